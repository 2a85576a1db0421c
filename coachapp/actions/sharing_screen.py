"""What a screen may show of an open practice while others look at it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from functools import lru_cache

from coachapp.actions.anonymizing import AnonymizerProcess, Wanted
from coachapp.actions.desk import Desk
from coachapp.domain.cancel import Cancel
from coachapp.domain.disguise import HIDDEN, Disguise, names_of
from coachapp.domain.ids import CaseId
from coachapp.domain.practice import CaseDisguise
from coachapp.errors import AnonymizerStoppedError
from coachapp.privacy.entities import BANDED, EntityType

_LEAST_HIDDEN = 5
_MOST_KEPT = 20_000
"""Texts whose places are remembered while the screen is shared."""
_LEFT = frozenset((*BANDED, EntityType.CONTEXTUAL))
"""What a look at the screen may see: days, ages, amounts."""
_IS_TEXT = re.compile(r"[^\W\d_]{2}")


class NameFinder:
    """Finds what identifies in texts, in a process of its own while the screen is shared.

    Used from the lanes in which texts are read; what it cannot read is hidden whole.
    """

    def __init__(self) -> None:
        self._process = AnonymizerProcess()
        no_case = CaseDisguise(case_id=CaseId(""), key=secrets.token_hex(32))
        self._wanted = Wanted(no_case)
        self.places = lru_cache(_MOST_KEPT)(self._places)

    def _places(self, text: str) -> tuple[tuple[int, int], ...]:
        """The places to hide, in order."""
        if not _IS_TEXT.search(text):
            return ()
        try:
            cleaned = self._process.clean(text, self._wanted, Cancel())
        except AnonymizerStoppedError:
            return ((0, len(text)),)
        found = ((r.start, r.end) for r in cleaned.replacements if r.type not in _LEFT)
        return tuple(sorted(found))

    def start(self) -> None:
        """Start the process, which takes a moment, before the first text is asked for."""
        self.places("Een begin.")

    def stop(self) -> None:
        """End the process and forget the texts."""
        self._process.stop()
        self.places.cache_clear()


def make_disguise(desk: Desk, person: str, sponsor: str, finder: NameFinder) -> Disguise:
    """A disguise for every client and sponsor; ``person`` and ``sponsor`` are the words for them.

    How to reach somebody, and where they work, is hidden wherever it is found; so is everybody
    whom ``finder`` finds.

    People are numbered as they came, so that a number stays with a person.
    """
    clients = sorted(desk.vault.clients.all(archived=True), key=lambda c: (c.created_at, c.id))
    people = [(str(c.name), f"{person} {n}") for n, c in enumerate(clients, start=1)]
    sponsors = dict.fromkeys(
        re.split(r"[,(;/]", case.sponsor)[0].strip() for case in desk.vault.cases.all()
    )
    people += [(s, f"{sponsor} {n}") for n, s in enumerate(filter(None, sponsors), start=1)]
    hidden = dict.fromkeys((t for t in _facts(desk) if len(t) >= _LEAST_HIDDEN), HIDDEN)
    return Disguise({**hidden, **names_of(people)}, finder.places)


def _facts(desk: Desk) -> Iterator[str]:
    for client in desk.vault.clients.all(archived=True):
        contact = desk.vault.clients.contact(client.id)
        yield from (client.organisation, contact.email, contact.phone, contact.address)
    for case in desk.vault.cases.all():
        contract = desk.vault.cases.contract(case.id)
        yield case.sponsor
        yield contract.sponsor_contact if contract else ""
