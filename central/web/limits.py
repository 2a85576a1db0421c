"""How much one device may ask: so many requests in a minute, counted in this process."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from central.errors import TooManyError

_WINDOW_S = 60.0
_MOST_KEPT = 50_000


class RateLimit:
    """A sliding minute for each who asks."""

    def __init__(self, most: int, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock_s = clock_s
        self._seen: dict[str, deque[float]] = {}
        self._lock = Lock()

    def count(self, who: str) -> None:
        """Count a request; `TooManyError` with when to come again."""
        now = self._clock_s()
        with self._lock:
            times = self._seen.setdefault(who, deque())
            while times and now - times[0] >= _WINDOW_S:
                times.popleft()
            if len(times) >= self._most:
                raise TooManyError(retry_after_s=max(1, round(_WINDOW_S - (now - times[0]))))
            times.append(now)
            if len(self._seen) > _MOST_KEPT:
                self._forget(now)

    def _forget(self, now: float) -> None:
        for who in [w for w, t in self._seen.items() if not t or now - t[-1] >= _WINDOW_S]:
            del self._seen[who]
