"""Searching the whole vault as it is typed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from coachapp.domain.search import Found, FoundKind, Scope
from coachapp.errors import FolderNotWritableError
from coachapp.store.search.finder import Finder
from coachapp.store.vault import Vault
from tests.support.store import MOMENT, a_case, a_client, a_quick_vault, a_session

ZOE = a_client("Zoë Müller-de Vries", notes="Houdt van zeilen.")
ADAM = a_client("Adam de Wit", notes="Speelt hobo.")
CASE = a_case(ZOE, title="Werkdruk in het kernteam", question="Hoe stel ik grenzen?")
OTHER = a_case(ADAM, title="Loopbaan", question="Wat nu?")
FIRST = a_session(
    CASE,
    notes="# Verslag\nZij tekende een loopbaanlijn op tafel.\n\nDaarna vertelde ze over de grens.",
    private_notes="Eigen vermoeden: de relatie met haar zuster knelt.",
    starts_at=MOMENT,
)
SECOND = a_session(
    OTHER, notes="De tekening van zijn grenzen lag er nog.", starts_at=MOMENT + timedelta(days=40)
)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = a_quick_vault(tmp_path)
    for client in (ZOE, ADAM):
        made.clients.save(client)
    for case in (CASE, OTHER):
        made.cases.save(case)
    for session in (FIRST, SECOND):
        made.sessions.save(session)
    made.add_material(CASE.id, "Energiebalans 2026.pdf", io.BytesIO(b"x"))
    made.index.update()
    yield made
    made.lock()


@pytest.fixture
def finder(vault: Vault) -> Iterator[Finder]:
    made = vault.finder()
    yield made
    made.close()


def find(finder: Finder, typed: str, scope: Scope | None = None) -> list[Found]:
    return list(finder.find(typed, scope or Scope()))


def marked(found: Found) -> list[str]:
    return [found.text[a:b] for a, b in found.marks]


@pytest.mark.parametrize(
    "typed", ["zoë", "ZOE", "Müller", "muller", "mul", "vries zoe", "Zoë Müller-de Vries"]
)
def test_a_client_is_found_by_any_part_of_the_name_however_it_is_spelled(
    finder: Finder, typed: str
) -> None:
    first = find(finder, typed)[0]
    assert (first.kind, first.client_id) == (FoundKind.CLIENT_NAME, ZOE.id)
    assert marked(first)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("grenzen ", "grens"),
        ("loopb", "loopbaanlijn"),
        ("baanlijn ", "loopbaanlijn"),
        ("tafels ", "tafel"),
    ],
)
def test_forms_beginnings_and_parts_of_compounds_are_found_and_marked(
    finder: Finder, typed: str, word: str
) -> None:
    scope = Scope(client_id=ZOE.id, kinds=frozenset({FoundKind.NOTES}))
    found = find(finder, typed, scope)
    assert any(word in marked(f) for f in found), [f.text for f in found]


def test_all_words_must_be_there(finder: Finder) -> None:
    assert find(finder, "tafel hobo ") == []
    assert [f.session_id for f in find(finder, "tafel loopbaan ")] == [FIRST.id]


def test_a_find_opens_at_its_place(finder: Finder) -> None:
    (found,) = find(finder, "zuster")
    assert found.kind is FoundKind.PRIVATE_NOTES
    assert FIRST.private_notes[found.start : found.end] == found.text
    assert marked(found) == ["zuster"]
    assert (found.session_id, found.client_name) == (FIRST.id, ZOE.name)


def test_a_scope_keeps_to_a_client_a_kind_and_a_period(finder: Finder) -> None:
    def sessions(**scope: object) -> set[str | None]:
        return {f.session_id for f in find(finder, "grens ", Scope(**scope)) if f.session_id}  # type: ignore[arg-type]

    assert sessions() == {FIRST.id, SECOND.id}
    assert sessions(client_id=ADAM.id) == {SECOND.id}
    assert sessions(kinds=frozenset({FoundKind.REPORT})) == set()
    assert sessions(since=MOMENT.date() + timedelta(days=1)) == {SECOND.id}
    assert sessions(until=MOMENT.date()) == {FIRST.id}
    assert sessions(since=date(2020, 1, 1), until=date(2020, 2, 1)) == set()


def test_files_and_titles_are_found(finder: Finder) -> None:
    assert find(finder, "energieb")[0].kind is FoundKind.MATERIAL
    assert find(finder, "werkdruk")[0].kind is FoundKind.CASE_TITLE
    assert find(finder, "druk kern")[0].kind is FoundKind.CASE_TITLE


@pytest.mark.parametrize(
    "typed", ["", "  ", '"', "*", "NEAR(", "a:b", "- -", "AND OR NOT", "'); DROP", "🙂", "x" * 5000]
)
def test_whatever_is_typed_is_no_error(finder: Finder, typed: str) -> None:
    find(finder, typed)


def test_what_is_written_later_is_found_and_what_is_deleted_is_not(
    vault: Vault, finder: Finder
) -> None:
    assert find(finder, "sneeuwvlok") == []
    vault.sessions.save(a_session(CASE, notes="Een sneeuwvlokje op haar mouw."))
    vault.index.update()
    assert find(finder, "sneeuwvlok")
    vault.erase_client(ZOE.id)
    assert find(finder, "sneeuwvlok") == []
    assert all(f.client_id == ADAM.id for f in find(finder, "de "))


def test_labels_follow_what_they_name(vault: Vault, finder: Finder) -> None:
    from dataclasses import replace

    vault.clients.save(replace(ADAM, name=type(ADAM.name)("Bavo Kist")))
    vault.index.update()
    assert find(finder, "adam") == []
    assert find(finder, "bavo")[0].client_id == ADAM.id


def test_the_connection_cannot_write(finder: Finder) -> None:
    with pytest.raises(FolderNotWritableError):
        finder._database.execute("DELETE FROM clients")


def test_it_reads_while_another_thread_writes(vault: Vault, finder: Finder) -> None:
    with vault.database.transaction():
        vault.sessions.save(a_session(CASE, notes="Nog niet bewaard: pinguïn."))
        assert find(finder, "tafel ")
