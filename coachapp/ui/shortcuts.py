"""The sheet of shortcuts (F1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from coachapp.ui.widgets.basics import column, label


def _sheet() -> list[tuple[str, str]]:
    """Every shortcut with what it does."""
    translate = QCoreApplication.translate
    return [
        (
            "Ctrl+1 … Ctrl+5",
            translate("Shortcuts", "Today, Clients, Anonymize, Models, Settings"),
        ),
        ("Ctrl+K", translate("Shortcuts", "Find anything, or do anything")),
        ("Ctrl+L", translate("Shortcuts", "Lock now")),
        ("F8", translate("Shortcuts", "Share the screen: hide names, or stop that")),
        ("Ctrl+Z, Ctrl+Shift+Z", translate("Shortcuts", "Undo and redo")),
        ("Alt+1, Alt+2, Alt+3", translate("Shortcuts", "Notes, private notes, report")),
        ("Ctrl+Shift+P", translate("Shortcuts", "Prepare the session")),
        ("Ctrl+Shift+R", translate("Shortcuts", "Choose a report")),
        ("Ctrl+Shift+E", translate("Shortcuts", "Close the session")),
        ("Ctrl+Return", translate("Shortcuts", "Keep the draft")),
        ("Ctrl+.", translate("Shortcuts", "Stop the assistant")),
        ("F1", translate("Shortcuts", "This sheet")),
        ("Esc", translate("Shortcuts", "Close a dialog, or the assistant")),
    ]


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(1, 1)
    for n, (keys, meaning) in enumerate(_sheet()):
        grid.addWidget(label(keys, "heading", wrap=False), n, 0)
        grid.addWidget(label(meaning, wrap=False), n, 1)
    return grid


def shortcuts_page() -> QWidget:
    """The sheet as a page of the settings."""
    page = QWidget()
    layout = column(page, margin=16, gap=16)
    layout.addLayout(_grid())
    layout.addStretch(1)
    return page


def show_shortcuts(parent: QWidget) -> None:
    """The sheet as a dialog."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("Shortcuts", "Shortcuts"))
    layout = column(dialog, margin=24, gap=16)
    layout.addWidget(label(dialog.windowTitle(), "title"))
    layout.addLayout(_grid())
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    dialog.exec()
