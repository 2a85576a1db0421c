"""What the coach might forget: cases that went quiet, files that were kept long enough."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachapp.actions.agenda import QuietCase, Today
from coachapp.actions.retention import Due
from coachapp.ui import language
from coachapp.ui.widgets.basics import button, column, elided, label

_MOST_QUIET = 8


class Reminders(QWidget):
    """Emits the client and the case that was chosen; empty where there is nothing to say."""

    case_chosen = Signal(object, object)

    def __init__(self, today: Today) -> None:
        super().__init__()
        layout = column(self)
        self._quiet(layout, today)
        self._due(layout, today)

    def _quiet(self, layout: QVBoxLayout, today: Today) -> None:
        if not today.quiet:
            return
        layout.addSpacing(12)
        layout.addWidget(label(self.tr("Went quiet"), "title"))
        for item in today.quiet[:_MOST_QUIET]:
            layout.addWidget(self._quiet_case(item, today.day))
        if len(today.quiet) > _MOST_QUIET:
            more = len(today.quiet) - _MOST_QUIET
            layout.addWidget(label(self.tr("and %n more", "", more), "small"))

    def _quiet_case(self, item: QuietCase, today: date) -> QWidget:
        weeks = (today - item.last_on).days // 7
        about = self.tr("%n week(s) without a session", "", weeks)
        return self._reminder(item.client.name, f"{item.case.title} · {about}", item)

    def _due(self, layout: QVBoxLayout, today: Today) -> None:
        if not today.due:
            return
        layout.addSpacing(12)
        layout.addWidget(label(self.tr("Kept long enough"), "title"))
        layout.addWidget(
            label(self.tr("The term that you set is over. Erase the file, or keep it longer."))
        )
        for item in today.due[:_MOST_QUIET]:
            day = language.short_day(item.keep_until)
            about = self.tr("to be kept until {day}").format(day=day)
            layout.addWidget(self._reminder(item.client.name, about, item))

    def _reminder(self, name: str, about: str, item: QuietCase | Due) -> QWidget:
        holder = QWidget()
        layout = column(holder, gap=0)
        case_id = item.case.id if isinstance(item, QuietCase) else None
        shown = button(
            elided(name), lambda: self.case_chosen.emit(item.client.id, case_id), role="flat"
        )
        shown.setAccessibleName(self.tr("Open {name}").format(name=name))
        layout.addWidget(shown, 0, Qt.AlignmentFlag.AlignLeft)
        words = label(about, "small")
        words.setContentsMargins(9, 0, 0, 0)
        layout.addWidget(words)
        return holder
