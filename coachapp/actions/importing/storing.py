"""Storing what the coach agreed to: all or nothing, and noted so that it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from coachapp.actions.desk import Desk
from coachapp.actions.importing.people import key_of
from coachapp.actions.importing.proposal import Becomes, Item, Known
from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import AppointmentId, CaseId, ClientId, ImportId, SessionId, new_id
from coachapp.domain.practice import Appointment, ImportRecord
from coachapp.errors import UnreadableDocumentError
from coachapp.store.repositories.imports import ImportItem
from coachapp.text import RawText

_ORDER = list(Becomes)


@dataclass(frozen=True, slots=True)
class Stored:
    """What an import brought."""

    import_id: ImportId
    n_clients: int
    n_sessions: int
    n_actions: int
    n_appointments: int
    n_materials: int


def known_of(desk: Desk) -> Known:
    """What the vault has already."""
    vault = desk.vault
    return Known(
        clients=vault.clients.all(archived=True),
        hashes=vault.imports.known_hashes(),
        uids=vault.appointments.uids(),
    )


def store(
    desk: Desk,
    source: str,
    items: Sequence[Item],
    new_case: str,
    cancel: Cancel,
    on_progress: Callable[[int, int], None] = lambda _n, _of: None,
) -> Stored:
    """Store the items that are ready; ``new_case`` is the title where none is given.

    Raises:
        UnreadableDocumentError: a file is gone since it was looked at; nothing is stored.
        CancelledError: the coach changed their mind; nothing is stored.
    """
    wanted = sorted((i for i in items if i.is_ready), key=_order)
    with desk.vault.database.transaction():
        storing = _Storing(desk, new_case)
        for n, item in enumerate(wanted):
            cancel.check()
            on_progress(n, len(wanted))
            storing.add(item)
        record = ImportRecord(
            id=ImportId(new_id()), imported_at=datetime.now(UTC), source=RawText(source)
        )
        desk.vault.imports.add(record, storing.stored)
    counts = {kind: sum(i.kind == kind for i in storing.stored) for kind in Becomes}
    return Stored(
        record.id,
        counts[Becomes.CLIENT],
        counts[Becomes.SESSION],
        counts[Becomes.ACTION],
        counts[Becomes.APPOINTMENT],
        counts[Becomes.MATERIAL],
    )


def take_back(desk: Desk, import_id: ImportId) -> int:
    """Delete what an import brought; see `Imports.take_back`."""
    return desk.vault.imports.take_back(import_id)


def _order(item: Item) -> tuple[int, datetime]:
    """Clients first, then the earliest session, which a new case is dated by."""
    return _ORDER.index(item.becomes), item.dated_at or datetime.max.replace(tzinfo=UTC)


class _Storing:
    """Makes the clients and cases that are needed, once each."""

    def __init__(self, desk: Desk, new_case: str) -> None:
        self._desk = desk
        self._new_case = new_case
        self.stored: list[ImportItem] = []
        self._clients: dict[tuple[str, ...], ClientId] = {}
        self._cases: dict[tuple[ClientId, str], CaseId] = {}

    def add(self, item: Item) -> None:
        if item.becomes is Becomes.APPOINTMENT:
            self._add_appointment(item)
            return
        client_id = item.client_id or self._client(item)
        if item.becomes is Becomes.CLIENT:
            if item.client_id is not None:
                self._fill_in(client_id, item)
            if item.case:
                self._case(client_id, item.case, None)
            return
        case_id = self._case(client_id, item.case, item.dated_at)
        if item.becomes is Becomes.SESSION:
            self._add_session(case_id, item)
        elif item.becomes is Becomes.ACTION:
            self._add_action(case_id, item)
        else:
            self._keep_file(case_id, item)

    def _client(self, item: Item) -> ClientId:
        key = key_of(item.name)
        if key not in self._clients:
            client = self._desk.add_client(item.name, **dict(item.details))  # type: ignore[arg-type]
            self._clients[key] = client.id
            is_row = item.becomes is Becomes.CLIENT  # else the hash is that of a session's file
            self._note(Becomes.CLIENT, client.id, item.sha256 if is_row else "")
        return self._clients[key]

    def _fill_in(self, client_id: ClientId, item: Item) -> None:
        """What a list knows of a client who is there already, where nothing was known."""
        client = self._desk.vault.clients.get(client_id)
        contact = self._desk.vault.clients.contact(client_id)
        for name, value in item.details:
            if hasattr(contact, name):
                contact = replace(contact, **{name: getattr(contact, name) or RawText(value)})  # type: ignore[arg-type]
            else:
                client = replace(client, **{name: getattr(client, name) or RawText(value)})  # type: ignore[arg-type]
        self._desk.save_client(client, contact)

    def _case(self, client_id: ClientId, title: str, at: datetime | None) -> CaseId:
        wanted = title.strip()
        key = (client_id, wanted.casefold())
        if key not in self._cases:
            there = self._desk.vault.cases.of_client(client_id)
            same = [c for c in there if c.title.casefold() == wanted.casefold()]
            if same or (there and not wanted):
                self._cases[key] = (same or list(there))[0].id
            else:
                day = at.astimezone().date() if at else date.today()
                case = self._desk.add_case(
                    client_id, wanted or self._new_case, started_on=min(day, date.today())
                )
                self._cases[key] = case.id
                self._cases[client_id, ""] = case.id
                self._note("case", case.id)
        return self._cases[key]

    def _add_session(self, case_id: CaseId, item: Item) -> None:
        assert item.dated_at is not None
        session = self._desk.add_session(
            case_id,
            item.dated_at,
            duration_min=item.minutes,
            notes=item.text,
            private_notes=item.private,
        )
        self._note(Becomes.SESSION, session.id, item.sha256)
        if item.path is not None:
            self._keep_file(case_id, item, session_id=session.id)

    def _add_action(self, case_id: CaseId, item: Item) -> None:
        action = self._desk.add_action(
            case_id, item.text, owner=item.owner, due_on=item.due_on, done_on=item.done_on
        )
        self._note(Becomes.ACTION, action.id, item.sha256)

    def _add_appointment(self, item: Item) -> None:
        assert item.dated_at is not None
        appointment = Appointment(
            id=AppointmentId(new_id()),
            title=item.title,
            starts_at=item.dated_at,
            duration_min=min(44640, item.minutes),
            place=item.text,
            uid=item.sha256,
        )
        self._desk.vault.appointments.save(appointment)
        self._note(Becomes.APPOINTMENT, appointment.id)

    def _keep_file(
        self, case_id: CaseId, item: Item, *, session_id: SessionId | None = None
    ) -> None:
        assert item.path is not None
        try:
            with item.path.open("rb") as source:
                material = self._desk.vault.add_material(
                    case_id, item.path.name, source, session_id=session_id
                )
        except OSError as exc:
            raise UnreadableDocumentError(file=item.path.name) from exc
        if material.sha256 != item.sha256:  # another file than the one that was looked at
            raise UnreadableDocumentError(file=item.path.name)
        self._note(Becomes.MATERIAL, material.id, "" if session_id else item.sha256)

    def _note(self, kind: str, entity_id: str, sha256: str = "") -> None:
        self.stored.append(ImportItem(str(kind), entity_id, sha256))
