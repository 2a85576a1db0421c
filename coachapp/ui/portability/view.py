"""The tab of the settings from which everything can be taken along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachapp.domain.practice import ImportRecord
from coachapp.ui import language
from coachapp.ui.widgets.basics import button, clear, column, elided, label, row
from coachapp.ui.widgets.layouts import Flow


class DataPage(QWidget):
    """Emits what is wanted."""

    export_wanted = Signal()
    folder_wanted = Signal()
    import_wanted = Signal()
    import_folder_wanted = Signal()
    import_files_wanted = Signal()
    take_back_wanted = Signal(object)
    hours_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, margin=16, gap=12)
        layout.addWidget(label(self.tr("Bring in what you have"), "title"))
        layout.addWidget(
            label(
                self.tr(
                    "Folders of notes (.docx, .odt, .md, .txt, .pdf), lists of clients, sessions "
                    "or actions (.csv, also as other coaching programs export them) and calendars "
                    "(.ics). You see first what everything becomes and whose it is."
                )
            )
        )
        layout.addWidget(
            Flow(
                button(
                    self.tr("Import a folder…"),
                    self.import_folder_wanted.emit,
                    icon="folder-open",
                ),
                button(self.tr("Import files…"), self.import_files_wanted.emit, icon="upload"),
            )
        )
        self._imports = column(gap=4)
        layout.addLayout(self._imports)
        layout.addSpacing(16)
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
        layout.addSpacing(16)
        layout.addWidget(label(self.tr("Hours of coaching"), "title"))
        layout.addWidget(
            label(
                self.tr(
                    "A log of the sessions in a period, for an accreditation. It names only "
                    "clients who said yes to that; others have a number."
                )
            )
        )
        layout.addWidget(
            Flow(button(self.tr("Hours log as PDF…"), self.hours_wanted.emit, icon="printer"))
        )
        layout.addStretch(1)

    def show_imports(self, imports: Sequence[ImportRecord]) -> None:
        """List the imports that can be taken back."""
        clear(self._imports)
        for record in imports:
            line = row()
            when = language.day_and_clock(record.imported_at)
            n = self.tr("%n item(s)", "", record.n_items)
            line.addWidget(label(f"{when}   {elided(record.source, 40)}   {n}", wrap=False))
            back = button(
                self.tr("Take back"), partial(self.take_back_wanted.emit, record), role="flat"
            )
            back.setAccessibleName(self.tr("Take back: {name}").format(name=record.source))
            line.addWidget(back)
            line.addStretch(1)
            self._imports.addLayout(line)
