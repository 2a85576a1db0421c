"""What goes over the pipes between the application and the engine process.

A frame is a 4-byte big-endian length and that many bytes of UTF-8 JSON. Requests carry an
``op``, answers a ``kind``. There is no port and no file: the text of a case is only in these
pipes and in the memory of the two processes.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

Frame = dict[str, Any]
_LENGTH = struct.Struct(">I")
MAX_FRAME_BYTES = 64 * 1024 * 1024


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    """Write one frame and flush it."""
    data = json.dumps(frame, ensure_ascii=False).encode("utf-8", "surrogatepass")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: BinaryIO) -> Frame | None:
    """The next frame, or None at the end of the stream."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME_BYTES:
        return None
    data = stream.read(length)
    if len(data) < length:
        return None
    frame: Frame = json.loads(data.decode("utf-8", "surrogatepass"))
    return frame


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChoice:
    """Which file to load and how. ``n_gpu_layers`` -1 is all, 0 is none."""

    path: Path
    n_ctx: int = 4096
    n_gpu_layers: int = -1
    n_threads: int = 0
    n_batch: int = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedModel:
    """What the engine says of the model that it loaded."""

    name: str
    n_ctx: int
    n_ctx_train: int
    has_chat_template: bool
    device: str
    n_threads: int
    load_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampling:
    """How to choose tokens. Temperature 0 takes the likeliest; ``grammar`` is GBNF."""

    max_tokens: int = 300
    temperature: float = 0.3
    top_k: int = 40
    top_p: float = 0.9
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    seed: int = 1
    stop: tuple[str, ...] = ()
    grammar: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A turn for a model with a chat template: ``system``, ``user`` or ``assistant``."""

    role: str
    content: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Prompt:
    """Messages for a chat model, and the same as a text to complete for a base model."""

    messages: tuple[Message, ...] = field(repr=False)
    completion: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """What came out, and what it cost.

    ``n_reused`` prompt tokens were still in the KV cache; ``first_token_s`` counts from the
    request. ``finish`` is ``stop``, ``length`` or ``cancelled``.
    """

    text: str = field(repr=False)
    finish: str
    n_prompt: int
    n_reused: int
    n_tokens: int
    first_token_s: float
    duration_s: float

    @property
    def tokens_per_s(self) -> float:
        """Generated tokens per second after the first."""
        spent = self.duration_s - self.first_token_s
        return (self.n_tokens - 1) / spent if spent > 0 and self.n_tokens > 1 else 0.0
