"""YAML that ships, read once, by the fast loader where there is one."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

import assets


# Any: YAML, whose shape its reader knows.
@cache
def read_yaml(*parts: str) -> Any:
    """A file below ``assets/``; nobody may change what is given."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(assets.read_text(*parts), loader)
