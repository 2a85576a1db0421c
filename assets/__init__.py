"""Data that ships with the application, and the one way to read it.

Icons, style tokens, translations and the example practice. Nothing here is code but this
loader, which knows paths and no formats.
"""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path


def read_text(*parts: str) -> str:
    """The text of a file, by its path below ``assets/``."""
    return files(__name__).joinpath(*parts).read_text(encoding="utf-8")


def names(*parts: str, suffix: str = "") -> list[str]:
    """The names of the files in a folder, in order."""
    folder = files(__name__).joinpath(*parts)
    return sorted(f.name for f in folder.iterdir() if f.name.endswith(suffix))


def path(*parts: str) -> Path:
    """A path on disk. The package is installed unpacked, so that the file stays there."""
    with as_file(files(__name__).joinpath(*parts)) as found:
        return found
