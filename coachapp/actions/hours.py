"""The hours log that an accreditation asks for; a name stands in it only with consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from coachapp.actions.desk import Desk
from coachapp.domain.casefile import SessionForm, SessionKind
from coachapp.domain.ids import ClientId
from coachapp.domain.practice import ConsentPurpose
from coachapp.text import RawText


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One session. ``name`` is empty without consent; ``number`` is the client's in this log."""

    held_on: date
    name: RawText
    number: int
    kind: SessionKind
    form: SessionForm
    minutes: int


@dataclass(frozen=True, slots=True)
class HoursLog:
    """The sessions held in a period, oldest first."""

    since: date
    until: date
    lines: tuple[HoursLine, ...]

    @property
    def hours(self) -> float:
        """All of them together."""
        return sum(line.minutes for line in self.lines) / 60

    @property
    def n_clients(self) -> int:
        """How many people that were."""
        return len({line.number for line in self.lines})


def hours_log(desk: Desk, since: date, until: date, now: datetime) -> HoursLog:
    """The sessions that began in a period and before now, of archived clients too."""
    vault = desk.vault
    consented = {
        c.client_id
        for c in vault.clients.all_consents()
        if c.purpose is ConsentPurpose.HOURS_LOG and c.withdrawn_on is None
    }
    names = {c.id: c.name for c in vault.clients.all(archived=True)}
    begin = datetime.combine(since, time()).astimezone(UTC)
    end = min(datetime.combine(until + timedelta(days=1), time()).astimezone(UTC), now)
    numbers: dict[ClientId, int] = {}
    lines = []
    for session, client_id in vault.sessions.held(begin, end):
        number = numbers.setdefault(client_id, len(numbers) + 1)
        lines.append(
            HoursLine(
                held_on=session.starts_at.astimezone().date(),
                name=names[client_id] if client_id in consented else RawText(""),
                number=number,
                kind=session.kind,
                form=session.form,
                minutes=session.duration_min,
            )
        )
    return HoursLog(since, until, tuple(lines))
