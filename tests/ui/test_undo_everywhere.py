"""Whatever a coach does in the window, Ctrl+Z takes it back and Ctrl+Shift+Z does it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QDoubleSpinBox, QLineEdit, QSpinBox

from coachapp.app import App
from coachapp.settings.paths import Paths
from coachapp.ui import language
from tests.support.qt import wait_for
from tests.ui.hands import (
    Act,
    answer,
    can_press,
    choose,
    desk_of,
    field,
    fill,
    pick,
    press,
    quiet,
    write,
)
from tests.ui.vera import (
    TODAY,
    at_vera,
    becomes,
    dump,
    redo,
    to_client,
    to_data,
    to_session,
    toast,
    undo,
)

pytestmark = quiet
Start = Callable[[Paths], App]
Do = Callable[[App, Path], None]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    return at_vera(start, tmp_path)


def at_page(tab: str, name: str, *acts: Act) -> Do:
    """Press a button on a tab of the client's page."""

    def do(app: App, _folder: Path) -> None:
        to_client(app, tab)
        page = desk_of(app).clients.page
        wait_for(lambda: can_press(page, name))
        answer(lambda: press(page, name), *acts)

    return do


def by_menu(tab: str, menu: str, entry: str, *acts: Act) -> Do:
    """Choose from a menu of the client's page."""

    def do(app: App, _folder: Path) -> None:
        to_client(app, tab)
        page = desk_of(app).clients.page
        wait_for(lambda: can_press(page, menu))
        answer(lambda: choose(page, menu, entry), *acts)

    return do


def in_session(name: str, *acts: Act) -> Do:
    """Press a button of the open session."""

    def do(app: App, _folder: Path) -> None:
        to_session(app)
        answer(lambda: press(desk_of(app).session, name), *acts)

    return do


def by_session_menu(entry: str, *acts: Act) -> Do:
    """Choose from the menu of the open session."""

    def do(app: App, _folder: Path) -> None:
        to_session(app)
        answer(lambda: choose(desk_of(app).session, "Session", entry), *acts)

    return do


def at_today(name: str, *acts: Act) -> Do:
    """Press a button on the first screen."""

    def do(app: App, _folder: Path) -> None:
        desk_of(app)._places["today"].click()
        wait_for(lambda: can_press(desk_of(app).today, name))
        answer(lambda: press(desk_of(app).today, name), *acts)

    return do


def add_entry(app: App, _folder: Path) -> None:
    desk_of(app)._places["today"].click()
    wait_for(lambda: can_press(desk_of(app).today, "Agenda"))
    answer(lambda: choose(desk_of(app).today, "Agenda", "New entry…"), fill(What="Administratie"))


def add_file(app: App, folder: Path) -> None:
    (folder / "foto.txt").write_text("Een foto.")
    at_page("Overview", "Add a file", pick(folder / "foto.txt"))(app, folder)


def bring_in(app: App, folder: Path) -> None:
    (folder / "in" / "Wim de Boer").mkdir(parents=True)
    (folder / "in" / "Wim de Boer" / "2026-01-05 intake.md").write_text("Kennisgemaakt.")
    to_data(app)
    answer(
        lambda: press(desk_of(app).settings, "Import a folder…"),
        pick(folder / "in"),
        click("Import"),
        click("Close"),
    )


def click(name: str) -> Act:
    """Only press a button."""
    return lambda dialog: press(dialog, name)


def type_and(word: str, name: str) -> Act:
    """Type the word that is asked, and press."""

    def act(dialog: QDialog) -> None:
        write(dialog, f"Type “{word}”", word)
        press(dialog, name)

    return act


def consent(dialog: QDialog) -> None:
    field(dialog, QComboBox, "What for").setCurrentIndex(3)
    press(dialog, "Save")


def technique(dialog: QDialog) -> None:
    field(dialog, QLineEdit, "What did you use?").setText("Spiegelen")
    press(dialog, "Add")


def insight(dialog: QDialog) -> None:
    write(dialog, "In the client's words", "Het mag")
    press(dialog, "Save")


def longer(dialog: QDialog) -> None:
    field(dialog, QSpinBox, "Duration").setValue(90)
    press(dialog, "Save")


def again_higher(dialog: QDialog) -> None:
    field(dialog, QDoubleSpinBox, "Score: Work").setValue(9)
    press(dialog, "Save")


