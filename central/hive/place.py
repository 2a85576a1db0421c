"""Where sealed objects are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol


class Place(Protocol):
    """Objects by name. A name is made of letters, digits, ``-`` and ``/``."""

    def put(self, name: str, content: bytes) -> None:
        """Keep an object, whole, durably, and not in the place of another.

        Raises:
            NotNowError: it could not be kept; nothing of it is there.
        """
        ...

    def get(self, name: str) -> bytes:
        """An object; `NotFoundError` where there is none."""
        ...

    def delete(self, name: str) -> None:
        """Delete an object; one that is gone is no error."""
        ...

    def names(self, before: datetime) -> Iterator[str]:
        """The names of what was put before a moment."""
        ...
