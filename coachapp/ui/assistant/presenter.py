"""Asking: gathered in the store's lane, run in the engine's, logged and settled in the store's."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from coachapp.actions import assist
from coachapp.actions.assist import Answer
from coachapp.assistant.draft import Draft
from coachapp.assistant.tasks import Assignment, Progress
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import CaseFile, Owner, Session
from coachapp.domain.rules import session_number
from coachapp.domain.runs import Field, Outcome, Task
from coachapp.errors import CoachError
from coachapp.ui.assistant.view import REPORTS, AssistantPanel
from coachapp.ui.tasks import Lane
from coachapp.ui.workspace import Workspace

_REPAINT_S = 1 / 30


class AssistantPresenter(QObject):
    """One question at a time; the draft stays while the coach looks at a source elsewhere."""

    append_wanted = Signal(object, object, str)

    def __init__(self, panel: AssistantPanel, workspace: Workspace) -> None:
        super().__init__(panel)
        self._panel = panel
        self._workspace = workspace
        self._file: CaseFile | None = None
        self._session: Session | None = None
        self._assignment: Assignment | None = None
        self._answer: Answer | None = None
        self._cancel: Cancel | None = None
        self._shown_at = 0.0
        panel.asked.connect(self.ask)
        panel.stop_wanted.connect(self.stop)
        panel.again_wanted.connect(self._again)
        panel.keep_wanted.connect(self._keep)
        panel.discard_wanted.connect(self._discard)
        panel.source_wanted.connect(self._open_source)
        panel.add_wanted.connect(self._add_action)
        panel.home_wanted.connect(self._go_home)
        workspace.model_changed.connect(panel.show_model)
        panel.show_model(workspace.model)

    def show_session(self, file: CaseFile, session: Session) -> None:
        """The coach opened a session. A draft for the same client stays."""
        other_client = self._file is not None and self._file.client.id != file.client.id
        self._file, self._session = file, session
        if other_client:
            self.stop()
            self._forget()
        home = self._assignment
        is_away = home is not None and home.session.id != session.id
        if is_away and home is not None:
            number = session_number(home.file, home.session.id)
            self._panel.show_home(self.tr("Back to session {n}").format(n=number))
        else:
            self._panel.show_home("")

    def ask(self, task: Task, question: str) -> None:
        """Ask the assistant something about the open session."""
        if self._session is None or not self._workspace.model.is_ready:
            return
        session_id = self._session.id
        language, model = self._workspace.preferences.language, self._workspace.model.name
        now = datetime.now().astimezone()
        self._settle(Outcome.DISCARDED)
        self._answer = None
        self._panel.start()
        self._panel.show_home("")
        self._workspace.set_busy(True)
        self._workspace.store(
            lambda desk: assist.gather(
                desk, session_id, task, language=language, model=model, now=now, question=question
            ),
            owner=self,
            done=self._work,
            failed=self._failed,
        )

    def stop(self) -> None:
        """Stop what is being written."""
        if self._cancel is not None:
            self._cancel.request()

    def _work(self, assignment: Assignment) -> None:
        self._assignment = assignment
        engine = self._workspace.engine

        def work(cancel: Cancel) -> Draft:
            return assist.work(assignment, engine, on_progress=self._progress, cancel=cancel)

        self._cancel = self._workspace.tasks.run(
            Lane.ASSISTANT,
            work,
            owner=self,
            done=lambda draft: self._log(assignment, draft),
            failed=self._failed,
            finished=self._idle,
        )

    def _progress(self, progress: Progress) -> None:
        """From the engine's thread; at most 30 times a second reaches the screen."""
        now = time.monotonic()
        if progress.text and now - self._shown_at < _REPAINT_S:
            return
        self._shown_at = now
        self._workspace.tasks.post(
            self,
            lambda: (
                self._panel.show_progress(
                    progress.title, progress.text, progress.n_done, progress.n_all
                )
                if self._cancel is not None
                else None
            ),
        )

    def _log(self, assignment: Assignment, draft: Draft) -> None:
        self._workspace.store(
            lambda desk: assist.log(desk, assignment, draft),
            owner=self,
            done=self._show,
            failed=self._failed,
        )

    def _show(self, answer: Answer) -> None:
        self._answer = answer
        self._panel.show_draft(answer.draft, self._workspace.model.n_ctx)

    def _idle(self) -> None:
        self._cancel = None
        self._workspace.set_busy(False)

    def _failed(self, problem: CoachError) -> None:
        self._idle()
        self._panel.show_nothing()
        self._workspace.problem_met.emit(problem)

    def _again(self) -> None:
        if self._assignment is not None:
            task, question = self._assignment.task, self._assignment.question
            self._session = self._assignment.session
            self.ask(task, question)

    def _keep(self, text: str) -> None:
        if self._assignment is None or not text:
            return
        is_report = self._assignment.task in REPORTS
        field = Field.REPORT if is_report else Field.PRIVATE_NOTES
        self.append_wanted.emit(self._assignment.session.id, field, text)
        self._settle(Outcome.KEPT)
        self._workspace.say(
            self.tr("Put under Report.") if is_report else self.tr("Put under Private notes.")
        )
        self._forget()

    def _discard(self) -> None:
        self._settle(Outcome.DISCARDED)
        self._forget()

    def _settle(self, outcome: Outcome) -> None:
        if self._answer is not None and not self._answer.draft.cost.is_stopped:
            run_id = self._answer.run_id
            self._workspace.store(lambda desk: assist.settle(desk, run_id, outcome), owner=self)

    def _forget(self) -> None:
        self._answer = self._assignment = None
        self._panel.show_nothing()
        self._panel.show_model(self._workspace.model)

    def _open_source(self, number: int) -> None:
        if self._answer is None:
            return
        source = self._answer.draft.sources[number - 1]
        if source.session_id is None:
            if self._file is not None:
                self._workspace.client_wanted.emit(self._file.client.id, self._file.case.id)
            return
        place = (source.field, source.start, source.end)
        self._workspace.session_wanted.emit(source.session_id, place)

    def _go_home(self) -> None:
        if self._assignment is not None:
            self._workspace.session_wanted.emit(self._assignment.session.id, None)

    def _add_action(self, number: int) -> None:
        if self._answer is None or self._assignment is None:
            return
        proposed = self._answer.draft.actions[number]
        session = self._assignment.session
        owner = Owner.COACH if proposed.is_coachs else Owner.CLIENT
        self._workspace.store(
            lambda desk: desk.add_action(
                session.case_id, proposed.text, session_id=session.id, owner=owner
            ),
            owner=self,
            done=lambda _action: self._added(number),
        )

    def _added(self, number: int) -> None:
        if self._answer is None:
            return
        draft = self._answer.draft
        actions = tuple(
            replace(a, is_known=True) if i == number else a for i, a in enumerate(draft.actions)
        )
        self._answer = replace(self._answer, draft=replace(draft, actions=actions))
        self._panel.show_draft(self._answer.draft, self._workspace.model.n_ctx)
        self._settle(Outcome.KEPT)
        self._workspace.practice_changed.emit()
        self._workspace.say(self.tr("Action added."))
