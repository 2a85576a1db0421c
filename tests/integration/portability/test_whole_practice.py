"""An export comes back without loss, or not at all."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachapp.actions.desk import Desk
from coachapp.actions.portability.folder import write_folder
from coachapp.actions.portability.whole import import_practice, open_practice, write_practice
from coachapp.domain.casefile import Client, Session
from coachapp.domain.ids import ClientId, SessionId, new_id
from coachapp.domain.practice import Contact
from coachapp.errors import NotAnExportError
from coachapp.text import RawText
from tests.integration.portability.practices import NOW, a_desk, add_the_rest
from tests.support import schema
from tests.support.store import a_quick_vault


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
    (full,) = (c for c in practice["clients"] if c["client"]["id"] == practices[0].client.id)
    assert full["client"]["keep_months"] == 24
    assert full["contact"]["email"] == "noor@voorbeeld.nl"
    assert [c["withdrawn_on"] for c in full["consents"]] == ["2026-03-02", None]
    (case,) = full["cases"]
    assert case["contract"]["agreements"] == "Zes keer\nen dan zien we"
    assert [t["name"] for t in case["techniques"]] == ["Lege stoel"]
    assert [len(a["scores"]) for a in case["assessments"]] == [3, 0]
    assert [a["title"] for a in practice["appointments"]] == ["Intervisie"]
    desk.vault.lock()


def test_the_agenda_goes_along_with_a_whole_practice_only(tmp_path: Path) -> None:
    desk, practices = a_desk(tmp_path)
    add_the_rest(desk, practices[0])
    write_practice(desk, tmp_path / "a.zip", NOW, [practices[0].client.id])
    assert content(tmp_path / "a.zip")[0]["appointments"] == []
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
        created_at=at,
    )
    desk.save_client(client, Contact(client_id=client.id, address=RawText(texts[2])))
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
    desk.erase_client(practices[0].client.id)
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
        desk.erase_client(practice.client.id)
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
