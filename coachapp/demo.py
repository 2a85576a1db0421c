"""``coachapp demo FOLDER``: the main job end to end, without a screen, on the example practice.

Everything is real: the vault, the models, the window (drawn offscreen). Texts and pictures are
left in the folder.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from coachapp.actions import assist, engines, opening
from coachapp.actions.agenda import read_today
from coachapp.actions.desk import Desk
from coachapp.actions.example import load_example
from coachapp.actions.importing import notes
from coachapp.app import App
from coachapp.assistant.draft import Draft
from coachapp.assistant.engine.client import EngineProcess
from coachapp.assistant.wording import NOT_DISCUSSED
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import Session
from coachapp.domain.runs import Field, Task
from coachapp.models.catalogue import Catalogue
from coachapp.settings.paths import Paths, built_in_models
from coachapp.settings.preferences import Preferences, PreferencesFile

_PASSPHRASE = "vier woorden voor de demo"
_NOTE = """# Telefonisch gesprek 12-10-2026

Marijke belde tussendoor over een rooster dat niet rondkwam.

## Afspraken
- Marijke vraagt Tjitske om het rooster van november als eerste te bekijken.
- Ik stuur het artikel over de drie soorten nee.
"""


def run_demo(folder: Path) -> int:
    """Do the job; returns 0 when all of it worked."""
    folder = folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    paths = Paths(folder / "practice", folder / "models", folder / "settings.json")
    preferences = Preferences(accepted_terms=("gemma-3-270m",))
    print("Gemma 3 270M is used under the Gemma Terms of Use; SmolLM2 under Apache-2.0.")
    print(
        "The terms are installed beside the models:", built_in_models().name + "/gemma-terms.html"
    )
    _work(paths, preferences, folder)
    PreferencesFile(paths.settings).write(preferences)
    pictures = _take_pictures(paths, folder)
    print(f"\n{len(pictures)} pictures and the texts are in {folder}")
    return 0


def _work(paths: Paths, preferences: Preferences, folder: Path) -> None:
    step = _Steps()
    vault, code = opening.create(paths, passphrase=_PASSPHRASE, use_keyring=False)
    step.done("a vault with a passphrase and a recovery code")
    load_example(vault, date.today())
    desk = Desk(vault)
    today = read_today(desk, datetime.now().astimezone())
    step.done(f"the example practice: {today.n_clients} clients, {len(today.actions)} open actions")
    entry = today.agenda[0]
    note = folder / "import" / "telefoon 2026-10-12.md"
    note.parent.mkdir()
    note.write_text(_NOTE, encoding="utf-8")
    read = notes.read_files([note], Cancel())
    notes.store_documents(desk, entry.case.id, read.documents)
    step.done(f"imported {len(read.documents)} document into the case")
    engine = EngineProcess()
    loaded = engines.load(Catalogue(built_in_models()), preferences, engine)
    step.done(f"{loaded.model.name} on {loaded.loaded.device}, {loaded.loaded.n_threads} thread(s)")
    last = [s for s in desk.case_file(entry.case.id).sessions if s.notes][-2]
    for task, session, name in (
        (Task.PREPARE, entry.session, "voorbereiding"),
        (Task.REPORT_FREE, last, "verslag"),
    ):
        draft = _ask(desk, engine, loaded.model.name, task, session)
        text = _text_of(draft)
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        print(f"\n{'=' * 72}\n{text}")
        step.done(f"{name}: {draft.cost.n_tokens} tokens, {draft.cost.tokens_per_s:.0f} per second")
        if task is Task.REPORT_FREE:
            desk.write(session.id, Field.REPORT, draft.markdown(NOT_DISCUSSED["nl"]))
    engine.stop()
    n_clients = len(desk.clients())
    backup, manifest = opening.make_backup(vault, paths.backups)
    step.done(f"a backup, opened and checked: {manifest.n_sessions} sessions")
    vault.lock()
    vault = opening.unlock_with_passphrase(paths, _PASSPHRASE)
    vault.lock()
    step.done("locked and unlocked with the passphrase")
    opening.restore(backup, paths, opening.secret_of(code.written(), is_code=True))
    vault = opening.unlock_with_code(paths, code.written())
    if len(Desk(vault).clients()) != n_clients:
        raise SystemExit("the restored practice is not the one that was backed up")
    vault.lock()
    step.done("restored the backup and opened it with the recovery code")


def _ask(desk: Desk, engine: EngineProcess, model: str, task: Task, session: Session) -> Draft:
    now = datetime.now().astimezone()
    assignment = assist.gather(desk, session.id, task, language="nl", model=model, now=now)
    draft = assist.work(assignment, engine, on_progress=lambda _p: None, cancel=Cancel())
    assist.log(desk, assignment, draft)
    return draft


def _text_of(draft: Draft) -> str:
    """The draft with its source numbers and its sources."""
    parts = []
    for section in draft.sections:
        lines = [
            f"- {s.text}" + "".join(f" [{n}]" for n in s.sources) for s in section.sentences
        ] or [f"- {NOT_DISCUSSED[draft.language]}"]
        parts.append(f"## {section.title}\n" + "\n".join(lines))
    sources = [
        f"[{n}] sessie {s.session_number}: {s.text}" for n, s in enumerate(draft.sources, start=1)
    ]
    return "\n\n".join([*parts, "## Bronnen\n" + "\n".join(sources)]) + "\n"


class _Steps:
    def __init__(self) -> None:
        self._started = time.monotonic()

    def done(self, text: str) -> None:
        print(f"[{time.monotonic() - self._started:5.1f} s] {text}", flush=True)


def _take_pictures(paths: Paths, folder: Path) -> list[Path]:
    """Open the window offscreen, in both languages and both themes, and draw each screen."""
    qt = QApplication.instance() or QApplication(["coachapp"])
    assert isinstance(qt, QApplication)
    taken: list[Path] = []
    app = App(paths, starts_locked=True)
    app.window.resize(1440, 900)
    app.start()
    _wait(lambda: hasattr(app, "guard"))
    _settle()
    taken.append(_grab(app, folder, "01-lock"))
    app.open_vault(opening.unlock_with_passphrase, _PASSPHRASE)
    _wait(lambda: app.desk is not None and app.workspace.model.is_ready)
    for language in ("nl", "en"):
        for theme in ("light", "dark"):
            app.workspace.change(language=language, theme=theme)
            _settle()
            taken += _tour(app, folder, f"{language}-{theme}")
    _finish(app)
    return taken


def _tour(app: App, folder: Path, name: str) -> list[Path]:
    desk = app.desk
    assert desk is not None
    taken = []
    for place in ("today", "clients", "models", "settings"):
        desk.go(place)
        _settle()
        taken.append(_grab(app, folder, f"{name}-{place}"))
    found: list[object] = []
    app.workspace.store(
        lambda d: read_today(d, datetime.now().astimezone()).agenda[0],
        owner=desk,
        done=found.append,
    )
    _wait(lambda: bool(found))
    entry = found[0]
    app.workspace.client_wanted.emit(entry.client.id, entry.case.id)  # type: ignore[attr-defined]
    _settle()
    taken.append(_grab(app, folder, f"{name}-client"))
    tabs = desk.clients.tabs
    for n in range(1, tabs.count()):
        tabs.setCurrentIndex(n)
        _settle()
        taken.append(_grab(app, folder, f"{name}-client-{n}"))
    tabs.setCurrentIndex(0)
    app.workspace.session_wanted.emit(entry.session.id, "prepare")  # type: ignore[attr-defined]
    _settle()
    _wait(lambda: not app.workspace.model.is_busy)
    _settle()
    taken.append(_grab(app, folder, f"{name}-session"))
    return taken


def _grab(app: App, folder: Path, name: str) -> Path:
    path = folder / f"{name}.png"
    app.window.grab().save(str(path))
    return path


def _settle(ms: int = 400) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _wait(is_true: Callable[[], bool], timeout_s: float = 120) -> None:
    until = time.monotonic() + timeout_s
    while not is_true():
        if time.monotonic() > until:
            raise SystemExit("the window did not get that far in time")
        _settle(50)


def _finish(app: App) -> None:
    app.quit()
    _wait(lambda: not app.window.isVisible())
