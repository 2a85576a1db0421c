"""What a person does with a window: press, type, choose, answer a dialog."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressDialog,
    QTabWidget,
    QToolButton,
    QWidget,
)

from coachapp.app import App
from coachapp.ui.desk_view import DeskView
from coachapp.ui.main_window import MainWindow
from tests.support.qt import wait_for

# Windows of the offscreen platform lack this and that, and Qt says so for each dialog and menu.
quiet = pytest.mark.qt_log_ignore("This plugin does not support")
W = TypeVar("W", bound=QWidget)
Act = Callable[[QDialog], object]


def desk_of(app: App) -> DeskView:
    """The open practice."""
    page = app.window.page
    assert isinstance(page, DeskView)
    return page


def seen(widget: QWidget, kind: type[W]) -> list[W]:
    """The widgets of a kind that can be seen; one that is not laid out yet has no room."""
    return [w for w in widget.findChildren(kind) if w.isVisible() and not w.size().isEmpty()]


def words_in(widget: QWidget) -> str:
    """Everything that the labels of a window say."""
    return "\n".join(part.text() for part in seen(widget, QLabel))


def button(widget: QWidget, name: str) -> QAbstractButton:
    """A button that can be seen, by its text or its spoken name."""
    found = _buttons(widget, name)
    assert found, f"no button {name!r}"
    return found[0]


def _buttons(widget: QWidget, name: str) -> list[QAbstractButton]:
    return [b for b in seen(widget, QAbstractButton) if name in (b.text(), b.accessibleName())]


def can_press(widget: QWidget, name: str) -> bool:
    """Whether there is such a button, ready."""
    return any(b.isEnabled() for b in _buttons(widget, name))


def press(widget: QWidget, name: str) -> None:
    """Click a button; one that a page is about to show again is waited for, as a person would."""
    if not _buttons(widget, name):
        with suppress(AssertionError):  # the one below says which
            wait_for(lambda: _buttons(widget, name), 5_000)
    found = button(widget, name)
    assert found.isEnabled(), f"{name!r} cannot be pressed"
    # A box takes clicks on its mark and its words only, however wide it is.
    place = QPoint(8, found.height() // 2) if isinstance(found, QCheckBox) else QPoint()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def field(widget: QWidget, kind: type[W], name: str) -> W:
    """A field that can be seen, by its spoken name."""
    found = [w for w in seen(widget, kind) if w.accessibleName() == name]
    assert found, f"no field {name!r}"
    return found[0]


def write(widget: QWidget, name: str, text: str) -> None:
    """Type into a field, in the place of what is there."""
    line = field(widget, QLineEdit, name)
    line.selectAll()
    QTest.keyClicks(line, text)


def choose(widget: QWidget, name: str, entry: str) -> None:
    """Open the menu of a button, and click an entry."""
    opener = button(widget, name)
    assert isinstance(opener, QToolButton)

    def click() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            QTimer.singleShot(10, click)
            return
        (action,) = [a for a in menu.actions() if a.text().replace("&", "") == entry]
        QTest.mouseClick(
            menu,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            menu.actionGeometry(action).center(),
        )

    QTimer.singleShot(0, click)
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton)


def go(app: App, place: str) -> None:
    """Go to a place by its button."""
    QTest.mouseClick(desk_of(app)._places[place], Qt.MouseButton.LeftButton)


def open_tab(widget: QWidget, name: str) -> None:
    """Click a tab."""
    for tabs in seen(widget, QTabWidget):
        bar = tabs.tabBar()
        for n in range(bar.count()):
            if bar.tabText(n).replace("&", "") == name:
                QTest.mouseClick(
                    bar,
                    Qt.MouseButton.LeftButton,
                    Qt.KeyboardModifier.NoModifier,
                    bar.tabRect(n).center(),
                )
                return
    raise AssertionError(f"no tab {name!r}")


def answer(trigger: Callable[[], object], *acts: Act) -> None:
    """Do what opens dialogs, and answer each in its turn; all of them must come and go."""
    left = list(acts)
    shown: list[QDialog] = []
    wrong: list[BaseException] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        is_new = isinstance(dialog, QDialog) and all(d is not dialog for d in shown)
        if isinstance(dialog, QProgressDialog):
            is_new = False  # it comes where something takes long, and goes by itself
        if wrong or (not left and not is_new and not isinstance(dialog, QProgressDialog)):
            return
        QTimer.singleShot(10, look)
        if not is_new:
            return
        assert isinstance(dialog, QDialog)
        shown.append(dialog)
        try:
            assert left, f"a dialog that nobody expected: {words_in(dialog)}"
            left.pop(0)(dialog)
        except BaseException as exc:  # noqa: BLE001  told below
            wrong.append(exc)
            dialog.reject()

    QTimer.singleShot(0, look)
    try:
        trigger()
        wait_for(lambda: wrong or not (left or any(_is_open(d) for d in shown)))
    except BaseException as exc:
        wrong.append(exc)  # or the dialogs of the next test would be answered as well
        raise
    if wrong:
        raise wrong[0]


def _is_open(dialog: QDialog) -> bool:
    return shiboken6.isValid(dialog) and dialog.isVisible()


def fill(**fields: str) -> Act:
    """Type into the fields of a form, and save."""

    def act(dialog: QDialog) -> None:
        for name, text in fields.items():
            write(dialog, name.replace("_", " "), text)
        press(dialog, "Save")

    return act


def would_restart(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines that the process would have become; here only its window goes."""
    found: list[list[str]] = []

    def become(_path: str, command: list[str]) -> None:
        found.append(command)
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.allow_close()

    monkeypatch.setattr(os, "execv", become)
    return found


@contextmanager
def no_dialogs() -> Iterator[list[str]]:
    """Close every dialog that comes, and keep what it said."""
    said: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not isinstance(dialog, QFileDialog):
            said.append(words_in(dialog))
            dialog.reject()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    yield said
    timer.stop()


def pick(*paths: Path) -> Act:
    """Choose files (or a folder) in the file dialog."""

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(" ".join(f'"{p}"' for p in paths) if len(paths) > 1 else str(paths[0]))
        QTest.keyClick(line, Qt.Key.Key_Return)

    return act
