"""The engine process: ``python -m coachapp.assistant.engine.worker``, fed over its pipes.

Requests are worked on in the main thread; a second one reads the pipe, so that a cancel is
seen at once. When the pipe closes, the process ends: it never outlives the application.
"""

from __future__ import annotations

import dataclasses
import os
import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from coachapp.assistant.engine.messages import (
    Frame,
    Message,
    Prompt,
    Sampling,
    read_frame,
    write_frame,
)
from coachapp.process import harden

_TUNING_TOKENS = 24
_BATCHES = (64, 128, 256)
_GATHER_S = 1 / 40


class Worker:
    """Answers one request after the other."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        from coachapp.assistant.engine import llama

        self._llama = llama
        self._requests = requests
        self._answers = answers
        self._queue: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()
        self._cancelled = threading.Event()
        self._model: llama.Llama | None = None

    def run(self) -> None:
        """Work until the pipe closes."""
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        self._answer({"kind": "ready"})
        while (frame := self._queue.get()) is not None:
            self._cancelled.clear()
            try:
                self._answer(self._work(frame))
            except self._llama.LoadFailedError as exc:
                self._answer({"kind": "load_failed", "reason": exc.args[0]})
            except self._llama.ContextFullError as exc:
                self._answer({"kind": "too_long", "n_tokens": exc.args[0], "n_ctx": exc.args[1]})

    def _read(self) -> None:
        while (frame := read_frame(self._requests)) is not None:
            if frame["op"] == "cancel":
                self._cancelled.set()
            else:
                self._queue.put(frame)
        self._cancelled.set()
        # Nobody listens any more: a model that is being loaded must not keep us alive.
        os._exit(0)

    def _answer(self, frame: Frame) -> None:
        write_frame(self._answers, frame)

    def _work(self, frame: Frame) -> Frame:
        if frame["op"] == "load":
            return self._load(frame)
        if self._model is None:
            return {"kind": "no_model"}
        if frame["op"] == "tune":
            return self._tune(self._model, frame["candidates"])
        prompt = Prompt(
            messages=tuple(Message(role, content) for role, content in frame["messages"]),
            completion=frame["completion"],
        )
        if frame["op"] == "count":
            return {"kind": "counted", "n_tokens": len(self._model.tokens_of(prompt))}
        sampling = dict(frame["sampling"], stop=tuple(frame["sampling"]["stop"]))
        stream = _Stream(self._answer)
        generation = self._model.generate(
            prompt,
            Sampling(**sampling),
            on_text=stream.add,
            on_progress=lambda done, all_: self._answer(
                {"kind": "progress", "n_done": done, "n_all": all_}
            ),
            is_cancelled=self._cancelled.is_set,
        )
        stream.flush()
        return {"kind": "generated", **dataclasses.asdict(generation)}

    def _load(self, frame: Frame) -> Frame:
        if self._model is not None:
            self._model.close()
            self._model = None
        model = self._llama.Llama(
            Path(frame["path"]),
            n_ctx=frame["n_ctx"],
            n_gpu_layers=frame["n_gpu_layers"],
            n_threads=frame["n_threads"],
            n_batch=frame["n_batch"],
        )
        self._model = model
        return {
            "kind": "loaded",
            "name": model.name,
            "n_ctx": model.n_ctx,
            "n_ctx_train": model.n_ctx_train,
            "has_chat_template": model.has_chat_template,
            "device": model.device,
            "n_threads": model.n_threads,
            "load_s": model.load_s,
        }

    def _tune(self, model: object, candidates: list[int]) -> Frame:
        assert isinstance(model, self._llama.Llama)
        model.measure(candidates[0], _TUNING_TOKENS)  # warms the file cache
        spent = {n: model.measure(n, _TUNING_TOKENS) for n in candidates}
        best = min(spent, key=lambda n: spent[n])
        model.set_threads(best)
        read = {n: model.measure_batch(n) for n in _BATCHES}
        model.n_batch = min(read, key=lambda n: read[n])
        return {"kind": "tuned", "n_threads": best, "n_batch": model.n_batch}


class _Stream:
    """Text on its way out: at once at first, then gathered, since a frame for each token would
    wake the application more often than it can show."""

    def __init__(self, answer: Callable[[Frame], None]) -> None:
        self._answer = answer
        self._parts: list[str] = []
        self._sent_at = 0.0

    def add(self, text: str) -> None:
        """Take a piece; send what there is when it is time."""
        self._parts.append(text)
        now = time.monotonic()
        if now - self._sent_at >= _GATHER_S:
            self._sent_at = now
            self.flush()

    def flush(self) -> None:
        """Send what there is."""
        if self._parts:
            self._answer({"kind": "text", "text": "".join(self._parts)})
            self._parts.clear()


def main() -> None:
    """Take the pipes away from everything else in this process, then work."""
    harden()
    answers = os.fdopen(os.dup(1), "wb")
    requests = os.fdopen(os.dup(0), "rb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for handle in (0, 1, 2):  # what a library prints must not get among the frames
        os.dup2(nowhere, handle)
    Worker(requests, answers).run()


if __name__ == "__main__":
    main()
