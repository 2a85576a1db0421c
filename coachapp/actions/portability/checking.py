"""Whether an export is whole and true to itself: it may have been changed by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence

from coachapp.actions.desk import Desk
from coachapp.actions.portability.contents import (
    FORMAT,
    VERSION,
    CaseExport,
    ClientExport,
    PracticeExport,
    place_of,
)
from coachapp.errors import NotAnExportError


def check(practice: PracticeExport, archive: zipfile.ZipFile) -> None:
    """Refuse, with `NotAnExportError`, what refers to something that is not there, or elsewhere."""
    is_known = practice.format == FORMAT and practice.version == VERSION
    if not is_known or archive.testzip() is not None:
        raise NotAnExportError
    names = set(archive.namelist())
    if not _is_unique(practice):
        raise NotAnExportError
    for client in practice.clients:
        owners = (
            client.contact.client_id,
            *(c.client_id for c in client.consents),
            *(r.client_id for r in client.ai_runs),
        )
        sessions = {s.id for case in client.cases for s in case.sessions}
        if any(owner != client.client.id for owner in owners) or any(
            r.session_id is not None and r.session_id not in sessions for r in client.ai_runs
        ):
            raise NotAnExportError
        for case in client.cases:
            if case.case.client_id != client.client.id or not _is_closed(case):
                raise NotAnExportError
            if any(
                m.id not in practice.missing and place_of(m) not in names for m in case.materials
            ):
                raise NotAnExportError


def _is_unique(practice: PracticeExport) -> bool:
    """Whether no id is used twice."""
    ids: list[str] = [a.id for a in practice.appointments]
    for client in practice.clients:
        ids += [client.client.id, *(r.id for r in client.ai_runs)]
        ids += [c.id for c in client.consents]
        for case in client.cases:
            ids.append(case.case.id)
            for things in (case.sessions, case.amendments, case.goals, case.scores):
                ids += [thing.id for thing in things]
            for others in (case.actions, case.insights, case.materials):
                ids += [other.id for other in others]
            ids += [t.id for t in case.techniques]
            ids += [a.id for a in case.assessments]
    return len(ids) == len(set(ids))


def is_taken(desk: Desk, clients: Sequence[ClientExport]) -> bool:
    """Whether something of another client would be overwritten: a file changed by hand."""
    tables: dict[str, list[str]] = {"consents": [c.id for e in clients for c in e.consents]}
    for case in (case for client in clients for case in client.cases):
        tables.setdefault("cases", []).append(case.case.id)
        for table in ("sessions", "goals", "actions", "insights", "techniques", "assessments"):
            tables.setdefault(table, []).extend(thing.id for thing in getattr(case, table))
        tables.setdefault("materials", []).extend(m.id for m in case.materials)
    return any(
        desk.vault.database.one(f"SELECT 1 FROM {table} WHERE id = ?", (each,))
        for table, ids in tables.items()
        for each in ids
    )


def _is_closed(case: CaseExport) -> bool:
    """Whether everything of a case refers to this case only."""
    sessions, goals = {s.id for s in case.sessions}, {g.id for g in case.goals}
    owners = [
        *(s.case_id for s in case.sessions),
        *(g.case_id for g in case.goals),
        *(a.case_id for a in case.actions),
        *(m.case_id for m in case.materials),
        *(a.case_id for a in case.assessments),
        *([case.contract.case_id] if case.contract else []),
        *([case.codes.case_id] if case.codes else []),
    ]
    places = [
        *(a.session_id for a in case.amendments),
        *(i.session_id for i in case.insights),
        *(t.session_id for t in case.techniques),
        *(a.session_id for a in case.assessments if a.session_id),
        *(s.session_id for s in case.scores if s.session_id),
        *(a.session_id for a in case.actions if a.session_id),
        *(m.session_id for m in case.materials if m.session_id),
    ]
    return (
        all(owner == case.case.id for owner in owners)
        and all(place in sessions for place in places)
        and all(s.goal_id in goals for s in case.scores)
    )
