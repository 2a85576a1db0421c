"""PySide6 6.12.0 lost a reference of True at every emit, until the interpreter aborted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    told = Signal(object)


def test_emitting_a_signal_costs_no_reference_of_true(qtbot):
    sender = Sender()
    sender.told.connect(lambda _value: None)
    before = sys.getrefcount(True)
    for _ in range(300):
        sender.told.emit("x")
    assert sys.getrefcount(True) > before - 100
