"""A search for one client never shows another's passage, and shows exactly what stands there."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.domain.ids import ClientId
from coachapp.domain.runs import Field, Passage
from coachapp.store.vault import Vault
from tests.support.store import a_case, a_client, a_quick_vault, a_session

WORDS = ["rust", "grens", "werk", "manager", "slaap", "deadline", "boundary", "héél", "😀"]
NOTES = st.lists(st.sampled_from([*WORDS, ".", "\n\n", "  ", "!\n"]), max_size=120).map(" ".join)


def a_client_with(vault: Vault, note: str, private: str = "", about: str = "") -> ClientId:
    client = a_client(notes=about)
    case = a_case(client)
    vault.clients.save(client)
    vault.cases.save(case)
    vault.sessions.save(a_session(case, notes=note, private_notes=private))
    return client.id


def test_the_same_words_of_two_clients_never_mix(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)

    @given(NOTES, NOTES, st.sampled_from(WORDS))
    @settings(database=None, deadline=None, max_examples=20)
    def holds(of_one: str, of_other: str, query: str) -> None:
        one, other = a_client_with(vault, of_one), a_client_with(vault, of_other)
        vault.index.update()
        for client_id, note in ((one, of_one), (other, of_other)):
            found = vault.index.find(client_id, query, limit=1000)
            assert {p.client_id for p in found} <= {client_id}
            assert all(p.text in note for p in found)
            if query != "😀":
                assert (found != ()) == (query in note)

    holds()


def field_text(vault: Vault, passage: Passage) -> str:
    """The text that a passage says it comes from."""
    if passage.field is Field.CLIENT:
        return vault.clients.get(passage.client_id).notes
    assert passage.session_id is not None
    session = vault.sessions.get(passage.session_id)
    return {
        Field.NOTES: session.notes,
        Field.PRIVATE_NOTES: session.private_notes,
        Field.REPORT: session.report,
    }[passage.field]


def test_a_passage_is_what_stands_at_its_place(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    texts = st.text(max_size=400) | NOTES

    @given(texts, texts, texts)
    @settings(database=None, deadline=None, max_examples=25)
    def holds(note: str, private: str, about: str) -> None:
        client_id = a_client_with(vault, f"olifant {note}", f"{private} olifant", about)
        vault.index.update()
        found = vault.index.find(client_id, "olifant", limit=1000)
        assert {Field.NOTES, Field.PRIVATE_NOTES} <= {p.field for p in found}
        for passage in found:
            text = field_text(vault, passage)
            assert text[passage.start : passage.end] == passage.text

    holds()
