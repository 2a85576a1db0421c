"""Hands on a keyboard: keys go to whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.ui.hands import seen

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QPlainTextEdit,
    QTextEdit,
    QAbstractItemView,
    QTabBar,
)
INSIDES = (QComboBox, QAbstractSpinBox, QTabBar, QLineEdit)


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key: it goes to whatever window and widget has the focus."""
    window = QApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, which, modifier)


def keys(text: str) -> None:
    """Type; ASCII only."""
    window = QApplication.focusWindow()
    assert window is not None
    for char in text:
        QTest.keyClick(window, char)


def tab_to(is_it: Callable[[QWidget], object], *, limit: int = 60) -> QWidget:
    """Press Tab until the focus is there."""
    for _ in range(limit):
        key(Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget is not None and is_it(widget):
            return widget
    raise AssertionError("Tab does not lead there")


def controls(top: QWidget) -> set[QWidget]:
    """What can be used with a mouse in a window."""
    return {
        w
        for w in seen(top, QWidget)
        if isinstance(w, CONTROLS)
        and not isinstance(w, QHeaderView)
        and w.isEnabled()
        and not isinstance(w.parentWidget(), INSIDES)
        and not w.objectName().startswith("qt_")
    }


def reached_by_tab(limit: int = 200) -> set[QWidget]:
    """What gets the focus, going round with Tab; of grouped buttons also by the arrows."""
    found: set[QWidget] = set()
    for _ in range(limit):
        key(Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in found:
            break
        found.add(widget)
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        found.update(group.buttons() if group is not None else ())
    return found


def described(widgets: Iterable[QWidget]) -> list[str]:
    """For a message."""
    return sorted(
        f"{type(w).__name__} {w.accessibleName() or getattr(w, 'text', str)()!r}" for w in widgets
    )
