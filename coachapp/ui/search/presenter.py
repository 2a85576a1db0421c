"""Typing asks the search lane; only the newest answer is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from coachapp.actions.finding import fold
from coachapp.domain.ids import ClientId
from coachapp.domain.runs import Field
from coachapp.domain.search import Found, FoundKind, Scope
from coachapp.ui.search.model import Command
from coachapp.ui.search.view import SearchDialog
from coachapp.ui.workspace import Workspace

_FIELDS = {
    FoundKind.NOTES: Field.NOTES,
    FoundKind.PRIVATE_NOTES: Field.PRIVATE_NOTES,
    FoundKind.REPORT: Field.REPORT,
}

_OF_A_SESSION = (FoundKind.INSIGHT, FoundKind.TECHNIQUE)
_TABS = {
    FoundKind.ASSESSMENT: "assessments",
    FoundKind.CONTACT: "agreements",
    FoundKind.CONTRACT: "agreements",
}
"""The tab of a client's page on which something stands."""


class SearchPresenter(QObject):
    """One search at a time."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, commands: Callable[[], Sequence[Command]]
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._workspace = workspace
        self._commands = commands
        self._dialog: SearchDialog | None = None
        self._asked = 0

    @property
    def dialog(self) -> SearchDialog | None:
        """The search that is open."""
        return self._dialog

    def open(self, client: tuple[ClientId, str] | None) -> None:
        """Show the field; ``client`` can be searched alone."""
        if self._dialog is not None:
            return
        self._workspace.keep_index()
        dialog = SearchDialog(self._parent, client)
        self._dialog = dialog
        dialog.asked.connect(self._ask)
        dialog.chosen.connect(self._choose)
        dialog.finished.connect(self._closed)
        self._ask("", dialog.scope)
        dialog.open()

    def _ask(self, typed: str, scope: Scope) -> None:
        if self._dialog is None:
            return
        self._asked += 1
        number = self._asked
        commands = self._fitting(typed)
        if not typed.strip():
            self._dialog.model.show(commands)
            self._dialog.show_found()
            return
        self._workspace.search(
            lambda finder: finder.find(typed, scope),
            owner=self,
            done=lambda found: self._show(number, commands, found),
        )

    def _show(self, number: int, commands: list[Command], found: tuple[Found, ...]) -> None:
        if number == self._asked and self._dialog is not None:
            self._dialog.model.show([*commands, *found])
            self._dialog.show_found()

    def _fitting(self, typed: str) -> list[Command]:
        words = fold(typed).split()
        return [c for c in self._commands() if all(w in fold(c.name) for w in words)]

    def _choose(self, number: int) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        entry = dialog.model.entry(number)
        dialog.accept()
        act = entry.do if isinstance(entry, Command) else partial(self._open, entry)
        # Once the search is closed for good: what comes may be a dialog, which would wait on top
        # of the key that is still being handled in the one that goes.
        QTimer.singleShot(0, self, act)

    def _open(self, found: Found) -> None:
        field = _FIELDS.get(found.kind)
        if found.session_id is not None and field is not None:
            place = (field, found.start, found.end)
            self._workspace.session_wanted.emit(found.session_id, place)
        elif found.session_id is not None and found.kind in _OF_A_SESSION:
            self._workspace.session_wanted.emit(found.session_id, None)
        else:
            self._workspace.client_wanted.emit(found.client_id, found.case_id)
            self._workspace.tab_wanted.emit(_TABS.get(found.kind, "overview"))

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.model.show([])
            dialog.field.clear()
            dialog.deleteLater()
