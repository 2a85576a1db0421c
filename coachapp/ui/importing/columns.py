"""What the columns of a list mean, for the coach to set right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QWidget

from coachapp.actions.importing.tables import Column, Table, TableKind
from coachapp.ui.widgets.basics import elided, label, scrolling
from coachapp.ui.widgets.dialogs import FormDialog

_SAMPLES = 2


def ask_columns(parent: QWidget, table: Table) -> Table | None:
    """The table with its columns as the coach says; None when nothing is changed."""
    translate = QCoreApplication.translate
    dialog = FormDialog(
        parent,
        translate("Columns", "Columns of {file}").format(file=table.source),
        translate("Columns", "Use these"),
    )
    dialog.resize_within(640, 520)
    content = QWidget()
    grid = QGridLayout(content)
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(16)
    choices: list[QComboBox] = []
    for n, head in enumerate(table.head):
        samples = [row[n] for row in table.rows if n < len(row) and row[n].strip()][:_SAMPLES]
        name = head.strip() or translate("Columns", "column {n}").format(n=n + 1)
        grid.addWidget(label(name, "heading"), n, 0)
        grid.addWidget(label(elided(" · ".join(samples), 60), "soft"), n, 1)
        choice = QComboBox()
        choice.setAccessibleName(name)
        for column in Column:
            choice.addItem(column_name(column))
        choice.setCurrentIndex(list(Column).index(table.columns[n]))
        grid.addWidget(choice, n, 2)
        choices.append(choice)
    made = label("", "small")
    dialog.body.insertWidget(1, scrolling(content), 1)
    dialog.body.insertWidget(2, made)

    def chosen() -> Table:
        return table.with_columns([list(Column)[c.currentIndex()] for c in choices])

    def look() -> None:
        kind = chosen().kind
        made.setText(kind_words(kind, len(table.rows)))
        dialog.accept_button.setEnabled(kind is not TableKind.UNKNOWN)

    for choice in choices:
        choice.currentIndexChanged.connect(look)
    look()
    return chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None


def kind_words(kind: TableKind, n_rows: int) -> str:
    """What the rows of a table become."""
    translate = QCoreApplication.translate
    if kind is TableKind.UNKNOWN:
        return translate("Columns", "Say at least which column holds the client's name.")
    if kind is TableKind.CLIENTS:
        return translate("Columns", "Rows: {n}. Each becomes a client.").format(n=n_rows)
    if kind is TableKind.SESSIONS:
        return translate("Columns", "Rows: {n}. Each becomes a session.").format(n=n_rows)
    return translate("Columns", "Rows: {n}. Each becomes an action.").format(n=n_rows)


def column_name(column: Column) -> str:
    """What a column can mean."""
    translate = QCoreApplication.translate
    return {
        Column.IGNORE: translate("Columns", "(leave out)"),
        Column.NAME: translate("Columns", "Client's name"),
        Column.FIRST_NAME: translate("Columns", "First name"),
        Column.LAST_NAME: translate("Columns", "Last name"),
        Column.EMAIL: translate("Columns", "E-mail"),
        Column.PHONE: translate("Columns", "Phone"),
        Column.ADDRESS: translate("Columns", "Address"),
        Column.ORGANISATION: translate("Columns", "Organisation"),
        Column.ROLE: translate("Columns", "Role"),
        Column.REMARK: translate("Columns", "Good to know"),
        Column.CASE: translate("Columns", "Case"),
        Column.DATE: translate("Columns", "Day of the session"),
        Column.DURATION: translate("Columns", "Duration"),
        Column.TITLE: translate("Columns", "Title"),
        Column.NOTES: translate("Columns", "Notes"),
        Column.PRIVATE_NOTES: translate("Columns", "Private notes"),
        Column.ACTION: translate("Columns", "Action"),
        Column.OWNER: translate("Columns", "Who"),
        Column.DUE: translate("Columns", "By when"),
        Column.DONE: translate("Columns", "Done"),
    }[column]
