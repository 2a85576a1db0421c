"""Builders for the tests of the encrypted store, and eyes that look past it.

`a_vault` gives an open vault with a cheap passphrase; `a_practice` fills one. `a_used_vault`
gives the bytes of a closed one, for tests that damage it: it is made once and never changes.
`decrypted_pages` reads a database file without SQLCipher. Run this module to write
``tests/data/schema.sql``.
"""

from __future__ import annotations

import hmac
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import pbkdf2_hmac, sha512
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from coachapp.domain.casefile import Action, Case, Client, Goal, GoalScore, Insight, Session
from coachapp.domain.ids import (
    ActionId,
    CaseId,
    ClientId,
    GoalId,
    InsightId,
    ScoreId,
    SessionId,
    new_id,
)
from coachapp.errors import KeyringLockedError
from coachapp.store import opening as vaults
from coachapp.store.connection import Database, Row
from coachapp.store.keys.derivation import Argon2Cost, DataKey
from coachapp.store.keys.keyring_store import SecretStore
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.vault import Vault
from coachapp.text import RawText

CHEAP = Argon2Cost(memory_kib=19 * 1024, passes=2, lanes=1)
PASSPHRASE = "a quiet morning walk"
OTHER_PASSPHRASE = "seven wet umbrellas"
MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SCHEMA_FILE = Path(__file__).parents[1] / "data" / "schema.sql"
SALT_BYTES = 16
PAGE_BYTES = 4096
IV_BYTES = 16
MAC_BYTES = 64


class MemoryKeyring:
    """A key store in memory; `locked` makes it refuse, as a real one does."""

    def __init__(self, backend: str = "memory") -> None:
        self.backend = backend
        self.locked = False
        self.secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        self._refuse_when_locked()
        return self.secrets.get(name)

    def put(self, name: str, secret: str) -> None:
        self._refuse_when_locked()
        self.secrets[name] = secret

    def remove(self, name: str) -> None:
        self._refuse_when_locked()
        self.secrets.pop(name, None)

    def _refuse_when_locked(self) -> None:
        if self.locked:
            raise KeyringLockedError


def a_vault(
    root: Path, *, passphrase: str | None = PASSPHRASE, keyring: SecretStore | None = None
) -> Vault:
    """A new open vault in ``root/vault``."""
    return a_vault_and_code(root, passphrase=passphrase, keyring=keyring)[0]


def a_vault_and_code(
    root: Path, *, passphrase: str | None = PASSPHRASE, keyring: SecretStore | None = None
) -> tuple[Vault, RecoveryCode]:
    """The same, with its recovery code (which opens without the work of Argon2)."""
    return vaults.create(root / "vault", passphrase=passphrase, keyring=keyring, cost=CHEAP)


def a_quick_vault(root: Path) -> Vault:
    """One that only a key store in memory opens, and so without the work of Argon2."""
    return a_vault(root, passphrase=None, keyring=MemoryKeyring())


def a_client(name: str = "Noor", *, notes: str = "", archived_at: datetime | None = None) -> Client:
    return Client(
        id=ClientId(new_id()),
        name=RawText(name),
        notes=RawText(notes),
        created_at=MOMENT,
        archived_at=archived_at,
    )


def a_case(
    client: Client,
    *,
    title: str = "Weer zin in werk",
    question: str = "",
    context: str = "",
) -> Case:
    return Case(
        id=CaseId(new_id()),
        client_id=client.id,
        title=RawText(title),
        question=RawText(question),
        context=RawText(context),
        started_on=MOMENT.date(),
    )


def a_session(
    case: Case,
    *,
    notes: str = "",
    private_notes: str = "",
    report: str = "",
    starts_at: datetime = MOMENT,
) -> Session:
    return Session(
        id=SessionId(new_id()),
        case_id=case.id,
        starts_at=starts_at,
        notes=RawText(notes),
        private_notes=RawText(private_notes),
        report=RawText(report),
    )


def a_goal(case: Case, title: str = "Vaker nee zeggen") -> Goal:
    return Goal(id=GoalId(new_id()), case_id=case.id, title=RawText(title), created_at=MOMENT)


def a_score(goal: Goal, score: float, *, session: Session | None = None) -> GoalScore:
    return GoalScore(
        id=ScoreId(new_id()),
        goal_id=goal.id,
        session_id=session.id if session else None,
        scored_on=MOMENT.date(),
        score=score,
    )


def an_action(
    case: Case,
    text: str = "De manager bellen",
    *,
    session: Session | None = None,
    due_on: date | None = None,
) -> Action:
    return Action(
        id=ActionId(new_id()),
        case_id=case.id,
        session_id=session.id if session else None,
        text=RawText(text),
        due_on=due_on,
    )


def an_insight(session: Session, text: str = "Ik hoef niet alles te dragen") -> Insight:
    return Insight(id=InsightId(new_id()), session_id=session.id, text=RawText(text))


@dataclass(frozen=True, slots=True)
class Practice:
    """One client with one case and what happened in it."""

    client: Client
    case: Case
    sessions: tuple[Session, ...]


