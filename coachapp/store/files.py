"""Files of ours: private from their first byte, replaced in one step, errors in our words."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coachapp.errors import DiskFullError, FolderNotWritableError


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Translate what a disk can say no with."""
    try:
        yield
    except OSError as exc:
        if exc.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFullError from exc
        if exc.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise FolderNotWritableError(folder=str(folder)) from exc
        raise


def make_private_folder(folder: Path) -> None:
    """Create a folder, and those above it that are missing, with mode 0700."""
    with disk_errors(folder):
        missing = [p for p in (folder, *folder.parents) if not p.exists()]
        for each in reversed(missing):
            each.mkdir(mode=0o700, exist_ok=True)


def create_private(path: Path) -> None:
    """Create an empty file with mode 0600, before anything else could with another."""
    with disk_errors(path.parent):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def write_atomically(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Replace a file so that it is the old one or the new one at any moment.

    Without ``sync`` this holds against a killed process, not against a power cut.
    """
    scratch = path.with_name(path.name + ".new")
    with disk_errors(path.parent):
        handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            if sync:
                os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(scratch, path)
        if sync:
            sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where the system has such a thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
