"""`Place` in a folder: a file an object, written aside and then put in its place."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from central.errors import NotFoundError, NotNowError

_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")
_PART = ".part"


class FolderPlace:
    """See `Place`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, name: str, content: bytes) -> None:
        """See `Place.put`."""
        path = self._path(name)
        aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}{_PART}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with aside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            try:
                os.link(aside, path)  # unlike a rename, never over another object
            finally:
                aside.unlink()
            _sync(path.parent)
        except OSError as exc:
            aside.unlink(missing_ok=True)
            raise NotNowError from exc

    def get(self, name: str) -> bytes:
        """See `Place.get`."""
        try:
            return self._path(name).read_bytes()
        except FileNotFoundError as exc:
            raise NotFoundError from exc

    def delete(self, name: str) -> None:
        """See `Place.delete`."""
        path = self._path(name)
        path.unlink(missing_ok=True)
        if path.parent.exists():
            _sync(path.parent)

    def names(self, before: datetime) -> Iterator[str]:
        """See `Place.names`; what a cut-off write left is deleted."""
        for path in sorted(self._folder.rglob("*")):
            if not path.is_file() or path.stat().st_mtime >= before.timestamp():
                continue
            if path.name.endswith(_PART):
                path.unlink(missing_ok=True)
            else:
                yield path.relative_to(self._folder).as_posix()

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise NotFoundError
        return self._folder / name


def _sync(folder: Path) -> None:
    """A new name is durable once its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
