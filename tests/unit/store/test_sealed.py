"""Sealed files: what comes out is what went in, or nothing does."""

from __future__ import annotations

import io
import os
from hashlib import sha256
from pathlib import Path

import pytest

from coachapp.errors import FileDamagedError, FileMissingError
from coachapp.store.keys.derivation import DataKey
from coachapp.store.sealed import SealedFolder

PIECE = 64 * 1024
NAME = "0123456789abcdef0123456789abcdef"
OTHER = "f" * 32


@pytest.fixture
def folder(tmp_path: Path) -> SealedFolder:
    return SealedFolder(tmp_path / "files", DataKey(bytes(range(32))))


def put(folder: SealedFolder, data: bytes, name: str = NAME) -> Path:
    folder.write(name, io.BytesIO(data))
    return folder.folder / name


def got(folder: SealedFolder, name: str = NAME) -> bytes:
    return b"".join(folder.read(name))


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 300_000])
def test_every_size_comes_back_whole(folder: SealedFolder, size: int):
    data = os.urandom(size)
    sealed = folder.write(NAME, io.BytesIO(data))
    assert got(folder) == data
    assert (sealed.size_bytes, sealed.sha256) == (size, sha256(data).hexdigest())
    assert folder.check(NAME) == sealed


def test_the_words_are_not_in_the_file_and_two_seals_differ(folder: SealedFolder):
    data = b"the lake was frozen " * 500
    first, second = put(folder, data).read_bytes(), put(folder, data, OTHER).read_bytes()
    assert b"frozen" not in first
    assert first[-1000:] != second[-1000:]


def test_a_file_and_its_folder_are_private(folder: SealedFolder):
    path = put(folder, b"x")
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("place", [0, 5, 20, 49, 60, PIECE, PIECE + 70, -17, -1])
def test_any_changed_byte_is_noticed(folder: SealedFolder, place: int):
    path = put(folder, os.urandom(2 * PIECE + 500))
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(FileDamagedError):
        got(folder)


@pytest.mark.parametrize("kept", [0, 10, 50, 60, 50 + PIECE + 16, 50 + PIECE + 20, -1])
def test_a_file_that_was_cut_off_is_noticed_also_at_a_border(folder: SealedFolder, kept: int):
    path = put(folder, os.urandom(2 * PIECE + 500))
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(FileDamagedError):
        got(folder)


def test_pieces_in_another_order_twice_or_from_another_file_are_noticed(folder: SealedFolder):
    path = put(folder, os.urandom(4 * PIECE))
    head, body = path.read_bytes()[:50], path.read_bytes()[50:]
    pieces = [body[i : i + PIECE + 16] for i in range(0, len(body), PIECE + 16)]
    other = put(folder, os.urandom(4 * PIECE), OTHER).read_bytes()[50 : 50 + PIECE + 16]
    for changed in (
        [pieces[1], pieces[0], *pieces[2:]],
        [pieces[0], *pieces],
        [*pieces, pieces[-1]],
        [pieces[0], pieces[-1]],
        [other, *pieces[1:]],
    ):
        path.write_bytes(head + b"".join(changed))
        with pytest.raises(FileDamagedError):
            got(folder)


def test_nothing_is_handed_out_from_a_damaged_piece(folder: SealedFolder):
    path = put(folder, b"a" * PIECE + b"b" * PIECE)
    data = bytearray(path.read_bytes())
    data[-20] ^= 1
    path.write_bytes(data)
    seen = []
    with pytest.raises(FileDamagedError):
        seen.extend(folder.read(NAME))
    assert b"b" not in b"".join(seen)


def test_a_file_under_another_name_or_key_does_not_open(folder: SealedFolder):
    path = put(folder, b"mine")
    path.rename(folder.folder / OTHER)
    with pytest.raises(FileDamagedError):
        got(folder, OTHER)
    put(folder, b"mine")
    stranger = SealedFolder(folder.folder, DataKey(bytes(32)))
    with pytest.raises(FileDamagedError):
        got(stranger)


def test_a_file_that_is_not_there_is_named(folder: SealedFolder):
    with pytest.raises(FileMissingError):
        got(folder)


@pytest.mark.parametrize("name", ["", "../vault.db", "x" * 32, NAME + "0", NAME.upper()])
def test_only_ids_are_names(folder: SealedFolder, name: str):
    with pytest.raises(ValueError, match="not a name"):
        folder.write(name, io.BytesIO(b""))


class Breaking(io.RawIOBase):
    """Gives a little, then fails as a stick that is pulled out."""

    def __init__(self) -> None:
        self._left = 3

    def read(self, size: int = -1) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise OSError(5, "gone")
        return bytes(PIECE)


def test_a_source_that_breaks_off_leaves_nothing_and_the_old_file_stays(folder: SealedFolder):
    put(folder, b"old")
    with pytest.raises(OSError, match="gone"):
        folder.write(NAME, Breaking())
    assert got(folder) == b"old"
    assert [p.name for p in folder.folder.iterdir()] == [NAME]


def test_what_is_not_kept_goes_with_what_was_left_half_way(folder: SealedFolder):
    put(folder, b"1")
    put(folder, b"2", OTHER)
    (folder.folder / f"{'a' * 32}.new").write_bytes(b"half")
    folder.keep_only([OTHER])
    assert [p.name for p in folder.folder.iterdir()] == [OTHER]


def test_a_large_file_is_read_in_pieces(folder: SealedFolder):
    put(folder, bytes(20 * PIECE))
    assert max(len(p) for p in folder.read(NAME)) == PIECE
