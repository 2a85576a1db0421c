"""A kill in the middle of something larger leaves the one state or the other."""

from __future__ import annotations

import random
from pathlib import Path

from coachapp.errors import VaultError, WrongSecretError
from coachapp.store import opening as vaults
from coachapp.store.backup import SUFFIX, check_backup, finish_restore, list_backups, make_backup
from tests.integration.store.processes import killed_at_every_step, lines_until_killed
from tests.support.store import (
    MOMENT,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    a_used_vault,
    content_of,
)

CODE = a_used_vault().code


def a_base(tmp_path: Path) -> Path:
    """A root with a closed vault and the code that opens it."""
    base = tmp_path / "base"
    base.mkdir()
    a_used_vault().put(base)
    (base / "code").write_text(CODE.written())
    return base


def a_base_with_a_backup(tmp_path: Path) -> Path:
    base = a_base(tmp_path)
    vault = vaults.unlock(base / "vault", CODE)
    make_backup(vault, base / "backups", MOMENT)
    vault.lock()
    return base


def those_that_open(folder: Path) -> set[str]:
    opening = set()
    for passphrase in (PASSPHRASE, OTHER_PASSPHRASE):
        try:
            vaults.unlock(folder, passphrase).lock()
        except WrongSecretError:
            continue
        opening.add(passphrase)
    return opening


def the_vault_is_whole(folder: Path) -> bool:
    try:
        vault = vaults.unlock(folder, CODE)
    except VaultError:
        return False
    whole = content_of(vault.database) == a_used_vault().content
    whole = whole and not vault.database.problems() and vault.audit.is_unbroken()
    vault.lock()
    return whole


def test_one_of_two_passphrases_opens_wherever_the_change_was_cut_off(tmp_path: Path) -> None:
    copies = killed_at_every_step("change passphrase", a_base(tmp_path), tmp_path / "killed")
    opening = [those_that_open(copy / "vault") for copy in copies]
    assert all(len(passphrases) == 1 for passphrases in opening)
    assert opening[0] == {PASSPHRASE}
    assert opening[-1] == {OTHER_PASSPHRASE}


def test_one_of_two_passphrases_opens_after_kills_at_random(tmp_path: Path) -> None:
    a_used_vault().put(tmp_path)
    for _ in range(2):
        lines_until_killed(
            "keep_changing_the_passphrase", tmp_path, CODE.written(), after=random.randint(1, 6)
        )
        assert len(those_that_open(tmp_path / "vault")) == 1


def test_backups_are_whole_wherever_the_next_one_was_cut_off(tmp_path: Path) -> None:
    base = a_base_with_a_backup(tmp_path)
    n_seen, n_littered = set(), 0
    for copy in killed_at_every_step("back up", base, tmp_path / "killed"):
        backups = list_backups(copy / "backups")
        for backup in backups:
            check_backup(backup, CODE)
        n_seen.add(len(backups))
        assert the_vault_is_whole(copy / "vault")
        n_littered += any((copy / "backups").glob(".making-*"))
        the_next_backup_sweeps(copy)
    assert n_seen == {1, 2}
    assert n_littered > 0


def the_next_backup_sweeps(root: Path) -> None:
    vault = vaults.unlock(root / "vault", CODE)
    make_backup(vault, root / "backups", MOMENT)
    vault.lock()
    assert {p.suffix for p in (root / "backups").iterdir()} == {SUFFIX}


def test_backups_are_whole_after_kills_at_random(tmp_path: Path) -> None:
    a_used_vault().put(tmp_path)
    for _ in range(2):
        names = lines_until_killed(
            "keep_backing_up", tmp_path, CODE.written(), after=random.randint(1, 4)
        )
        backups = list_backups(tmp_path / "backups")
        assert names[-1] in [backup.name for backup in backups]
        for backup in backups:
            check_backup(backup, CODE)


def test_a_restore_that_was_cut_off_leaves_a_whole_vault_in_its_place_and_no_litter(
    tmp_path: Path,
) -> None:
    base = a_base_with_a_backup(tmp_path)
    expected = {p.name for p in base.iterdir()}
    exchanged, n_littered = set(), 0
    for copy in killed_at_every_step("restore", base, tmp_path / "killed"):
        n_littered += len(list(copy.iterdir())) > len(expected)
        finish_restore(copy)
        assert the_vault_is_whole(copy / "vault"), copy.name
        assert not (copy / "vault" / "complete").exists()
        aside = list(copy.glob("vault.replaced-*"))
        assert all(the_vault_is_whole(old) for old in aside), copy.name
        exchanged.add(len(aside))
        assert {p.name for p in copy.iterdir() if p not in aside} == expected, copy.name
        (backup,) = (copy / "backups").iterdir()
        check_backup(backup, CODE)
    assert exchanged == {0, 1}
    assert n_littered > 1
