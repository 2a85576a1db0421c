"""The desktop's own signals, over a real bus."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None, reason="needs dbus-run-session"
)


def told(setting: str) -> list[str]:
    shown = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.support.desktop_signals", setting],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert shown.returncode == 0, shown.stderr
    return [line.split(": ")[1] for line in shown.stdout.splitlines() if ": " in line]


def test_the_practice_locks_with_the_screen_with_sleep_and_with_the_session():
    assert told("on") == ["nothing", "screen", "screen", "nothing", "sleep", "session"]


def test_it_stays_open_when_the_coach_turned_that_off():
    assert told("off") == ["nothing"] * 6
