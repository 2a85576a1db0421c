"""What every process of ours does first: private files, no core dumps, no readers of its memory."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4


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
