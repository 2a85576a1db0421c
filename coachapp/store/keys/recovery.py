"""The recovery code: 160 random bits on paper, with a checksum against slips of the pen.

Crockford's base 32 (no I, L, O or U), nine groups of four: 32 characters of code and 4 of
checksum. ``O`` is read as ``0``, ``I`` and ``L`` as ``1``; case and separators do not matter.
"""

from __future__ import annotations

import os
import re
from hashlib import sha256

from coachapp.errors import MistypedCodeError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_BYTES = 20
N_CODE = 32
N_CHECK = 4


class RecoveryCode:
    """A code that opens the vault when the passphrase is forgotten."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != CODE_BYTES:
            raise ValueError("a recovery code has 20 bytes")
        self.secret = secret

    @classmethod
    def random(cls) -> RecoveryCode:
        """A new code."""
        return cls(os.urandom(CODE_BYTES))

    @classmethod
    def parse(cls, typed: str) -> RecoveryCode:
        """Read what somebody typed from paper; `MistypedCodeError` when the checksum fails."""
        text = re.sub(r"[\s\-–—.]", "", typed).upper()
        text = text.translate(str.maketrans("OIL", "011"))
        if len(text) != N_CODE + N_CHECK or any(c not in ALPHABET for c in text):
            raise MistypedCodeError
        secret = _decode(text[:N_CODE])
        if _checksum(secret) != text[N_CODE:]:
            raise MistypedCodeError
        return cls(secret)

    def __repr__(self) -> str:
        return "<RecoveryCode>"

    def written(self) -> str:
        """As it is printed: nine groups of four."""
        text = _encode(self.secret) + _checksum(self.secret)
        return "-".join(text[i : i + 4] for i in range(0, len(text), 4))


def _encode(data: bytes) -> str:
    number = int.from_bytes(data)
    n_chars = len(data) * 8 // 5
    return "".join(ALPHABET[number >> 5 * i & 31] for i in reversed(range(n_chars)))


def _decode(text: str) -> bytes:
    number = 0
    for char in text:
        number = number << 5 | ALPHABET.index(char)
    return number.to_bytes(CODE_BYTES)


def _checksum(secret: bytes) -> str:
    return _encode(sha256(b"coachapp recovery code" + secret).digest()[:5])[:N_CHECK]
