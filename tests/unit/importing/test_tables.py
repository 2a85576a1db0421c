"""Lists and exports of other programs: what columns and cells mean."""

from __future__ import annotations

from datetime import date

import pytest

from coachapp.actions.importing.tables import Column, Table, TableKind, read_day, read_table
from coachapp.domain.casefile import Owner

TODAY = date(2024, 6, 1)
DAY = date(2024, 3, 12)


def a_table(head: str, *rows: str) -> Table:
    return read_table("x.csv", [line.split(";") for line in (head, *rows)])


@pytest.mark.parametrize(
    ("head", "kind", "columns"),
    [
        (
            "Voornaam;Achternaam;E-mail;Telefoon;Bedrijf;Opmerkingen",
            TableKind.CLIENTS,
            "first_name last_name email phone organisation remark",
        ),
        ("Full Name;E mail;Mobiel nr;Plaats", TableKind.CLIENTS, "name email phone address"),
        (
            "Client;Date;Title;Notes;Duration",
            TableKind.SESSIONS,
            "name date title notes duration",
        ),
        ("ClientName;SessionDate;SessionNotes", TableKind.SESSIONS, "name date notes"),
        (
            "CLIËNT:;Datum en tijd;Duur (min);Privé-notities",
            TableKind.SESSIONS,
            "name date duration private_notes",
        ),
        (
            "coachee_name;date_of_session;journal;traject",
            TableKind.SESSIONS,
            "name date notes case",
        ),
        (
            "Client;Action;Assigned To;Due Date;Completed",
            TableKind.ACTIONS,
            "name action owner due done",
        ),
        ("Naam;Wat;Door wie;Voor wanneer;Gedaan?", TableKind.ACTIONS, "name action owner due done"),
        ("To-do;Klant;Deadline;Status", TableKind.ACTIONS, "action name due done"),
        ("Naam;Geb.datum;Schoenmaat", TableKind.CLIENTS, "name ignore ignore"),
        ("Datum;Bedrag;Factuur", TableKind.UNKNOWN, "date ignore ignore"),
    ],
)
def test_heads_say_what_columns_mean(head: str, kind: TableKind, columns: str) -> None:
    table = a_table(head)
    assert [str(c) for c in table.columns] == columns.split()
    assert table.kind is kind


def test_a_meaning_is_given_once_but_for_those_that_are_put_together() -> None:
    table = a_table("Naam;Contact;Straat;Plaats;Tel;Mobiel", "A B;x;Dam 1;Utrecht;030;06")
    assert table.name(table.rows[0]) == "A B"
    assert table.cell(table.rows[0], Column.ADDRESS) == "Dam 1, Utrecht"
    assert table.cell(table.rows[0], Column.PHONE) == "030, 06"


def test_a_table_that_says_nothing_can_be_mapped_by_hand() -> None:
    table = a_table("A;B;C", "Anna Bakker;12-3-2024;Rust")
    assert table.kind is TableKind.UNKNOWN
    mapped = table.with_columns([Column.NAME, Column.DATE, Column.NOTES])
    assert mapped.kind is TableKind.SESSIONS
    assert (mapped.name(mapped.rows[0]), mapped.day(mapped.rows[0])) == ("Anna Bakker", DAY)


def test_blank_rows_are_left_out_and_short_ones_are_read() -> None:
    table = a_table("Naam;Datum;Notities", ";;", "Anna Bakker")
    assert [table.name(row) for row in table.rows] == ["Anna Bakker"]
    assert table.cell(table.rows[0], Column.NOTES) == ""


def test_a_name_comes_from_its_parts_or_the_other_way_round() -> None:
    assert (t := a_table("Voornaam;Achternaam", "Anna;de Vries")).name(t.rows[0]) == "Anna de Vries"
    assert (t := a_table("Naam;E-mail", "Vries, Anna de;")).name(t.rows[0]) == "Anna de Vries"


