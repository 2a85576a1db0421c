"""Backups: made, checked and put back through the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton

from coachapp.actions import opening
from coachapp.app import App
from coachapp.errors import known_problem
from coachapp.settings.paths import Paths
from coachapp.store.migrate import latest_version
from coachapp.ui.lock.view import LockView
from tests.support.qt import PASSPHRASE, a_practice, ask, closed, opened, wait_for
from tests.support.store import flip
from tests.ui.hands import (
    Act,
    answer,
    desk_of,
    go,
    open_tab,
    pick,
    press,
    quiet,
    seen,
    words_in,
    would_restart,
    write,
)

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def restarts(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines that the process would have become."""
    return would_restart(monkeypatch)


def names(app: App) -> list[str]:
    """The clients in the store."""
    return [str(c.name) for c in ask(app, lambda desk: desk.clients())]


def with_a_client(start: Start, folder: Path, name: str = "Vera") -> App:
    """An open practice of one client, at the settings of backups."""
    app = start(a_practice(folder, with_example=False, language="en"))
    opened(app)
    ask(app, lambda desk: desk.add_client(name))
    go(app, "settings")
    open_tab(desk_of(app).settings, "Backups")
    return app


def backed_up(app: App) -> Path:
    """Make a backup by its button."""
    press(desk_of(app).settings, "Back up now")
    wait_for(lambda: opening.backups(app.paths))
    wait_for(lambda: "Backed up and checked: 1 clients" in app.window._toast._words.text())
    return opening.backups(app.paths)[0]


def secret(typed: str, step: str, *, is_code: bool = False) -> Act:
    """Type what opened the vault on the day of the backup."""

    def act(dialog: QDialog) -> None:
        write(dialog, "Passphrase of its day", typed)
        dialog.findChildren(QCheckBox)[0].setChecked(is_code)
        press(dialog, step)

    return act


def agree(word: str = "restore") -> Act:
    """Type the word, and only then."""

    def act(dialog: QDialog) -> None:
        assert "1 clients" in words_in(dialog)
        with pytest.raises(AssertionError, match="cannot be pressed"):
            press(dialog, "Restore")
        write(dialog, "Type “restore”", word)
        press(dialog, "Restore" if word == "restore" else "Cancel")

    return act


def restored_by_file(app: App, path: Path, *more: Act, typed: str = PASSPHRASE) -> None:
    """Choose a file, give its passphrase, and what comes after."""
    answer(
        lambda: press(desk_of(app).settings, "Restore from a file…"),
        pick(path),
        secret(typed, "Check first"),
        *more,
    )


def checked(app: App, path: Path, given: Act) -> str:
    """Check a backup, and what is said then."""
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        told.append(words_in(dialog))
        press(dialog, "Close")

    answer(lambda: press(desk_of(app).settings, "Check a backup…"), pick(path), given, read)
    return told[0]


def test_a_backup_made_by_button_is_listed_and_proves_whole(start: Start, tmp_path: Path):
    app = with_a_client(start, tmp_path)
    path = backed_up(app)
    assert opening.check_backup(path, PASSPHRASE).n_clients == 1
    wait_for(lambda: "MB" in words_in(desk_of(app).settings))
    said = checked(app, path, secret(PASSPHRASE, "Check"))
    assert "The backup is whole" in said
    assert "with 1 clients and 0 sessions" in said


