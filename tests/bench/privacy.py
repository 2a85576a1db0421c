"""The anonymizer on the gold set, side by side with Presidio and deduce as they come.

deduce is GPL and takes minutes to build its cache, so it stays out of the project: it is
installed into ``build/peers`` by its own lock, and left out, with a word, where that fails.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

from coachapp.privacy.making.annotated import Annotated, parse
from coachapp.privacy.making.scores import NAMES, Score, score
from tests.bench.measure import Result, middle

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "data" / "deidentification"
_PEERS = ROOT / "build" / "peers"
_ROUNDS = 3


def measure_privacy() -> list[Result]:
    """Quality by language and speed; the tables by type go to standard error."""
    results: list[Result] = []
    deduce = _deduce()
    for language in ("nl", "en"):
        texts = _gold(language)
        known = _known() if language == "nl" else {}
        results += _quality(language, texts, known, deduce)
    return results + _speed(_gold("nl"), deduce)


def _quality(
    language: str, texts: list[Annotated], known: dict[int, list[str]], deduce: Path | None
) -> list[Result]:
    ours = _score(texts, _run("ours", language, texts, {}))
    presidio = _score(texts, _run("presidio", language, texts, {}))
    peers = [("Presidio", presidio)]
    if language == "nl" and deduce:
        peers.append(("deduce", _score(texts, _run("deduce", language, texts, {}, deduce))))
    for name, found in [("ours", ours), *peers]:
        print(f"\n{name}, {language}: {found.told()}", file=sys.stderr)
    told = ", ".join(f"{name} {peer.recall(NAMES):.3f}" for name, peer in peers)
    leaks = ", ".join(f"{name} {peer.leak_rate:.3f}" for name, peer in peers)
    traps = ", ".join(f"{name} {peer.touched:.3f}" for name, peer in peers)
    rows = [
        Result(
            f"privacy.recall_names_{language}",
            ours.recall(NAMES),
            "share",
            None,
            told,
            limit=">= 0.98",
        ),
        Result(
            f"privacy.recall_small_names_{language}",
            ours.small_recall,
            "share",
            None,
            "",
            limit=">= 0.90",
        ),
        Result(
            f"privacy.recall_direct_{language}",
            ours.recall(ours.direct),
            "share",
            None,
            "",
            limit=">= 0.99",
        ),
        Result(
            f"privacy.leak_rate_{language}", ours.leak_rate, "share", None, leaks, limit="<= 0.04"
        ),
        Result(
            f"privacy.traps_touched_{language}", ours.touched, "share", None, traps, limit="<= 0.20"
        ),
        Result(
            f"privacy.plain_words_masked_{language}",
            ours.plain_masked,
            "share",
            None,
            "",
            limit="<= 0.04",
        ),
    ]
    if known:
        with_names = _score(texts, _run("ours", language, texts, known))
        print(f"\nours, {language}, client known: {with_names.told()}", file=sys.stderr)
        chosen = [texts[n] for n in known]
        only = _score(chosen, _run("ours", language, chosen, dict(enumerate(known.values()))))
        rows.append(
            Result(
                f"privacy.leak_rate_known_{language}",
                only.leak_rate,
                "share",
                None,
                f"of {len(known)} texts with a known client; all texts {with_names.leak_rate:.3f}",
                limit="<= 0.02",
            )
        )
    return rows


def _speed(texts: list[Annotated], deduce: Path | None) -> list[Result]:
    """Words per CPU-second, by turns, so that all see the same machine."""
    speeds: dict[str, list[float]] = {"ours": [], "presidio": [], "deduce": []}
    last: dict[str, Any] = {}
    for _ in range(_ROUNDS):
        for name in speeds:
            if name == "deduce" and not deduce:
                continue
            answer = _run(name, "nl", texts, {}, deduce if name == "deduce" else None)
            speeds[name].append(answer["n_words"] / answer["cpu_s"])
            if name == "ours":
                last = answer
    speed = {name: middle(found) for name, found in speeds.items() if found}
    told = f"Presidio {speed['presidio']:.0f}" + (
        f", deduce {speed['deduce']:.0f} ({speed['ours'] / speed['deduce']:.2f})" if deduce else ""
    )
    ratio = speed["ours"] / speed["presidio"]
    return [
        Result(
            "privacy.words_per_cpu_s", speed["ours"], "words/s", ratio, told, limit="ratio >= 0.5"
        ),
        Result("privacy.load_s", last["load_s"], "s", None, "after the imports", limit="<= 1.5"),
        Result(
            "privacy.rss_mb",
            last["rss_mb"],
            "MB",
            None,
            "its own process, at its most",
            limit="<= 200",
        ),
    ]


def _run(
    name: str,
    language: str,
    texts: list[Annotated],
    known: dict[int, list[str]],
    python: Path | None = None,
) -> dict[str, Any]:
    lines = "".join(
        json.dumps({"text": t.text, "language": language, "known": known.get(n, [])}) + "\n"
        for n, t in enumerate(texts)
    )
    command = [str(python or sys.executable), str(ROOT / "tests/bench/deidentify.py"), name]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _score(texts: list[Annotated], answer: dict[str, Any]) -> Score:
    spans = [[(s, e, kind) for s, e, kind in found] for found in answer["spans"]]
    return score(zip(texts, spans, strict=True))


def _gold(language: str) -> list[Annotated]:
    lines = (GOLD / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [parse(line) for line in lines]


def _known() -> dict[int, list[str]]:
    """Which client the file would know, by the place of the text; lines count from 1."""
    rows = (GOLD / "known_names.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["line"] - 1: row["known"] for row in map(json.loads, rows)}


def _deduce() -> Path | None:
    python = _PEERS / "bin" / "python"
    try:
        if not python.exists():
            venv.create(_PEERS, with_pip=True)
        lock = ROOT / "requirements" / "peers.lock"
        subprocess.run(
            [str(python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    except (OSError, subprocess.CalledProcessError):
        print("deduce could not be installed: measured without it", file=sys.stderr)
        return None
    return python
