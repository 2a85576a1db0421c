"""What is printed: the overview, the actions for the client, the hours log; read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QFileDialog

from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.casefile import Owner
from coachapp.domain.practice import ConsentPurpose
from coachapp.settings.paths import Paths
from coachapp.ui import language
from tests.support.qt import ask, wait_for
from tests.ui.hands import Act, answer, choose, desk_of, pick, press, quiet
from tests.ui.papers import text_of
from tests.ui.vera import TODAY, at_vera, to_client, to_data, toast

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    return at_vera(start, tmp_path)


def printed(app: App, entry: str, path: Path) -> str:
    """Save a paper of the case by its menu, and read it."""
    to_client(app)
    answer(lambda: choose(desk_of(app).clients.page, "Case", entry), pick(path))
    wait_for(lambda: toast(app) == f"Saved: {path.name}. It is not encrypted.")
    return text_of(path)


def test_the_overview_has_goals_sessions_and_what_is_open_but_no_notes(app: App, tmp_path: Path):
    text = printed(app, "Overview as PDF…", tmp_path / "overzicht.pdf")
    for words in ("Grenzen", "Vera Smit", "Nee zeggen", "De planning bellen", "60 min"):
        assert words in text
    for words in ("Eerste gesprek", "Rustig", "vera@smit.example"):
        assert words not in text


def test_the_actions_are_told_to_the_client_with_the_next_date(app: App, tmp_path: Path):
    def more(desk: Desk) -> datetime:
        case = desk.client(desk.clients()[0].id).cases[0]
        desk.add_action(case.id, "Rooster opsturen", owner=Owner.COACH)
        done = desk.add_action(case.id, "Al gedaan", done_on=TODAY)
        assert done.done_on
        when = datetime.now().astimezone() + timedelta(days=7)
        return desk.add_session(case.id, when).starts_at

    when = ask(app, more)
    app.workspace.practice_changed.emit()
    ask(app, lambda _desk: None)
    text = printed(app, "Actions for the client as PDF…", tmp_path / "acties.pdf")
    assert "What we agreed Vera Smit" in text
    due = language.short_day(TODAY + timedelta(days=3))
    assert f"For you De planning bellen (by {due})" in text.replace("• ", "")
    assert "For me Rooster opsturen" in text.replace("• ", "")
    assert f"Our next conversation: {language.day_and_clock(when)}" in text
    assert "Al gedaan" not in text
    assert "Rustig" not in text


def period(since: QDate | None = None) -> Act:
    def act(dialog: QDialog) -> None:
        if since is not None:
            (first, *_) = dialog.findChildren(QDateEdit)
            first.setDate(since)
        press(dialog, "Next")

    return act


def hours(app: App, path: Path, *, since: QDate | None = None) -> str:
    """The log of this year, or since a day."""
    to_data(app)
    page = desk_of(app).settings
    answer(lambda: press(page, "Hours log as PDF…"), period(since), pick(path))
    return text_of(path)


def with_wim(app: App) -> None:
    """A second client, who was seen twice; a session to come does not count."""

    def add(desk: Desk) -> None:
        client = desk.add_client("Wim de Boer")
        case = desk.add_case(client.id, "Werk")
        now = datetime.now().astimezone()
        for days in (1, 2, -3):
            desk.add_session(case.id, now - timedelta(days=days), duration_min=90)

    ask(app, add)


def test_without_a_consent_the_hours_log_names_nobody(app: App, tmp_path: Path):
    with_wim(app)
    text = hours(app, tmp_path / "uren.pdf", since=QDate.currentDate().addDays(-30))
    assert "hours: 4.0, sessions: 3, clients: 2" in text
    assert text.count("Client 1") == 2
    assert text.count("Client 2") == 1
    assert "Vera" not in text
    assert "Wim" not in text


def test_with_a_consent_the_hours_log_names_that_client_alone(app: App, tmp_path: Path):
    with_wim(app)

    def consent(desk: Desk) -> None:
        (vera,) = [c for c in desk.clients() if c.name == "Vera Smit"]
        desk.add_consent(vera.id, ConsentPurpose.HOURS_LOG, TODAY, "op papier")

    ask(app, consent)
    text = hours(app, tmp_path / "uren.pdf", since=QDate.currentDate().addDays(-30))
    assert "Vera Smit" in text
    assert "Wim" not in text
    assert "Client 1" in text


def test_a_consent_that_was_taken_back_no_longer_names(app: App, tmp_path: Path):
    def consent(desk: Desk) -> None:
        vera = desk.clients()[0]
        given = desk.add_consent(vera.id, ConsentPurpose.HOURS_LOG, TODAY, "")
        desk.withdraw_consent(given, TODAY)

    ask(app, consent)
    assert "Vera" not in hours(app, tmp_path / "uren.pdf")


def test_the_period_is_that_of_the_log(app: App, tmp_path: Path):
    with_wim(app)
    text = hours(app, tmp_path / "uren.pdf", since=QDate.currentDate())
    assert "hours: 1.0, sessions: 1" in text
    assert language.short_day(TODAY) in text


def test_a_place_that_cannot_be_written_is_named(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    gone = tmp_path / "weg" / "overzicht.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(gone), ""))
    choose(desk_of(app).clients.page, "Case", "Overview as PDF…")
    wait_for(lambda: "overzicht.pdf could not be written there" in desk_of(app).bar.text)
