"""A note: plain Markdown text, lightly coloured, saved as it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from coachapp.ui import theme
from coachapp.ui.widgets.basics import Debounce, row

SAVE_AFTER_MS = 700
_MEASURE_CHARS = 76


class NoteEditor(QPlainTextEdit):
    """``changed`` comes a moment after the last key; `flush` brings it at once."""

    changed = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._highlighter = _Markdown(self.document())
        self._later = Debounce(SAVE_AFTER_MS, self)
        self._later.fired.connect(lambda: self.changed.emit(self.toPlainText()))
        self.textChanged.connect(self._later.poke)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _MEASURE_CHARS + 48)

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed that `changed` has not told yet."""
        return self._later.is_waiting

    def open_text(self, text: str) -> None:
        """Show another text. Nothing of the one before comes back by undo or redo."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.document().clearUndoRedoStacks()
        self.setExtraSelections([])
        self.blockSignals(False)

    def update_text(self, text: str) -> None:
        """Show the same text as it is now; without a change the undo history stays.

        What was typed a moment ago is newer than any text that was read before, and stays.
        """
        if text != self.toPlainText() and not self.is_unsaved:
            self.open_text(text)

    def append_text(self, text: str) -> None:
        """Add below what there is, as one step that can be undone."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = "\n\n" if self.toPlainText().strip() else ""
        cursor.insertText(before + text)
        self.setTextCursor(cursor)

    def show_place(self, start: int, end: int) -> None:
        """Bring a place into view and light it up until the next click."""
        begin, stop = utf16_places(self.toPlainText(), (start, end))
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        shown = QTextEdit.ExtraSelection()
        shown.cursor = cursor
        colours = QTextCharFormat()
        colours.setBackground(theme.color("warm_soft"))
        shown.format = colours
        self.setExtraSelections([shown])
        place = QTextCursor(cursor)
        place.setPosition(cursor.selectionStart())
        self.setTextCursor(place)
        self.centerCursor()
        self.setFocus()

    def flush(self) -> None:
        """Tell what was typed, now."""
        self._later.flush()


class _Markdown(QSyntaxHighlighter):
    """Headings and bold in bold, list marks and quotes in colour; the text stays as typed."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._rules: list[tuple[QRegularExpression, str, bool]] = [
            (QRegularExpression(r"^#{1,6} .*$"), "ink", True),
            (QRegularExpression(r"\*\*[^*]+\*\*"), "ink", True),
            (QRegularExpression(r"^\s*(?:[-*+]|\d+\.) "), "accent", True),
            (QRegularExpression(r"[\"“][^\"”]{2,300}[\"”]"), "accent", False),
        ]

    def highlightBlock(self, text: str) -> None:
        """Colour one paragraph."""
        if len(text) > 5000:  # a wall of text gains nothing, and would be slow
            return
        for pattern, token, is_bold in self._rules:
            found = pattern.globalMatch(text)
            while found.hasNext():
                match = found.next()
                style = QTextCharFormat()
                style.setForeground(theme.color(token))
                if is_bold:
                    style.setFontWeight(QFont.Weight.DemiBold)
                self.setFormat(match.capturedStart(), match.capturedLength(), style)


def utf16_places(text: str, places: Sequence[int]) -> list[int]:
    """Places in a text as Qt counts them, in UTF-16 units; ours count code points."""
    if text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return list(places)
    found = dict.fromkeys(places, 0)
    at = units = 0
    for place in sorted(found):
        units += len(text[at:place].encode("utf-16-le", "surrogatepass")) // 2
        found[place], at = units, place
    return [found[place] for place in places]


def measured(editor: QWidget) -> QWidget:
    """The note under its heading, at a measure that reads well."""
    holder = QWidget()
    layout = row(holder, gap=0)
    layout.addWidget(editor, 20)
    layout.addStretch(1)
    editor.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    return holder
