"""The window first: bare and in its colours, then everything else."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coachapp.settings.paths import default_paths
from coachapp.ui import theme
from coachapp.ui.main_window import MainWindow


def bare_window() -> tuple[QApplication, MainWindow]:
    """The application and its window, shown, with nothing in it yet."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("CoachApp")
    qt.setDesktopFileName("nl.coachapp.coachapp")
    qt.setQuitOnLastWindowClosed(False)
    theme.paint_ground(_wanted_theme())
    window = MainWindow()
    window.show()
    return qt, window


def run_window(*, starts_locked: bool) -> int:
    """Run the application until its window closes."""
    qt, window = bare_window()
    apps: list[object] = []

    def furnish() -> None:
        from coachapp.app import App
        from coachapp.ui.tasks import safe_report

        app = App(default_paths(), starts_locked=starts_locked, window=window)
        apps.append(app)

        def report(_kind: type[BaseException], exc: BaseException, _trace: object) -> None:
            app.show_bug(safe_report(exc))

        sys.excepthook = report
        if not app.start():
            app.give_up()

    QTimer.singleShot(0, furnish)
    return qt.exec()


def _wanted_theme() -> str:
    """The theme alone; reading the rest, and saying what is wrong with it, comes later."""
    import json

    try:
        wanted = json.loads(default_paths().settings.read_text(encoding="utf-8"))["theme"]
    except (OSError, ValueError, KeyError, TypeError):
        return "system"
    return wanted if wanted in ("light", "dark") else "system"
