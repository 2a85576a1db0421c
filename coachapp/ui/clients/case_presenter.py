"""What happens with the case that is open: sessions, goals, actions, assessments, agreements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from coachapp.actions.desk import Desk
from coachapp.actions.importing.notes import ReadFiles, read_files, store_documents
from coachapp.domain.assessment import Assessment
from coachapp.domain.casefile import Action, CaseFile, Goal
from coachapp.domain.ids import AssessmentId, CaseId, SessionId, new_id
from coachapp.domain.rules import scores_of
from coachapp.text import RawText
from coachapp.ui.assessments.dialogs import ask_assessment
from coachapp.ui.clients import dialogs
from coachapp.ui.clients.agreements import ask_contract
from coachapp.ui.clients.view import ClientsView
from coachapp.ui.importing.notes import ask_files, ask_import
from coachapp.ui.materials.presenter import MaterialsPresenter
from coachapp.ui.portability.paper import actions_html, case_html, save_paper
from coachapp.ui.tasks import Lane
from coachapp.ui.widgets.dialogs import ask_new_file
from coachapp.ui.workspace import Workspace

T = TypeVar("T")


class CasePresenter(QObject):
    """``file`` is the case that is open; its owner keeps it so."""

    def __init__(self, view: ClientsView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self._file: CaseFile | None = None
        self.materials = MaterialsPresenter(view, workspace)
        page, overview = view.page, view.page.overview
        page.import_wanted.connect(self._choose_files)
        page.overview_wanted.connect(self._save_overview)
        page.actions_paper_wanted.connect(self._save_actions)
        page.timeline.session_chosen.connect(self._open_session)
        page.assessments.add_wanted.connect(self._add_assessment)
        page.assessments.edit_wanted.connect(self._edit_assessment)
        page.assessments.delete_wanted.connect(self._delete_assessment)
        page.agreements.edit_contract_wanted.connect(self._edit_contract)
        overview.session_chosen.connect(self._open_session)
        overview.add_session_wanted.connect(self._add_session)
        overview.add_goal_wanted.connect(self._add_goal)
        overview.edit_goal_wanted.connect(self._edit_goal)
        overview.goal_reached.connect(self._toggle_goal)
        overview.delete_goal_wanted.connect(self._delete_goal)
        overview.score_wanted.connect(self._score)
        overview.add_action_wanted.connect(self._add_action)
        overview.edit_action_wanted.connect(self._edit_action)
        overview.delete_action_wanted.connect(self._delete_action)
        overview.action_toggled.connect(self._toggle_action)

    @property
    def file(self) -> CaseFile | None:
        """The case that is open."""
        return self._file

    @file.setter
    def file(self, file: CaseFile | None) -> None:
        self._file = file
        self.materials.case_id = file.case.id if file else None

    def _change(
        self,
        what: str,
        work: Callable[[Desk], T],
        done: Callable[[T], object] | None = None,
        *,
        is_told: bool = False,
    ) -> None:
        self._workspace.do(what, work, owner=self, done=done, is_told=is_told)

    def _may_change(self) -> CaseFile | None:
        """The open case, where something may be changed now."""
        return None if self._workspace.refuses_changes() else self._file

    def _open_session(self, session_id: SessionId) -> None:
        self._workspace.session_wanted.emit(session_id, None)

    def _add_session(self) -> None:
        file = self._may_change()
        fields = dialogs.ask_session(self._view, None) if file else None
        if fields is None or file is None:
            return
        self._change(
            self.tr("Session added"),
            lambda desk: desk.add_session(
                file.case.id,
                fields.starts_at,
                duration_min=fields.duration_min,
                kind=fields.kind,
                form=fields.form,
            ),
            lambda session: self._open_session(session.id),
        )

    def _choose_files(self) -> None:
        file = self._may_change()
        if file is None:
            return
        paths = ask_files(self._view)
        if paths:
            self.import_files(paths, file.case.id, file.client.name)

    def import_files(self, paths: list[Path], case_id: CaseId, name: str) -> None:
        """Read documents outside the vault's thread, then show them, for one case."""
        self._workspace.say(self.tr("Reading %n document(s)…", "", len(paths)))
        self._workspace.tasks.run(
            Lane.SYSTEM,
            lambda cancel: read_files(paths, cancel),
            owner=self,
            done=lambda read: self._confirm_import(read, case_id, name),
        )

    def _confirm_import(self, read: ReadFiles, case_id: CaseId, name: str) -> None:
        chosen = ask_import(self._view, read, name)
        if chosen:
            self._change(
                self.tr("%n session(s) added.", "", len(chosen)),
                lambda desk: store_documents(desk, case_id, chosen),
                is_told=True,
            )

    def _save_overview(self) -> None:
        file = self._file
        if file is None:
            return
        title = str(file.case.title)
        path = ask_new_file(self._view, self.tr("Overview as PDF"), f"{title}.pdf", "PDF (*.pdf)")
        if path is not None:
            save_paper(self._workspace, path, case_html(file), title)

    def _save_actions(self) -> None:
        file = self._file
        if file is None:
            return
        title = self.tr("Actions of {name}").format(name=file.client.name)
        path = ask_new_file(
            self._view, self.tr("Actions for the client as PDF"), f"{title}.pdf", "PDF (*.pdf)"
        )
        if path is not None:
            save_paper(self._workspace, path, actions_html(file), title)

    def _add_goal(self) -> None:
        file = self._may_change()
        title = dialogs.ask_goal(self._view, None) if file else None
        if title and file is not None:
            self._change(self.tr("Goal added"), lambda desk: desk.add_goal(file.case.id, title))

    def _edit_goal(self, goal: Goal) -> None:
        title = dialogs.ask_goal(self._view, goal) if self._may_change() else None
        if title:
            changed = replace(goal, title=RawText(title))
            self._change(self.tr("Goal changed"), lambda desk: desk.save_goal(changed))

    def _toggle_goal(self, goal: Goal) -> None:
        changed = replace(goal, reached_on=None if goal.reached_on else date.today())
        self._change(
            self.tr("Goal reached") if changed.reached_on else self.tr("Goal not reached yet"),
            lambda desk: desk.save_goal(changed),
            is_told=True,
        )

    def _delete_goal(self, goal: Goal) -> None:
        self._change(self.tr("Goal deleted"), lambda desk: desk.delete_goal(goal.id), is_told=True)

    def _score(self, goal: Goal) -> None:
        file = self._may_change()
        if file is None:
            return
        scores = scores_of(file, goal.id)
        given = dialogs.ask_score(self._view, goal, scores[-1].score if scores else None)
        if given is not None:
            score, day = given
            self._change(self.tr("Score noted"), lambda desk: desk.add_score(goal.id, score, day))

    def _add_action(self) -> None:
        file = self._may_change()
        fields = dialogs.ask_action(self._view, None) if file else None
        if fields is not None and file is not None:
            self._change(
                self.tr("Action added"),
                lambda desk: desk.add_action(file.case.id, **fields),  # type: ignore[arg-type]
            )

    def _edit_action(self, action: Action) -> None:
        fields = dialogs.ask_action(self._view, action) if self._may_change() else None
        if fields is not None:
            changed = replace(action, **fields)  # type: ignore[arg-type]
            self._change(self.tr("Action changed"), lambda desk: desk.save_action(changed))

    def _delete_action(self, action: Action) -> None:
        self._change(
            self.tr("Action deleted"), lambda desk: desk.delete_action(action.id), is_told=True
        )

    def _toggle_action(self, action: Action) -> None:
        file = self._may_change()
        if file is None:
            if self._file is not None:
                self._view.page.overview.show_file(self._file)  # the box shows what it is
            return
        changed = replace(action, done_on=None if action.done_on else date.today())
        self._change(
            self.tr("Marked as done") if changed.done_on else self.tr("Marked as not done"),
            lambda desk: desk.save_action(changed),
        )

    def _add_assessment(self) -> None:
        file = self._may_change()
        fields = ask_assessment(self._view, file.assessments) if file else None
        if fields is None or file is None:
            return
        assessment = Assessment(
            id=AssessmentId(new_id()),
            case_id=file.case.id,
            kind=fields.kind,
            title=fields.title,
            taken_on=fields.taken_on,
            scores=fields.scores,
        )
        self._change(self.tr("Assessment added"), lambda desk: desk.save_assessment(assessment))

    def _edit_assessment(self, assessment: Assessment) -> None:
        file = self._may_change()
        fields = ask_assessment(self._view, file.assessments, assessment) if file else None
        if fields is None:
            return
        changed = replace(
            assessment,
            kind=fields.kind,
            title=fields.title,
            taken_on=fields.taken_on,
            scores=fields.scores,
        )
        self._change(self.tr("Assessment changed"), lambda desk: desk.save_assessment(changed))

    def _delete_assessment(self, assessment: Assessment) -> None:
        self._change(
            self.tr("Assessment deleted"),
            lambda desk: desk.delete_assessment(assessment.id),
            is_told=True,
        )

    def _edit_contract(self) -> None:
        file = self._may_change()
        changed = ask_contract(self._view, file.case, file.contract) if file else None
        if changed is not None:
            self._change(self.tr("Agreements changed"), lambda desk: desk.save_contract(changed))
