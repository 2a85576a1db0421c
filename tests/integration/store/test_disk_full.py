"""A full disk: said so, and nothing that was acknowledged is lost."""

from __future__ import annotations

from pathlib import Path

from coachapp.domain.ids import SessionId
from coachapp.store import opening as vaults
from coachapp.store.backup import list_backups
from tests.integration.store.children import acknowledged_ids, note_of
from tests.integration.store.processes import run_child
from tests.support.store import PASSPHRASE, a_used_vault

CODE = a_used_vault().code
FULL = "full: vault.disk_full"


def everything_is_there(root: Path, ids: list[SessionId]) -> bool:
    vault = vaults.unlock(root / "vault", CODE)
    kept = [vault.sessions.get(i).notes for i in ids]
    assert vault.database.problems() == []
    assert vault.audit.is_unbroken()
    vault.lock()
    return kept == [note_of(i) for i in ids]


def test_a_full_disk_loses_nothing_and_writing_goes_on_when_there_is_room(tmp_path: Path) -> None:
    a_used_vault().put(tmp_path)
    lines = run_child("fill_the_disk", tmp_path, CODE.written())
    assert lines[-2] == FULL
    ids = acknowledged_ids(lines)
    assert len(ids) > 2
    assert ids[-1] == lines[-1]
    assert everything_is_there(tmp_path, ids)


def test_a_write_that_did_not_fit_leaves_no_trace(tmp_path: Path) -> None:
    a_used_vault().put(tmp_path)
    ids = acknowledged_ids(run_child("fill_the_disk", tmp_path, CODE.written()))
    vault = vaults.unlock(tmp_path / "vault", CODE)
    before = {row[0] for row in a_used_vault().content["sessions"]}
    now = {row[0] for row in vault.database.execute("SELECT id FROM sessions")}
    assert now - before == set(ids)


def test_a_backup_that_does_not_fit_leaves_nothing_behind(tmp_path: Path) -> None:
    a_used_vault().put(tmp_path)
    lines = run_child("back_up_on_a_full_disk", tmp_path, CODE.written())
    assert lines[0] == FULL
    assert list_backups(tmp_path / "backups") == ()
    assert list((tmp_path / "backups").iterdir()) == []
    assert everything_is_there(tmp_path, acknowledged_ids(lines))


def test_a_passphrase_that_could_not_be_written_does_not_count(tmp_path: Path) -> None:
    a_used_vault().put(tmp_path)
    lines = run_child("change_the_passphrase_on_a_full_disk", tmp_path, CODE.written())
    assert lines[0] == FULL
    vaults.unlock(tmp_path / "vault", PASSPHRASE).lock()
    assert everything_is_there(tmp_path, acknowledged_ids(lines))
