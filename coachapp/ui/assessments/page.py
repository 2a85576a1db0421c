"""The assessments of a case: each series drawn once, the first beside the last."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QVBoxLayout, QWidget

from coachapp.domain.assessment import AssessmentKind, Comparison, compare
from coachapp.domain.casefile import CaseFile
from coachapp.ui import language
from coachapp.ui.assessments.dialogs import kind_name
from coachapp.ui.assessments.drawing import RadarChart, ScoreBars, change_text
from coachapp.ui.widgets.basics import (
    EmptyState,
    button,
    clear,
    column,
    frame,
    label,
    menu_button,
    row,
)
from coachapp.ui.widgets.chart import ScoreChart, score_text


class AssessmentsPage(QWidget):
    """Emits what the coach wants."""

    add_wanted = Signal()
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self, gap=12)

    def show_file(self, file: CaseFile) -> None:
        """Fill the page."""
        clear(self._layout)
        if not file.assessments:
            self._layout.addWidget(
                EmptyState(
                    "target",
                    self.tr(
                        "A wheel of life, a thermometer or scaling questions will be here, and how "
                        "they change."
                    ),
                    button(
                        self.tr("Take an assessment…"),
                        self.add_wanted.emit,
                        role="primary",
                        icon="plus",
                    ),
                )
            )
            return
        head = row()
        head.addStretch(1)
        head.addWidget(
            button(
                self.tr("Take an assessment…"), self.add_wanted.emit, role="primary", icon="plus"
            )
        )
        self._layout.addLayout(head)
        sessions = [s.starts_at.astimezone().date() for s in file.sessions]
        for comparison in compare(file.assessments):
            self._layout.addWidget(self._series(comparison, sessions))
        self._layout.addStretch(1)

    def _series(self, comparison: Comparison, sessions: list[date]) -> QFrame:
        card = frame("card")
        layout = column(card, margin=16, gap=8)
        head = row()
        head.addWidget(label(comparison.title, "heading"), 1)
        head.addWidget(self._menu(comparison), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addWidget(label(self._about(comparison), "small"))
        if comparison.kind is AssessmentKind.WHEEL and len(comparison.labels) >= 3:
            layout.addWidget(RadarChart(comparison))
            self._table(layout, comparison)
        elif comparison.kind is AssessmentKind.THERMOMETER and len(comparison.taken) > 1:
            for name in comparison.labels:
                points = [
                    (each.taken_on, score)
                    for each, score in zip(comparison.taken, comparison.scores(name), strict=True)
                    if score is not None
                ]
                layout.addWidget(label(name, "soft"))
                layout.addWidget(ScoreChart(str(name), points, sessions))
        else:
            layout.addWidget(ScoreBars(comparison))
        return card

    def _about(self, comparison: Comparison) -> str:
        days = [language.short_day(a.taken_on) for a in comparison.taken]
        text = f"{kind_name(comparison.kind)} · "
        if len(days) == 1:
            return text + days[0]
        text += self.tr("{first} to {last}").format(first=days[0], last=days[-1])
        return text + " · " + self.tr("taken %n time(s)", "", len(days))

    def _table(self, layout: QVBoxLayout, comparison: Comparison) -> None:
        if len(comparison.taken) < 2:
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        last = comparison.taken[-6:]
        right = Qt.AlignmentFlag.AlignRight
        for n, each in enumerate(last, start=1):
            grid.addWidget(
                label(language.short_day(each.taken_on), "small", wrap=False), 0, n, right
            )
        for m, name in enumerate(comparison.labels, start=1):
            grid.addWidget(label(name), m, 0)
            for n, score in enumerate(comparison.scores(name)[-6:], start=1):
                shown = "–" if score is None else score_text(score)
                grid.addWidget(label(shown, wrap=False), m, n, right)
            change = change_text(comparison, name)
            grid.addWidget(label(change, "heading", wrap=False), m, len(last) + 1, right)
        layout.addLayout(grid)

    def _menu(self, comparison: Comparison) -> QWidget:
        menu = QMenu(self)
        for each in reversed(comparison.taken):
            day = language.short_day(each.taken_on)
            menu.addAction(
                self.tr("Edit {day}…").format(day=day), partial(self.edit_wanted.emit, each)
            )
        menu.addSeparator()
        for each in reversed(comparison.taken):
            day = language.short_day(each.taken_on)
            menu.addAction(
                self.tr("Delete {day}").format(day=day), partial(self.delete_wanted.emit, each)
            )
        made = menu_button(self.tr("Assessment"), menu)
        made.setAccessibleName(self.tr("Assessment: {title}").format(title=comparison.title))
        return made
