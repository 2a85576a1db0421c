"""The indexes: FTS5 with Dutch and English stems beside the words.

SQLite has no Dutch stemmer, so the stems (Snowball) stand in a column of their own. Text is
cut into passages of a paragraph or so, each with its place, so that a source can be opened
where it stands; names, titles and other short texts are labels. What changed is marked by
triggers and indexed in a pass of its own: typing never waits for it, and a kill forgets nothing.
"""

from __future__ import annotations

from datetime import datetime

from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import ClientId, SessionId
from coachapp.domain.runs import Field, Passage
from coachapp.store.connection import Database
from coachapp.store.search.words import STOP_WORDS, cut, stems_of, words_of
from coachapp.text import RawText

_BATCH = 50
_LABELS = {
    "client_name": "SELECT id, NULL, NULL, name || ' · ' || organisation || ' · ' || role"
    " FROM clients WHERE id = ?",
    "case_title": "SELECT client_id, id, NULL, title || ' · ' || sponsor FROM cases WHERE id = ?",
    "goal": "SELECT c.client_id, c.id, NULL, g.title FROM goals g"
    " JOIN cases c ON c.id = g.case_id WHERE g.id = ?",
    "action": "SELECT c.client_id, c.id, a.session_id, a.text FROM actions a"
    " JOIN cases c ON c.id = a.case_id WHERE a.id = ?",
    "insight": "SELECT c.client_id, c.id, s.id, i.text FROM insights i"
    " JOIN sessions s ON s.id = i.session_id JOIN cases c ON c.id = s.case_id WHERE i.id = ?",
    "material": "SELECT c.client_id, c.id, m.session_id, m.name FROM materials m"
    " JOIN cases c ON c.id = m.case_id WHERE m.id = ?",
    "contact": "SELECT client_id, NULL, NULL, email || ' · ' || phone || ' · ' || address"
    " FROM contacts WHERE client_id = ?",
    "contract": "SELECT c.client_id, c.id, NULL, k.sponsor_contact || ' · ' || k.agreements"
    " FROM contracts k JOIN cases c ON c.id = k.case_id WHERE k.case_id = ?",
    "technique": "SELECT c.client_id, c.id, s.id, t.name FROM techniques t"
    " JOIN sessions s ON s.id = t.session_id JOIN cases c ON c.id = s.case_id WHERE t.id = ?",
    "assessment": "SELECT c.client_id, c.id, a.session_id, a.title FROM assessments a"
    " JOIN cases c ON c.id = a.case_id WHERE a.id = ?",
}
"""For each kind of label: its client, case, session and text."""


class PassageIndex:
    """Passages of every text in the vault. Also the `Retrieval` of the assistant."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, client_id: ClientId, query: str, *, limit: int) -> tuple[Passage, ...]:
        """The passages of one client nearest to a query (BM25 over stems), best first."""
        wanted = {s for w in words_of(query) if w not in STOP_WORDS for s in stems_of(w)}
        if not wanted:
            return ()
        stems = " OR ".join(f'"{s}"' for s in sorted(wanted))
        match = f'client : "{client_id}" AND stems : ({stems})'
        rows = self._database.execute(
            "SELECT p.client_id, p.session_id, p.field, p.start_at, p.end_at, i.text, s.starts_at"
            " FROM passage_index i JOIN passages p ON p.id = i.rowid"
            " LEFT JOIN sessions s ON s.id = p.session_id"
            " WHERE passage_index MATCH ? AND p.client_id = ?"
            " ORDER BY bm25(passage_index, 0.0, 1.0, 0.0) LIMIT ?",
            (match, client_id, limit),
        )
        return tuple(
            Passage(
                client_id=ClientId(r[0]),
                session_id=None if r[1] is None else SessionId(r[1]),
                field=Field(r[2]),
                start=r[3],
                end=r[4],
                text=RawText(r[5]),
                dated_at=None if r[6] is None else datetime.fromisoformat(r[6]),
            )
            for r in rows
        )

    def update(self, cancel: Cancel | None = None, *, limit: int = -1) -> int:
        """Index what changed, at most ``limit`` things; returns how many that were.

        A batch is one transaction, since a commit costs more than the indexing of a note.
        """
        changed = self._database.execute("SELECT kind, entity_id FROM unindexed LIMIT ?", (limit,))
        for begin in range(0, len(changed), _BATCH):
            if cancel is not None:
                cancel.check()
            with self._database.transaction():
                for kind, entity_id in changed[begin : begin + _BATCH]:
                    self._reindex(kind, entity_id)
                    self._database.execute(
                        "DELETE FROM unindexed WHERE kind = ? AND entity_id = ?",
                        (kind, entity_id),
                    )
        return len(changed)

    def _reindex(self, kind: str, entity_id: str) -> None:
        if kind in _LABELS:
            self._relabel(kind, entity_id)
            return
        if kind == "session":
            self._database.execute("DELETE FROM passages WHERE session_id = ?", (entity_id,))
            row = self._database.one(
                "SELECT c.client_id, c.id, s.notes, s.private_notes, s.report FROM sessions s"
                " JOIN cases c ON c.id = s.case_id WHERE s.id = ?",
                (entity_id,),
            )
            texts = (
                {}
                if row is None
                else dict(
                    zip((Field.NOTES, Field.PRIVATE_NOTES, Field.REPORT), row[2:], strict=True)
                )
            )
        elif kind == "case":
            self._database.execute(
                "DELETE FROM passages WHERE case_id = ? AND field = 'case'", (entity_id,)
            )
            row = self._database.one(
                "SELECT client_id, id, question || char(10, 10) || context FROM cases WHERE id = ?",
                (entity_id,),
            )
            texts = {} if row is None else {Field.CASE: row[2]}
        else:
            self._database.execute(
                "DELETE FROM passages WHERE client_id = ? AND field = 'client'", (entity_id,)
            )
            row = self._database.one(
                "SELECT id, NULL, notes FROM clients WHERE id = ?", (entity_id,)
            )
            texts = {} if row is None else {Field.CLIENT: row[2]}
        if row is None:
            return
        session_id = entity_id if kind == "session" else None
        for field, text in texts.items():
            self._add(row[0], row[1], session_id, field, text)

    def _add(
        self, client_id: str, case_id: str | None, session_id: str | None, field: Field, text: str
    ) -> None:
        for start, end in cut(text):
            self._database.execute(
                "INSERT INTO passages (client_id, case_id, session_id, field, start_at, end_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (client_id, case_id, session_id, field.value, start, end),
            )
            passage = text[start:end]
            self._database.execute(
                "INSERT INTO passage_index (rowid, text, stems, client)"
                " VALUES (last_insert_rowid(), ?, ?, ?)",
                (passage, _all_stems(passage), client_id),
            )

    def _relabel(self, kind: str, entity_id: str) -> None:
        self._database.execute(
            "DELETE FROM labels WHERE kind = ? AND entity_id = ?", (kind, entity_id)
        )
        row = self._database.one(_LABELS[kind], (entity_id,))
        if row is None:
            return
        client_id, case_id, session_id, text = row
        text = text.strip(" ·")
        self._database.execute(
            "INSERT INTO labels (kind, entity_id, client_id, case_id, session_id)"
            " VALUES (?, ?, ?, ?, ?)",
            (kind, entity_id, client_id, case_id, session_id),
        )
        self._database.execute(
            "INSERT INTO label_index (rowid, text, stems, client)"
            " VALUES (last_insert_rowid(), ?, ?, ?)",
            (text, _all_stems(text), client_id),
        )


def _all_stems(text: str) -> str:
    return " ".join(s for w in words_of(text) for s in stems_of(w))
