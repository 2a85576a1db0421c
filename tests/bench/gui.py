"""The window: how long it blocks, how soon it is there, how much memory it takes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coachapp.actions.agenda import read_today
from coachapp.app import App
from coachapp.domain.runs import Task
from tests.bench.measure import REPEATS, Result, middle
from tests.support.qt import a_practice, ask, closed, opened, wait_for

HERE = Path(__file__).parent


class Heartbeat:
    """The longest time between two turns of the event loop."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        self._timer.stop()
        return self.longest_ms

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now


def memory_mb() -> float:
    """What this process holds in memory now, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure_gui() -> list[Result]:
    QApplication.instance() or QApplication(["bench"])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        block, rss = working(folder)
        first = first_window(folder)
    return [block, *first, rss]


def working(folder: Path) -> tuple[Result, Result]:
    """Blocks while a model loads and generates, and memory after it."""
    app = App(
        a_practice(
            folder, model="gemma-3-270m", accepted_terms=("gemma-3-270m",), n_ctx=4096, n_threads=2
        ),
        starts_locked=True,
    )
    app.start()
    opened(app, model=True)
    entry = ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).agenda[0]
    app.workspace.session_wanted.emit(entry.session.id, None)
    wait_for(lambda: app.desk is not None and app.desk.session.session is not None)
    longest = []
    assert app.desk is not None
    for _ in range(REPEATS):
        heart = Heartbeat()
        heart.start()
        app.workspace.load_model()
        wait_for(lambda: app.workspace.model.is_ready)
        app.desk.assistant.ask(Task.PREPARE, "")
        wait_for(lambda: app.workspace.model.is_busy)
        wait_for(lambda: not app.workspace.model.is_busy)
        longest.append(heart.stop())
    rss = memory_mb()
    closed(app)
    app.release()
    return (
        Result(
            "gui.longest_block_ms",
            max(longest),
            "ms",
            max(longest) / 50,
            f"the limit of 50 ms; the worst of {REPEATS} loads and preparations",
            limit="<= 50 ms",
        ),
        Result("gui.rss_mb", rss, "MB", rss / 300, "the limit of 300 MB", limit="<= 300 MB"),
    )


def first_window(folder: Path) -> list[Result]:
    """Start to first paint, ours and an empty PySide6 window, in turn; and to the lock screen."""
    spent: dict[str, list[float]] = {"empty": [], "ours": [], "locked": []}
    home = folder / "home"
    a_practice(home, with_example=False)
    # As installed: with compiled modules, which this environment may have switched off.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(REPEATS + 1):
        for which, times in spent.items():
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, str(HERE / "first_window.py"), which, str(home)],
                check=True,
                env=environment,
            )
            times.append((time.perf_counter() - started) * 1000)
    ours, theirs, locked = (middle(spent[w][1:]) for w in ("ours", "empty", "locked"))
    peer = f"an empty PySide6 window: {theirs:.0f} ms"
    return [
        Result("gui.first_window", ours, "ms", ours / theirs, peer, limit="<= 1.5"),
        Result("gui.lock_screen", locked, "ms", locked / theirs, peer),
    ]
