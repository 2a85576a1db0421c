"""Processes of ours: what each does first (private files, no core dumps, no readers of its memory),
and how one is ended."""

from __future__ import annotations

import contextlib
import ctypes
import os
import subprocess
import sys

_PR_SET_DUMPABLE = 4


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process of ours and close its pipes; what was not sent yet is lost."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


def harden() -> None:
    """Set umask 077, forbid core dumps and (on Linux) reading by processes of the same user."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux" and "SNAP" not in os.environ:  # under snap it breaks portals
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
