"""What stands around a case: it comes back as it was, goes with what it belongs to, and moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.domain.assessment import AssessmentKind
from coachapp.domain.ids import ImportId, new_id
from coachapp.domain.practice import ConsentPurpose, Contact, Contract
from coachapp.errors import NotFoundError
from coachapp.store.vault import Vault
from coachapp.text import RawText
from tests.support.store import MOMENT, a_client, a_practice, a_quick_vault
from tests.support.whole_file import (
    TODAY,
    a_consent,
    a_contact,
    a_contract,
    a_technique,
    an_appointment,
    an_assessment,
    fill,
    whole_content,
)

TEXT = "Zij zei: 'nee'; 👩🏽‍🦰 שלום\x00\r\n"


def test_every_field_of_a_contact_comes_back(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = a_practice(vault).client
    assert vault.clients.contact(client.id) == Contact(client_id=client.id)
    for contact in (a_contact(client.id, TEXT), a_contact(client.id, "Nieuw")):
        vault.clients.save_contact(contact)
        found = vault.clients.contact(client.id)
        assert found == contact
        assert {type(found.email), type(found.phone), type(found.address)} == {RawText}


def test_every_field_of_a_consent_comes_back_oldest_first(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client, other = a_practice(vault).client, a_practice(vault, name="Bram").client
    consents = [
        a_consent(client.id, purpose, how=TEXT, given_on=TODAY + timedelta(days=n))
        for n, purpose in enumerate(ConsentPurpose)
    ]
    for consent in reversed(consents):
        vault.clients.save_consent(consent)
    consents[0] = replace(consents[0], withdrawn_on=TODAY)
    vault.clients.save_consent(consents[0])
    vault.clients.save_consent(a_consent(other.id))
    assert vault.clients.consents(client.id) == tuple(consents)
    assert len(vault.clients.all_consents()) == len(consents) + 1
    vault.clients.delete_consent(consents[0].id)
    assert vault.clients.consents(client.id) == tuple(consents[1:])


def test_every_field_of_a_contract_comes_back(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    case = a_practice(vault).case
    assert vault.cases.contract(case.id) is None
    for contract in (a_contract(case.id, TEXT), Contract(case_id=case.id)):
        vault.cases.save_contract(contract)
        assert vault.cases.contract(case.id) == contract
        assert vault.cases.file(case.id).contract == contract


def test_techniques_come_back_and_their_names_the_most_used_first(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    first, second, _ = practice.sessions
    techniques = (
        a_technique(first.id, TEXT),
        a_technique(second.id, "Wandelen"),
        a_technique(second.id, "Axen"),
        a_technique(second.id, "Wandelen"),
    )
    for technique in (*techniques[1:], techniques[0]):
        vault.sessions.save_technique(technique)
    assert vault.cases.file(practice.case.id).techniques == techniques
    assert vault.sessions.technique_names()[:2] == ("Wandelen", "Axen")
    vault.sessions.delete_technique(techniques[0].id)
    assert vault.sessions.techniques_of_case(practice.case.id) == techniques[1:]


@pytest.mark.parametrize("kind", AssessmentKind)
def test_an_assessment_comes_back_with_its_scores_in_their_order(
    tmp_path: Path, kind: AssessmentKind
) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    scores = (("Zin", 10.0), ("Angst", 0.0), (TEXT, 7.5), ("Angst", 3.0), ("Boos", 1.0))
    made = an_assessment(
        practice.case.id, kind=kind, title=TEXT, scores=scores, session_id=practice.sessions[0].id
    )
    earlier = an_assessment(practice.case.id, taken_on=TODAY - timedelta(days=1), scores=())
    for each in (made, earlier):
        vault.assessments.save(each)
    assert vault.cases.file(practice.case.id).assessments == (earlier, made)
    fewer = replace(made, scores=made.scores[3:0:-1])
    vault.assessments.save(fewer)
    assert vault.assessments.of_case(practice.case.id) == (earlier, fewer)
    vault.assessments.delete(made.id)
    assert vault.assessments.of_case(practice.case.id) == (earlier,)
    assert whole_content(vault.database)["assessment_scores"] == []


def test_a_score_off_the_scale_leaves_the_assessment_as_it_was(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    case = a_practice(vault).case
    made = an_assessment(case.id)
    vault.assessments.save(made)
    off = an_assessment(case.id, scores=(("Werk", 3), ("Rust", 10.5)))
    with pytest.raises(sqlcipher.IntegrityError, match="CHECK constraint"):
        vault.assessments.save(replace(off, id=made.id))
    assert vault.assessments.of_case(case.id) == (made,)


def test_an_appointment_comes_back_in_its_period(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    late = an_appointment(TEXT, duration_min=44640, place=RawText(TEXT), uid="a@b")
    early = an_appointment("Vroeg", starts_at=MOMENT - timedelta(hours=1), duration_min=0)
    for each in (late, early):
        vault.appointments.save(each)
    assert vault.appointments.all() == (early, late)
    assert vault.appointments.uids() == {"a@b"}
    assert vault.appointments.between(MOMENT, MOMENT + timedelta(hours=1)) == (late,)
    assert vault.appointments.between(MOMENT - timedelta(hours=1), MOMENT) == (early,)
    moved = replace(late, starts_at=MOMENT + timedelta(days=9), uid="")
    vault.appointments.save(moved)
    assert vault.appointments.all() == (early, moved)
    vault.appointments.delete(early.id)
    assert (vault.appointments.all(), vault.appointments.uids()) == ((moved,), frozenset())


def test_a_term_comes_back_and_is_at_least_a_month(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = replace(a_client(), keep_months=1)
    vault.clients.save(client)
    assert vault.clients.get(client.id) == client
    with pytest.raises(sqlcipher.IntegrityError, match="CHECK constraint"):
        vault.clients.save(replace(client, keep_months=0))


def tables_with_rows(vault: Vault) -> set[str]:
    return {t for t, rows in whole_content(vault.database).items() if rows}


def test_what_stands_around_goes_with_the_case_and_with_the_client(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    whole = fill(vault)
    vault.cases.delete(whole.case_id)
    assert tables_with_rows(vault) == {
        *("clients", "contacts", "consents", "appointments", "imports", "import_items", "ai_runs")
    }
    assert vault.imports.all() == (replace(whole.imported, n_items=1),)
    vault.clients.delete(whole.client_id)
    assert tables_with_rows(vault) == {"appointments", "imports"}
    assert vault.imports.all() == ()
    assert vault.database.problems() == []


def test_what_was_used_goes_with_its_session_and_what_was_taken_stays(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    whole = fill(vault)
    before = vault.cases.file(whole.case_id)
    vault.sessions.delete(whole.session_id)
    after = vault.cases.file(whole.case_id)
    assert (after.techniques, after.materials) == ((), ())
    assert after.assessments == (replace(before.assessments[0], session_id=None),)
    assert after.contract == before.contract


def test_nothing_is_saved_around_what_is_not_there(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    vault.clients.delete(practice.client.id)
    before = whole_content(vault.database)
    with pytest.raises(sqlcipher.IntegrityError):
        vault.clients.save_contact(a_contact(practice.client.id))
    with pytest.raises(sqlcipher.IntegrityError):
        vault.clients.save_consent(a_consent(practice.client.id))
    with pytest.raises(sqlcipher.IntegrityError):
        vault.cases.save_contract(a_contract(practice.case.id))
    with pytest.raises(sqlcipher.IntegrityError):
        vault.assessments.save(an_assessment(practice.case.id))
    with pytest.raises(sqlcipher.IntegrityError):
        vault.sessions.save_technique(a_technique(practice.sessions[0].id))
    with pytest.raises(NotFoundError):
        vault.imports.take_back(ImportId(new_id()))
    assert whole_content(vault.database) == before


def test_a_contract_keeps_its_day_apart_from_its_number(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    case = a_practice(vault).case
    contract = Contract(case_id=case.id, agreed_on=date(2026, 2, 28))
    vault.cases.save_contract(contract)
    assert vault.cases.contract(case.id) == contract
    with pytest.raises(sqlcipher.IntegrityError, match="CHECK constraint"):
        vault.cases.save_contract(replace(contract, n_sessions=0))
