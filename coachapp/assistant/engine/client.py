"""The engine as the application sees it: a process that is started, asked, and restarted."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO, Protocol, cast

from coachapp.assistant.engine.messages import (
    Frame,
    Generation,
    LoadedModel,
    ModelChoice,
    Prompt,
    Sampling,
    read_frame,
    write_frame,
)
from coachapp.domain.cancel import Cancel, CancelledError
from coachapp.errors import (
    EngineSilentError,
    EngineStoppedError,
    ModelTooLargeError,
    ModelUnsupportedError,
    NoModelError,
    PromptTooLongError,
)
from coachapp.process import end

# llama.cpp's OpenMP threads spin at barriers; beside other busy processes that costs most of
# the speed, and without any spinning an idle machine is slow. See DECISIONS.md for figures.
SPIN_COUNT = "1000"
_POLL_S = 0.05
_START_S = 120.0
_LOAD_S = 600.0

OnText = Callable[[str], None]
OnProgress = Callable[[int, int], None]


class Engine(Protocol):
    """Runs a model. Calls come from one thread at a time."""

    def load(self, choice: ModelChoice, cancel: Cancel | None = None) -> LoadedModel:
        """Load a model in the place of the one before; a cancel ends the process."""
        ...

    def generate(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: Cancel,
    ) -> Generation:
        """Run a prompt; a cancel ends it early with what there is."""
        ...

    def count_tokens(self, prompt: Prompt) -> int:
        """How many tokens a prompt has."""
        ...

    def stop(self) -> None:
        """End the process and with it everything it knew."""
        ...


class EngineProcess:
    """`Engine` in a process of its own, over pipes. Started when first needed.

    When the process dies, the call under way raises `EngineStoppedError`; the next one starts
    it again with the same model.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()
        self._choice: ModelChoice | None = None
        self._loaded: LoadedModel | None = None
        # `stop` may come from another thread than the one that waits for an answer.
        self._write_lock = threading.Lock()

    @property
    def loaded(self) -> LoadedModel | None:
        """The model that is loaded now."""
        return self._loaded

    @property
    def pid(self) -> int | None:
        """The process, while it runs."""
        return self._process.pid if self._process else None

    def load(self, choice: ModelChoice, cancel: Cancel | None = None) -> LoadedModel:
        """See `Engine.load`.

        Raises:
            ModelUnsupportedError, ModelTooLargeError: llama.cpp refuses it.
            EngineStoppedError: the process died of it.
        """
        self._choice, self._loaded = choice, None
        cancel = cancel or Cancel()
        self._start(cancel)
        fields = dataclasses.asdict(choice)
        fields["path"] = str(choice.path)
        fields["n_threads"] = choice.n_threads or default_threads()
        self._send({"op": "load", **fields})
        answer = self._next(_LOAD_S, cancel)
        if answer["kind"] == "load_failed":
            if answer["reason"] == "too_large":
                raise ModelTooLargeError(needed_mb=0, available_mb=0)
            raise ModelUnsupportedError(file=choice.path.name)
        answer.pop("kind")
        self._loaded = LoadedModel(**answer)
        return self._loaded

    def tune(self) -> tuple[int, int]:
        """Measure how many threads, and how many tokens of a prompt at once, are fastest here.

        Both are used from then on.
        """
        self._ready()
        most = os.cpu_count() or 1
        candidates = sorted({1, max(1, most // 2), max(1, most - 1), most})
        self._send({"op": "tune", "candidates": candidates})
        answer = self._next(_LOAD_S, Cancel())
        n_threads, n_batch = int(answer["n_threads"]), int(answer["n_batch"])
        if self._choice is not None:
            self._choice = dataclasses.replace(self._choice, n_threads=n_threads, n_batch=n_batch)
        return n_threads, n_batch

    def generate(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: Cancel,
    ) -> Generation:
        """See `Engine.generate`.

        Raises:
            PromptTooLongError: nothing is cut off silently.
            EngineStoppedError: the process died in mid-sentence.
            NoModelError: nothing was loaded.
        """
        self._ready()
        self._send({"op": "generate", **_prompt(prompt), "sampling": dataclasses.asdict(sampling)})
        while True:
            answer = self._next(None, cancel)
            match answer.pop("kind"):
                case "text":
                    on_text(answer["text"])
                case "progress":
                    on_progress(answer["n_done"], answer["n_all"])
                case "too_long":
                    raise PromptTooLongError(**answer)
                case _:
                    return Generation(**answer)

    def count_tokens(self, prompt: Prompt) -> int:
        """See `Engine.count_tokens`."""
        self._ready()
        self._send({"op": "count", **_prompt(prompt)})
        return int(self._next(_LOAD_S, Cancel())["n_tokens"])

    def stop(self) -> None:
        """See `Engine.stop`. May be called from any thread, also while a call waits."""
        process, self._process, self._loaded = self._process, None, None
        if process is not None:
            end(process)

    def _ready(self) -> None:
        if self._choice is None:
            raise NoModelError
        if self._process is None or self._process.poll() is not None or self._loaded is None:
            self.load(self._choice)

    def _start(self, cancel: Cancel) -> None:
        cancel.check()
        if self._process is not None and self._process.poll() is None:
            return
        self.stop()
        environment = dict(os.environ, GOMP_SPINCOUNT=SPIN_COUNT)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "coachapp.assistant.engine.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self._answers = queue.SimpleQueue()
        threading.Thread(
            target=_read, args=(self._process, self._answers), name="engine-answers", daemon=True
        ).start()
        self._next(_START_S, cancel)

    def _send(self, frame: Frame) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise EngineStoppedError
        try:
            with self._write_lock:
                write_frame(cast(BinaryIO, process.stdin), frame)
        except (OSError, ValueError) as exc:
            self._lost()
            raise EngineStoppedError from exc

    def _next(self, timeout_s: float | None, cancel: Cancel) -> Frame:
        waited_s, asked_to_stop = 0.0, False
        while True:
            try:
                answer = self._answers.get(timeout=_POLL_S)
            except queue.Empty:
                answer = {}
            if answer is None:
                self._lost()
                if cancel.is_requested:
                    raise CancelledError
                raise EngineStoppedError
            if cancel.is_requested and not asked_to_stop:
                asked_to_stop = True
                if self._loaded is None:  # a model that is being loaded listens to nothing
                    self.stop()
                    raise CancelledError
                self._send({"op": "cancel"})
            if answer:
                return answer
            waited_s += _POLL_S
            if timeout_s is not None and waited_s > timeout_s:
                self.stop()
                raise EngineSilentError

    def _lost(self) -> None:
        self._loaded = None
        self.stop()


def default_threads() -> int:
    """Before anything was measured: one core is left to the rest of the machine."""
    return max(1, (os.cpu_count() or 2) - 1)


def _read(process: subprocess.Popen[bytes], answers: queue.SimpleQueue[Frame | None]) -> None:
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError):
        while (frame := read_frame(cast(BinaryIO, process.stdout))) is not None:
            answers.put(frame)
    answers.put(None)


def _prompt(prompt: Prompt) -> Frame:
    return {
        "messages": [[m.role, m.content] for m in prompt.messages],
        "completion": prompt.completion,
    }
