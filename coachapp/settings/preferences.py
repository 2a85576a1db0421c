"""What the user chose: one frozen value, one file, no secrets.

A settings file that cannot be read is put aside, never overwritten, and the defaults hold:
they lock early and connect to nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from coachapp.errors import SettingsNotSavedError, SettingsUnreadableError

LANGUAGES = ("nl", "en")
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """``lock_after_min`` 0 never locks by itself; ``n_threads`` 0 was not measured yet."""

    language: str = "nl"
    theme: str = "system"
    text_percent: int = 100
    lock_after_min: int = 5
    lock_with_session: bool = True
    clear_clipboard_s: int = 30
    model: str = ""
    n_ctx: int = 4096
    n_gpu_layers: int = -1
    n_threads: int = 0
    n_batch: int = 256
    measured_on: str = ""
    accepted_terms: tuple[str, ...] = ()
    model_files: tuple[str, ...] = ()
    backup_every_days: int = 1
    drilled_on: str = ""
    """The day on which a backup was last opened for practice, in ISO 8601."""
    window: str = ""
    """Where the window was, as the window itself writes it."""

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES or self.theme not in THEMES:
            raise ValueError("unknown language or theme")
        if self.drilled_on:
            date.fromisoformat(self.drilled_on)
        ranges = {
            "text_percent": (75, 200),
            "lock_after_min": (0, 480),
            "clear_clipboard_s": (0, 600),
            "n_ctx": (512, 131072),
            "n_threads": (0, 256),
            "n_batch": (1, 256),
            "backup_every_days": (0, 365),
        }
        for name, (low, high) in ranges.items():
            if not low <= getattr(self, name) <= high:
                raise ValueError(f"{name} is out of range")


class PreferencesFile:
    """The file behind the preferences."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Preferences:
        """The preferences; defaults when there is no file yet.

        Raises:
            SettingsUnreadableError: damaged; it was put aside as ``settings.json.unreadable``.
        """
        try:
            untrusted = json.loads(self.path.read_text(encoding="utf-8"))
            return _from_json(untrusted)
        except FileNotFoundError:
            return Preferences()
        except (OSError, ValueError, TypeError, AttributeError) as exc:
            with contextlib.suppress(OSError):
                os.replace(self.path, self.path.with_name(self.path.name + ".unreadable"))
            raise SettingsUnreadableError from exc

    def write(self, preferences: Preferences) -> None:
        """Replace the file in one step; `SettingsNotSavedError` when the disk says no."""
        scratch = self.path.with_name(self.path.name + ".new")
        data = json.dumps(asdict(preferences), indent=1).encode()
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(scratch, self.path)
        except OSError as exc:
            raise SettingsNotSavedError(folder=str(self.path.parent)) from exc


def _from_json(untrusted: Any) -> Preferences:
    """Known fields of the right type; what a newer version added is left alone."""
    if not isinstance(untrusted, dict):
        raise ValueError("not an object")
    defaults = Preferences()
    values: dict[str, Any] = {}
    for field in fields(Preferences):
        if field.name not in untrusted:
            continue
        value, default = untrusted[field.name], getattr(defaults, field.name)
        if isinstance(default, tuple):
            value = tuple(str(v) for v in value)
        elif type(value) is not type(default):
            raise ValueError(f"{field.name} has another type")
        values[field.name] = value
    return Preferences(**values)
