"""The materials of a case: a list, and a look at one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from coachapp.actions.materials import Preview
from coachapp.domain.casefile import CaseFile, Material
from coachapp.ui import language
from coachapp.ui.widgets.basics import (
    button,
    column,
    elided,
    label,
    row,
    scrolling,
    tool,
)
from coachapp.ui.widgets.dialogs import documents_folder

_WIDEST = 1200


class MaterialList(QWidget):
    """Emits what is wanted of which material."""

    add_wanted = Signal()
    chosen = Signal(object)
    copy_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, file: CaseFile) -> None:
        super().__init__()
        layout = column(self, gap=4)
        head = row()
        head.addWidget(label(self.tr("Materials"), "title"), 1)
        head.addWidget(tool("plus", self.tr("Add a file"), self.add_wanted.emit))
        layout.addLayout(head)
        if not file.materials:
            layout.addWidget(label(self.tr("No files yet. They are kept encrypted."), "soft"))
        for material in file.materials:
            self._add(layout, material)

    def _add(self, layout: QVBoxLayout, material: Material) -> None:
        line = row(gap=4)
        shown = button(
            elided(material.name, 40),
            lambda: self.chosen.emit(material),
            role="flat",
            icon="file-text",
        )
        shown.setAccessibleName(self.tr("Look at {name}").format(name=material.name))
        shown.setToolTip(material.name)
        line.addWidget(shown)
        line.addWidget(label(size_text(material.size_bytes), "small", wrap=False))
        line.addStretch(1)
        line.addWidget(
            tool("download", self.tr("Save a copy"), lambda: self.copy_wanted.emit(material))
        )
        line.addWidget(
            tool("trash-2", self.tr("Delete file"), lambda: self.delete_wanted.emit(material))
        )
        layout.addLayout(line)


def size_text(size_bytes: int) -> str:
    """*12 kB*, *3,4 MB*."""
    if size_bytes < 1_000_000:
        return f"{language.number(max(1, round(size_bytes / 1000)))} kB"
    return f"{language.number(size_bytes / 1e6, 1)} MB"


def ask_materials(parent: QWidget) -> list[Path]:
    """Files of any kind."""
    title = QCoreApplication.translate("Materials", "Add files to the case")
    names, _ = QFileDialog.getOpenFileNames(parent, title, documents_folder())
    return [Path(name) for name in names]


def show_material(parent: QWidget, preview: Preview) -> bool:
    """Show what can be shown; True when the coach wants a copy."""
    translate = QCoreApplication.translate
    dialog = QDialog(parent)
    dialog.setWindowTitle(preview.material.name)
    dialog.resize(760, 640)
    layout = column(dialog, margin=24, gap=16)
    layout.addWidget(label(preview.material.name, "title"))
    layout.addWidget(_content(preview), 1)
    buttons = QDialogButtonBox()
    close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
    close.setText(translate("FormDialog", "Close"))
    close.setDefault(True)
    copy = buttons.addButton(
        translate("Materials", "Save a copy…"), QDialogButtonBox.ButtonRole.AcceptRole
    )
    copy.setAutoDefault(False)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    return dialog.exec() == QDialog.DialogCode.Accepted


def _content(preview: Preview) -> QWidget:
    translate = QCoreApplication.translate
    if preview.text:
        text = QPlainTextEdit(preview.text)
        text.setReadOnly(True)
        text.setAccessibleName(preview.material.name)
        return text
    image = QImage.fromData(preview.image) if preview.image else QImage()
    if not image.isNull():
        if image.width() > _WIDEST:
            image = image.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
        picture = QLabel()
        picture.setPixmap(QPixmap.fromImage(image))
        picture.setAccessibleName(preview.material.name)
        return scrolling(picture)
    nothing = translate(
        "Materials",
        "This kind of file cannot be shown here. A copy that you save is no longer encrypted.",
    )
    words = label(nothing, "soft")
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    return words
