"""Joins the screens of an open practice: who is told what, and where one goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from coachapp.actions import opening
from coachapp.domain.casefile import CaseFile, Session
from coachapp.domain.ids import CaseId, ClientId, SessionId
from coachapp.domain.runs import Field, Task
from coachapp.errors import CoachError
from coachapp.store.vault import Notice
from coachapp.ui.anonymizing.presenter import AnonymizingPresenter, WithoutNames
from coachapp.ui.assistant.presenter import AssistantPresenter
from coachapp.ui.clients.presenter import ClientsPresenter
from coachapp.ui.desk_view import DeskView
from coachapp.ui.errors import words_for
from coachapp.ui.importing.presenter import ImportPresenter
from coachapp.ui.models.presenter import ModelsPresenter
from coachapp.ui.portability.presenter import PortabilityPresenter
from coachapp.ui.search.model import Command
from coachapp.ui.search.presenter import SearchPresenter
from coachapp.ui.session.presenter import SessionPresenter
from coachapp.ui.settings.presenter import SettingsPresenter
from coachapp.ui.today.presenter import TodayPresenter
from coachapp.ui.widgets.basics import Debounce
from coachapp.ui.workspace import Workspace

_BACKUP_AFTER_MS = 60_000
_INDEX_AFTER_MS = 2_000


class DeskPresenter(QObject):
    """One per open practice."""

    restore_agreed = Signal(object, str, bool)

    def __init__(self, view: DeskView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self.today = TodayPresenter(view.today, workspace)
        self.clients = ClientsPresenter(view.clients, workspace)
        self.anonymizing = AnonymizingPresenter(view.anonymizing, workspace)
        self.models = ModelsPresenter(view.models, workspace)
        self.settings = SettingsPresenter(view.settings, workspace)
        self.session = SessionPresenter(view.session, workspace)
        self.assistant = AssistantPresenter(view.assistant, workspace)
        self.portability = PortabilityPresenter(view, view.settings.data, workspace)
        view.clients.page.export_client_wanted.connect(self._export_client)
        self.importing = ImportPresenter(view, workspace)
        self.today.calendar.import_wanted.connect(self.importing.look_through)
        view.settings.data.import_folder_wanted.connect(self.importing.choose_folder)
        view.settings.data.import_files_wanted.connect(self.importing.choose_files)
        view.settings.data.take_back_wanted.connect(lambda r: self.importing.take_back(r.id))
        view.clients.import_wanted.connect(self.importing.choose_folder)
        view.undo_wanted.connect(workspace.undo)
        view.redo_wanted.connect(workspace.redo)
        view.sharing_toggled.connect(self._toggle_sharing)
        view.sharing.setVisible(workspace.is_sharing)
        self.search = SearchPresenter(view, workspace, self._commands)
        view.search_wanted.connect(self._search)
        workspace.practice_changed.connect(self._index_later)
        self._index = Debounce(_INDEX_AFTER_MS, self)
        self._index.fired.connect(workspace.keep_index)
        view.place_chosen.connect(self.go)
        view.today.add_client_wanted.connect(self._add_client)
        view.clients.add_client_wanted.connect(self._add_client)
        view.clients.example_wanted.connect(self.today.load_example)
        self._without_names = WithoutNames(self, workspace)
        view.session.nameless_copy_wanted.connect(self._copy_without_names)
        self.session.opened.connect(self._session_opened)
        self.session.read_again.connect(self.assistant.show_session)
        self.session.closed.connect(lambda: self.go("clients"))
        self.session.stored_again.connect(view.bar.hide)
        self.assistant.append_wanted.connect(self._append)
        self.settings.restore_agreed.connect(self.restore_agreed)
        workspace.session_wanted.connect(self._open_session)
        workspace.client_wanted.connect(self._open_client)
        workspace.problem_met.connect(self.show_problem)
        self._backup_timer = QTimer(self)
        self._backup_timer.setSingleShot(True)
        self._backup_timer.setInterval(_BACKUP_AFTER_MS)
        self._backup_timer.timeout.connect(self._back_up_if_due)

    def start(self, *, with_example: bool) -> None:
        """The practice was opened."""
        self._view.show_place("today")
        if with_example:
            self.today.load_example()
        else:
            self.today.refresh()
            self.clients.refresh()
        for notice in self._workspace.desk.vault.notices:
            self._tell(notice)
        self._workspace.load_model()
        self._index_later()
        self._backup_timer.start()

    @property
    def place(self) -> str:
        """Where one is; a session counts as the clients."""
        return "clients" if self._view.place == "session" else self._view.place

    @property
    def settings_tab(self) -> int:
        """Which tab of the settings is open."""
        return self._view.settings_tab

    @settings_tab.setter
    def settings_tab(self, n: int) -> None:
        self._view.settings_tab = n

    def go(self, place: str) -> None:
        """Go to a place."""
        self.session.flush()
        refresh: dict[str, Callable[[], None]] = {
            "today": self.today.refresh,
            "clients": self.clients.refresh,
            "anonymizing": self.anonymizing.refresh,
            "models": self.models.refresh,
            "settings": self.settings.refresh,
        }
        refresh[place]()
        self._view.show_place(place)

    def _search(self) -> None:
        self.session.flush()
        self.search.open(self.clients.open_one)

    def _export_client(self) -> None:
        if self.clients.open_one is not None:
            client_id, name = self.clients.open_one
            self.portability.export_file((client_id,), name)

    def _copy_without_names(self) -> None:
        if self.session.session is not None:
            notes = self._view.session.editors[Field.NOTES].toPlainText()
            self._without_names.copy(self.session.session.id, notes)

    def _index_later(self) -> None:
        self._index.poke()

    def _toggle_sharing(self) -> None:
        """Hide the names, once all that was typed is stored; or show them again."""
        is_on = not self._workspace.is_sharing

        def settled(is_all_stored: bool) -> None:
            if is_all_stored:
                self.assistant.stop()
                if is_on:
                    self._view.cover()
                self._workspace.share_screen(is_on)

        self.session.settle(settled)

    def whereabouts(self) -> Callable[[DeskPresenter], None]:
        """How to come back to where one is, on screens that are built anew."""
        session, client, place = self.session.session, self.clients.open_one, self.place
        is_in_session, tab = self._view.place == "session", self.settings_tab
        client_tab = self._view.clients.page.tab

        def come_back(desk: DeskPresenter) -> None:
            desk.settings_tab = tab
            if client is not None:
                desk.open_client(client[0], client_tab)
            desk.go(place)
            if is_in_session and session is not None:
                desk.session.open(session.id)

        return come_back

    def open_client(self, client_id: ClientId, tab: str) -> None:
        """Show a client on one of the tabs of their page."""
        self._view.clients.page.open_tab(tab)
        self.clients.open_client(client_id)

    def _commands(self) -> list[Command]:
        places = {
            "today": self.tr("Go to Today"),
            "clients": self.tr("Go to Clients"),
            "anonymizing": self.tr("Go to Anonymize"),
            "models": self.tr("Go to Models"),
            "settings": self.tr("Go to Settings"),
        }
        return [
            *(
                Command(name, partial(self.go, place), f"Ctrl+{n}")
                for n, (place, name) in enumerate(places.items(), start=1)
            ),
            Command(self.tr("Add a client"), self._add_client),
            Command(self.tr("New entry in the agenda"), self.today.add_appointment),
            Command(self.tr("Import a folder"), self.importing.choose_folder),
            Command(self.tr("Import files"), self.importing.choose_files),
            Command(self.tr("Undo"), self._workspace.undo, "Ctrl+Z"),
            Command(self.tr("Redo"), self._workspace.redo, "Ctrl+Shift+Z"),
            Command(self.tr("Share the screen, or stop that"), self._toggle_sharing, "F8"),
            Command(self.tr("Back up now"), self.settings.back_up),
            Command(self.tr("Lock"), self._view.lock_wanted.emit, "Ctrl+L"),
        ]

    def show_problem(self, problem: CoachError) -> None:
        """Say what is wrong, above the page."""
        self._view.bar.say(words_for(problem), is_problem=True)

    def _add_client(self) -> None:
        self.go("clients")
        self.clients.add_client()

    def _open_session(self, session_id: SessionId, what: object) -> None:
        place = what if isinstance(what, tuple) else None
        then: Callable[[], None] | None = None
        if what == "prepare":
            then = partial(self.assistant.ask, Task.PREPARE, "")
        elif what == "close":
            then = self.session.noting.close
        self.session.open(session_id, place, then)

    def _session_opened(self, file: CaseFile, session: Session) -> None:
        self.assistant.show_session(file, session)
        self._view.show_place("session")

    def _open_client(self, client_id: ClientId, case_id: CaseId | None) -> None:
        self.session.flush()
        self.clients.open_client(client_id, case_id)
        self.clients.refresh()
        self._view.show_place("clients")

    def _append(self, session_id: SessionId, field: Field, text: str) -> None:
        """Put a draft where it belongs; it stays in the panel until it stands there."""

        def append() -> None:
            if self.session.append(field, text):
                self.assistant.kept()

        current = self.session.session
        if current is not None and current.id == session_id:
            append()
        else:
            self.session.open(session_id, then=append)

    def _tell(self, notice: Notice) -> None:
        words = {
            Notice.HEADER_REPAIRED: self.tr(
                "The file with the key slots was damaged and was restored from its spare. Your "
                "data are safe. Look whether your last notes are there."
            ),
            Notice.ERASED_AGAIN: self.tr(
                "This backup still held clients that you had erased. They were erased again."
            ),
            Notice.KEYRING_SILENT: self.tr(
                "The computer's key store did not answer, so it could not be checked whether this "
                "is the newest state of the vault."
            ),
        }
        self._view.bar.say(words[notice])

    def _back_up_if_due(self) -> None:
        paths, every = self._workspace.paths, self._workspace.preferences.backup_every_days
        if self._workspace.is_sharing:
            self._backup_timer.start()
        elif opening.is_backup_due(paths, every, datetime.now(UTC)):
            self._workspace.store(
                lambda desk: opening.make_backup(desk.vault, paths.backups),
                owner=self,
                done=lambda _made: self._workspace.say(self.tr("Backed up and checked.")),
            )
