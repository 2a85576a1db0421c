"""What an import would bring, row by row, before anything is stored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QWidget,
)

from coachapp.actions.importing.proposal import Becomes, Item, Proposal
from coachapp.domain.casefile import Client
from coachapp.domain.ids import ClientId
from coachapp.ui import theme
from coachapp.ui.errors import words_for
from coachapp.ui.importing.model import ItemModel
from coachapp.ui.widgets.basics import button, label
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import date_field, day_of, search_field
from coachapp.ui.widgets.layouts import Flow

_PREVIEW = 20_000
_LOOKED_AT = 40
"""Rows that the width of a column is taken from."""


class ImportDialog(FormDialog):
    """Emits when the columns of a list are to be looked at."""

    columns_wanted = Signal(int)

    def __init__(self, parent: QWidget, proposal: Proposal, clients: Sequence[Client]) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent, translate("Import", "What will be imported"), translate("Import", "Import")
        )
        self.resize_within(1080, 680)
        self._clients = tuple(clients)
        self._source = proposal.root
        self.model = ItemModel()
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._search = search_field(
            translate("Import", "Filter"), translate("Import", "Empty the filter")
        )
        self._search.textChanged.connect(self._proxy.setFilterFixedString)
        self._summary = label("")
        self.body.insertWidget(1, self._summary)
        self.body.insertWidget(2, self._tools(proposal))
        self.body.insertWidget(3, self._table(), 1)
        if proposal.problems:
            self.body.insertWidget(4, self._problems(proposal))
        self.model.changed.connect(self._look)
        self.model.show(proposal.items)
        self._first = self._search
        self._set.setDefault(True)  # Return in the filter must not import

    def chosen(self) -> list[Item]:
        """What the coach agreed to."""
        return [i for i in self.model.items if i.is_chosen and i.is_ready]

    def _tools(self, proposal: Proposal) -> QWidget:
        translate = QCoreApplication.translate
        self._whose = QComboBox()
        self._whose.setEditable(True)
        self._whose.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._whose.setAccessibleName(translate("Import", "Whose the chosen rows are"))
        self._whose.setMinimumWidth(theme.scaled(220))
        for client in self._clients:
            self._whose.addItem(str(client.name), client.id)
        self._whose.setCurrentIndex(-1)
        typed = self._whose.lineEdit()
        assert typed is not None  # editable, and so it has one
        typed.setPlaceholderText(translate("Import", "Name of a client"))
        self._set = button(translate("Import", "Set for the selected rows"), self._set_client)
        self._day = date_field()
        self._day.setAccessibleName(translate("Import", "Day of the chosen rows"))
        parts: list[QWidget] = [
            self._search,
            self._whose,
            self._set,
            self._day,
            button(translate("Import", "Set this day"), self._set_day),
            button(translate("Import", "Take in"), lambda: self._choose(True), role="flat"),
            button(translate("Import", "Leave out"), lambda: self._choose(False), role="flat"),
        ]
        for n, table in enumerate(proposal.tables):
            name = translate("Import", "Columns of {file}…").format(file=table.source)
            parts.append(
                button(name, lambda i=n: self.columns_wanted.emit(i), role="flat", icon="pencil")  # type: ignore[misc]
            )
        self._search.setFixedWidth(theme.scaled(200))
        return Flow(*parts)

    def _table(self) -> QWidget:
        translate = QCoreApplication.translate
        self.table = QTableView()
        self.table.setModel(self._proxy)
        # As they were found; sorted when the coach asks, since a thousand rows would be felt.
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(translate("Import", "What was found"))
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setResizeContentsPrecision(_LOOKED_AT)
        for n in (0, 2):
            head.setSectionResizeMode(n, QHeaderView.ResizeMode.ResizeToContents)
        head.resizeSection(1, theme.scaled(190))
        for n in (3, 4):
            head.setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)
        self._preview = QPlainTextEdit()
        self._preview.setReadOnly(True)
        self._preview.setAccessibleName(translate("Import", "Preview"))
        self._preview.setPlaceholderText(translate("Import", "Choose a row to see its text."))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_preview())
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(self.table)
        both.addWidget(self._preview)
        both.setSizes([theme.scaled(420), theme.scaled(110)])
        both.setStretchFactor(0, 1)
        both.setChildrenCollapsible(False)
        return both

    def _problems(self, proposal: Proposal) -> QWidget:
        translate = QCoreApplication.translate
        box = QPlainTextEdit("\n".join(words_for(p) for p in proposal.problems))
        box.setReadOnly(True)
        box.setFixedHeight(theme.scaled(84))
        box.setAccessibleName(translate("Import", "What could not be read"))
        return box

    def _rows(self) -> list[int]:
        chosen = self.table.selectionModel().selectedRows()
        return [self._proxy.mapToSource(index).row() for index in chosen]

    def _set_client(self) -> None:
        name = " ".join(self._whose.currentText().split())
        if not name:
            self._whose.setFocus()
            return
        n = self._whose.findText(name, Qt.MatchFlag.MatchFixedString)
        client_id: ClientId | None = self._whose.itemData(n) if n >= 0 else None
        self.model.set_client(self._rows(), client_id, name)

    def _set_day(self) -> None:
        self.model.set_day(self._rows(), day_of(self._day))

    def _choose(self, is_chosen: bool) -> None:
        self.model.choose(self._rows(), is_chosen)

    def _show_preview(self) -> None:
        index = self._proxy.mapToSource(self.table.currentIndex())
        if not index.isValid():
            return
        item = self.model.items[index.row()]
        facts = "\n".join(value for _, value in item.details)
        self._preview.setPlainText(str(item.text or item.title or facts)[:_PREVIEW])

    def _look(self) -> None:
        translate = QCoreApplication.translate
        chosen = self.chosen()
        counts = {kind: sum(i.becomes is kind for i in chosen) for kind in Becomes}
        n_new = len({i.name.casefold() for i in chosen if i.needs_client and not i.client_id})
        _, n_sessions, n_actions, n_entries, n_files = counts.values()
        words = (
            (n_new, self.tr("%n new client(s)", "", n_new)),
            (n_sessions, self.tr("%n session(s)", "", n_sessions)),
            (n_actions, self.tr("%n action(s)", "", n_actions)),
            (n_entries, self.tr("%n entries in the agenda", "", n_entries)),
            (n_files, self.tr("%n file(s)", "", n_files)),
        )
        text = ", ".join(word for n, word in words if n)
        left = len(self.model.items) - len(chosen)
        if left:
            text += " · " + self.tr("%n row(s) left out", "", left)
        self._summary.setText(
            translate("Import", "From “{source}”: {what}.").format(
                source=self._source, what=text or translate("Import", "nothing")
            )
        )
        self.accept_button.setEnabled(bool(chosen))


def ask_choice(dialog: ImportDialog) -> list[Item]:
    """Run the dialog; nothing where the coach does not agree."""
    return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else []
