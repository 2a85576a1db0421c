"""The vault beside the same library without encryption, and what unlocking costs."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.domain.ids import ClientId
from coachapp.store import opening
from coachapp.store.connection import CACHE_KIB, Database, create_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.migrate import migrate
from coachapp.store.search.index import PassageIndex
from coachapp.store.search.words import stems_of
from tests.bench.measure import REPEATS, Result, middle
from tests.support.store import MemoryKeyring

N_NOTES = 100_000
N_CLIENTS = 500
N_QUERIES = 200
_WORDS = (
    "grenzen rooster planning gesprek collega leidinggevende vertrouwen boosheid slapen energie "
    "kinderen oefening schaal doel twijfel keuze loopbaan ontslag team klant druk rust pauze "
    "wandelen vraag antwoord moeder vader partner huis werk vakantie plezier angst moed stap"
).split()


def notes(seed: int) -> Iterator[tuple[str, str]]:
    """Client and text of invented notes, the same for the same seed."""
    chance = random.Random(seed)
    rare = [f"woord{n}" for n in range(3000)]
    for n in range(N_NOTES):
        words = chance.choices(_WORDS, k=18) + chance.choices(rare, k=4)
        yield f"c{n % N_CLIENTS}", " ".join(words)


def zipf_notes(seed: int) -> Iterator[tuple[str, str]]:
    """The same number of notes whose words come as often as in a language: a few everywhere,
    most hardly ever (Zipf), among them compounds of the others."""
    chance = random.Random(seed)
    words = [a + b for a in _WORDS for b in ("", *_WORDS)]
    random.Random(0).shuffle(words)
    weights = [1 / (n + 3) for n in range(len(words))]
    for n in range(N_NOTES):
        yield f"c{n % N_CLIENTS}", " ".join(chance.choices(words, weights, k=22))


def plain_database(path: Path) -> Database:
    """The same library, schema and settings, without a key."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        f"cache_size = -{CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return Database(connection, path)


def fill(database: Database, texts: Callable[[int], Iterator[tuple[str, str]]] = notes) -> float:
    """CPU seconds to insert all notes with their stems in one transaction."""
    rows = [(c, t, " ".join(s for w in t.split() for s in stems_of(w))) for c, t in texts(1)]
    with database.transaction():
        database.execute_many(
            "INSERT INTO clients (id, name, organisation, role, notes, created_at)"
            " VALUES (?, '', '', '', '', '2026-01-01T09:00:00+00:00')",
            [(f"c{n}",) for n in range(N_CLIENTS)],
        )
    started = time.process_time()
    with database.transaction():
        for number, (client, text, stems) in enumerate(rows, start=1):
            database.execute(
                "INSERT INTO passages VALUES (?, ?, NULL, NULL, 'notes', 0, ?)",
                (number, client, len(text)),
            )
            database.execute(
                "INSERT INTO passage_index (rowid, text, stems, client) VALUES (?, ?, ?, ?)",
                (number, text, stems, client),
            )
    return time.process_time() - started


def search(database: Database) -> float:
    """CPU seconds of all queries."""
    index = PassageIndex(database)
    chance = random.Random(2)
    queries = [
        (ClientId(f"c{chance.randrange(N_CLIENTS)}"), " ".join(chance.sample(_WORDS, 2)))
        for _ in range(N_QUERIES)
    ]
    started = time.process_time()
    for client, query in queries:
        index.find(client, query, limit=8)
    return time.process_time() - started


def measure_vault() -> list[Result]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain = plain_database(folder / "plain.db")
        locked = create_database(folder / "vault.db", DataKey.random())
        for database in (plain, locked):
            migrate(database, before=lambda: None)
        inserted = fill(locked), fill(plain)
        search(plain), search(locked)
        searched = [(search(locked), search(plain)) for _ in range(REPEATS)]
        ours, theirs = middle([s[0] for s in searched]), middle([s[1] for s in searched])
        plain.close()
        locked.close()
        return [
            unlocking(folder),
            Result(
                "vault.search_cpu",
                ours / N_QUERIES * 1000,
                "ms CPU",
                ours / theirs,
                f"same SQL, same library, not encrypted, {N_NOTES} notes",
                limit="<= 1.25",
            ),
            Result(
                "vault.insert_cpu",
                inserted[0],
                "s CPU",
                inserted[0] / inserted[1],
                f"same SQL, same library, not encrypted, {N_NOTES} notes",
                limit="<= 1.7",
            ),
        ]


def unlocking(folder: Path) -> Result:
    """Wall time of unlocking with a key store that answers at once."""
    store = MemoryKeyring()
    made, _ = opening.create(folder / "vault", passphrase=None, keyring=store)
    made.lock()
    spent = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        opened = opening.unlock(folder / "vault", store)
        spent.append((time.perf_counter() - started) * 1000)
        opened.lock()
    return Result(
        "vault.unlock_ms",
        middle(spent),
        "ms",
        middle(spent) / 50,
        "the limit of 50 ms; the key store's own time not counted",
        limit="<= 50 ms",
    )
