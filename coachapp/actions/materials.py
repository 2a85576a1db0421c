"""Materials of a case: added, looked at, saved elsewhere, deleted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.documents.reader import KINDS, text_of
from coachapp.domain.casefile import Material
from coachapp.domain.ids import CaseId
from coachapp.errors import (
    DocumentError,
    FileNotSavedError,
    UnreadableDocumentError,
)
from coachapp.text import RawText

_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp")
_PREVIEW_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Preview:
    """What can be shown of a material: text, the bytes of a picture, or neither."""

    material: Material
    text: RawText = field(default=RawText(""))
    image: bytes = field(default=b"", repr=False)


def add_files(desk: Desk, case_id: CaseId, paths: Sequence[Path]) -> tuple[Material, ...]:
    """Keep files with a case; all of them or none. The files themselves stay where they are.

    Raises:
        UnreadableDocumentError: one that cannot be read.
    """
    with desk.vault.database.transaction():
        return tuple(_add(desk, case_id, path) for path in paths)


def _add(desk: Desk, case_id: CaseId, path: Path) -> Material:
    try:
        source = path.open("rb")
    except OSError as exc:
        raise UnreadableDocumentError(file=path.name) from exc
    with source:
        return desk.vault.add_material(case_id, path.name, source)


def preview(desk: Desk, material: Material) -> Preview:
    """What can be shown without writing it anywhere; see `SealedFolder.read` for what is raised."""
    kind = Path(material.name).suffix.lower()
    if material.size_bytes > _PREVIEW_BYTES or kind not in (*KINDS, *_IMAGES):
        return Preview(material)
    data = b"".join(desk.vault.files.read(material.id))
    if kind in _IMAGES:
        return Preview(material, image=data)
    try:
        return Preview(material, text=text_of(data, kind, material.name))
    except DocumentError:
        return Preview(material)


def save_copy(desk: Desk, material: Material, path: Path) -> None:
    """Write a material, readable for everybody who can read the place, where the coach says.

    Raises:
        FileNotSavedError: the disk says no; nothing is left there.
        FileDamagedError, FileMissingError: it does not open.
    """
    scratch = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    try:
        with scratch.open("xb") as target:
            for piece in desk.vault.files.read(material.id):
                target.write(piece)
        os.replace(scratch, path)
    except OSError as exc:
        raise FileNotSavedError(file=path.name) from exc
    finally:
        scratch.unlink(missing_ok=True)


def delete(desk: Desk, material: Material) -> None:
    """Take a material away; its bytes stay until the practice is locked, for an undo."""
    desk.vault.materials.delete(material.id)
