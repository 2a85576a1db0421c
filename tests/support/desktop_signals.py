"""Run under ``dbus-run-session``: a guard that listens, and a desktop that says things.

Prints what the guard wanted after each signal, one line a signal.
"""

from __future__ import annotations

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication

from coachapp.settings.preferences import Preferences
from coachapp.ui.guard import Guard

SIGNALS: tuple[tuple[str, str, str, list[bool]], ...] = (
    ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [False]),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [False]),
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [True]),
    ("/org/freedesktop/login1/session/_1", "org.freedesktop.login1.Session", "Lock", []),
)


def main() -> None:
    app = QApplication(sys.argv[:1])
    guard = Guard(Preferences(lock_with_session=sys.argv[1] == "on"))
    heard: list[str] = []
    guard.lock_wanted.connect(heard.append)
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    desktop = QDBusConnection.connectToBus(address, "desktop")
    assert desktop.isConnected()
    assert desktop.registerService("org.freedesktop.login1")
    for path, interface, name, values in SIGNALS:
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(values)
        desktop.send(signal)
        loop = QEventLoop()
        QTimer.singleShot(300, loop.quit)
        loop.exec()
        print(f"{name} {values}: {' '.join(heard) or 'nothing'}", flush=True)
        heard.clear()
    del app


if __name__ == "__main__":
    main()
