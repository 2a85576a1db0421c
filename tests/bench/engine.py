"""The engine process beside llama-cpp-python in a loop of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coachapp.assistant.engine.client import SPIN_COUNT, EngineProcess
from coachapp.assistant.engine.messages import Generation, ModelChoice, Prompt, Sampling
from coachapp.domain.cancel import Cancel
from tests.bench.measure import REPEATS, Result, middle
from tests.support.engine import a_prompt
from tests.support.models import SMOLLM2

N_TOKENS = 96
N_PIECE = 32
N_TURNS = 6
BUSY_LIMIT_S = 5.0
STORY = Prompt((), "Once upon a time there was a coach who")
HERE = Path(__file__).parent


class Peer:
    """The plain loop in its own process, asked one piece at a time."""

    def __init__(self, n_threads: int, *, limit_s: float = 600.0, **environment: str) -> None:
        self._process = subprocess.Popen(
            [
                sys.executable,
                str(HERE / "peer_loop.py"),
                str(SMOLLM2),
                str(n_threads),
                str(limit_s),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=dict(os.environ, **environment),
        )
        assert self._process.stdout is not None
        self._process.stdout.readline()

    def write(self, n_tokens: int) -> tuple[int, float]:
        """How many tokens it wrote, in how many seconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{n_tokens}\n")
        self._process.stdin.flush()
        written, spent_s = self._process.stdout.readline().split()
        return int(written), float(spent_s)

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


def write(engine: EngineProcess, n_tokens: int) -> tuple[int, float]:
    """The same of ours: greedy text, streamed over the pipes."""
    made = generate(engine, STORY, n_tokens)
    return made.n_tokens - 1, made.duration_s - made.first_token_s


def speed(pieces: list[tuple[int, float]]) -> float:
    """Tokens per second over several pieces."""
    return sum(n for n, _ in pieces) / sum(s for _, s in pieces)


def generate(engine: EngineProcess, prompt: Prompt, max_tokens: int = N_TOKENS) -> Generation:
    return engine.generate(
        prompt,
        Sampling(max_tokens=max_tokens, temperature=0, repeat_penalty=1.0),
        on_text=lambda _t: None,
        on_progress=lambda _d, _a: None,
        cancel=Cancel(),
    )


def measure_engine() -> list[Result]:
    engine = EngineProcess()
    engine.load(ModelChoice(path=SMOLLM2, n_ctx=4096))
    n_threads, _ = engine.tune()
    try:
        return [
            generation(engine, n_threads),
            second_turn(engine),
            *busy_machine(engine),
        ]
    finally:
        engine.stop()


def generation(engine: EngineProcess, n_threads: int) -> Result:
    peer = Peer(n_threads, GOMP_SPINCOUNT=SPIN_COUNT)
    ours, theirs = [], []
    write(engine, N_TOKENS), peer.write(N_TOKENS)
    for _ in range(REPEATS):
        # In turns, so that a machine that slows down slows both.
        turns = [(write(engine, N_PIECE), peer.write(N_PIECE)) for _ in range(N_TURNS)]
        ours.append(speed([mine for mine, _ in turns]))
        theirs.append(speed([his for _, his in turns]))
    peer.close()
    return Result(
        "engine.generation",
        middle(ours),
        "tokens/s",
        middle([a / b for a, b in zip(ours, theirs, strict=True)]),
        f"the low-level loop in one process, {n_threads} threads: {middle(theirs):.1f} tokens/s",
        limit=">= 0.97",
    )


def second_turn(engine: EngineProcess) -> Result:
    words = "the coach asked what had changed since the last session and the client said that "
    cold, warm = [], []
    for n in range(REPEATS):
        text = f"Number {n}. " + words * 100
        generate(engine, a_prompt("Hello."), 2)
        first = generate(engine, a_prompt(text + "What changed?"), 16)
        second = generate(engine, a_prompt(text + "What changed? And who said so?"), 16)
        assert first.n_prompt >= 1500, first.n_prompt
        cold.append(first.first_token_s)
        warm.append(second.first_token_s)
    return Result(
        "engine.second_turn_first_token",
        middle(warm) * 1000,
        "ms",
        middle(warm) / middle(cold),
        f"a cold prompt of {first.n_prompt} tokens: {middle(cold) * 1000:.0f} ms",
        limit="<= 0.15",
    )


@contextmanager
def two_busy_processes() -> Iterator[None]:
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def busy_machine(engine: EngineProcess) -> list[Result]:
    """Five runs, each with a fresh peer and fresh busy processes: where the scheduler puts the
    peer's spinning threads decides its speed for as long as it runs.

    Two limits: the peer, and what a fair scheduler leaves beside two busy processes, which is
    half of what the engine writes on the machine when that is idle.
    """
    environment = {k: v for k, v in os.environ.items() if k.startswith("GOMP")}
    assert not environment, "the peer must run with the default spinning"
    idle, ours, theirs = [], [], []
    for _ in range(REPEATS):
        idle.append(speed([write(engine, N_TOKENS)]))
        peer = Peer(2, limit_s=BUSY_LIMIT_S)
        with two_busy_processes():
            turns = [(write(engine, N_PIECE), peer.write(N_PIECE)) for _ in range(N_TURNS)]
        peer.close()
        ours.append(speed([mine for mine, _ in turns]))
        theirs.append(speed([his for _, his in turns]))
    spread = " ".join(f"{t:.1f}" for t in sorted(theirs))
    fair = middle(idle) / 2
    return [
        Result(
            "engine.busy_machine",
            middle(ours),
            "tokens/s",
            middle(ours) / middle(theirs),
            "llama-cpp-python, 2 threads, default spinning, two other busy processes: "
            f"{spread} tokens/s",
            limit=">= 3",
        ),
        Result(
            "engine.busy_share",
            middle(ours),
            "tokens/s",
            middle(ours) / fair,
            f"a fair share beside two busy processes: {fair:.1f} tokens/s",
            limit=">= 0.7",
        ),
    ]
