"""Dialogs that need an answer: a form, a confirmation, a typed word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coachapp.ui import theme
from coachapp.ui.widgets.basics import column, label


class FormDialog(QDialog):
    """A few labelled fields with one primary action; the first named field must be filled."""

    def __init__(self, parent: QWidget, title: str, action: str, *, destroys: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self._layout = column(self, margin=24, gap=16)
        self._layout.addWidget(label(title, "title"))
        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._layout.addLayout(self.form)
        self.problem = label("", "warm")
        self.problem.hide()
        self._layout.addWidget(self.problem)
        buttons = QDialogButtonBox()
        self.accept_button = QPushButton(action)
        self.accept_button.setProperty("role", "danger" if destroys else "primary")
        self.accept_button.setAutoDefault(not destroys)
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.cancel_button.setText(QCoreApplication.translate("FormDialog", "Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._layout.addWidget(buttons)
        # Only here, where they are in the dialog: else Return presses whatever button comes first.
        (self.cancel_button if destroys else self.accept_button).setDefault(True)
        self._first: QWidget | None = None

    def resize_within(self, width: int, height: int) -> None:
        """As large as asked for, in pixels at 100 %, or as the screen has room for."""
        room = self.screen().availableSize()
        self.resize(
            min(theme.scaled(width), room.width() - 32),
            min(theme.scaled(height), room.height() - 48),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """What is typed goes into the first field."""
        super().showEvent(event)
        (self._first or self.cancel_button).setFocus(Qt.FocusReason.TabFocusReason)

    def add(self, name: str, field: QWidget) -> None:
        """Add a labelled field; the label is its accessible name too."""
        caption = QLabel(name)
        caption.setBuddy(field)
        self._first = self._first or field
        field.setAccessibleName(name)
        self.form.addRow(caption, field)

    def add_words(self, text: str) -> None:
        """What the dialog says, above its fields."""
        # Not in the form, whose rows are as high as one line of it.
        words = label(text)
        words.ensurePolished()
        words.setMinimumHeight(words.heightForWidth(self.minimumWidth() - 48))
        self._layout.insertWidget(1, words)

    def add_note(self, text: str) -> None:
        """A line of explanation."""
        self.form.addRow(label(text, "small"))

    def require(self, *fields: QLineEdit) -> None:
        """The action is there once these hold text."""

        def look() -> None:
            self.accept_button.setEnabled(all(f.text().strip() for f in fields))

        for field in fields:
            field.textChanged.connect(look)
        look()

    @property
    def body(self) -> QVBoxLayout:
        """For what is not a field."""
        return self._layout


def ask_word(parent: QWidget, title: str, text: str, action: str, word: str) -> bool:
    """Ask to type a word before something is destroyed."""
    dialog = FormDialog(parent, title, action, destroys=True)
    dialog.add_words(text)
    typed = QLineEdit()
    dialog.add(QCoreApplication.translate("FormDialog", "Type “{word}”").format(word=word), typed)
    dialog.accept_button.setEnabled(False)
    typed.textChanged.connect(
        lambda: dialog.accept_button.setEnabled(typed.text().strip().lower() == word.lower())
    )
    return dialog.exec() == QDialog.DialogCode.Accepted


def agree(parent: QWidget, title: str, text: str, action: str) -> bool:
    """Show what is about to be done, and do it on Return."""
    dialog = FormDialog(parent, title, action)
    dialog.add_words(text)
    return dialog.exec() == QDialog.DialogCode.Accepted


def confirm(parent: QWidget, title: str, text: str, action: str) -> bool:
    """Ask before something is given up; doing nothing is what Return does."""
    dialog = FormDialog(parent, title, action, destroys=True)
    dialog.add_words(text)
    return dialog.exec() == QDialog.DialogCode.Accepted


def tell(
    parent: QWidget | None,
    title: str,
    text: str,
    details: str = "",
    extra: tuple[str, Callable[[], object]] | None = None,
) -> None:
    """Say something that must be read; details fold out."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(460)
    layout = column(dialog, margin=24, gap=16)
    layout.addWidget(label(title, "title"))
    words = label(text)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    layout.addWidget(words)
    if details:
        more = label(details, "small")
        more.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(more)
    buttons = QDialogButtonBox()
    close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
    close.setText(QCoreApplication.translate("FormDialog", "Close"))
    if extra is not None:
        name, act = extra
        more_button = QPushButton(name)
        buttons.addButton(more_button, QDialogButtonBox.ButtonRole.ActionRole)
        more_button.clicked.connect(lambda: act())
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    dialog.exec()


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """An existing file."""
    name, _ = QFileDialog.getOpenFileName(parent, title, documents_folder(), kinds)
    return Path(name) if name else None


def ask_new_file(parent: QWidget, title: str, suggestion: str, kinds: str) -> Path | None:
    """Where to save a file."""
    start = str(Path(documents_folder()) / suggestion)
    name, _ = QFileDialog.getSaveFileName(parent, title, start, kinds)
    return Path(name) if name else None


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """An existing folder."""
    name = QFileDialog.getExistingDirectory(parent, title, documents_folder())
    return Path(name) if name else None


def documents_folder() -> str:
    """Where people keep their files."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place)


# Qt's own Dutch lacks these; where a desktop has a file dialog of its own they are not seen.
_MISSING = (
    QT_TRANSLATE_NOOP("QFileDialog", "Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Type"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
