"""The overview of a case: sessions on the left; goals, actions and files on the right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from coachapp.domain.casefile import Action, CaseFile, Goal, Session
from coachapp.domain.rules import is_overdue, open_actions, scores_of
from coachapp.ui import language
from coachapp.ui.materials.view import MaterialList
from coachapp.ui.widgets.basics import Card, button, clear, column, fill, frame, label, row, tool
from coachapp.ui.widgets.chart import ScoreChart
from coachapp.ui.widgets.layouts import Columns
from coachapp.ui.widgets.wording import form_name, kind_name, owner_name

_SESSIONS_AT_ONCE = 6
_TIMES_MORE = 5
_BETWEEN_MS = 20
_DONE_SHOWN = 10


class CaseOverview(QWidget):
    """Emits what the coach wants; knows no actions."""

    session_chosen = Signal(object)
    add_session_wanted = Signal()
    import_wanted = Signal()
    add_goal_wanted = Signal()
    edit_goal_wanted = Signal(object)
    goal_reached = Signal(object)
    delete_goal_wanted = Signal(object)
    score_wanted = Signal(object)
    add_action_wanted = Signal()
    edit_action_wanted = Signal(object)
    delete_action_wanted = Signal(object)
    action_toggled = Signal(object)
    add_material_wanted = Signal()
    material_chosen = Signal(object)
    copy_material_wanted = Signal(object)
    delete_material_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self, gap=12)

    def show_file(self, file: CaseFile) -> None:
        """Fill the page."""
        clear(self._layout)
        left, right = column(gap=8), column(gap=8)
        self._sessions(left, file)
        self._goals(right, file)
        right.addSpacing(16)
        self._actions(right, file)
        right.addSpacing(16)
        right.addWidget(self._materials(file))
        left.addStretch(1)
        right.addStretch(1)
        self._layout.addWidget(Columns(left, right))
        self._layout.addStretch(1)

    def _sessions(self, layout: QVBoxLayout, file: CaseFile) -> None:
        head = row()
        head.addWidget(label(self.tr("Sessions"), "title"), 1)
        head.addWidget(
            button(
                self.tr("New session"), self.add_session_wanted.emit, role="primary", icon="plus"
            )
        )
        layout.addLayout(head)
        if not file.sessions:
            layout.addWidget(
                label(self.tr("No sessions yet. You can also import notes that you have."), "soft")
            )
            step = button(
                self.tr("Import notes…"), self.import_wanted.emit, role="flat", icon="upload"
            )
            layout.addWidget(step, 0, Qt.AlignmentFlag.AlignLeft)
        numbered = list(reversed(list(enumerate(file.sessions, start=1))))
        cards = column(gap=8)
        layout.addLayout(cards)
        more = button("", role="flat")
        layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

        def show_some() -> None:
            # A card is a handful of widgets: hundreds of them at once would be felt.
            for number, session in numbered[:_SESSIONS_AT_ONCE]:
                cards.addWidget(self._session(number, session))
            del numbered[:_SESSIONS_AT_ONCE]
            # Never shown by hand: it has no page yet, and would come up as a window of its own.
            if not numbered:
                more.hide()
            more.setText(self.tr("%n earlier session(s)…", "", len(numbered)))

        def show_more() -> None:
            for n in range(_TIMES_MORE):
                QTimer.singleShot(n * _BETWEEN_MS, more, show_some)

        more.clicked.connect(show_more)
        show_some()

    def _session(self, number: int, session: Session) -> QFrame:
        card = Card()
        card.chosen.connect(lambda: self.session_chosen.emit(session.id))
        layout = column(card, margin=12, gap=4)
        when = language.day_and_clock(session.starts_at)
        title = button(
            f"{number}.  {when}", lambda: self.session_chosen.emit(session.id), role="flat"
        )
        title.setObjectName("session-link")
        layout.addWidget(title)
        kinds = f"{kind_name(session.kind)} · {form_name(session.form)}"
        layout.addWidget(_indented(label(kinds, "small")))
        lines = (t.strip(" *-") for t in session.notes.splitlines() if not t.startswith("#"))
        first = next((t for t in lines if t), "")
        shown = first if len(first) <= 120 else first[:118].rsplit(" ", 1)[0].rstrip(".,;: ") + "…"
        layout.addWidget(_indented(label(shown or self.tr("No notes yet."), "soft")))
        return card

    def _goals(self, layout: QVBoxLayout, file: CaseFile) -> None:
        head = row()
        head.addWidget(label(self.tr("Goals"), "title"), 1)
        head.addWidget(tool("plus", self.tr("Add a goal"), self.add_goal_wanted.emit))
        layout.addLayout(head)
        if not file.goals:
            layout.addWidget(label(self.tr("No goals yet."), "soft"))
        for goal in file.goals:
            layout.addWidget(self._goal(goal, file))

    def _goal(self, goal: Goal, file: CaseFile) -> QFrame:
        card = frame("card")
        layout = column(card, margin=12, gap=4)
        head = row()
        head.addWidget(label(goal.title, "heading"), 1)
        top = Qt.AlignmentFlag.AlignTop
        head.setSpacing(4)
        score = tool("target", self.tr("Note a score"), lambda: self.score_wanted.emit(goal))
        edit = tool("pencil", self.tr("Edit goal"), lambda: self.edit_goal_wanted.emit(goal))
        remove = tool("trash-2", self.tr("Delete goal"), lambda: self.delete_goal_wanted.emit(goal))
        reached = tool(
            "rotate-ccw" if goal.reached_on else "circle-check",
            self.tr("Not reached yet") if goal.reached_on else self.tr("Goal reached"),
            lambda: self.goal_reached.emit(goal),
        )
        for step in (score, reached, edit, remove):
            head.addWidget(step, 0, top)
        layout.addLayout(head)
        if goal.reached_on is not None:
            day = language.short_day(goal.reached_on)
            layout.addWidget(label(self.tr("Reached {day}").format(day=day), "small"))
        scores = scores_of(file, goal.id)
        if scores:
            points = [(s.scored_on, s.score) for s in scores]
            days = [s.starts_at.astimezone().date() for s in file.sessions]
            held = [day for day in days if day <= max(date.today(), points[-1][0])]
            layout.addWidget(ScoreChart(goal.title, points, held))
        else:
            layout.addWidget(label(self.tr("Not scored yet."), "small"))
        return card

    def _actions(self, layout: QVBoxLayout, file: CaseFile) -> None:
        head = row()
        head.addWidget(label(self.tr("Actions"), "title"), 1)
        head.addWidget(tool("plus", self.tr("Add an action"), self.add_action_wanted.emit))
        layout.addLayout(head)
        todo = open_actions(file)
        done = [a for a in file.actions if a.done_on is not None]
        if not file.actions:
            layout.addWidget(label(self.tr("No actions yet."), "soft"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        for n, action in enumerate([*todo, *reversed(done[-_DONE_SHOWN:])]):
            self._action(grid, n, action)
        layout.addLayout(grid)

    def _materials(self, file: CaseFile) -> MaterialList:
        materials = MaterialList(file)
        materials.add_wanted.connect(self.add_material_wanted)
        materials.chosen.connect(self.material_chosen)
        materials.copy_wanted.connect(self.copy_material_wanted)
        materials.delete_wanted.connect(self.delete_material_wanted)
        return materials

    def _action(self, grid: QGridLayout, n: int, action: Action) -> None:
        top = Qt.AlignmentFlag.AlignTop
        box = QCheckBox()
        box.setChecked(action.done_on is not None)
        box.setAccessibleName(self.tr("Done: {text}").format(text=action.text))
        box.toggled.connect(lambda: self.action_toggled.emit(action))
        grid.addWidget(box, n, 0, top)
        words = column(gap=0)
        words.addWidget(label(action.text, "soft" if action.done_on else ""))
        about = owner_name(action.owner)
        late = is_overdue(action, date.today())
        if action.done_on is not None:
            about += " · " + self.tr("done {day}").format(day=language.short_day(action.done_on))
        elif action.due_on is not None:
            form = self.tr("was due {day}") if late else self.tr("by {day}")
            about += " · " + form.format(day=language.short_day(action.due_on))
        words.addWidget(label(about, "late" if late else "small"))
        grid.addLayout(words, n, 1)
        edit = tool("pencil", self.tr("Edit action"), lambda: self.edit_action_wanted.emit(action))
        remove = tool(
            "trash-2", self.tr("Delete action"), lambda: self.delete_action_wanted.emit(action)
        )
        grid.addWidget(edit, n, 2, top)
        grid.addWidget(remove, n, 3, top)


def _indented(widget: QWidget) -> QWidget:
    holder = QWidget()
    layout = fill(row(holder, gap=0), 8)
    layout.addWidget(widget, 1)
    return holder
