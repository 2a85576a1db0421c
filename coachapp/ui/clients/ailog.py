"""The AI-use log of a client."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from coachapp.domain.runs import AiRun
from coachapp.ui import language
from coachapp.ui.widgets.basics import column, label
from coachapp.ui.widgets.wording import outcome_name, task_name


def show_ai_log(parent: QWidget, name: str, runs: Sequence[AiRun]) -> None:
    """When the model was used for a client, for what, and what came of it."""
    translate = QCoreApplication.translate
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("AiLog", "What the assistant was used for"))
    dialog.resize(860, 480)
    layout = column(dialog, margin=24, gap=16)
    layout.addWidget(
        label(f"{name}: " + translate("AiLog", "what the assistant was used for"), "title")
    )
    layout.addWidget(
        label(
            translate(
                "AiLog", "The log holds no text: only when, what for, which model and what you did."
            ),
            "soft",
        )
    )
    heads = [
        translate("AiLog", "When"),
        translate("AiLog", "Task"),
        translate("AiLog", "Model"),
        translate("AiLog", "Sources"),
        translate("AiLog", "Marked"),
        translate("AiLog", "Outcome"),
    ]
    table = QTableWidget(len(runs), len(heads))
    table.setTabKeyNavigation(False)
    table.setAccessibleName(dialog.windowTitle())
    table.setHorizontalHeaderLabels(heads)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    for i, run in enumerate(runs):
        cells = [
            language.day_and_clock(run.started_at),
            task_name(run.task),
            run.model,
            str(run.n_sources),
            str(run.n_marked),
            outcome_name(run.outcome),
        ]
        for j, text in enumerate(cells):
            table.setItem(i, j, QTableWidgetItem(text))
    if runs:
        layout.addWidget(table, 1)
    else:
        layout.addWidget(label(translate("AiLog", "Not used for this client yet."), "soft"), 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    dialog.exec()
