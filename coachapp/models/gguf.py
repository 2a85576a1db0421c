"""Reading the head of a GGUF file: what it says of itself, and whether it is all there.

Format: the GGUF specification, versions 2 and 3. The file is not trusted: every length is
bounded, and nothing of the tensors is read.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from coachapp.errors import ModelMissingError, ModelTruncatedError, NotGgufError

_MAGIC = b"GGUF"
_MAX_STRING = 16 * 1024 * 1024
_MAX_ITEMS = 4_000_000
_SCALARS = {
    0: "B",
    1: "b",
    2: "H",
    3: "h",
    4: "I",
    5: "i",
    6: "f",
    7: "?",
    10: "Q",
    11: "q",
    12: "d",
}
_STRING, _ARRAY = 8, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class GgufHead:
    """What a model file says of itself. Sizes in bytes, context in tokens."""

    name: str
    architecture: str
    size_bytes: int
    n_ctx_train: int
    n_layers: int
    n_kv_heads: int
    head_dim: int
    license: str
    is_tuned_for_chat: bool

    def memory_bytes(self, n_ctx: int) -> int:
        """About what it needs in memory: weights, KV cache in 16 bits, and working buffers."""
        kv_bytes = 2 * 2 * self.n_layers * n_ctx * self.n_kv_heads * self.head_dim
        return self.size_bytes + kv_bytes + 200 * 1024 * 1024


def read_head(path: Path) -> GgufHead:
    """Read a file's head; one that did not change since is not read again.

    Raises:
        ModelMissingError: no such file.
        NotGgufError: something else.
        ModelTruncatedError: it ends before its tensors do.
    """
    try:
        status = path.stat()
        return _read_once(path, status.st_size, status.st_mtime_ns)
    except OSError as exc:
        raise ModelMissingError(file=path.name) from exc


@lru_cache(maxsize=64)
def _read_once(path: Path, size: int, _mtime_ns: int) -> GgufHead:
    if size < 24:
        raise NotGgufError(file=path.name)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return _read(_Reader(data, path), size)


class _Reader:
    def __init__(self, data: mmap.mmap, path: Path) -> None:
        self._data = data
        self._end = len(data)
        self._path = path
        self.position = 0

    def take(self, n: int) -> bytes:
        data = self._data[self.position : self.position + n]
        self.skip(n)
        return data

    def skip(self, n: int) -> None:
        self.position += n
        if self.position > self._end:
            raise ModelTruncatedError(file=self._path.name)

    def number(self, code: str) -> Any:
        size = struct.calcsize("<" + code)
        return struct.unpack("<" + code, self.take(size))[0]

    def string(self) -> str:
        length = self.number("Q")
        if length > _MAX_STRING:
            raise self.refuse()
        return self.take(length).decode("utf-8", "replace")

    def value(self, kind: int) -> Any:
        if kind in _SCALARS:
            return self.number(_SCALARS[kind])
        if kind == _STRING:
            return self.string()
        if kind == _ARRAY:
            item, n = self.number("I"), self.number("Q")
            if n > _MAX_ITEMS:
                raise self.refuse()
            if item in _SCALARS:
                self.skip(n * struct.calcsize("<" + _SCALARS[item]))
            elif item == _STRING:
                self._skip_strings(n)
            else:
                for _ in range(n):
                    self.value(item)
            return None
        raise self.refuse()

    def _skip_strings(self, n: int) -> None:
        """A vocabulary has hundreds of thousands of them, so this loop is kept tight."""
        data, position, end = self._data, self.position, self._end - 8
        length_at = struct.Struct("<Q").unpack_from
        for _ in range(n):
            if position > end:
                raise ModelTruncatedError(file=self._path.name)
            position += 8 + length_at(data, position)[0]
        self.position = position
        self.skip(0)

    def refuse(self) -> NotGgufError:
        return NotGgufError(file=self._path.name)

    @property
    def stem(self) -> str:
        return self._path.stem

    def truncated(self) -> ModelTruncatedError:
        return ModelTruncatedError(file=self._path.name)


def _read(reader: _Reader, size: int) -> GgufHead:
    if reader.take(4) != _MAGIC:
        raise reader.refuse()
    if reader.number("I") not in (2, 3):
        raise reader.refuse()
    n_tensors, n_fields = reader.number("Q"), reader.number("Q")
    if n_tensors > 100_000 or n_fields > 100_000:
        raise reader.refuse()
    meta: dict[str, Any] = {}
    for _ in range(n_fields):
        key = reader.string()
        meta[key] = reader.value(reader.number("I"))
    furthest = 0
    for _ in range(n_tensors):
        reader.string()
        n_dimensions = reader.number("I")
        if n_dimensions > 8:
            raise reader.refuse()
        n_elements = 1
        for _ in range(n_dimensions):
            n_elements *= reader.number("Q")
        reader.number("I")
        # The smallest type has 1.5 bits a weight; llama.cpp checks the exact end when it loads.
        furthest = max(furthest, reader.number("Q") + n_elements // 6)
    if reader.position + furthest > size:
        raise reader.truncated()
    architecture = str(meta.get("general.architecture", ""))

    def of(key: str, default: int) -> int:
        value = meta.get(f"{architecture}.{key}", default)
        return value if isinstance(value, int) else default

    n_heads = of("attention.head_count", 32)
    return GgufHead(
        name=str(meta.get("general.name", "")) or reader.stem,
        architecture=architecture,
        size_bytes=size,
        n_ctx_train=of("context_length", 2048),
        n_layers=of("block_count", 32),
        n_kv_heads=of("attention.head_count_kv", n_heads),
        head_dim=of("attention.key_length", of("embedding_length", 4096) // max(1, n_heads)),
        license=str(meta.get("general.license", "")),
        is_tuned_for_chat="tokenizer.chat_template" in meta,
    )
