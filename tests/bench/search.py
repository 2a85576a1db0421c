"""Search as it is typed, at the size of a long career."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path

from coachapp.domain.search import Scope
from coachapp.store.connection import create_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.migrate import migrate
from coachapp.store.search.finder import Finder
from tests.bench.measure import Result, middle
from tests.bench.vault import fill, zipf_notes

N_SEARCHES = 300


def keystrokes(chance: random.Random, words: list[str]) -> list[str]:
    """What stands in the field after each key, from the third letter on."""
    whole = " ".join(chance.sample(words, chance.choice([1, 1, 2])))
    return [whole[:n] for n in range(3, len(whole) + 1)]


def measure_search() -> list[Result]:
    with tempfile.TemporaryDirectory() as name:
        path, key = Path(name) / "vault.db", DataKey.random()
        database = create_database(path, key)
        migrate(database, before=lambda: None)
        fill(database, zipf_notes)
        finder = Finder(path, key)
        chance = random.Random(3)
        words = sorted({w for _, t in list(zipf_notes(9))[:400] for w in t.split()})
        started = time.perf_counter()
        finder.find("eerste", Scope())
        first_ms = (time.perf_counter() - started) * 1000
        spent = []
        while len(spent) < N_SEARCHES:
            for typed in keystrokes(chance, words):
                started = time.perf_counter()
                finder.find(typed, Scope())
                spent.append((time.perf_counter() - started) * 1000)
        finder.close()
        database.close()
    p99 = sorted(spent)[int(len(spent) * 0.99)]
    about = f"{len(spent)} keystrokes over 100,000 notes"
    median = middle(spent)
    return [
        Result(
            "search.typed_median_ms",
            median,
            "ms",
            median / 20,
            about,
            limit="<= 20 ms",
        ),
        Result("search.typed_p99_ms", p99, "ms", p99 / 60, about, limit="<= 60 ms"),
        Result("search.first_ms", first_ms, "ms", None, "reads the words of the vault once"),
    ]
