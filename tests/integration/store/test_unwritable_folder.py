"""A folder that cannot be written: the child is nobody, for root may write everywhere."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.store.children import NOBODY
from tests.integration.store.processes import REPOSITORY, is_root, run_child
from tests.support.store import a_used_vault

pytestmark = pytest.mark.skipif(
    not is_root() or not all(p.stat().st_mode & 0o001 for p in REPOSITORY.parents),
    reason="only root can become nobody, and nobody must be able to read the code",
)


@pytest.fixture
def root() -> Iterator[Path]:
    """A root with a vault, all of which nobody owns; pytest's own folders are out of its reach."""
    with tempfile.TemporaryDirectory(prefix="coachapp-test-") as name:
        root = Path(name)
        a_used_vault().put(root)
        for path in (root, *root.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
            path.chmod(0o700 if path.is_dir() else 0o600)
        yield root


def as_nobody(root: Path, action: str) -> list[str]:
    return run_child("as_nobody", root, a_used_vault().code.written(), action)


@pytest.mark.parametrize("action", ["unlock", "create", "lock", "back up"])
def test_in_a_writable_folder_it_works(root: Path, action: str) -> None:
    assert as_nobody(root, action) == ["done"]


def test_a_vault_in_a_folder_that_cannot_be_written_says_so(root: Path) -> None:
    folder = root / "vault"
    folder.chmod(0o500)
    assert as_nobody(root, "unlock") == [f"vault.folder_not_writable (folder={folder})"]
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == a_used_vault().files


def test_a_vault_is_not_made_where_nothing_can_be_written(root: Path) -> None:
    root.chmod(0o500)
    (line,) = as_nobody(root, "create")
    assert line.startswith("vault.folder_not_writable")
    assert not (root / "new").exists()


def test_the_instance_lock_says_so_too(root: Path) -> None:
    root.chmod(0o500)
    assert as_nobody(root, "lock") == [f"vault.folder_not_writable (folder={root})"]


def test_a_database_that_cannot_be_written_says_so(root: Path) -> None:
    (root / "vault" / "vault.db").chmod(0o400)
    (line,) = as_nobody(root, "unlock")
    assert line.startswith("vault.folder_not_writable")


def test_a_backup_into_a_folder_that_cannot_be_written_says_so(root: Path) -> None:
    folder = root / "backups"
    folder.mkdir(mode=0o500)
    os.chown(folder, NOBODY, NOBODY)
    assert as_nobody(root, "back up") == [f"vault.folder_not_writable (folder={folder})"]
