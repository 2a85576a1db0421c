"""What the other processes do: ``python -m tests.integration.store.children NAME ARGUMENTS``.

Each function gets its arguments as text and speaks to its parent in lines.
"""

from __future__ import annotations

import codecs
import os
import random
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

from coachapp.domain.ids import CaseId, SessionId
from coachapp.domain.runs import Field
from coachapp.errors import CoachError, DiskFullError
from coachapp.store import opening as vaults
from coachapp.store.backup import list_backups, make_backup, restore
from coachapp.store.instance import InstanceLock
from coachapp.store.keys.keyring_store import SystemKeyring
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.migrate import latest_version
from coachapp.store.vault import Vault
from tests.support.store import (
    CHEAP,
    MOMENT,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    a_practice,
    a_session,
    a_vault,
)

NOBODY = 65534
SLACK_BYTES = 400_000


def say(line: object) -> None:
    """Tell the parent, at once."""
    print(line, flush=True)


def note_of(session_id: str) -> str:
    """The note that belongs to an id, so that a parent can check it; 0 to 12 kB."""
    return f"Notitie van {session_id}. " * (int(session_id[:2], 16) * 2)


def opened(root: str, code: str) -> Vault:
    return vaults.unlock(Path(root) / "vault", RecoveryCode.parse(code))


def the_case(vault: Vault) -> CaseId:
    return CaseId(vault.database.scalar("SELECT id FROM cases"))


def write_one(vault: Vault) -> str:
    """Save a session with a note in one transaction and return its id."""
    session = a_session(vault.cases.get(the_case(vault)))
    with vault.database.transaction():
        vault.sessions.save(session)
        vault.sessions.write(session.id, Field.NOTES, note_of(session.id))
        vault.audit.record("written", session.id, MOMENT)
    return session.id


def keep_writing(root: str, code: str) -> None:
    """Write for ever; print each id once it is safe; now and then index what is new."""
    vault = opened(root, code)
    while True:
        say(write_one(vault))
        if random.random() < 0.1:
            vault.index.update()


def write_and_wait(root: str, code: str, n: str) -> None:
    """Write a number of sessions, then do nothing until killed: the WAL stays."""
    vault = opened(root, code)
    for _ in range(int(n)):
        say(write_one(vault))
    say("written")
    sys.stdin.read()


def begin_a_vault_and_wait(root: str) -> None:
    """Create a vault, fill it, do nothing until killed: all of it is in the WAL."""
    vault = a_vault(Path(root))
    a_practice(vault)
    say("written")
    sys.stdin.read()


def keep_backing_up(root: str, code: str) -> None:
    """Make backups for ever."""
    vault = opened(root, code)
    while True:
        at = MOMENT + timedelta(seconds=vault.database.counter())
        say(make_backup(vault, Path(root) / "backups", at)[0].name)


def keep_changing_the_passphrase(root: str, code: str) -> None:
    """Change between two passphrases for ever."""
    vault = opened(root, code)
    while True:
        for passphrase in (OTHER_PASSPHRASE, PASSPHRASE):
            vault.change_passphrase(passphrase, CHEAP)
            say(passphrase)


def hold_the_lock(root: str) -> None:
    """Hold the instance lock until killed."""
    InstanceLock(Path(root))
    say("held")
    sys.stdin.read()


def try_the_lock(root: str) -> None:
    """Say whether the lock can be had."""
    try:
        InstanceLock(Path(root)).release()
    except CoachError as exc:
        say(exc.code)
    else:
        say("free")


def without_a_umask(root: str) -> None:
    """Create a vault, back it up and restore it while every mode bit is allowed."""
    os.umask(0)
    vault = a_vault(Path(root))
    a_practice(vault)
    path, _ = make_backup(vault, Path(root) / "backups", MOMENT)
    say_modes(root, "in use")
    vault.lock()
    restore(path, Path(root), PASSPHRASE, MOMENT)
    InstanceLock(Path(root))
    say_modes(root, "afterwards")


def create_below_missing_folders(root: str) -> None:
    """Create a vault two folders down while every mode bit is allowed."""
    os.umask(0)
    a_vault(Path(root) / "a" / "b").lock()


def say_modes(root: str, when: str) -> None:
    for path in sorted(Path(root).rglob("*")):
        kind = "folder" if path.is_dir() else "file"
        say(f"{when} {kind} {path.stat().st_mode & 0o777:o} {path.relative_to(root)}")


