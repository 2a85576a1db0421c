"""How long a file is kept: per client, counted from the last contact; a reminder, no robot."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime

from coachapp.domain.casefile import Client
from coachapp.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Due:
    """A client whose term is over."""

    client: Client
    keep_until: date


def keep_until(vault: Vault, client: Client) -> date | None:
    """The last day of a client's term; None where no term was set."""
    if client.keep_months is None:
        return None
    session, case = vault.database.execute(
        "SELECT max(s.starts_at), max(coalesce(c.ended_on, c.started_on)) FROM cases c"
        " LEFT JOIN sessions s ON s.case_id = c.id WHERE c.client_id = ?",
        (client.id,),
    )[0]
    days = [datetime.fromisoformat(d).astimezone().date() for d in (session, case) if d]
    contact = max(days, default=client.created_at.astimezone().date())
    return months_after(contact, client.keep_months)


def due(vault: Vault, today: date) -> tuple[Due, ...]:
    """The clients whose term is over, the longest first; archived ones too."""
    found = []
    for client in vault.clients.all(archived=True):
        until = keep_until(vault, client)
        if until is not None and until < today:
            found.append(Due(client, until))
    return tuple(sorted(found, key=lambda d: d.keep_until))


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last of that month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
