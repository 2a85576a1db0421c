"""What a coach wrote, as a type that does not leak."""

from __future__ import annotations


class RawText(str):
    """Text about a client. It hides itself in ``repr``, and so in logs and tracebacks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<RawText, {len(self)} characters>"
