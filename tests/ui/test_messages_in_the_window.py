"""What is wrong is said in the coach's language, with a way on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coachapp.actions import opening
from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.settings.paths import Paths
from coachapp.store.vault import Vault
from coachapp.ui.lock.view import LockView
from tests.support.qt import PASSPHRASE, a_practice, ask, opened, wait_for
from tests.support.store import flip
from tests.ui.hands import answer, button, desk_of, go, press, quiet, seen, words_in, write

pytestmark = quiet
Start = Callable[[Paths], App]
in_both = pytest.mark.parametrize("language", ["nl", "en"])
RESTORE = {"nl": "Back-up terugzetten…", "en": "Restore a backup…"}


def change(paths: Paths, work: Callable[[Vault], object]) -> None:
    """Do something to the closed vault."""
    vault = opening.unlock_with_passphrase(paths, PASSPHRASE)
    work(vault)
    vault.lock()


def tried(app: App) -> LockView:
    """Give the right passphrase, and wait for what is said."""
    wait_for(lambda: hasattr(app, "guard"))
    view = app.window.page
    assert isinstance(view, LockView)
    wait_for(lambda: view.passphrase.isEnabled())
    write(view, view.passphrase.accessibleName(), PASSPHRASE)
    press(view, view._unlock.text())
    wait_for(lambda: view.bar.text)
    return view


def can_restore(view: LockView, language: str) -> bool:
    return button(view, RESTORE[language]).isEnabled()


@in_both
def test_a_wrong_passphrase(start: Start, tmp_path: Path, language: str):
    paths = a_practice(tmp_path, with_example=False, language=language)
    change(paths, lambda vault: vault.change_passphrase("een andere wachtzin"))
    view = tried(start(paths))
    words = {"nl": "Hiermee gaat de kluis niet open", "en": "That does not open the vault"}
    assert words[language] in view.bar.text
    assert view.passphrase.isEnabled()


@in_both
def test_a_damaged_database(start: Start, tmp_path: Path, language: str):
    paths = a_practice(tmp_path, with_example=False, language=language)
    flip(paths.vault / "vault.db", 1000)
    damaged = (paths.vault / "vault.db").read_bytes()
    view = tried(start(paths))
    words = {"nl": "De database van de kluis is beschadigd", "en": "vault's database is damaged"}
    assert words[language] in view.bar.text
    assert can_restore(view, language)
    assert (paths.vault / "vault.db").read_bytes() == damaged


@in_both
def test_damage_that_only_shows_in_one_file(start: Start, tmp_path: Path, language: str):
    paths = a_practice(tmp_path, with_example=False, language=language)

    def a_long_story(vault: Vault) -> None:
        desk = Desk(vault)
        case = desk.add_case(desk.add_client("Vera").id, "Grenzen")
        desk.add_session(case.id, datetime(2020, 1, 1, tzinfo=UTC), notes="Lang verhaal. " * 40_000)
        desk.add_client("Wim")

    change(paths, a_long_story)
    flip(paths.vault / "vault.db", (paths.vault / "vault.db").stat().st_size // 2)
    app = start(paths)
    opened(app)
    go(app, "clients")
    view = desk_of(app).clients
    wait_for(lambda: view.list.model().rowCount() == 2)
    view.list.setCurrentIndex(view.list.model().index(0, 0))
    wait_for(lambda: desk_of(app).bar.text)
    words = {"nl": "De database van de kluis is beschadigd", "en": "vault's database is damaged"}
    assert words[language] in desk_of(app).bar.text
    view.list.setCurrentIndex(view.list.model().index(1, 0))
    wait_for(lambda: "Wim" in words_in(view.page))


@in_both
def test_a_newer_schema(start: Start, tmp_path: Path, language: str):
    paths = a_practice(tmp_path, with_example=False, language=language)
    change(paths, lambda vault: vault.database.execute("PRAGMA user_version = 99"))
    view = tried(start(paths))
    words = {
        "nl": "nieuwere versie van de app (formaat 99",
        "en": "newer version of the application",
    }
    assert words[language] in view.bar.text
    assert "99" in view.bar.text
    assert can_restore(view, language)


@in_both
def test_key_slots_of_a_newer_format(start: Start, tmp_path: Path, language: str):
    paths = a_practice(tmp_path, with_example=False, language=language)
    for name in ("keyslots.json", "keyslots.spare.json"):
        (paths.vault / name).write_text(json.dumps({"format": 9}))
    app = start(paths)
    wait_for(lambda: hasattr(app, "guard"))
    view = app.window.page
    assert isinstance(view, LockView)
    words = {"nl": "nieuwere versie van de app (formaat 9", "en": "application (format 9"}
    assert words[language] in view.bar.text
    assert can_restore(view, language)


@in_both
def test_damaged_key_slots(start: Start, tmp_path: Path, language: str):
    paths = a_practice(tmp_path, with_example=False, language=language)
    for name in ("keyslots.json", "keyslots.spare.json"):
        flip(paths.vault / name, 100)
    app = start(paths)
    wait_for(lambda: hasattr(app, "guard"))
    view = app.window.page
    assert isinstance(view, LockView)
    words = {"nl": "Het sleutelbestand van de kluis is beschadigd", "en": "key slots is damaged"}
    assert words[language] in view.bar.text
    assert can_restore(view, language)


@in_both
def test_an_older_copy_that_was_put_back_can_be_opened_all_the_same(
    start: Start, tmp_path: Path, language: str
):
    paths = a_practice(tmp_path, with_example=False, language=language)
    shutil.copy(paths.vault / "vault.db", tmp_path / "older.db")
    change(paths, lambda vault: Desk(vault).add_client("Later"))
    shutil.copy(tmp_path / "older.db", paths.vault / "vault.db")
    app = start(paths)
    view = tried(app)
    words = {"nl": "ouder dan hij hoort te zijn", "en": "older than it should be"}
    assert words[language] in view.bar.text
    press(view, {"nl": "De oudere openen", "en": "Open the older one"}[language])
    wait_for(lambda: app.desk is not None)
    assert ask(app, lambda desk: desk.clients()) == ()


@in_both
def test_a_second_window_is_refused_and_the_first_comes_forward(
    start: Start, tmp_path: Path, language: str
):
    paths = a_practice(tmp_path, with_example=False, language=language)
    first = start(paths)
    opened(first)
    second = App(paths, starts_locked=True)
    started: list[bool] = []
    said: list[str] = []
    answer(
        lambda: started.append(second.start()),
        lambda dialog: (said.append(words_in(dialog)), dialog.reject()),
    )
    words = {"nl": "De kluis is open in een ander venster", "en": "open in another window"}
    assert words[language] in said[0]
    assert started == [False]
    assert not second.window.isVisible()
    wait_for(lambda: not (paths.root / "raise-window").exists())
    ask(first, lambda desk: desk.add_client("Vera"))
    second.quit()


def test_settings_that_cannot_be_read_are_named_and_kept_aside(start: Start, tmp_path: Path):
    paths = a_practice(tmp_path, with_example=False)
    paths.settings.write_text("{ not json")
    app = start(paths)
    opened(app)
    wait_for(lambda: "Je instellingen waren niet te lezen" in desk_of(app).bar.text)
    assert paths.settings.with_name("settings.json.unreadable").read_text() == "{ not json"
    press(desk_of(app).bar, "Dit bericht sluiten")
    assert desk_of(app).bar.text == ""
    assert seen(desk_of(app).today, LockView) == []
