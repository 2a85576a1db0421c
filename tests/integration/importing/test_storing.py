"""Storing what was agreed to: all or nothing, known again, and taken back as a whole."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from coachapp.actions.desk import Desk
from coachapp.actions.importing.proposal import Becomes, Remark, with_client, with_day
from coachapp.actions.importing.storing import store
from coachapp.domain.cancel import Cancel, CancelledError
from coachapp.domain.ids import ClientId
from coachapp.errors import UnreadableDocumentError
from tests.support.importing import a_note, bring, bytes_of, case_file, chosen, client, counts, look
from tests.support.messy_folder import SECRET
from tests.support.store import occurrences


def test_what_was_chosen_is_stored_and_counted(desk: Desk, folder: Path) -> None:
    stored = bring(desk, chosen(desk, folder))
    there = counts(desk)
    assert (stored.n_clients, stored.n_sessions, stored.n_actions) == (7, 11, 2)
    assert (stored.n_appointments, stored.n_materials) == (5, 8)
    for name, n in (("clients", 7), ("sessions", 11), ("actions", 2), ("appointments", 5)):
        assert there[name] == n
    assert there["materials"] == len(desk.vault.files.names()) == 8
    assert [r.n_items for r in desk.vault.imports.all()] == [there["import_items"]]


def test_each_person_is_one_client_however_often_and_however_spelled(
    desk: Desk, folder: Path
) -> None:
    bring(desk, chosen(desk, folder))
    assert sorted(str(c.name) for c in desk.clients()) == [
        "Anna Bakker", "Anna Yıldız", "Anna de Vries", "José García", "Jörg Müller-Lüdenscheidt",
        "Pieter Post", "Zoë Jansen",
    ]  # fmt: skip
    # From "Anna de Vries/…" and "Vries, Anna de/…", with what the list of clients says of her.
    assert len(case_file(desk, "Anna de Vries").sessions) == 3
    overview = desk.client(client(desk, "Anna de Vries").id)
    assert (overview.contact.email, overview.client.organisation) == (
        "anna@example.org", "Café Noord",
    )  # fmt: skip


def test_nobody_gets_what_is_anothers(desk: Desk, folder: Path) -> None:
    bring(desk, chosen(desk, folder))
    texts = {str(s.notes) for s in case_file(desk, "Anna Yıldız").sessions}
    assert texts == {"Gesprek op kantoor."}
    everything = "".join(s.notes for s, _ in desk.vault.sessions.all_with_clients())
    assert "Welke Anna" not in everything


def test_a_document_is_kept_as_it_is_with_its_session(desk: Desk, folder: Path) -> None:
    bring(desk, chosen(desk, folder))
    file = case_file(desk, "Anna de Vries")
    sessions = {s.id: s for s in file.sessions}
    kept = {str(m.name): m for m in file.materials}
    assert set(kept) == {"2024-01-09 intake.docx", "brief.pdf", "scan.pdf", "foto bord.JPG"}
    of_docx, of_pdf = kept["2024-01-09 intake.docx"].session_id, kept["brief.pdf"].session_id
    assert of_docx is not None
    assert of_pdf is not None
    assert "Rust gezocht." in sessions[of_docx].notes
    assert "Beste Anna," in sessions[of_pdf].notes
    assert kept["scan.pdf"].session_id is None
    for path in folder.rglob("*"):
        if path.name in kept:
            assert bytes_of(desk, kept[path.name].id) == path.read_bytes()


def test_nothing_readable_is_left_on_the_disk(desk: Desk, folder: Path) -> None:
    bring(desk, chosen(desk, folder))
    vault = desk.vault
    vault.database.checkpoint()
    for path in (p for p in vault.folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        assert not [w for w in (b"a photo", b"%PDF", SECRET.encode(), b"Bakker") if w in data]
    assert occurrences(vault.folder / "vault.db", bytes(vault.key), SECRET) > 0


def test_a_new_case_starts_with_its_earliest_session(desk: Desk, folder: Path) -> None:
    items = chosen(desk, folder)
    bring(desk, items[::-1])
    for name, day in (
        ("Anna de Vries", date(2023, 5, 17)),
        ("Anna Bakker", date(2024, 3, 12)),
        ("José García", date(2018, 6, 30)),
    ):
        file = case_file(desk, name)
        first = min(s.starts_at.astimezone().date() for s in file.sessions)
        assert file.case.started_on == first == day
        assert file.case.title == "Coaching"


def test_notes_go_to_the_case_that_is_there(desk: Desk) -> None:
    there = desk.add_client("Anna Bakker")
    case = desk.add_case(there.id, "Weer zin in werk")
    bring(desk, [with_client(a_note(), there.id, "Anna Bakker")])
    assert [len(desk.case_file(c.id).sessions) for c in desk.client(there.id).cases] == [1]
    assert desk.client(there.id).cases == (case,)


def test_a_case_that_a_list_names_is_made_once(desk: Desk) -> None:
    bring(desk, [a_note(case="Loopbaan"), a_note(case=" loopbaan "), a_note(case="Team")])
    cases = desk.client(client(desk, "Anna Bakker").id).cases
    assert sorted((str(c.title), len(desk.case_file(c.id).sessions)) for c in cases) == [
        ("Loopbaan", 2),
        ("Team", 1),
    ]


def test_the_same_folder_again_brings_nothing(desk: Desk, folder: Path) -> None:
    bring(desk, chosen(desk, folder))
    again = look(desk, folder)
    assert [i.source for i in again if i.is_chosen] == []
    assert {i.remark for i in again} >= {Remark.KNOWN, Remark.WHOSE}


def test_the_same_files_elsewhere_under_other_names_bring_nothing(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    bring(desk, chosen(desk, folder))
    other = tmp_path / "Anders"
    other.mkdir()
    for n, name in enumerate(("klanten.csv", "Export/session_notes.csv", "Export/agenda.ics")):
        shutil.copy(folder / name, other / f"{n}{Path(name).suffix}")
    shutil.copy(
        folder / "2024-03-12 sessie 3 Anna Bakker.docx", other / "Anna Bakker - intake.docx"
    )
    assert [i.source for i in look(desk, other) if i.is_chosen] == []


def test_a_file_whose_session_was_deleted_may_come_again(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "Anna Bakker - intake.txt").write_text("Kennismaking.")
    bring(desk, chosen(desk, tmp_path / "in"))
    (session,) = case_file(desk, "Anna Bakker").sessions
    desk.delete_session(session.id)
    (item,) = look(desk, tmp_path / "in")
    assert (item.is_chosen, item.remark) == (True, Remark.FILE_DATE)
    assert item.client_id == client(desk, "Anna Bakker").id


def test_what_is_not_ready_is_not_stored(desk: Desk) -> None:
    stored = bring(desk, [a_note(""), a_note(dated_at=None), a_note()])
    assert (stored.n_sessions, counts(desk)["sessions"]) == (1, 1)


def test_many_files_go_to_the_client_whom_the_coach_names(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for n in range(4):
        (tmp_path / "in" / f"{n:03}.txt").write_text(f"Coach: vraag {n}")
    items = look(desk, tmp_path / "in")
    assert not any(i.is_chosen for i in items)
    bring(desk, [with_client(i, None, "Noor") for i in items])
    assert len(case_file(desk, "Noor").sessions) == 4


def test_an_import_that_is_cancelled_leaves_nothing(desk: Desk, folder: Path) -> None:
    before, items, cancel = counts(desk), chosen(desk, folder), Cancel()

    def stop_late(n: int, of: int) -> None:
        if n == of - 2:
            cancel.request()

    with pytest.raises(CancelledError):
        store(desk, "Praktijk", items, "Coaching", cancel, stop_late)
    assert counts(desk) == before
    desk.vault.sweep_files()  # as locking does
    assert desk.vault.files.names() == set()


def test_a_file_that_is_gone_by_then_keeps_everything_out(desk: Desk, folder: Path) -> None:
    before, items = counts(desk), chosen(desk, folder)
    (folder / "Cliënten" / "Vries, Anna de" / "scan.pdf").unlink()
    with pytest.raises(UnreadableDocumentError) as raised:
        bring(desk, items)
    assert raised.value.facts == {"file": "scan.pdf"}
    assert counts(desk) == before
    assert desk.vault.imports.known_hashes() == frozenset()


@pytest.mark.parametrize("is_gone", [True, False])
def test_no_log_and_no_error_holds_what_a_file_holds(
    desk: Desk, folder: Path, caplog: pytest.LogCaptureFixture, is_gone: bool
) -> None:
    def attempt(work: Callable[[], object]) -> str:
        try:
            work()
        except UnreadableDocumentError as error:
            return f"{error} {error!r} {error.facts} {error.__cause__!r}"
        return ""

    with caplog.at_level(logging.DEBUG):
        items = chosen(desk, folder)
        if is_gone:
            (folder / "2024-03-12 sessie 3 Anna Bakker.docx").unlink()
        told = attempt(lambda: bring(desk, items))
    assert bool(told) is is_gone
    assert SECRET not in told + caplog.text + repr(items)


def test_a_client_that_is_erased_takes_the_knowledge_of_the_files_along(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "Anna Bakker - intake.txt").write_text("Kennismaking.")
    bring(desk, chosen(desk, tmp_path / "in"))
    desk.erase_client(ClientId(client(desk, "Anna Bakker").id))
    assert desk.vault.imports.known_hashes() == frozenset()


def test_a_file_that_changed_since_it_was_looked_at_stores_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    photo = tmp_path / "in" / "Anna Bakker" / "bord.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"one")
    items = [with_client(i, None, "Anna Bakker") for i in look(desk, tmp_path / "in")]
    photo.write_bytes(b"another")
    with pytest.raises(UnreadableDocumentError):
        bring(desk, items)
    assert set(counts(desk).values()) == {0}


def test_a_list_fills_in_what_was_not_known_of_a_client(desk: Desk) -> None:
    there = desk.add_client("Anna Bakker", email="anna@voorbeeld.example")
    row = a_note(
        becomes=Becomes.CLIENT,
        client_id=there.id,
        details=(("email", "other@x.example"), ("phone", "06-1"), ("role", "Manager")),
        case="Leiderschap",
    )
    bring(desk, [row])
    overview = desk.client(there.id)
    assert (overview.contact.email, overview.contact.phone) == ("anna@voorbeeld.example", "06-1")
    assert overview.client.role == "Manager"
    assert [c.title for c in overview.cases] == ["Leiderschap"]


def test_a_day_that_is_set_makes_a_session_ready(desk: Desk) -> None:
    note = a_note(dated_at=None, remark=Remark.NO_DATE, is_chosen=False)
    assert not note.is_ready
    settled = with_day(note, date(2024, 5, 2))
    assert (settled.is_ready, settled.is_chosen, settled.remark) == (True, True, Remark.NONE)
    bring(desk, [settled])
    (session,) = case_file(desk, "Anna Bakker").sessions
    assert session.starts_at.astimezone().date() == date(2024, 5, 2)
