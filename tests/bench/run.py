"""``make bench``: every measurement, a table, and a JSON file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.central import measure_central
from tests.bench.engine import measure_engine
from tests.bench.gui import measure_gui
from tests.bench.large import measure_large
from tests.bench.measure import Result, read, tell
from tests.bench.privacy import measure_privacy
from tests.bench.search import measure_search
from tests.bench.vault import measure_vault

PARTS = {
    "engine": measure_engine,
    "vault": measure_vault,
    "search": measure_search,
    "gui": measure_gui,
    "large": measure_large,
    "privacy": measure_privacy,
    "central": measure_central,
}


def main() -> None:
    out, wanted = Path(sys.argv[1]), sys.argv[2:] or list(PARTS)
    if len(wanted) == 1:
        print(f"measuring {wanted[0]} …", flush=True)
        tell(PARTS[wanted[0]](), out)
        return
    # Each in a process of its own, so that none is measured with the memory of another.
    results: list[Result] = []
    for name in wanted:
        command = [sys.executable, __file__, str(out), name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        results += read(out)
        print(f"measured {name}", flush=True)
    tell(results, out)


if __name__ == "__main__":
    main()
