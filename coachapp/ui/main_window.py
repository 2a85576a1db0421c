"""The one window: wizard, lock screen or desk, and the status line."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:  # the bare window comes first, and waits for as little as can be
    from PySide6.QtGui import QCloseEvent

    from coachapp.errors import CoachError
    from coachapp.ui.widgets.messages import Toast
    from coachapp.ui.workspace import ModelState


class MainWindow(QMainWindow):
    """Shows a page and three facts: locked or open, connected or not, the model."""

    close_wanted = Signal()
    lock_wanted = Signal()
    _toast: Toast | None = None

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("CoachApp")
        # With its title bar it fits a screen of 1024 × 700.
        self.setMinimumSize(960, 640)
        room = self.screen().availableSize()
        self.resize(min(1280, room.width() - 16), min(840, room.height() - 48))
        self._pages = QStackedWidget()
        central = QWidget()
        self._column = QVBoxLayout(central)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        self.setCentralWidget(central)
        self._may_close = False
        self._since: datetime | None = None

    def place(self) -> str:
        """Where the window is and how large, for `put_back`."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def put_back(self, place: str) -> None:
        """Put the window where it was; what is no place, or off the screen, is left alone."""
        self.restoreGeometry(QByteArray.fromBase64(place.encode()))

    def furnish(self) -> None:
        """Add the status line and the shortcuts, once the bare window is there."""
        from PySide6.QtGui import QIcon, QKeySequence, QShortcut

        import assets
        from coachapp.ui.widgets.basics import label
        from coachapp.ui.widgets.messages import Toast

        # Below the page, not over it: it must not lie on what is being used.
        self.setWindowIcon(QIcon(str(assets.path("icons", "app.svg"))))
        self._toast = Toast()
        self._column.addWidget(self._toast)
        self._vault = label("", wrap=False)
        self._network = label("", wrap=False)
        self._model = label("", wrap=False)
        status = self.statusBar()
        status.setSizeGripEnabled(False)
        status.addWidget(self._vault)
        status.addWidget(self._network)
        status.addPermanentWidget(self._model)
        self.retranslate()
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock_wanted.emit)
        QShortcut(QKeySequence("F1"), self, self._show_shortcuts)

    def retranslate(self) -> None:
        """Say the status in the language of now."""
        from coachapp.ui import language

        if self._since is None:
            self._vault.setText(self.tr("Locked"))
        else:
            clock = language.clock(self._since)
            self._vault.setText(self.tr("Open since {clock}").format(clock=clock))
        self._network.setText(self.tr("No connection"))
        self._network.setToolTip(
            self.tr("The application has no function turned on that makes a connection.")
        )

    def show_page(self, page: QWidget) -> None:
        """Put a page in the window, in the place of the one before."""
        old = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if old is not None:
            from coachapp.ui.widgets.basics import discard

            self._pages.removeWidget(old)
            discard(old)

    @property
    def page(self) -> QWidget | None:
        """What the window shows."""
        return self._pages.currentWidget()

    def show_open(self) -> None:
        """A practice is open from now."""
        self._since = datetime.now().astimezone()
        self.retranslate()

    def show_model(self, state: ModelState) -> None:
        """Which model, and whether it is busy."""
        if state.problem is not None:
            text = self.tr("Model: not ready")
        elif state.is_loading:
            text = self.tr("Model: loading…")
        elif not state.is_ready:
            text = self.tr("Model: none")
        elif state.is_busy:
            text = self.tr("Model: {name}, working").format(name=state.name)
        else:
            text = self.tr("Model: {name}, ready").format(name=state.name)
        self._model.setText(text)

    def _show_shortcuts(self) -> None:
        from coachapp.ui.shortcuts import show_shortcuts

        show_shortcuts(self)

    def say(self, text: str, undo: object) -> None:
        """A passing word."""
        assert self._toast is not None
        self._toast.say(text, undo if callable(undo) else None)

    def show_problem(self, problem: CoachError) -> None:
        """For problems before a practice is open; after that the desk has its own place."""
        from coachapp.ui.errors import words_for

        self.say(words_for(problem), None)

    def allow_close(self) -> None:
        """Everything is stored: the window may go."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for everything to be stored first; never asks the coach."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        # Later: a window that is closing already cannot be closed for good.
        QTimer.singleShot(0, self.close_wanted.emit)
