"""What happens in a session: saved as it is typed, opened at a place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from coachapp.actions.desk import Desk
from coachapp.domain.casefile import (
    Amendment,
    CaseFile,
    ReportStatus,
    Session,
)
from coachapp.domain.ids import SessionId
from coachapp.domain.rules import session_number
from coachapp.domain.runs import Field
from coachapp.errors import CoachError, LockedReportError, NotFoundError
from coachapp.text import RawText
from coachapp.ui import language
from coachapp.ui.clients import dialogs
from coachapp.ui.portability.paper import report_html, save_paper
from coachapp.ui.session.noting import NotingPresenter
from coachapp.ui.session.view import SessionView
from coachapp.ui.widgets.dialogs import ask_new_file, ask_word
from coachapp.ui.workspace import Workspace

_RETRY_MS = 3000
_Opened = tuple[CaseFile, Session, tuple[Amendment, ...]]


class SessionPresenter(QObject):
    """One session at a time."""

    opened = Signal(object, object)
    read_again = Signal(object, object)
    closed = Signal()
    stored_again = Signal()

    def __init__(self, view: SessionView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self._session: Session | None = None
        self._file: CaseFile | None = None
        self._unstored: dict[tuple[SessionId, Field], str] = {}
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._try_again)
        view.typed.connect(self._write)
        view.back_wanted.connect(self._go_back)
        view.edit_wanted.connect(self._edit)
        view.delete_wanted.connect(self._delete)
        view.status_wanted.connect(self._set_status)
        view.amend_wanted.connect(self._amend)
        view.paper_wanted.connect(self._save_report)
        workspace.undoing.connect(self.flush)
        workspace.undone.connect(self.reread)
        view.set_view_only(workspace.is_sharing)
        self.noting = NotingPresenter(self, view, workspace)

    @property
    def file(self) -> CaseFile | None:
        """The case of the session that is open."""
        return self._file

    @property
    def session(self) -> Session | None:
        """The session that is open."""
        return self._session

    def open(
        self,
        session_id: SessionId,
        place: tuple[Field, int, int] | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Open a session, perhaps at a place in one of its texts; ``then`` once it is open."""
        self._view.flush()
        self._read(session_id, lambda r: self._show(r, place, then))

    def _read(
        self,
        session_id: SessionId,
        done: Callable[[_Opened], object],
        failed: Callable[[CoachError], object] | None = None,
    ) -> None:
        def read(desk: Desk) -> _Opened:
            file, session = desk.file_of_session(session_id)
            return file, session, desk.amendments(session_id)

        self._workspace.store(read, owner=self, done=done, failed=failed)

    def flush(self) -> None:
        """Store what was typed, now."""
        self._view.flush()

    def settle(self, then: Callable[[bool], None]) -> None:
        """Store what was typed, then tell whether all of it is in the vault."""
        self._view.flush()
        self._try_again()
        # The store's lane does one thing after the other: this comes after all writing.
        self._workspace.store(
            lambda _desk: None, owner=self, done=lambda _none: then(not self._unstored)
        )

    def append(self, field: Field, text: str) -> bool:
        """Put something below one of the texts, as if it were typed; False where it is locked."""
        self._view.show_place(field, 0, 0)
        if self._view.editors[field].isReadOnly():
            self._workspace.problem_met.emit(LockedReportError())
            return False
        self._view.editors[field].append_text(text)
        self._view.flush()
        return True

    def _show(
        self,
        result: _Opened,
        place: tuple[Field, int, int] | None,
        then: Callable[[], object] | None,
    ) -> None:
        self._take(result)
        self.opened.emit(self._file, self._session)
        if place is not None:
            self._view.show_place(*place)
        if then is not None:
            then()

    def _take(self, result: _Opened) -> None:
        self._file, session, amendments = result
        self._session = replace(
            session,
            notes=self._newest(session.id, Field.NOTES, session.notes),
            private_notes=self._newest(session.id, Field.PRIVATE_NOTES, session.private_notes),
            report=self._newest(session.id, Field.REPORT, session.report),
        )
        self._view.show_session(self._file, self._session, amendments)

    def _newest(self, session_id: SessionId, field: Field, stored: RawText) -> RawText:
        """What could not be stored yet is newer than what the vault holds."""
        return RawText(self._unstored.get((session_id, field), stored))

    def _write(self, field: Field, text: str) -> None:
        if self._session is None:
            return
        self._unstored[self._session.id, field] = text
        self._store(self._session.id, field, text, failed=self._not_stored)

    def _store(
        self,
        session_id: SessionId,
        field: Field,
        text: str,
        failed: Callable[[CoachError], None],
    ) -> None:
        self._workspace.store(
            lambda desk: desk.write(session_id, field, text),
            owner=self,
            done=lambda _none: self._stored(session_id, field, text),
            failed=failed,
        )

    def _stored(self, session_id: SessionId, field: Field, text: str) -> None:
        if self._unstored.get((session_id, field)) == text:
            del self._unstored[session_id, field]
        if self._unstored:
            return
        self._view.show_saved(language.clock(datetime.now().astimezone()))
        if self._retry.isActive():
            self._retry.stop()
            self.stored_again.emit()

    def _not_stored(self, problem: CoachError) -> None:
        """The text stays here and is tried again, also when another session is opened."""
        self._view.show_not_saved()
        self._retry.start()
        self._workspace.problem_met.emit(problem)

    def _try_again(self) -> None:
        for (session_id, field), text in list(self._unstored.items()):
            self._store(session_id, field, text, failed=lambda _same: self._view.show_not_saved())

    def _go_back(self) -> None:
        if self._file is not None:
            self._view.flush()
            self._workspace.client_wanted.emit(self._file.client.id, self._file.case.id)
            self._workspace.practice_changed.emit()

    def _edit(self) -> None:
        if self._session is None or self._workspace.refuses_changes():
            return
        fields = dialogs.ask_session(self._view, self._session)
        if fields is None:
            return
        self._view.flush()
        session_id = self._session.id

        def change(desk: Desk) -> None:
            current = desk.vault.sessions.get(session_id)
            desk.save_session(
                replace(
                    current,
                    starts_at=fields.starts_at,
                    duration_min=fields.duration_min,
                    kind=fields.kind,
                    form=fields.form,
                )
            )

        self._workspace.do(
            self.tr("Session changed"),
            change,
            owner=self,
            done=lambda _none: self.reread(),
        )

    def reread(self) -> None:
        """Something of this session changed, or it is gone; nobody is taken to it."""
        if self._session is None or self._file is None:
            return
        file, session_id = self._file, self._session.id

        def gone(problem: CoachError) -> None:
            if not isinstance(problem, NotFoundError):
                self._workspace.problem_met.emit(problem)
                return
            self._session = None
            self._forget(session_id)
            if self._view.isVisible():
                self.closed.emit()
                self._workspace.client_wanted.emit(file.client.id, file.case.id)

        self._read(session_id, self._show_again, failed=gone)

    def _forget(self, session_id: SessionId) -> None:
        """What could not be stored of a session that is gone has no place any more."""
        for field in Field:
            self._unstored.pop((session_id, field), None)

    def _show_again(self, result: _Opened) -> None:
        if self._session is not None and self._session.id == result[1].id:
            self._take(result)
            self.read_again.emit(self._file, self._session)

    def _save_report(self) -> None:
        if self._session is None or self._file is None:
            return
        file, session_id = self._file, self._session.id
        number = session_number(file, session_id)
        title = self.tr("{name}, report {n}").format(name=file.client.name, n=number)
        path = ask_new_file(self._view, self.tr("Report as PDF"), f"{title}.pdf", "PDF (*.pdf)")
        if path is None:
            return
        self._view.flush()
        self._workspace.store(
            lambda desk: (desk.vault.sessions.get(session_id), desk.amendments(session_id)),
            owner=self,
            done=lambda r: save_paper(self._workspace, path, report_html(file, r[0], r[1]), title),
        )

    def _delete(self) -> None:
        if self._session is None or self._file is None or self._workspace.refuses_changes():
            return
        text = self.tr(
            "This deletes the session with its notes and report. You can undo it until you lock; "
            "older backups still hold it."
        )
        word = self.tr("delete")
        if not ask_word(
            self._view, self.tr("Delete session"), text, self.tr("Delete session"), word
        ):
            return
        self._view.flush()
        session_id, self._session = self._session.id, None
        client_id, case_id = self._file.client.id, self._file.case.id

        def deleted(_none: None) -> None:
            self._forget(session_id)
            self.closed.emit()
            self._workspace.client_wanted.emit(client_id, case_id)

        self._workspace.do(
            self.tr("Session deleted"),
            lambda desk: desk.delete_session(session_id),
            owner=self,
            done=deleted,
            is_told=True,
        )

    def _set_status(self, status: ReportStatus) -> None:
        if self._session is None or self._workspace.refuses_changes():
            return
        self._view.flush()
        session_id = self._session.id
        is_locked = status is ReportStatus.LOCKED
        self._workspace.do(
            self.tr("Report locked") if is_locked else self.tr("Report reviewed"),
            lambda desk: (desk.set_report_status(session_id, status), desk.amendments(session_id)),
            owner=self,
            done=lambda r: self._view.show_report_status(r[0].report_status, r[1]),
        )

    def _amend(self) -> None:
        if self._session is None or self._workspace.refuses_changes():
            return
        text = dialogs.ask_amendment(self._view)
        if text:
            session_id = self._session.id
            self._workspace.do(
                self.tr("Amendment added"),
                lambda desk: desk.amend(session_id, text),
                owner=self,
                done=lambda all_: self._view.show_report_status(ReportStatus.LOCKED, all_),
            )
