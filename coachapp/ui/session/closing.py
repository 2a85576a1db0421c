"""The two-minute close: what stays open, what was agreed, the scores, and the next date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from coachapp.actions.closing import Close, NewAction, NextSession
from coachapp.domain.casefile import Action, CaseFile, Goal, Owner, Session, SessionForm
from coachapp.domain.rules import open_actions, scores_of, times_carried
from coachapp.text import RawText
from coachapp.ui.widgets.basics import button, column, elided, label, row, scrolling, tool
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import (
    date_field,
    day_of,
    moment_field,
    moment_of,
    number_field,
    score_field,
    to_qdate,
    to_qmoment,
)
from coachapp.ui.widgets.layouts import Flow
from coachapp.ui.widgets.wording import form_name, owner_name

_DUE_AFTER = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class _OpenRow:
    action: Action
    choice: QComboBox
    due: QDateEdit


@dataclass(frozen=True, slots=True)
class _NewRow:
    text: QLineEdit
    owner: QComboBox
    due: QDateEdit
    parts: tuple[QWidget, ...]


@dataclass(frozen=True, slots=True)
class _ScoreRow:
    goal: Goal
    is_scored: QCheckBox
    score: QDoubleSpinBox


class CloseDialog(FormDialog):
    """Everything can be left as it is; nothing is stored before the end."""

    def __init__(
        self,
        parent: QWidget,
        file: CaseFile,
        session: Session,
        found: Sequence[tuple[RawText, Owner]],
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent, translate("Close", "Close the session"), translate("Close", "Close session")
        )
        self.resize_within(900, 660)
        self._file, self._session = file, session
        content = QWidget()
        layout = column(content, gap=12)
        self._open: list[_OpenRow] = []
        self._new: list[_NewRow] = []
        self._scores: list[_ScoreRow] = []
        self._add_open(layout)
        self._add_new(layout, found)
        self._add_scores(layout)
        self._add_next(layout)
        layout.addStretch(1)
        area = scrolling(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.body.insertWidget(1, area, 1)

    def result_of_it(self) -> Close:
        """What was filled in."""
        carried, done, dropped = [], [], []
        for row_ in self._open:
            choice = row_.choice.currentIndex()
            if choice == 1:
                done.append(row_.action)
            elif choice == 2:
                carried.append((row_.action, day_of(row_.due)))
            elif choice == 3:
                dropped.append(row_.action.id)
        next_session = None
        if self._has_next.isChecked():
            next_session = NextSession(
                starts_at=moment_of(self._when),
                duration_min=self._minutes.value(),
                form=list(SessionForm)[self._form.currentIndex()],
            )
        return Close(
            done=done,
            carried=carried,
            dropped=dropped,
            new=[
                NewAction(
                    text=r.text.text().strip(),
                    owner=list(Owner)[r.owner.currentIndex()],
                    due_on=day_of(r.due),
                )
                for r in self._new
                if r.text.text().strip()
            ],
            scores=[(r.goal.id, r.score.value()) for r in self._scores if r.is_scored.isChecked()],
            next_session=next_session,
        )

    def _add_open(self, layout: QVBoxLayout) -> None:
        translate = QCoreApplication.translate
        actions = [a for a in open_actions(self._file) if a.session_id != self._session.id]
        if not actions:
            return
        layout.addWidget(label(translate("Close", "Still open from before"), "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 1)
        for n, action in enumerate(actions):
            words = column(gap=0)
            words.addWidget(label(action.text))
            about = owner_name(action.owner)
            times = times_carried(self._file, action, self._session)
            if times:
                about += " · " + self.tr("carried over %n time(s)", "", times)
            words.addWidget(label(about, "small"))
            choice = QComboBox()
            choice.addItems(
                [
                    translate("Close", "stays open"),
                    translate("Close", "done"),
                    translate("Close", "carried over"),
                    translate("Close", "dropped"),
                ]
            )
            choice.setAccessibleName(str(action.text))
            due = date_field(to_qdate(date.today() + _DUE_AFTER))
            due.setAccessibleName(translate("Close", "New date: {text}").format(text=action.text))
            due.setEnabled(False)
            choice.currentIndexChanged.connect(lambda i, field=due: field.setEnabled(i == 2))
            grid.addLayout(words, n, 0)
            grid.addWidget(choice, n, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(due, n, 2, Qt.AlignmentFlag.AlignTop)
            self._open.append(_OpenRow(action, choice, due))
            self._first = self._first or choice
        layout.addLayout(grid)

    def _add_new(self, layout: QVBoxLayout, found: Sequence[tuple[RawText, Owner]]) -> None:
        translate = QCoreApplication.translate
        layout.addWidget(label(translate("Close", "Agreed today"), "heading"))
        if found:
            layout.addWidget(
                label(
                    translate("Close", "Found in your notes; change or take away what is wrong."),
                    "small",
                )
            )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        layout.addLayout(self._grid)
        for text, owner in found:
            self._add_row(text, owner)
        if not found:
            self._add_row("", Owner.CLIENT)
        line = row(gap=0)
        line.addWidget(
            button(
                translate("Close", "One more"),
                lambda: self._add_row("", Owner.CLIENT).setFocus(),
                role="flat",
                icon="plus",
            )
        )
        line.addStretch(1)
        layout.addLayout(line)

    def _add_row(self, text: str, owner: Owner) -> QLineEdit:
        translate = QCoreApplication.translate
        what = QLineEdit(text)
        what.setPlaceholderText(translate("Close", "Action"))
        what.setAccessibleName(translate("Close", "Action"))
        what.setCursorPosition(0)
        who = QComboBox()
        for each in Owner:
            who.addItem(owner_name(each))
        who.setCurrentIndex(list(Owner).index(owner))
        who.setAccessibleName(translate("Close", "Who"))
        due = date_field(to_qdate(date.today() + _DUE_AFTER))
        due.setAccessibleName(translate("Close", "By when"))
        remove = tool("x", translate("Close", "Take this line away"))
        parts: tuple[QWidget, ...] = (what, who, due, remove)
        made = _NewRow(what, who, due, parts)
        remove.clicked.connect(lambda: self._remove(made))
        n = self._grid.rowCount()
        for i, part in enumerate(parts):
            self._grid.addWidget(part, n, i)
        self._new.append(made)
        self._first = self._first or what
        return what

    def _remove(self, made: _NewRow) -> None:
        self._new.remove(made)
        for part in made.parts:
            part.hide()
            part.deleteLater()

    def _add_scores(self, layout: QVBoxLayout) -> None:
        translate = QCoreApplication.translate
        goals = [g for g in self._file.goals if g.reached_on is None]
        if not goals:
            return
        layout.addWidget(label(translate("Close", "Where the client stands (0–10)"), "heading"))
        given = {s.goal_id for s in self._file.scores if s.session_id == self._session.id}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 1)
        for n, goal in enumerate(goals):
            is_scored = QCheckBox(elided(goal.title))  # the words of a box do not wrap
            is_scored.setAccessibleName(str(goal.title))
            score = score_field()
            scores = scores_of(self._file, goal.id)
            score.setValue(scores[-1].score if scores else 5)
            score.setAccessibleName(translate("Close", "Score: {goal}").format(goal=goal.title))
            score.setEnabled(False)
            is_scored.toggled.connect(score.setEnabled)
            if goal.id in given:
                is_scored.setEnabled(False)
                is_scored.setToolTip(translate("Close", "Scored in this session already."))
            grid.addWidget(is_scored, n, 0)
            grid.addWidget(score, n, 1)
            self._scores.append(_ScoreRow(goal, is_scored, score))
        layout.addLayout(grid)

    def _add_next(self, layout: QVBoxLayout) -> None:
        translate = QCoreApplication.translate
        layout.addWidget(label(translate("Close", "The next conversation"), "heading"))
        planned = any(s.starts_at > self._session.starts_at for s in self._file.sessions)
        self._has_next = QCheckBox(translate("Close", "Plan the next session"))
        self._has_next.setChecked(False)
        begin = self._session.starts_at + _DUE_AFTER
        self._when = moment_field(to_qmoment(begin))
        self._when.setAccessibleName(translate("Close", "Start"))
        self._minutes = number_field(" min")
        self._minutes.setRange(5, 720)
        self._minutes.setSingleStep(15)
        self._minutes.setValue(self._session.duration_min)
        self._minutes.setAccessibleName(translate("Close", "Duration"))
        self._form = QComboBox()
        for each in SessionForm:
            self._form.addItem(form_name(each))
        self._form.setCurrentIndex(list(SessionForm).index(self._session.form))
        self._form.setAccessibleName(translate("Close", "Place"))
        fields = (self._when, self._minutes, self._form)
        for part in fields:
            part.setEnabled(False)
            self._has_next.toggled.connect(part.setEnabled)
        layout.addWidget(Flow(self._has_next, *fields))
        if planned:
            layout.addWidget(
                label(translate("Close", "A later session is planned already."), "small")
            )
        else:
            self._has_next.setChecked(True)


def ask_close(
    parent: QWidget, file: CaseFile, session: Session, found: Sequence[tuple[RawText, Owner]]
) -> Close | None:
    """What the coach fills in at the end of a session."""
    dialog = CloseDialog(parent, file, session, found)
    return dialog.result_of_it() if dialog.exec() == QDialog.DialogCode.Accepted else None
