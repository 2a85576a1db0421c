"""One process per vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from coachapp.errors import VaultInUseError
from coachapp.store.instance import InstanceLock
from tests.integration.store.processes import a_child, run_child


def test_a_second_process_is_refused(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    assert run_child("try_the_lock", tmp_path) == ["vault.in_use"]
    lock.release()


def test_a_released_lock_is_free(tmp_path: Path) -> None:
    InstanceLock(tmp_path).release()
    assert run_child("try_the_lock", tmp_path) == ["free"]


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    with a_child("hold_the_lock", tmp_path) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(VaultInUseError):
            InstanceLock(tmp_path)
        child.kill()
        child.wait()
        InstanceLock(tmp_path).release()


def test_the_same_process_is_refused_too(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    with pytest.raises(VaultInUseError):
        InstanceLock(tmp_path)
    lock.release()
    InstanceLock(tmp_path).release()


def test_two_roots_have_two_locks(tmp_path: Path) -> None:
    locks = [InstanceLock(tmp_path / "one"), InstanceLock(tmp_path / "other")]
    for lock in locks:
        lock.release()


def test_a_root_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    InstanceLock(tmp_path / "new").release()
    assert (tmp_path / "new").is_dir()
