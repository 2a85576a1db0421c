"""Files that the window writes, read back."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtWidgets import QDialog, QLabel

from tests.support.qt import wait_for
from tests.ui.hands import Act, press, words_in


def text_of(path: Path) -> str:
    """The words of a PDF, on one line."""
    wait_for(lambda: path.exists() and path.stat().st_size)
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return " ".join(unicodedata.normalize("NFKC", text).split())  # "fi" may be one letter


def read_and(name: str, said: list[str]) -> Act:
    """Keep what a dialog says, and press."""

    def act(dialog: QDialog) -> None:
        said.append(words_in(dialog) or "".join(w.text() for w in dialog.findChildren(QLabel)))
        press(dialog, name)

    return act
