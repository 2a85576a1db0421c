"""The course of scores: a plain line with its last value written out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachapp.ui import language, theme

Point = tuple[date, float]


class ScoreChart(QWidget):
    """Scores on a scale of 0 to 10, with the sessions as ticks below; told in words too."""

    def __init__(self, title: str, points: Sequence[Point], sessions: Sequence[date] = ()) -> None:
        super().__init__()
        self._points = tuple(points)
        days = [day for day, _ in self._points]
        self._first = min([*days, *sessions], default=date.min)
        self._last = max([*days, *sessions], default=date.min)
        self._sessions = tuple(sorted(sessions))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(f"{language.short_day(day)}: {score_text(s)}" for day, s in self._points)
        if sessions:
            said += " · " + self.tr("%n session(s)", "", len(sessions))
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(260, 88)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, the sessions, the line, and the first and last values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(24, 8, -36, -22)
        painter.setPen(QPen(theme.color("line"), 1))
        for value in (0, 5, 10):
            y = self._y(area, value)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(QPen(theme.color("ink_faint"), 1))
        for day in self._sessions:
            x = self._x(area, day)
            painter.drawLine(QPointF(x, area.bottom() - 3), QPointF(x, area.bottom() + 3))
        font = painter.font()
        font.setPixelSize(theme.size("small"))
        painter.setFont(font)
        for value in (0, 10):
            y = self._y(area, value)
            painter.drawText(QRectF(0, y - 9, 18, 18), Qt.AlignmentFlag.AlignRight, f"{value}")
        if not self._points:
            return
        places = [QPointF(self._x(area, d), self._y(area, s)) for d, s in self._points]
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawPolyline(places)
        painter.setBrush(theme.color("surface"))
        for place in places[:-1]:
            painter.drawEllipse(place, 3, 3)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(places[-1], 4, 4)
        self._labels(painter, area, places[-1])

    def _labels(self, painter: QPainter, area: QRectF, last: QPointF) -> None:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.color("accent"))
        painter.drawText(
            QRectF(last.x() + 8, last.y() - 10, 32, 20),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            score_text(self._points[-1][1]),
        )
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme.color("ink_faint"))
        below = QRectF(area.left() - 20, area.bottom() + 4, area.width() + 52, 18)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, language.short_day(self._first))
        if self._last != self._first:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, language.short_day(self._last))

    def _x(self, area: QRectF, day: date) -> float:
        span = max(1, (self._last - self._first).days)
        return area.left() + area.width() * (day - self._first).days / span

    @staticmethod
    def _y(area: QRectF, score: float) -> float:
        return area.bottom() - area.height() * score / 10


def score_text(score: float) -> str:
    """A score as it is said: a half where it has one."""
    return language.number(score, 0 if score == int(score) else 1)