def limit_file_size(size_bytes: int) -> None:
    """From now on a file that would grow beyond this fails to; stands for a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, resource.RLIM_INFINITY))


def fill_the_disk(root: str, code: str) -> None:
    """Write until the disk is full, make room, write one more."""
    vault = opened(root, code)
    limit_file_size((Path(root) / "vault" / "vault.db").stat().st_size + SLACK_BYTES)
    while True:
        try:
            say(write_one(vault))
        except DiskFullError as exc:
            say(f"full: {exc}")
            break
    limit_file_size(resource.RLIM_INFINITY)
    say(write_one(vault))


def back_up_on_a_full_disk(root: str, code: str) -> None:
    """Try to make a backup that does not fit; write one session after that."""
    vault = opened(root, code)
    limit_file_size(int(resource.getpagesize()) * 4)
    try:
        make_backup(vault, Path(root) / "backups", MOMENT)
    except DiskFullError as exc:
        say(f"full: {exc}")
    limit_file_size(resource.RLIM_INFINITY)
    say(write_one(vault))


def change_the_passphrase_on_a_full_disk(root: str, code: str) -> None:
    """Try to change the passphrase when not even the header fits."""
    vault = opened(root, code)
    limit_file_size(100)
    try:
        vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    except DiskFullError as exc:
        say(f"full: {exc}")
    limit_file_size(resource.RLIM_INFINITY)
    say(write_one(vault))


def as_nobody(root: str, code: str, action: str) -> None:
    """Do something without the powers of root; print what came of it."""
    latest_version()  # this and the next import what nobody may not be able to read
    codecs.lookup("cp437")
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    try:
        if action == "unlock":
            opened(root, code)
        elif action == "create":
            vaults.create(Path(root) / "new" / "vault", passphrase=PASSPHRASE, cost=CHEAP)
        elif action == "lock":
            InstanceLock(Path(root))
        elif action == "back up":
            make_backup(opened(root, code), Path(root) / "backups", MOMENT)
    except CoachError as exc:
        say(exc)
    else:
        say("done")


def create_with_the_system_keyring(root: str) -> None:
    """Create a vault with the key store of this session, lock it, unlock it."""
    keyring = SystemKeyring()
    vault, _ = vaults.create(Path(root) / "vault", passphrase=None, keyring=keyring)
    a_practice(vault, name="Noor")
    vault.lock()
    vault = vaults.unlock(Path(root) / "vault", keyring)
    say(keyring.backend)
    say(vault.clients.all()[0].name)
    vault.lock()


def unlock_with_the_system_keyring(root: str) -> None:
    """Unlock it; print a client's name or the problem."""
    try:
        vault = vaults.unlock(Path(root) / "vault", SystemKeyring(timeout_s=20))
    except CoachError as exc:
        say(exc.code)
    else:
        say(vault.clients.all()[0].name)
        vault.lock()


def forget_the_system_keyring(root: str) -> None:
    """Set a passphrase and leave the key store."""
    vault = vaults.unlock(Path(root) / "vault", SystemKeyring())
    vault.change_passphrase(PASSPHRASE, CHEAP)
    vault.forget_keyring()
    vault.lock()
    say("forgotten")


def kill_at_every_step(operation: str, base: str, work: str) -> None:
    """Copy a folder and fork; the fork is killed before its nth change of a file; n = 0, 1, 2, …

    Counted are the changes that Python makes itself (audit events), not SQLCipher's.
    """
    for n in count():
        folder = Path(work) / f"{n:04}"
        shutil.copytree(base, folder)
        process = os.fork()
        if process == 0:
            _do_in_the_fork(operation, n, folder)
        _, status = os.waitpid(process, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            say(n)
            return


def _do_in_the_fork(operation: str, n: int, folder: Path) -> None:
    status = 1
    try:
        _dies_at(n, folder)
        OPERATIONS[operation](folder)
        status = 0
    finally:
        os._exit(status)


def _dies_at(n: int, folder: Path) -> None:
    seen = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if _changes(event, arguments) and str(arguments[0]).startswith(str(folder)):
            if seen == n:
                os.kill(os.getpid(), signal.SIGKILL)
            seen += 1

    sys.addaudithook(hook)


def _changes(event: str, arguments: tuple[object, ...]) -> bool:
    """Whether an audit event is about to change a file or a folder."""
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod")


def _back_up(folder: Path) -> None:
    vault = opened(str(folder), (folder / "code").read_text())
    make_backup(vault, folder / "backups", MOMENT)


def _restore(folder: Path) -> None:
    code = RecoveryCode.parse((folder / "code").read_text())
    restore(list_backups(folder / "backups")[0], folder, code, MOMENT)


def _change_passphrase(folder: Path) -> None:
    vault = opened(str(folder), (folder / "code").read_text())
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)


def _write(folder: Path) -> None:
    vault = opened(str(folder), (folder / "code").read_text())
    with (folder / "acknowledged").open("w") as acknowledged:
        for _ in range(3):
            print(write_one(vault), file=acknowledged, flush=True)
    vault.lock()


OPERATIONS: dict[str, Callable[[Path], None]] = {
    "back up": _back_up,
    "restore": _restore,
    "change passphrase": _change_passphrase,
    "write": _write,
}


def acknowledged_ids(lines: list[str]) -> list[SessionId]:
    """The ids among the lines of a child."""
    return [SessionId(line) for line in lines if len(line) == 32]


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
