"""The course of a goal's scores: a plain line with its last value written out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachapp.domain.casefile import GoalScore
from coachapp.ui import language, theme


class ScoreChart(QWidget):
    """Scores of one goal on a scale of 0 to 10; readable in grey, and told in words."""

    def __init__(self, title: str, scores: Sequence[GoalScore]) -> None:
        super().__init__()
        self._scores = tuple(scores)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(
            f"{language.short_day(s.scored_on)}: {language.number(s.score, self._decimals(s))}"
            for s in self._scores
        )
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(260, 88)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, the line, and the first and last values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(24, 8, -36, -22)
        painter.setPen(QPen(theme.color("line"), 1))
        for value in (0, 5, 10):
            y = self._y(area, value)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        font = painter.font()
        font.setPixelSize(theme.size("small"))
        painter.setFont(font)
        painter.setPen(theme.color("ink_faint"))
        for value in (0, 10):
            y = self._y(area, value)
            painter.drawText(QRectF(0, y - 9, 18, 18), Qt.AlignmentFlag.AlignRight, f"{value}")
        if not self._scores:
            return
        points = self._points(area)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawPolyline(points)
        painter.setBrush(theme.color("surface"))
        for point in points[:-1]:
            painter.drawEllipse(point, 3, 3)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(points[-1], 4, 4)
        self._labels(painter, area, points)

    def _labels(self, painter: QPainter, area: QRectF, points: list[QPointF]) -> None:
        last = self._scores[-1]
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.color("accent"))
        text = language.number(last.score, self._decimals(last))
        painter.drawText(
            QRectF(points[-1].x() + 8, points[-1].y() - 10, 32, 20),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            text,
        )
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme.color("ink_faint"))
        below = QRectF(area.left() - 20, area.bottom() + 4, area.width() + 52, 18)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignLeft, language.short_day(self._scores[0].scored_on)
        )
        if len(self._scores) > 1:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, language.short_day(last.scored_on))

    def _points(self, area: QRectF) -> list[QPointF]:
        first = self._scores[0].scored_on
        span = max(1, (self._scores[-1].scored_on - first).days)
        if len(self._scores) == 1:
            return [QPointF(area.left(), self._y(area, self._scores[0].score))]
        return [
            QPointF(
                area.left() + area.width() * (s.scored_on - first).days / span,
                self._y(area, s.score),
            )
            for s in self._scores
        ]

    @staticmethod
    def _y(area: QRectF, score: float) -> float:
        return area.bottom() - area.height() * score / 10

    @staticmethod
    def _decimals(score: GoalScore) -> int:
        return 0 if score.score == int(score.score) else 1
