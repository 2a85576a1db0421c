"""A way to stop work that is under way."""

from __future__ import annotations

import threading


class CancelledError(Exception):
    """The work was stopped because somebody asked; not a fault."""


class Cancel:
    """Set from any thread, looked at by the work."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def request(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    @property
    def is_requested(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise `CancelledError` when somebody asked."""
        if self._event.is_set():
            raise CancelledError
