"""What looking through files proposes, as values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from pathlib import Path

from coachapp.actions.importing.people import Guess
from coachapp.actions.importing.tables import Table
from coachapp.domain.casefile import Client, Owner
from coachapp.domain.ids import ClientId
from coachapp.errors import DocumentError
from coachapp.text import RawText


class Becomes(StrEnum):
    """What something becomes."""

    CLIENT = "client"
    SESSION = "session"
    ACTION = "action"
    APPOINTMENT = "appointment"
    MATERIAL = "material"


class Remark(StrEnum):
    """Why the coach should look at a proposal."""

    NONE = ""
    WHOSE = "whose"
    DUPLICATE = "duplicate"
    KNOWN = "known"
    NO_DATE = "no_date"
    FILE_DATE = "file_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One proposal. ``client_id`` is None for a new client with this name, or for none at all."""

    source: str
    becomes: Becomes
    client_id: ClientId | None = None
    name: str = ""
    is_chosen: bool = True
    remark: Remark = Remark.NONE
    dated_at: datetime | None = None
    minutes: int = 60
    title: RawText = field(default=RawText(""))
    text: RawText = field(default=RawText(""))
    private: RawText = field(default=RawText(""))
    case: str = ""
    owner: Owner = Owner.CLIENT
    due_on: date | None = None
    done_on: date | None = None
    details: tuple[tuple[str, str], ...] = ()
    """Further fields of a client: e-mail, phone, address, organisation, role, notes."""
    path: Path | None = None
    """The file that is kept with the session, or that is the material."""
    sha256: str = ""

    @property
    def needs_client(self) -> bool:
        """Whether it belongs to a client."""
        return self.becomes is not Becomes.APPOINTMENT

    @property
    def is_ready(self) -> bool:
        """Whether it can be stored: it has the client and the day that it needs."""
        is_dated = self.dated_at is not None or self.becomes is not Becomes.SESSION
        return is_dated and (not self.needs_client or bool(self.client_id or self.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What was found. Tables stand beside the items made of them, to be mapped otherwise."""

    root: str
    items: tuple[Item, ...]
    tables: tuple[Table, ...]
    problems: tuple[DocumentError, ...]
    n_left_out: int


@dataclass(frozen=True, slots=True)
class Known:
    """What the vault has already, as far as a proposal must know."""

    clients: tuple[Client, ...]
    hashes: frozenset[str]
    uids: frozenset[str]


def with_client(item: Item, client_id: ClientId | None, name: str) -> Item:
    """The item as another's; what was unsure is settled by that."""
    remark = Remark.NONE if item.remark is Remark.WHOSE else item.remark
    is_chosen = item.is_chosen or item.remark is Remark.WHOSE
    return replace(item, client_id=client_id, name=name, remark=remark, is_chosen=is_chosen)


def with_day(item: Item, day: date) -> Item:
    """The item on another day, at the time it had."""
    if item.dated_at is None:
        moment = at_time(day, None)
    else:
        local = item.dated_at.astimezone()
        moment = at_time(day, (local.hour, local.minute))
    settled = item.remark in (Remark.NO_DATE, Remark.FILE_DATE)
    remark = Remark.NONE if settled else item.remark
    return replace(
        item,
        dated_at=moment,
        remark=remark,
        is_chosen=item.is_chosen or item.remark is Remark.NO_DATE,
    )


def compared(item: Item, guess: Guess, known: Known) -> Item:
    """The item with whose it is, chosen only where nothing needs the coach to look."""
    item = replace(item, client_id=guess.client_id, name=guess.name)
    if item.sha256 in known.hashes:
        return replace(item, remark=Remark.KNOWN, is_chosen=False)
    if item.becomes is Becomes.CLIENT and guess.client_id is not None and guess.is_sure:
        return replace(item, remark=Remark.KNOWN, is_chosen=False)
    if not guess.is_sure:
        return replace(item, remark=Remark.WHOSE, is_chosen=False)
    if item.becomes is Becomes.SESSION and item.dated_at is None:
        return replace(item, remark=Remark.NO_DATE, is_chosen=False)
    return item


def at_time(day: date, clock: tuple[int, int] | None) -> datetime:
    """A moment on this machine's clock; nine in the morning where only the day is known."""
    hour, minute = clock or (9, 0)
    return datetime.combine(day, time(hour, minute)).astimezone(UTC)
