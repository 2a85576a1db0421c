"""What a killed process leaves beside ``vault.db``: needed, and its loss noticed."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.domain.ids import SessionId
from coachapp.errors import DatabaseDamagedError, RolledBackError
from coachapp.store import opening as vaults
from tests.integration.store.children import acknowledged_ids, note_of
from tests.integration.store.processes import a_child, lines_until_killed
from tests.support.store import PASSPHRASE, a_used_vault, flip

CODE = a_used_vault().code
N_WRITTEN = 6


@cache
def a_killed_vault() -> tuple[Path, tuple[SessionId, ...]]:
    """A root whose process was killed, and what had been acknowledged; made once, only copied."""
    root = Path(mkdtemp(prefix="coachapp-test-"))
    a_used_vault().put(root)
    with a_child("write_and_wait", root, CODE.written(), N_WRITTEN) as child:
        assert child.stdout is not None
        lines = [line.strip() for line in iter(child.stdout.readline, "written\n")]
    return root, tuple(acknowledged_ids(lines))


@pytest.fixture(scope="module", autouse=True)
def _the_killed_vault_is_removed() -> object:
    yield
    shutil.rmtree(a_killed_vault()[0])
    a_killed_vault.cache_clear()


def a_copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(a_killed_vault()[0] / "vault", tmp_path / "vault"))


def test_everything_acknowledged_is_there_after_a_kill(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    ids = a_killed_vault()[1]
    assert len(ids) == N_WRITTEN
    assert (folder / "vault.db-wal").stat().st_size > 0
    vault = vaults.unlock(folder, CODE)
    assert [vault.sessions.get(i).notes for i in ids] == [note_of(i) for i in ids]
    assert vault.database.problems() == []
    assert vault.audit.is_unbroken()


def test_a_deleted_log_is_noticed(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    (folder / "vault.db-wal").unlink()
    (folder / "vault.db-shm").unlink()
    with pytest.raises(RolledBackError) as caught:
        vaults.unlock(folder, CODE)
    assert caught.value.facts["expected"] - caught.value.facts["found"] >= N_WRITTEN


def test_a_log_deleted_on_the_first_day_is_noticed(tmp_path: Path) -> None:
    """All that was ever committed stood in it, the schema too."""
    assert lines_until_killed("begin_a_vault_and_wait", tmp_path, after=1) == ["written"]
    (tmp_path / "vault" / "vault.db-wal").unlink()
    (tmp_path / "vault" / "vault.db-shm").unlink()
    with pytest.raises(RolledBackError):
        vaults.unlock(tmp_path / "vault", PASSPHRASE)


def test_without_its_log_the_database_opens_for_a_coach_who_said_yes(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    (folder / "vault.db-wal").unlink()
    (folder / "vault.db-shm").unlink()
    vaults.unlock(folder, CODE, accept_older=True).lock()
    assert vaults.unlock(folder, CODE).database.problems() == []


def test_the_shared_memory_file_is_not_needed(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    (folder / "vault.db-shm").unlink()
    vault = vaults.unlock(folder, CODE)
    assert [vault.sessions.get(i).id for i in a_killed_vault()[1]] == [*a_killed_vault()[1]]


def test_a_spoilt_shared_memory_file_does_no_harm(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    (folder / "vault.db-shm").write_bytes(b"\xff" * 32768)
    vault = vaults.unlock(folder, CODE)
    assert [vault.sessions.get(i).id for i in a_killed_vault()[1]] == [*a_killed_vault()[1]]


def test_a_flipped_byte_in_the_log_is_noticed(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    log = (folder / "vault.db-wal").read_bytes()

    @given(st.integers(0, len(log) - 1), st.integers(1, 255))
    @settings(database=None, deadline=None, max_examples=40)
    def holds(position: int, mask: int) -> None:
        shutil.rmtree(folder)
        a_copy(tmp_path)
        flip(folder / "vault.db-wal", position, mask)
        with pytest.raises((RolledBackError, DatabaseDamagedError)):
            vaults.unlock(folder, CODE)

    holds()


def test_a_log_that_was_cut_off_is_noticed(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    log = (folder / "vault.db-wal").read_bytes()

    @given(st.integers(0, len(log) - 1))
    @settings(database=None, deadline=None, max_examples=25)
    def holds(length: int) -> None:
        shutil.rmtree(folder)
        a_copy(tmp_path)
        (folder / "vault.db-wal").write_bytes(log[:length])
        with pytest.raises(RolledBackError):
            vaults.unlock(folder, CODE)

    holds()


def test_an_old_log_beside_a_newer_database_is_noticed_or_ignored(tmp_path: Path) -> None:
    """SQLite ties a log to its database by salts only: nothing may be undone by it."""
    folder = a_copy(tmp_path)
    old_log = (folder / "vault.db-wal").read_bytes()
    vault = vaults.unlock(folder, CODE)
    removed = a_killed_vault()[1][0]
    vault.sessions.delete(removed)
    vault.lock()
    (folder / "vault.db-wal").write_bytes(old_log)
    with pytest.raises((RolledBackError, DatabaseDamagedError)):
        vaults.unlock(folder, CODE)
