"""What stands around a case: contact, contract, consents, the agenda, and what was erased."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coachapp.domain.ids import AppointmentId, CaseId, ClientId, ConsentId, ImportId
from coachapp.text import RawText


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach a client; apart from the case, so that no report or answer holds it."""

    client_id: ClientId
    email: RawText = field(default=RawText(""))
    phone: RawText = field(default=RawText(""))
    address: RawText = field(default=RawText(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """What was agreed about a case, with the client and the sponsor."""

    case_id: CaseId
    sponsor_contact: RawText = field(default=RawText(""))
    n_sessions: int | None = None
    agreed_on: date | None = None
    agreements: RawText = field(default=RawText(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDisguise:
    """How a case is anonymized. It dies with the case, and with it whoever a pseudonym meant.

    ``key`` is 32 bytes in hexadecimal; the others are JSON: the code of each name, the words that
    are no names here, and what the coach hid besides.
    """

    case_id: CaseId
    key: str = field(repr=False)
    pseudonyms: RawText = field(default=RawText("{}"))
    shown: RawText = field(default=RawText("[]"))
    hidden: RawText = field(default=RawText("[]"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCodes:
    """Where the coach corrected the codes that a case was read as.

    ``added`` and ``removed`` are JSON lists of codes; ``outcome`` is empty where it was left to
    what the texts say.
    """

    case_id: CaseId
    added: RawText = field(default=RawText("[]"))
    removed: RawText = field(default=RawText("[]"))
    outcome: str = ""


class ConsentPurpose(StrEnum):
    """What a client can say yes to; each apart, none of them given by another."""

    FILE = "file"
    ASSISTANT = "assistant"
    SPONSOR = "sponsor"
    HOURS_LOG = "hours_log"
    SHARING = "sharing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientConsent:
    """A client's yes for one purpose: when and how it was given, and when taken back."""

    id: ConsentId
    client_id: ClientId
    purpose: ConsentPurpose
    given_on: date
    how: RawText = field(default=RawText(""))
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An entry of the agenda that is no session. ``uid`` is that of the calendar it came from."""

    id: AppointmentId
    title: RawText
    starts_at: datetime
    duration_min: int = 60
    place: RawText = field(default=RawText(""))
    uid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRecord:
    """An import that can be taken back as a whole."""

    id: ImportId
    imported_at: datetime
    source: RawText
    n_items: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """That a client was erased: an id that means nothing by itself, and how much it was."""

    client_id: ClientId
    erased_at: datetime
    n_cases: int
    n_sessions: int
    n_materials: int
