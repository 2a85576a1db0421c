"""A batch is taken once, whole, with a verdict for each record; anything else is refused."""

from __future__ import annotations

import gzip
import json
import secrets
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
import zstandard
from sqlalchemy import select

from central.hive.objects import unpacked
from central.parts import Parts
from central.settings import Settings
from central.signing import is_signed
from central.store.tables import Record
from tests.integration.central.conftest import NewCoach
from tests.support.central import FailingPlace


def objects(settings: Settings) -> list[Path]:
    return [p for p in (settings.folder / "hive").rglob("*") if p.is_file()]


def test_a_batch_is_answered_with_a_signed_receipt_and_a_verdict_each(
    new_coach: NewCoach, settings: Settings
):
    coach = new_coach()
    entries = [coach.record(), coach.record()]
    answer = coach.share(entries)
    assert answer.status_code == 201
    receipt = answer.json()
    assert is_signed(receipt, coach.central_key)
    assert [v["verdict"] for v in receipt["verdicts"]] == ["waiting", "waiting"]
    assert len(objects(settings)) == 1


def test_the_same_batch_again_gives_the_same_receipt(new_coach: NewCoach, settings: Settings):
    coach = new_coach()
    batch = coach.batch([coach.record()])
    first, second = coach.upload(*batch), coach.upload(*batch)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert len(objects(settings)) == 1


def test_another_body_under_the_same_id_is_refused(new_coach: NewCoach):
    coach = new_coach()
    batch_id, body = coach.batch([coach.record()])
    assert coach.upload(batch_id, body).status_code == 201
    _, other = coach.batch([coach.record()], batch_id=batch_id)
    assert coach.upload(batch_id, other).status_code == 409
    thief = new_coach()
    assert thief.upload(batch_id, body).status_code == 409


def test_twenty_at_once_are_one_that_can_be_read(
    new_coach: NewCoach, parts: Parts, settings: Settings
):
    coach = new_coach()
    batch = coach.batch([coach.record() for _ in range(5)])
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _n: coach.upload(*batch), range(20)))
    assert sorted(a.status_code for a in answers) == [200] * 19 + [201]
    assert len({json.dumps(a.json(), sort_keys=True) for a in answers}) == 1
    assert len(objects(settings)) == 1
    with parts.database.reading() as session:
        rows = list(session.scalars(select(Record)))
    for row in rows:
        sealed = unpacked(parts.intake._place.get(row.object_name))[row.training_id]
        assert row.training_id.encode() in parts.intake._keys.open(row.training_id, sealed)


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_a_body_may_be_compressed(new_coach: NewCoach, encoding: str):
    coach = new_coach()
    batch_id, body = coach.batch([coach.record()])
    packed = gzip.compress(body) if encoding == "gzip" else zstandard.compress(body)
    assert coach.upload(batch_id, body, encoded=packed, encoding=encoding).status_code == 201


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_a_bomb_is_not_unpacked(new_coach: NewCoach, encoding: str):
    coach = new_coach()
    batch_id, body = coach.batch([coach.record()])
    large = b"0" * 200_000_000
    packed = gzip.compress(large) if encoding == "gzip" else zstandard.compress(large)
    assert len(packed) < 256 * 1024
    assert coach.upload(batch_id, body, encoded=packed, encoding=encoding).status_code == 413


@pytest.mark.parametrize(
    ("packed", "encoding", "status"),
    [
        (b"no gzip", "gzip", 422),
        (gzip.compress(b"{}", mtime=0)[:-4], "gzip", 422),
        (gzip.compress(b"{}", mtime=0) + b"more", "gzip", 422),
        (b"no zstd", "zstd", 422),
        (b"{}", "br", 415),
        (b"[" * 5000, "", 422),
        (b'{"a": 1, "a": 2}', "", 422),
        (b"\xff\xfe", "", 422),
        (b"null", "", 422),
        (b"0" * (256 * 1024 + 1), "", 413),
        (b"0" * ((1 << 20) + 1), "", 413),
    ],
)
def test_a_body_that_is_no_batch_is_refused(
    new_coach: NewCoach, packed: bytes, encoding: str, status: int
):
    coach = new_coach()
    batch_id, body = coach.batch([coach.record()])
    answer = coach.upload(batch_id, body, encoded=packed, encoding=encoding)
    assert answer.status_code == status


@pytest.mark.parametrize(
    "changes",
    [
        {"schema_version": 2},
        {"schema_version": True},
        {"codebook_version": 99},
        {"codebook_version": "1"},
        {"records": []},
        {"records": {}},
        {"records": [{"record": {}}]},
        {"records": [{"record": {}, "client_token": "vera"}]},
        {"consent_receipt_id": 5},
        {"batch_id": "B"},
        {"extra": 1},
    ],
)
def test_an_envelope_of_another_form_is_refused(new_coach: NewCoach, changes: dict[str, Any]):
    coach = new_coach()
    batch_id, body = coach.batch([coach.record()], **changes)
    assert coach.upload(batch_id, body).status_code == 422


def test_too_many_records_are_refused(new_coach: NewCoach):
    coach = new_coach()
    assert coach.share([coach.record() for _ in range(201)]).status_code == 413


def test_a_batch_needs_the_key_of_its_consent_and_a_consent_that_stands(new_coach: NewCoach):
    coach, other = new_coach(), new_coach()
    batch = coach.batch([coach.record()])
    assert coach.upload(*batch, signature="AAAA").status_code == 401
    foreign = other.batch([other.record()], consent_receipt_id=coach.consent_id)
    assert other.upload(*foreign).status_code == 403
    revoke = f"/api/v1/consents/{coach.consent_id}/revoke"
    assert coach.send("POST", revoke, {}).status_code == 200
    assert coach.upload(*batch).status_code == 403


