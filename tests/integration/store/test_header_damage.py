"""A damaged ``keyslots.json`` beside a whole database."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.errors import HeaderDamagedError, NewerVaultError, VaultError
from coachapp.store import opening as vaults
from coachapp.store.vault import Notice
from tests.support.store import (
    OTHER_PASSPHRASE,
    PASSPHRASE,
    a_client,
    a_used_vault,
    a_vault,
    content_of,
    flip,
)

CODE = a_used_vault().code
SIZE = len(a_used_vault().files["keyslots.json"])
BOTH = ("keyslots.json", "keyslots.spare.json")
SAMPLED = [*range(0, SIZE, SIZE // 16), SIZE - 2]


def opens_repaired(folder: Path) -> bool:
    vault = vaults.unlock(folder, CODE)
    assert content_of(vault.database) == a_used_vault().content
    repaired = vault.notices == (Notice.HEADER_REPAIRED,)
    vault.lock()
    return repaired


@pytest.mark.parametrize("position", SAMPLED)
def test_a_flipped_byte_is_repaired_from_the_spare(tmp_path: Path, position: int) -> None:
    folder = a_used_vault().put(tmp_path)
    flip(folder / "keyslots.json", position)
    assert opens_repaired(folder)


def test_a_changed_byte_anywhere_is_repaired_or_means_the_same(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    genuine = json.loads(a_used_vault().files["keyslots.json"])

    @given(st.integers(0, SIZE - 1), st.integers(1, 255))
    @settings(database=None, deadline=None, max_examples=40)
    def holds(position: int, mask: int) -> None:
        a_used_vault().put(tmp_path)
        flip(folder / "keyslots.json", position, mask)
        repaired = opens_repaired(folder)
        assert repaired or json.loads(a_flipped(position, mask)) == genuine

    holds()


def a_flipped(position: int, mask: int) -> bytes:
    data = bytearray(a_used_vault().files["keyslots.json"])
    data[position] ^= mask
    return bytes(data)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "zeroed": lambda path: path.write_bytes(bytes(SIZE)),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[: SIZE // 2]),
    "one byte": lambda path: flip(path, SIZE // 2),
    "other JSON": lambda path: path.write_bytes(b'{"format": 1}'),
    "not text": lambda path: path.write_bytes(b"\xff\xfe\x00" * 300),
    "huge": lambda path: path.write_bytes(b" " * 10_000_000),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_header_is_repaired_from_the_spare(tmp_path: Path, damage: str) -> None:
    folder = a_used_vault().put(tmp_path)
    DAMAGES[damage](folder / "keyslots.json")
    assert opens_repaired(folder)


def test_a_repaired_header_is_whole_the_next_time(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    (folder / "keyslots.json").unlink()
    assert opens_repaired(folder)
    assert not opens_repaired(folder)


@pytest.mark.parametrize("damage", DAMAGES)
def test_two_damaged_headers_open_nothing_and_change_nothing(tmp_path: Path, damage: str) -> None:
    folder = a_used_vault().put(tmp_path)
    for name in BOTH:
        DAMAGES[damage](folder / name)
    left = {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(HeaderDamagedError):
        vaults.unlock(folder, CODE)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == left


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_spare_alone_goes_unheeded(tmp_path: Path, damage: str) -> None:
    folder = a_used_vault().put(tmp_path)
    DAMAGES[damage](folder / "keyslots.spare.json")
    assert not opens_repaired(folder)


def test_a_newer_header_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    newer = b'{"format": 2, "what": "we do not know"}'
    (folder / "keyslots.json").write_bytes(newer)
    with pytest.raises(NewerVaultError):
        vaults.unlock(folder, CODE)
    assert (folder / "keyslots.json").read_bytes() == newer
    assert (folder / "vault.db").read_bytes() == a_used_vault().files["vault.db"]


@pytest.mark.parametrize("passphrase", [PASSPHRASE, OTHER_PASSPHRASE])
def test_the_header_of_another_vault_is_refused(tmp_path: Path, passphrase: str) -> None:
    """Also when both have the same passphrase, and its slot opens."""
    (tmp_path / "one").mkdir()
    folder = a_used_vault().put(tmp_path / "one")
    other = a_vault(tmp_path / "other", passphrase=passphrase)
    other.clients.save(a_client())
    other.lock()
    for name in BOTH:
        (folder / name).write_bytes((other.folder / name).read_bytes())
    with pytest.raises(VaultError):
        vaults.unlock(folder, PASSPHRASE)
    assert (folder / "vault.db").read_bytes() == a_used_vault().files["vault.db"]
