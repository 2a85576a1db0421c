"""Everything that can be set, from the environment: ``CENTRAL_…``, in capitals."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of a central; ``folder`` holds whatever has no place of its own.

    Sizes in bytes, times in seconds or days.
    """

    folder: Path = Path("central-data")
    database_url: str = ""
    keys_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8443
    names: str = "localhost,127.0.0.1"
    """What the certificate is for, with commas."""
    k_coaches: int = 5
    k_clients: int = 10
    max_share_of_coach: float = 0.5
    l_outcomes: int = 2
    t_outcomes: float = 0.3
    max_subset: int = 3
    max_body_bytes: int = 256 * 1024
    max_records: int = 200
    max_requests_per_minute: int = 600
    clock_skew_s: int = 300
    enrolment_days: int = 14
    keep_waiting_days: int = 365
    sweep_after_s: int = 3600
    """How old something must be that no row names; an upload under way is younger."""

    @property
    def database(self) -> str:
        """URL of the database."""
        return self.database_url or f"sqlite:///{self.folder / 'central.sqlite'}"

    @property
    def keys(self) -> str:
        """URL of the database of wrapped keys, which is in no backup."""
        return self.keys_url or f"sqlite:///{self.folder / 'keys.sqlite'}"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the environment; `ValueError` for what is no number where one is asked."""
    given: dict[str, object] = {}
    for each in fields(Settings):
        text = environment.get(f"CENTRAL_{each.name.upper()}")
        if text is not None:
            kind = type(getattr(Settings(), each.name))
            given[each.name] = Path(text) if issubclass(kind, Path) else kind(text)
    return Settings(**given)  # type: ignore[arg-type]
