"""A damaged ``vault.db``: noticed when it is opened, read or checked, and never silently wrong."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.domain.ids import ClientId
from coachapp.errors import (
    DatabaseDamagedError,
    DatabaseMissingError,
    NewerVaultError,
    VaultError,
)
from coachapp.store import opening as vaults
from coachapp.store.connection import open_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.migrate import latest_version
from tests.support.store import (
    PAGE_BYTES,
    a_client,
    a_used_vault,
    a_vault,
    content_of,
    flip,
)

CODE = a_used_vault().code
DATABASE = a_used_vault().files["vault.db"]
N_PAGES = len(DATABASE) // PAGE_BYTES
CLIENT_ID = ClientId(a_used_vault().content["clients"][0][0])
RESERVED = PAGE_BYTES - 80
PLACES = {
    "the salt": 3,
    "the first page": 40,
    "the end of the first page": RESERVED - 1,
    "the first page's HMAC": PAGE_BYTES - 1,
    "the second page": PAGE_BYTES + 1,
    "a page in the middle": N_PAGES // 2 * PAGE_BYTES + 200,
    "an IV in the middle": N_PAGES // 2 * PAGE_BYTES + RESERVED + 4,
    "an HMAC in the middle": N_PAGES // 2 * PAGE_BYTES + RESERVED + 20,
    "the last page": len(DATABASE) - PAGE_BYTES,
    "the last byte": len(DATABASE) - 1,
}

BEHIND = [place for place in PLACES if "middle" in place or "last" in place]


def what_is_noticed(folder: Path) -> list[str]:
    """What opening, reading and checking say; what is read without complaint must be right."""
    noticed = []
    try:
        vault = vaults.unlock(folder, CODE)
    except DatabaseDamagedError:
        return ["opening"]
    try:
        assert content_of(vault.database) == a_used_vault().content
    except DatabaseDamagedError:
        noticed.append("reading")
    noticed += vault.database.problems()
    vault.database.close()
    return noticed


def test_a_whole_database_has_no_problems(tmp_path: Path) -> None:
    assert what_is_noticed(a_used_vault().put(tmp_path)) == []


@pytest.mark.parametrize("place", PLACES)
def test_a_flipped_byte_is_noticed(tmp_path: Path, place: str) -> None:
    folder = a_used_vault().put(tmp_path)
    flip(folder / "vault.db", PLACES[place], 1)
    assert what_is_noticed(folder)


@pytest.mark.parametrize("place", BEHIND)
def test_the_problems_name_the_page(tmp_path: Path, place: str) -> None:
    folder = a_used_vault().put(tmp_path)
    flip(folder / "vault.db", PLACES[place], 1)
    vault = vaults.unlock(folder, CODE)
    page = PLACES[place] // PAGE_BYTES + 1
    assert any(re.search(rf"\b{page}\b", p) for p in vault.database.problems())


def test_a_damaged_page_anywhere_is_named_as_damage_by_what_reads_it(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    n_refused = 0
    for page in range(1, N_PAGES):
        a_used_vault().put(tmp_path)
        flip(folder / "vault.db", page * PAGE_BYTES + 100)
        try:
            vault = vaults.unlock(folder, CODE)
        except DatabaseDamagedError:
            n_refused += 1
            continue
        try:
            vault.index.find(CLIENT_ID, "rust", limit=3)
            content_of(vault.database)
        except DatabaseDamagedError:
            n_refused += 1
        vault.database.close()
    assert n_refused > N_PAGES // 4


@pytest.mark.parametrize("place", ["the salt", "the first page", "the first page's HMAC"])
def test_a_damaged_first_page_is_not_taken_for_a_wrong_secret(tmp_path: Path, place: str) -> None:
    folder = a_used_vault().put(tmp_path)
    flip(folder / "vault.db", PLACES[place])
    with pytest.raises(DatabaseDamagedError):
        vaults.unlock(folder, CODE)


def test_a_flipped_byte_anywhere_is_noticed(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)

    @given(st.integers(0, len(DATABASE) - 1), st.integers(1, 255))
    @settings(database=None, deadline=None, max_examples=40)
    def holds(position: int, mask: int) -> None:
        a_used_vault().put(tmp_path)
        flip(folder / "vault.db", position, mask)
        assert what_is_noticed(folder)

    holds()


def without_end(n_bytes: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:-n_bytes]


def with_swapped_pages(data: bytes) -> bytes:
    one, other = data[-2 * PAGE_BYTES : -PAGE_BYTES], data[-PAGE_BYTES:]
    return data[: -2 * PAGE_BYTES] + other + one


def with_zeroed_page(data: bytes) -> bytes:
    begin = N_PAGES // 2 * PAGE_BYTES
    return data[:begin] + bytes(PAGE_BYTES) + data[begin + PAGE_BYTES :]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "only a salt": lambda data: data[:16],
    "only half a page": lambda data: data[: PAGE_BYTES // 2],
    "only one page": lambda data: data[:PAGE_BYTES],
    "half of it": lambda data: data[: N_PAGES // 2 * PAGE_BYTES],
    "without its last page": without_end(PAGE_BYTES),
    "without its last byte": without_end(1),
    "two pages swapped": with_swapped_pages,
    "a page zeroed": with_zeroed_page,
    "zeroed whole": lambda data: bytes(len(data)),
    "a page of something else behind": lambda data: data + b"x" * PAGE_BYTES,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_database_of_another_shape_is_noticed(tmp_path: Path, damage: str) -> None:
    folder = a_used_vault().put(tmp_path)
    (folder / "vault.db").write_bytes(DAMAGES[damage](DATABASE))
    assert what_is_noticed(folder)


def test_a_zeroed_page_anywhere_is_noticed(tmp_path: Path) -> None:
    """SQLCipher itself takes a page of zeros for one that was never written."""
    folder = a_used_vault().put(tmp_path)
    unnoticed = []
    for begin in range(0, len(DATABASE), 3 * PAGE_BYTES):
        end = begin + PAGE_BYTES
        a_used_vault().put(tmp_path)
        (folder / "vault.db").write_bytes(DATABASE[:begin] + bytes(PAGE_BYTES) + DATABASE[end:])
        if not what_is_noticed(folder):
            unnoticed.append(begin)
    assert unnoticed == []


def test_a_missing_database_is_named_and_none_is_made(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    (folder / "vault.db").unlink()
    with pytest.raises(DatabaseMissingError):
        vaults.unlock(folder, CODE)
    assert not (folder / "vault.db").exists()


def test_a_plain_sqlite_file_in_its_place_is_refused(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    (folder / "vault.db").unlink()
    plain = sqlite3.connect(folder / "vault.db")
    plain.execute("CREATE TABLE clients (id)")
    plain.commit()
    plain.close()
    before = (folder / "vault.db").read_bytes()
    with pytest.raises(DatabaseDamagedError):
        vaults.unlock(folder, CODE)
    assert (folder / "vault.db").read_bytes() == before


def test_the_database_of_another_vault_is_refused(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    (tmp_path / "other").mkdir()
    other = a_vault(tmp_path / "other")
    other.clients.save(a_client())
    other.lock()
    (folder / "vault.db").write_bytes((other.folder / "vault.db").read_bytes())
    with pytest.raises(DatabaseDamagedError):
        vaults.unlock(folder, CODE)


def test_a_database_of_another_application_is_refused(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    database = open_database(folder / "vault.db", DataKey(a_used_vault().key))
    database.execute("PRAGMA application_id = 7")
    database.close()
    with pytest.raises(DatabaseDamagedError):
        vaults.unlock(folder, CODE)


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    database = open_database(folder / "vault.db", DataKey(a_used_vault().key))
    database.execute(f"PRAGMA user_version = {latest_version() + 1}")
    database.close()
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(NewerVaultError) as caught:
        vaults.unlock(folder, CODE)
    assert caught.value.facts == {"found": latest_version() + 1, "known": latest_version()}
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_a_key_that_does_not_fit_is_refused_without_naming_it(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    key = DataKey.random()
    with pytest.raises(VaultError) as caught:
        open_database(folder / "vault.db", key)
    assert bytes(key).hex() not in f"{caught.value} {caught.value.__cause__}"
