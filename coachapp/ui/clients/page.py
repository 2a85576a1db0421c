"""One client: who they are, their cases, and of the chosen case everything."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from coachapp.actions.desk import ClientOverview
from coachapp.domain.casefile import Action, CaseFile, CaseStatus, Goal, Session
from coachapp.domain.rules import is_overdue, open_actions, scores_of
from coachapp.ui import language
from coachapp.ui.materials.view import MaterialList
from coachapp.ui.widgets.basics import (
    Card,
    button,
    clear,
    column,
    fill,
    frame,
    label,
    line,
    menu_button,
    row,
    tool,
)
from coachapp.ui.widgets.chart import ScoreChart
from coachapp.ui.widgets.layouts import Columns
from coachapp.ui.widgets.wording import form_name, kind_name, owner_name, status_name


class ClientPage(QWidget):
    """Emits what the coach wants; knows no actions."""

    case_chosen = Signal(object)
    session_chosen = Signal(object)
    edit_client_wanted = Signal()
    archive_client_wanted = Signal()
    delete_client_wanted = Signal()
    ai_log_wanted = Signal()
    export_client_wanted = Signal()
    overview_wanted = Signal()
    add_case_wanted = Signal()
    edit_case_wanted = Signal()
    delete_case_wanted = Signal()
    add_session_wanted = Signal()
    import_wanted = Signal()
    add_goal_wanted = Signal()
    edit_goal_wanted = Signal(object)
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
        self._layout = column(self, margin=32, gap=12)

    def show_client(self, overview: ClientOverview, file: CaseFile | None) -> None:
        """Fill the page."""
        clear(self._layout)
        self._head(overview)
        self._layout.addWidget(line())
        if file is None:
            self._layout.addWidget(
                label(self.tr("A case holds the question, the sessions and the goals."), "soft")
            )
            add = button(
                self.tr("Start a case"), self.add_case_wanted.emit, role="primary", icon="plus"
            )
            self._layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
            self._layout.addStretch(1)
            return
        self._case(overview, file)
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

    def _head(self, overview: ClientOverview) -> None:
        client = overview.client
        head = row(gap=8)
        names = column(gap=4)
        names.addWidget(label(client.name, "display"))
        about = " · ".join(t for t in (client.role, client.organisation) if t)
        if about:
            names.addWidget(label(about, "soft"))
        contact = " · ".join(t for t in (client.email, client.phone) if t)
        if contact:
            words = label(contact, "small")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            names.addWidget(words)
        if client.archived_at is not None:
            names.addWidget(label(self.tr("Archived"), "warm"))
        head.addLayout(names, 1)
        menu = QMenu(self)
        menu.addAction(self.tr("Edit client…"), self.edit_client_wanted.emit)
        menu.addAction(self.tr("What the assistant was used for…"), self.ai_log_wanted.emit)
        menu.addAction(self.tr("Export client…"), self.export_client_wanted.emit)
        menu.addSeparator()
        archived = client.archived_at is not None
        menu.addAction(
            self.tr("Take out of the archive") if archived else self.tr("Archive client"),
            self.archive_client_wanted.emit,
        )
        menu.addAction(self.tr("Delete client…"), self.delete_client_wanted.emit)
        more = menu_button(self.tr("Client"), menu)
        head.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(head)
        if client.notes:
            self._layout.addWidget(label(client.notes))

    def _case(self, overview: ClientOverview, file: CaseFile) -> None:
        case = file.case
        head = row(gap=8)
        if len(overview.cases) > 1:
            choice = QComboBox()
            choice.setAccessibleName(self.tr("Case"))
            for other in overview.cases:
                choice.addItem(str(other.title), other.id)
            choice.setCurrentIndex(choice.findData(case.id))
            choice.setMinimumWidth(120)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.activated.connect(lambda i: self.case_chosen.emit(choice.itemData(i)))
            head.addWidget(choice, 1)
        else:
            head.addWidget(label(case.title, "title"), 1)
        menu = QMenu(self)
        menu.addAction(self.tr("Edit case…"), self.edit_case_wanted.emit)
        menu.addAction(self.tr("Start another case…"), self.add_case_wanted.emit)
        menu.addAction(self.tr("Import notes…"), self.import_wanted.emit)
        menu.addAction(self.tr("Overview as PDF…"), self.overview_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete case…"), self.delete_case_wanted.emit)
        head.addWidget(menu_button(self.tr("Case"), menu), 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(head)
        about = [status_name(case.status)]
        about.append(self.tr("since {day}").format(day=language.short_day(case.started_on)))
        if case.status is CaseStatus.CLOSED and case.ended_on is not None:
            about.append(self.tr("until {day}").format(day=language.short_day(case.ended_on)))
        if case.sponsor:
            about.append(self.tr("sponsor: {name}").format(name=case.sponsor))
        self._layout.addWidget(label(" · ".join(about), "small"))
        if case.question:
            self._layout.addWidget(label(f"“{case.question}”"))
        if case.context:
            self._layout.addWidget(label(case.context, "soft"))

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
        for number, session in reversed(list(enumerate(file.sessions, start=1))):
            layout.addWidget(self._session(number, session))

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
        score = tool("target", self.tr("Note a score"), lambda: self.score_wanted.emit(goal))
        edit = tool("pencil", self.tr("Edit goal"), lambda: self.edit_goal_wanted.emit(goal))
        remove = tool("trash-2", self.tr("Delete goal"), lambda: self.delete_goal_wanted.emit(goal))
        for step in (score, edit, remove):
            head.addWidget(step, 0, top)
        layout.addLayout(head)
        scores = scores_of(file, goal.id)
        if scores:
            layout.addWidget(ScoreChart(goal.title, scores))
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
        for n, action in enumerate([*todo, *reversed(done[-10:])]):
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
