"""Taking an import back as a whole, and undoing it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.actions.importing.proposal import with_client
from coachapp.actions.importing.storing import take_back
from coachapp.domain.casefile import Case
from coachapp.text import RawText
from tests.support.importing import a_note, bring, bytes_of, case_file, chosen, client, counts, look


def test_an_import_that_is_taken_back_leaves_what_was_there_before(
    desk: Desk, folder: Path
) -> None:
    there = desk.add_client("Anna Yıldız")
    case: Case = desk.add_case(there.id, "Eigen traject")
    desk.add_session(case.id, datetime(2024, 1, 1, tzinfo=UTC), notes="Was er al.")
    before, items = counts(desk), chosen(desk, folder)
    stored = bring(desk, items)
    n = sum(r.n_items for r in desk.vault.imports.all())
    assert take_back(desk, stored.import_id) == n
    assert counts(desk) == before
    assert [s.notes for s in case_file(desk, "Anna Yıldız").sessions] == ["Was er al."]
    desk.vault.sweep_files()
    assert desk.vault.files.names() == set()
    assert len(chosen(desk, folder)) == len(items)


def test_taking_back_keeps_whom_something_else_was_added_to(desk: Desk, folder: Path) -> None:
    stored = bring(desk, chosen(desk, folder))
    file = case_file(desk, "Pieter Post")
    own = desk.add_session(file.case.id, datetime(2024, 5, 5, tzinfo=UTC), notes="Zelf getypt.")
    take_back(desk, stored.import_id)
    assert [c.name for c in desk.clients()] == ["Pieter Post"]
    assert [s.id for s in case_file(desk, "Pieter Post").sessions] == [own.id]
    assert desk.vault.imports.all() == ()


def test_a_later_import_for_the_same_client_stays_when_the_first_is_taken_back(desk: Desk) -> None:
    first = bring(desk, [a_note(text=RawText("eerst"))])
    there = client(desk, "Anna Bakker").id
    bring(desk, [with_client(a_note(text=RawText("later")), there, "Anna Bakker")])
    take_back(desk, first.import_id)
    assert [s.notes for s in case_file(desk, "Anna Bakker").sessions] == ["later"]


def test_undoing_an_import_empties_and_redoing_brings_it_back(desk: Desk, folder: Path) -> None:
    before, items = counts(desk), chosen(desk, folder)
    history = desk.vault.history
    with history.step("Import"):
        bring(desk, items)
    after = counts(desk)
    assert history.undo() == "Import"
    assert counts(desk) == before
    assert history.redo() == "Import"
    assert counts(desk) == after
    material = case_file(desk, "Anna Yıldız").materials[0]
    assert bytes_of(desk, material.id)


def test_taking_back_can_be_undone(desk: Desk, folder: Path) -> None:
    stored = bring(desk, chosen(desk, folder))
    after = counts(desk)
    with desk.vault.history.step("Taken back"):
        take_back(desk, stored.import_id)
    desk.vault.history.undo()
    assert counts(desk) == after
    assert [i.source for i in look(desk, folder) if i.is_chosen] == []


def test_a_session_that_was_worked_on_stays_with_its_client(desk: Desk) -> None:
    stored = bring(desk, [a_note(text=RawText("eerst")), a_note(text=RawText("los"))])
    kept = next(s for s in case_file(desk, "Anna Bakker").sessions if s.notes == "eerst")
    desk.add_insight(kept.id, "Het mag er zijn.")
    take_back(desk, stored.import_id)
    assert [s.id for s in case_file(desk, "Anna Bakker").sessions] == [kept.id]
