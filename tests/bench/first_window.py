"""``python first_window.py ours|empty FOLDER``: ends at the first paint of the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("x"))
    window.show()
    window.grab()
    QTimer.singleShot(0, lambda: os._exit(0))
    app.exec()


def ours(folder: Path) -> None:
    """The way the application starts, up to the first paint."""
    os.environ["COACHAPP_HOME"] = str(folder)
    from PySide6.QtCore import QTimer

    from coachapp.start import bare_window

    qt, window = bare_window()
    window.grab()
    QTimer.singleShot(0, lambda: os._exit(0))
    qt.exec()


def locked(folder: Path) -> None:
    """The same, up to the lock screen that can take a passphrase."""
    os.environ["COACHAPP_HOME"] = str(folder)
    from PySide6.QtCore import QTimer

    from coachapp.settings.paths import default_paths
    from coachapp.start import bare_window

    qt, window = bare_window()
    kept: list[object] = []

    def furnish() -> None:
        from coachapp.app import App

        app = App(default_paths(), starts_locked=True, window=window)
        kept.append(app)
        app.start()
        timer = QTimer(app)
        timer.timeout.connect(lambda: hasattr(app, "guard") and (window.grab(), os._exit(0)))
        timer.start(5)

    QTimer.singleShot(0, furnish)
    qt.exec()


if __name__ == "__main__":
    which = sys.argv[1]
    empty() if which == "empty" else {"ours": ours, "locked": locked}[which](Path(sys.argv[2]))
