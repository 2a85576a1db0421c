"""When to lock by itself: nobody touches anything, the screen locks, the computer sleeps.

Also forgets what was copied, some time after, and only while the clipboard still holds it.
"""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import SLOT, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow

from coachapp.settings.preferences import Preferences

_TICK_S = 5
_SLEPT_S = 60
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Guard(QObject):
    """Watches one application; `lock_wanted` says that it is time."""

    lock_wanted = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._touched_at = self._ticked_at = time.time()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_S * 1000)
        self._timer.timeout.connect(self._tick)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        # Windows, not every object: all input passes a window first, and little else does.
        app.focusWindowChanged.connect(self._watch)
        self._clipboard = app.clipboard()
        self._clipboard.dataChanged.connect(self._copied)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self.clear_clipboard)
        self._our_text = ""
        self._listen_to_the_desktop()

    def start(self) -> None:
        """The practice is open: watch."""
        self._touched_at = self._ticked_at = time.time()
        self._timer.start()
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)

    def show_preferences(self, preferences: Preferences) -> None:
        """New times."""
        self._preferences = preferences

    def clear_clipboard(self) -> None:
        """Forget what was copied here, unless something else was copied since."""
        if self._our_text and self._clipboard.text() == self._our_text:
            self._clipboard.clear()
            if self._clipboard.supportsSelection():
                self._clipboard.clear(QClipboard.Mode.Selection)
        self._our_text = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _INPUT:
            self._touched_at = time.time()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _tick(self) -> None:
        now = time.time()
        slept = now - self._ticked_at > _TICK_S + _SLEPT_S
        self._ticked_at = now
        minutes = self._preferences.lock_after_min
        if slept and self._preferences.lock_with_session:
            self.lock_wanted.emit("sleep")
        elif minutes and now - self._touched_at > minutes * 60:
            self.lock_wanted.emit("idle")

    def _copied(self) -> None:
        if self._clipboard.ownsClipboard():
            self._our_text = self._clipboard.text()
            if self._preferences.clear_clipboard_s:
                self._forget.start(self._preferences.clear_clipboard_s * 1000)

    def _listen_to_the_desktop(self) -> None:
        """Screen lock and sleep, as Linux desktops announce them; elsewhere the clock tells."""
        session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        if session.isConnected():
            for name in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"):
                session.connect(
                    "", "", name, "ActiveChanged", self, _slot("screen_saver_changed(bool)")
                )
        if system.isConnected():
            login = "org.freedesktop.login1"
            system.connect(
                login,
                "",
                f"{login}.Manager",
                "PrepareForSleep",
                self,
                _slot("going_to_sleep(bool)"),
            )
            system.connect(login, "", f"{login}.Session", "Lock", self, _slot("session_locked()"))

    @Slot(bool)
    def screen_saver_changed(self, is_active: bool) -> None:
        """The desktop's screen saver came on."""
        if is_active and self._preferences.lock_with_session:
            self.lock_wanted.emit("screen")

    @Slot(bool)
    def going_to_sleep(self, is_going: bool) -> None:
        """The computer goes to sleep."""
        if is_going and self._preferences.lock_with_session:
            self.lock_wanted.emit("sleep")

    @Slot()
    def session_locked(self) -> None:
        """The session was locked."""
        if self._preferences.lock_with_session:
            self.lock_wanted.emit("session")


def _slot(signature: str) -> Any:
    """A slot's name for Qt's D-Bus. The stub asks for bytes; what works is `SLOT`'s own text."""
    return SLOT(signature)
