"""The list of clients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from coachapp.domain.casefile import Client
from coachapp.domain.ids import ClientId

_Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole + 1
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 2


class ClientModel(QAbstractListModel):
    """Clients by name; `SEARCH_ROLE` holds what the search box looks in."""

    def __init__(self) -> None:
        super().__init__()
        self._clients: tuple[Client, ...] = ()

    def show(self, clients: Sequence[Client]) -> None:
        """Replace the list."""
        self.beginResetModel()
        self._clients = tuple(clients)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many clients."""
        return 0 if parent.isValid() else len(self._clients)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, id, or what to search."""
        client = self._clients[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(client.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(client.organisation)
        if role == ID_ROLE:
            return client.id
        if role == SEARCH_ROLE:
            return f"{client.name} {client.organisation} {client.role}"
        return None

    def row_of(self, client_id: ClientId) -> int:
        """The row of a client, or -1."""
        return next((i for i, c in enumerate(self._clients) if c.id == client_id), -1)
