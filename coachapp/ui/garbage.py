"""Cyclic garbage is collected in the GUI thread only.

Python collects in whichever thread happens to allocate; when that is a worker, it would destroy
Qt objects (timers, dialogs) outside their thread, which Qt does not allow.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 3000
_FULL_EVERY = 20


class GarbageCollector(QObject):
    """Takes over from Python's own collector as long as it lives, or until `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        gc.disable()

    def settle(self) -> None:
        """What is there now stays: modules and classes need not be looked at again."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        self._turn += 1
        gc.collect(2 if self._turn % _FULL_EVERY == 0 else 1)
