"""Documents that become the sessions of one case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from coachapp.actions.importing.notes import ReadFiles
from coachapp.documents.reader import Document
from coachapp.ui import language
from coachapp.ui.errors import words_for
from coachapp.ui.widgets.basics import label
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import date_field, to_qdate


def ask_files(parent: QWidget) -> list[Path]:
    """Which documents to import."""
    translate = QCoreApplication.translate
    kinds = translate("Forms", "Documents") + " (*.docx *.md *.txt)"
    names, _ = QFileDialog.getOpenFileNames(parent, translate("Forms", "Import notes"), "", kinds)
    return [Path(n) for n in names]


def ask_import(parent: QWidget, read: ReadFiles, name: str) -> list[Document]:
    """Show what was read before anything is stored; the day of each can be changed."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Import notes for {name}").format(name=name)
    dialog = FormDialog(parent, title, translate("Forms", "Import"))
    dialog.setMinimumSize(560, 420)
    listing = QListWidget()
    listing.setAccessibleName(translate("Forms", "Documents"))
    for document in read.documents:
        item = QListWidgetItem(f"{language.short_day(document.dated_on)}   {document.name}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setToolTip(document.text[:400])
        listing.addItem(item)
    preview = QPlainTextEdit()
    preview.setReadOnly(True)
    preview.setAccessibleName(translate("Forms", "Preview"))
    day = date_field()
    days = [d.dated_on for d in read.documents]

    def show(i: int) -> None:
        if 0 <= i < len(read.documents):
            preview.setPlainText(read.documents[i].text[:20000])
            day.setDate(to_qdate(days[i]))

    def move(value: QDate) -> None:
        i = listing.currentRow()
        if 0 <= i < len(days):
            days[i] = date(value.year(), value.month(), value.day())
            listing.item(i).setText(f"{language.short_day(days[i])}   {read.documents[i].name}")

    listing.currentRowChanged.connect(show)
    day.dateChanged.connect(move)
    dialog.body.insertWidget(1, listing)
    dialog.body.insertWidget(2, preview)
    dialog.add(translate("Forms", "Day of the session"), day)
    if read.problems:
        dialog.problem.setText("\n".join(words_for(p) for p in read.problems))
        dialog.problem.show()
    dialog.body.insertWidget(
        1,
        label(
            translate("Forms", "Each document becomes the notes of a session on its day."), "small"
        ),
    )
    listing.setCurrentRow(0)
    dialog.accept_button.setEnabled(bool(read.documents))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return []
    return [
        replace(document, dated_on=days[i])
        for i, document in enumerate(read.documents)
        if listing.item(i).checkState() is Qt.CheckState.Checked
    ]