def of_wheel(entry: str, *acts: Act) -> Do:
    """Choose from the menu of the wheel what has its day in its name."""

    def do(app: App, folder: Path) -> None:
        name = entry.format(day=language.short_day(TODAY - timedelta(days=7)))
        by_menu("Assessments", "Assessment: Wheel of life", name, *acts)(app, folder)

    return do


SAVE = click("Save")
STEPS: dict[str, Do] = {
    "Goal added": at_page("Overview", "Add a goal", fill(Goal="Rust")),
    "Goal changed": at_page("Overview", "Edit goal", fill(Goal="Vaker nee zeggen")),
    "Goal reached": at_page("Overview", "Goal reached"),
    "Goal deleted": at_page("Overview", "Delete goal"),
    "Score noted": at_page("Overview", "Note a score", SAVE),
    "Action added": at_page("Overview", "Add an action", fill(Action="Oefenen")),
    "Action changed": at_page("Overview", "Edit action", fill(Action="De planning mailen")),
    "Action deleted": at_page("Overview", "Delete action"),
    "Marked as done": at_page("Overview", "Done: De planning bellen"),
    "File deleted": at_page("Overview", "Delete file"),
    "1 file added. The original stays where it is.": add_file,
    "Assessment added": at_page("Assessments", "Take an assessment…", SAVE),
    "Assessment changed": of_wheel("Edit {day}…", again_higher),
    "Assessment deleted": of_wheel("Delete {day}"),
    "Consent noted": at_page("Agreements", "Note a consent", consent),
    "Consent taken back": at_page("Agreements", "Taken back: Keeping this file", SAVE),
    "Consent deleted": at_page("Agreements", "Delete: Keeping this file"),
    "Agreements changed": at_page(
        "Agreements", "Edit agreements", fill(Contact_at_the_sponsor="Jan van Acme")
    ),
    "Client changed": by_menu("Overview", "Client", "Edit client…", fill(Name="V. Smit")),
    "Archived": by_menu("Overview", "Client", "Archive client"),
    "Case added": by_menu("Overview", "Case", "Start another case…", fill(Title="Werk")),
    "Case changed": by_menu("Overview", "Case", "Edit case…", fill(Title="Grenzen stellen")),
    "Case deleted": by_menu("Overview", "Case", "Delete case…", type_and("delete", "Delete case")),
    "Session added": at_page("Overview", "New session", SAVE),
    "Session changed": by_session_menu("Edit session…", longer),
    "Session deleted": by_session_menu("Delete session…", type_and("delete", "Delete session")),
    "Insight noted": in_session("Note insight", insight),
    "Insight deleted": in_session("Take away: Ik mag nee zeggen"),
    "Technique noted": in_session("Note technique", technique),
    "Technique taken away": in_session("Take away: Schaalvraag"),
    "Session closed": in_session("Close session…", click("Close session")),
    "Entry added": add_entry,
    "Entry changed": at_today("Edit: Intervisie", fill(What="Intervisie met Jan")),
    "Entry deleted": at_today("Delete: Intervisie"),
    "Import of in": bring_in,
}


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_undone_to_the_last_row_and_done_again(app: App, tmp_path: Path, step: str):
    before = dump(app)
    STEPS[step](app, tmp_path)
    wait_for(lambda: dump(app) != before)
    after = dump(app)
    undo(app)
    assert becomes(app, before)
    wait_for(lambda: toast(app) == f"Undone: {step}")
    redo(app)
    assert becomes(app, after)
    wait_for(lambda: toast(app) == f"Done again: {step}")


TOLD = [
    "Goal reached",
    "Goal deleted",
    "Action deleted",
    "File deleted",
    "Assessment deleted",
    "Consent deleted",
    "Archived",
    "Case deleted",
    "Session deleted",
    "Insight deleted",
    "Technique taken away",
    "Session closed",
    "Entry deleted",
]


@pytest.mark.parametrize("step", TOLD)
def test_what_takes_something_away_offers_its_undo(app: App, tmp_path: Path, step: str):
    before = dump(app)
    STEPS[step](app, tmp_path)
    wait_for(lambda: toast(app) == step)
    assert app.window._toast is not None
    press(app.window._toast, "Undo")
    assert becomes(app, before)
