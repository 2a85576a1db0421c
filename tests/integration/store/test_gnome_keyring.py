"""A real Secret Service: gnome-keyring on a D-Bus session of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from coachapp.store import opening as vaults
from coachapp.store.keys.header import SlotKind
from coachapp.store.vault import WaysIn
from tests.integration.store.processes import PATIENCE_S, REPOSITORY, command
from tests.support.store import PASSPHRASE

pytestmark = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)
LOGIN, WRONG_LOGIN = "login password", "another password"


def in_a_session(tmp_path: Path, name: str, *arguments: object, login: str = LOGIN) -> list[str]:
    """Run a child in a fresh desktop session of the same user; the lines that it printed."""
    home, runtime = tmp_path / "home", tmp_path / "runtime"
    for folder in (home, runtime):
        folder.mkdir(mode=0o700, exist_ok=True)
    daemon = "gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null"
    script = f"printf %s {shlex.quote(login)} | {daemon} && exec "
    script += shlex.join(command(name, tmp_path, *arguments))
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        cwd=REPOSITORY,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "share"),
            "XDG_RUNTIME_DIR": str(runtime),
        },
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_vault_opens_with_a_real_keyring_also_in_the_next_session(tmp_path: Path) -> None:
    assert in_a_session(tmp_path, "create_with_the_system_keyring") == [
        "keyring.backends.SecretService.Keyring",
        "Noor",
    ]
    assert vaults.ways_in_of(tmp_path / "vault") == WaysIn(
        passphrase=False, keyring=True, recovery=True
    )
    assert in_a_session(tmp_path, "unlock_with_the_system_keyring") == ["Noor"]


def test_a_real_keyring_that_stays_locked_opens_nothing(tmp_path: Path) -> None:
    in_a_session(tmp_path, "create_with_the_system_keyring")
    assert in_a_session(tmp_path, "unlock_with_the_system_keyring", login=WRONG_LOGIN) == [
        "vault.keyring_locked"
    ]


def test_a_real_keyring_that_lost_everything_is_named(tmp_path: Path) -> None:
    in_a_session(tmp_path, "create_with_the_system_keyring")
    shutil.rmtree(tmp_path / "home")
    assert in_a_session(tmp_path, "unlock_with_the_system_keyring") == ["vault.keyring_changed"]


def test_a_real_keyring_can_be_left(tmp_path: Path) -> None:
    in_a_session(tmp_path, "create_with_the_system_keyring")
    assert in_a_session(tmp_path, "forget_the_system_keyring") == ["forgotten"]
    vault = vaults.unlock(tmp_path / "vault", PASSPHRASE)
    assert vault.header.slot(SlotKind.KEYRING) is None


def test_without_a_session_there_is_no_keyring(tmp_path: Path) -> None:
    done = subprocess.run(
        command("create_with_the_system_keyring", tmp_path),
        cwd=REPOSITORY,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert "KeyringMissingError: vault.keyring_missing" in done.stderr
    assert not (tmp_path / "vault").exists()
