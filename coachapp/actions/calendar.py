"""The agenda as a calendar that other programs read."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.documents.calendars import write_calendar
from coachapp.documents.reader import Event
from coachapp.errors import FileNotSavedError
from coachapp.text import RawText


def export_agenda(desk: Desk, path: Path, session_word: str, *, with_names: bool) -> int:
    """Write the sessions and the entries; returns how many. Without names a session is
    ``session_word`` only.

    Raises:
        FileNotSavedError: the disk says no.
    """
    vault = desk.vault
    names = {c.id: c.name for c in vault.clients.all(archived=True)}
    events = []
    for session, client_id in vault.sessions.all_with_clients():
        title = f"{session_word}: {names[client_id]}" if with_names else session_word
        events.append(
            Event(
                uid=f"{session.id}@coachapp",
                title=RawText(title),
                starts_at=session.starts_at,
                ends_at=session.starts_at + timedelta(minutes=session.duration_min),
                is_all_day=False,
                place=RawText(""),
                notes=RawText(""),
            )
        )
    for entry in vault.appointments.all():
        events.append(
            Event(
                uid=entry.uid or f"{entry.id}@coachapp",
                title=entry.title,
                starts_at=entry.starts_at,
                ends_at=entry.starts_at + timedelta(minutes=entry.duration_min),
                is_all_day=False,
                place=entry.place,
                notes=RawText(""),
            )
        )
    try:
        path.write_bytes(write_calendar(events))
    except OSError as exc:
        raise FileNotSavedError(file=path.name) from exc
    return len(events)
