"""Something that takes a while: shown after a moment, with how far it is and a way to stop it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

_SHOWN_AFTER_MS = 300
_NEVER_MS = 2**30


class Waiting(QProgressDialog):
    """Never comes up once it has ended, also not over a dialog that its end has opened."""

    def __init__(self, text: str, stop: str, parent: QWidget) -> None:
        super().__init__(text, stop, 0, 0, parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(_NEVER_MS)  # Qt's own timer cannot be told that it is over
        self.setAutoClose(False)
        self.setAutoReset(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(_SHOWN_AFTER_MS)

    def advance(self, n: int, of: int) -> None:
        """How far it is."""
        if shiboken6.isValid(self):
            self.setMaximum(of)
            self.setValue(n)

    def end(self) -> None:
        """It is over; may be said twice."""
        if shiboken6.isValid(self):
            self._timer.stop()
            self.hide()
            self.deleteLater()
