"""A damaged backup is refused, whatever the damage; only dates of the ZIP itself go unread."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.errors import BackupDamagedError, NotABackupError
from coachapp.store import opening as vaults
from coachapp.store.backup import Manifest, check_backup, make_backup
from tests.support.store import MOMENT, PASSPHRASE, a_used_vault, a_vault

CODE = a_used_vault().code
MARK = b"PK\x03\x04"
Members = dict[str, bytes]


@cache
def a_backup() -> tuple[bytes, Manifest]:
    """The bytes of a backup of the used vault; made once."""
    with TemporaryDirectory(prefix="coachapp-test-") as name:
        vault = vaults.unlock(a_used_vault().put(Path(name)), CODE)
        path, manifest = make_backup(vault, Path(name) / "backups", MOMENT)
        vault.lock()
        return path.read_bytes(), manifest


def check(tmp_path: Path, data: bytes) -> Manifest:
    path = tmp_path / "some.coachbackup"
    path.write_bytes(data)
    return check_backup(path, CODE)


def members() -> Members:
    with zipfile.ZipFile(io.BytesIO(a_backup()[0])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Members) -> bytes:
    """A well-formed ZIP: nothing but our own proofs can find it wrong."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_the_whole_backup_is_accepted_also_when_packed_anew(tmp_path: Path) -> None:
    assert check(tmp_path, a_backup()[0]) == a_backup()[1]
    assert check(tmp_path, packed(members())) == a_backup()[1]


def test_a_flipped_byte_in_a_part_is_refused(tmp_path: Path) -> None:
    data = a_backup()[0]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        places = [
            range(begin, begin + info.file_size)
            for info in archive.infolist()
            for begin in (info.header_offset + 30 + len(info.filename),)
        ]

    @given(st.sampled_from(places).flatmap(st.sampled_from), st.integers(1, 255))
    @settings(database=None, deadline=None, max_examples=50)
    def holds(position: int, mask: int) -> None:
        changed = bytearray(data)
        changed[position] ^= mask
        with pytest.raises(BackupDamagedError):
            check(tmp_path, bytes(changed))

    holds()


def flipped(position: int) -> bytes:
    """The backup with one, one or all bits of a byte turned round."""
    changed = bytearray(a_backup()[0])
    changed[position] ^= (0x01, 0x08, 0xFF)[position % 3]
    return bytes(changed)


def test_a_flipped_byte_behind_the_mark_is_refused_or_means_nothing(tmp_path: Path) -> None:
    for position in range(4, 200):
        with suppress(BackupDamagedError):
            assert check(tmp_path, flipped(position)) == a_backup()[1]


def test_a_flipped_byte_in_the_directory_is_refused_or_means_nothing(tmp_path: Path) -> None:
    """There it can turn a backup into a ZIP with other parts."""
    for position in range(-260, 0):
        with suppress(BackupDamagedError, NotABackupError):
            assert check(tmp_path, flipped(position)) == a_backup()[1]


@pytest.mark.parametrize("position", range(4))
def test_a_file_without_the_mark_is_no_backup(tmp_path: Path, position: int) -> None:
    with pytest.raises(NotABackupError):
        check(tmp_path, flipped(position))


@pytest.mark.parametrize("part", ["manifest.json", "keyslots.json", "vault.db"])
def test_a_flipped_byte_with_a_checksum_that_fits_is_refused(tmp_path: Path, part: str) -> None:
    """The ZIP's own CRC is no proof: anyone can make it fit."""
    parts = members()
    unnoticed = []
    for position in range(1, len(parts[part]), len(parts[part]) // 25):
        changed = bytearray(parts[part])
        changed[position] ^= 1
        try:
            manifest = check(tmp_path, packed({**parts, part: bytes(changed)}))
        except BackupDamagedError:
            continue
        unnoticed.append((position, manifest))
    assert unnoticed == []


def test_bytes_added_behind_the_database_are_refused(tmp_path: Path) -> None:
    parts = members()
    with pytest.raises(BackupDamagedError):
        check(tmp_path, packed({**parts, "vault.db": parts["vault.db"] + b"more"}))


@pytest.mark.parametrize("n_bytes", [1, 22, 100, 4096, 100_000])
def test_a_backup_that_was_cut_off_is_refused(tmp_path: Path, n_bytes: int) -> None:
    with pytest.raises(BackupDamagedError):
        check(tmp_path, a_backup()[0][:-n_bytes])


def test_a_backup_that_is_gone_is_named_and_no_folder_is_made(tmp_path: Path) -> None:
    with pytest.raises(NotABackupError) as caught:
        check_backup(tmp_path / "stick" / "gone.coachbackup", PASSPHRASE)
    assert caught.value.facts == {"file": "gone.coachbackup"}
    assert not (tmp_path / "stick").exists()


def test_what_begins_as_a_backup_is_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(BackupDamagedError) as caught:
        check(tmp_path, MARK + bytes(1000))
    assert caught.value.facts == {"file": "some.coachbackup"}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not a zip at all" * 100, id="text"),
        pytest.param(b"PK\x05\x06" + bytes(18), id="an empty zip"),
        pytest.param(b"SQLite format 3\x00" + bytes(4080), id="a database"),
    ],
)
def test_what_is_no_backup_is_named_so(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NotABackupError) as caught:
        check(tmp_path, data)
    assert caught.value.facts == {"file": "some.coachbackup"}


