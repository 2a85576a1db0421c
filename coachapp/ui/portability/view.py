"""The tab of the settings from which everything can be taken along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachapp.ui.widgets.basics import button, column, label
from coachapp.ui.widgets.layouts import Flow


class DataPage(QWidget):
    """Emits what is wanted."""

    export_wanted = Signal()
    folder_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, margin=16, gap=12)
        layout.addWidget(label(self.tr("Take everything along"), "title"))
        layout.addWidget(
            label(
                self.tr(
                    "One file with all clients, sessions and files, which this application reads "
                    "back without loss and other programs can read too (JSON, with its schema). Or "
                    "a folder of Markdown, to read as it is. Neither is encrypted: keep them where "
                    "nobody else comes, and delete them when you are done."
                )
            )
        )
        layout.addWidget(
            Flow(
                button(self.tr("Export to a file…"), self.export_wanted.emit, icon="download"),
                button(self.tr("Export to a folder…"), self.folder_wanted.emit, icon="folder-open"),
            )
        )
        layout.addSpacing(16)
        layout.addWidget(label(self.tr("Bring an export in"), "title"))
        layout.addWidget(
            label(
                self.tr(
                    "Clients that are here already are left alone. You see first what will be "
                    "added, and can take it back."
                )
            )
        )
        layout.addWidget(
            Flow(button(self.tr("Import a file…"), self.import_wanted.emit, icon="upload"))
        )
        layout.addStretch(1)
