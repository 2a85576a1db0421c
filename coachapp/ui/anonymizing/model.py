"""The replacements in a text, as a table."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from coachapp.privacy.cleaning import Replacement
from coachapp.ui.anonymizing.wording import kind_words, why_words

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReplacementsModel(QAbstractTableModel):
    """What stood there, what it became, what it was taken for, and why."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Replacement, ...] = ()
        self._before = self._after = ""

    def show_replacements(self, before: str, after: str, rows: tuple[Replacement, ...]) -> None:
        """Show those of another text."""
        self.beginResetModel()
        self._before, self._after, self._rows = before, after, rows
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
