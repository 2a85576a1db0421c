"""Leaving an open practice: store, close, end the engine; then lock, restore or quit.

Locking ends the process and starts another at the lock screen, since Qt and Python keep copies
of text: a new process is what empties memory.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coachapp.actions import opening
from coachapp.domain.cancel import Cancel
from coachapp.errors import CoachError
from coachapp.ui.desk_presenter import DeskPresenter
from coachapp.ui.main_window import MainWindow
from coachapp.ui.tasks import Lane
from coachapp.ui.widgets.dialogs import confirm
from coachapp.ui.workspace import Workspace


class Departure(QObject):
    """``locked`` and ``quitted`` come when everything is closed."""

    locked = Signal(object)
    """A problem to be told at the lock screen, or None."""
    quitted = Signal()

    def __init__(self, window: MainWindow, workspace: Workspace, desk: DeskPresenter) -> None:
        super().__init__(desk)
        self._window = window
        self._workspace = workspace
        self._desk = desk
        self._is_leaving = False

    def lock(self, *, by_itself: bool = False) -> None:
        """Lock. By itself it never gives up text that could not be stored, and comes again."""
        self._leave(lambda: self.locked.emit(None), self.tr("Lock"), may_ask=not by_itself)

    def quit(self) -> None:
        """Quit."""
        self._leave(self.quitted.emit, self.tr("Quit"), may_ask=True)

    def restore(self, path: Path, typed: str, is_code: bool) -> None:
        """Put a backup in the place of this practice, then lock."""
        paths = self._workspace.paths
        found: list[CoachError] = []

        def restore() -> None:
            self._workspace.tasks.run(
                Lane.STORE,
                lambda _cancel: opening.restore(
                    path, paths, opening.secret_of(typed, is_code=is_code)
                ),
                owner=self,
                failed=found.append,
                finished=lambda: self.locked.emit(found[0] if found else None),
            )

        self._leave(restore, self.tr("Restore"), may_ask=True)

    def _leave(self, then: Callable[[], None], action: str, *, may_ask: bool) -> None:
        if self._is_leaving:
            return
        self._is_leaving = True

        def settled(is_all_stored: bool) -> None:
            if is_all_stored or (may_ask and self._agrees_to_lose(action)):
                self._close(then)
            else:
                self._is_leaving = False

        self._desk.session.settle(settled)

    def _agrees_to_lose(self, action: str) -> bool:
        return confirm(
            self._window,
            self.tr("Not everything could be saved"),
            self.tr(
                "What you typed last is on the screen but not in the vault; the message above the "
                "page says why. Make room or copy your text first, or go on and lose it."
            ),
            self.tr("{action} and lose the text").format(action=action),
        )

    def _close(self, then: Callable[[], None]) -> None:
        self._desk.assistant.stop()
        self._workspace.engine.stop()
        self._workspace.stop_anonymizing()
        vault = self._workspace.desk.vault

        def close(_cancel: Cancel) -> None:
            vault.lock()

        self._window.setEnabled(False)

        def close_vault() -> None:
            self._workspace.tasks.run(Lane.STORE, close, owner=self, finished=then)

        self._workspace.stop_searching(close_vault)
