"""F8: others see no name, nothing can be changed, and afterwards all is as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coachapp.actions import materials
from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.casefile import CaseFile
from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.settings.paths import Paths
from coachapp.ui.search.view import SearchDialog
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.hands import (
    can_press,
    choose,
    desk_of,
    go,
    no_dialogs,
    open_tab,
    press,
    quiet,
)
from tests.ui.keyboard import CTRL, Key
from tests.ui.looking import everything_in
from tests.ui.vera import at_vera, dump, in_store, to_client, to_front, to_session

pytestmark = quiet
Start = Callable[[Paths], App]
REFUSED = "sharing your screen"


def share(app: App) -> None:
    """Press F8, and wait for the other screens."""
    was = desk_of(app)
    to_front(app)
    QTest.keyClick(app.window, Key.Key_F8)
    wait_for(lambda: desk_of(app) is not was)


@pytest.fixture
def vera(start: Start, tmp_path: Path) -> App:
    return at_vera(start, tmp_path)


@pytest.fixture
def example(start: Start, tmp_path: Path) -> App:
    """The example practice, with a file that has its client's name."""
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    letter = tmp_path / "verslag_Hoekstra marijke.txt"
    letter.write_text("Een verslag.")

    def add(desk: Desk) -> None:
        desk.vault.index.update()
        materials.add_files(desk, marijke(desk).case.id, [letter])
        client = marijke(desk).client
        desk.add_session(marijke(desk).case.id, client.created_at, notes=f"Met {client.name}.")

    ask(app, add)
    wait_for(app.window.isActiveWindow)
    return app


def marijke(desk: Desk) -> CaseFile:
    (client,) = [c for c in desk.clients() if c.name == "Marijke Hoekstra"]
    return desk.case_file(desk.client(client.id).cases[0].id)


def secrets(app: App) -> set[str]:
    """Names, parts of names, sponsors, e-mail addresses, phone numbers and files of clients."""

    def read(desk: Desk) -> set[str]:
        found = set()
        for client in desk.clients(archived=True):
            contact = desk.vault.clients.contact(client.id)
            found |= {client.name, client.name.split()[-1], contact.email, contact.phone}
            for case in desk.client(client.id).cases:
                file = desk.case_file(case.id)
                found |= {m.name for m in file.materials if client.name.split()[-1] in m.name}
                found.add(case.sponsor)
                if file.contract is not None:
                    found.add(file.contract.sponsor_contact)
        return {str(each) for each in found if each}

    return in_store(app, read)


def told(app: App) -> str:
    """All that is to be seen, once the screens have come to rest."""
    ask(app, lambda _desk: None)
    ask(app, lambda _desk: None)
    return everything_in(app.window)


def shown(text: str, hidden: set[str]) -> list[str]:
    """What of the hidden is there all the same, as a word of its own."""
    found = (rf"(?<![^\W_]){re.escape(each)}(?![^\W_])" for each in hidden)
    return sorted(pattern for pattern in found if re.search(pattern, text))


def test_nowhere_stands_who_the_clients_are(example: App):
    app, hidden = example, secrets(example)
    share(app)
    assert shown(told(app), hidden) == []
    for place in ("clients", "settings", "models", "today"):
        go(app, place)
        assert shown(told(app), hidden) == [], place


def test_before_sharing_they_do_stand_there(example: App):
    go(example, "clients")
    wait_for(lambda: desk_of(example).clients.list.model().rowCount())
    assert any("Marijke" in each for each in shown(told(example), secrets(example)))


@pytest.mark.parametrize("tab", ["Overview", "Timeline", "Assessments", "Patterns", "Agreements"])
def test_no_page_of_any_client_names_them(example: App, tab: str):
    app, hidden = example, secrets(example) - authors()
    share(app)
    go(app, "clients")
    view = desk_of(app).clients
    wait_for(lambda: view.list.model().rowCount() == 10)
    for n in range(10):
        view.list.setCurrentIndex(view.list.model().index(n, 0))
        wait_for(lambda: can_press(view.page, "Client"))
        told(app)
        open_tab(view.page, tab)
        wait_for(lambda: "Reading the notes" not in everything_in(view.page))
        assert shown(told(app), hidden) == [], n


def authors() -> set[str]:
    """Who is named as the source of a technique, in the codebook: nobody of this practice."""
    sources = " ".join(code.source for code in load_codebook().of(CodeKind.TECHNIQUE))
    return set(re.findall(r"\w+", sources))


