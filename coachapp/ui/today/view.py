"""Today: whom you see, what is open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachapp.actions.desk import AgendaEntry, OpenAction, Today
from coachapp.domain.casefile import Owner
from coachapp.domain.rules import is_overdue
from coachapp.ui import language
from coachapp.ui.widgets.basics import (
    EmptyState,
    button,
    clear,
    column,
    fill,
    frame,
    label,
    row,
    scrolling,
)
from coachapp.ui.widgets.wording import form_name, kind_name


class TodayView(QWidget):
    """Agenda on the left, open actions on the right."""

    session_chosen = Signal(object, bool)
    action_done = Signal(object)
    client_chosen = Signal(object)
    add_client_wanted = Signal()
    example_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._title = label("", "display")
        content = QWidget()
        page = column(content, margin=32, gap=24)
        page.addWidget(self._title)
        self._body = QHBoxLayout()
        self._body.setSpacing(32)
        page.addLayout(self._body)
        page.addStretch(1)
        outer = column(self)
        outer.addWidget(scrolling(content))

    def show_today(self, today: Today) -> None:
        """Fill the page."""
        title = language.day(today.day)
        self._title.setText(title[:1].upper() + title[1:])
        clear(self._body)
        if today.n_clients == 0:
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
        left.addStretch(1)
        right.addStretch(1)
        self._body.addLayout(left, 3)
        self._body.addLayout(right, 2)

    def _agenda(self, layout: QVBoxLayout, today: Today) -> None:
        layout.addWidget(label(self.tr("Today's sessions"), "title"))
        if not today.agenda:
            layout.addWidget(label(self.tr("No sessions today."), "soft"))
        for entry in today.agenda:
            layout.addWidget(self._card(entry))
        layout.addSpacing(12)
        layout.addWidget(label(self.tr("The week after"), "title"))
        if not today.coming:
            layout.addWidget(label(self.tr("Nothing planned yet."), "soft"))
        for entry in today.coming:
            layout.addWidget(self._line(entry))

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
        steps = row()
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
        fill(steps, prepare, notes, 0)
        layout.addLayout(steps)
        return card

    def _line(self, entry: AgendaEntry) -> QWidget:
        when = language.day_and_clock(entry.session.starts_at)
        shown = button(
            f"{when}   {entry.client.name}",
            lambda: self.session_chosen.emit(entry.session.id, False),
            role="flat",
            icon="calendar",
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
        words.addWidget(label(about, "warm" if late else "small"))
        layout.addLayout(words, 1)
        return holder
