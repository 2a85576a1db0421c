"""One application per test, closed at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from coachapp.app import App
from coachapp.settings.paths import Paths
from tests.support.qt import closed


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[[Paths], App]]:
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
