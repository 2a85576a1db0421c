"""The agenda as a calendar: other programs read it, and names stand in it only when asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coachapp.actions import agenda
from coachapp.actions.calendar import export_agenda
from coachapp.actions.desk import Desk
from coachapp.documents.calendars import read_calendar
from coachapp.documents.parsed import Event, parsed_from
from coachapp.errors import FileNotSavedError
from coachapp.text import RawText
from tests.support.store import a_quick_vault
from tests.support.whole_file import an_appointment

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NAME = 'Noor, de Wit; \\ "Zoë" 🙂'


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(a_quick_vault(tmp_path))
    yield made
    made.vault.lock()


def read(path: Path) -> tuple[Event, ...]:
    told = read_calendar(path.read_bytes())
    return parsed_from({"text": "", "events": told}).events


def export(desk: Desk, folder: Path, *, with_names: bool) -> tuple[Event, ...]:
    n = export_agenda(desk, folder / "agenda.ics", "Gesprek", with_names=with_names)
    events = read(folder / "agenda.ics")
    assert len(events) == n
    return events


def a_full_agenda(desk: Desk) -> None:
    case = desk.add_case(desk.add_client(NAME).id, "Vraag")
    desk.add_session(case.id, AT, duration_min=75, notes="Geheim", private_notes="Geheim")
    other = desk.add_case(desk.add_client("Bram").id, "Vraag")
    desk.add_session(other.id, AT + timedelta(days=1))
    desk.archive_client(other.client_id, is_archived=True)
    agenda.add_appointment(desk, "Intervisie; met, allen", AT + timedelta(days=2), 90, "Utrecht")


@pytest.mark.parametrize("with_names", [True, False])
def test_sessions_and_entries_are_read_back(desk: Desk, tmp_path: Path, with_names: bool) -> None:
    a_full_agenda(desk)
    session, archived, entry = export(desk, tmp_path, with_names=with_names)
    named = [f"Gesprek: {NAME}", "Gesprek: Bram"] if with_names else ["Gesprek", "Gesprek"]
    assert [session.title, archived.title] == named
    assert (session.starts_at, session.ends_at) == (AT, AT + timedelta(minutes=75))
    assert (entry.title, entry.place) == ("Intervisie; met, allen", "Utrecht")
    assert entry.ends_at - entry.starts_at == timedelta(minutes=90)
    assert not any(e.is_all_day or e.notes for e in (session, archived, entry))


def test_without_names_no_word_of_a_client_is_in_the_file(desk: Desk, tmp_path: Path) -> None:
    a_full_agenda(desk)
    export(desk, tmp_path, with_names=False)
    text = (tmp_path / "agenda.ics").read_text(encoding="utf-8").replace("\r\n ", "")
    assert not [word for word in ("Noor", "Zoë", "Bram", "Vraag", "Geheim") if word in text]


def test_what_is_in_it_is_known_again_when_it_is_exported_again(desk: Desk, tmp_path: Path) -> None:
    a_full_agenda(desk)
    desk.vault.appointments.save(an_appointment("Van elders", uid="elders@kalender"))
    first = export(desk, tmp_path, with_names=True)
    second = export(desk, tmp_path, with_names=False)
    assert [e.uid for e in first] == [e.uid for e in second]
    assert len({e.uid for e in first}) == 4
    assert "elders@kalender" in {e.uid for e in first}


def test_an_empty_agenda_is_a_calendar_too(desk: Desk, tmp_path: Path) -> None:
    assert export(desk, tmp_path, with_names=True) == ()


def test_an_entry_without_a_place_or_length_is_read_back(desk: Desk, tmp_path: Path) -> None:
    desk.vault.appointments.save(an_appointment("Kort", duration_min=0))
    (event,) = export(desk, tmp_path, with_names=True)
    assert (event.title, event.place) == (RawText("Kort"), "")
    assert event.ends_at == event.starts_at


def test_a_place_that_cannot_be_written_is_named(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileNotSavedError) as caught:
        export_agenda(desk, tmp_path / "nowhere" / "a.ics", "Gesprek", with_names=True)
    assert caught.value.facts == {"file": "a.ics"}