def content(**changes: Any) -> dict[str, Any]:
    whole = {
        "patterns": ["saying_no"],
        "techniques_used": [],
        "outcomes": "ongoing",
        "metadata": {
            "session_count": 5,
            "duration_avg": 60,
            "anonymization_level": "partial",
        },
    }
    return {"anonymized_content": {**whole, **changes}}


DAY = datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"extra": "x"}, "form"),
        (content(patterns=["Vera Smit", "saying_no"]), "form"),
        (content(patterns=["belt met vera smit", "saying_no"]), "personal"),
        (
            content(
                metadata={"session_count": 4, "duration_avg": 60, "anonymization_level": "full"}
            ),
            "form",
        ),
        ({"validated": True}, "validated"),
        ({"coach_id": "ab" * 32}, "consent"),
        ({"anonymized_at": (DAY + timedelta(days=3)).isoformat()}, "date"),
        ({"anonymized_at": (DAY - timedelta(days=500)).isoformat()}, "date"),
        ({"training_id": "vera"}, "form"),
    ],
)
def test_a_record_is_refused_by_the_rule_that_it_breaks(
    new_coach: NewCoach, changes: dict[str, Any], rule: str
):
    coach = new_coach(level="partial")
    bad, good = coach.record(**changes), coach.record()
    answer = coach.share([bad, good])
    assert answer.status_code == 201
    first, second = answer.json()["verdicts"]
    assert (first["verdict"], first["reason"]) == ("refused", rule)
    assert second["verdict"] == "waiting"
    assert "vera" not in answer.text.lower()


def test_a_level_and_a_kind_beyond_the_consent_are_refused(new_coach: NewCoach):
    coach = new_coach(with_consent=False)
    assert coach.grant(data_types=["techniques"]).status_code == 201
    entries = [
        coach.record(),
        coach.record(data_type="techniques"),
        coach.record(data_type="techniques", level="partial"),
    ]
    told = [v["reason"] for v in coach.share(entries).json()["verdicts"]]
    assert told == ["consent", "not_judged_yet", "consent"]


@pytest.mark.parametrize(
    "token", ["0" * 64, "ab" * 32, ("Vera Smit uit Ede, telefoon 0612" * 1).encode().hex()]
)
def test_a_token_that_is_not_random_is_refused(new_coach: NewCoach, token: str):
    coach = new_coach()
    (verdict,) = coach.share([coach.record(client_token=token)]).json()["verdicts"]
    assert verdict["reason"] == "pseudonym"


def test_a_record_that_is_known_is_not_kept_twice(new_coach: NewCoach):
    coach = new_coach()
    entry = coach.record()
    coach.share([entry])
    (again,) = coach.share([entry]).json()["verdicts"]
    twice = coach.record()
    same = coach.share([twice, twice]).json()["verdicts"]
    assert again["reason"] == "known_already"
    assert [v["reason"] for v in same] == ["not_judged_yet", "known_already"]


def test_nothing_can_be_read_where_it_lies(new_coach: NewCoach, settings: Settings):
    coach = new_coach(level="partial")
    phrase = "stelt moeilijke gesprekken uit"
    entry = coach.record(patterns=["saying_no", phrase], level="partial")
    assert coach.share([entry]).json()["verdicts"][0]["verdict"] == "waiting"
    for path in objects(settings):
        assert phrase.encode() not in path.read_bytes()


def test_while_the_hive_cannot_be_written_nothing_is_taken(
    new_coach: NewCoach, place: FailingPlace, settings: Settings
):
    coach = new_coach()
    batch = coach.batch([coach.record() for _ in range(3)])
    place.is_full = True
    assert coach.upload(*batch).status_code == 503
    assert objects(settings) == []
    place.is_full = False
    assert coach.upload(*batch).status_code == 201
    assert len(objects(settings)) == 1


def test_while_the_database_is_locked_nothing_is_taken(
    new_coach: NewCoach, parts: Parts, settings: Settings
):
    coach = new_coach()
    batch = coach.batch([coach.record()])
    with parts.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    lock = sqlite3.connect(settings.folder / "central.sqlite", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    try:
        assert coach.upload(*batch).status_code == 503
    finally:
        lock.execute("ROLLBACK")
        lock.close()
    assert coach.upload(*batch).status_code == 201


def test_too_many_requests_are_told_when_to_come_again(new_coach: NewCoach, parts: Parts):
    coach = new_coach()
    parts.auth._limit._most = 3
    answers = [coach.send("GET", "/api/v1/consents") for _ in range(4)]
    assert answers[-1].status_code == 429
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60


def test_verdicts_are_for_the_sender_only(new_coach: NewCoach):
    coach, other = new_coach(), new_coach()
    batch_id, body = coach.batch([coach.record()])
    coach.upload(batch_id, body)
    path = f"/api/v1/batches/{batch_id}/verdicts"
    assert coach.send("GET", path).json()["verdicts"][0]["verdict"] == "waiting"
    assert other.send("GET", path).status_code == 404
    assert coach.send("GET", f"/api/v1/batches/{secrets.token_hex(4)}/verdicts").status_code == 404


@pytest.mark.parametrize("path", ["/api/v1/devices", "/api/v1/withdrawals", "/api/v1/consents"])
def test_no_route_reads_a_body_without_end(client: httpx2.Client, path: str):
    told = client.post(path, content=b" " * ((1 << 20) + 1))
    assert told.status_code == 413

    def without_length() -> Iterator[bytes]:
        for _ in range(8):
            yield b" " * (1 << 20)

    untold = client.post(path, content=without_length())
    assert untold.status_code in (400, 413)
