"""One engine for all: it takes a second or two to load."""

from __future__ import annotations

import pytest

from coachapp.privacy.cleaning import Anonymizer
from coachapp.privacy.finding.engine import Engine


@pytest.fixture(scope="session")
def anonymizer() -> Anonymizer:
    return Anonymizer(Engine())
