"""No error, and no traceback of one, shows what a coach wrote or typed."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.domain.casefile import ReportStatus
from coachapp.domain.ids import SessionId, new_id
from coachapp.domain.runs import Field
from coachapp.errors import CoachError
from coachapp.store import opening as vaults
from coachapp.store.backup import check_backup, make_backup, restore
from coachapp.store.connection import open_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.vault import Vault
from coachapp.text import RawText
from tests.support.store import (
    CHEAP,
    MOMENT,
    PASSPHRASE,
    MemoryKeyring,
    Practice,
    a_case,
    a_client,
    a_goal,
    a_practice,
    a_score,
    a_session,
    a_vault,
    flip,
)

SENTINEL = "Zwanenzang"
WRONG = f"{SENTINEL} in the evening"
Mishap = Callable[[Path, Vault, Practice], object]


def a_damaged_database(root: Path, vault: Vault, practice: Practice) -> None:
    vault.lock()
    flip(vault.folder / "vault.db", 5000)
    vaults.unlock(vault.folder, PASSPHRASE)


def a_damaged_header(root: Path, vault: Vault, practice: Practice) -> None:
    vault.lock()
    for name in ("keyslots.json", "keyslots.spare.json"):
        flip(vault.folder / name, 300)
    vaults.unlock(vault.folder, PASSPHRASE)


def an_old_database(root: Path, vault: Vault, practice: Practice) -> None:
    vault.database.checkpoint()
    old = (vault.folder / "vault.db").read_bytes()
    a_practice(vault, notes=SENTINEL)
    vault.lock()
    (vault.folder / "vault.db").write_bytes(old)
    vaults.unlock(vault.folder, PASSPHRASE)


def a_missing_database(root: Path, vault: Vault, practice: Practice) -> None:
    vault.lock()
    (vault.folder / "vault.db").unlink()
    vaults.unlock(vault.folder, PASSPHRASE)


def a_newer_database(root: Path, vault: Vault, practice: Practice) -> None:
    vault.database.execute("PRAGMA user_version = 99")
    vault.lock()
    vaults.unlock(vault.folder, PASSPHRASE)


def a_wrong_key(root: Path, vault: Vault, practice: Practice) -> None:
    open_database(vault.folder / "vault.db", DataKey(SENTINEL.ljust(32).encode()))


def a_locked_report(root: Path, vault: Vault, practice: Practice) -> None:
    session = replace(practice.sessions[0], report_status=ReportStatus.LOCKED)
    vault.sessions.save(session)
    vault.sessions.save(replace(session, report=RawText(SENTINEL + "!")))


def a_locked_report_behind_the_repository(root: Path, vault: Vault, practice: Practice) -> None:
    vault.sessions.set_report_status(practice.sessions[0].id, ReportStatus.LOCKED)
    vault.database.execute("UPDATE sessions SET report = ?", (SENTINEL,))


def a_damaged_backup(root: Path, vault: Vault, practice: Practice) -> None:
    path, _ = make_backup(vault, root / "backups", MOMENT)
    flip(path, 5000)
    check_backup(path, PASSPHRASE)


def a_wrong_passphrase_for_a_backup(root: Path, vault: Vault, practice: Practice) -> None:
    path, _ = make_backup(vault, root / "backups", MOMENT)
    restore(path, root, WRONG, MOMENT)


def a_changed_keyring(root: Path, vault: Vault, practice: Practice) -> None:
    keyring = MemoryKeyring()
    vault.use_keyring(keyring)
    vault.lock()
    keyring.secrets = dict.fromkeys(keyring.secrets, SENTINEL)
    vaults.unlock(vault.folder, keyring)


MISHAPS: dict[str, Mishap] = {
    "a wrong passphrase": lambda r, v, p: vaults.unlock(v.folder, WRONG),
    "a weak passphrase": lambda r, v, p: v.change_passphrase(SENTINEL[:9], CHEAP),
    "a mistyped code": lambda r, v, p: RecoveryCode.parse(SENTINEL),
    "a vault that exists": lambda r, v, p: vaults.create(v.folder, passphrase=WRONG),
    "the last slot": lambda r, v, p: vaults.create(r / "new", passphrase=None),
    "nothing there": lambda r, v, p: v.sessions.get(SessionId(new_id())),
    "a damaged database": a_damaged_database,
    "a damaged header": a_damaged_header,
    "an old database": an_old_database,
    "a missing database": a_missing_database,
    "a newer database": a_newer_database,
    "a wrong key": a_wrong_key,
    "a locked report": a_locked_report,
    "a locked report behind the repository": a_locked_report_behind_the_repository,
    "a damaged backup": a_damaged_backup,
    "a wrong passphrase for a backup": a_wrong_passphrase_for_a_backup,
    "a changed keyring": a_changed_keyring,
}
BUGS: dict[str, Mishap] = {
    "an unknown client": lambda r, v, p: v.cases.save(a_case(a_client(SENTINEL))),
    "an unknown case": lambda r, v, p: v.sessions.save(
        a_session(a_case(a_client()), notes=SENTINEL)
    ),
    "a score off the scale": lambda r, v, p: v.goals.add_score(a_score(a_goal(p.case), 99)),
    "a field that no session has": lambda r, v, p: v.sessions.write(
        p.sessions[0].id, Field.CASE, SENTINEL
    ),
    "a moment without a zone": lambda r, v, p: v.clients.save(
        replace(a_client(SENTINEL, notes=SENTINEL), created_at=MOMENT.replace(tzinfo=None))
    ),
}


def shown(exc: BaseException) -> str:
    """Everything that a log or a crash dialog could show: no source lines, no locals."""
    report = traceback.TracebackException.from_exception(exc)
    said, link = [], exc
    while link is not None:
        said += [str(link), repr(link), repr(link.args)]
        link = link.__cause__ or link.__context__
    return "".join(report.format_exception_only()) + " ".join(said)


def a_practice_full_of_it(tmp_path: Path) -> tuple[Vault, Practice]:
    vault = a_vault(tmp_path)
    return vault, a_practice(vault, name=SENTINEL, notes=SENTINEL)


@pytest.mark.parametrize("mishap", MISHAPS)
def test_a_known_problem_shows_no_text(tmp_path: Path, mishap: str) -> None:
    vault, practice = a_practice_full_of_it(tmp_path)
    with pytest.raises(CoachError) as caught:
        MISHAPS[mishap](tmp_path, vault, practice)
    assert SENTINEL[:9] not in shown(caught.value)
    assert PASSPHRASE not in shown(caught.value)


@pytest.mark.parametrize("bug", BUGS)
def test_a_bug_shows_no_text_either(tmp_path: Path, bug: str) -> None:
    vault, practice = a_practice_full_of_it(tmp_path)
    with pytest.raises((sqlcipher.IntegrityError, KeyError, ValueError)) as caught:
        BUGS[bug](tmp_path, vault, practice)
    assert SENTINEL not in shown(caught.value)
