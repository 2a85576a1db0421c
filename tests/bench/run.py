"""``make bench``: every measurement, a table, and a JSON file."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.engine import measure_engine
from tests.bench.gui import measure_gui
from tests.bench.large import measure_large
from tests.bench.measure import tell
from tests.bench.search import measure_search
from tests.bench.vault import measure_vault


def main() -> None:
    results = []
    parts = {
        "engine": measure_engine,
        "vault": measure_vault,
        "search": measure_search,
        "gui": measure_gui,
        "large": measure_large,
    }
    for name, measure in parts.items():
        if len(sys.argv) > 2 and name not in sys.argv[2:]:
            continue
        print(f"measuring {name} …", flush=True)
        results += measure()
    tell(results, Path(sys.argv[1]))


if __name__ == "__main__":
    main()
