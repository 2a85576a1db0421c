"""How much room the practice takes on this computer."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from coachapp.settings.paths import Paths
from coachapp.store.vault import DATABASE, FILES


@dataclass(frozen=True, slots=True)
class StorageUse:
    """Bytes, by what they are for."""

    database_bytes: int
    files_bytes: int
    n_backups: int
    backups_bytes: int
    models_bytes: int
    free_bytes: int


def storage_use(paths: Paths, added_models: tuple[str, ...]) -> StorageUse:
    """What stands on the disk now; what is gone meanwhile counts as nothing."""
    backups = list(paths.backups.glob("*")) if paths.backups.exists() else []
    return StorageUse(
        database_bytes=sum(_size(p) for p in paths.vault.glob(f"{DATABASE}*")),
        files_bytes=sum(_size(p) for p in (paths.vault / FILES).rglob("*")),
        n_backups=len(backups),
        backups_bytes=sum(map(_size, backups)),
        models_bytes=sum(_size(Path(p)) for p in added_models),
        free_bytes=shutil.disk_usage(paths.root).free,
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
