"""What happened to the vault: an append-only chain of verbs and ids, never text.

Each link is HMAC-SHA-256 under a key derived from the data key, over the link before and the
fields of the row; so no row can be changed, removed or reordered unnoticed.
"""

from __future__ import annotations

import hmac
from datetime import datetime
from hashlib import sha256

from coachapp.store.connection import Database
from coachapp.store.keys.derivation import DataKey, Purpose


class Audit:
    """The chain of one open vault."""

    def __init__(self, database: Database, key: DataKey) -> None:
        self._database = database
        self._key = key.subkey(Purpose.AUDIT)

    def record(self, verb: str, subject: str, at: datetime) -> None:
        """Append one event; inside a transaction it is part of that."""
        with self._database.transaction():
            previous = self._database.audit_head()
            stamp = at.isoformat()
            mac = self._link(previous, stamp, verb, subject)
            self._database.execute(
                "INSERT INTO audit (at, verb, subject, mac) VALUES (?, ?, ?, ?)",
                (stamp, verb, subject, mac),
            )

    def is_unbroken(self) -> bool:
        """Whether every link fits the one before."""
        previous = ""
        for at, verb, subject, mac in self._database.execute(
            "SELECT at, verb, subject, mac FROM audit ORDER BY seq"
        ):
            if not hmac.compare_digest(mac, self._link(previous, at, verb, subject)):
                return False
            previous = mac
        return True

    def _link(self, previous: str, at: str, verb: str, subject: str) -> str:
        message = "\x1f".join((previous, at, verb, subject)).encode()
        return hmac.new(self._key, message, sha256).hexdigest()
