"""Finding passages: inflected forms, both languages, no accents needed."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from coachapp.domain.cancel import Cancel, CancelledError
from coachapp.domain.ids import ClientId, new_id
from coachapp.domain.runs import Field
from coachapp.store import opening as vaults
from coachapp.store.vault import Vault
from tests.support.store import (
    MOMENT,
    PASSPHRASE,
    a_case,
    a_client,
    a_practice,
    a_quick_vault,
    a_session,
    a_vault,
)


def a_vault_with_note(tmp_path: Path, note: str) -> tuple[Vault, ClientId]:
    """One client with one session, indexed."""
    vault = a_quick_vault(tmp_path)
    client = a_client()
    case = a_case(client)
    vault.clients.save(client)
    vault.cases.save(case)
    vault.sessions.save(a_session(case, notes=note))
    vault.index.update()
    return vault, client.id


@pytest.mark.parametrize(
    ("note", "query"),
    [
        ("Zij voerde moeilijke gesprekken met haar leidinggevende.", "gesprek"),
        ("Het gesprek met haar leidinggevende viel mee.", "gesprekken leidinggevenden"),
        ("Zij heeft vandaag weer gewerkt.", "werken"),
        ("De reis naar huis duurde lang.", "reizen"),
        ("She was running between deadlines.", "run deadline"),
        ("Her boundaries are respected now.", "boundary"),
        ("He worries about the meeting.", "worried"),
        ("DE DEADLINE HAALDE ZIJ NIET.", "deadlines"),
        ("Zij noemt het: ‘deadline’-stress.", "deadlines"),
    ],
)
def test_inflected_forms_are_found(tmp_path: Path, note: str, query: str) -> None:
    vault, client_id = a_vault_with_note(tmp_path, note)
    (passage,) = vault.index.find(client_id, query, limit=5)
    assert passage.text == note


@pytest.mark.parametrize(
    ("note", "query"),
    [
        ("De coördinatie liep goed.", "coordinatie"),
        ("De coordinatie liep goed.", "coördinatie"),
        ("Zij at in het café.", "cafe"),
        ("Zij at in het cafe.", "CAFÉ"),
        ("Her naïve résumé.", "naive resume"),
        ("De scène in het theater.", "scene"),
    ],
)
def test_diacritics_do_not_matter(tmp_path: Path, note: str, query: str) -> None:
    vault, client_id = a_vault_with_note(tmp_path, note)
    assert [p.text for p in vault.index.find(client_id, query, limit=5)] == [note]


@pytest.mark.parametrize(
    ("note_as", "query_as"), [("NFC", "NFC"), ("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")]
)
def test_accents_are_found_however_they_are_composed(
    tmp_path: Path, note_as: Literal["NFC", "NFD"], query_as: Literal["NFC", "NFD"]
) -> None:
    note = unicodedata.normalize(note_as, "De coördinatie liep goed.")
    vault, client_id = a_vault_with_note(tmp_path, note)
    query = unicodedata.normalize(query_as, "coördinatie")
    assert [p.text for p in vault.index.find(client_id, query, limit=5)] == [note]


@pytest.mark.parametrize(
    "query",
    ["", "   ", "?!", "de het een", "the of and", "olifant", "😀", '"', "notes:x*", "NEAR("],
)
def test_nothing_is_found_for_nothing(tmp_path: Path, query: str) -> None:
    vault, client_id = a_vault_with_note(tmp_path, "De het een, the of and; zij sliep.")
    assert vault.index.find(client_id, query, limit=5) == ()


def test_a_word_of_the_query_language_is_only_a_word(tmp_path: Path) -> None:
    vault, client_id = a_vault_with_note(tmp_path, "Near the end, or not: stems AND text.")
    assert len(vault.index.find(client_id, 'NEAR "stems" AND text*', limit=5)) == 1


def test_the_nearest_passage_comes_first(tmp_path: Path) -> None:
    note = (
        "De vakantie was fijn.\n\nHet conflict, weer het conflict.\n\nEen conflict en een vakantie."
    )
    vault, client_id = a_vault_with_note(tmp_path, note)
    found = [p.text for p in vault.index.find(client_id, "conflict vakantie", limit=5)]
    assert found[0] == "Een conflict en een vakantie."
    assert len(found) == 3


def test_no_more_passages_than_asked_for(tmp_path: Path) -> None:
    vault, client_id = a_vault_with_note(tmp_path, "Rust.\n\nMeer rust.\n\nNog meer rust.")
    assert len(vault.index.find(client_id, "rust", limit=2)) == 2


def test_every_text_is_found_with_its_place(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = a_client(notes="Olifant een.")
    case = a_case(client, question="Olifant twee.", context="Olifant drie.")
    session = a_session(
        case, notes="Olifant vier.", private_notes="Olifant vijf.", report="Olifant zes."
    )
    vault.clients.save(client)
    vault.cases.save(case)
    vault.sessions.save(session)
    vault.index.update()
    found = vault.index.find(client.id, "olifant", limit=9)
    assert {(p.field, p.text) for p in found} == {
        (Field.CLIENT, "Olifant een."),
        (Field.CASE, "Olifant twee."),
        (Field.CASE, "Olifant drie."),
        (Field.NOTES, "Olifant vier."),
        (Field.PRIVATE_NOTES, "Olifant vijf."),
        (Field.REPORT, "Olifant zes."),
    }
    in_session = [p for p in found if p.session_id is not None]
    assert {(p.session_id, p.dated_at) for p in in_session} == {(session.id, MOMENT)}
    assert len(in_session) == 3


def test_a_passage_takes_the_date_of_its_session(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=3)
    dates = {s.id: s.starts_at for s in practice.sessions}
    found = vault.index.find(practice.client.id, "verslag", limit=9)
    assert {p.session_id: p.dated_at for p in found} == dates


def test_a_stranger_has_no_passages(tmp_path: Path) -> None:
    vault, _ = a_vault_with_note(tmp_path, "Rust.")
    assert vault.index.find(ClientId(new_id()), "rust", limit=5) == ()


def test_what_was_written_before_a_lock_is_indexed_after_it(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    client = a_client(notes="Olifant.")
    vault.clients.save(client)
    vault.lock()
    vault = vaults.unlock(vault.folder, PASSPHRASE)
    assert vault.index.find(client.id, "olifant", limit=5) == ()
    assert vault.index.update() == 2
    assert len(vault.index.find(client.id, "olifant", limit=5)) == 1
    assert vault.index.update() == 0


def test_indexing_stops_when_asked_and_goes_on_later(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = a_client(notes="Olifant.")
    vault.clients.save(client)
    cancel = Cancel()
    cancel.request()
    with pytest.raises(CancelledError):
        vault.index.update(cancel)
    assert vault.index.find(client.id, "olifant", limit=5) == ()
    vault.index.update()
    assert len(vault.index.find(client.id, "olifant", limit=5)) == 1
