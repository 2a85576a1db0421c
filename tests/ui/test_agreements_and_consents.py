"""What was agreed, what the client said yes to, and how long the file is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QDialog, QPlainTextEdit, QSpinBox

from coachapp.app import App
from coachapp.domain.practice import ClientConsent, ConsentPurpose
from coachapp.settings.paths import Paths
from coachapp.ui import language
from tests.support.qt import ask, wait_for
from tests.ui.files import add_client, at_nobody, clients, file_of
from tests.ui.hands import (
    answer,
    button,
    can_press,
    choose,
    desk_of,
    field,
    press,
    quiet,
    words_in,
    write,
)
from tests.ui.vera import TODAY, at_vera, to_client

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """At the agreements of Vera."""
    built = at_vera(start, tmp_path)
    to_client(built, "Agreements")
    wait_for(lambda: can_press(desk_of(built).clients.page, "Note a consent"))
    return built


def consents(app: App) -> tuple[ClientConsent, ...]:
    return ask(app, lambda desk: desk.client(desk.clients()[0].id).consents)


def test_what_was_agreed_is_noted_and_shown(app: App):
    page = desk_of(app).clients.page

    def agree(dialog: QDialog) -> None:
        write(dialog, "Contact at the sponsor", "Jan Bos, HR")
        field(dialog, QSpinBox, "Number of sessions").setValue(8)
        press(dialog, "With a date")
        field(dialog, QDateEdit, "Agreed on").setDate(QDate(2026, 3, 9))
        field(dialog, QPlainTextEdit, "Agreements").setPlainText("Afzeggen tot 24 uur vooraf.")
        press(dialog, "Save")

    answer(lambda: press(page, "Edit agreements"), agree)
    wait_for(lambda: file_of(app).contract is not None and file_of(app).contract.n_sessions == 8)
    contract = file_of(app).contract
    assert contract is not None
    assert (contract.sponsor_contact, contract.agreed_on) == ("Jan Bos, HR", date(2026, 3, 9))
    wait_for(lambda: "Afzeggen tot 24 uur vooraf." in words_in(page))
    shown = words_in(page)
    for words in ("Jan Bos, HR", "1 of 8", language.short_day(date(2026, 3, 9)), "Acme"):
        assert words in shown


def test_a_consent_is_for_one_purpose_that_must_be_chosen(app: App):
    page = desk_of(app).clients.page

    def note(dialog: QDialog) -> None:
        assert not button(dialog, "Save").isEnabled()
        purpose = field(dialog, QComboBox, "What for")
        purpose.setCurrentIndex(purpose.findText("Name in the hours log"))
        field(dialog, QDateEdit, "Given on").setDate(QDate(2026, 3, 9))
        write(dialog, "How", "by e-mail")
        press(dialog, "Save")

    answer(lambda: press(page, "Note a consent"), note)
    wait_for(lambda: len(consents(app)) == 2)
    (given,) = [c for c in consents(app) if c.purpose is ConsentPurpose.HOURS_LOG]
    assert (given.given_on, given.how) == (date(2026, 3, 9), "by e-mail")
    wait_for(lambda: "Name in the hours log" in words_in(page))
    assert "by e-mail" in words_in(page)


def test_a_consent_cannot_be_given_tomorrow(app: App):
    def look(dialog: QDialog) -> None:
        day = field(dialog, QDateEdit, "Given on")
        day.setDate(QDate.currentDate().addDays(1))
        assert day.date() == QDate.currentDate()
        press(dialog, "Cancel")

    answer(lambda: press(desk_of(app).clients.page, "Note a consent"), look)
    assert len(consents(app)) == 1


def test_a_consent_that_is_taken_back_stays_with_both_days(app: App):
    page = desk_of(app).clients.page

    def back(dialog: QDialog) -> None:
        assert "Keeping this file" in words_in(dialog)
        day = field(dialog, QDateEdit, "Taken back on")
        day.setDate(QDate.currentDate().addDays(-1))
        assert day.date() == QDate.currentDate()  # not before it was given
        press(dialog, "Save")

    answer(lambda: press(page, "Taken back: Keeping this file"), back)
    wait_for(lambda: consents(app)[0].withdrawn_on == TODAY)
    wait_for(lambda: f"taken back {language.short_day(TODAY)}" in words_in(page))
    assert not can_press(page, "Taken back: Keeping this file")


def test_a_consent_that_was_never_given_is_deleted(app: App):
    press(desk_of(app).clients.page, "Delete: Keeping this file")
    wait_for(lambda: consents(app) == ())
    wait_for(lambda: "No consent is noted yet" in words_in(desk_of(app).clients.page))


def test_how_to_reach_a_client_is_edited_from_the_agreements(app: App):
    page = desk_of(app).clients.page

    def contact(dialog: QDialog) -> None:
        write(dialog, "E-mail", "v.smit@acme.example")
        write(dialog, "Phone", "06-11111111")
        write(dialog, "Address", "Dorpsstraat 1, Ons Dorp")
        press(dialog, "Save")

    answer(lambda: press(page, "Edit contact"), contact)
    wait_for(lambda: "Dorpsstraat 1, Ons Dorp" in words_in(page))
    kept = ask(app, lambda desk: desk.client(desk.clients()[0].id).contact)
    assert (kept.email, kept.phone) == ("v.smit@acme.example", "06-11111111")


def test_the_term_is_told_with_its_last_day(app: App):
    page = desk_of(app).clients.page
    assert "No term is set" in words_in(page)

    def keep(dialog: QDialog) -> None:
        terms = field(dialog, QComboBox, "Keep after the last contact")
        terms.setCurrentIndex(terms.findText("2 years"))
        press(dialog, "Save")

    answer(lambda: choose(page, "Client", "Edit client…"), keep)
    wait_for(lambda: clients(app)[0].keep_months == 24)
    until = TODAY.replace(year=TODAY.year + 2, day=min(TODAY.day, 28))
    wait_for(lambda: "2 years after the last contact: until" in words_in(page))
    assert str(until.year) in words_in(page)


def test_cancelling_an_agreement_changes_nothing(app: App):
    before = file_of(app).contract

    def leave(dialog: QDialog) -> None:
        field(dialog, QSpinBox, "Number of sessions").setValue(99)
        press(dialog, "Cancel")

    answer(lambda: press(desk_of(app).clients.page, "Edit agreements"), leave)
    assert file_of(app).contract == before


def test_a_client_without_a_case_has_agreements_of_their_own(start: Start, tmp_path: Path):
    app = at_nobody(start, tmp_path)
    add_client(app)
    page = desk_of(app).clients.page
    wait_for(lambda: can_press(page, "Note a consent"))

    def note(dialog: QDialog) -> None:
        field(dialog, QComboBox, "What for").setCurrentIndex(1)
        press(dialog, "Save")

    answer(lambda: press(page, "Note a consent"), note)
    wait_for(lambda: len(consents(app)) == 1)
    assert not can_press(page, "Edit agreements")
    assert TODAY - consents(app)[0].given_on < timedelta(days=1)
