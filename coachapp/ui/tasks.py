"""All threading of the application: lanes that work is sent down, and the way back.

STORE has one thread, which owns the vault's connection; ASSISTANT has one, which waits for the
engine. Work is a plain function that takes a `Cancel`. What comes of it hops to the GUI thread
through one private queued signal, and is dropped when its owner is gone.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from coachapp.domain.cancel import Cancel, CancelledError
from coachapp.errors import CoachError

T = TypeVar("T")
Work = Callable[[Cancel], T]


class Lane(StrEnum):
    """Where work is done, one thing at a time."""

    STORE = "store"
    SEARCH = "search"
    """Reads only, so that typing never waits for an import."""
    ASSISTANT = "assistant"
    SYSTEM = "system"
    """The key store, model heads, documents: what may wait for something outside."""
    PRIVACY = "privacy"
    """Waits for the process that anonymizes."""


class Runner(Protocol):
    """What presenters hold; tests hand in one that works at once."""

    def run(
        self,
        lane: Lane,
        work: Work[T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Callable[[CoachError], None] | None = None,
        finished: Callable[[], None] | None = None,
    ) -> Cancel:
        """Do work in a lane.

        ``done`` gets the result and ``failed`` a known problem (without it the window shows
        it); ``finished`` comes after either, and after a cancel.
        """
        ...

    def post(self, owner: QObject, call: Callable[[], None]) -> None:
        """From any thread: call something in the GUI thread, if the owner is still there."""
        ...


@dataclass(frozen=True, slots=True)
class _Message:
    owner: QObject
    call: Callable[[], None]


class Tasks(QObject):
    """`Runner` with real threads."""

    problem_met = Signal(object)
    bug_met = Signal(str)
    busy_changed = Signal(object, bool)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(1, thread_name_prefix=lane) for lane in Lane}
        self._waiting: dict[Lane, int] = dict.fromkeys(Lane, 0)
        self._cancels: set[Cancel] = set()
        self._numbers = count()
        self._jobs: dict[Lane, dict[int, Callable[[], None]]] = {lane: {} for lane in Lane}
        self._is_closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        work: Work[T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Callable[[CoachError], None] | None = None,
        finished: Callable[[], None] | None = None,
    ) -> Cancel:
        """See `Runner.run`."""
        cancel = Cancel()
        if self._is_closed:
            return cancel
        self._cancels.add(cancel)
        self._count(lane, +1)
        number = next(self._numbers)

        def settle(call: Callable[[], None]) -> None:
            self._cancels.discard(cancel)
            self._count(lane, -1)
            self._let_go(lane, number)
            if shiboken6.isValid(owner):
                call()
                if finished is not None:
                    finished()

        def job() -> None:
            try:
                result = work(cancel)
            except CancelledError:
                call: Callable[[], None] = _nothing
            except CoachError as exc:
                problem = exc
                call = lambda: (failed or self.problem_met.emit)(problem)  # noqa: E731
            except BaseException as exc:  # noqa: BLE001  the outermost border of a thread
                report = safe_report(exc)
                call = lambda: self.bug_met.emit(report)  # noqa: E731
            else:
                call = (lambda: done(result)) if done is not None else _nothing
            self._arrived.emit(_Message(self, lambda: settle(call)))

        self._jobs[lane][number] = job
        self._lanes[lane].submit(job)
        return cancel

    def post(self, owner: QObject, call: Callable[[], None]) -> None:
        """See `Runner.post`."""
        self._arrived.emit(_Message(owner, call))

    def close(self) -> None:
        """Ask everything to stop, and wait for it."""
        self._is_closed = True
        for cancel in list(self._cancels):
            cancel.request()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    def _let_go(self, lane: Lane, number: int) -> None:
        """Let go of the jobs before this one, in the GUI thread.

        They hold dialogs and presenters, and a worker that is the last to let go of such an
        object destroys it in its own thread. The worker is done with them: it did this one after.
        """
        jobs = self._jobs[lane]
        for earlier in [n for n in jobs if n < number]:
            del jobs[earlier]

    def _deliver(self, message: _Message) -> None:
        if shiboken6.isValid(message.owner):
            message.call()

    def _count(self, lane: Lane, change: int) -> None:
        self._waiting[lane] += change
        self.busy_changed.emit(lane, self._waiting[lane] > 0)


def safe_report(exc: BaseException) -> str:
    """Type and places of a bug, without its message and without local variables: no case text."""
    frames = traceback.extract_tb(exc.__traceback__)
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([*lines, type(exc).__name__])


def _nothing(*_: Any) -> None:
    """For work whose result nobody waits for."""
