"""Practising a restore, how much room everything takes, and the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from coachapp.actions import opening
from coachapp.app import App
from coachapp.settings.paths import Paths
from coachapp.settings.preferences import PreferencesFile
from coachapp.ui import language
from tests.support.qt import PASSPHRASE, wait_for
from tests.ui.hands import Act, answer, desk_of, go, open_tab, press, quiet, words_in, write
from tests.ui.papers import read_and
from tests.ui.vera import at_vera, dump, toast

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """At the backups."""
    built = at_vera(start, tmp_path)
    go(built, "settings")
    open_tab(desk_of(built).settings, "Backups")
    return built


def back_up(app: App) -> None:
    press(desk_of(app).settings, "Back up now")
    wait_for(lambda: opening.backups(app.paths))
    wait_for(lambda: toast(app).startswith("Backed up and checked"))


def secret(typed: str) -> Act:
    def act(dialog: QDialog) -> None:
        write(dialog, "Passphrase of its day", typed)
        press(dialog, "Open the backup")

    return act


def test_practising_with_the_right_passphrase_tells_and_keeps_its_day(app: App):
    back_up(app)
    before, said = dump(app), list[str]()
    assert "never opened is a hope" in words_in(desk_of(app).settings)
    answer(
        lambda: press(desk_of(app).settings, "Practise a restore…"),
        secret(PASSPHRASE),
        read_and("Close", said),
    )
    assert "The backup is whole" in said[0]
    assert "Nothing was changed" in said[0]
    shown = f"Last practised on {language.short_day(date.today())}."
    wait_for(lambda: shown in words_in(desk_of(app).settings))
    assert PreferencesFile(app.paths.settings).read().drilled_on == date.today().isoformat()
    assert dump(app) == before


def test_practising_with_a_wrong_passphrase_says_so_and_notes_no_day(app: App):
    back_up(app)
    answer(
        lambda: press(desk_of(app).settings, "Practise a restore…"), secret("niet deze wachtzin")
    )
    wait_for(lambda: "does not open the vault" in desk_of(app).bar.text)
    assert PreferencesFile(app.paths.settings).read().drilled_on == ""
    assert "never opened is a hope" in words_in(desk_of(app).settings)


def test_without_a_backup_there_is_nothing_to_practise_with(app: App):
    press(desk_of(app).settings, "Practise a restore…")
    wait_for(lambda: toast(app) == "There is no backup yet. Make one first.")


def test_the_room_that_is_taken_is_told(app: App):
    back_up(app)
    open_tab(desk_of(app).settings, "Storage")
    page = desk_of(app).settings.storage
    wait_for(lambda: "1 backup" in words_in(page))
    lines = words_in(page).splitlines()
    names = ("Practice", "Files of clients", "1 backup", "Models that you added")
    sizes = {name: lines[lines.index(name) + 1] for name in (*names, "Free on this disk")}
    assert sizes["Practice"].endswith(("kB", "MB"))
    assert sizes["Free on this disk"].endswith(("MB", "GB"))
    assert sizes["Models that you added"] == "0 B"


@pytest.mark.parametrize(
    ("keys", "meaning"),
    [
        ("Ctrl+K", "Find anything, or do anything"),
        ("F8", "Share the screen: hide names, or stop that"),
        ("Ctrl+Z, Ctrl+Shift+Z", "Undo and redo"),
        ("Ctrl+Shift+E", "Close the session"),
        ("Ctrl+L", "Lock now"),
    ],
)
def test_the_shortcuts_stand_in_the_settings(app: App, keys: str, meaning: str):
    open_tab(desk_of(app).settings, "Shortcuts")
    wait_for(lambda: keys in words_in(desk_of(app).settings))
    lines = words_in(desk_of(app).settings).splitlines()
    assert lines[lines.index(keys) + 1] == meaning
