"""Today: whom you see, what is open."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QMenu, QVBoxLayout, QWidget

from coachapp.actions.agenda import AgendaEntry, OpenAction, PrepFacts, Today
from coachapp.domain.casefile import Owner
from coachapp.domain.practice import Appointment
from coachapp.domain.rules import is_overdue
from coachapp.ui import language
from coachapp.ui.today.reminders import Reminders
from coachapp.ui.widgets.basics import (
    EmptyState,
    button,
    clear,
    column,
    elided,
    fill,
    frame,
    label,
    menu_button,
    row,
    scrolling,
    tool,
)
from coachapp.ui.widgets.chart import score_text
from coachapp.ui.widgets.layouts import Columns, Flow
from coachapp.ui.widgets.wording import form_name, kind_name

_MOST_FACTS = 2


class TodayView(QWidget):
    """Agenda on the left, open actions on the right."""

    session_chosen = Signal(object, bool)
    action_done = Signal(object)
    case_chosen = Signal(object, object)
    close_wanted = Signal(object)
    add_client_wanted = Signal()
    example_wanted = Signal()
    add_appointment_wanted = Signal()
    edit_appointment_wanted = Signal(object)
    delete_appointment_wanted = Signal(object)
    import_calendar_wanted = Signal()
    export_calendar_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._title = label("", "display")
        content = QWidget()
        page = column(content, margin=32, gap=24)
        page.addWidget(self._title)
        self._body = column(gap=0)
        page.addLayout(self._body)
        page.addStretch(1)
        outer = column(self)
        self._area = scrolling(content)
        outer.addWidget(self._area)

    def show_top(self) -> None:
        """Begin at the beginning."""
        self._area.verticalScrollBar().setValue(0)

    def show_today(self, today: Today) -> None:
        """Fill the page."""
        title = language.day(today.day)
        self._title.setText(title[:1].upper() + title[1:])
        clear(self._body)
        has_more = today.appointments or today.coming_appointments or today.due
        if today.n_clients == 0 and not has_more:
            self._body.addWidget(
                EmptyState(
                    "users",
                    self.tr(
                        "Your sessions of today and what is still open will be here. "
                        "Start with your first client."
                    ),
                    button(
                        self.tr("Add a client"),
                        self.add_client_wanted.emit,
                        role="primary",
                        icon="plus",
                    ),
                    button(
                        self.tr("Try it with an example practice"),
                        self.example_wanted.emit,
                        role="flat",
                    ),
                )
            )
            return
        left, right = column(gap=12), column(gap=12)
        self._agenda(left, today)
        self._actions(right, today)
        reminders = Reminders(today)
        reminders.case_chosen.connect(self.case_chosen)
        right.addWidget(reminders)
        left.addStretch(1)
        right.addStretch(1)
        self._body.addWidget(Columns(left, right, shares=(3, 2), narrow=720))

    def _agenda(self, layout: QVBoxLayout, today: Today) -> None:
        head = row()
        head.addWidget(label(self.tr("Today's sessions"), "title"), 1)
        menu = QMenu(self)
        menu.addAction(self.tr("New entry…"), self.add_appointment_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Import a calendar (.ics)…"), self.import_calendar_wanted.emit)
        menu.addAction(self.tr("Export the agenda (.ics)…"), self.export_calendar_wanted.emit)
        head.addWidget(menu_button(self.tr("Agenda"), menu))
        layout.addLayout(head)
        if not today.agenda and not today.appointments:
            layout.addWidget(label(self.tr("No sessions today."), "soft"))
        entries: list[AgendaEntry | Appointment] = [*today.agenda, *today.appointments]
        for entry in sorted(entries, key=lambda e: e.starts_at):
            if isinstance(entry, AgendaEntry):
                layout.addWidget(self._card(entry))
            else:
                layout.addWidget(self._appointment(entry))
        layout.addSpacing(12)
        layout.addWidget(label(self.tr("The week after"), "title"))
        if not today.coming and not today.coming_appointments:
            layout.addWidget(label(self.tr("Nothing planned yet."), "soft"))
        coming = QGridLayout()
        coming.setHorizontalSpacing(8)
        coming.setVerticalSpacing(0)
        coming.setColumnStretch(1, 1)
        later: list[AgendaEntry | Appointment] = [*today.coming, *today.coming_appointments]
        for n, entry in enumerate(sorted(later, key=lambda e: e.starts_at)):
            when = label(language.weekday_and_clock(entry.starts_at), "soft", wrap=False)
            coming.addWidget(when, n, 0)
            shown = self._name(entry) if isinstance(entry, AgendaEntry) else self._title_of(entry)
            coming.addWidget(shown, n, 1)
        layout.addLayout(coming)

    def _appointment(self, appointment: Appointment) -> QFrame:
        card = frame("card")
        layout = row(card, margin=12, gap=12)
        layout.addWidget(label(language.clock(appointment.starts_at), "heading", wrap=False))
        words = column(gap=0)
        words.addWidget(label(appointment.title))
        about = [self.tr("%n minute(s)", "", appointment.duration_min)]
        if appointment.place:
            about.append(str(appointment.place))
        words.addWidget(label(" · ".join(about), "small"))
        layout.addLayout(words, 1)
        top = Qt.AlignmentFlag.AlignTop
        edit = tool(
            "pencil",
            self.tr("Edit: {title}").format(title=appointment.title),
            lambda: self.edit_appointment_wanted.emit(appointment),
        )
        remove = tool(
            "trash-2",
            self.tr("Delete: {title}").format(title=appointment.title),
            lambda: self.delete_appointment_wanted.emit(appointment),
        )
        layout.addWidget(edit, 0, top)
        layout.addWidget(remove, 0, top)
        return card

    def _title_of(self, appointment: Appointment) -> QWidget:
        shown = button(
            elided(appointment.title),
            lambda: self.edit_appointment_wanted.emit(appointment),
            role="flat",
        )
        shown.setAccessibleName(self.tr("Edit: {title}").format(title=appointment.title))
        return shown

    def _card(self, entry: AgendaEntry) -> QFrame:
        card = frame("card")
        card.setObjectName("agenda-card")
        layout = column(card, margin=16, gap=8)
        head = row(gap=12)
        clock = label(language.clock(entry.session.starts_at), "title", wrap=False)
        name = label(entry.client.name, "title")
        fill(head, clock)
        head.addWidget(name, 1)
        layout.addLayout(head)
        layout.addWidget(label(entry.case.title, "soft"))
        facts = [
            kind_name(entry.session.kind),
            form_name(entry.session.form),
            self.tr("%n minute(s)", "", entry.session.duration_min),
            self.tr("%n open action(s)", "", entry.n_open_actions),
        ]
        layout.addWidget(label(" · ".join(facts), "small"))
        if entry.facts is not None:
            self._facts(layout, entry.facts)
        prepare = button(
            self.tr("Prepare"),
            lambda: self.session_chosen.emit(entry.session.id, True),
            icon="sparkles",
        )
        prepare.setAccessibleName(self.tr("Prepare: {name}").format(name=entry.client.name))
        notes = button(
            self.tr("Open notes"),
            lambda: self.session_chosen.emit(entry.session.id, False),
            role="flat",
            icon="file-text",
        )
        notes.setAccessibleName(self.tr("Open notes: {name}").format(name=entry.client.name))
        steps = [prepare, notes]
        if entry.starts_at <= datetime.now(UTC):
            close = button(
                self.tr("Close session…"),
                lambda: self.close_wanted.emit(entry.session.id),
                role="flat",
                icon="check",
            )
            close.setAccessibleName(self.tr("Close session: {name}").format(name=entry.client.name))
            steps.append(close)
        layout.addWidget(Flow(*steps))
        return card

    def _facts(self, layout: QVBoxLayout, facts: PrepFacts) -> None:
        """The card in short; the assistant words it in full."""
        lines = []
        if facts.last_on is not None:
            day = language.short_day(facts.last_on)
            lines.append(
                self.tr("Session {n}; the last one was {day}.").format(n=facts.number, day=day)
            )
        if facts.insight:
            lines.append(self.tr("Insight: “{text}”").format(text=elided(facts.insight, 110)))
        for title, first, last in facts.trends[:_MOST_FACTS]:
            course = f"{score_text(first)} → {score_text(last)}"
            lines.append(f"{elided(title, 70)}: {course}")
        for text in facts.actions[:_MOST_FACTS]:
            lines.append(self.tr("Open: {text}").format(text=elided(text, 90)))
        for line in lines:
            layout.addWidget(label(line, "soft"))

    def _name(self, entry: AgendaEntry) -> QWidget:
        shown = button(
            elided(entry.client.name),
            lambda: self.session_chosen.emit(entry.session.id, False),
            role="flat",
        )
        when = language.day_and_clock(entry.session.starts_at)
        shown.setAccessibleName(
            self.tr("Open {name}, {when}").format(name=entry.client.name, when=when)
        )
        return shown

    def _actions(self, layout: QVBoxLayout, today: Today) -> None:
        layout.addWidget(label(self.tr("Open actions"), "title"))
        if not today.actions:
            layout.addWidget(label(self.tr("Nothing is open. Well done."), "soft"))
        for item in today.actions[:30]:
            layout.addWidget(self._action(item, today.day))
        if len(today.actions) > 30:
            more = len(today.actions) - 30
            layout.addWidget(label(self.tr("and %n more", "", more), "small"))

    def _action(self, item: OpenAction, today: date) -> QWidget:
        action = item.action
        holder = QWidget()
        layout = row(holder, gap=8)
        box = QCheckBox()
        box.setAccessibleName(self.tr("Done: {text}").format(text=action.text))
        box.toggled.connect(lambda: self.action_done.emit(action))
        layout.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=0)
        words.addWidget(label(action.text))
        who = self.tr("you") if action.owner is Owner.COACH else item.client.name
        about = who if action.owner is Owner.CLIENT else f"{who} · {item.client.name}"
        late = is_overdue(action, today)
        if action.due_on is not None:
            due = language.short_day(action.due_on)
            about += " · " + (self.tr("was due {day}") if late else self.tr("by {day}")).format(
                day=due
            )
        words.addWidget(label(about, "late" if late else "small"))
        layout.addLayout(words, 1)
        return holder
