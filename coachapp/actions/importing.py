"""Bringing documents into a case: read first, shown, and stored only when the coach says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.documents.reader import Document, read_document
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import Session
from coachapp.domain.ids import CaseId
from coachapp.errors import DocumentError


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """What could be read, and what could not and why."""

    documents: tuple[Document, ...]
    problems: tuple[DocumentError, ...]


def read_files(paths: Sequence[Path], cancel: Cancel) -> ReadFiles:
    """Read documents; one that cannot be read does not keep the others out."""
    documents, problems = [], []
    for path in paths:
        cancel.check()
        try:
            documents.append(read_document(path))
        except DocumentError as exc:
            problems.append(exc)
    return ReadFiles(tuple(documents), tuple(problems))


def store_documents(
    desk: Desk, case_id: CaseId, documents: Sequence[Document]
) -> tuple[Session, ...]:
    """Each document becomes the notes of a session on its day; all of them or none."""
    with desk.vault.database.transaction():
        return tuple(
            desk.add_session(
                case_id,
                datetime.combine(document.dated_on, time(9)).astimezone(),
                notes=document.text,
            )
            for document in documents
        )