def test_no_session_names_them(example: App):
    app, hidden = example, secrets(example)
    session = ask(app, lambda desk: marijke(desk).sessions[0])
    share(app)
    app.workspace.session_wanted.emit(session.id, None)
    wait_for(desk_of(app).session.isVisible)
    text = told(app)
    assert "Met Person " in text
    assert shown(text, hidden) == []
    assert shown(app.window.windowTitle(), hidden) == []


@pytest.mark.parametrize(
    "typed", ["hoekstra", "wilgestate", "06-0000", "example", "verslag", "werkgever", "facturen"]
)
def test_the_search_finds_all_and_names_nobody(example: App, typed: str):
    app, hidden = example, secrets(example)
    share(app)
    dialog = searching(app)
    before = {typed}
    QTest.keyClicks(dialog.field, typed)
    wait_for(lambda: dialog.model.rowCount() and dialog._said.text().startswith("Nothing") is False)
    wait_for(lambda: "find" in dialog._said.text())
    assert shown(everything_in(dialog), hidden - before) == []


def searching(app: App) -> SearchDialog:
    to_front(app)
    QTest.keyClick(app.window, Qt.Key.Key_K, CTRL)
    assert app.desk is not None
    search = app.desk.search
    wait_for(lambda: search.dialog is not None)
    assert search.dialog is not None
    return search.dialog


def test_nothing_can_be_typed_in_a_note(vera: App):
    to_session(vera)
    share(vera)
    wait_for(desk_of(vera).session.isVisible)
    before = dump(vera)
    for editor in desk_of(vera).session.editors.values():
        text = editor.toPlainText()
        QTest.keyClicks(editor, "iets")
        QTest.keyClick(editor, Key.Key_V, CTRL)
        assert editor.toPlainText() == text
    desk_of(vera).session.flush()
    assert dump(vera) == before


CHANGES: dict[str, list[str]] = {
    "Overview": [
        "New session",
        "Add a goal",
        "Edit goal",
        "Goal reached",
        "Delete goal",
        "Note a score",
        "Add an action",
        "Edit action",
        "Delete action",
        "Done: De planning bellen",
        "Add a file",
        "Delete file",
    ],
    "Assessments": ["Take an assessment…"],
    "Agreements": [
        "Note a consent",
        "Taken back: Keeping this file",
        "Delete: Keeping this file",
        "Edit agreements",
        "Edit contact",
    ],
}


def refused(app: App, act: Callable[[], object]) -> None:
    """Nothing is asked, nothing becomes of it, and it is said why."""
    told(app)
    desk_of(app).bar.hide()
    with no_dialogs() as said:
        act()
        wait_for(lambda: said or REFUSED in desk_of(app).bar.text)
    assert said == []


@pytest.mark.parametrize("tab", CHANGES)
def test_every_button_that_changes_says_why_not(vera: App, tab: str):
    before = dump(vera)
    share(vera)
    to_client(vera, tab)
    page = desk_of(vera).clients.page
    for name in CHANGES[tab]:
        wait_for(lambda n=name: can_press(page, n))  # type: ignore[misc]
        refused(vera, lambda n=name: press(page, n))  # type: ignore[misc]
    assert dump(vera) == before
    told(vera)
    assert not can_press(page, "Not reached yet")


@pytest.mark.parametrize(
    ("menu", "entry"),
    [
        ("Client", "Edit client…"),
        ("Client", "Archive client"),
        ("Client", "Erase client…"),
        ("Case", "Edit case…"),
        ("Case", "Start another case…"),
        ("Case", "Import notes…"),
        ("Case", "Delete case…"),
    ],
)
def test_every_entry_that_changes_says_why_not(vera: App, menu: str, entry: str):
    before = dump(vera)
    share(vera)
    to_client(vera)
    refused(vera, lambda: choose(desk_of(vera).clients.page, menu, entry))
    assert dump(vera) == before


def test_others_in_the_notes_are_hidden_and_the_rest_is_left(vera: App):
    notes = "Vera belde haar zus Willemijn Terpstra. Morgen praten ze over grenzen."

    def write(desk: Desk) -> None:
        case = desk.client(desk.clients()[0].id).cases[0]
        desk.add_session(case.id, desk.clients()[0].created_at, notes=notes)

    ask(vera, write)
    share(vera)
    to_client(vera)
    text = everything_in(desk_of(vera).clients.page)
    assert "Person 1 belde haar zus •••. Morgen praten ze over grenzen." in text
    assert vera.workspace._names._process.pid is not None
    share(vera)
    to_client(vera)
    assert notes in everything_in(desk_of(vera).clients.page)
    assert vera.workspace._names._process.pid is None
