"""Lists of clients, sessions or actions, as spreadsheets and other programs export them.

What a column means is guessed from its head, Dutch or English, and can be changed by the coach.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from coachapp.domain.casefile import Owner


class Column(StrEnum):
    """What a column can mean."""

    IGNORE = "ignore"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    ORGANISATION = "organisation"
    ROLE = "role"
    REMARK = "remark"
    CASE = "case"
    DATE = "date"
    DURATION = "duration"
    TITLE = "title"
    NOTES = "notes"
    PRIVATE_NOTES = "private_notes"
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"
    DONE = "done"


class TableKind(StrEnum):
    """What the rows of a table are."""

    CLIENTS = "clients"
    SESSIONS = "sessions"
    ACTIONS = "actions"
    UNKNOWN = "unknown"


_HEADS: Mapping[Column, str] = {
    Column.FIRST_NAME: r"first ?name|given ?name|voornaam|roepnaam",
    Column.LAST_NAME: r"last ?name|surname|family ?name|achternaam",
    Column.EMAIL: r"e ?mail( ?(address|adres))?|mail",
    Column.PHONE: r"(mobile |cell |home |work )?phone( (number|no|nr))?|"
    r"(tel|telefoon|mobiel)( ?(nummer|nr))?|gsm|mobile|cell",
    Column.ADDRESS: r"address|adres|street|straat|city|plaats|woonplaats|postcode|zip( code)?",
    Column.ORGANISATION: r"company( name)?|organi[sz]ati(on|e)|bedrijf|werkgever|employer",
    Column.ROLE: r"role|rol|function|functie|job ?title|beroep|position",
    Column.PRIVATE_NOTES: r"private notes?|coach notes?|privé ?notities?|eigen notities",
    Column.DONE: r"(date )?(completed|done|finished)( (on|date))?|status|gedaan|afgerond|klaar|"
    r"completion date",
    Column.DUE: r"due( ?date)?|deadline|by when|voor wanneer|uiterlijk|vervaldatum",
    Column.OWNER: r"owner|who|assigned to|wie|door wie|eigenaar",
    Column.ACTION: r"actions?|action ?items?|tasks?|to-?do|actie(punt)?(en)?|taak|wat|afspraak|"
    r"commitment",
    Column.DURATION: r"(session )?(duration|length)( (in )?(min(utes)?|hours))?|minutes|minuten|"
    r"(duur|lengte)( (in )?(min(uten)?|uur|uren))?",
    Column.DATE: r"(session |start |meeting |appointment )?date( ?/? ?time)?|date of session|"
    r"datum( en)?( tijd)?|dag|when|start"
    r"(s| time)?|wanneer|(sessie|gespreks)datum|datum (sessie|gesprek)|entry date|date added|"
    r"created( at| on)?",
    Column.CASE: r"case|traject|program(me)?|engagement|project|coaching ?traject|offering",
    Column.NOTES: r"(session |shared )?notes?|notities?|summary|samenvatting|verslag|content|body|"
    r"aantekeningen|gespreksverslag|gespreksnotities|text|tekst|inhoud|description|"
    r"omschrijving|session summary|journal",
    Column.REMARK: r"remarks?|comments?|opmerking(en)?|bijzonderheden|background|achtergrond|about",
    Column.TITLE: r"title|titel|subject|onderwerp|session( name)?|sessie|appointment( type)?|"
    r"name of session",
    Column.NAME: r"(client|coachee|full|contact|customer|display)?[ _]?name|name of client|naam|"
    r"naam (cli[eë]nt|klant|coachee)|cli[eë]nt( ?naam)?|klant( ?naam)?|coachee( ?naam)?|contact|"
    r"volledige naam|voor en achternaam",
}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_YES = frozenset(
    "yes ja y j true waar 1 x v ✓ ✔ ☑ done completed gedaan afgerond klaar complete".split()
)
_COACH = frozenset("coach ik me i self zelf".split())
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"^(?:[a-z]+\.?,?\s+)?(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)")
_WORDS = re.compile(
    r"^(?:[a-z]+\.?,?\s+)?"
    r"(?:(\d{1,2})(?:st|nd|rd|th|e)?[\s.-]+(?:of\s+)?([a-zä]+)"
    r"|([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?)"
    r"\.?,?[\s-]+['’]?(\d{4}|\d{2})(?![\d:])"
)
_HOURS = re.compile(r"(\d+)\s*(?:uur|uren|u|hours?|hrs?|h)\.?\s*(?:en|and)?\s*(\d{1,2})(?!\d)")
_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mrt maart mar march märz",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oktober oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows with what each column means. ``month_first`` is how its dates are read."""

    source: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...]
    kind: TableKind
    month_first: bool = False

    def with_columns(self, columns: Sequence[Column]) -> Table:
        """The same with other meanings, and the kind that follows from them."""
        return replace(self, columns=tuple(columns), kind=_kind(columns))

    def cell(self, row: Sequence[str], column: Column) -> str:
        """A cell by its meaning; several columns of one meaning are put together."""
        cells = [
            row[n].strip()
            for n, each in enumerate(self.columns)
            if each is column and n < len(row) and row[n].strip()
        ]
        return ", ".join(cells) if column in (Column.ADDRESS, Column.PHONE) else "\n".join(cells)

    def name(self, row: Sequence[str]) -> str:
        """The client of a row; empty where none is named."""
        whole = self.cell(row, Column.NAME)
        parts = (self.cell(row, Column.FIRST_NAME), self.cell(row, Column.LAST_NAME))
        name = " ".join(p for p in parts if p) or whole
        if "," in name:
            last, _, first = name.partition(",")
            name = f"{first.strip()} {last.strip()}"
        return " ".join(name.split())

    def day(self, row: Sequence[str], column: Column = Column.DATE) -> date | None:
        """A day; None where there is none or it cannot be read."""
        return read_day(self.cell(row, column), month_first=self.month_first)

    def clock(self, row: Sequence[str]) -> tuple[int, int] | None:
        """The time of day of a row, where its date has one."""
        found = _CLOCK.search(self.cell(row, Column.DATE))
        if not found:
            return None
        hour, minute = int(found[1]), int(found[2])
        if found[3]:
            hour = hour % 12 + (12 if found[3].lower() == "pm" else 0)
        return (hour, minute) if hour < 24 and minute < 60 else None

    def minutes(self, row: Sequence[str]) -> int:
        """How long a session was: *60*, *1:30*, *1,5 uur*; 60 where it does not say."""
        text = self.cell(row, Column.DURATION).replace(",", ".")
        if ":" in text:
            hours, _, rest = text.partition(":")
            if hours.strip().isdigit() and rest[:2].isdigit():
                return min(1440, int(hours) * 60 + int(rest[:2]))
        whole = text.casefold()
        both = _HOURS.search(whole)
        if both and not whole[: both.start()].endswith("."):
            return min(1440, int(both[1]) * 60 + int(both[2]))
        found = re.search(r"\d+(?:\.\d+)?", whole)
        if not found or not float(found[0]):
            return 60
        value = float(found[0])
        is_hours = bool(re.search(r"\d\s*(uur|uren|u|hours?|hrs?|h)\b", whole))
        is_hours = is_hours or (value <= 8 and "min" not in whole)
        return max(5, min(1440, round(value * 60 if is_hours else value)))

    def done_on(self, row: Sequence[str], today: date) -> date | None:
        """When an action was done; a plain *yes* counts as its due day, or today."""
        text = self.cell(row, Column.DONE)
        day = read_day(text, month_first=self.month_first)
        if day is None and text.strip().casefold() in _YES:
            return min(self.day(row, Column.DUE) or today, today)
        return day

    def owner(self, row: Sequence[str]) -> Owner:
        """Who does an action."""
        words = set(self.cell(row, Column.OWNER).casefold().split())
        return Owner.COACH if words & _COACH else Owner.CLIENT


