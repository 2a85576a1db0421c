"""Fields of forms, all beginning at the same place."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
)

from coachapp.ui import theme


def secret_field() -> QLineEdit:
    """A field that shows dots; input methods do not remember what is typed into it."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def search_field(name: str, clear_name: str) -> QLineEdit:
    """A field to look for something, with a cross that empties it."""
    made = QLineEdit()
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    made.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    made.setClearButtonEnabled(True)
    for cross in made.findChildren(QToolButton):
        cross.setAccessibleName(clear_name)
    return made


def number_field(suffix: str = "") -> QSpinBox:
    """A whole number; no arrows, since it is typed or turned with the arrow keys."""
    made = QSpinBox()
    made.setSuffix(suffix)
    _indent(made)
    return made


def score_field() -> QDoubleSpinBox:
    """A scaling score: 0 to 10, in halves."""
    made = QDoubleSpinBox()
    made.setRange(0, 10)
    made.setSingleStep(0.5)
    made.setDecimals(1)
    _indent(made)
    return made


def date_field(day: QDate | None = None) -> QDateEdit:
    """A day, typed or picked from a calendar."""
    made = QDateEdit(day or QDate.currentDate())
    _add_calendar(made)
    return made


def moment_field(moment: QDateTime) -> QDateTimeEdit:
    """A day and a time."""
    made = QDateTimeEdit(moment)
    made.setDisplayFormat("ddd d MMM yyyy  HH:mm")
    _add_calendar(made)
    return made


def _add_calendar(field: QDateTimeEdit) -> None:
    field.setCalendarPopup(True)
    calendar = field.calendarWidget()
    weekend = QTextCharFormat()
    weekend.setForeground(theme.color("ink_soft"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)


def _indent(field: QAbstractSpinBox) -> None:
    """Without arrows Qt forgets the padding of a spin box."""
    field.lineEdit().setTextMargins(8, 0, 0, 0)


def text_box(text: str, lines: int = 4) -> QPlainTextEdit:
    """A few lines of text; Tab goes on to the next field."""
    box = QPlainTextEdit(text)
    box.setTabChangesFocus(True)
    box.setFixedHeight(box.fontMetrics().lineSpacing() * lines + 24)
    return box


def to_qdate(day: date) -> QDate:
    """A day as Qt has it."""
    return QDate(day.year, day.month, day.day)


def day_of(field: QDateTimeEdit) -> date:
    """The day in a field."""
    value = field.date()
    return date(value.year(), value.month(), value.day())


def moment_of(field: QDateTimeEdit) -> datetime:
    """The local moment in a field, with its zone."""
    value = field.dateTime()
    day, clock = value.date(), value.time()
    return datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute()).astimezone()


def to_qmoment(moment: datetime) -> QDateTime:
    """A moment as Qt has it, in local time."""
    local = moment.astimezone()
    return QDateTime(to_qdate(local.date()), QTime(local.hour, local.minute))
