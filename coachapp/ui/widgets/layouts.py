"""Layouts that give way: rows that wrap, and columns that stand below each other when narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from coachapp.ui import theme


class Flow(QWidget):
    """Parts beside each other that go on in the next line where there is no room.

    A widget that places its children, since a `QLayout` written in Python is left with layout
    items that Qt has deleted.
    """

    def __init__(self, *parts: QWidget, gap: int = 8, is_centred: bool = False) -> None:
        super().__init__()
        self._parts = parts
        self._gap = gap
        self._is_centred = is_centred
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels at a width."""
        return self._place(width, is_real=False)

    def sizeHint(self) -> QSize:
        """All parts beside each other."""
        sizes = [_wanted(part) for part in self._shown()]
        width = sum(s.width() for s in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((s.height() for s in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest part, and the height that its width asks for."""
        widest = max((_wanted(part).width() for part in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(max(widest, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts in their places."""
        super().resizeEvent(event)
        self._place(self.width(), is_real=True)

    def event(self, event: QEvent) -> bool:
        """A part came, went, or has another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place(self.width(), is_real=True)
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        # A part that was never shown counts as hidden for Qt; only what was hidden on purpose is.
        on_purpose = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return [p for p in self._parts if not (p.isHidden() and p.testAttribute(on_purpose))]

    def _place(self, width: int, *, is_real: bool) -> int:
        y = 0
        for line in self._lines(width):
            sizes = [_wanted(part) for part in line]
            used = sum(s.width() for s in sizes) + self._gap * (len(line) - 1)
            x = max(0, width - used) // 2 if self._is_centred else 0
            for part, size in zip(line, sizes, strict=True):
                if is_real:
                    part.setGeometry(x, y, min(size.width(), width), size.height())
                x += size.width() + self._gap
            y += max(s.height() for s in sizes) + self._gap
        return max(0, y - self._gap)

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        room = 0
        for part in self._shown():
            wanted = _wanted(part).width()
            if not lines or wanted > room:
                lines.append([])
                room = width
            lines[-1].append(part)
            room -= wanted + self._gap
        return lines


def _wanted(part: QWidget) -> QSize:
    """The size that a part asks for, within what it was limited to."""
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


class Columns(QWidget):
    """Columns beside each other; below each other in a window too narrow for them."""

    def __init__(
        self, *columns: QLayout, shares: Sequence[int] = (), narrow: int = 640, gap: int = 32
    ) -> None:
        super().__init__()
        self._narrow = theme.scaled(narrow)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        for n, column in enumerate(columns):
            self._layout.addLayout(column, shares[n] if shares else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the width asks for it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._narrow
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest column, since the columns can stand below each other."""
        items = (self._layout.itemAt(i) for i in range(self._layout.count()))
        widths = [item.minimumSize().width() for item in items if item is not None]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())
