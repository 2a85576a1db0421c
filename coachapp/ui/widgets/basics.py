"""Small parts that every screen is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coachapp.ui import theme


def label(text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    """A label; roles are ``display``, ``title``, ``heading``, ``soft``, ``small``, ``warm``."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(
    text: str, clicked: Callable[[], object] | None = None, *, role: str = "", icon: str = ""
) -> QPushButton:
    """A button; roles are ``primary``, ``danger`` and ``flat``."""
    made = QPushButton(text)
    if role:
        made.setProperty("role", role)
    if icon:
        token = {"primary": "on_accent", "danger": "danger"}.get(role, "ink_soft")
        made.setIcon(theme.icon(icon, token))
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def tool(icon: str, name: str, clicked: Callable[[], object] | None = None) -> QToolButton:
    """A button with only an icon; its name is told to screen readers and in a tool tip."""
    made = QToolButton()
    made.setIcon(theme.icon(icon))
    made.setAccessibleName(name)
    made.setToolTip(name)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def secret_field() -> QLineEdit:
    """A field that shows dots; input methods do not remember what is typed into it."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


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


def clear(layout: QLayout) -> None:
    """Remove everything from a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
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
        words.setMaximumWidth(420)
        layout = column(self, margin=24, gap=16)
        fill(layout, 0, picture)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        for step in steps:
            layout.addWidget(step, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)


class MessageBar(QFrame):
    """One message above a page: a notice or a problem, with at most one thing to do."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._step = button(self.tr("Go on"), lambda: self._act and self._act())
        self._close = tool("x", self.tr("Close this message"), self.hide)
        self._act: Callable[[], object] | None = None
        layout = row(self, margin=12, gap=12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._step, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._words.text() if not self.isHidden() else ""

    def say(
        self,
        text: str,
        *,
        is_problem: bool = False,
        step: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show a message."""
        self.setProperty("role", "problem" if is_problem else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._act = act
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.show()


class Toast(QFrame):
    """A passing word at the bottom of a window, with an undo where there is one."""

    _SHOWN_MS = 8000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words = label(wrap=False)
        self._undo = button(self.tr("Undo"), self._take_back, role="flat", icon="undo-2")
        self._call: Callable[[], object] | None = None
        layout = row(self, margin=8, gap=12)
        fill(layout, self._words, self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show it for a while."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self._call = undo
        self._undo.setVisible(undo is not None)
        self.adjustSize()
        parent = self.parentWidget()
        assert parent is not None
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 48)
        self.show()
        self.raise_()
        self._timer.start(self._SHOWN_MS)

    def _take_back(self) -> None:
        self.hide()
        if self._call is not None:
            self._call()


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
