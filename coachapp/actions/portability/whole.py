"""The whole practice, or one client of it, as a file that can be read back without loss."""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

from coachapp.actions.desk import Desk
from coachapp.actions.portability.checking import check, is_taken
from coachapp.actions.portability.codec import decode, encode, schema
from coachapp.actions.portability.contents import (
    FORMAT,
    VERSION,
    CaseExport,
    ClientExport,
    PracticeExport,
    place_of,
)
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import (
    CaseFile,
    Client,
    Material,
)
from coachapp.domain.ids import ClientId
from coachapp.domain.practice import Contact
from coachapp.errors import FileDamagedError, FileMissingError, FileNotSavedError, NotAnExportError
from coachapp.store.connection import IntegrityError

SUFFIX = ".coachapp.zip"
_PRACTICE = "practice.json"
_MAX_JSON_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Written:
    """What went into a file."""

    n_clients: int
    n_materials: int
    n_missing: int


@dataclass(frozen=True, slots=True)
class Opened:
    """An export that was read and found whole; nothing is stored yet."""

    path: Path
    practice: PracticeExport
    known: frozenset[ClientId]
    """Clients that are in the vault already; these are not imported again."""

    @property
    def new(self) -> tuple[ClientExport, ...]:
        """Clients that are not in the vault."""
        return tuple(c for c in self.practice.clients if c.client.id not in self.known)


def practice_schema() -> dict[str, Any]:
    """The published schema of ``practice.json``."""
    return {"title": "CoachApp practice", **schema(PracticeExport)}


def write_practice(
    desk: Desk,
    path: Path,
    at: datetime,
    clients: Sequence[ClientId] = (),
    cancel: Cancel | None = None,
) -> Written:
    """Write some clients, or all of them; the file is there whole or not at all.

    Raises:
        FileNotSavedError: the disk says no.
    """
    cancel = cancel or Cancel()
    wanted = [c for c in desk.clients(archived=True) if not clients or c.id in clients]
    exports = []
    for client in wanted:
        cancel.check()
        exports.append(_client(desk, client))
    scratch = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    materials = [m for c in exports for case in c.cases for m in case.materials]
    missing: list[str] = []
    try:
        with zipfile.ZipFile(scratch, "x", zipfile.ZIP_DEFLATED) as archive:
            for material in materials:
                cancel.check()
                if not _add_material(desk, archive, material):
                    missing.append(material.id)
            practice = PracticeExport(
                format=FORMAT,
                version=VERSION,
                exported_at=at,
                clients=tuple(exports),
                appointments=() if clients else desk.vault.appointments.all(),
                missing=tuple(missing),
            )
            text = json.dumps(encode(practice), ensure_ascii=False, indent=1)
            archive.writestr(_PRACTICE, text)
            archive.writestr("schema.json", json.dumps(practice_schema(), indent=1))
        os.replace(scratch, path)
    except OSError as exc:
        raise FileNotSavedError(file=path.name) from exc
    finally:
        scratch.unlink(missing_ok=True)
    return Written(len(exports), len(materials) - len(missing), len(missing))


def open_practice(desk: Desk, path: Path) -> Opened:
    """Read an export and compare it with the vault; see `import_practice`.

    Raises:
        NotAnExportError: another file, a damaged one, or one of a newer application.
    """
    practice = _read(path)
    there = {c.id for c in desk.clients(archived=True)}
    return Opened(
        path, practice, frozenset(c.client.id for c in practice.clients if c.client.id in there)
    )


def import_practice(desk: Desk, opened: Opened) -> tuple[ClientId, ...]:
    """Store the clients that are not there yet; all of them or none.

    Raises:
        NotAnExportError: it holds what no vault can, or was changed since it was looked at.
    """
    try:
        with zipfile.ZipFile(opened.path) as archive, desk.vault.database.transaction():
            if is_taken(desk, opened.new):
                raise NotAnExportError(file=opened.path.name)
            for client in opened.new:
                _store(desk, client, archive, opened.practice.missing)
            there = {a.id for a in desk.vault.appointments.all()}
            for appointment in opened.practice.appointments:
                if appointment.id not in there:
                    desk.vault.appointments.save(appointment)
    except (
        *(zipfile.BadZipFile, zlib.error, OSError, KeyError),
        *(IntegrityError, OverflowError),  # numbers that no field can have
    ) as exc:
        raise NotAnExportError(file=opened.path.name) from exc
    return tuple(c.client.id for c in opened.new)


def _client(desk: Desk, client: Client) -> ClientExport:
    vault = desk.vault
    cases = vault.cases.of_client(client.id)
    return ClientExport(
        client=client,
        contact=vault.clients.contact(client.id),
        consents=vault.clients.consents(client.id),
        cases=tuple(_case(desk, vault.cases.file(c.id)) for c in cases),
        ai_runs=vault.runs.of_client(client.id),
    )


def _case(desk: Desk, file: CaseFile) -> CaseExport:
    amendments = [a for s in file.sessions for a in desk.amendments(s.id)]
    return CaseExport(
        case=file.case,
        sessions=file.sessions,
        amendments=tuple(amendments),
        goals=file.goals,
        scores=file.scores,
        actions=file.actions,
        insights=file.insights,
        materials=file.materials,
        techniques=file.techniques,
        assessments=file.assessments,
        contract=file.contract,
        codes=file.codes,
    )


def _add_material(desk: Desk, archive: zipfile.ZipFile, material: Material) -> bool:
    """Whether its bytes could be read; a damaged one does not keep the rest in."""
    try:
        desk.vault.files.check(material.id)
    except (FileDamagedError, FileMissingError):
        return False
    with archive.open(place_of(material), "w") as target:
        for piece in desk.vault.files.read(material.id):
            target.write(piece)
    return True


def _read(path: Path) -> PracticeExport:
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(_PRACTICE).file_size > _MAX_JSON_BYTES:
                raise NotAnExportError(file=path.name)
            untrusted = json.loads(archive.read(_PRACTICE))
            practice = decode(PracticeExport, untrusted)
            check(practice, archive)
    except (zipfile.BadZipFile, zlib.error, OSError, KeyError, ValueError, RecursionError) as exc:
        raise NotAnExportError(file=path.name) from exc
    except NotAnExportError as exc:
        raise NotAnExportError(file=path.name) from exc
    return practice


def _store(
    desk: Desk, client: ClientExport, archive: zipfile.ZipFile, missing: Sequence[str]
) -> None:
    vault = desk.vault
    vault.clients.save(client.client)
    if client.contact != Contact(client_id=client.client.id):
        vault.clients.save_contact(client.contact)
    for consent in client.consents:
        vault.clients.save_consent(consent)
    for case in client.cases:
        vault.cases.save(case.case)
        for session in case.sessions:
            vault.sessions.save(session)
        for goal in case.goals:
            vault.goals.save(goal)
        for score in case.scores:
            vault.goals.add_score(score)
        for action in case.actions:
            vault.actions.save(action)
        for insight in case.insights:
            vault.sessions.add_insight(insight)
        for amendment in case.amendments:
            vault.sessions.amend(amendment)
        for technique in case.techniques:
            vault.sessions.save_technique(technique)
        for assessment in case.assessments:
            vault.assessments.save(assessment)
        if case.contract is not None:
            vault.cases.save_contract(case.contract)
        if case.codes is not None:
            vault.cases.save_codes(case.codes)
        for material in case.materials:
            if material.id not in missing:
                with archive.open(place_of(material)) as source:
                    vault.files.write(material.id, cast(BinaryIO, source))
            vault.materials.save(material)
    for run in client.ai_runs:
        vault.runs.add(run)
