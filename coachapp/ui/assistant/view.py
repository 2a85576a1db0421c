"""The assistant beside the editor: ask, watch, stop, keep or discard."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
)

from coachapp.assistant.draft import Draft
from coachapp.assistant.wording import NOT_DISCUSSED
from coachapp.domain.runs import Task
from coachapp.ui import language, theme
from coachapp.ui.assistant import render
from coachapp.ui.widgets.basics import Elided, button, column, label, menu_button, row
from coachapp.ui.widgets.layouts import Flow
from coachapp.ui.widgets.wording import task_name
from coachapp.ui.workspace import ModelState

REPORTS = (
    Task.REPORT_FREE,
    Task.REPORT_GROW,
    Task.REPORT_INTAKE,
    Task.REPORT_THREE_WAY,
    Task.REPORT_EVALUATION,
)


_WIDEST = 460
"""Pixels that it asks for at most, so that the note keeps room beside it with large text."""


class AssistantPanel(QFrame):
    """Emits what is asked; knows no actions."""

    asked = Signal(object, str)
    stop_wanted = Signal()
    again_wanted = Signal()
    keep_wanted = Signal(str)
    discard_wanted = Signal()
    source_wanted = Signal(int)
    add_wanted = Signal(int)
    home_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setMinimumWidth(min(theme.scaled(330), _WIDEST))
        self._draft: Draft | None = None
        layout = column(self, margin=16, gap=8)
        layout.addWidget(label(self.tr("Assistant"), "title"))
        self._home = button(
            self.tr("Back"), self.home_wanted.emit, role="flat", icon="chevron-left"
        )
        self._home.hide()
        layout.addWidget(self._home)
        self._ask_area(layout)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        layout.addWidget(self._bar)
        self._pages = QStackedWidget()
        self._hint = label(
            self.tr(
                "Ask for a preparation, a report or action points, or put a question about this "
                "client. Everything happens on this computer."
            ),
            "soft",
        )
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(self.tr("Draft of the assistant"))
        self.browser.anchorClicked.connect(self._follow)
        self.editor = QTextEdit()
        self.editor.setAcceptRichText(False)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("Edit the draft"))
        for page in (self._hint, self.browser, self.editor):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)
        self._steps(layout)
        foot = row(gap=8)
        self._meter = Elided("", "small")
        foot.addWidget(self._meter, 1)
        layout.addLayout(foot)
        self._show_steps()

    def _ask_area(self, layout: QVBoxLayout) -> None:
        self._tasks: list[QPushButton | QToolButton] = []
        prepare = self._task_button(Task.PREPARE, self.tr("Prepare"), "sparkles", "Ctrl+Shift+P")
        menu = QMenu(self)
        for task in REPORTS:
            self._add_report(menu, task)
        report = menu_button(self.tr("Report"), menu, "file-text")
        report.setShortcut("Ctrl+Shift+R")
        report.setToolTip(self.tr("Report") + " (Ctrl+Shift+R)")
        self._tasks.append(report)
        actions = self._task_button(Task.ACTIONS, self.tr("Action points"), "list-checks", "")
        questions = self._task_button(
            Task.QUESTIONS, self.tr("Questions"), "message-circle-question", ""
        )
        layout.addWidget(Flow(prepare, report, actions, questions, gap=4))
        asking = row(gap=4)
        self.question = QLineEdit()
        self.question.setPlaceholderText(self.tr("A question about this client…"))
        self.question.setAccessibleName(self.tr("A question about this client"))
        self.question.returnPressed.connect(self._ask)
        self._send = button(self.tr("Ask"), self._ask)
        self._tasks.append(self._send)
        asking.addWidget(self.question, 1)
        asking.addWidget(self._send)
        layout.addLayout(asking)

    def _add_report(self, menu: QMenu, task: Task) -> None:
        menu.addAction(task_name(task), lambda: self.asked.emit(task, ""))

    def _task_button(self, task: Task, name: str, icon: str, keys: str) -> QPushButton:
        made = button(name, lambda: self.asked.emit(task, ""), role="flat", icon=icon)
        if keys:
            made.setShortcut(keys)
            made.setToolTip(f"{task_name(task)} ({keys})")
        self._tasks.append(made)
        return made

    def _steps(self, layout: QVBoxLayout) -> None:
        self._stop = button(self.tr("Stop"), self.stop_wanted.emit, icon="square")
        self._stop.setShortcut("Ctrl+.")
        self._keep = button(self.tr("Keep"), self._emit_keep, role="primary", icon="check")
        self._keep.setShortcut("Ctrl+Return")
        self._keep.setToolTip(self.tr("Keep") + " (Ctrl+Return)")
        self._edit = button(self.tr("Edit"), self._start_editing, role="flat", icon="pencil")
        self._again = button(
            self.tr("Again"), self.again_wanted.emit, role="flat", icon="rotate-ccw"
        )
        self._discard = button(self.tr("Discard"), self.discard_wanted.emit, role="flat", icon="x")
        steps = (self._stop, self._keep, self._edit, self._again, self._discard)
        layout.addWidget(Flow(*steps, gap=4))

    def show_model(self, state: ModelState) -> None:
        """Which model there is; without one the tasks wait."""
        for step in self._tasks:
            step.setEnabled(state.is_ready and not state.is_busy)
        if self._draft is None and not state.is_busy:
            if state.is_loading:
                self._meter.set_whole(self.tr("The model is being loaded…"))
            elif state.is_ready:
                self._meter.set_whole(
                    self.tr("{name} · room for {n} tokens").format(
                        name=state.name, n=language.number(state.n_ctx)
                    )
                )
            else:
                self._meter.set_whole(self.tr("No model is ready; see Models."))

    def show_progress(self, title: str, text: str, n_done: int, n_all: int) -> None:
        """What is being written."""
        self._bar.setRange(0, max(1, n_all))
        self._bar.setValue(n_done)
        self._bar.show()
        self._pages.setCurrentWidget(self.browser)
        self.browser.setHtml(render.progress(title, text))
        self._meter.set_whole(
            self.tr("Working: part {n} of {all}").format(n=min(n_done + 1, n_all), all=n_all)
        )

    def start(self) -> None:
        """Something was asked."""
        self._draft = None
        self.browser.setHtml("")
        self._pages.setCurrentWidget(self.browser)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._show_steps(is_working=True)

    def show_draft(self, draft: Draft, n_ctx: int) -> None:
        """The answer."""
        self._draft = draft
        self._bar.hide()
        self._pages.setCurrentWidget(self.browser)
        self.browser.setHtml(render.page(draft))
        cost = draft.cost
        if cost.n_tokens:
            self._meter.set_whole(
                self.tr("{n} of {all} tokens · {speed} tokens/s · {model}").format(
                    n=language.number(cost.n_prompt),
                    all=language.number(n_ctx),
                    speed=language.number(cost.tokens_per_s),
                    model=cost.model,
                )
            )
        else:
            self._meter.set_whole(self.tr("From the file, without the model"))
        self._show_steps()

    def show_nothing(self) -> None:
        """Back to the beginning."""
        self._draft = None
        self._bar.hide()
        self._home.hide()
        self.browser.setHtml("")
        self._pages.setCurrentWidget(self._hint)
        self._show_steps()

    def show_home(self, text: str) -> None:
        """Offer the way back to the session of the draft; empty hides it."""
        self._home.setVisible(bool(text))
        self._home.setText(text or self._home.text())

    @property
    def is_editing(self) -> bool:
        """Whether the draft is being edited."""
        return self._pages.currentWidget() is self.editor

    def text_of_draft(self) -> str:
        """The draft as it would be kept, edits included."""
        if self.is_editing:
            return self.editor.toPlainText().strip()
        if self._draft is None:
            return ""
        return self._draft.markdown(NOT_DISCUSSED[self._draft.language])

    def _show_steps(self, *, is_working: bool = False) -> None:
        has_draft = self._draft is not None
        can_keep = has_draft and self._draft is not None and self._draft.task is not Task.ACTIONS
        self._stop.setVisible(is_working)
        self._keep.setVisible(can_keep)
        self._edit.setVisible(can_keep)
        self._again.setVisible(has_draft)
        self._discard.setVisible(has_draft)

    def _ask(self) -> None:
        text = self.question.text().strip()
        if text and self._send.isEnabled():
            self.asked.emit(Task.ASK, text)

    def _emit_keep(self) -> None:
        self.keep_wanted.emit(self.text_of_draft())

    def _start_editing(self) -> None:
        self.editor.setPlainText(self.text_of_draft())
        self._pages.setCurrentWidget(self.editor)
        self._edit.hide()
        self.editor.setFocus()

    def _follow(self, url: QUrl) -> None:
        kind, _, number = url.toString().partition(":")
        if number.isdigit():
            (self.source_wanted if kind == "source" else self.add_wanted).emit(int(number))
