"""Whatever was done is undone and done again, and what comes back is found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachapp.domain.casefile import CaseStatus, Owner
from coachapp.domain.practice import ConsentPurpose
from coachapp.domain.search import FoundKind, Scope
from coachapp.store.vault import Vault
from coachapp.text import RawText
from tests.support.store import MOMENT, a_quick_vault
from tests.support.whole_file import (
    TODAY,
    WholePractice,
    a_contact,
    a_contract,
    an_appointment,
    an_assessment,
    fill,
)

T = TypeVar("T")
Pick = Callable[[tuple[T, ...]], T | None]


class Steps:
    """Verbs on whatever is there, chosen by numbers."""

    def __init__(self, whole: WholePractice, number: int) -> None:
        self.desk, self.vault, self.n = whole.desk, whole.vault, number
        self.text = f"Tekst {number}"
        self.case = self.one(self.vault.cases.all())
        self.file = self.desk.case_file(self.case.id) if self.case else None
        self.session = self.one(self.file.sessions) if self.file else None
        self.session_id = self.session.id if self.session else None
        self.client = self.desk.clients(archived=True)[0]

    def one(self, things: tuple[T, ...]) -> T | None:
        return things[self.n % len(things)] if things else None

    def add_client(self) -> None:
        self.desk.add_client(self.text, email=self.text)

    def change_client(self) -> None:
        client = replace(self.client, role=RawText(self.text))
        self.desk.save_client(client, a_contact(client.id, self.text))

    def archive(self) -> None:
        self.desk.archive_client(self.client.id, is_archived=self.n % 2 == 0)

    def consent(self) -> None:
        self.desk.add_consent(self.client.id, ConsentPurpose.SHARING, TODAY, self.text)

    def withdraw(self) -> None:
        if consent := self.one(self.vault.clients.consents(self.client.id)):
            self.desk.withdraw_consent(consent, TODAY)

    def add_case(self) -> None:
        self.desk.add_case(self.client.id, self.text, question=self.text)

    def change_case(self) -> None:
        if self.case:
            self.desk.save_case(replace(self.case, status=CaseStatus.PAUSED))

    def delete_case(self) -> None:
        if self.case:
            self.desk.delete_case(self.case.id)

    def contract(self) -> None:
        if self.case:
            self.desk.save_contract(a_contract(self.case.id, self.text))

    def add_session(self) -> None:
        if self.case:
            at = MOMENT + timedelta(days=self.n)
            self.desk.add_session(self.case.id, at, notes=self.text)

    def change_session(self) -> None:
        if self.session:
            self.desk.save_session(replace(self.session, duration_min=self.n))

    def delete_session(self) -> None:
        if self.session:
            self.desk.delete_session(self.session.id)

    def add_goal(self) -> None:
        if self.case:
            goal = self.desk.add_goal(self.case.id, self.text)
            self.desk.add_score(goal.id, self.n % 11, TODAY, self.session_id)

    def delete_goal(self) -> None:
        if self.file and (goal := self.one(self.file.goals)):
            self.desk.delete_goal(goal.id)

    def add_action(self) -> None:
        if self.case:
            self.desk.add_action(self.case.id, self.text, session_id=self.session_id)

    def change_action(self) -> None:
        if self.file and (action := self.one(self.file.actions)):
            self.desk.save_action(replace(action, owner=Owner.COACH, done_on=TODAY))

    def delete_action(self) -> None:
        if self.file and (action := self.one(self.file.actions)):
            self.desk.delete_action(action.id)

    def add_insight(self) -> None:
        if self.session:
            self.desk.add_insight(self.session.id, self.text)
            self.desk.add_technique(self.session.id, self.text)

    def delete_technique(self) -> None:
        if self.file and (technique := self.one(self.file.techniques)):
            self.desk.delete_technique(technique.id)

    def assess(self) -> None:
        if self.case:
            self.desk.save_assessment(an_assessment(self.case.id, session_id=self.session_id))

    def assess_again(self) -> None:
        if self.file and (there := self.one(self.file.assessments)):
            self.desk.save_assessment(replace(there, scores=there.scores[1:]))

    def delete_assessment(self) -> None:
        if self.file and (there := self.one(self.file.assessments)):
            self.desk.delete_assessment(there.id)

    def appoint(self) -> None:
        self.vault.appointments.save(an_appointment(self.text))

    def delete_material(self) -> None:
        if self.file and (material := self.one(self.file.materials)):
            self.vault.materials.delete(material.id)

    def take_back(self) -> None:
        if record := self.one(self.vault.imports.all()):
            self.vault.imports.take_back(record.id)


VERBS = sorted(name for name in vars(Steps) if not name.startswith("_") and name != "one")


@settings(
    database=None,
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 200)), min_size=1, max_size=3),
        min_size=1,
        max_size=12,
    )
)
def test_all_that_was_done_is_undone_and_done_again(
    tmp_path_factory: pytest.TempPathFactory, steps: list[list[tuple[str, int]]]
) -> None:
    whole = fill(a_quick_vault(tmp_path_factory.mktemp("any")))
    history, first = whole.vault.history, whole.content()
    for step in steps:
        with history.step("step"):
            for name, number in step:
                getattr(Steps(whole, number), name)()
    last = whole.content()
    for _ in range(2):
        while history.undo():
            pass
        assert whole.content() == first
        while history.redo():
            pass
        assert whole.content() == last
    assert whole.vault.database.problems() == []
    whole.vault.lock()


def kinds_found(vault: Vault, word: str) -> list[FoundKind]:
    """What kinds of things are found with a word, once the index has caught up."""
    vault.index.update()
    finder = vault.finder()
    try:
        return sorted(f.kind for f in finder.find(word, Scope(), limit=99))
    finally:
        finder.close()


@pytest.mark.parametrize("what", ["case", "session"])
def test_what_comes_back_is_found_again(tmp_path: Path, what: str) -> None:
    whole = fill(a_quick_vault(tmp_path), "Reservesleutel")
    vault, desk = whole.vault, whole.desk
    desk.add_action(whole.case_id, "Reservesleutel", session_id=whole.session_id)
    before = kinds_found(vault, "reservesleutel")
    passages = vault.index.find(whole.client_id, "reservesleutel", limit=99)
    with vault.history.step("delete"):
        if what == "case":
            desk.delete_case(whole.case_id)
        else:
            desk.delete_session(whole.session_id)
    assert kinds_found(vault, "reservesleutel") != before
    vault.history.undo()
    assert kinds_found(vault, "reservesleutel") == before
    found = vault.index.find(whole.client_id, "reservesleutel", limit=99)
    assert set(found) == set(passages)
    vault.lock()


def test_what_outlives_its_session_is_found_without_it(tmp_path: Path) -> None:
    whole = fill(a_quick_vault(tmp_path), "Reservesleutel")
    desk = whole.desk
    desk.add_action(whole.case_id, "Huissleutel", session_id=whole.session_id)
    desk.save_assessment(
        an_assessment(whole.case_id, title="Huissleutel", session_id=whole.session_id)
    )
    there = [FoundKind.ACTION, FoundKind.ASSESSMENT]
    assert kinds_found(whole.vault, "huissleutel") == there
    desk.delete_session(whole.session_id)
    assert kinds_found(whole.vault, "huissleutel") == there
    whole.vault.lock()
