"""The proposals of an import as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from coachapp.actions.importing.proposal import Becomes, Item, Remark, with_client, with_day
from coachapp.domain.ids import ClientId
from coachapp.ui import language, theme

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("what", "whose", "day", "source", "remark")


class ItemModel(QAbstractTableModel):
    """Rows can be chosen or not; whose they are can be set for many at once."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Item] = []

    def show(self, items: Sequence[Item]) -> None:
        """Show other proposals."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()
        self.changed.emit()

    def set_client(self, rows: Sequence[int], client_id: ClientId | None, name: str) -> None:
        """Say whose some rows are."""
        for row in rows:
            if self.items[row].needs_client:
                self.items[row] = with_client(self.items[row], client_id, name)
        self._tell(rows)

    def set_day(self, rows: Sequence[int], day: date) -> None:
        """Say of which day some rows are; their time stays."""
        for row in rows:
            self.items[row] = with_day(self.items[row], day)
        self._tell(rows)

    def choose(self, rows: Sequence[int], is_chosen: bool) -> None:
        """Take some rows in, or leave them out."""
        for row in rows:
            item = self.items[row]
            self.items[row] = replace(item, is_chosen=is_chosen and item.is_ready)
        self._tell(rows)

    def _tell(self, rows: Sequence[int]) -> None:
        if rows:
            last = len(COLUMNS) - 1
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), last))
        self.changed.emit()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Qt's."""
        return len(self.items)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Qt's."""
        return len(COLUMNS)

    def headerData(
        self, n: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's."""
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Becomes"),
                self.tr("Client"),
                self.tr("Day"),
                self.tr("From"),
                self.tr("Look at"),
            )[n]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self.items[index.row()].is_ready:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's."""
        item, column = self.items[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in ("source", "whose", "remark"):
            return self._text(item, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == "what":
            is_in = item.is_chosen and item.is_ready
            return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and not item.is_chosen:
            return theme.color("ink_faint" if column != "remark" else "warm")
        if role == Qt.ItemDataRole.AccessibleTextRole and column == "what":
            return ", ".join(filter(None, (self._text(item, c) for c in COLUMNS)))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's: only the check mark is changed here."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.choose([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _text(self, item: Item, column: str) -> str:
        if column == "what":
            return {
                Becomes.CLIENT: self.tr("Client"),
                Becomes.SESSION: self.tr("Session"),
                Becomes.ACTION: self.tr("Action"),
                Becomes.APPOINTMENT: self.tr("Agenda"),
                Becomes.MATERIAL: self.tr("File"),
            }[item.becomes]
        if column == "whose":
            if not item.needs_client:
                return ""
            if not (item.client_id or item.name) or item.remark is Remark.WHOSE:
                return f"{item.name}?" if item.name else self.tr("whose?")
            is_new = item.client_id is None
            return self.tr("{name} (new)").format(name=item.name) if is_new else item.name
        if column == "day":
            day = item.dated_at.astimezone().date() if item.dated_at else item.due_on
            return language.short_day(day) if day else ""
        if column == "source":
            return item.source
        return {
            Remark.NONE: "",
            Remark.WHOSE: self.tr("Whose is it?"),
            Remark.DUPLICATE: self.tr("Twice in what you chose"),
            Remark.KNOWN: self.tr("Is here already"),
            Remark.NO_DATE: self.tr("No day found"),
            Remark.FILE_DATE: self.tr("Day of the file"),
        }[item.remark]
