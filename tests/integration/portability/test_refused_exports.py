"""An export that was changed is refused whole, and nothing of it is stored."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coachapp.actions.desk import Desk
from coachapp.actions.portability.whole import import_practice, open_practice, write_practice
from coachapp.errors import NotAnExportError
from tests.integration.portability.practices import NOW, a_desk, add_the_rest
from tests.support.store import a_quick_vault


def change(path: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    practice = json.loads(parts["practice.json"])
    edit(practice)
    parts["practice.json"] = json.dumps(practice).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def the_case(practice: dict[str, Any]) -> dict[str, Any]:
    case: dict[str, Any] = practice["clients"][0]["cases"][0]
    return case


EDITS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "another format": lambda p: p.update(format="x"),
    "a newer version": lambda p: p.update(version=2),
    "a field less": lambda p: p["clients"][0]["client"].pop("name"),
    "a field more": lambda p: p["clients"][0]["client"].update(secret="x"),
    "another type": lambda p: p["clients"][0]["cases"][0]["sessions"][0].update(duration_min="x"),
    "no zone": lambda p: p["clients"][0]["client"].update(created_at="2026-01-01T10:00:00"),
    "an unknown kind": lambda p: p["clients"][0]["cases"][0]["sessions"][0].update(kind="tea"),
    "another client's case": lambda p: p["clients"][0]["cases"][0]["case"].update(client_id="x"),
    "a stray score": lambda p: p["clients"][0]["cases"][0]["scores"][0].update(goal_id="x"),
    "an id twice": lambda p: p["clients"][0]["cases"][0]["scores"][0].update(
        id=p["clients"][0]["client"]["id"]
    ),
    "a list": lambda p: p.update(clients={}),
    "another client's contact": lambda p: p["clients"][0]["contact"].update(client_id="x"),
    "another client's consent": lambda p: p["clients"][0]["consents"][0].update(client_id="x"),
    "a consent twice": lambda p: p["clients"][0]["consents"].append(p["clients"][0]["consents"][0]),
    "an unknown purpose": lambda p: p["clients"][0]["consents"][0].update(purpose="all"),
    "another case's contract": lambda p: the_case(p)["contract"].update(case_id="x"),
    "another case's assessment": lambda p: the_case(p)["assessments"][0].update(case_id="x"),
    "an assessment in no session": lambda p: the_case(p)["assessments"][0].update(session_id="x"),
    "an assessment twice": lambda p: the_case(p)["assessments"].append(
        the_case(p)["assessments"][0]
    ),
    "a technique in no session": lambda p: the_case(p)["techniques"][0].update(session_id="x"),
    "an appointment twice": lambda p: p["appointments"].append(p["appointments"][0]),
    "another client's run": lambda p: p["clients"][0]["ai_runs"][0].update(client_id="x"),
    "a run in no session": lambda p: p["clients"][0]["ai_runs"][0].update(session_id="x"),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_export_that_was_changed_is_refused_whole(tmp_path: Path, name: str) -> None:
    desk, practices = a_desk(tmp_path)
    add_the_rest(desk, practices[0])
    path = tmp_path / "a.zip"
    write_practice(desk, path, NOW)
    change(path, EDITS[name])
    with pytest.raises(NotAnExportError) as caught:
        open_practice(desk, path)
    assert caught.value.facts["file"] == "a.zip"
    desk.vault.lock()


OUT_OF_RANGE: dict[str, Callable[[dict[str, Any]], Any]] = {
    "a score": lambda p: the_case(p)["scores"][0].update(score=11),
    "an assessment's score": lambda p: the_case(p)["assessments"][0]["scores"][0].update(score=-1),
    "a session of two days": lambda p: the_case(p)["sessions"][0].update(duration_min=2880),
    "a contract without sessions": lambda p: the_case(p)["contract"].update(n_sessions=0),
    "no months": lambda p: p["clients"][0]["client"].update(keep_months=0),
    "an endless entry": lambda p: p["appointments"][0].update(duration_min=10**6),
}


@pytest.mark.parametrize("name", OUT_OF_RANGE)
def test_a_number_out_of_range_stores_nothing(tmp_path: Path, name: str) -> None:
    desk, practices = a_desk(tmp_path)
    add_the_rest(desk, practices[0])
    path = tmp_path / "a.zip"
    write_practice(desk, path, NOW)
    change(path, OUT_OF_RANGE[name])
    other = Desk(a_quick_vault(tmp_path / "other"))
    with pytest.raises(NotAnExportError):
        import_practice(other, open_practice(other, path))
    assert (other.clients(archived=True), other.vault.appointments.all()) == ((), ())
    other.vault.lock()
    desk.vault.lock()


def test_a_session_of_somebody_else_is_never_overwritten(tmp_path: Path) -> None:
    """A new client whose session has the id of one that is there."""
    desk, practices = a_desk(tmp_path, 1)
    path = tmp_path / "a.zip"
    write_practice(desk, path, NOW)
    session = practices[0].sessions[0]

    def forge(practice: dict[str, Any]) -> None:
        text = json.dumps(practice["clients"])
        for old in (practices[0].client.id, practices[0].case.id):
            text = text.replace(old, old[::-1])
        practice["clients"] = json.loads(text)

    change(path, forge)
    with pytest.raises(NotAnExportError):
        import_practice(desk, open_practice(desk, path))
    assert desk.vault.sessions.get(session.id) == session
    assert len(desk.clients(archived=True)) == 1
