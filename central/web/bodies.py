"""Reads the body of a request, and stops where it grows larger than it may be."""

from __future__ import annotations

from fastapi import Request

from central.errors import TooLargeError

BODY_LIMIT = 1 << 20
"""Bytes, for any request; a batch has its own limit besides."""


async def read_body(request: Request) -> bytes:
    """The body, as it came.

    Raises:
        TooLargeError: it is larger than `BODY_LIMIT`; the rest is not read.
    """
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > BODY_LIMIT:
            raise TooLargeError(max_bytes=BODY_LIMIT)
        parts.append(part)
    return b"".join(parts)
