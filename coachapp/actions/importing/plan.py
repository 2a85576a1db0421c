"""Looking through files, and proposing what each becomes; nothing is stored here."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from coachapp.actions.importing.people import Guess, People
from coachapp.actions.importing.proposal import (
    Becomes,
    Item,
    Known,
    Proposal,
    Remark,
    at_time,
    compared,
)
from coachapp.actions.importing.rows import items_of
from coachapp.actions.importing.tables import Table, TableKind, read_table
from coachapp.documents.reader import KINDS, Event, Parser, read_document
from coachapp.domain.cancel import Cancel
from coachapp.errors import DocumentError, EmptyDocumentError, UnreadableDocumentError
from coachapp.text import RawText

_NOISE = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_MOST_FILES = 20_000
_PIECE = 1 << 20

Progress = Callable[[int, int], None]
"""Told how many files were read, of how many."""


def look_through(
    paths: Sequence[Path], known: Known, cancel: Cancel, on_progress: Progress, today: date
) -> Proposal:
    """Read files and folders (with all below) and propose what they become."""
    found = _Found(known, today)
    files = list(_files(paths, cancel, found.problems))
    with Parser() as parser:
        for n, (path, parts) in enumerate(files):
            cancel.check()
            on_progress(n, len(files))
            found.add(path, parts, parser)
    on_progress(len(files), len(files))
    root = paths[0].name if len(paths) == 1 else f"{paths[0].parent.name}"
    return Proposal(
        root=root,
        items=tuple(found.proposed(root)),
        tables=tuple(found.tables),
        problems=tuple(found.problems),
        n_left_out=found.n_left_out,
    )


class _Found:
    """Collects file by file; whose each is shows when all names were met."""

    def __init__(self, known: Known, today: date) -> None:
        self.tables: list[Table] = []
        self.problems: list[DocumentError] = []
        self.n_left_out = 0
        self._known = known
        self._today = today
        self._items: list[tuple[Item, Sequence[str]]] = []

    def add(self, path: Path, parts: Sequence[str], parser: Parser) -> None:
        name = path.name.lower()
        if name in _NOISE or name.startswith(("~$", ".")):
            self.n_left_out += 1
            return
        source = "/".join([*parts[:-1], path.name])
        try:
            if not _is_file(path):
                self.n_left_out += 1
                return
            digest = _digest(path)
            if path.suffix.lower() in KINDS:
                self._read(path, parts, source, digest, parser)
            else:
                self._material(path, parts, source, digest)
        except DocumentError as problem:
            self.problems.append(problem)

    def proposed(self, root: str) -> Iterator[Item]:
        """The items with whose they are; what is there a second time is not chosen."""
        people = People(self._known.clients)
        for table in self.tables:
            if table.kind is not TableKind.UNKNOWN:
                people.meet_all(table.name(row) for row in table.rows)
        for _, parts in self._items:
            people.meet_folders(parts[:-1])
        items = list(self._compared(people, root))
        kept: dict[str, Item] = {}
        for item in items:
            first = kept.setdefault(item.sha256, item)
            if item.is_chosen and not first.is_chosen:
                kept[item.sha256] = item
        for item in items:
            is_again = item is not kept[item.sha256] and item.remark is not Remark.KNOWN
            yield replace(item, remark=Remark.DUPLICATE, is_chosen=False) if is_again else item

    def _compared(self, people: People, root: str) -> Iterator[Item]:
        for item, parts in self._items:
            if item.needs_client:
                yield compared(item, _whose(people, root, parts), self._known)
            else:
                yield item
        for table in self.tables:
            yield from items_of(table, self._known, self._today, people)

    def _read(
        self, path: Path, parts: Sequence[str], source: str, digest: str, parser: Parser
    ) -> None:
        try:
            document = read_document(path, parser)
        except EmptyDocumentError:
            if path.suffix.lower() != ".pdf":
                raise
            self._material(path, parts, source, digest)  # a scan: kept as it is
            return
        if document.rows:
            table = read_table(source, document.rows)
            self.tables.append(table)
            if table.kind is not TableKind.UNKNOWN:
                return
        if document.events:
            self._items += [(self._event(source, event), parts) for event in document.events]
            return
        item = Item(
            source=source,
            becomes=Becomes.SESSION,
            remark=Remark.NONE if document.is_dated else Remark.FILE_DATE,
            dated_at=at_time(document.dated_on, None),
            text=document.text,
            path=path if document.is_more_than_text else None,
            sha256=digest,
        )
        self._items.append((item, parts))

    def _material(self, path: Path, parts: Sequence[str], source: str, digest: str) -> None:
        item = Item(
            source=source,
            becomes=Becomes.MATERIAL,
            title=RawText(path.name),
            path=path,
            sha256=digest,
        )
        self._items.append((item, parts))

    def _event(self, source: str, event: Event) -> Item:
        is_known = event.uid in self._known.uids
        starts_at = event.starts_at
        if event.is_all_day:
            starts_at = datetime.combine(event.starts_at.date(), time()).astimezone(UTC)
        return Item(
            source=source,
            becomes=Becomes.APPOINTMENT,
            is_chosen=not is_known,
            remark=Remark.KNOWN if is_known else Remark.NONE,
            dated_at=starts_at,
            minutes=max(0, int((event.ends_at - event.starts_at).total_seconds() // 60)),
            title=event.title,
            text=event.place,
            sha256=event.uid,
        )


def _whose(people: People, root: str, parts: Sequence[str]) -> Guess:
    """By the path below what was chosen; else by what was chosen, which may be one's folder."""
    guess = people.of_path(parts)
    if guess.name or len(root.split()) < 2:
        return guess
    guess = people.of_path((root, parts[-1]))
    return replace(guess, is_sure=guess.is_sure and guess.client_id is not None)


def _files(
    paths: Sequence[Path], cancel: Cancel, problems: list[DocumentError]
) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Every file with the names of its folders below what was chosen, and its own stem."""

    def note(error: OSError) -> None:
        problems.append(UnreadableDocumentError(file=Path(error.filename).name))

    n = 0
    for chosen in paths:
        if not chosen.is_dir():
            yield chosen, (chosen.stem,)
            continue
        for folder, folders, names in os.walk(chosen, onerror=note):
            cancel.check()
            folders.sort()
            folders[:] = [f for f in folders if not f.startswith((".", "__MACOSX"))]
            inner = Path(folder).relative_to(chosen).parts
            for name in sorted(names):
                n += 1
                if n > _MOST_FILES:
                    return
                yield Path(folder) / name, (*inner, Path(name).stem)


def _is_file(path: Path) -> bool:
    """Whether it can be read to an end, which a pipe or a device cannot."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError as exc:
        raise UnreadableDocumentError(file=path.name) from exc


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as source:
            while piece := source.read(_PIECE):
                digest.update(piece)
    except OSError as exc:
        raise UnreadableDocumentError(file=path.name) from exc
    return digest.hexdigest()
