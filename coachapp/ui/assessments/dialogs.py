"""Taking an assessment: areas or questions, each with a score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QSlider,
    QWidget,
)

from coachapp.domain.assessment import Assessment, AssessmentKind, AssessmentScore
from coachapp.text import RawText
from coachapp.ui.widgets.basics import button, row, tool
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import date_field, day_of, score_field, to_qdate

_MOST_ROWS = 16


@dataclass(frozen=True, slots=True)
class AssessmentFields:
    """What the form gives."""

    kind: AssessmentKind
    title: RawText
    taken_on: date
    scores: tuple[AssessmentScore, ...]


def kind_name(kind: AssessmentKind) -> str:
    """The name of a kind."""
    translate = QCoreApplication.translate
    return {
        AssessmentKind.WHEEL: translate("Assessments", "Wheel of life"),
        AssessmentKind.THERMOMETER: translate("Assessments", "Thermometer"),
        AssessmentKind.SCALING: translate("Assessments", "Scaling questions"),
    }[kind]


def preset(kind: AssessmentKind) -> tuple[str, ...]:
    """The areas or questions that a new one begins with."""
    translate = QCoreApplication.translate
    if kind is AssessmentKind.WHEEL:
        return (
            translate("Assessments", "Work"),
            translate("Assessments", "Health"),
            translate("Assessments", "Money"),
            translate("Assessments", "Relationship"),
            translate("Assessments", "Friends and family"),
            translate("Assessments", "Leisure"),
            translate("Assessments", "Personal growth"),
            translate("Assessments", "Home"),
        )
    if kind is AssessmentKind.THERMOMETER:
        return (translate("Assessments", "Energy"),)
    return (
        translate("Assessments", "How near are you to your goal?"),
        translate("Assessments", "How much confidence do you have?"),
        translate("Assessments", "How much does it matter to you?"),
    )


def ask_assessment(
    parent: QWidget, earlier: Sequence[Assessment], edited: Assessment | None = None
) -> AssessmentFields | None:
    """A new assessment, perhaps one taken again, or one that is set right."""
    dialog = _AssessmentDialog(parent, earlier, edited)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return dialog.fields()


class _AssessmentDialog(FormDialog):
    """Choosing an earlier title takes its areas over, so that the two can be compared."""

    def __init__(
        self, parent: QWidget, earlier: Sequence[Assessment], edited: Assessment | None
    ) -> None:
        translate = QCoreApplication.translate
        new, old = (
            translate("Assessments", "New assessment"),
            translate("Assessments", "Edit assessment"),
        )
        title = old if edited else new
        super().__init__(parent, title, translate("Assessments", "Save"))
        self.setMinimumWidth(560)
        self._earlier = {(a.kind, str(a.title)): a for a in earlier}
        self._kind = QComboBox()
        for each in AssessmentKind:
            self._kind.addItem(kind_name(each))
        self._title = QComboBox()
        self._title.setEditable(True)
        self._title.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._day = date_field()
        self.add(translate("Assessments", "Kind"), self._kind)
        self.add(translate("Assessments", "Title"), self._title)
        self.add(translate("Assessments", "Day"), self._day)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._rows: list[tuple[QLineEdit, QSlider, QDoubleSpinBox, QWidget]] = []
        self.body.insertWidget(2, self._holder)
        self._more = button(
            translate("Assessments", "Add a line"), lambda: self._add_row("", 5), role="flat"
        )
        holder = row(gap=0)
        holder.addWidget(self._more)
        holder.addStretch(1)
        self.body.insertLayout(3, holder)
        self._kind.currentIndexChanged.connect(self._kind_chosen)
        self._title.activated.connect(self._title_chosen)
        self._title.editTextChanged.connect(lambda _text: self._look())
        if edited is not None:
            self._kind.setCurrentIndex(list(AssessmentKind).index(edited.kind))
            self._fill_titles()
            self._title.setEditText(edited.title)
            self._day.setDate(to_qdate(edited.taken_on))
            self._show_rows([(s.label, s.score) for s in edited.scores])
        else:
            self._kind_chosen()

    def fields(self) -> AssessmentFields:
        """What was filled in; lines without a name are left out."""
        return AssessmentFields(
            kind=self._chosen_kind(),
            title=RawText(self._title.currentText().strip()),
            taken_on=day_of(self._day),
            scores=tuple(
                AssessmentScore(label=RawText(name.text().strip()), score=number.value())
                for name, _, number, _ in self._rows
                if name.text().strip()
            ),
        )

    def _chosen_kind(self) -> AssessmentKind:
        return list(AssessmentKind)[self._kind.currentIndex()]

    def _fill_titles(self) -> None:
        kind = self._chosen_kind()
        self._title.clear()
        titles = [t for k, t in self._earlier if k is kind] or [kind_name(kind)]
        self._title.addItems(titles)

    def _kind_chosen(self) -> None:
        self._fill_titles()
        self._title_chosen()

    def _title_chosen(self) -> None:
        kind = self._chosen_kind()
        known = self._earlier.get((kind, self._title.currentText()))
        labels = [s.label for s in known.scores] if known else preset(kind)
        self._show_rows([(str(label), 5.0) for label in labels])

    def _show_rows(self, rows: Sequence[tuple[str, float]]) -> None:
        for parts in self._rows:
            for part in parts:
                part.hide()
                part.deleteLater()
        self._rows.clear()
        for label, score in rows:
            self._add_row(label, score)
        self._look()

    def _add_row(self, label: str, score: float) -> None:
        translate = QCoreApplication.translate
        n = self._grid.rowCount()
        name = QLineEdit(label)
        name.setPlaceholderText(translate("Assessments", "Area or question"))
        name.setAccessibleName(translate("Assessments", "Area or question"))
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 20)
        slider.setPageStep(2)
        number = score_field()
        slider.valueChanged.connect(lambda value: number.setValue(value / 2))
        number.valueChanged.connect(lambda value: slider.setValue(round(value * 2)))
        number.setValue(score)
        slider.setValue(round(score * 2))
        remove = tool("x", translate("Assessments", "Take this line away"))
        parts = (name, slider, number, remove)
        remove.clicked.connect(lambda: self._remove(parts))

        def say(text: str) -> None:
            slider.setAccessibleName(translate("Assessments", "Score: {what}").format(what=text))
            number.setAccessibleName(slider.accessibleName())

        name.textChanged.connect(say)
        name.textChanged.connect(lambda _text: self._look())
        say(label)
        for column, part in enumerate(parts):
            self._grid.addWidget(part, n, column)
        self._rows.append(parts)
        self._look()

    def _remove(self, parts: tuple[QLineEdit, QSlider, QDoubleSpinBox, QWidget]) -> None:
        self._rows.remove(parts)
        for part in parts:
            part.hide()
            part.deleteLater()
        self._look()

    def _look(self) -> None:
        named = [name.text().strip() for name, *_ in self._rows if name.text().strip()]
        least = 3 if self._chosen_kind() is AssessmentKind.WHEEL else 1
        is_right = len(named) >= least and len(set(named)) == len(named)
        self.accept_button.setEnabled(is_right and bool(self._title.currentText().strip()))
        self._more.setEnabled(len(self._rows) < _MOST_ROWS)
