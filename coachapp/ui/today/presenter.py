"""What happens on the first screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject

from coachapp.actions.example import load_example
from coachapp.domain.casefile import Action
from coachapp.domain.ids import SessionId
from coachapp.ui.tasks import Lane
from coachapp.ui.today.view import TodayView
from coachapp.ui.workspace import Workspace


class TodayPresenter(QObject):
    """Reads the day, ticks actions off."""

    def __init__(self, view: TodayView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        view.session_chosen.connect(self._open)
        view.action_done.connect(self._tick)
        view.example_wanted.connect(self.load_example)
        workspace.practice_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the day again."""
        now = datetime.now().astimezone()
        self._workspace.store(lambda desk: desk.today(now), owner=self, done=self._view.show_today)

    def load_example(self) -> None:
        """Add the example practice."""
        desk = self._workspace.desk
        self._workspace.say(self.tr("Setting up the example practice…"))
        self._workspace.tasks.run(
            Lane.STORE,
            lambda cancel: load_example(desk.vault, date.today(), cancel),
            owner=self,
            done=lambda _ids: self._loaded(),
        )

    def _loaded(self) -> None:
        self._workspace.practice_changed.emit()
        self._workspace.say(
            self.tr("The example practice is ready. All people in it are invented.")
        )

    def _open(self, session_id: SessionId, is_to_prepare: bool) -> None:
        self._workspace.session_wanted.emit(session_id, "prepare" if is_to_prepare else None)

    def _tick(self, action: Action) -> None:
        done = replace(action, done_on=date.today())
        self._workspace.store(
            lambda desk: desk.save_action(done), owner=self, done=lambda _none: self._ticked(action)
        )

    def _ticked(self, action: Action) -> None:
        self._workspace.practice_changed.emit()

        def undo() -> None:
            self._workspace.store(
                lambda desk: desk.save_action(action),
                owner=self,
                done=lambda _none: self._workspace.practice_changed.emit(),
            )

        self._workspace.say(self.tr("Marked as done."), undo)
