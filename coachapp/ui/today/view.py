"""Today: whom you see, what is open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from coachapp.actions.desk import AgendaEntry, OpenAction, Today
from coachapp.domain.casefile import Owner
from coachapp.domain.rules import is_overdue
from coachapp.ui import language
from coachapp.ui.widgets.basics import (
    EmptyState,
    button,
    clear,
    column,
    elided,
    fill,
    frame,
    label,
    row,
    scrolling,
)
from coachapp.ui.widgets.layouts import Columns, Flow
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
        self._body.addWidget(Columns(left, right, shares=(3, 2), narrow=720))

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
        coming = QGridLayout()
        coming.setHorizontalSpacing(8)
        coming.setVerticalSpacing(0)
        coming.setColumnStretch(1, 1)
        for n, entry in enumerate(today.coming):
            when = label(language.weekday_and_clock(entry.session.starts_at), "soft", wrap=False)
            coming.addWidget(when, n, 0)
            coming.addWidget(self._name(entry), n, 1)
        layout.addLayout(coming)

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
        layout.addWidget(Flow(prepare, notes))
        return card

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
