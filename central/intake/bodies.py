"""Reads the body of a batch: decoded within its limits, and of exactly one form."""

from __future__ import annotations

import json
import re
import uuid
import zlib
from dataclasses import dataclass
from typing import Any

import zstandard

from central.errors import EncodingUnknownError, NotUnderstoodError, TooLargeError
from central.settings import Settings

SCHEMA_VERSION = 1
_TOKEN = re.compile(r"[0-9a-f]{64}")
_MAX_DEPTH = 12
_MAX_GROWTH = 8
"""How many times larger a body may be once it is decoded."""
_FIELDS = {"schema_version", "codebook_version", "batch_id", "consent_receipt_id", "records"}


@dataclass(frozen=True, slots=True)
class SentRecord:
    """A record as it was sent, not checked yet, and the token of its client."""

    untrusted: Any  # Any: JSON, which `coachapp.privacy.record` checks
    client_token: str


@dataclass(frozen=True, slots=True)
class SentBatch:
    """The envelope of a batch."""

    batch_id: str
    consent_id: str
    codebook_version: int
    records: tuple[SentRecord, ...]


def decoded(body: bytes, encoding: str, settings: Settings) -> bytes:
    """The bytes of a body, without its encoding; never more than may come of it.

    Raises:
        TooLargeError, EncodingUnknownError, NotUnderstoodError: as their names say.
    """
    most = settings.max_body_bytes * _MAX_GROWTH
    if len(body) > settings.max_body_bytes:
        raise TooLargeError(max_bytes=settings.max_body_bytes)
    match encoding:
        case "" | "identity":
            return body
        case "gzip":
            unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
            try:
                found = unpacker.decompress(body, most)
            except zlib.error as exc:
                raise NotUnderstoodError(field="body") from exc
            if unpacker.unconsumed_tail:
                raise TooLargeError(max_bytes=most)
            if not unpacker.eof or unpacker.unused_data:
                raise NotUnderstoodError(field="body")
            return found
        case "zstd":
            return _unzstd(body, most)
    raise EncodingUnknownError


def _unzstd(body: bytes, most: int) -> bytes:
    try:
        with zstandard.ZstdDecompressor(max_window_size=1 << 23).stream_reader(body) as reader:
            found = reader.read(most + 1)
    except zstandard.ZstdError as exc:
        raise NotUnderstoodError(field="body") from exc
    if len(found) > most:
        raise TooLargeError(max_bytes=most)
    return found


def read_batch(body: bytes, settings: Settings) -> SentBatch:
    """The envelope in a decoded body.

    Raises:
        NotUnderstoodError: with the field; TooLargeError: too many records.
    """
    _check_depth(body)
    try:
        envelope = json.loads(body, object_pairs_hook=_without_twins)
    except (ValueError, RecursionError) as exc:
        raise NotUnderstoodError(field="body") from exc
    if not isinstance(envelope, dict) or set(envelope) != _FIELDS:
        raise NotUnderstoodError(field="envelope")
    if envelope["schema_version"] != SCHEMA_VERSION or envelope["schema_version"] is True:
        raise NotUnderstoodError(field="schema_version")
    if type(envelope["codebook_version"]) is not int:
        raise NotUnderstoodError(field="codebook_version")
    sent = envelope["records"]
    if not isinstance(sent, list) or not sent:
        raise NotUnderstoodError(field="records")
    if len(sent) > settings.max_records:
        raise TooLargeError(max_records=settings.max_records)
    return SentBatch(
        batch_id=_uuid(envelope["batch_id"], "batch_id"),
        consent_id=_uuid(envelope["consent_receipt_id"], "consent_receipt_id"),
        codebook_version=envelope["codebook_version"],
        records=tuple(_record(entry) for entry in sent),
    )


# Any: JSON, whose fields are checked here.
def _record(entry: Any) -> SentRecord:
    if not isinstance(entry, dict) or set(entry) != {"record", "client_token"}:
        raise NotUnderstoodError(field="records")
    token = entry["client_token"]
    if not isinstance(token, str) or not _TOKEN.fullmatch(token):
        raise NotUnderstoodError(field="client_token")
    return SentRecord(entry["record"], token)


def _uuid(value: Any, field: str) -> str:
    try:
        if isinstance(value, str) and str(uuid.UUID(value)) == value:
            return value
    except ValueError:
        pass
    raise NotUnderstoodError(field=field)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A name that stands twice would be read differently by others."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _check_depth(body: bytes) -> None:
    """Brackets within brackets, before anything is built of them."""
    depth = 0
    for byte in body:
        if byte in b"[{":
            depth += 1
            if depth > _MAX_DEPTH:
                raise NotUnderstoodError(field="nesting")
        elif byte in b"]}":
            depth -= 1
