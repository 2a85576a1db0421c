"""Where things live. The only module that knows ``appdirs``."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import appdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders of one user. ``root`` holds vault and backups, ``models`` what is no secret."""

    root: Path
    models: Path
    settings: Path

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self.root / "vault"

    @property
    def backups(self) -> Path:
        """Where automatic backups go."""
        return self.root / "backups"


def default_paths() -> Paths:
    """The user's folders; ``COACHAPP_HOME`` puts all of them elsewhere."""
    home = os.environ.get("COACHAPP_HOME")
    if home:
        base = Path(home)
        return Paths(base / "data", base / "models", base / "settings.json")
    data = Path(appdirs.user_data_dir("CoachApp", appauthor=False))
    config = Path(appdirs.user_config_dir("CoachApp", appauthor=False))
    return Paths(data / "practice", data / "models", config / "settings.json")


def built_in_models() -> Path:
    """Where the set-up or the installer put the built-in models."""
    return Path(sys.prefix) / "share" / "coachapp" / "models"
