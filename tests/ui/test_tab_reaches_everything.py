"""With Tab (and the arrows in a group) one comes to every control of every screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QDialog,
)

from coachapp.app import App
from coachapp.settings.paths import Paths
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.files import open_session, outcomes
from tests.ui.hands import (
    answer,
    can_press,
    choose,
    desk_of,
    go,
    open_tab,
    press,
    quiet,
    words_in,
)
from tests.ui.keyboard import Key, controls, described, key, reached_by_tab

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example practice, open, in English, in front; its model may still be coming."""
    built = start(a_practice(tmp_path, language="en"))
    opened(built)
    wait_for(built.window.isActiveWindow)
    return built


def test_every_control_of_the_lock_screen_can_be_reached(start: Start, tmp_path: Path):
    app = start(a_practice(tmp_path, with_example=False))
    wait_for(lambda: hasattr(app, "guard"))
    wait_for(lambda: app.window.page.passphrase.hasFocus())
    assert described(controls(app.window) - reached_by_tab()) == []


def to_a_client(app: App) -> None:
    go(app, "clients")
    view = desk_of(app).clients
    wait_for(lambda: view.list.model().rowCount() >= 8)
    view.list.setCurrentIndex(view.list.model().index(0, 0))
    wait_for(lambda: can_press(view.page, "New session"))


def to_settings(tab: str) -> Callable[[App], None]:
    def act(app: App) -> None:
        go(app, "settings")
        open_tab(desk_of(app).settings, tab)

    return act


def to_models(app: App) -> None:
    go(app, "models")
    wait_for(lambda: "SmolLM2" in words_in(desk_of(app).models))


def to_a_session(app: App) -> None:
    wait_for(lambda: app.workspace.model.is_ready)
    open_session(app)


def to_a_draft(app: App) -> None:
    to_a_session(app)
    press(desk_of(app).assistant, "Action points")
    wait_for(lambda: can_press(desk_of(app).assistant, "Discard"))


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(lambda app: go(app, "today"), id="today"),
        pytest.param(to_a_client, id="client"),
        pytest.param(to_models, id="models"),
        pytest.param(to_settings("Security"), id="security"),
        pytest.param(to_settings("Backups"), id="backups"),
        pytest.param(to_settings("Data"), id="data"),
        pytest.param(to_settings("Language and appearance"), id="appearance"),
        pytest.param(to_a_session, id="session"),
        pytest.param(to_a_draft, id="draft"),
    ],
)
def test_every_control_of_a_screen_can_be_reached(app: App, way: Callable[[App], object]):
    way(app)
    ask(app, lambda desk: None)  # the page was filled by now
    assert described(controls(app.window) - reached_by_tab()) == []


def test_tab_leads_out_of_the_editor_of_a_draft(app: App):
    to_a_session(app)
    panel = desk_of(app).assistant
    press(panel, "Questions")
    wait_for(lambda: can_press(panel, "Edit") and not app.workspace.model.is_busy)
    press(panel, "Edit")
    assert panel.editor.hasFocus()
    key(Key.Key_Tab)
    assert not panel.editor.hasFocus()


def test_every_control_of_the_log_can_be_reached(app: App):
    wait_for(lambda: app.workspace.model.is_ready)
    client, _ = open_session(app)
    press(desk_of(app).assistant, "Action points")
    wait_for(lambda: outcomes(app, client))
    press(desk_of(app).session, f"Back to {client.name}")
    wait_for(lambda: can_press(desk_of(app).clients.page, "Client"))
    missed: list[str] = []

    def look(dialog: QDialog) -> None:
        wait_for(dialog.isActiveWindow)
        missed.extend(described(controls(dialog) - reached_by_tab()))
        key(Key.Key_Escape)

    page = desk_of(app).clients.page
    answer(lambda: choose(page, "Client", "What the assistant was used for…"), look)
    assert missed == []
