"""What the rows of a table become."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coachapp.actions.importing.people import People, key_of
from coachapp.actions.importing.proposal import Becomes, Item, Known, Remark, at_time, compared
from coachapp.actions.importing.tables import Column, Table, TableKind
from coachapp.text import RawText


def items_of(
    table: Table, known: Known, today: date, people: People | None = None
) -> tuple[Item, ...]:
    """What the rows of a table become; ``people`` are those met elsewhere too."""
    if table.kind is TableKind.UNKNOWN:
        return ()
    people = people or People(known.clients)
    people.meet_all(table.name(row) for row in table.rows)
    make = {
        TableKind.CLIENTS: _client_row,
        TableKind.SESSIONS: _session_row,
        TableKind.ACTIONS: _action_row,
    }[table.kind]
    items: list[Item] = []
    seen: set[str | tuple[str, ...]] = set()
    for n, row in enumerate(table.rows, start=2):
        name = table.name(row)
        item = make(table, row, today)
        is_client = item.becomes is Becomes.CLIENT
        if not (name if is_client else item.text or item.private or (name and item.dated_at)):
            continue
        # Without the name of the file, so that an export is known again under another.
        digest = hashlib.sha256("\x1f".join((*table.head, *row)).encode()).hexdigest()
        item = replace(item, source=f"{table.source}:{n}", sha256=digest)
        item = compared(item, people.named(name), known)
        # Two clients of one name would become one.
        identity = key_of(name) if is_client else digest
        if identity in seen and item.remark is not Remark.KNOWN:
            item = replace(item, remark=Remark.DUPLICATE, is_chosen=False)
        seen.add(identity)
        items.append(item)
    return tuple(items)


def _client_row(table: Table, row: Sequence[str], _today: date) -> Item:
    fields = {
        "email": Column.EMAIL,
        "phone": Column.PHONE,
        "address": Column.ADDRESS,
        "organisation": Column.ORGANISATION,
        "role": Column.ROLE,
        "notes": Column.REMARK,
    }
    details = {name: table.cell(row, column) for name, column in fields.items()}
    more = table.cell(row, Column.NOTES)
    details["notes"] = "\n".join(t for t in (details["notes"], more) if t)
    return Item(
        source=table.source,
        becomes=Becomes.CLIENT,
        case=table.cell(row, Column.CASE),
        details=tuple((k, v) for k, v in details.items() if v),
    )


def _session_row(table: Table, row: Sequence[str], _today: date) -> Item:
    day, clock = table.day(row), table.clock(row)
    title, notes = table.cell(row, Column.TITLE), table.cell(row, Column.NOTES)
    text = f"## {title}\n\n{notes}".strip() if title else notes
    return Item(
        source=table.source,
        becomes=Becomes.SESSION,
        dated_at=None if day is None else at_time(day, clock),
        minutes=table.minutes(row),
        text=RawText(text),
        private=RawText(table.cell(row, Column.PRIVATE_NOTES)),
        case=table.cell(row, Column.CASE),
    )


def _action_row(table: Table, row: Sequence[str], today: date) -> Item:
    return Item(
        source=table.source,
        becomes=Becomes.ACTION,
        text=RawText(table.cell(row, Column.ACTION)),
        owner=table.owner(row),
        due_on=table.day(row, Column.DUE),
        done_on=table.done_on(row, today),
        case=table.cell(row, Column.CASE),
    )
