"""The installed program in a real window: a person opens it, looks, and locks it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

from coachapp.actions import opening
from coachapp.actions.desk import Desk
from coachapp.settings.preferences import Preferences, PreferencesFile
from tests.support.memory import children_of, copies_in_memory, in_any_width
from tests.support.qt import PASSPHRASE
from tests.support.screen import a_screen, hands, until

CANARY = "kanariegeel zeilschip"


def a_practice_with_a_canary(home: Path) -> bytes:
    """A vault whose client, notes and action hold the canary; returns its data key."""
    from dataclasses import replace

    from coachapp.settings.paths import Paths

    paths = Paths(home / "data", home / "models", home / "settings.json")
    vault, _ = opening.create(paths, passphrase=PASSPHRASE, use_keyring=False)
    desk = Desk(vault)
    client = desk.add_client(f"Vera {CANARY}")
    case = desk.add_case(client.id, f"Over een {CANARY}")
    from datetime import datetime

    desk.add_session(case.id, datetime.now().astimezone(), notes=f"Zij bouwt een {CANARY}.")
    desk.add_action(case.id, f"Een {CANARY} tekenen", due_on=date.today())
    vault.index.update()
    key = bytes(vault.key)
    vault.lock()
    PreferencesFile(paths.settings).write(
        replace(Preferences(), model="smollm2-135m", n_threads=1, n_ctx=512, backup_every_days=0)
    )
    return key


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may look into memory")
def test_after_locking_neither_key_nor_note_is_in_memory_and_nothing_leaked(tmp_path: Path):
    home = tmp_path / "home"
    key = a_practice_with_a_canary(home)
    words = in_any_width(CANARY)
    before = set(Path(tempfile.gettempdir()).iterdir())
    log = tmp_path / "output.txt"
    with a_screen() as screen, log.open("wb") as output:
        app = subprocess.Popen(
            [sys.executable, "-m", "coachapp"],
            env={**screen, "COACHAPP_HOME": str(home)},
            stdout=output,
            stderr=output,
        )
        try:
            assert until(lambda: hands(screen, "search", "--name", "^CoachApp$"))

            def unlocked() -> bool:
                hands(screen, "type", "--delay", "5", PASSPHRASE)
                hands(screen, "key", "Return")
                return until(lambda: children_of(app.pid), 12)

            assert until(unlocked, 60), "the engine never started, so the vault never opened"
            assert until(lambda: copies_in_memory(app.pid, *words) > 0), "the control found nothing"
            commands = [Path(f"/proc/{p}/cmdline").read_bytes() for p in _ours(app.pid)]
            assert not any(CANARY.encode() in c or PASSPHRASE.encode() in c for c in commands)
            hands(screen, "key", "ctrl+l")
            assert until(
                lambda: b"--locked" in Path(f"/proc/{app.pid}/cmdline").read_bytes(), 30
            ), "it did not start afresh"
            assert until(lambda: hands(screen, "search", "--name", "^CoachApp$"))
            assert children_of(app.pid) == []
            assert copies_in_memory(app.pid, *words, key, key.hex().encode()) == 0
        finally:
            app.kill()
            app.wait()
    new = set(Path(tempfile.gettempdir()).iterdir()) - before
    files = [p for top in (home, *new) for p in _files(top)]
    assert any(p.name == "vault.db" for p in files)
    for path in [*files, log]:
        data = path.read_bytes()
        assert not any(word in data for word in (*words, key, PASSPHRASE.encode())), path


def _ours(pid: int) -> list[int]:
    return [pid, *children_of(pid)]


def _files(top: Path) -> list[Path]:
    if top.is_file():
        return [top]
    return [p for p in top.rglob("*") if p.is_file()] if top.is_dir() else []
