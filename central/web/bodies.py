"""No body larger than it may be: refused by its announced length, or where it grows too large."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from central.errors import TooLargeError
from central.web.problems import response

BODY_LIMIT = 1 << 20
"""Bytes, for any request; a batch has its own limit besides."""


class BodyLimit:
    """For all routes, also those whose body the framework reads."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is announced as too large; end what turns out to be."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = dict(scope["headers"]).get(b"content-length", b"0")
        if not announced.isdigit() or int(announced) > BODY_LIMIT:
            await response(TooLargeError(max_bytes=BODY_LIMIT))(scope, receive, send)
            return
        size = 0

        async def counted() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > BODY_LIMIT:
                raise TooLargeError(max_bytes=BODY_LIMIT)
            return message

        await self._app(scope, counted, send)
