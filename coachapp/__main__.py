"""The ``coachapp`` command: the window, ``demo`` without a screen, or ``anonymize``."""

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
    anonymize = commands.add_parser("anonymize", help="clean texts: lines of JSON in and out")
    anonymize.add_argument("--lang", choices=("nl", "en", "auto"), default="auto")
    anonymize.add_argument("--known", type=Path, help="names that are known, one a line")
    options = parser.parse_args()
    if options.command == "anonymize":
        from coachapp.privacy.command import run_command

        return run_command(
            sys.stdin.buffer, sys.stdout.buffer, language=options.lang, known=options.known
        )
    if options.command == "demo":
        from coachapp.demo import run_demo

        return run_demo(options.folder)
    from coachapp.start import run_window

    return run_window(starts_locked=options.locked, told=options.tell)


if __name__ == "__main__":
    sys.exit(main())