@pytest.mark.parametrize(
    "text",
    "2024-03-12|2024-03-12T10:00:00Z|20240312|12-3-2024|12/03/24|12.3.2024|di 12-3-2024|"
    "12-03-2024 om 14.30 uur|12 maart 2024|dinsdag 12 maart 2024|di 12 mrt. 2024|12-mrt-2024|"
    "12 mrt '24|12 Mar 24|March 12, 2024|Mar 12th, 2024|Tue, Mar 12, 2024|12th of March 2024|"
    "12 März 2024|12. März 2024".split("|"),
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read_day(text) == DAY


@pytest.mark.parametrize("text", ["", "soon", "31-02-2024", "12 mrt", "12 foo 2024", "45363", "99"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None


def test_two_digits_are_the_century_that_is_near() -> None:
    assert read_day("1-2-85") == date(1985, 2, 1)
    assert read_day("1-2-05") == date(2005, 2, 1)


@pytest.mark.parametrize(
    ("days", "month_first"),
    [
        (("3/4/2024", "3/28/2024"), True),
        (("3/4/2024", "28/3/2024"), False),
        (("3/4/2024", "4/5/2024"), False),
        (("13/4/2024", "4/13/2024"), False),
        (("2024-03-28",), False),
    ],
)
def test_american_dates_are_those_with_a_day_in_the_second_place(
    days: tuple[str, ...], month_first: bool
) -> None:
    table = a_table("Client;Date;Notes", *(f"A B;{day};x" for day in days))
    assert table.month_first is month_first
    if days[0] == "3/4/2024":
        assert table.day(table.rows[0]) == (date(2024, 3, 4) if month_first else date(2024, 4, 3))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("3/12/2024 2:30 PM", (14, 30)),
        ("12-3-2024 09:05", (9, 5)),
        ("3/12/2024 12:00 AM", (0, 0)),
        ("12-3-2024", None),
        ("12-3-2024 25:00", None),
    ],
)
def test_the_time_of_day_stands_behind_the_day(text: str, clock: tuple[int, int] | None) -> None:
    table = a_table("Client;Date;Notes", f"A B;{text};x")
    assert table.clock(table.rows[0]) == clock


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("60", 60), ("90 min", 90), ("5 min", 5), ("1:30", 90), ("0:45", 45), ("1:30:00", 90),
        ("1,5 uur", 90), ("1.5", 90), ("1.5 hours", 90), ("2", 120), ("1 hour", 60),
        ("1u30", 90), ("1h 15m", 75), ("1 uur en 15 minuten", 75),
        ("", 60), ("lang", 60), ("0", 60), ("9999", 1440),
    ],
)  # fmt: skip
def test_a_duration_is_read_as_people_write_it(text: str, minutes: int) -> None:
    table = a_table("Client;Date;Duration", f"A B;12-3-2024;{text}")
    assert table.minutes(table.rows[0]) == minutes


@pytest.mark.parametrize(
    ("done", "due", "day"),
    [
        ("Ja", "12-3-2024", DAY), ("yes", "", TODAY), ("x", "1-1-2030", TODAY),
        ("12-3-2024", "", DAY), ("✓", "12-3-2024", DAY), ("Completed", "", TODAY),
        ("nee", "12-3-2024", None), ("No", "", None), ("", "", None), ("open", "", None),
    ],
)  # fmt: skip
def test_an_action_is_done_on_its_day_or_not_at_all(done: str, due: str, day: date | None) -> None:
    table = a_table("Client;Action;Due;Done", f"A B;Bellen;{due};{done}")
    assert table.done_on(table.rows[0], TODAY) == day


@pytest.mark.parametrize(
    ("text", "owner"),
    [("Coach", Owner.COACH), ("ik zelf", Owner.COACH), ("Me", Owner.COACH),
     ("Anna", Owner.CLIENT), ("", Owner.CLIENT), ("client", Owner.CLIENT)],
)  # fmt: skip
def test_an_action_is_the_clients_unless_the_coach_is_named(text: str, owner: Owner) -> None:
    table = a_table("Client;Action;Owner", f"A B;Bellen;{text}")
    assert table.owner(table.rows[0]) is owner
