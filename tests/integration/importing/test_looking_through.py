"""Looking through a messy folder with the real parser: what each file is proposed to become."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import pytest

from coachapp.actions.importing.plan import look_through
from coachapp.actions.importing.proposal import Becomes, Item, Known, Proposal, Remark, with_client
from coachapp.actions.importing.rows import items_of
from coachapp.actions.importing.tables import Column
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import Client, Owner
from tests.support.importing import TODAY
from tests.support.messy_folder import CHANGED_ON, LONG_NAME, SECRET
from tests.support.store import a_client

NEW = Known((), frozenset(), frozenset())
JOSE = unicodedata.normalize("NFD", "José  García")
C, S = "Cliënten", "Export/session_notes"

# Source: what it becomes, whose, the day, and why the coach must look where they must.
FILES = {
    "2024-03-12 sessie 3 Anna Bakker.docx": ("session", "Anna Bakker", "2024-03-12", ""),
    "KOPIE VAN 2024-03-12 sessie 3 Anna Bakker.docx": (
        "session", "Anna Bakker", "2024-03-12", "duplicate",
    ),
    "Anna Bakker - intake 12-3-2024.docx": ("session", "Anna Bakker", "2024-03-12", ""),
    LONG_NAME: ("session", "Anna Bakker", "2024-06-01", ""),
    "Nieuw document (2).txt": ("session", "", str(CHANGED_ON), "whose"),
    "Persoonlijk Ontwikkelplan.txt": ("session", "", str(CHANGED_ON), "whose"),
    "Stille Kracht.txt": ("session", "Stille Kracht", str(CHANGED_ON), "whose"),
    f"{C}/Anna/2024-04-01 sessie.txt": ("session", "Anna", "2024-04-01", "whose"),
    f"{C}/Anna Yıldız/1e gesprek 20240220.odt": ("session", "Anna Yıldız", "2024-02-20", ""),
    f"{C}/Anna Yıldız/gesprek over Anna Bakker.txt": (
        "session", "Anna Yıldız", str(CHANGED_ON), "whose",
    ),
    f"{C}/anna yildiz/scores.xlsx": ("material", "Anna Yıldız", "", ""),
    f"{C}/Anna de Vries/2024/2024-01-09 intake.docx": (
        "session", "Anna de Vries", "2024-01-09", "",
    ),
    f"{C}/Anna de Vries/2024/foto bord.JPG": ("material", "Anna de Vries", "", ""),
    f"{C}/Vries, Anna de/brief.pdf": ("session", "Anna de Vries", "2024-02-14", ""),
    f"{C}/Vries, Anna de/gespreksverslag_5_mrt.md": (
        "session", "Anna de Vries", str(CHANGED_ON), "file_date",
    ),
    f"{C}/Vries, Anna de/scan.pdf": ("material", "Anna de Vries", "", ""),
    f"{C}/Zoë/2024-02-30 bestaat niet.txt": ("session", "Zoë Jansen", str(CHANGED_ON), "whose"),
    f"Oud/{JOSE}/notes 2018_06_30.txt": ("session", "José García", "2018-06-30", ""),
    "Oud/Jörg Müller-Lüdenscheidt/verslag 3.11.2019.txt": (
        "session", "Jörg Müller-Lüdenscheidt", "2019-11-03", "",
    ),
    "Oud/anna/kladje.txt": ("session", "", str(CHANGED_ON), "whose"),
    "klanten.csv:2": ("client", "Anna de Vries", "", ""),
    "klanten.csv:3": ("client", "Zoë Jansen", "", ""),
    "klanten.csv:4": ("client", "Anna", "", "whose"),
    "Export/actions.csv:2": ("action", "Anna Bakker", "", ""),
    "Export/actions.csv:3": ("action", "Pieter Post", "", ""),
    f"{S}.csv:2": ("session", "Anna Bakker", "2024-03-14", ""),
    f"{S}.csv:3": ("session", "Pieter Post", "2024-04-02", ""),
    f"{S}.csv:4": ("session", "Anna", "2024-04-03", "whose"),
    f"{S}.csv:5": ("session", "", "2024-04-04", "whose"),
    f"{S}.csv:6": ("session", "Pieter Post", "", "no_date"),
}  # fmt: skip
BROKEN = {
    "eigenlijk een zip.docx": "document.unreadable",
    "kapot.docx": "document.unreadable",
    "kapot.pdf": "document.unreadable",
    "leeg.docx": "document.unreadable",
    "leeg.txt": "document.empty",
}


@pytest.fixture(scope="module")
def found(messy: Path) -> Proposal:
    return look(messy)


def look(*paths: Path, known: Known = NEW) -> Proposal:
    return look_through(paths, known, Cancel(), lambda _n, _of: None, TODAY)


def clients(*names: str) -> Known:
    return Known(tuple(map(a_client, names)), frozenset(), frozenset())


def told(item: Item) -> tuple[str, str, str, str]:
    day = str(item.dated_at.astimezone().date()) if item.dated_at else ""
    return str(item.becomes), item.name, day, str(item.remark)


def by_source(items: Sequence[Item]) -> dict[str, Item]:
    return {i.source: i for i in items}


def put(path: Path, data: bytes = b"Een gesprek.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    at = datetime.combine(CHANGED_ON, time(12)).timestamp()
    os.utime(path, (at, at))
    return path


def test_every_file_has_the_proposal_that_it_should_have(found: Proposal) -> None:
    # Some systems compose what was written apart.
    items = {
        unicodedata.normalize("NFC", i.source): told(i)
        for i in found.items
        if i.needs_client and "kopie/" not in i.source
    }
    assert items == {unicodedata.normalize("NFC", k): v for k, v in FILES.items()}


def test_exactly_what_needs_no_look_is_chosen(found: Proposal) -> None:
    told_only = (Remark.NONE, Remark.FILE_DATE)
    assert all(i.is_chosen == (i.remark in told_only) for i in found.items)
    assert all(i.is_ready for i in found.items if i.is_chosen)


def test_what_cannot_be_read_is_named_and_the_rest_is_there(found: Proposal) -> None:
    assert {str(p.facts["file"]): p.code for p in found.problems} == BROKEN
    assert found.n_left_out == 3  # ~$…, .DS_Store and Thumbs.db


def test_no_message_holds_what_a_file_holds(found: Proposal) -> None:
    assert not [p for p in found.problems if SECRET in f"{p} {p!r} {p.facts} {p.__cause__!r}"]
    assert SECRET in "".join(i.text for i in found.items)
    assert SECRET not in repr(found.items)


def test_text_is_read_in_any_encoding(found: Proposal) -> None:
    items = by_source(found.items)
    assert items["Oud/anna/kladje.txt"].text == "Één krabbel – ‘rust’"
    assert items[f"{C}/Zoë/2024-02-30 bestaat niet.txt"].text == "Eerste gesprek."
    assert items["Oud/Jörg Müller-Lüdenscheidt/verslag 3.11.2019.txt"].text == "Grüße."


def test_the_rows_of_lists_are_whole(found: Proposal) -> None:
    items = by_source(found.items)
    assert dict(items["klanten.csv:2"].details) == {
        "email": "anna@example.org",
        "phone": "06-12345678",
        "organisation": "Café Noord",
        "notes": "Zoekt rust",
    }
    session = items[f"{S}.csv:2"]
    assert session.text == f'## Check-in\n\nFirst line, {SECRET}\nsecond "line"'
    assert session.dated_at is not None
    assert session.dated_at.astimezone().time() == time(14, 30)
    assert session.minutes == 90
    done, open_one = items["Export/actions.csv:2"], items["Export/actions.csv:3"]
    assert (done.due_on, done.done_on) == (date(2024, 3, 28), date(2024, 3, 28))
    assert (open_one.owner, open_one.done_on) == (Owner.COACH, None)


def test_a_copy_of_an_export_brings_each_row_once(found: Proposal) -> None:
    copies = [i for i in found.items if "kopie/" in i.source]
    assert len(copies) == 5
    assert {(i.remark, i.is_chosen) for i in copies} == {(Remark.DUPLICATE, False)}


def test_a_calendar_becomes_entries_of_the_agenda(found: Proposal) -> None:
    entries = [i for i in found.items if i.becomes is Becomes.APPOINTMENT]
    assert sorted((str(i.title), i.minutes) for i in entries) == [
        ("Anna B", 60), ("Intervisie", 30), ("Intervisie", 30), ("Intervisie", 30), ("Vrij", 1440),
    ]  # fmt: skip
    (free,) = [i for i in entries if i.title == "Vrij"]
    assert free.dated_at is not None
    assert free.dated_at.astimezone().replace(tzinfo=None) == datetime(2024, 5, 1)


def test_known_clients_are_matched_in_any_spelling(messy: Path) -> None:
    known = clients("Anna de Vries", "Anna Yildiz", "Jorg Muller Ludenscheidt", "Jose Garcia")
    items = look(messy, known=known).items
    for client in known.clients:
        own = [i for i in items if i.client_id == client.id]
        assert own
        assert {i.name for i in own} == {client.name}
    assert {str(i.name) for i in items if i.client_id is None} == {
        "", "Anna", "Anna Bakker", "Pieter Post", "Stille Kracht", "Zoë Jansen",
    }  # fmt: skip


def test_a_known_client_in_a_list_is_not_chosen_again(messy: Path) -> None:
    item = by_source(look(messy, known=clients("Anna de Vries")).items)["klanten.csv:2"]
    assert (item.remark, item.is_chosen) == (Remark.KNOWN, False)


@pytest.mark.parametrize(
    "names", [(), ("Anna Bakker",), ("Anna Bakker", "Anna de Vries"), ("Anna", "Anna Bakker")]
)
def test_a_folder_of_a_shared_first_name_is_never_assigned(
    messy: Path, names: tuple[str, ...]
) -> None:
    items = by_source(look(messy, known=clients(*names)).items)
    for source in (f"{C}/Anna/2024-04-01 sessie.txt", "Oud/anna/kladje.txt"):
        assert (items[source].client_id, items[source].is_chosen) == (None, False)


def test_saying_whose_it_is_settles_what_was_unsure(found: Proposal) -> None:
    client: Client = a_client("Anna Bakker")
    item = by_source(found.items)[f"{C}/Anna/2024-04-01 sessie.txt"]
    settled = with_client(item, client.id, str(client.name))
    assert (settled.client_id, settled.is_chosen, settled.remark) == (client.id, True, Remark.NONE)


def test_saying_whose_a_copy_is_does_not_choose_it(found: Proposal) -> None:
    item = by_source(found.items)["KOPIE VAN 2024-03-12 sessie 3 Anna Bakker.docx"]
    assert not with_client(item, a_client().id, "Noor").is_chosen


def test_a_session_without_a_day_cannot_be_stored(found: Proposal) -> None:
    item = by_source(found.items)[f"{S}.csv:6"]
    assert not with_client(item, a_client().id, "Noor").is_ready


def test_of_two_copies_the_one_that_is_surely_someones_is_chosen(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "Cliënten" / "Zoë" / "a.txt")
    first, second = look(tmp_path).items
    assert (first.remark, first.is_chosen) == (Remark.DUPLICATE, False)
    assert (second.name, second.is_chosen) == ("Zoë", True)


def test_a_folder_of_one_client_may_be_chosen_itself(tmp_path: Path) -> None:
    put(tmp_path / "Anna Bakker" / "sessie 1.txt")
    known = clients("Anna Bakker")
    (item,) = look(tmp_path / "Anna Bakker", known=known).items
    assert (item.client_id, item.is_chosen) == (known.clients[0].id, True)
    (item,) = look(tmp_path / "Anna Bakker").items
    assert (item.name, item.is_chosen) == ("Anna Bakker", False)


def test_files_with_numbers_for_names_are_nobodys(tmp_path: Path) -> None:
    for n in range(3):
        put(tmp_path / f"{n:03}.txt", f"Coach: vraag {n}".encode())
    items = look(tmp_path).items
    assert [told(i) for i in items] == [("session", "", str(CHANGED_ON), "whose")] * 3


def test_a_table_that_says_nothing_can_be_mapped_by_the_coach(tmp_path: Path) -> None:
    put(tmp_path / "lijst.csv", b"A;B;C\nAnna Bakker;12-3-2024;Rust\nJan Smit;13-3-2024;Werk\n")
    (table,) = look(tmp_path).tables
    assert items_of(table, NEW, TODAY) == ()
    mapped = table.with_columns([Column.NAME, Column.DATE, Column.NOTES])
    assert [told(i) for i in items_of(mapped, NEW, TODAY)] == [
        ("session", "Anna Bakker", "2024-03-12", ""),
        ("session", "Jan Smit", "2024-03-13", ""),
    ]


def test_two_rows_of_one_name_do_not_silently_become_one_client(tmp_path: Path) -> None:
    put(tmp_path / "lijst.csv", b"Naam;E-mail\nJan Smit;a@x.nl\nJan Smit;b@x.nl\n")
    first, second = look(tmp_path).items
    assert first.is_chosen
    assert (second.remark, second.is_chosen) == (Remark.DUPLICATE, False)
