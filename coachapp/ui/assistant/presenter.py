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
from coachapp.domain.ids import SessionId
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
        self._number = 0
        """Of the question that counts; what comes of an earlier one is not shown."""
        self._stops_at_once = False
        self._adding: set[int] = set()
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
        self._show_way_home()

    def _show_way_home(self) -> None:
        """While the draft belongs to another session than the one that is open."""
        home, here = self._assignment, self._session
        if home is None or here is None or home.session.id == here.id:
            self._panel.show_home("")
            return
        number = session_number(home.file, home.session.id)
        self._panel.show_home(self.tr("Back to session {n}").format(n=number))

    def ask(self, task: Task, question: str) -> None:
        """Ask the assistant something about the open session."""
        if self._session is not None:
            self._ask_about(self._session.id, task, question)

    def _ask_about(self, session_id: SessionId, task: Task, question: str) -> None:
        if self._workspace.refuses_changes():
            return
        if not self._workspace.model.is_ready or self._workspace.model.is_busy:
            return
        language, model = self._workspace.preferences.language, self._workspace.model.name
        now = datetime.now().astimezone()
        self._settle(Outcome.DISCARDED)
        self._answer = None
        self._number += 1
        number = self._number
        self._stops_at_once = False
        self._panel.start()
        self._workspace.set_busy(True)
        self._workspace.store(
            lambda desk: assist.gather(
                desk, session_id, task, language=language, model=model, now=now, question=question
            ),
            owner=self,
            done=lambda assignment: self._work(number, assignment),
            failed=self._failed,
        )

    def stop(self) -> None:
        """Stop what is being written, or what is about to be."""
        self._stops_at_once = True
        if self._cancel is not None:
            self._cancel.request()

    def _work(self, number: int, assignment: Assignment) -> None:
        if number == self._number:
            self._assignment = assignment
            self._show_way_home()
        engine = self._workspace.engine

        def work(cancel: Cancel) -> Draft:
            return assist.work(
                assignment,
                engine,
                on_progress=lambda progress: self._progress(number, progress),
                cancel=cancel,
            )

        self._cancel = self._workspace.tasks.run(
            Lane.ASSISTANT,
            work,
            owner=self,
            done=lambda draft: self._log(number, assignment, draft),
            failed=self._failed,
            finished=self._idle,
        )
        if self._stops_at_once:
            self._cancel.request()

    def _progress(self, number: int, progress: Progress) -> None:
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
                if self._cancel is not None and number == self._number
                else None
            ),
        )

    def _log(self, number: int, assignment: Assignment, draft: Draft) -> None:
        self._workspace.store(
            lambda desk: assist.log(desk, assignment, draft),
            owner=self,
            done=lambda answer: self._show(number, answer),
            failed=self._failed,
        )

    def _show(self, number: int, answer: Answer) -> None:
        if number == self._number:
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
            a = self._assignment
            self._ask_about(a.session.id, a.task, a.question)

    def _keep(self, text: str) -> None:
        if self._assignment is None or not text:
            return
        is_report = self._assignment.task in REPORTS
        field = Field.REPORT if is_report else Field.PRIVATE_NOTES
        self.append_wanted.emit(self._assignment.session.id, field, text)

    def kept(self) -> None:
        """The draft stands where it belongs."""
        is_report = self._assignment is not None and self._assignment.task in REPORTS
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
        self._number += 1
        self._adding.clear()
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
        if self._answer is None or self._assignment is None or number in self._adding:
            return
        self._adding.add(number)
        proposed = self._answer.draft.actions[number]
        session = self._assignment.session
        owner = Owner.COACH if proposed.is_coachs else Owner.CLIENT
        self._workspace.do(
            self.tr("Action added"),
            lambda desk: desk.add_action(
                session.case_id, proposed.text, session_id=session.id, owner=owner
            ),
            owner=self,
            done=lambda _action: self._added(number),
            failed=lambda problem: self._not_added(number, problem),
        )

    def _not_added(self, number: int, problem: CoachError) -> None:
        self._adding.discard(number)
        self._workspace.problem_met.emit(problem)

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
        self._workspace.say(self.tr("Action added."))
