"""The codes of a case on the left, each with the words that told it; the record on the right."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coachapp.actions.patterns import OPEN_OUTCOME, CasePatterns, Told, Words
from coachapp.domain.casefile import CaseFile
from coachapp.privacy.codebook import Code, CodeKind, load_codebook
from coachapp.privacy.record import SharedRecord
from coachapp.ui import theme
from coachapp.ui.patterns.wording import code_about, code_name
from coachapp.ui.widgets.basics import button, clear, column, frame, label, row, tool
from coachapp.ui.widgets.layouts import Columns

_JSON_LINES = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows; ``record`` is None where there is too little to tell."""

    told: CasePatterns
    record: SharedRecord | None
    suggested: tuple[Code, ...] | None = None
    """What the model chose besides; None until it was asked."""


class PatternsPage(QWidget):
    """Emits what the coach wants."""

    wanted = Signal(object)
    code_kept = Signal(str, bool)
    code_dropped = Signal(str, bool)
    outcome_chosen = Signal(str)
    add_wanted = Signal(object)
    suggest_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self, gap=12)
        self._working: QWidget | None = None
        self._progress = QProgressBar()
        self._ask: QPushButton | None = None
        self._caution: QLabel | None = None
        self._boxes: dict[str, QCheckBox] = {}

    def show_file(self, file: CaseFile) -> None:
        """A case is open: its codes are read elsewhere, and come by `show_patterns`."""
        self.wanted.emit(file)

    def show_reading(self) -> None:
        """The texts are being read."""
        clear(self._layout)
        self._ask = self._caution = None
        self._boxes = {}
        self._layout.addWidget(label(self.tr("Reading the notes…"), "soft"))
        self._layout.addStretch(1)

    def show_patterns(self, shown: Shown, *, can_ask: bool, is_small: bool) -> None:
        """Fill the page; the box that had the focus has it again."""
        held = next((code for code, box in self._boxes.items() if box.hasFocus()), "")
        self._boxes = {}
        clear(self._layout)
        self._layout.addWidget(
            label(
                self.tr(
                    "This is all that sharing could ever tell of this case: codes from a fixed "
                    "list and rough numbers. Nothing is sent from here."
                ),
                "soft",
            )
        )
        left, right = column(gap=8), column(gap=8)
        self._codes(left, self.tr("Patterns"), CodeKind.PATTERN, shown.told)
        left.addSpacing(16)
        self._codes(left, self.tr("Techniques"), CodeKind.TECHNIQUE, shown.told)
        left.addSpacing(16)
        self._model(left, shown, can_ask=can_ask, is_small=is_small)
        self._outcome(right, shown.told)
        right.addSpacing(16)
        self._record(right, shown)
        left.addStretch(1)
        right.addStretch(1)
        self._layout.addWidget(Columns(left, right, shares=(3, 2)))
        self._layout.addStretch(1)
        if held in self._boxes:
            self._boxes[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_model(self, *, can_ask: bool, is_small: bool) -> None:
        """Whether the model can be asked; the rest of the page stays as it is."""
        if self._ask is not None and self._caution is not None:
            self._ask.setEnabled(can_ask)
            self._caution.setVisible(is_small)

    def show_asking(self, share: float) -> None:
        """How far the model is, 0 to 1."""
        self._progress.setValue(round(100 * share))
        if self._working is not None:
            self._working.show()

    def _codes(
        self, layout: QVBoxLayout, title: str, kind: CodeKind, patterns: CasePatterns
    ) -> None:
        head = row()
        head.addWidget(label(title, "title"), 1)
        add = tool(
            "plus",
            self.tr("Add a pattern") if kind is CodeKind.PATTERN else self.tr("Add a technique"),
            lambda: self.add_wanted.emit(kind),
        )
        head.addWidget(add)
        layout.addLayout(head)
        all_told = patterns.of(kind)
        if not all_told:
            layout.addWidget(
                label(self.tr("The notes name none. You can add what you saw."), "soft")
            )
        for told in all_told:
            self._told(layout, told)

    def _told(self, layout: QVBoxLayout, told: Told) -> None:
        is_found = bool(told.n_times) or told.is_noted
        code = told.code.code
        box = self._box(layout, told.code, is_ticked=told.is_kept)
        box.toggled.connect(
            lambda on: (self.code_kept if on else self.code_dropped).emit(code, is_found)
        )
        why = [self._place(words) for words in told.words]
        if told.is_noted:
            why.append(html.escape(self.tr("noted as a technique")))
        if told.is_added:
            why.append(html.escape(self.tr("added by you")))
        words = _rich("<br>".join(why))
        words.setContentsMargins(theme.scaled(26), 0, 0, theme.scaled(4))
        layout.addWidget(words)

    def _box(self, layout: QVBoxLayout, code: Code, *, is_ticked: bool) -> QCheckBox:
        box = QCheckBox(code_name(code))
        box.setChecked(is_ticked)
        box.setToolTip(code_about(code))
        self._boxes[code.code] = box
        layout.addWidget(box)
        return box

    def _place(self, words: Words) -> str:
        """Where it stands: the words that told it bold, between what stands around them."""
        text = words.text
        shown = (
            f"{html.escape(text[: words.start])}<b>{html.escape(text[words.start : words.end])}</b>"
            f"{html.escape(text[words.end :])}"
        )
        place = (
            self.tr("session {n}").format(n=words.number) if words.number else self.tr("the case")
        )
        return f"{html.escape(place)}: {shown}"

    def _model(self, layout: QVBoxLayout, shown: Shown, *, can_ask: bool, is_small: bool) -> None:
        ask = button(
            self.tr("Let the model look for more"), self.suggest_wanted.emit, icon="sparkles"
        )
        self._ask = ask
        layout.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
        self._working = QWidget()
        line = row(self._working)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("The model is choosing"))
        line.addWidget(self._progress, 1)
        line.addWidget(button(self.tr("Stop"), self.stop_wanted.emit, role="flat"))
        self._working.setHidden(True)
        layout.addWidget(self._working)
        self._caution = label(
            self.tr(
                "The model that is loaded is small: on examples it chose hardly better than by "
                "chance. Look at each."
            ),
            "small",
        )
        self._caution.setHidden(not is_small)
        layout.addWidget(self._caution)
        ask.setEnabled(can_ask)
        if shown.suggested is None:
            return
        known = {told.code.code for told in shown.told.codes}
        left = [code for code in shown.suggested if code.code not in known]
        if not left:
            layout.addWidget(label(self.tr("The model found nothing besides."), "soft"))
            return
        layout.addWidget(label(self.tr("Chosen by the model"), "heading"))
        for each in left:
            self._suggested(layout, each)

    def _suggested(self, layout: QVBoxLayout, code: Code) -> None:
        box = self._box(layout, code, is_ticked=False)
        box.toggled.connect(lambda _on: self.code_kept.emit(code.code, False))

    def _outcome(self, layout: QVBoxLayout, patterns: CasePatterns) -> None:
        layout.addWidget(label(self.tr("Outcome"), "title"))
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Outcome"))
        for code in load_codebook().of(CodeKind.OUTCOME):
            choice.addItem(code_name(code), code.code)
        choice.setCurrentIndex(choice.findData(patterns.outcome))
        choice.activated.connect(lambda n: self.outcome_chosen.emit(choice.itemData(n)))
        layout.addWidget(choice)
        told = patterns.of(CodeKind.OUTCOME)
        for each in told:
            for words in each.words:
                layout.addWidget(_rich(self._place(words)))
        if not told and patterns.outcome == OPEN_OUTCOME:
            layout.addWidget(label(self.tr("The notes name none yet."), "small"))

    def _record(self, layout: QVBoxLayout, shown: Shown) -> None:
        card = frame("card")
        inner = column(card, margin=16, gap=8)
        inner.addWidget(label(self.tr("The record"), "title"))
        record = shown.record
        if record is None:
            inner.addWidget(
                label(self.tr("There is too little to tell: no pattern and no technique."), "soft")
            )
            layout.addWidget(card)
            return
        book = load_codebook()
        for title, codes in (
            (self.tr("Patterns"), record.patterns),
            (self.tr("Techniques"), record.techniques),
            (self.tr("Outcome"), (record.outcome,)),
        ):
            inner.addWidget(label(title, "heading"))
            names = ", ".join(code_name(book.get(code)) for code in codes) or self.tr("none")
            inner.addWidget(label(names))
        inner.addWidget(label(self.tr("Numbers"), "heading"))
        numbers = self.tr("about {n} sessions of about {minutes} minutes").format(
            n=record.session_count, minutes=record.duration_min
        )
        inner.addWidget(label(numbers))
        self._rounding(inner, shown.told, record)
        inner.addWidget(label(self.tr("As it would travel"), "heading"))
        wire = QPlainTextEdit(
            json.dumps(record.to_wire()["anonymized_content"], ensure_ascii=False, indent=2)
        )
        wire.setReadOnly(True)
        wire.setAccessibleName(self.tr("As it would travel"))
        wire.setTabChangesFocus(True)
        wire.setMinimumHeight(theme.scaled(_JSON_LINES * 18))
        inner.addWidget(wire)
        layout.addWidget(card)

    def _rounding(self, layout: QVBoxLayout, told: CasePatterns, record: SharedRecord) -> None:
        """What the record tells more coarsely than the case is, or not at all."""
        notes = []
        for kind, codes in (
            (CodeKind.PATTERN, record.patterns),
            (CodeKind.TECHNIQUE, record.techniques),
        ):
            left = len([c for c in told.kept(kind) if c not in codes])
            if left:
                notes.append(
                    self.tr("%n code(s) left out or told as a wider one: six fit.", "", left)
                )
        if told.n_sessions != record.session_count:
            notes.append(
                self.tr("%n session(s) in the file; told as a rough number.", "", told.n_sessions)
            )
        for note in notes:
            layout.addWidget(label(note, "small"))


def _rich(text: str) -> QLabel:
    """Small words of which some are bold; whatever a coach wrote is escaped in them."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setProperty("role", "small")
    return made