def a_practice(
    vault: Vault, n_sessions: int = 3, *, name: str = "Noor", notes: str = "Rust in de week."
) -> Practice:
    """Save a client with a case, sessions, a goal, scores, actions and insights; index them."""
    client = a_client(name, notes=notes)
    case = a_case(client, question="Hoe houd ik dit vol?", context="Team van twaalf.")
    goal = a_goal(case)
    sessions = tuple(
        a_session(
            case,
            notes=f"Gesprek {n}. {notes} " + "Zij sliep beter en liep elke dag een uur. " * 20,
            report=f"Verslag {n} over de voortgang.",
            starts_at=MOMENT + timedelta(days=7 * n),
        )
        for n in range(n_sessions)
    )
    with vault.database.transaction():
        vault.clients.save(client)
        vault.cases.save(case)
        vault.goals.save(goal)
        for n, session in enumerate(sessions):
            vault.sessions.save(session)
            vault.goals.add_score(a_score(goal, n % 11, session=session))
            vault.actions.save(an_action(case, session=session))
            vault.sessions.add_insight(an_insight(session))
    vault.index.update()
    return Practice(client, case, sessions)


@dataclass(frozen=True, slots=True)
class UsedVault:
    """The files of a closed vault, with what opens it and what it holds."""

    files: dict[str, bytes]
    code: RecoveryCode
    key: bytes
    content: dict[str, list[Row]]

    def put(self, root: Path) -> Path:
        """Write the files to ``root/vault``, and nothing else is there."""
        folder = root / "vault"
        folder.mkdir(mode=0o700, exist_ok=True)
        for left in folder.iterdir():
            left.unlink()
        for name, data in self.files.items():
            (folder / name).write_bytes(data)
        return folder


@cache
def a_used_vault() -> UsedVault:
    """A closed vault with a practice in it; one note is long enough to need overflow pages."""
    with tempfile.TemporaryDirectory(prefix="coachapp-test-") as name:
        root = Path(name)
        vault, code = a_vault_and_code(root)
        practice = a_practice(vault, n_sessions=12)
        vault.sessions.save(a_session(practice.case, notes="Lang verhaal. " * 4000))
        vault.index.update()
        key, content = bytes(vault.key), content_of(vault.database)
        vault.lock()
        files = {p.name: p.read_bytes() for p in (root / "vault").iterdir()}
        return UsedVault(files, code, key, content)


def content_of(database: Database) -> dict[str, list[Row]]:
    """Every row of every table that holds what a coach wrote."""
    tables = (
        "clients",
        "cases",
        "sessions",
        "amendments",
        "goals",
        "scores",
        "actions",
        "insights",
        "passages",
        "ai_runs",
    )
    return {table: database.execute(f"SELECT * FROM {table} ORDER BY id") for table in tables}


def flip(path: Path, position: int, mask: int = 0xFF) -> None:
    """Change one byte of a file; a negative position counts from the end."""
    data = bytearray(path.read_bytes())
    data[position] ^= mask
    path.write_bytes(data)


def decrypted_pages(path: Path, key: bytes) -> Iterator[bytes]:
    """Every page of a SQLCipher 4 file in clear, with its HMAC checked on the way.

    Page: ciphertext, IV (16 bytes), HMAC-SHA-512 (64) over ciphertext, IV and page number
    (little-endian). The first page starts with the salt; the HMAC's key is PBKDF2 (2 rounds)
    of the key under that salt, each byte XOR 0x3a.
    """
    data = path.read_bytes()
    mac_salt = bytes(b ^ 0x3A for b in data[:SALT_BYTES])
    mac_key = pbkdf2_hmac("sha512", key, mac_salt, 2, dklen=32)
    for number, begin in enumerate(range(0, len(data), PAGE_BYTES), start=1):
        page = data[begin : begin + PAGE_BYTES]
        page = page[SALT_BYTES:] if number == 1 else page
        sealed, mac = page[:-MAC_BYTES], page[-MAC_BYTES:]
        expected = hmac.new(mac_key, sealed + number.to_bytes(4, "little"), sha512).digest()
        if not hmac.compare_digest(mac, expected):
            raise ValueError(f"page {number} is not of this key")
        body, iv = sealed[:-IV_BYTES], sealed[-IV_BYTES:]
        decryptor = Cipher(AES256(key), CBC(iv)).decryptor()
        yield decryptor.update(body) + decryptor.finalize()


def occurrences(path: Path, key: bytes, sentinel: str) -> int:
    """How often a text stands in the decrypted pages of a database file."""
    return sum(page.count(sentinel.encode()) for page in decrypted_pages(path, key))


def schema_of(database: Database) -> str:
    """The schema as SQL; the tables that FTS5 makes for itself are left out."""
    rows = database.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " AND name NOT GLOB 'passage_index_*' ORDER BY name"
    )
    return "".join(f"{row[0]};\n" for row in rows)


def a_key() -> DataKey:
    """A data key that no vault has."""
    return DataKey(bytes(range(32)))


def write_schema() -> None:
    """Write the committed copy of the schema."""
    with tempfile.TemporaryDirectory() as name:
        SCHEMA_FILE.write_text(schema_of(a_quick_vault(Path(name)).database), encoding="utf-8")


if __name__ == "__main__":
    write_schema()
