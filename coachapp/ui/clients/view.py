"""Clients: a list, and the page of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QListView, QStackedWidget, QWidget

from coachapp.actions.desk import ClientOverview
from coachapp.domain.casefile import CaseFile, Client
from coachapp.domain.ids import ClientId
from coachapp.ui import theme
from coachapp.ui.clients.model import ID_ROLE, SEARCH_ROLE, ClientModel
from coachapp.ui.clients.page import ClientPage
from coachapp.ui.widgets.basics import EmptyState, button, column, frame, row, scrolling
from coachapp.ui.widgets.fields import search_field


class ClientsView(QWidget):
    """The place where a file is opened."""

    client_chosen = Signal(object)
    add_client_wanted = Signal()
    example_wanted = Signal()
    import_wanted = Signal()
    archived_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._model = ClientModel()
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._model)
        self._proxy.setFilterRole(SEARCH_ROLE)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.page = ClientPage()
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            "users",
            self.tr("Your clients will be here: their question, sessions, goals and actions."),
            button(
                self.tr("Add a client"), self.add_client_wanted.emit, role="primary", icon="plus"
            ),
            button(self.tr("Import what you have…"), self.import_wanted.emit, icon="upload"),
            button(
                self.tr("Try it with an example practice"), self.example_wanted.emit, role="flat"
            ),
        )
        self._choose = EmptyState("users", self.tr("Choose a client on the left."))
        for part in (self._empty, self._choose, scrolling(self.page)):
            self._stack.addWidget(part)
        layout = row(self, gap=0)
        layout.addWidget(self._list_frame())
        layout.addWidget(self._stack, 1)

    def _list_frame(self) -> QWidget:
        holder = frame("list")
        holder.setFixedWidth(theme.scaled(260))
        layout = column(holder, margin=12, gap=8)
        self.search = search_field(self.tr("Search clients"), self.tr("Empty the search"))
        self.search.textChanged.connect(self._proxy.setFilterFixedString)
        self.search.returnPressed.connect(self._choose_first)
        layout.addWidget(self.search)
        self.list = QListView()
        self.list.setModel(self._proxy)
        self.list.setAccessibleName(self.tr("Clients"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._selected)
        layout.addWidget(self.list, 1)
        self._archived = QCheckBox(self.tr("Show archived"))
        self._archived.toggled.connect(self.archived_toggled)
        layout.addWidget(self._archived)
        add = button(self.tr("Add a client"), self.add_client_wanted.emit, icon="plus")
        layout.addWidget(add)
        down = QShortcut(QKeySequence("Down"), self.search, self.list.setFocus)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)  # elsewhere an arrow is an arrow
        return holder

    def show_clients(self, clients: tuple[Client, ...], chosen: ClientId | None) -> None:
        """Fill the list and keep the choice."""
        self._model.show(clients)
        row_number = self._model.row_of(chosen) if chosen is not None else -1
        if row_number >= 0:
            index = self._proxy.mapFromSource(self._model.index(row_number))
            selection = self.list.selectionModel()
            selection.blockSignals(True)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            selection.blockSignals(False)
            self.list.viewport().update()
        elif not clients:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._choose)

    def show_archived(self) -> None:
        """Let the list hold the archived ones too."""
        self._archived.setChecked(True)

    def focus_list(self) -> None:
        """Begin at the chosen client, or at the search where none is chosen."""
        (self.list if self.list.currentIndex().isValid() else self.search).setFocus()

    def show_client(self, overview: ClientOverview, file: CaseFile | None) -> None:
        """Show a client's page."""
        self.page.show_client(overview, file)
        self._stack.setCurrentIndex(2)

    def _choose_first(self) -> None:
        if self._proxy.rowCount():
            self.list.setCurrentIndex(self._proxy.index(0, 0))
            self.list.setFocus()

    def _selected(self, current: QModelIndex) -> None:
        if current.isValid():
            self.client_chosen.emit(current.data(ID_ROLE))
