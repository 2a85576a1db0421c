"""From the pieces that a model gives to text, up to a stop string."""

from __future__ import annotations

import codecs
from collections.abc import Callable

OnText = Callable[[str], None]


class TextWriter:
    """Turns pieces (bytes that may end inside a character) into text, up to a stop string."""

    def __init__(self, stop: tuple[str, ...], on_text: OnText) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._stop = stop
        self._on_text = on_text
        self._text = ""
        self._n_sent = 0
        self._is_stopped = False
        self._longest = max((len(s) for s in stop), default=0)

    def add(self, piece: bytes) -> bool:
        """Take a piece; True when a stop string was reached."""
        self._text += self._decoder.decode(piece)
        search_from = max(0, self._n_sent - self._longest)
        places = [p for s in self._stop if (p := self._text.find(s, search_from)) >= 0]
        if places:
            self._text = self._text[: min(places)]
            self._is_stopped = True
        self._send(self._held_back())
        return self._is_stopped

    def finish(self) -> str:
        """The whole text; sends what was held back."""
        if not self._is_stopped:
            self._text += self._decoder.decode(b"", final=True)
        self._send(0)
        return self._text

    def _held_back(self) -> int:
        """Characters at the end that could be the beginning of a stop string."""
        if self._is_stopped:
            return 0
        for n in range(min(self._longest - 1, len(self._text)), 0, -1):
            tail = self._text[-n:]
            if any(s.startswith(tail) for s in self._stop):
                return n
        return 0

    def _send(self, n_held: int) -> None:
        end = len(self._text) - n_held
        if end > self._n_sent:
            self._on_text(self._text[self._n_sent : end])
            self._n_sent = end
