"""An import is taken back as a whole, but for what the coach has worked on since."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from coachapp.actions.desk import Desk
from coachapp.domain.casefile import Case, Client
from coachapp.domain.practice import ConsentPurpose, ImportRecord
from coachapp.store.repositories.imports import ImportItem
from coachapp.store.vault import Vault
from tests.support.store import MOMENT, a_practice, a_quick_vault
from tests.support.whole_file import (
    TODAY,
    a_contract,
    an_appointment,
    an_assessment,
    an_import,
    whole_content,
)


@dataclass(frozen=True, slots=True)
class Imported:
    """A client with a case, a session, an action, a file and an entry, all of one import."""

    desk: Desk
    client: Client
    case: Case
    record: ImportRecord

    @property
    def vault(self) -> Vault:
        return self.desk.vault

    def take_back(self) -> int:
        return self.vault.imports.take_back(self.record.id)


def bring(desk: Desk) -> Imported:
    client = desk.add_client("Noor", email="noor@voorbeeld.nl")
    case = desk.add_case(client.id, "Werk")
    session = desk.add_session(case.id, MOMENT, notes="Ingelezen")
    action = desk.add_action(case.id, "Bellen", session_id=session.id)
    material = desk.vault.add_material(case.id, "a.txt", io.BytesIO(b"a"), session_id=session.id)
    entry = an_appointment()
    desk.vault.appointments.save(entry)
    record = an_import()
    items = [
        ImportItem("client", client.id, "hash 1"),
        ImportItem("case", case.id),
        ImportItem("session", session.id, "hash 2"),
        ImportItem("action", action.id, "hash 3"),
        ImportItem("material", material.id),
        ImportItem("appointment", entry.id),
    ]
    desk.vault.imports.add(record, items)
    return Imported(desk, client, case, record)


@pytest.fixture
def imported(tmp_path: Path) -> Iterator[Imported]:
    desk = Desk(a_quick_vault(tmp_path))
    a_practice(desk.vault, name="Bram")
    made = bring(desk)
    yield made
    made.vault.lock()


def test_an_import_is_listed_with_what_is_left_of_it(imported: Imported) -> None:
    vault = imported.vault
    assert vault.imports.all() == (replace(imported.record, n_items=6),)
    assert vault.imports.known_hashes() == {"hash 1", "hash 2", "hash 3"}
    vault.sessions.delete(vault.sessions.of_case(imported.case.id)[0].id)
    assert vault.imports.all() == (replace(imported.record, n_items=4),)
    assert vault.imports.known_hashes() == {"hash 1", "hash 3"}


def test_nothing_is_left_of_what_is_taken_back(tmp_path: Path) -> None:
    desk = Desk(a_quick_vault(tmp_path))
    a_practice(desk.vault, name="Bram")
    before = whole_content(desk.vault.database)
    imported = bring(desk)
    assert imported.take_back() == 6
    assert whole_content(desk.vault.database) == before
    assert desk.vault.imports.all() == ()
    assert desk.vault.imports.known_hashes() == frozenset()
    desk.vault.lock()
    assert desk.vault.files.names() == set()


Addition = Callable[[Imported], object]
TO_THE_CASE: dict[str, Addition] = {
    "a session": lambda i: i.desk.add_session(i.case.id, MOMENT),
    "a goal": lambda i: i.desk.add_goal(i.case.id, "Rust"),
    "an action": lambda i: i.desk.add_action(i.case.id, "Lezen"),
    "an assessment": lambda i: i.desk.save_assessment(an_assessment(i.case.id)),
    "a material": lambda i: i.vault.add_material(i.case.id, "b.txt", io.BytesIO(b"b")),
    "a contract": lambda i: i.desk.save_contract(a_contract(i.case.id)),
}
TO_THE_CLIENT: dict[str, Addition] = {
    "a case": lambda i: i.desk.add_case(i.client.id, "Tweede"),
    "a consent": lambda i: i.desk.add_consent(i.client.id, ConsentPurpose.FILE, TODAY, "Zo"),
}


@pytest.mark.parametrize("name", TO_THE_CASE)
def test_a_case_to_which_something_was_added_stays_with_its_client(
    imported: Imported, name: str
) -> None:
    TO_THE_CASE[name](imported)
    assert imported.take_back() == 4
    assert imported.vault.cases.of_client(imported.client.id) == (imported.case,)
    file = imported.desk.case_file(imported.case.id)
    added = (file.sessions, file.goals, file.actions, file.assessments, file.materials)
    assert sum(map(len, added)) + (file.contract is not None) == 1
    assert imported.vault.imports.known_hashes() == frozenset()


@pytest.mark.parametrize("name", TO_THE_CLIENT)
def test_a_client_to_whom_something_was_added_stays(imported: Imported, name: str) -> None:
    TO_THE_CLIENT[name](imported)
    assert imported.take_back() == 5
    there = imported.desk.client(imported.client.id)
    assert there.client == imported.client
    assert there.contact.email == "noor@voorbeeld.nl"
    assert len(there.cases) + len(there.consents) == 1
    assert imported.case not in there.cases


def test_another_import_stays(imported: Imported) -> None:
    other = an_import("ander.ics")
    client = imported.desk.add_client("Ander")
    imported.vault.imports.add(other, [ImportItem("client", client.id, "ander")])
    imported.take_back()
    assert imported.vault.imports.all() == (replace(other, n_items=1),)
    assert imported.vault.imports.known_hashes() == {"ander"}


def test_what_was_deleted_before_is_not_counted(imported: Imported) -> None:
    imported.vault.appointments.delete(imported.vault.appointments.all()[0].id)
    assert imported.take_back() == 5
