"""Results of measurements, and the way they are told."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

REPEATS = 5


@dataclass(frozen=True)
class Result:
    """One figure. ``ratio`` is against ``peer``, measured in the same run."""

    name: str
    value: float
    unit: str
    ratio: float | None
    peer: str
    command: str = "make bench"
    limit: str = ""


def middle(values: list[float]) -> float:
    """The median."""
    return float(median(values))


def tell(results: list[Result], path: Path) -> None:
    """Print a table and write the list."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(r) for r in results], indent=1) + "\n")
    print(f"\n{'name':34} {'value':>10} {'unit':10} {'ratio':>7}  {'wanted':12} against")
    for r in results:
        ratio = "" if r.ratio is None else f"{r.ratio:.3f}"
        print(f"{r.name:34} {r.value:10.2f} {r.unit:10} {ratio:>7}  {r.limit:12} {r.peer}")
    print(f"\nwritten to {path}")


def read(path: Path) -> list[Result]:
    """The list that `tell` wrote."""
    return [Result(**entry) for entry in json.loads(path.read_text())]
