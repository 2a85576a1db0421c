"""Texts in which what is personal is marked, ``[[text|TYPE]]``, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[\[(.+?)\|([A-Z_]+)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and its entities: (start, end, type)."""

    text: str
    entities: tuple[tuple[int, int, str], ...]


def parse(line: str) -> Annotated:
    """One line, of which ``\\n`` (two characters) is a line break."""
    line = line.replace("\\n", "\n")
    parts: list[str] = []
    found: list[tuple[int, int, str]] = []
    at = length = 0
    for match in _MARK.finditer(line):
        kept = line[at : match.start()]
        length += len(kept)
        found.append((length, length + len(match[1]), match[2]))
        length += len(match[1])
        parts += [kept, match[1]]
        at = match.end()
    parts.append(line[at:])
    return Annotated("".join(parts), tuple(found))


def read(file: Path) -> Iterator[Annotated]:
    """All texts of a file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield parse(line)
