"""Files beside the database, encrypted as a stream.

The construction is STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-
Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015) over AES-256-GCM: pieces of
64 KiB, each under a nonce of its number and a mark on the last one. So pieces cannot be changed,
dropped, repeated or put in another order, and nothing is handed out before it is proven. The key
is derived for each file from a random salt in its head and from its name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from coachapp.errors import FileDamagedError, FileMissingError
from coachapp.store.files import disk_errors, make_private_folder, sync_folder
from coachapp.store.keys.derivation import DataKey, Purpose

_MAGIC = b"CoachApp sealed 1\n"
_SALT_BYTES = 32
_PIECE_BYTES = 64 * 1024
_TAG_BYTES = 16
_NAME = re.compile(r"[0-9a-f]{32}")
_MAX_PIECES = 2**32


@dataclass(frozen=True, slots=True)
class Sealed:
    """What went into a file."""

    size_bytes: int
    sha256: str


class SealedFolder:
    """A folder of sealed files; names are ids of 32 hex digits."""

    def __init__(self, folder: Path, key: DataKey) -> None:
        self.folder = folder
        self._key = key

    def write(self, name: str, source: BinaryIO) -> Sealed:
        """Seal a file; it is there whole and durable, or not at all.

        Raises:
            DiskFullError, FolderNotWritableError: nothing is left behind.
        """
        path = self._path(name)
        make_private_folder(self.folder)
        scratch = path.with_suffix(".new")
        digest, size_bytes = sha256(), 0
        with disk_errors(self.folder):
            handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
            try:
                with os.fdopen(handle, "wb") as target:
                    salt = os.urandom(_SALT_BYTES)
                    target.write(_MAGIC + salt)
                    cipher = self._cipher(name, salt)
                    for n, (piece, is_last) in enumerate(_with_last(_pieces(source))):
                        target.write(cipher.encrypt(_nonce(n, is_last), piece, None))
                        digest.update(piece)
                        size_bytes += len(piece)
                    target.flush()
                    os.fsync(target.fileno())
                os.replace(scratch, path)
            except BaseException:
                with suppress(OSError):
                    scratch.unlink(missing_ok=True)
                raise
            sync_folder(self.folder)
        return Sealed(size_bytes, digest.hexdigest())

    def read(self, name: str) -> Iterator[bytes]:
        """The bytes of a file, piece by piece, each proven before it is handed out.

        Raises:
            FileMissingError: there is no such file.
            FileDamagedError: changed or cut off; comes where the damage is.
        """
        try:
            source = self._path(name).open("rb")
        except FileNotFoundError as exc:
            raise FileMissingError from exc
        with source:
            if source.read(len(_MAGIC)) != _MAGIC:
                raise FileDamagedError
            cipher = self._cipher(name, source.read(_SALT_BYTES))
            sealed = _pieces(source, _PIECE_BYTES + _TAG_BYTES)
            for n, (piece, is_last) in enumerate(_with_last(sealed)):
                try:
                    yield cipher.decrypt(_nonce(n, is_last), piece, None)
                except (InvalidTag, ValueError) as exc:
                    raise FileDamagedError from exc

    def check(self, name: str) -> Sealed:
        """Read a file whole, for what is in it; see `read` for what is raised."""
        digest, size_bytes = sha256(), 0
        for piece in self.read(name):
            digest.update(piece)
            size_bytes += len(piece)
        return Sealed(size_bytes, digest.hexdigest())

    def names(self) -> set[str]:
        """The files that there are."""
        if not self.folder.exists():
            return set()
        return {p.name for p in self.folder.iterdir() if _NAME.fullmatch(p.name)}

    def keep_only(self, names: Iterable[str]) -> None:
        """Remove every other file, and what an interrupted one left behind."""
        if not self.folder.exists():
            return
        kept = set(names)
        with disk_errors(self.folder):
            gone = [p for p in self.folder.iterdir() if p.name not in kept]
            for path in gone:
                path.unlink(missing_ok=True)
            if gone:
                sync_folder(self.folder)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError("not a name of a sealed file")
        return self.folder / name

    def _cipher(self, name: str, salt: bytes) -> AESGCM:
        return AESGCM(self._key.subkey(Purpose.FILES, salt + name.encode()))


def _nonce(n: int, is_last: bool) -> bytes:
    if n >= _MAX_PIECES:
        raise ValueError("a sealed file has at most 256 TiB")
    return bytes(7) + n.to_bytes(4) + bytes([is_last])


def _pieces(source: BinaryIO, size_bytes: int = _PIECE_BYTES) -> Iterator[bytes]:
    """Full pieces and a rest; an empty source is one empty piece."""
    is_first = True
    while (piece := _read_full(source, size_bytes)) or is_first:
        yield piece
        is_first = False


def _read_full(source: BinaryIO, size_bytes: int) -> bytes:
    parts = []
    while size_bytes and (part := source.read(size_bytes)):
        parts.append(part)
        size_bytes -= len(part)
    return b"".join(parts)


def _with_last(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    before = next(pieces)
    for piece in pieces:
        yield before, False
        before = piece
    yield before, True
