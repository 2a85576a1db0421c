"""Finding passages: FTS5 with Dutch and English stems beside the words.

SQLite has no Dutch stemmer, so the stems (Snowball) stand in a column of their own. Text is
cut into passages of a paragraph or so, each with its place, so that a source can be opened
where it stands. What changed is marked by triggers and indexed in a pass of its own: typing
never waits for it, and a kill forgets nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

import snowballstemmer

from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import ClientId, SessionId
from coachapp.domain.runs import Field, Passage
from coachapp.store.connection import Database
from coachapp.text import RawText

PASSAGE_CHARS = 500
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_dutch = snowballstemmer.stemmer("dutch")
_english = snowballstemmer.stemmer("english")

# Words that stand everywhere: they find nothing and cost the most.
STOP_WORDS = frozenset(
    """
    de het een en of maar want dus als dan dat die dit deze daar er hier je jij jou jouw u uw ik
    mij me mijn hij zij ze hem haar zijn hun we wij ons onze wat wie waar wanneer waarom hoe welke
    welk is was waren ben bent wordt worden werd heeft heb hebben had hadden kan kun kunnen zal
    zullen zou wil willen moet moeten mag niet geen wel ook nog al te in op aan van voor met door
    bij naar om over uit tot na onder tegen tussen per zo zich
    the a an and or but if then that this these those there here you your i my me he she they them
    his her their we us our what who where when why how which is was were am are be been being has
    have had do does did can could will would should must may not no also still to in on at of for
    with by from about over out until after under between as it its
    """.split()
)


@lru_cache(maxsize=65536)
def stems_of(word: str) -> tuple[str, ...]:
    """The Dutch and the English stem of a lower-case word, and the word; each once.

    The word itself joins pairs that Snowball's Dutch takes apart: *grens* and *grenzen*.
    """
    return tuple(dict.fromkeys((_dutch.stemWord(word), _english.stemWord(word), word)))


def words_of(text: str) -> list[str]:
    """Lower-case words, whichever way their accents are spelled."""
    return [w.lower() for w in _WORD.findall(unicodedata.normalize("NFC", text))]


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each passage: paragraphs, long ones divided between sentences."""
    for paragraph in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        start, end = paragraph.span()
        while end - start > PASSAGE_CHARS:
            window = text[start : start + PASSAGE_CHARS]
            breaks = [m.end() for m in _SENTENCE_END.finditer(window)]
            space = window.rfind(" ")
            step = breaks[-1] if breaks else (space + 1 if space > 0 else PASSAGE_CHARS)
            if text[start : start + step].strip():
                yield start, start + len(text[start : start + step].rstrip())
            start += step
        if text[start:end].strip():
            yield start, start + len(text[start:end].rstrip())


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

    def update(self, cancel: Cancel | None = None) -> int:
        """Index what changed, one thing a transaction; returns how many things that were."""
        changed = self._database.execute("SELECT kind, entity_id FROM unindexed")
        for kind, entity_id in changed:
            if cancel is not None:
                cancel.check()
            with self._database.transaction():
                self._reindex(kind, entity_id)
                self._database.execute(
                    "DELETE FROM unindexed WHERE kind = ? AND entity_id = ?", (kind, entity_id)
                )
        return len(changed)

    def _reindex(self, kind: str, entity_id: str) -> None:
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
            stems = " ".join(s for w in words_of(passage) for s in stems_of(w))
            self._database.execute(
                "INSERT INTO passage_index (rowid, text, stems, client)"
                " VALUES (last_insert_rowid(), ?, ?, ?)",
                (passage, stems, client_id),
            )
