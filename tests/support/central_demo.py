"""``make demo-central FOLDER``: fifty invented coaches share with a real central, and take back.

Each has a practice of their own: notes are made of the codebook's words, read by the application's
own extraction, reduced by its `minimize`, signed and sent over TLS 1.3. What is told at the end is
what central answered.
"""

from __future__ import annotations

import json
import random
import sys
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from central.signing import is_signed
from coachapp.privacy.codebook import Code, CodeKind, load_codebook
from coachapp.privacy.extraction import load_extractor
from coachapp.privacy.minimizing import PatternInput, minimize
from coachapp.privacy.record import DataType
from tests.support.central import CoachSide
from tests.support.central_process import Central

N_COACHES = 50
_SEED = 20261124
_FIRST_NAMES = (
    "Anouk Bilal Chris Dewi Emre Femke Guus Hanna Imran Joke Kwame Lotte Mees Noor".split()
)
_RELEASE_S = 120.0


@dataclass
class Coach:
    """An invented coach with what they sent."""

    side: CoachSide
    batches: list[str] = field(default_factory=list)


def main() -> None:
    """Run the demonstration in a folder."""
    folder = Path(sys.argv[1])
    chance = random.Random(_SEED)
    central = Central(folder / "central")
    central.start()
    try:
        coaches = [_coach(central, chance) for _ in range(N_COACHES)]
        print(f"{len(coaches)} coaches sent {sum(len(c.batches) for c in coaches)} batches")
        told = _settled(coaches)
        _tell("verdicts", Counter(verdict for verdict, _ in told.elements()))
        _tell("why the others wait", Counter(why for _, why in told.elements() if why))
        first = coaches[0].side
        revoke = f"/api/v1/consents/{first.consent_id}/revoke"
        receipt = first.send("POST", revoke, {}).json()
        print(
            f"one coach took everything back: {receipt['n_records']} records deleted, the receipt "
            f"{'holds' if is_signed(receipt, first.central_key) else 'DOES NOT HOLD'}"
        )
    finally:
        central.close()
    print(central.run("audit", "verify").stdout.strip())
    print(f"its data: {central.folder}")


def _coach(central: Central, chance: random.Random) -> Coach:
    code = json.loads(central.run("enroll").stdout)["code"]
    coach = Coach(CoachSide(central.client()))
    coach.side.enrol(code)
    coach.side.grant()
    entries = [_entry(coach.side, chance) for _ in range(chance.randint(4, 9))]
    batch_id, body = coach.side.batch([entry for entry in entries if entry is not None])
    answer = coach.side.upload(batch_id, body)
    assert answer.status_code == 201, answer.text
    coach.batches.append(batch_id)
    return coach


def _entry(side: CoachSide, chance: random.Random) -> dict[str, Any] | None:
    """The record of one invented client, as the application would make it."""
    language = chance.choice(("nl", "nl", "en"))
    text = _notes(language, chance)
    extractor = load_extractor(language)
    patterns = extractor.codes(text, CodeKind.PATTERN)
    techniques = extractor.codes(text, CodeKind.TECHNIQUE)
    if not patterns and not techniques:
        return None
    record = minimize(
        PatternInput(
            training_id=uuid.UUID(int=chance.getrandbits(128), version=4),
            coach_id=side.coach_id,
            data_type=DataType.CASES,
            patterns=tuple(patterns),
            techniques=tuple(techniques),
            outcome=next(iter(extractor.codes(text, CodeKind.OUTCOME)), "ongoing"),
            n_sessions=chance.choice((2, 3, 5, 5, 6, 8)),
            duration_min=chance.choice((45, 60, 60, 60)),
            on=date.today(),
        )
    )
    return {"client_token": f"{chance.getrandbits(256):064x}", "record": record.to_wire()}


def _notes(language: str, chance: random.Random) -> str:
    name = chance.choice(_FIRST_NAMES)
    book = load_codebook()

    def some(kind: CodeKind, n: int) -> list[Code]:
        codes = [c for c in book.of(kind) if kind is CodeKind.OUTCOME or c.parent]
        weights = [1 / (place + 1) ** 1.2 for place in range(len(codes))]
        return chance.choices(codes, weights, k=n)

    chosen = [
        *some(CodeKind.PATTERN, chance.randint(1, 3)),
        *some(CodeKind.TECHNIQUE, chance.randint(0, 2)),
        *some(CodeKind.OUTCOME, 1),
    ]
    words = [chance.choice((c.words[language].label, *c.words[language].synonyms)) for c in chosen]
    return f"{name}: " + ". ".join(words) + "."


def _settled(coaches: list[Coach]) -> Counter[tuple[str, str]]:
    """The verdicts, once central has looked."""
    ends = time.monotonic() + _RELEASE_S
    while True:
        told: Counter[tuple[str, str]] = Counter()
        for coach in coaches:
            for batch_id in coach.batches:
                answer = coach.side.send("GET", f"/api/v1/batches/{batch_id}/verdicts").json()
                told.update((v["verdict"], v["reason"]) for v in answer["verdicts"])
        is_over = time.monotonic() > ends
        if is_over or not any(reason == "not_judged_yet" for _, reason in told):
            return told
        time.sleep(2)


def _tell(title: str, counts: Counter[str]) -> None:
    print(f"{title}: " + ", ".join(f"{n} {what}" for what, n in counts.most_common()))


if __name__ == "__main__":
    main()
