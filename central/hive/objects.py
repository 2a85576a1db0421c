"""An object of the hive: the sealed records of one batch, one after the other.

For each: its training id (36 characters), the number of its bytes (4, big-endian), and the bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Mapping

from central.errors import NotFoundError

_HEAD = struct.Struct(">36sI")


def packed(records: Mapping[str, bytes]) -> bytes:
    """An object of sealed records, by their training ids."""
    return b"".join(_HEAD.pack(i.encode(), len(s)) + s for i, s in records.items())


def unpacked(content: bytes) -> dict[str, bytes]:
    """The sealed records of an object; `NotFoundError` for what is none."""
    found: dict[str, bytes] = {}
    at = 0
    while at < len(content):
        if len(content) < at + _HEAD.size:
            raise NotFoundError
        name, size = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        if len(content) < at + size:
            raise NotFoundError
        found[name.decode()] = content[at : at + size]
        at += size
    return found


def without(content: bytes, training_ids: Collection[str]) -> bytes:
    """The same object without some records; empty once none is left."""
    return packed({i: s for i, s in unpacked(content).items() if i not in training_ids})
