"""The window first: bare and in its colours, then everything else."""

from __future__ import annotations

import json
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
    wanted = _read_settings()
    theme.paint_ground(wanted["theme"] if wanted.get("theme") in ("light", "dark") else "system")
    window = MainWindow()
    window.put_back(str(wanted.get("window", "")))
    window.show()
    return qt, window


def run_window(*, starts_locked: bool, told: str = "") -> int:
    """Run the application until its window closes.

    ``told`` is a problem of the process before this one, as `known_problem` reads it.
    """
    qt, window = bare_window()
    apps: list[object] = []

    def furnish() -> None:
        from coachapp.app import App
        from coachapp.errors import known_problem
        from coachapp.ui.tasks import safe_report

        app = App(
            default_paths(),
            starts_locked=starts_locked,
            window=window,
            problem=known_problem(told),
        )
        apps.append(app)

        def report(_kind: type[BaseException], exc: BaseException, _trace: object) -> None:
            app.show_bug(safe_report(exc))

        sys.excepthook = report
        if not app.start():
            app.give_up()

    QTimer.singleShot(0, furnish)
    return qt.exec()


def _read_settings() -> dict[str, str]:
    """What the bare window needs; checking all of it, and saying what is wrong, comes later."""
    try:
        untrusted = json.loads(default_paths().settings.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return untrusted if isinstance(untrusted, dict) else {}
