"""The sheet of shortcuts (F1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from coachapp.ui.widgets.basics import column, label


def show_shortcuts(parent: QWidget) -> None:
    """Every shortcut with what it does."""
    translate = QCoreApplication.translate
    sheet = [
        ("Ctrl+1 … Ctrl+4", translate("Shortcuts", "Today, Clients, Models, Settings")),
        ("Ctrl+K", translate("Shortcuts", "Find anything, or do anything")),
        ("Ctrl+L", translate("Shortcuts", "Lock now")),
        ("Alt+1, Alt+2, Alt+3", translate("Shortcuts", "Notes, private notes, report")),
        ("Ctrl+Shift+P", translate("Shortcuts", "Prepare the session")),
        ("Ctrl+Shift+R", translate("Shortcuts", "Choose a report")),
        ("Ctrl+Return", translate("Shortcuts", "Keep the draft")),
        ("Ctrl+.", translate("Shortcuts", "Stop the assistant")),
        ("Ctrl+Z, Ctrl+Shift+Z", translate("Shortcuts", "Undo and redo in a text")),
        ("F1", translate("Shortcuts", "This sheet")),
        ("Esc", translate("Shortcuts", "Close a dialog, or the assistant")),
    ]
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Shortcuts", "Shortcuts"))
    layout = column(dialog, margin=24, gap=16)
    layout.addWidget(label(dialog.windowTitle(), "title"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    for n, (keys, meaning) in enumerate(sheet):
        grid.addWidget(label(keys, "heading", wrap=False), n, 0)
        grid.addWidget(label(meaning, wrap=False), n, 1)
    layout.addLayout(grid)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    dialog.exec()
