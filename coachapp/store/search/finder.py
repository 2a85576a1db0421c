"""Anything in the vault, as it is typed: on a read-only connection, in a thread of its own.

Each word must be there: as a form of the word (stems), as a beginning, or, from four letters, as
a part of a longer word (*kaart* in *kernkaartje*). For that the words of the vault are held in
memory, gone when the practice is locked. Many finds are shown newest first, few by BM25.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from coachapp.domain.ids import CaseId, ClientId, SessionId
from coachapp.domain.search import LABEL_KINDS, Found, FoundKind, Scope
from coachapp.store.connection import Row, open_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.repositories.rows import stamp
from coachapp.store.search.words import fold, stems_of, words_of
from coachapp.text import RawText

_MANY = 240
_STALE = 600
_PART_LETTERS = 4
_MOST_PARTS = 48
_WORD = re.compile(r"[^\W_]+")


class Finder:
    """Belongs to the thread that made it."""

    def __init__(self, path: Path, key: DataKey) -> None:
        self._database = open_database(path, key)
        for name in ("passage", "label"):
            self._database.execute(
                f"CREATE VIRTUAL TABLE temp.{name}_terms USING"
                f" fts5vocab('main', '{name}_index', 'row')"
            )
        self._database.only_read()
        self._vocabulary = ""
        self._read_at = -1

    def close(self) -> None:
        """End the connection and forget the words."""
        self._vocabulary = ""
        self._database.close()

    def find(self, typed: str, scope: Scope, *, limit: int = 30) -> tuple[Found, ...]:
        """What holds all the words, names and titles first."""
        words = words_of(typed)
        if not words:
            return ()
        is_open = typed[-1:].isalnum()
        match = self._match(words, is_open=is_open, client_id=scope.client_id)
        found: list[Found] = []
        labels = scope.kinds & LABEL_KINDS
        if labels and scope.since is None and scope.until is None:
            found += self._labels(match, labels, limit)
        passages = scope.kinds - LABEL_KINDS
        if passages and len(found) < limit:
            found += self._passages(match, passages, scope, limit - len(found))
        marker = _Marker(words, is_open=is_open)
        return tuple(marker.mark(f) for f in found)

    def _match(self, words: Sequence[str], *, is_open: bool, client_id: ClientId | None) -> str:
        parts = []
        for n, word in enumerate(words):
            stems = " OR ".join(f'"{s}"' for s in stems_of(word))
            texts = [f'"{t}"' for t in self._containing(fold(word))]
            if is_open and n == len(words) - 1:
                texts.append(f'"{word}"*')
            either = f"(stems : ({stems})"
            either += f" OR text : ({' OR '.join(texts)}))" if texts else ")"
            parts.append(either)
        if client_id is not None:
            parts.append(f'client : "{client_id}"')
        return " AND ".join(parts)

    def _containing(self, part: str) -> list[str]:
        """Longer words of the vault that hold this one, the shortest first."""
        if len(part) < _PART_LETTERS:
            return []
        self._read_vocabulary()
        found = re.findall(rf"^.*{re.escape(part)}.*$", self._vocabulary, re.MULTILINE)
        return sorted((w for w in found if w != part), key=len)[:_MOST_PARTS]

    def _read_vocabulary(self) -> None:
        """Read the words when there are none yet, or the vault has changed much since."""
        counter = self._database.counter()
        if self._read_at >= 0 and counter - self._read_at < _STALE:
            return
        rows = self._database.execute(
            "SELECT term FROM temp.passage_terms WHERE length(term) > 4"
            " UNION SELECT term FROM temp.label_terms WHERE length(term) > 4"
        )
        self._vocabulary = "\n".join(r[0] for r in rows if len(r[0]) != 32)
        self._read_at = counter

    def _labels(self, match: str, kinds: frozenset[FoundKind], limit: int) -> list[Found]:
        marks = ", ".join("?" * len(kinds))
        rows = self._database.execute(
            "SELECT l.kind, l.client_id, c.name, l.case_id, l.session_id, 0, 0, i.text, s.starts_at"
            " FROM label_index i JOIN labels l ON l.id = i.rowid"
            " JOIN clients c ON c.id = l.client_id LEFT JOIN sessions s ON s.id = l.session_id"
            f" WHERE label_index MATCH ? AND l.kind IN ({marks})"
            " ORDER BY l.kind != 'client_name', l.kind != 'case_title', i.rowid DESC LIMIT ?",
            (match, *(k.value for k in kinds), limit),
        )
        return [_found(row) for row in rows]

    def _passages(
        self, match: str, kinds: frozenset[FoundKind], scope: Scope, limit: int
    ) -> list[Found]:
        where, values = "", []
        if kinds != frozenset(FoundKind) - LABEL_KINDS:
            where += f" AND p.field IN ({', '.join('?' * len(kinds))})"
            values += [k.value for k in kinds]
        if scope.since is not None:
            where += " AND s.starts_at >= ?"
            values.append(stamp(datetime.combine(scope.since, time()).astimezone()))
        if scope.until is not None:
            where += " AND s.starts_at < ?"
            until = datetime.combine(scope.until + timedelta(days=1), time())
            values.append(stamp(until.astimezone()))
        source = (
            " FROM passage_index i JOIN passages p ON p.id = i.rowid"
            " LEFT JOIN sessions s ON s.id = p.session_id"
            f" WHERE passage_index MATCH ?{where}"
        )
        newest = self._database.execute(
            f"SELECT i.rowid{source} ORDER BY i.rowid DESC LIMIT ?", (match, *values, _MANY)
        )
        if len(newest) < _MANY:
            best = self._database.execute(
                f"SELECT i.rowid{source} ORDER BY bm25(passage_index, 2.0, 1.0, 0.0) LIMIT ?",
                (match, *values, limit),
            )
        else:
            best = newest[:limit]
        return [self._passage(row[0]) for row in best]

    def _passage(self, passage_id: int) -> Found:
        row = self._database.one(
            "SELECT p.field, p.client_id, c.name, p.case_id, p.session_id, p.start_at, p.end_at,"
            " (SELECT text FROM passage_index WHERE rowid = p.id), s.starts_at"
            " FROM passages p JOIN clients c ON c.id = p.client_id"
            " LEFT JOIN sessions s ON s.id = p.session_id WHERE p.id = ?",
            (passage_id,),
        )
        assert row is not None
        return _found(row)


def _found(row: Row) -> Found:
    return Found(
        kind=FoundKind(row[0]),
        client_id=ClientId(row[1]),
        client_name=RawText(row[2]),
        case_id=None if row[3] is None else CaseId(row[3]),
        session_id=None if row[4] is None else SessionId(row[4]),
        start=row[5],
        end=row[6],
        text=RawText(row[7]),
        dated_at=None if row[8] is None else datetime.fromisoformat(row[8]),
    )


class _Marker:
    """Finds the words again in what was found, whichever way they matched."""

    def __init__(self, words: Sequence[str], *, is_open: bool) -> None:
        self._stems = {fold(s) for w in words for s in stems_of(w)}
        self._parts = [fold(w) for w in words if len(fold(w)) >= _PART_LETTERS]
        self._beginning = fold(words[-1]) if is_open else ""

    def mark(self, found: Found) -> Found:
        """The same with the places of the words."""
        marks = [m.span() for m in _WORD.finditer(found.text) if self._is_meant(m[0])]
        return replace(found, marks=tuple(marks))

    def _is_meant(self, word: str) -> bool:
        bare = fold(word)
        return (
            any(fold(s) in self._stems for s in stems_of(word.lower()))
            or any(part in bare for part in self._parts)
            or bool(self._beginning and bare.startswith(self._beginning))
        )