def read_table(source: str, rows: Sequence[Sequence[str]]) -> Table:
    """A table with the meanings that its heads suggest."""
    head, body = tuple(rows[0]) if rows else (), rows[1:]
    columns = _meanings(head)
    table = Table(
        source=source,
        head=head,
        rows=tuple(tuple(row) for row in body if any(cell.strip() for cell in row)),
        columns=columns,
        kind=_kind(columns),
    )
    return replace(table, month_first=_is_month_first(table))


def read_day(text: str, *, month_first: bool = False) -> date | None:
    """A day as people write it: ISO, numbers in either order, or with the month's name."""
    text = text.strip().lower()
    try:
        if found := _ISO.match(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _NUMBERS.match(text):
            first, second, year = int(found[1]), int(found[2]), int(found[3])
            day, month = (second, first) if month_first else (first, second)
            return date(_year(year), month, day)
        if found := _WORDS.match(text):
            day, month = int(found[1] or found[4]), _MONTHS.get(found[2] or found[3], 0)
            return date(_year(int(found[5])), month, day)
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _year(year: int) -> int:
    """Two digits are of this century, unless that is decades away."""
    return year if year >= 100 else year + (2000 if year < 70 else 1900)


def _meanings(head: Sequence[str]) -> tuple[Column, ...]:
    found: list[Column] = []
    for text in head:
        spaced = _CAMEL.sub(" ", unicodedata.normalize("NFC", text))
        spaced = re.sub(r"(?<=\w)-(?=\w)", "", spaced.replace("- ", " "))
        bare = " ".join(re.sub(r"[_\W]+", " ", spaced).split()).casefold()
        meaning = next(
            (c for c, form in _HEADS.items() if re.fullmatch(form.replace("-?", ""), bare)),
            Column.IGNORE,
        )
        repeats = meaning in found and meaning not in (Column.ADDRESS, Column.PHONE, Column.NOTES)
        found.append(Column.IGNORE if repeats else meaning)
    return tuple(found)


def _kind(columns: Sequence[Column]) -> TableKind:
    there = set(columns)
    has_name = bool(there & {Column.NAME, Column.FIRST_NAME, Column.LAST_NAME})
    if not has_name:
        return TableKind.UNKNOWN
    if Column.ACTION in there:
        return TableKind.ACTIONS
    if Column.DATE in there and there & {
        Column.NOTES,
        Column.PRIVATE_NOTES,
        Column.TITLE,
        Column.DURATION,
    }:
        return TableKind.SESSIONS
    return TableKind.CLIENTS


def _is_month_first(table: Table) -> bool:
    """Whether the dates are American: some day above 12 in the second place, none in the first."""
    firsts, seconds = [], []
    for row in table.rows:
        for column in (Column.DATE, Column.DUE, Column.DONE):
            found = _NUMBERS.match(table.cell(row, column))
            if found:
                firsts.append(int(found[1]))
                seconds.append(int(found[2]))
    return any(n > 12 for n in seconds) and not any(n > 12 for n in firsts)
