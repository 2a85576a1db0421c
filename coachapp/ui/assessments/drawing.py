"""A wheel with its radar chart, and bars: the last scores beside the first ones."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachapp.domain.assessment import Comparison
from coachapp.ui import language, theme
from coachapp.ui.widgets.chart import score_text


def in_words(comparison: Comparison) -> str:
    """What a drawing shows, for who does not see it."""
    lines = []
    for label in comparison.labels:
        given = [s for s in comparison.scores(label) if s is not None]
        lines.append(f"{label}: " + " → ".join(score_text(s) for s in given))
    return "; ".join(lines)


class RadarChart(QWidget):
    """A wheel: the last scores filled, the first ones as a dashed line; labels around."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(str(comparison.title))
        self.setAccessibleDescription(in_words(comparison))
        self.setToolTip(in_words(comparison).replace("; ", "\n"))

    def sizeHint(self) -> QSize:
        """Square, with room for the labels."""
        return QSize(theme.scaled(380), theme.scaled(320))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the web, the first and the last scores, and the labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.rect().center())
        radius = min(self.width() / 2 - theme.scaled(96), self.height() / 2 - theme.scaled(34))
        labels = self._comparison.labels
        if len(labels) < 3 or radius < 20:
            return
        painter.setPen(QPen(theme.color("line"), 1))
        for value in (2.5, 5, 7.5, 10):
            painter.drawPolygon(self._polygon(centre, radius, [value] * len(labels)))
        for n in range(len(labels)):
            painter.drawLine(centre, self._place(centre, radius, n, 10))
        taken = self._comparison.taken
        if len(taken) > 1:
            painter.setPen(QPen(theme.color("ink_soft"), 1.5, Qt.PenStyle.DashLine))
            painter.drawPolygon(self._polygon(centre, radius, self._scores(0)))
        fill = QColor(theme.color("accent"))
        fill.setAlpha(48)
        painter.setBrush(fill)
        painter.setPen(QPen(theme.color("accent"), 2))
        last = self._scores(-1)
        painter.drawPolygon(self._polygon(centre, radius, last))
        self._labels(painter, centre, radius, last)

    def _labels(
        self, painter: QPainter, centre: QPointF, radius: float, scores: list[float]
    ) -> None:
        font = painter.font()
        font.setPixelSize(theme.size("small"))
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        height = painter.fontMetrics().height()
        for n, label in enumerate(self._comparison.labels):
            place = self._place(centre, radius + theme.scaled(12), n, 10)
            side = place.x() - centre.x()
            if abs(side) < 4:
                width, align = float(theme.scaled(200)), Qt.AlignmentFlag.AlignHCenter
                left = place.x() - width / 2
            elif side > 0:
                width, align = self.width() - place.x(), Qt.AlignmentFlag.AlignLeft
                left = place.x()
            else:
                width, align = place.x(), Qt.AlignmentFlag.AlignRight
                left = 0.0
            box = QRectF(left, place.y() - height / 2, width, height)
            text = f"{label} {score_text(scores[n])}"
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideMiddle, int(box.width())
            )
            painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def _scores(self, n: int) -> list[float]:
        given = {s.label: s.score for s in self._comparison.taken[n].scores}
        return [given.get(label, 0.0) for label in self._comparison.labels]

    def _polygon(self, centre: QPointF, radius: float, scores: list[float]) -> QPolygonF:
        return QPolygonF([self._place(centre, radius, n, s) for n, s in enumerate(scores)])

    def _place(self, centre: QPointF, radius: float, n: int, score: float) -> QPointF:
        angle = 2 * math.pi * n / len(self._comparison.labels) - math.pi / 2
        length = radius * score / 10
        return centre + QPointF(math.cos(angle) * length, math.sin(angle) * length)


class ScoreBars(QWidget):
    """A bar for each question or area: the last score, with a tick where the first one was."""

    _ROW = 30

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(str(comparison.title))
        self.setAccessibleDescription(in_words(comparison))
        self.setToolTip(in_words(comparison).replace("; ", "\n"))

    def sizeHint(self) -> QSize:
        """As high as there are rows."""
        return QSize(theme.scaled(320), theme.scaled(self._ROW) * len(self._comparison.labels))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme.size("small"))
        painter.setFont(font)
        row, wide = theme.scaled(self._ROW), theme.scaled(48)
        name_width = int(self.width() * 0.42)
        for n, label in enumerate(self._comparison.labels):
            given = [s for s in self._comparison.scores(label) if s is not None]
            box = QRectF(0, n * row, name_width - 12, row)
            painter.setPen(theme.color("ink"))
            shown = painter.fontMetrics().elidedText(
                label, Qt.TextElideMode.ElideRight, int(box.width())
            )
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, shown)
            bar = QRectF(name_width, n * row + row / 2 - 5, self.width() - name_width - wide, 10)
            painter.fillRect(bar, theme.color("line"))
            filled = QRectF(bar)
            filled.setWidth(bar.width() * given[-1] / 10)
            painter.fillRect(filled, theme.color("accent"))
            if len(given) > 1:
                x = bar.left() + bar.width() * given[0] / 10
                painter.setPen(QPen(theme.color("ink"), 2))
                painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3))
            painter.setPen(theme.color("accent"))
            value = QRectF(bar.right() + 8, n * row, wide - 8, row)
            painter.drawText(value, Qt.AlignmentFlag.AlignLeft | middle, score_text(given[-1]))


def change_text(comparison: Comparison, label: str) -> str:
    """How much an area changed, with its sign; empty where there is nothing to compare."""
    change = comparison.change(label)
    if change is None:
        return ""
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return sign + language.number(abs(change), 0 if change == int(change) else 1)
