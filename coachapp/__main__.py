"""The ``coachapp`` command: the window, or ``demo`` without a screen."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from coachapp.process import harden


def main() -> int:
    """Start what the command line asks for."""
    harden()
    parser = argparse.ArgumentParser(prog="coachapp", description=__doc__)
    parser.add_argument("--locked", action="store_true", help="stay at the lock screen")
    parser.add_argument("--tell", default="", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command")
    demo = commands.add_parser("demo", help="do the main job on the example practice")
    demo.add_argument("folder", type=Path, help="where texts and pictures go")
    options = parser.parse_args()
    if options.command == "demo":
        from coachapp.demo import run_demo

        return run_demo(options.folder)
    from coachapp.start import run_window

    return run_window(starts_locked=options.locked, told=options.tell)


if __name__ == "__main__":
    sys.exit(main())
