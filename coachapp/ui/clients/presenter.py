"""What happens among the clients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget

from coachapp.actions.desk import ClientOverview, Desk
from coachapp.domain.casefile import Case, CaseFile, Client
from coachapp.domain.ids import CaseId, ClientId
from coachapp.domain.practice import ClientConsent
from coachapp.text import RawText
from coachapp.ui.clients import dialogs
from coachapp.ui.clients.agreements import ask_consent, ask_withdrawal
from coachapp.ui.clients.ailog import show_ai_log
from coachapp.ui.clients.case_presenter import CasePresenter
from coachapp.ui.clients.erasing import ErasurePresenter
from coachapp.ui.clients.view import ClientsView
from coachapp.ui.patterns.presenter import PatternsPresenter
from coachapp.ui.widgets.dialogs import ask_word
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
        self.erasing = ErasurePresenter(view, workspace)
        view.client_chosen.connect(self.open_client)
        view.archived_toggled.connect(self._show_archived)
        workspace.practice_changed.connect(self.refresh)
        workspace.tab_wanted.connect(view.page.open_tab)
        self._wire_page()

    def _wire_page(self) -> None:
        page = self._view.page
        page.case_chosen.connect(self._open_case)
        page.edit_client_wanted.connect(self._edit_client)
        page.archive_client_wanted.connect(self._archive_client)
        page.erase_client_wanted.connect(self._erase_client)
        page.ai_log_wanted.connect(self._show_log)
        page.add_case_wanted.connect(self._add_case)
        page.edit_case_wanted.connect(self._edit_case)
        page.delete_case_wanted.connect(self._delete_case)
        page.agreements.edit_client_wanted.connect(self._edit_client)
        page.agreements.add_consent_wanted.connect(self._add_consent)
        page.agreements.withdraw_consent_wanted.connect(self._withdraw_consent)
        page.agreements.delete_consent_wanted.connect(self._delete_consent)
        self.case = CasePresenter(self._view, self._workspace)
        self.patterns = PatternsPresenter(page.patterns, self._workspace)

    @property
    def tabs(self) -> QTabWidget:
        """The tabs of a client's page."""
        return self._view.page.tabs

    @property
    def open_one(self) -> tuple[ClientId, str] | None:
        """The client whose page is open, with the name."""
        client = self._overview.client if self._overview else None
        return (client.id, str(client.name)) if client and client.id == self._client else None

    def refresh(self) -> None:
        """Read the list and the open page again."""
        archived = self._with_archived
        self._workspace.store(
            lambda desk: desk.clients(archived=archived),
            owner=self,
            done=lambda clients: self._show_list(clients, archived),
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
        if self._workspace.refuses_changes():
            return
        fields = dialogs.ask_client(self._view, None)
        if fields is not None:
            self._change(
                self.tr("Client added"),
                lambda desk: desk.add_client(**fields),  # type: ignore[arg-type]
                self._added,
            )

    def _added(self, client: Client) -> None:
        self.open_client(client.id)

    def _show_list(self, clients: tuple[Client, ...], with_archived: bool) -> None:
        if with_archived != self._with_archived:
            return  # another list was asked for meanwhile
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
        if overview.client.archived_at is not None and not self._with_archived:
            self._view.show_archived()  # opened from elsewhere: the list must hold who is open
        self._overview, self._file = overview, file
        self._case = file.case.id if file else None
        self.case.file = file
        self._view.show_client(overview, file)

    def _change(
        self,
        what: str,
        work: Callable[[Desk], T],
        done: Callable[[T], object] | None = None,
        *,
        is_told: bool = False,
    ) -> None:
        self._workspace.do(what, work, owner=self, done=done, is_told=is_told)

    def _open_case(self, case_id: CaseId) -> None:
        self._case = case_id
        self._read_page()

    def _edit_client(self) -> None:
        if self._overview is None or self._workspace.refuses_changes():
            return
        client, contact = self._overview.client, self._overview.contact
        fields = dialogs.ask_client(self._view, client, contact)
        if fields is None:
            return
        reached = replace(
            contact,
            email=RawText(str(fields.pop("email"))),
            phone=RawText(str(fields.pop("phone"))),
            address=RawText(str(fields.pop("address"))),
        )
        months = fields.pop("keep_months")
        texts = {k: RawText(str(v)) for k, v in fields.items()}
        changed = replace(client, keep_months=months, **texts)  # type: ignore[arg-type]
        self._change(
            self.tr("Client changed"),
            lambda desk: desk.save_client(changed, reached),
        )

    def _add_consent(self) -> None:
        client_id = self._client
        if client_id is None or self._workspace.refuses_changes():
            return
        fields = ask_consent(self._view)
        if fields is not None:
            self._change(
                self.tr("Consent noted"),
                lambda desk: desk.add_consent(
                    client_id, fields.purpose, fields.given_on, fields.how
                ),
            )

    def _withdraw_consent(self, consent: ClientConsent) -> None:
        if self._workspace.refuses_changes():
            return
        day = ask_withdrawal(self._view, consent)
        if day is not None:
            self._change(
                self.tr("Consent taken back"), lambda desk: desk.withdraw_consent(consent, day)
            )

    def _delete_consent(self, consent: ClientConsent) -> None:
        self._change(
            self.tr("Consent deleted"),
            lambda desk: desk.vault.clients.delete_consent(consent.id),
            is_told=True,
        )

    def _archive_client(self) -> None:
        if self._overview is None:
            return
        client = self._overview.client
        to_archive = client.archived_at is None
        self._change(
            self.tr("Archived") if to_archive else self.tr("Taken out of the archive"),
            lambda desk: desk.archive_client(client.id, is_archived=to_archive),
            is_told=to_archive,
        )

    def _erase_client(self) -> None:
        if self._overview is None or self._workspace.refuses_changes():
            return
        if self.erasing.erase(self._overview.client):
            self._client = self._case = None

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
        if client_id is None or self._workspace.refuses_changes():
            return
        fields = dialogs.ask_case(self._view, None)
        if fields is None:
            return
        given = {k: str(v) for k, v in fields.items()}

        def opened(case: Case) -> None:
            self._case = case.id

        self._change(self.tr("Case added"), lambda desk: desk.add_case(client_id, **given), opened)  # type: ignore[arg-type]

    def _edit_case(self) -> None:
        if self._file is None or self._workspace.refuses_changes():
            return
        case = self._file.case
        fields = dialogs.ask_case(self._view, case)
        if fields is not None:
            changed = replace(case, **fields)  # type: ignore[arg-type]
            self._change(self.tr("Case changed"), lambda desk: desk.save_case(changed))

    def _delete_case(self) -> None:
        if self._file is None or self._workspace.refuses_changes():
            return
        case = self._file.case
        text = self.tr(
            "This deletes the case “{title}” with its sessions, notes, goals and actions. You can "
            "undo it until you lock; older backups still hold it."
        ).format(title=case.title)
        if ask_word(
            self._view, self.tr("Delete case"), text, self.tr("Delete case"), self.tr("delete")
        ):
            self._case = None
            self._change(
                self.tr("Case deleted"), lambda desk: desk.delete_case(case.id), is_told=True
            )
