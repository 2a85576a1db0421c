"""What was found, as a list: commands first, then places in the vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from coachapp.domain.search import Found, FoundKind
from coachapp.ui import language, theme

HTML_ROLE = Qt.ItemDataRole.UserRole + 1
_BEFORE, _SHOWN = 50, 170
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done from here."""

    name: str
    do: Callable[[], object]
    keys: str = ""


Entry = Command | Found


class FoundModel(QAbstractListModel):
    """Each row is a command or a find; `HTML_ROLE` is its two lines."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Replace what is there."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """What stands in a row."""
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """See Qt."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See Qt. The plain text is what a screen reader says."""
        entry = self._entries[index.row()]
        if role == HTML_ROLE:
            return html_of(entry)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.name if isinstance(entry, Command) else f"{place_of(entry)}: {entry.text}"
        return None


def kind_name(kind: FoundKind) -> str:
    """What was found, in a word."""
    translate = QCoreApplication.translate
    return {
        FoundKind.CLIENT_NAME: translate("Search", "client"),
        FoundKind.CASE_TITLE: translate("Search", "case"),
        FoundKind.GOAL: translate("Search", "goal"),
        FoundKind.ACTION: translate("Search", "action"),
        FoundKind.INSIGHT: translate("Search", "insight"),
        FoundKind.MATERIAL: translate("Search", "file"),
        FoundKind.CONTACT: translate("Search", "contact"),
        FoundKind.CONTRACT: translate("Search", "agreements"),
        FoundKind.TECHNIQUE: translate("Search", "technique"),
        FoundKind.ASSESSMENT: translate("Search", "assessment"),
        FoundKind.NOTES: translate("Search", "notes"),
        FoundKind.PRIVATE_NOTES: translate("Search", "private notes"),
        FoundKind.REPORT: translate("Search", "report"),
        FoundKind.CASE: translate("Search", "question and context"),
        FoundKind.CLIENT: translate("Search", "good to know"),
    }[kind]


def place_of(found: Found) -> str:
    """Whose it is, what it is, and of when."""
    day = language.short_day(found.dated_at.astimezone().date()) if found.dated_at else ""
    parts = (found.client_name, kind_name(found.kind), day)
    return " · ".join(p for p in parts if p)


def html_of(entry: Entry) -> str:
    """Two lines: where, and the words around what was found."""
    soft, accent = theme.color("ink_soft").name(), theme.color("accent").name()
    if isinstance(entry, Command):
        keys = f"<span style='color:{soft}'> &nbsp;{escape(entry.keys)}</span>"
        return f"<b>{escape(entry.name)}</b>{keys if entry.keys else ''}"
    if entry.kind is FoundKind.CLIENT_NAME:
        what = escape(kind_name(entry.kind))
        return f"{_marked(entry, accent)} <span style='color:{soft}'>· {what}</span>"
    where = f"<span style='color:{soft}'>{escape(place_of(entry))}</span>"
    return f"{where}<br>{_marked(entry, accent)}"


def _marked(found: Found, colour: str) -> str:
    first = found.marks[0][0] if found.marks else 0
    begin = 0 if first <= _BEFORE else found.text.rfind(" ", 0, first - _BEFORE + 1) + 1
    end = min(len(found.text), begin + _SHOWN)
    pieces, position = ["…" if begin else ""], begin
    for a, b in found.marks:
        if a < position or b > end:
            continue
        pieces.append(escape(found.text[position:a]))
        pieces.append(f"<b style='color:{colour}'>{escape(found.text[a:b])}</b>")
        position = b
    pieces.append(escape(found.text[position:end]))
    if end < len(found.text):
        pieces.append("…")
    return "".join(pieces).replace("\n", " ")
