"""A session: its notes, the coach's private notes and the report, each on a tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QTabWidget, QVBoxLayout, QWidget

from coachapp.domain.casefile import Amendment, CaseFile, ReportStatus, Session
from coachapp.domain.ids import SessionId
from coachapp.domain.rules import session_number
from coachapp.domain.runs import Field
from coachapp.ui import language
from coachapp.ui.session.noted import NotedStrip
from coachapp.ui.widgets.basics import Elided, button, column, elided, label, menu_button, row, tool
from coachapp.ui.widgets.editor import NoteEditor, measured
from coachapp.ui.widgets.layouts import Flow
from coachapp.ui.widgets.wording import form_name, kind_name, report_status_name

FIELDS = (Field.NOTES, Field.PRIVATE_NOTES, Field.REPORT)


class SessionView(QWidget):
    """Emits what is typed and wanted; knows no actions."""

    typed = Signal(object, str)
    back_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()
    action_wanted = Signal()
    score_wanted = Signal()
    insight_wanted = Signal(str)
    technique_wanted = Signal()
    close_wanted = Signal()
    status_wanted = Signal(object)
    amend_wanted = Signal()
    panel_toggled = Signal()
    paper_wanted = Signal()
    nameless_copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shown: SessionId | None = None
        self._is_view_only = False
        self._title = Elided("", "title")
        self._about = Elided("", "small")
        self._saved = label("", "small", wrap=False)
        self._back = button(
            self.tr("Back"), self.back_wanted.emit, role="flat", icon="chevron-left"
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.editors = {
            Field.NOTES: NoteEditor(
                self.tr("Notes"),
                self.tr(
                    "What was discussed, in your own words. Markdown works. Saved as you type."
                ),
            ),
            Field.PRIVATE_NOTES: NoteEditor(
                self.tr("Private notes"),
                self.tr("For you alone: never in a report, never in an answer for the client."),
            ),
            Field.REPORT: NoteEditor(
                self.tr("Report"),
                self.tr("Ask the assistant for a report, or write it here."),
            ),
        }
        for field, editor in self.editors.items():
            editor.changed.connect(lambda text, f=field: self.typed.emit(f, text))
            editor.textChanged.connect(self._show_unsaved)
        self.editors[Field.REPORT].textChanged.connect(self._look_at_report)
        self.tabs.addTab(measured(self.editors[Field.NOTES]), self.tr("Notes"))
        self.tabs.addTab(measured(self.editors[Field.PRIVATE_NOTES]), self.tr("Private notes"))
        self.tabs.addTab(self._report_page(), self.tr("Report"))
        layout = column(self, margin=24, gap=12)
        layout.addLayout(self._head())
        layout.addWidget(self.tabs, 1)
        self.noted = NotedStrip()
        layout.addWidget(self.noted)
        layout.addWidget(self._strip())
        QShortcut(QKeySequence("Ctrl+Shift+E"), self, self.close_wanted.emit)
        for n in range(3):
            QShortcut(QKeySequence(f"Alt+{n + 1}"), self, lambda i=n: self.tabs.setCurrentIndex(i))

    def show_session(
        self, file: CaseFile, session: Session, amendments: Sequence[Amendment]
    ) -> None:
        """Fill the page."""
        number = session_number(file, session.id)
        when = language.day_and_clock(session.starts_at)
        self._title.set_whole(self.tr("Session {number} · {when}").format(number=number, when=when))
        self._about.set_whole(
            f"{file.case.title} · {kind_name(session.kind)} · {form_name(session.form)} · "
            + self.tr("%n minute(s)", "", session.duration_min)
        )
        self._back.setText(elided(file.client.name, 40))
        self._back.setAccessibleName(self.tr("Back to {name}").format(name=file.client.name))
        texts = {
            Field.NOTES: session.notes,
            Field.PRIVATE_NOTES: session.private_notes,
            Field.REPORT: session.report,
        }
        for field, editor in self.editors.items():
            if self._shown == session.id:
                editor.update_text(texts[field])
            else:
                editor.open_text(texts[field])
        if self._shown != session.id:
            # Never another client's private notes because these were open a moment ago.
            self.tabs.setCurrentIndex(0)
        self._shown = session.id
        self.show_report_status(session.report_status, amendments)
        self.noted.show_session(file, session)
        self._saved.setText("")

    def set_view_only(self, is_on: bool) -> None:
        """Let nothing be typed, while the screen is shared."""
        self._is_view_only = is_on
        for editor in self.editors.values():
            editor.setReadOnly(is_on)

    def show_report_status(self, status: ReportStatus, amendments: Sequence[Amendment]) -> None:
        """Show where the report stands."""
        self._status.setText(report_status_name(status))
        is_locked = status is ReportStatus.LOCKED
        self.editors[Field.REPORT].setReadOnly(is_locked or self._is_view_only)
        self._review.setVisible(status is ReportStatus.DRAFT)
        self._look_at_report()
        self._lock.setVisible(status is ReportStatus.REVIEWED)
        self._amend.setVisible(is_locked)
        texts = [f"{language.day_and_clock(a.written_at)}: {a.text}" for a in amendments]
        self._amendments.setText("\n".join(texts))
        self._amendments.setVisible(bool(texts))

    def show_saved(self, clock: str) -> None:
        """Say that everything is stored."""
        if not any(e.is_unsaved for e in self.editors.values()):
            self._saved.setText(self.tr("Saved {clock}").format(clock=clock))

    def show_not_saved(self) -> None:
        """Say that something is not stored yet."""
        self._saved.setText(self.tr("Not saved yet"))

    def show_place(self, field: Field, start: int, end: int) -> None:
        """Open a text at a place."""
        if field in FIELDS:
            self.tabs.setCurrentIndex(FIELDS.index(field))
            self.editors[field].show_place(start, end)

    def focus_note(self) -> None:
        """Be ready to write."""
        self.editors[FIELDS[self.tabs.currentIndex()]].setFocus()

    def flush(self) -> None:
        """Tell everything that was typed and not told yet."""
        for editor in self.editors.values():
            editor.flush()

    def _look_at_report(self) -> None:
        """An empty report cannot have been reviewed."""
        self._review.setEnabled(bool(self.editors[Field.REPORT].toPlainText().strip()))

    def _show_unsaved(self) -> None:
        self._saved.setText(self.tr("Saving…"))

    def _head(self) -> QVBoxLayout:
        head = row(gap=8)
        head.addWidget(self._back)
        head.addStretch(1)
        menu = QMenu(self)
        menu.addAction(self.tr("Edit session…"), self.edit_wanted.emit)
        menu.addAction(self.tr("Report as PDF…"), self.paper_wanted.emit)
        menu.addAction(self.tr("Copy the notes without names"), self.nameless_copy_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete session…"), self.delete_wanted.emit)
        more = menu_button(self.tr("Session"), menu)
        head.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignVCenter)
        close = button(
            self.tr("Close session…"), self.close_wanted.emit, role="primary", icon="check"
        )
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        fold = tool("panel-right", self.tr("Show or hide the assistant"), self.panel_toggled.emit)
        head.addWidget(fold, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addLayout(head)
        words.addWidget(self._title)
        words.addWidget(self._about)
        return words

    def _strip(self) -> Flow:
        return Flow(
            button(self.tr("Add action"), self.action_wanted.emit, role="flat", icon="list-checks"),
            button(self.tr("Note score"), self.score_wanted.emit, role="flat", icon="target"),
            button(
                self.tr("Note insight"),
                lambda: self.insight_wanted.emit(self._selection()),
                role="flat",
                icon="quote",
            ),
            button(
                self.tr("Note technique"), self.technique_wanted.emit, role="flat", icon="sparkles"
            ),
            gap=4,
        )

    def _report_page(self) -> QWidget:
        page = QWidget()
        layout = column(page, gap=8)
        self._status = label("", "small", wrap=False)
        self._review = button(
            self.tr("I have reviewed it"), lambda: self.status_wanted.emit(ReportStatus.REVIEWED)
        )
        self._lock = button(
            self.tr("Lock report"),
            lambda: self.status_wanted.emit(ReportStatus.LOCKED),
            icon="lock",
        )
        self._amend = button(self.tr("Add amendment…"), self.amend_wanted.emit, icon="plus")
        bar = Flow(self._status, self._review, self._lock, self._amend)
        self._amendments = label("", "soft")
        self._amendments.hide()
        layout.addSpacing(8)
        layout.addWidget(bar)
        layout.addWidget(measured(self.editors[Field.REPORT]), 1)
        layout.addWidget(self._amendments)
        return page

    def _selection(self) -> str:
        return self.editors[Field.NOTES].textCursor().selectedText().replace("\u2029", " ").strip()
