"""Bringing documents into a case: read first, shown, and stored only when the coach says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.documents.reader import Document, Parser, read_document
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import Session
from coachapp.domain.ids import CaseId
from coachapp.errors import DocumentError, UnreadableDocumentError


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """What could be read, and what could not and why."""

    documents: tuple[Document, ...]
    problems: tuple[DocumentError, ...]


def read_files(paths: Sequence[Path], cancel: Cancel) -> ReadFiles:
    """Read documents; one that cannot be read does not keep the others out."""
    documents, problems = [], []
    with Parser() as parser:
        for path in paths:
            cancel.check()
            try:
                documents.append(read_document(path, parser))
            except DocumentError as exc:
                problems.append(exc)
    return ReadFiles(tuple(documents), tuple(problems))


def store_documents(
    desk: Desk, case_id: CaseId, documents: Sequence[Document]
) -> tuple[Session, ...]:
    """Each document becomes the notes of a session on its day; all of them or none.

    One that is more than its text is kept with the session as it is.

    Raises:
        UnreadableDocumentError: gone since it was read.
    """
    with desk.vault.database.transaction():
        return tuple(_store(desk, case_id, document) for document in documents)


def _store(desk: Desk, case_id: CaseId, document: Document) -> Session:
    begins_at = datetime.combine(document.dated_on, time(9)).astimezone()
    session = desk.add_session(case_id, begins_at, notes=document.text)
    if document.is_more_than_text:
        try:
            with document.path.open("rb") as source:
                desk.vault.add_material(case_id, document.name, source, session_id=session.id)
        except OSError as exc:
            raise UnreadableDocumentError(file=document.name) from exc
    return session
