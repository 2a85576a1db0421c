"""`central serve` as a real process over TLS 1.3, killed and started again."""

from __future__ import annotations

import json
import random
import sqlite3
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from central.signing import is_signed
from tests.support.central import CoachSide
from tests.support.central_process import START_S, Central


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Central]:
    made = Central(tmp_path / "central")
    made.start()
    yield made
    made.close()


def test_a_coach_enrols_sends_is_cut_off_and_takes_it_back(central: Central):
    code = json.loads(central.run("enroll").stdout)["code"]
    coach = CoachSide(central.client())
    assert coach.enrol(code).status_code == 201
    assert coach.grant().status_code == 201
    batch = coach.batch([coach.record(), coach.record()])
    first = coach.upload(*batch)
    assert first.status_code == 201
    central.kill()
    central.start()
    coach.client = central.client()
    again = coach.upload(*batch)
    assert (again.status_code, again.json()) == (200, first.json())
    receipt = coach.send("POST", f"/api/v1/consents/{coach.consent_id}/revoke", {}).json()
    assert is_signed(receipt, coach.central_key)
    assert receipt["n_records"] == 2
    central.kill()
    told = central.run("audit", "verify")
    assert told.returncode == 0, told.stderr
    central.start()


@pytest.mark.parametrize(
    ("n_batches", "n_kills"),
    [(12, 2), pytest.param(2_000, 60, marks=pytest.mark.soak)],
)
def test_uploads_under_kills_are_neither_lost_nor_doubled(
    central: Central, n_batches: int, n_kills: int
):
    code = json.loads(central.run("enroll").stdout)["code"]
    coach = CoachSide(central.client())
    coach.enrol(code)
    coach.grant()
    batches = [coach.batch([coach.record(), coach.record()]) for _ in range(n_batches)]
    chance = random.Random(n_batches)
    over = threading.Event()

    def kill_now_and_then() -> None:
        for _ in range(n_kills):
            if over.wait(chance.uniform(0.2, 2.0)):
                return
            central.kill()
            central.start()

    killer = threading.Thread(target=kill_now_and_then)
    killer.start()
    receipts: dict[str, object] = {}
    try:
        for batch_id, body in batches:
            receipts[batch_id] = _until_answered(central, coach, batch_id, body)
    finally:
        over.set()
        killer.join()
    coach.client = central.client()
    for batch_id, body in batches:
        again = coach.upload(batch_id, body)
        assert (again.status_code, again.json()) == (200, receipts[batch_id])
    database = sqlite3.connect(central.folder / "central.sqlite")
    (n_records,) = database.execute("SELECT count(*) FROM records").fetchone()
    names = [name for (name,) in database.execute("SELECT DISTINCT object_name FROM records")]
    database.close()
    assert (n_records, len(names)) == (2 * n_batches, n_batches)
    assert all((central.folder / "hive" / name).is_file() for name in names)
    central.kill()
    assert central.run("audit", "verify").returncode == 0
    time.sleep(6)  # older than what is of an upload under way
    swept = central.run("retention", "run").stdout
    assert "deleted: 0 records" in swept
    n_objects = sum(p.is_file() for p in (central.folder / "hive").rglob("*"))
    assert n_objects == n_batches
    central.start()


def _until_answered(central: Central, coach: CoachSide, batch_id: str, body: bytes) -> object:
    """Send until there is an answer, as an application does."""
    ends = time.monotonic() + START_S
    while time.monotonic() < ends:
        try:
            coach.client = coach.client if not coach.client.is_closed else central.client()
            answer = coach.upload(batch_id, body)
        except (httpx2.TransportError, ssl.SSLError):
            time.sleep(0.05)
            continue
        if answer.status_code in (200, 201):
            return answer.json()
        assert answer.status_code in (429, 503), answer.text
        time.sleep(0.2)
    raise AssertionError("never answered")


def test_an_older_tls_is_refused(central: Central):
    with pytest.raises(httpx2.ConnectError):
        central.client(ssl.TLSVersion.TLSv1_2).get("/health/live")
    assert central.client().get("/health/live").status_code == 200


def test_a_stranger_who_does_not_pin_the_authority_is_warned(central: Central):
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"https://localhost:{central.port}/health/live")


def test_the_commands_say_what_they_did(central: Central):
    assert "consent.grant" in central.run("roles").stdout
    assert "/api/v1/batches/{batch_id}" in json.loads(central.run("openapi").stdout)["paths"]
    assert "can be written" in central.run("doctor").stdout
    assert "0 records" in central.run("retention", "run").stdout
    assert central.run("audit", "verify").returncode == 0
