"""Text left, clean text right, and below them what was replaced and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QProgressBar,
    QSplitter,
    QTableView,
    QTextEdit,
    QWidget,
)

from coachapp.domain.ids import CaseId
from coachapp.privacy.entities import BANDED, EntityType
from coachapp.ui import theme
from coachapp.ui.anonymizing.model import Places, ReplacementsModel, Shown
from coachapp.ui.widgets.basics import Debounce, button, column, label, row

_AFTER_MS = 500
_AT_ONCE = 200_000
"""So many letters are put into an editor at once; more would hold the window up."""


class AnonymizingView(QWidget):
    """Emits the text to clean, and what is to be left or hidden besides."""

    text_changed = Signal(str)
    case_chosen = Signal(object)
    leave_wanted = Signal(str)
    hide_wanted = Signal(str)
    copy_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, margin=24, gap=12)
        head = row(gap=12)
        head.addWidget(label(self.tr("Anonymize a text"), "title", wrap=False))
        head.addStretch(1)
        self.cases = QComboBox()
        self.cases.setAccessibleName(self.tr("Names known from"))
        self.cases.setMinimumWidth(theme.scaled(240))
        self.cases.currentTextChanged.connect(self.cases.setToolTip)
        self.cases.activated.connect(lambda n: self.case_chosen.emit(self.cases.itemData(n)))
        head.addWidget(label(self.tr("Names known from"), "small", wrap=False))
        head.addWidget(self.cases, 2)
        layout.addLayout(head)
        layout.addWidget(
            label(
                self.tr(
                    "Everything happens on this computer, and the text is not kept. No anonymizer "
                    "sees everything: read the right side before you pass it on."
                ),
                "soft",
            )
        )
        layout.addWidget(self._split(), 1)
        layout.addLayout(self._state())
        layout.addWidget(self._table(), 1)
        layout.addLayout(self._buttons())
        self._later = Debounce(_AFTER_MS, self)
        self._later.fired.connect(lambda: self.text_changed.emit(self.before.toPlainText()))
        self.before.textChanged.connect(self._typed)
        self._clean = ""
        self._poured = 0
        self._places: dict[QPlainTextEdit, Places] = {}
        """Of each editor, where its coloured stretches are, as Qt counts."""

    def _split(self) -> QWidget:
        self.before, self.after = QPlainTextEdit(), QPlainTextEdit()
        self.before.setAccessibleName(self.tr("Text"))
        self.before.setPlaceholderText(self.tr("Type or paste a text here."))
        self.before.setTabChangesFocus(True)
        self.after.setAccessibleName(self.tr("Clean text"))
        self.after.setPlaceholderText(self.tr("Here it appears without names."))
        self.after.setReadOnly(True)
        self.after.setTabChangesFocus(True)
        self.after.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for editor in (self.before, self.after):
            editor.setProperty("role", "note")
            editor.setMinimumHeight(theme.scaled(160))
            editor.selectionChanged.connect(self._selection_changed)
            editor.cursorPositionChanged.connect(self._place_changed)
            editor.updateRequest.connect(self._scrolled)
            split.addWidget(editor)
        split.setSizes([500, 500])
        return split

    def _typed(self) -> None:
        self._places.clear()  # they were of another text
        self._later.poke()

    def _scrolled(self, _area: QRect, moved_px: int) -> None:
        editor = self.sender()
        if moved_px and isinstance(editor, QPlainTextEdit):
            self._colour(editor)

    def _state(self) -> QHBoxLayout:
        line = row(gap=12)
        self._told = label("", "soft")
        self._told.setAccessibleName(self.tr("What was done"))
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("How far it is"))
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(theme.scaled(160))
        self._stop = button(self.tr("Stop"), self.stop_wanted.emit, role="flat")
        line.addWidget(self._told, 1)
        line.addWidget(self._progress)
        line.addWidget(self._stop)
        self._progress.hide()
        self._stop.hide()
        return line

    def _table(self) -> QTableView:
        self.model = ReplacementsModel()
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("What was replaced"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        heads = self.table.horizontalHeader()
        for header in (heads, self.table.verticalHeader()):
            header.setAccessibleName(self.tr("What was replaced"))
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._row_changed())
        leave = QShortcut(QKeySequence("Del"), self.table, self._leave)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        return self.table

    def _buttons(self) -> QHBoxLayout:
        line = row(gap=8)
        self.hide_button = button(self.tr("Hide the selection"), self._hide)
        self.hide_button.setToolTip(
            self.tr("Hide what is selected in the text, wherever it stands in it")
        )
        self.leave_button = button(self.tr("Leave this word"), self._leave)
        self.leave_button.setToolTip(self.tr("A false alarm: this word names nobody here"))
        self.copy_button = button(
            self.tr("Copy the clean text"),
            lambda: self.copy_wanted.emit(self._clean),
            role="primary",
        )
        for each in (self.hide_button, self.leave_button, self.copy_button):
            each.setEnabled(False)
        line.addWidget(self.hide_button)
        line.addWidget(self.leave_button)
        line.addStretch(1)
        line.addWidget(self.copy_button)
        return line

    def show_cases(self, cases: Sequence[tuple[CaseId, str]], chosen: CaseId | None) -> None:
        """What the names may be known from."""
        self.cases.clear()
        self.cases.addItem(self.tr("No case"), None)
        for case_id, name in cases:
            self.cases.addItem(name, case_id)
        ids = [None, *(case_id for case_id, _ in cases)]
        self.cases.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)

    def show_working(self, share: float | None) -> None:
        """How far it is, 0 to 1; None before anything can be told."""
        self._told.setText(
            self.tr("The anonymizer is starting…") if share is None else self.tr("Reading…")
        )
        self._progress.setRange(0, 0 if share is None else 100)
        self._progress.setValue(round(100 * (share or 0)))
        self._progress.show()
        self._stop.show()

    def show_idle(self, told: str = "") -> None:
        """Nothing is being read."""
        self._told.setText(told)
        self._progress.hide()
        self._stop.hide()

    def show_clean(self, shown: Shown) -> None:
        """The clean text of a text, with its replacements coloured on both sides."""
        if shown.text != self.before.toPlainText():
            return  # it was typed on meanwhile: the next one is on its way
        self._clean = shown.clean
        self._poured = 0
        self.after.clear()
        self._pour()
        self.model.show(shown)
        self.copy_button.setEnabled(bool(shown.clean))
        self.leave_button.setEnabled(False)
        self._places = {self.before: shown.before, self.after: shown.after}
        for editor in self._places:
            self._colour(editor)
        n = len(shown.rows)
        self.show_idle(
            self.tr("%n place(s) replaced.", "", n)
            if n
            else self.tr("Nothing to replace was found.")
        )

    def _pour(self) -> None:
        """Put the next part of the clean text into its editor."""
        part = self._clean[self._poured : self._poured + _AT_ONCE]
        if not part:
            return
        cursor = QTextCursor(self.after.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(part)
        self._poured += len(part)
        QTimer.singleShot(0, self, self._pour)

    def clear_clean(self) -> None:
        """There is no text."""
        self._clean = ""
        self._places.clear()
        self.before.setExtraSelections([])
        self.after.clear()
        self.model.show(None)
        for each in (self.hide_button, self.leave_button, self.copy_button):
            each.setEnabled(False)
        self.show_idle()

    def _selection_changed(self) -> None:
        self.hide_button.setEnabled(bool(self._selected()))

    def _selected(self) -> str:
        """Words selected in the text; a paragraph ends in U+2029 in Qt."""
        chosen = self.before.textCursor().selectedText()
        if not chosen and self.before.hasFocus():
            return ""
        return " ".join(chosen.split()) if "\u2029" not in chosen else ""

    def _place_changed(self) -> None:
        """The cursor is in something that was replaced: show its row."""
        editor = self.sender()
        assert isinstance(editor, QPlainTextEdit)
        spans = self._places.get(editor, [])
        at = editor.textCursor().position()
        n = bisect_right(spans, at, key=lambda span: span[0]) - 1
        if n >= 0 and at <= spans[n][1]:
            self.table.selectRow(n)

    def _row_changed(self) -> None:
        index = self.table.currentIndex()
        self.leave_button.setEnabled(index.isValid())
        if not index.isValid() or self.before.hasFocus() or self.after.hasFocus():
            return
        for editor, spans in self._places.items():
            cursor = QTextCursor(editor.document())
            cursor.setPosition(min(spans[index.row()][0], editor.document().characterCount() - 1))
            editor.blockSignals(True)
            editor.setTextCursor(cursor)
            editor.blockSignals(False)
            editor.centerCursor()

    def _colour(self, editor: QPlainTextEdit) -> None:
        """Mark what was replaced in what can be seen; what is told more coarsely, otherwise."""
        spans = self._places.get(editor, [])
        corner = editor.viewport().rect().bottomRight()
        first = editor.cursorForPosition(QPoint()).position()
        last = editor.cursorForPosition(corner).position()
        begin = max(0, bisect_right(spans, first, key=lambda span: span[0]) - 1)
        marks: list[QTextEdit.ExtraSelection] = []
        for n in range(begin, bisect_right(spans, last, key=lambda span: span[0])):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(editor.document())
            cursor.setPosition(spans[n][0])
            cursor.setPosition(spans[n][1], QTextCursor.MoveMode.KeepAnchor)
            kind = self.model.at(n).type
            is_coarse = kind in BANDED or kind is EntityType.CONTEXTUAL
            colours = QTextCharFormat()
            colours.setBackground(theme.color("warm_soft" if is_coarse else "accent_soft"))
            colours.setForeground(theme.color("ink"))
            mark.cursor, mark.format = cursor, colours
            marks.append(mark)
        editor.setExtraSelections(marks)

    def _leave(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.leave_wanted.emit(self.model.words_at(index.row()))

    def _hide(self) -> None:
        if chosen := self._selected():
            self.hide_wanted.emit(chosen)
