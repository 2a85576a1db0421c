"""An export comes back without loss, or not at all."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachapp.actions.desk import Desk
from coachapp.actions.portability.folder import write_folder
from coachapp.actions.portability.whole import import_practice, open_practice, write_practice
from coachapp.domain.casefile import Amendment, Client, ReportStatus, Session
from coachapp.domain.ids import AmendmentId, ClientId, SessionId, new_id
from coachapp.domain.runs import AiRun, Outcome, Task
from coachapp.errors import NotAnExportError
from coachapp.text import RawText
from tests.support import schema
from tests.support.store import MOMENT, Practice, a_practice, a_quick_vault

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def a_desk(folder: Path, n_practices: int = 1) -> tuple[Desk, list[Practice]]:
    vault = a_quick_vault(folder)
    practices = [a_practice(vault, name=f"Cliënt {n} 🙂") for n in range(n_practices)]
    return Desk(vault), practices


def add_the_rest(desk: Desk, practice: Practice) -> None:
    """What `a_practice` has none of: a locked and amended report, a file, a run, an archive."""
    session = practice.sessions[0]
    desk.set_report_status(session.id, ReportStatus.REVIEWED)
    desk.set_report_status(session.id, ReportStatus.LOCKED)
    desk.vault.sessions.amend(
        Amendment(
            id=AmendmentId(new_id()),
            session_id=session.id,
            written_at=MOMENT,
            text=RawText("Aanvulling: مرحبا."),
        )
    )
    desk.vault.add_material(practice.case.id, "wiel.PNG", io.BytesIO(bytes(200_000)))
    desk.vault.add_material(
        practice.case.id, "../../etc/passwd", io.BytesIO(b"x"), session_id=session.id
    )
    desk.vault.runs.add(
        AiRun(
            id=new_id(),  # type: ignore[arg-type]
            client_id=practice.client.id,
            session_id=session.id,
            task=Task.PREPARE,
            model="Gemma",
            started_at=MOMENT,
            duration_s=1.25,
            n_tokens=3,
            n_sources=2,
            n_marked=1,
            outcome=Outcome.KEPT,
        )
    )
    desk.archive_client(practice.client.id, is_archived=True)


def content(path: Path) -> tuple[Any, dict[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        practice = json.loads(archive.read("practice.json"))
        files = {n: archive.read(n) for n in archive.namelist() if n.startswith("materials/")}
    del practice["exported_at"]
    return practice, files


def there_and_back(desk: Desk, folder: Path) -> tuple[Path, Path]:
    """An export, and the export of what it gave in an empty vault."""
    first, second = folder / "a.coachapp.zip", folder / "b.coachapp.zip"
    write_practice(desk, first, NOW)
    other = Desk(a_quick_vault(folder / "other"))
    import_practice(other, open_practice(other, first))
    write_practice(other, second, NOW + timedelta(days=1))
    other.vault.lock()
    return first, second


def test_everything_comes_back_as_it_was(tmp_path: Path) -> None:
    desk, practices = a_desk(tmp_path, 3)
    add_the_rest(desk, practices[0])
    first, second = there_and_back(desk, tmp_path)
    assert content(first) == content(second)
    practice, files = content(first)
    assert len(practice["clients"]) == 3
    assert len(files) == 2
    assert all(n.count("/") == 1 for n in files)
    desk.vault.lock()


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    texts=st.lists(TEXTS, min_size=6, max_size=6),
    minutes=st.integers(0, 1440),
    at=st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
)
def test_whatever_was_written_comes_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], minutes: int, at: datetime
) -> None:
    folder = tmp_path_factory.mktemp("any")
    desk, practices = a_desk(folder)
    client = Client(
        id=ClientId(new_id()),
        name=RawText(texts[0]),
        notes=RawText(texts[1]),
        email=RawText(texts[2]),
        created_at=at,
    )
    desk.vault.clients.save(client)
    desk.vault.sessions.save(
        Session(
            id=SessionId(new_id()),
            case_id=practices[0].case.id,
            starts_at=at,
            duration_min=minutes,
            notes=RawText(texts[3]),
            private_notes=RawText(texts[4]),
            report=RawText(texts[5]),
        )
    )
    first, second = there_and_back(desk, folder)
    assert content(first) == content(second)
    desk.vault.lock()


def test_a_client_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    desk, practices = a_desk(tmp_path, 2)
    write_practice(desk, tmp_path / "a.zip", NOW)
    desk.delete_client(practices[0].client.id)
    opened = open_practice(desk, tmp_path / "a.zip")
    assert opened.known == {practices[1].client.id}
    assert import_practice(desk, opened) == (practices[0].client.id,)
    assert len(desk.clients(archived=True)) == 2
    desk.vault.lock()


def test_one_client_can_be_taken_along_alone(tmp_path: Path) -> None:
    desk, practices = a_desk(tmp_path, 2)
    written = write_practice(desk, tmp_path / "a.zip", NOW, [practices[1].client.id])
    assert written.n_clients == 1
    (client,) = content(tmp_path / "a.zip")[0]["clients"]
    assert client["client"]["id"] == practices[1].client.id
    desk.vault.lock()


def test_a_damaged_material_does_not_keep_the_rest_in(tmp_path: Path) -> None:
    desk, practices = a_desk(tmp_path)
    material = desk.vault.add_material(practices[0].case.id, "a.txt", io.BytesIO(b"x" * 99))
    (desk.vault.files.folder / material.id).write_bytes(b"broken")
    written = write_practice(desk, tmp_path / "a.zip", NOW)
    assert (written.n_materials, written.n_missing) == (0, 1)
    other = Desk(a_quick_vault(tmp_path / "other"))
    import_practice(other, open_practice(other, tmp_path / "a.zip"))
    assert other.case_file(practices[0].case.id).materials == (material,)
    other.vault.lock()
    desk.vault.lock()


def change(path: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    practice = json.loads(parts["practice.json"])
    edit(practice)
    parts["practice.json"] = json.dumps(practice).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


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
}


@pytest.mark.parametrize("name", EDITS)
def test_an_export_that_was_changed_is_refused_whole(tmp_path: Path, name: str) -> None:
    desk, _ = a_desk(tmp_path)
    path = tmp_path / "a.zip"
    write_practice(desk, path, NOW)
    change(path, EDITS[name])
    with pytest.raises(NotAnExportError) as caught:
        open_practice(desk, path)
    assert caught.value.facts["file"] == "a.zip"
    desk.vault.lock()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"{}", b"\x00" * 5000])
def test_another_file_is_no_export(tmp_path: Path, data: bytes) -> None:
    desk, _ = a_desk(tmp_path)
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(NotAnExportError):
        open_practice(desk, tmp_path / "x.zip")
    desk.vault.lock()


def test_an_import_that_fails_half_way_stores_nothing(tmp_path: Path) -> None:
    desk, practices = a_desk(tmp_path, 2)
    desk.vault.add_material(practices[1].case.id, "a.txt", io.BytesIO(b"x"))
    path = tmp_path / "a.zip"
    write_practice(desk, path, NOW)
    for practice in practices:
        desk.delete_client(practice.client.id)
    opened = open_practice(desk, path)
    with zipfile.ZipFile(path, "w") as archive:  # exchanged between looking and importing
        archive.writestr("nothing", b"")
    with pytest.raises(NotAnExportError):
        import_practice(desk, opened)
    assert desk.clients(archived=True) == ()
    desk.vault.lock()


def test_the_published_schema_is_that_of_the_code() -> None:
    assert schema.FILE.read_text(encoding="utf-8") == schema.text()


def test_a_folder_holds_every_text_where_people_look(tmp_path: Path) -> None:
    desk, practices = a_desk(tmp_path, 2)
    add_the_rest(desk, practices[0])
    root = tmp_path / "out"
    written = write_folder(desk, root, lambda key: key)
    whole = "\n".join(p.read_text(encoding="utf-8") for p in written if p.suffix == ".md")
    for practice in practices:
        for session in practice.sessions:
            assert session.notes in whole
    assert "Aanvulling: مرحبا." in whole
    assert all(root in p.resolve().parents for p in written)
    assert any(p.name.endswith("wiel.PNG") for p in written)
    desk.vault.lock()