def test_a_backup_can_be_made_in_another_place(start: Start, tmp_path: Path):
    app = with_a_client(start, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    answer(lambda: press(desk_of(app).settings, "To another place…"), pick(stick))
    wait_for(lambda: list(stick.glob("*.coachbackup")))
    assert opening.check_backup(next(stick.glob("*.coachbackup")), PASSPHRASE).n_clients == 1


def test_restoring_brings_back_the_earlier_state_and_keeps_the_later_aside(
    start: Start, tmp_path: Path, restarts: list[list[str]]
):
    app = with_a_client(start, tmp_path)
    backed_up(app)
    ask(app, lambda desk: desk.add_client("Later"))
    settings = desk_of(app).settings
    wait_for(lambda: [b for b in seen(settings, QPushButton) if b.text() == "Restore…"])
    answer(
        lambda: press(desk_of(app).settings, "Restore…"),
        secret(PASSPHRASE, "Check first"),
        agree(),
    )
    wait_for(lambda: restarts)
    fresh = start(app.paths)  # as the process that it would have become
    opened(fresh)
    assert names(fresh) == ["Vera"]
    (aside,) = app.paths.root.glob("vault.replaced-*")
    assert (aside / "vault.db").exists()


def test_without_the_typed_word_nothing_is_restored(start: Start, tmp_path: Path):
    app = with_a_client(start, tmp_path)
    path = backed_up(app)
    ask(app, lambda desk: desk.add_client("Later"))
    restored_by_file(app, path, agree("resto"))
    assert names(app) == ["Later", "Vera"]


@pytest.mark.parametrize("step", ["Check a backup…", "Restore from a file…"])
def test_a_damaged_backup_is_named_and_the_practice_stays(start: Start, tmp_path: Path, step: str):
    app = with_a_client(start, tmp_path)
    path = backed_up(app)
    flip(path, path.stat().st_size // 2)
    ask(app, lambda desk: desk.add_client("Later"))
    answer(
        lambda: press(desk_of(app).settings, step),
        pick(path),
        secret(PASSPHRASE, "Check first" if "Restore" in step else "Check"),
    )
    wait_for(lambda: desk_of(app).bar.text)
    assert f"The backup {path.name} is damaged" in desk_of(app).bar.text
    assert "Your vault was not touched" in desk_of(app).bar.text
    assert names(app) == ["Later", "Vera"]
    assert not list(app.paths.root.glob("vault.replaced-*"))


def test_a_file_that_is_no_backup_is_named(start: Start, tmp_path: Path):
    app = with_a_client(start, tmp_path)
    other = tmp_path / "photos.coachbackup"
    other.write_bytes(b"not a backup at all")
    restored_by_file(app, other)
    wait_for(lambda: "photos.coachbackup is not a backup" in desk_of(app).bar.text)
    assert names(app) == ["Vera"]


def test_a_wrong_passphrase_for_a_backup_is_named(start: Start, tmp_path: Path):
    app = with_a_client(start, tmp_path)
    restored_by_file(app, backed_up(app), typed="niet deze wachtzin")
    wait_for(lambda: "does not open the vault" in desk_of(app).bar.text)
    assert names(app) == ["Vera"]


def test_from_the_lock_screen_a_backup_takes_the_place_of_a_lost_database(
    start: Start, tmp_path: Path
):
    app = with_a_client(start, tmp_path)
    path = backed_up(app)
    closed(app)
    app.release()
    (app.paths.vault / "vault.db").unlink()
    again = start(app.paths)
    wait_for(lambda: hasattr(again, "guard"))
    view = again.window.page
    assert isinstance(view, LockView)
    write(view, "Passphrase", PASSPHRASE)
    press(view, "Open")
    wait_for(lambda: "database is not in its folder" in view.bar.text)
    answer(
        lambda: press(view, "Restore a backup…"),
        pick(path),
        secret(PASSPHRASE, "Check first"),
        agree(),
    )
    wait_for(lambda: again.desk is not None)
    assert names(again) == ["Vera"]


def test_a_backup_opens_with_the_recovery_code_of_its_day(start: Start, tmp_path: Path):
    app = with_a_client(start, tmp_path)
    code = ask(app, lambda desk: desk.vault.new_recovery_code().written())
    path = backed_up(app)
    ask(app, lambda desk: desk.vault.new_recovery_code())
    assert "The backup is whole" in checked(app, path, secret(code, "Check", is_code=True))


def test_a_backup_of_a_newer_version_is_refused_and_the_lock_screen_says_why(
    start: Start, tmp_path: Path, restarts: list[list[str]]
):
    app = with_a_client(start, tmp_path)
    known = latest_version()
    ask(app, lambda desk: desk.vault.database.execute(f"PRAGMA user_version = {known + 1}"))
    path = backed_up(app)
    ask(app, lambda desk: desk.vault.database.execute(f"PRAGMA user_version = {known}"))
    restored_by_file(app, path, agree())
    wait_for(lambda: restarts)
    fresh = App(app.paths, starts_locked=True, problem=known_problem(restarts[0][-1]))
    assert fresh.start()
    wait_for(lambda: hasattr(fresh, "guard"))
    view = fresh.window.page
    assert isinstance(view, LockView)
    assert "newer version" in view.bar.text
    opened(fresh)
    assert names(fresh) == ["Vera"]
    closed(fresh)
    fresh.release()
