"""What happens among the clients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from coachapp.actions.desk import ClientOverview, Desk
from coachapp.actions.importing import ReadFiles, read_files, store_documents
from coachapp.domain.casefile import Action, CaseFile, Client, Goal
from coachapp.domain.ids import CaseId, ClientId, SessionId
from coachapp.domain.rules import scores_of
from coachapp.text import RawText
from coachapp.ui.clients import dialogs
from coachapp.ui.clients.ailog import show_ai_log
from coachapp.ui.clients.view import ClientsView
from coachapp.ui.materials.presenter import MaterialsPresenter
from coachapp.ui.portability.paper import case_html, save_paper
from coachapp.ui.tasks import Lane
from coachapp.ui.widgets.dialogs import ask_new_file, ask_word
from coachapp.ui.workspace import Workspace

T = TypeVar("T")


class ClientsPresenter(QObject):
    """Opens files and changes them."""

    def __init__(self, view: ClientsView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self._client: ClientId | None = None
        self._case: CaseId | None = None
        self._file: CaseFile | None = None
        self._overview: ClientOverview | None = None
        self._with_archived = False
        view.client_chosen.connect(self.open_client)
        view.archived_toggled.connect(self._show_archived)
        workspace.practice_changed.connect(self.refresh)
        self._wire_page()

    def _wire_page(self) -> None:
        page = self._view.page
        page.case_chosen.connect(self._open_case)
        page.session_chosen.connect(self._open_session)
        page.edit_client_wanted.connect(self._edit_client)
        page.archive_client_wanted.connect(self._archive_client)
        page.delete_client_wanted.connect(self._delete_client)
        page.ai_log_wanted.connect(self._show_log)
        page.add_case_wanted.connect(self._add_case)
        page.edit_case_wanted.connect(self._edit_case)
        page.delete_case_wanted.connect(self._delete_case)
        page.add_session_wanted.connect(self._add_session)
        page.import_wanted.connect(self._choose_files)
        page.overview_wanted.connect(self._save_overview)
        page.add_goal_wanted.connect(self._add_goal)
        page.edit_goal_wanted.connect(self._edit_goal)
        page.delete_goal_wanted.connect(self._delete_goal)
        page.score_wanted.connect(self._score)
        page.add_action_wanted.connect(self._add_action)
        page.edit_action_wanted.connect(self._edit_action)
        page.delete_action_wanted.connect(self._delete_action)
        page.action_toggled.connect(self._toggle_action)
        self.materials = MaterialsPresenter(self._view, self._workspace)

    @property
    def open_one(self) -> tuple[ClientId, str] | None:
        """The client whose page is open, with the name."""
        client = self._overview.client if self._overview else None
        return (client.id, str(client.name)) if client and client.id == self._client else None

    def refresh(self) -> None:
        """Read the list and the open page again."""
        archived = self._with_archived
        self._workspace.store(
            lambda desk: desk.clients(archived=archived), owner=self, done=self._show_list
        )

    def open_client(self, client_id: ClientId, case_id: CaseId | None = None) -> None:
        """Open a client, with a case or the newest one."""
        if client_id != self._client:
            self._case = None
        self._client = client_id
        self._case = case_id or self._case
        self._read_page()

    def add_client(self) -> None:
        """Ask for a new client and open their page."""
        fields = dialogs.ask_client(self._view, None)
        if fields is not None:
            self._change(lambda desk: desk.add_client(**fields), self._added)

    def _added(self, client: Client) -> None:
        self.open_client(client.id)

    def _show_list(self, clients: tuple[Client, ...]) -> None:
        if self._client is not None and all(c.id != self._client for c in clients):
            self._client = self._case = None
        self._view.show_clients(clients, self._client)
        if self._client is not None:
            self._read_page()

    def _show_archived(self, wanted: bool) -> None:
        self._with_archived = wanted
        self.refresh()

    def _read_page(self) -> None:
        client_id, case_id = self._client, self._case
        assert client_id is not None

        def read(desk: Desk) -> tuple[ClientOverview, CaseFile | None]:
            overview = desk.client(client_id)
            ids = [c.id for c in overview.cases]
            chosen = case_id if case_id in ids else (ids[0] if ids else None)
            return overview, desk.case_file(chosen) if chosen else None

        self._workspace.store(read, owner=self, done=self._show_page)

    def _show_page(self, result: tuple[ClientOverview, CaseFile | None]) -> None:
        overview, file = result
        if overview.client.id != self._client:
            return
        self._overview, self._file = overview, file
        self._case = file.case.id if file else None
        self.materials.case_id = self._case
        self._view.show_client(overview, file)

    def _change(self, work: Callable[[Desk], T], done: Callable[[T], object] | None = None) -> None:
        """Change something, then tell all screens."""

        def changed(result: T) -> None:
            if done is not None:
                done(result)
            self._workspace.practice_changed.emit()

        self._workspace.store(work, owner=self, done=changed)

    def _open_case(self, case_id: CaseId) -> None:
        self._case = case_id
        self._read_page()

    def _open_session(self, session_id: SessionId) -> None:
        self._workspace.session_wanted.emit(session_id, None)

    def _edit_client(self) -> None:
        if self._overview is None:
            return
        client = self._overview.client
        fields = dialogs.ask_client(self._view, client)
        if fields is not None:
            changed = replace(client, **{k: RawText(v) for k, v in fields.items()})  # type: ignore[arg-type]
            self._change(lambda desk: desk.save_client(changed))

    def _archive_client(self) -> None:
        if self._overview is None:
            return
        client = self._overview.client
        to_archive = client.archived_at is None
        self._change(
            lambda desk: desk.archive_client(client.id, is_archived=to_archive),
            lambda _c: self._archived(client.id) if to_archive else None,
        )

    def _archived(self, client_id: ClientId) -> None:
        self._workspace.say(
            self.tr("Archived."),
            lambda: self._change(lambda desk: desk.archive_client(client_id, is_archived=False)),
        )

    def _delete_client(self) -> None:
        if self._overview is None:
            return
        client = self._overview.client
        text = self.tr(
            "This deletes {name} with all cases, sessions, notes, goals, actions and what the "
            "assistant was asked. It cannot be undone; older backups still hold it."
        ).format(name=client.name)
        if ask_word(
            self._view, self.tr("Delete client"), text, self.tr("Delete client"), self.tr("delete")
        ):
            self._client = None
            self._change(lambda desk: desk.delete_client(client.id))

    def _show_log(self) -> None:
        if self._overview is None:
            return
        client = self._overview.client
        self._workspace.store(
            lambda desk: desk.ai_runs(client.id),
            owner=self,
            done=lambda runs: show_ai_log(self._view, client.name, runs),
        )

    def _add_case(self) -> None:
        client_id = self._client
        fields = dialogs.ask_case(self._view, None)
        if fields is not None and client_id is not None:
            given = {k: str(v) for k, v in fields.items()}

            def opened(case: object) -> None:
                self._case = getattr(case, "id", None)

            self._change(lambda desk: desk.add_case(client_id, **given), opened)

    def _edit_case(self) -> None:
        if self._file is None:
            return
        case = self._file.case
        fields = dialogs.ask_case(self._view, case)
        if fields is not None:
            changed = replace(case, **fields)  # type: ignore[arg-type]
            self._change(lambda desk: desk.save_case(changed))

    def _delete_case(self) -> None:
        if self._file is None:
            return
        case = self._file.case
        text = self.tr(
            "This deletes the case “{title}” with its sessions, notes, goals and actions. It "
            "cannot be undone; older backups still hold it."
        ).format(title=case.title)
        if ask_word(
            self._view, self.tr("Delete case"), text, self.tr("Delete case"), self.tr("delete")
        ):
            self._case = None
            self._change(lambda desk: desk.delete_case(case.id))

    def _add_session(self) -> None:
        case_id = self._case
        fields = dialogs.ask_session(self._view, None)
        if fields is None or case_id is None:
            return
        self._change(
            lambda desk: desk.add_session(
                case_id,
                fields.starts_at,
                duration_min=fields.duration_min,
                kind=fields.kind,
                form=fields.form,
            ),
            lambda session: self._open_session(session.id),
        )

    def _choose_files(self) -> None:
        overview, file = self._overview, self._file
        if overview is None or file is None:
            return
        paths = dialogs.ask_files(self._view)
        if paths:
            self.import_files(paths, file.case.id, overview.client.name)

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
        chosen = dialogs.ask_import(self._view, read, name)
        if chosen:
            self._change(
                lambda desk: store_documents(desk, case_id, chosen),
                lambda sessions: self._imported([s.id for s in sessions]),
            )

    def _save_overview(self) -> None:
        file = self._file
        if file is None:
            return
        title = str(file.case.title)
        path = ask_new_file(self._view, self.tr("Overview as PDF"), f"{title}.pdf", "PDF (*.pdf)")
        if path is not None:
            save_paper(self._workspace, path, case_html(file), title)

    def _imported(self, ids: list[SessionId]) -> None:
        def undo() -> None:
            self._change(lambda desk: desk.delete_sessions(ids))

        self._workspace.say(self.tr("%n session(s) added.", "", len(ids)), undo)

    def _add_goal(self) -> None:
        case_id = self._case
        title = dialogs.ask_goal(self._view, None)
        if title and case_id is not None:
            self._change(lambda desk: desk.add_goal(case_id, title))

    def _edit_goal(self, goal: Goal) -> None:
        title = dialogs.ask_goal(self._view, goal)
        if title:
            changed = replace(goal, title=RawText(title))
            self._change(lambda desk: desk.save_goal(changed))

    def _delete_goal(self, goal: Goal) -> None:
        scores = scores_of(self._file, goal.id) if self._file else ()

        def undo() -> None:
            self._change(lambda desk: desk.put_back_scores(goal, scores))

        self._change(
            lambda desk: desk.delete_goal(goal.id),
            lambda _none: self._workspace.say(self.tr("Goal deleted."), undo),
        )

    def _score(self, goal: Goal) -> None:
        scores = scores_of(self._file, goal.id) if self._file else ()
        given = dialogs.ask_score(self._view, goal, scores[-1].score if scores else None)
        if given is not None:
            score, day = given
            self._change(lambda desk: desk.add_score(goal.id, score, day))

    def _add_action(self) -> None:
        case_id = self._case
        fields = dialogs.ask_action(self._view, None)
        if fields is not None and case_id is not None:
            self._change(lambda desk: desk.add_action(case_id, **fields))  # type: ignore[arg-type]

    def _edit_action(self, action: Action) -> None:
        fields = dialogs.ask_action(self._view, action)
        if fields is not None:
            changed = replace(action, **fields)  # type: ignore[arg-type]
            self._change(lambda desk: desk.save_action(changed))

    def _delete_action(self, action: Action) -> None:
        def undo() -> None:
            self._change(lambda desk: desk.save_action(action))

        self._change(
            lambda desk: desk.delete_action(action.id),
            lambda _none: self._workspace.say(self.tr("Action deleted."), undo),
        )

    def _toggle_action(self, action: Action) -> None:
        changed = replace(action, done_on=None if action.done_on else date.today())
        self._change(lambda desk: desk.save_action(changed))
