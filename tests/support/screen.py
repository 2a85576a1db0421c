"""A screen that nobody sees: Xvfb, and the hands of a person by xdotool."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def a_screen(width: int = 1280, height: int = 800) -> Iterator[dict[str, str]]:
    """The environment of a fresh X display."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write_end),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[write_end],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as told:
        display = f":{told.readline().strip()}"
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    # Shortcuts belong to the active window, and only a window manager makes one active.
    manager = subprocess.Popen(
        ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield environment
    finally:
        manager.terminate()
        manager.wait()
        server.terminate()
        server.wait()


def hands(screen: dict[str, str], *words: str) -> str:
    """One xdotool command."""
    done = subprocess.run(
        ["xdotool", *words], env=screen, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def until(is_true: Callable[[], object], seconds: float = 60) -> bool:
    """Wait for another process."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_true():
            return True
        time.sleep(0.1)
    return False
