"""Other processes for the tests of the store: started, listened to, killed.

What they do stands in `children`, one function each.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
PATIENCE_S = 120.0


def command(name: str, *arguments: object) -> list[str]:
    """The command line of a child."""
    module = "tests.integration.store.children"
    return [sys.executable, "-W", "error", "-m", module, name, *map(str, arguments)]


def run_child(name: str, *arguments: object) -> list[str]:
    """Let a child do its work; the lines that it printed."""
    done = subprocess.run(
        command(name, *arguments),
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@contextmanager
def a_child(name: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A running child; it is killed at the end if it still lives."""
    child = subprocess.Popen(
        command(name, *arguments),
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        try:
            yield child
        finally:
            child.kill()


def lines_until_killed(name: str, *arguments: object, after: int) -> list[str]:
    """What a child printed before it was killed, soon after a number of lines."""
    with a_child(name, *arguments) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(after)]
        child.kill()
        lines += child.stdout.readlines()
    # A line that was cut off in mid-word acknowledges nothing.
    return [line.rstrip("\n") for line in lines if line.endswith("\n")]


def killed_at_every_step(operation: str, base: Path, work: Path) -> list[Path]:
    """Copies of a folder in which an operation was killed before its 1st, 2nd, … file change.

    The last copy is the one in which it came to its end.
    """
    (n_steps,) = run_child("kill_at_every_step", operation, base, work)
    assert int(n_steps) > 3, "the operation changes no files"
    return [work / f"{n:04}" for n in range(int(n_steps) + 1)]


def is_root() -> bool:
    """Whether the tests may become another user."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
