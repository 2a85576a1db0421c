"""How much room everything takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coachapp.actions.storage import StorageUse
from coachapp.ui import language
from coachapp.ui.widgets.basics import button, clear, column, label
from coachapp.ui.widgets.layouts import Flow


class StoragePage(QWidget):
    """Emits when a folder is to be opened."""

    open_folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, margin=16, gap=12)
        layout.addWidget(label(self.tr("Room on this computer"), "title"))
        self._facts = column()
        layout.addLayout(self._facts)
        layout.addWidget(
            label(
                self.tr(
                    "The practice, its files and the backups are encrypted. Models are not: they "
                    "hold nothing of yours."
                ),
                "small",
            )
        )
        layout.addWidget(
            Flow(
                button(self.tr("Open the folder"), self.open_folder_wanted.emit, icon="folder-open")
            )
        )
        layout.addStretch(1)

    def show_use(self, use: StorageUse) -> None:
        """Fill the page."""
        clear(self._facts)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(2, 1)
        rows = [
            (self.tr("Practice"), use.database_bytes),
            (self.tr("Files of clients"), use.files_bytes),
            (self.tr("%n backup(s)", "", use.n_backups), use.backups_bytes),
            (self.tr("Models that you added"), use.models_bytes),
            (self.tr("Free on this disk"), use.free_bytes),
        ]
        for n, (name, size) in enumerate(rows):
            grid.addWidget(label(name, wrap=False), n, 0)
            grid.addWidget(label(size_text(size), wrap=False), n, 1, Qt.AlignmentFlag.AlignRight)
        self._facts.addLayout(grid)


def size_text(size: int) -> str:
    """A size as people say it."""
    for limit, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if size >= limit:
            return f"{language.number(size / limit, 1)} {unit}"
    return f"{size} B"
