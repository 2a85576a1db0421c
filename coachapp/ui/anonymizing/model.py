"""The replacements in a text, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from coachapp.privacy.cleaning import Replacement
from coachapp.ui.anonymizing.wording import kind_words, why_words
from coachapp.ui.widgets.editor import utf16_places

Places = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A text and what became of it, with the places of the replacements on both sides as Qt
    counts them; made where counting holds nobody up."""

    text: str
    clean: str
    rows: tuple[Replacement, ...]
    before: Places
    after: Places


def to_show(text: str, clean: str, rows: tuple[Replacement, ...]) -> Shown:
    """What the page needs to show a clean text."""
    before = utf16_places(text, [p for r in rows for p in (r.start, r.end)])
    after = utf16_places(clean, [p for r in rows for p in (r.clean_start, r.clean_end)])
    return Shown(text, clean, rows, _paired(before), _paired(after))


def _paired(places: list[int]) -> Places:
    return list(zip(places[::2], places[1::2], strict=True))


_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReplacementsModel(QAbstractTableModel):
    """What stood there, what it became, what it was taken for, and why."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Replacement, ...] = ()
        self._before = self._after = ""

    def show(self, shown: Shown | None) -> None:
        """Show the replacements of another text, or none."""
        self.beginResetModel()
        self._rows = shown.rows if shown else ()
        self._before, self._after = (shown.text, shown.clean) if shown else ("", "")
        self.endResetModel()

    def at(self, n: int) -> Replacement:
        """One replacement."""
        return self._rows[n]

    def words_at(self, n: int) -> str:
        """What stood there."""
        return self._before[self._rows[n].start : self._rows[n].end]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        found = self._rows[index.row()]
        match index.column():
            case 0:
                return self.words_at(index.row())
            case 1:
                return self._after[found.clean_start : found.clean_end]
            case 2:
                return kind_words(found.type)
            case _:
                return why_words(found)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (
            translate("Anonymizing", "In the text"),
            translate("Anonymizing", "Becomes"),
            translate("Anonymizing", "Taken for"),
            translate("Anonymizing", "Because it"),
        )[section]
