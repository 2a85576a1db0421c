"""What was noted in a session beside its texts: techniques and insights, as chips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QFrame, QLineEdit, QWidget

from coachapp.domain.casefile import CaseFile, Insight, Session
from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.ui import language, theme
from coachapp.ui.widgets.basics import (
    button,
    clear,
    column,
    elided,
    frame,
    row,
    scrolling,
    tool,
)
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.layouts import Flow

_MANY = 8
_SHELF = 84


class NotedStrip(QWidget):
    """Emits what the coach wants; out of sight where nothing was noted."""

    technique_removed = Signal(object)
    insight_chosen = Signal(object)
    insight_removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self)

    def show_session(self, file: CaseFile, session: Session) -> None:
        """Fill the strip."""
        clear(self._layout)
        chips: list[QWidget] = []
        for technique in file.techniques:
            if technique.session_id == session.id:
                chips.append(
                    _chip(
                        technique.name,
                        self.tr("Take away: {name}").format(name=technique.name),
                        partial(self.technique_removed.emit, technique),
                    )
                )
        for insight in file.insights:
            if insight.session_id == session.id:
                chips.append(self._insight(insight))
        self.setVisible(bool(chips))
        if chips:
            flow = Flow(*chips, gap=6)
            if len(chips) > _MANY:  # a shelf that scrolls, so that the note keeps its room
                shelf = scrolling(flow)
                shelf.setFixedHeight(theme.scaled(_SHELF))
                self._layout.addWidget(shelf)
            else:
                self._layout.addWidget(flow)

    def _insight(self, insight: Insight) -> QWidget:
        return _chip(
            f"“{elided(insight.text, 44)}”",
            self.tr("Take away: {name}").format(name=insight.text),
            lambda: self.insight_removed.emit(insight),
            lambda: self.insight_chosen.emit(insight),
        )


def _chip(
    text: str,
    remove_name: str,
    removed: Callable[[], object],
    chosen: Callable[[], object] | None = None,
) -> QFrame:
    made = frame("chip")
    layout = row(made, gap=2)
    layout.setContentsMargins(8, 0, 2, 0)
    words = button(text, chosen, role="chip")
    if chosen is None:
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    layout.addWidget(words)
    layout.addWidget(tool("x", remove_name, removed))
    return made


def ask_technique(parent: QWidget, used: Sequence[str]) -> str:
    """The name of a technique; what was used before and the usual ones are offered."""
    translate = QCoreApplication.translate
    dialog = FormDialog(parent, translate("Noted", "Technique"), translate("Noted", "Add"))
    name = QLineEdit()
    usual = (
        code.words[language.current()].label for code in load_codebook().leaves(CodeKind.TECHNIQUE)
    )
    completer = QCompleter([*dict.fromkeys([*used, *usual])], name)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    name.setCompleter(completer)
    dialog.add(translate("Noted", "What did you use?"), name)
    dialog.require(name)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return name.text().strip() if accepted else ""


def ask_insight(parent: QWidget, text: str) -> str:
    """An insight in the client's words; empty when the coach does not want it."""
    translate = QCoreApplication.translate
    dialog = FormDialog(parent, translate("Noted", "Insight"), translate("Noted", "Save"))
    words = QLineEdit(text)
    dialog.add(translate("Noted", "In the client's words"), words)
    dialog.require(words)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return words.text().strip() if accepted else ""
