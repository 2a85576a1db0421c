"""Words that come and go: a bar above a page, a passing word at the bottom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame

from coachapp.ui.widgets.basics import button, label, row, tool


class MessageBar(QFrame):
    """One message above a page: a notice or a problem, with at most one thing to do."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._step = button(self.tr("Go on"), lambda: self._act and self._act())
        self._close = tool("x", self.tr("Close this message"), self.hide)
        self._act: Callable[[], object] | None = None
        layout = row(self, margin=12, gap=12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._step, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._words.text() if not self.isHidden() else ""

    def say(
        self,
        text: str,
        *,
        is_problem: bool = False,
        step: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show a message."""
        self.setProperty("role", "problem" if is_problem else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._act = act
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.show()


class Toast(QFrame):
    """A passing word at the bottom of a window, with an undo where there is one."""

    _SHOWN_MS = 8000

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "toast")
        self._words = label()
        self._undo = button(self.tr("Undo"), self._take_back, role="flat", icon="undo-2")
        self._call: Callable[[], object] | None = None
        layout = row(self, gap=12)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show it for a while."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self._call = undo
        self._undo.setVisible(undo is not None)
        self.show()
        self._timer.start(self._SHOWN_MS)

    def _take_back(self) -> None:
        self.hide()
        if self._call is not None:
            self._call()
