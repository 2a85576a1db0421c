"""The recovery code on paper: a PDF, written by Qt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from coachapp.errors import FolderNotWritableError
from coachapp.ui import language


def save_pdf(path: Path, code: str) -> None:
    """Write one A4 page; `FolderNotWritableError` when that fails."""
    translate = QCoreApplication.translate
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
    writer.setTitle(translate("Recovery", "Recovery code"))
    writer.setCreator("CoachApp")
    painter = QPainter()
    if not painter.begin(writer):
        raise FolderNotWritableError(folder=str(path.parent))
    width = writer.width()
    step = writer.resolution()  # dots per inch
    _write(
        painter,
        QRectF(0, 0, width, step),
        translate("Recovery", "Recovery code of CoachApp"),
        20,
        True,
    )
    text = translate(
        "Recovery",
        "With this code your vault opens when the passphrase is forgotten or this computer is "
        "gone. Whoever has it and your files can read them: keep it with your passport, not with "
        "your computer. A new code makes this one worthless.",
    )
    _write(painter, QRectF(0, step * 0.8, width, step * 1.6), text, 11, False)
    groups = code.split("-")
    lines = numbered(groups)
    painter.setFont(QFont("monospace", 20))
    painter.drawText(
        QRectF(0, step * 2.6, width, step * 2), int(Qt.AlignmentFlag.AlignHCenter), lines
    )
    made = translate("Recovery", "Made on {day}").format(day=language.short_day(date.today()))
    _write(painter, QRectF(0, step * 4.6, width, step), made, 11, False)
    painter.end()
    path.chmod(0o600)


def _write(painter: QPainter, area: QRectF, text: str, points: int, is_bold: bool) -> None:
    font = QFont()
    font.setPointSize(points)
    font.setBold(is_bold)
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(area, int(flags), text)


def numbered(groups: list[str]) -> str:
    """The groups of a code, three in a line, each after its number."""
    shown = [f"{n}. {group}" for n, group in enumerate(groups, start=1)]
    return "\n".join("   ".join(shown[i : i + 3]) for i in range(0, len(shown), 3))


def asked_groups(code: str) -> tuple[int, int]:
    """Which two groups (from 0) to type back: fixed by the code, and never neighbours."""
    first = sum(code.encode()) % 4
    return first, first + 4
