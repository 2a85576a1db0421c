"""Small parts that every screen is made of."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coachapp.ui import theme

_MENU_MS = 100
_ICON_GAP = 8
"""Pixels between the icon and the text of a button; Qt's own gap is too small."""


class Words(QLabel):
    """Plain text that wraps, inside a word where that is wider than the line."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        # Screen readers must not stumble over the places where a word may break.
        self.setAccessibleName(text)
        self._fit()

    def text(self) -> str:
        """The text as it was given."""
        return self._whole

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be, so that one long word never widens a page."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break other words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width() - 2 * self.margin()

        def breakable(word: re.Match[str]) -> str:
            is_wider = self.fontMetrics().horizontalAdvance(word[0]) > room
            return _broken(word[0]) if is_wider else word[0]

        shown = _LONG_WORD.sub(breakable, self._whole)
        if shown != super().text():
            super().setText(shown)


_LONG_WORD = re.compile(r"\S{12,}")
_JOINTS = re.compile(r"(?<=[@./_\-])(?=.)")


def _broken(word: str) -> str:
    """An address breaks at its joints, a word anywhere, with a hyphen."""
    return _JOINTS.sub("\u200b", word) if _JOINTS.search(word) else "\u00ad".join(word)


def label(text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    """A label; roles are ``display``, ``title``, ``heading``, ``soft``, ``small``, ``warm`` and
    ``late`` (small and warm)."""
    made = Words(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def button(
    text: str, clicked: Callable[[], object] | None = None, *, role: str = "", icon: str = ""
) -> QPushButton:
    """A button; roles are ``primary``, ``danger`` and ``flat``."""
    made = QPushButton(text)
    # Return presses the button that has the focus, not Space alone.
    made.setAutoDefault(True)
    if role:
        made.setProperty("role", role)
    if icon:
        token = {"primary": "on_accent", "danger": "danger"}.get(role, "ink_soft")
        made.setIcon(theme.icon(icon, token, gap=_ICON_GAP))
        made.setIconSize(QSize(theme.scaled(16 + _ICON_GAP), theme.scaled(16)))
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def tool(icon: str, name: str, clicked: Callable[[], object] | None = None) -> QToolButton:
    """A button with only an icon; its name is told to screen readers and in a tool tip."""
    made = QToolButton()
    made.setIcon(theme.icon(icon))
    made.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
    made.setAccessibleName(name)
    made.setToolTip(name)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def menu_button(name: str, menu: QMenu, icon: str = "") -> QToolButton:
    """A button that opens a menu."""
    made = QToolButton()
    made.setText(f"{name} ▾")
    made.setAccessibleName(name)
    made.setProperty("role", "menu")
    if icon:
        made.setIcon(theme.icon(icon, gap=_ICON_GAP))
        made.setIconSize(QSize(theme.scaled(16 + _ICON_GAP), theme.scaled(16)))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    menu.setParent(made, menu.windowFlags())  # gone with its button
    made.setMenu(menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made


class Card(QFrame):
    """A card that can be chosen as a whole with the mouse; for keys it holds a button."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("chooses", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chosen when the mouse is let go inside."""
        super().mouseReleaseEvent(event)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()


def frame(role: str) -> QFrame:
    """A frame; roles are ``bar``, ``panel``, ``list``, ``card``, ``notice``, ``problem``."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def line() -> QFrame:
    """A hairline."""
    return frame("line")


def column(parent: QWidget | None = None, *, margin: int = 0, gap: int = 8) -> QVBoxLayout:
    """A vertical layout in steps of 4."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


def row(parent: QWidget | None = None, *, margin: int = 0, gap: int = 8) -> QHBoxLayout:
    """A horizontal layout in steps of 4."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


def centred(widget: QWidget) -> QHBoxLayout:
    """A widget in the middle, as high as its width asks for."""
    layout = row(gap=0)
    layout.addStretch(1)
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def fill(layout: QBoxLayout, *parts: QWidget | QLayout | int) -> QBoxLayout:
    """Add parts in order; a number is a stretch (0) or a gap in pixels."""
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif part == 0:
            layout.addStretch(1)
        else:
            layout.addSpacing(part)
    return layout


def scrolling(content: QWidget) -> QScrollArea:
    """A page that scrolls when it must."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def discard(widget: QWidget) -> None:
    """Let a widget go, but never while a menu is open: it may be the menu's own button, which
    waits for it and must be there when it closes."""
    widget.hide()
    if QApplication.activePopupWidget() is None:
        widget.deleteLater()
    else:
        QTimer.singleShot(_MENU_MS, widget, lambda: discard(widget))


def clear(layout: QLayout) -> None:
    """Remove everything from a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            discard(widget)
        elif inner is not None:
            clear(inner)


class EmptyState(QWidget):
    """What will be here, and the first step."""

    def __init__(self, icon: str, text: str, *steps: QPushButton) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(theme.icon(icon, "ink_faint").pixmap(40, 40))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = label(text, "soft")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = column(self, margin=24, gap=16)
        fill(layout, 0, picture)
        # Between two stretches, since an aligned label would get the width of its hint only.
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(words, 4)
        middle.addStretch(1)
        layout.addLayout(middle)
        for step in steps:
            layout.addWidget(step, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)


def elided(text: str, n: int = 60) -> str:
    """A text of at most so many characters, for a button, whose text does not wrap."""
    return text if len(text) <= n else text[: n - 1].rstrip() + "…"


class Elided(QLabel):
    """One line that ends in an ellipsis where it does not fit."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Fit the text again."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(40, self.width())
        )
        super().setText(shown)


class Debounce(QObject):
    """Calls once, a while after the last of many pokes."""

    fired = Signal()

    def __init__(self, delay_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self.fired)

    @property
    def is_waiting(self) -> bool:
        """Whether a call is still to come."""
        return self._timer.isActive()

    def poke(self) -> None:
        """Start waiting, or wait again."""
        self._timer.start()

    def flush(self) -> None:
        """Call now, if a call was to come."""
        if self._timer.isActive():
            self._timer.stop()
            self.fired.emit()
