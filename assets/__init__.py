"""Data that ships with the application, and the one way to read it.

Icons, style tokens, translations and the example practice. Nothing here is code but this
loader, which knows paths and no formats. The package is always installed unpacked.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """A path on disk, below ``assets/``."""
    return _FOLDER.joinpath(*parts)


def read_text(*parts: str) -> str:
    """The text of a file."""
    return path(*parts).read_text(encoding="utf-8")


def names(*parts: str, suffix: str = "") -> list[str]:
    """The names of the files in a folder, in order."""
    return sorted(f.name for f in path(*parts).iterdir() if f.name.endswith(suffix))
