"""Looking into the memory of our own processes. Needs root: they forbid it to everybody else."""

from __future__ import annotations

from pathlib import Path


def children_of(pid: int) -> list[int]:
    """The processes that a process started."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(n) for n in task.read_text().split()]
    return found


def copies_in_memory(pid: int, *needles: bytes) -> int:
    """How often any of these bytes stands in the writable memory of a process."""
    found = 0
    maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, mode, *_ = line.split()
            if not mode.startswith("rw"):
                continue
            begin, end = (int(n, 16) for n in span.split("-"))
            try:
                memory.seek(begin)
                data = memory.read(end - begin)
            except (OSError, ValueError, OverflowError):
                continue
            found += sum(data.count(needle) for needle in needles)
    return found


def in_any_width(text: str) -> tuple[bytes, ...]:
    """Text as Python and Qt keep it."""
    return text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le")
