"""One process per vault: a lock that the system frees when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from coachapp.errors import VaultInUseError
from coachapp.store.files import disk_errors, make_private_folder


class InstanceLock:
    """Held as long as the process lives or until `release`."""

    def __init__(self, root: Path) -> None:
        make_private_folder(root)
        with disk_errors(root):
            self._handle = os.open(root / "instance.lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(self._handle)
        except OSError as exc:
            os.close(self._handle)
            raise VaultInUseError from exc

    def release(self) -> None:
        """Let another process in."""
        os.close(self._handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
