"""One application per test, closed at its end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from coachapp.app import App
from coachapp.settings.paths import Paths
from tests.support.qt import closed


def _refuse(*_command: object) -> None:
    raise AssertionError("the application wanted to start afresh")


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Paths], App]]:
    # A machine that was paused looks like one that slept, and locking would replace pytest.
    monkeypatch.setattr(os, "execv", _refuse)
    running: list[App] = []

    def build(paths: Paths) -> App:
        app = App(paths, starts_locked=True)
        running.append(app)
        assert app.start()
        return app

    yield build
    for app in running:
        if app.window.isVisible():
            closed(app)
        app.release()
        # Windows that stay would be styled again with every application after them.
        app.window.deleteLater()
        app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
