"""A code out of the codebook, found by its name or by what coaches call it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from coachapp.privacy.codebook import Code, CodeKind, load_codebook
from coachapp.ui import language
from coachapp.ui.patterns.wording import code_about, code_name
from coachapp.ui.widgets.basics import label
from coachapp.ui.widgets.dialogs import FormDialog

_CODE = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


def ask_code(parent: QWidget, kind: CodeKind, known: Collection[str]) -> str | None:
    """Let the coach choose a code of a kind that is not there yet."""
    translate = QCoreApplication.translate
    is_pattern = kind is CodeKind.PATTERN
    title = (
        translate("Patterns", "Add a pattern")
        if is_pattern
        else translate("Patterns", "Add a technique")
    )
    dialog = FormDialog(parent, title, translate("Patterns", "Add"))
    wanted = QLineEdit()
    wanted.setPlaceholderText(translate("Patterns", "a word of it, or what you call it"))
    dialog.add(translate("Patterns", "Search"), wanted)
    listed = QListWidget()
    listed.setAccessibleName(title)
    for code in load_codebook().of(kind):
        if code.code not in known:
            listed.addItem(_item(code))
    about = label("", "small")
    dialog.body.insertWidget(2, listed, 1)
    dialog.body.insertWidget(3, about)
    dialog.resize_within(520, 560)
    dialog.accept_button.setEnabled(False)

    def look() -> None:
        words = wanted.text().casefold().split()
        first = -1
        for n in range(listed.count()):
            item = listed.item(n)
            is_fit = all(word in item.data(_WORDS) for word in words)
            item.setHidden(not is_fit)
            if first < 0 and is_fit and words:
                first = n
        listed.setCurrentRow(first)

    def choose() -> None:
        item = listed.currentItem()
        is_there = item is not None and not item.isHidden()
        dialog.accept_button.setEnabled(is_there)
        about.setText(item.toolTip() if is_there else "")

    wanted.textChanged.connect(look)
    listed.currentItemChanged.connect(choose)
    listed.itemDoubleClicked.connect(lambda _item: dialog.accept())
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return str(listed.currentItem().data(_CODE))


def _item(code: Code) -> QListWidgetItem:
    name, synonyms = code_name(code), code.words[language.current()].synonyms
    item = QListWidgetItem(name if code.parent is None else f"    {name}")
    item.setToolTip(code_about(code))
    item.setData(_CODE, code.code)
    item.setData(_WORDS, " ".join([name, *synonyms]).casefold())
    return item
