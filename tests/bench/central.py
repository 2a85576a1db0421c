"""Central: intake beside a bare endpoint that stores the same, and the gate on made records."""

from __future__ import annotations

import asyncio
import base64
import random
import tempfile
import time
from pathlib import Path

import httpx2
import polars as pl
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from sqlalchemy import text

from central.app import build, create_app
from central.audit.log import SYSTEM
from central.rules.gate import Limits, group_reasons, judge
from central.settings import Settings
from central.store.database import Database
from central.web.roles import Role
from coachapp.privacy.codebook import CodeKind, load_codebook
from tests.bench.measure import REPEATS, Result, middle
from tests.support.central import CoachSide

_N_RECORDS = 100
_N_BATCHES = 40
_SIZES = (10_000, 100_000)


def measure_central() -> list[Result]:
    """Intake, then the gate."""
    with tempfile.TemporaryDirectory(dir=_fast_folder()) as folder:
        found = _intake(Path(folder))
    return found + _gate()


def _fast_folder() -> str | None:
    """Beside the tree, as a real one would be: a memory disk would flatter both."""
    return "build" if Path("build").is_dir() else None


def _intake(folder: Path) -> list[Result]:
    settings = Settings(folder=folder / "central", max_requests_per_minute=10**6)
    parts = build(settings)
    client = TestClient(create_app(parts), base_url="https://central.test")
    coach = CoachSide(client)
    code, _ = parts.enrolment.issue(Role.COACH, by=SYSTEM)
    coach.enrol(code)
    coach.grant()
    batches = [
        coach.batch([coach.record() for _ in range(_N_RECORDS)]) for _ in range(_N_BATCHES + 1)
    ]
    ours = [_signed(coach, *batch) for batch in batches]
    bare = _bare(Database(f"sqlite:///{folder / 'bare.sqlite'}"))
    bare_client = TestClient(bare, base_url="https://central.test")
    bares = [
        bare_client.build_request("PUT", f"/batches/{batch_id}", content=body)
        for batch_id, body in batches
    ]
    client.send(ours.pop())
    bare_client.send(bares.pop())
    spent, waited = _sent(client, ours)
    bare_spent, _ = _sent(bare_client, bares)
    n = _N_RECORDS * _N_BATCHES
    waited.sort()
    parts.database.close()
    parts.keys_database.close()
    return [
        Result(
            "intake.accept",
            n / spent,
            "records/s",
            bare_spent / spent,
            f"a bare endpoint {n / bare_spent:.0f}, per CPU-second; batches of {_N_RECORDS}",
            limit="ratio >= 0.5",
        ),
        Result(
            "intake.one_batch_ms",
            1000 * middle(waited),
            "ms",
            None,
            f"{len(batches[0][1]) >> 10} KiB, one at a time; slowest {1000 * waited[-1]:.0f}",
        ),
    ]


def _signed(coach: CoachSide, batch_id: str, body: bytes) -> httpx2.Request:
    signature = base64.b64encode(coach.consent_key.sign(body)).decode()
    headers = {"Coach-Signature": signature}
    return coach.request("PUT", f"/api/v1/batches/{batch_id}", body, headers=headers)


def _bare(database: Database) -> FastAPI:
    app = FastAPI()
    with database.writing() as session:
        session.execute(text("CREATE TABLE bodies (id TEXT PRIMARY KEY, body BLOB)"))

    @app.put("/batches/{batch_id}", status_code=201)
    async def store(batch_id: str, request: Request) -> dict[str, str]:
        body = await request.body()

        def keep() -> None:
            with database.writing() as session:
                session.execute(
                    text("INSERT INTO bodies VALUES (:id, :body)"), {"id": batch_id, "body": body}
                )

        await asyncio.to_thread(keep)
        return {"id": batch_id}

    return app


def _sent(client: httpx2.Client, requests: list[httpx2.Request]) -> tuple[float, list[float]]:
    """CPU-seconds for all, and seconds for each."""
    waited: list[float] = []
    began = time.process_time()
    for request in requests:
        start = time.monotonic()
        answer = client.send(request)
        assert answer.status_code == 201, answer.text
        waited.append(time.monotonic() - start)
    return time.process_time() - began, waited


def _gate() -> list[Result]:
    book = load_codebook()
    parents = {code.code: code.parent for kind in CodeKind for code in book.of(kind)}
    tables = {n: made_records(n) for n in _SIZES}
    groups: list[float] = []
    for _ in range(REPEATS):
        began = time.monotonic()
        group_reasons(tables[100_000], Limits())
        groups.append(time.monotonic() - began)
    full: dict[int, float] = {}
    released = 0.0
    for n, table in tables.items():
        began = time.monotonic()
        verdicts = judge(table, parents, Limits())
        full[n] = time.monotonic() - began
        released = sum(v.is_released for v in verdicts) / n
    return [
        Result(
            "kanon.check_100k_s", middle(groups), "s", None, "k, l, t, dominance", limit="<= 0.2"
        ),
        Result(
            "kanon.full_gate_100k_s",
            full[100_000],
            "s",
            None,
            f"made records, {released:.0%} released; 10,000: {full[10_000]:.1f} s",
            limit="<= 2",
        ),
    ]


def made_records(n: int, seed: int = 1) -> pl.DataFrame:
    """Records whose codes are drawn by themselves, which is harder than what people have."""
    chance = random.Random(seed)
    book = load_codebook()
    patterns = [c.code for c in book.of(CodeKind.PATTERN) if c.parent]
    techniques = [c.code for c in book.of(CodeKind.TECHNIQUE) if c.parent]
    outcomes = [c.code for c in book.of(CodeKind.OUTCOME)]
    n_coaches = max(50, n // 40)

    def drawn(codes: list[str], least: int) -> list[str]:
        weights = [1 / (place + 1) for place in range(len(codes))]
        return chance.choices(codes, weights, k=chance.randint(least, 4))

    return pl.DataFrame(
        {
            "person_id": [f"p{chance.randrange(n_coaches)}" for _ in range(n)],
            "client": [f"c{chance.randrange(n // 2)}" for _ in range(n)],
            "data_type": chance.choices(["case_patterns", "session_patterns", "techniques"], k=n),
            "session_count": chance.choices([2, 5, 9, 16], k=n),
            "duration_min": chance.choices([30, 45, 60, 75, 90, 120], k=n),
            "outcome": [drawn(outcomes, 1)[0] for _ in range(n)],
            "codes": [sorted({*drawn(patterns, 1), *drawn(techniques, 0)}) for _ in range(n)],
        }
    )
