"""Files are for their owner only, whatever the umask says."""

from __future__ import annotations

from pathlib import Path

from tests.integration.store.processes import run_child


def test_every_file_is_0600_and_every_folder_0700_without_a_umask(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir(mode=0o700)
    lines = run_child("without_a_umask", root)
    wrong = [
        line
        for line in lines
        if not line.startswith(
            ("in use file 600", "in use folder 700", "afterwards file 600", "afterwards folder 700")
        )
    ]
    assert wrong == []


def test_every_kind_of_file_was_looked_at(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir(mode=0o700)
    seen = {Path(line.split()[-1]).name for line in run_child("without_a_umask", root)}
    assert {
        "vault",
        "vault.db",
        "vault.db-wal",
        "vault.db-shm",
        "keyslots.json",
        "keyslots.spare.json",
        "backups",
        "2026-03-02-093000-01.coachbackup",
        "instance.lock",
    } <= seen
    assert any(name.startswith("vault.replaced-") for name in seen)


def test_folders_above_that_were_missing_are_private_too(tmp_path: Path) -> None:
    run_child("create_below_missing_folders", tmp_path)
    modes = {p.name: p.stat().st_mode & 0o777 for p in tmp_path.rglob("*") if p.is_dir()}
    assert modes == {"a": 0o700, "b": 0o700, "vault": 0o700}
