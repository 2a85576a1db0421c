"""A killed process loses nothing that was acknowledged."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from coachapp.store import opening as vaults
from tests.integration.store.children import acknowledged_ids, note_of
from tests.integration.store.processes import killed_at_every_step, lines_until_killed
from tests.support.store import a_used_vault

CODE = a_used_vault().code


def the_acknowledged_survive(tmp_path: Path, n_rounds: int) -> None:
    """Kill a writer at a random moment, look, and let the next one go on from there."""
    a_used_vault().put(tmp_path)
    acknowledged = []
    for _ in range(n_rounds):
        lines = lines_until_killed(
            "keep_writing", tmp_path, CODE.written(), after=random.randint(1, 30)
        )
        acknowledged += acknowledged_ids(lines)
        vault = vaults.unlock(tmp_path / "vault", CODE)
        lost = [i for i in acknowledged if vault.sessions.get(i).notes != note_of(i)]
        assert lost == []
        assert vault.database.problems() == []
        assert vault.audit.is_unbroken()
        vault.lock()
    assert len(acknowledged) >= n_rounds


def test_every_acknowledged_note_survives_a_kill(tmp_path: Path) -> None:
    the_acknowledged_survive(tmp_path, n_rounds=5)


@pytest.mark.soak
def test_every_acknowledged_note_survives_300_kills(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    if "soak" not in pytestconfig.getoption("markexpr"):
        pytest.skip("long counts are run by `make soak` only")
    for _ in range(15):  # a vault that only grows would make each check slower than the last
        the_acknowledged_survive(tmp_path, n_rounds=20)


def test_a_kill_between_database_and_header_looks_like_no_rollback(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    a_used_vault().put(base)
    (base / "code").write_text(CODE.written())
    seen = set()
    for copy in killed_at_every_step("write", base, tmp_path / "killed"):
        written = copy / "acknowledged"
        ids = acknowledged_ids(written.read_text().splitlines()) if written.exists() else []
        vault = vaults.unlock(copy / "vault", CODE)
        assert [vault.sessions.get(i).notes for i in ids] == [note_of(i) for i in ids]
        assert vault.notices == ()
        vault.lock()
        seen.add(len(ids))
    assert seen == {0, 1, 2, 3}