SHAPES: dict[str, Callable[[Members], Members]] = {
    "a part missing": lambda m: {k: v for k, v in m.items() if k != "keyslots.json"},
    "a part more": lambda m: {**m, "extra": b""},
    "a part with a path": lambda m: {**m, "../vault.db": m["vault.db"]},
    "a huge header": lambda m: {**m, "keyslots.json": b" " * 70_000},
    "a huge manifest": lambda m: {**m, "manifest.json": b" " * 5_000_000},
    "other names": lambda m: {f"x/{k}": v for k, v in m.items()},
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_zip_of_another_shape_is_no_backup(tmp_path: Path, shape: str) -> None:
    with pytest.raises(NotABackupError):
        check(tmp_path, packed(SHAPES[shape](members())))
    assert [p.name for p in tmp_path.iterdir()] == ["some.coachbackup"]


@pytest.mark.parametrize("field", ["counter", "n_clients", "made_at", "backup_id", "user_version"])
def test_a_forged_manifest_is_refused(tmp_path: Path, field: str) -> None:
    parts = members()
    fields = json.loads(parts["manifest.json"])
    fields[field] = "ab" * 16 if isinstance(fields[field], str) else fields[field] + 1
    with pytest.raises(BackupDamagedError):
        check(tmp_path, packed({**parts, "manifest.json": json.dumps(fields).encode()}))


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{}", b"null", b"\xff", b'{"format": 1}'])
def test_another_manifest_is_refused(tmp_path: Path, manifest: bytes) -> None:
    with pytest.raises(BackupDamagedError):
        check(tmp_path, packed({**members(), "manifest.json": manifest}))


def test_the_database_of_another_backup_is_refused(tmp_path: Path) -> None:
    """Both are genuine, but the one was not made with the other."""
    folder = a_used_vault().put(tmp_path)
    vault = vaults.unlock(folder, CODE)
    path, _ = make_backup(vault, tmp_path / "backups", MOMENT)
    with zipfile.ZipFile(path) as archive:
        other = archive.read("vault.db")
    with pytest.raises(BackupDamagedError):
        check(tmp_path, packed({**members(), "vault.db": other}))


def test_the_header_of_another_vault_is_refused(tmp_path: Path) -> None:
    """Its passphrase is the same, and its slot opens."""
    other = a_vault(tmp_path)
    other.lock()
    header = (other.folder / "keyslots.json").read_bytes()
    path = tmp_path / "some.coachbackup"
    path.write_bytes(packed({**members(), "keyslots.json": header}))
    with pytest.raises(BackupDamagedError):
        check_backup(path, PASSPHRASE)


def test_a_damaged_header_is_not_taken_for_a_wrong_secret(tmp_path: Path) -> None:
    parts = members()
    header = bytearray(parts["keyslots.json"])
    header[300] ^= 1
    with pytest.raises(BackupDamagedError):
        check(tmp_path, packed({**parts, "keyslots.json": bytes(header)}))


def test_an_arbitrary_file_is_refused(tmp_path: Path) -> None:
    @given(st.binary(max_size=600) | st.binary(max_size=600).map(MARK.__add__))
    @settings(database=None, deadline=None, max_examples=50)
    def holds(data: bytes) -> None:
        refused_as = BackupDamagedError if data.startswith(MARK) else NotABackupError
        with pytest.raises(refused_as):
            check(tmp_path, data)

    holds()
