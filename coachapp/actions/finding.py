"""Finding anything in an open practice, and keeping the index up."""

from __future__ import annotations

from coachapp.actions.desk import Desk
from coachapp.store.search.finder import Finder
from coachapp.store.search.words import fold

__all__ = ["Finder", "fold", "index_some", "open_finder"]

_AT_ONCE = 100


def open_finder(desk: Desk) -> Finder:
    """A search on a connection of its own, for the thread that calls this."""
    return desk.vault.finder()


def index_some(desk: Desk) -> int:
    """Index a little of what was written; how much it was, 0 when there is no more."""
    return desk.vault.index.update(limit=_AT_ONCE)
