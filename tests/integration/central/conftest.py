"""A central in this process, over its real application, database and folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from fastapi.testclient import TestClient

from central.app import build, create_app
from central.audit.log import SYSTEM
from central.parts import Parts
from central.settings import Settings
from central.web.roles import Role
from tests.support.central import CoachSide, FailingPlace

NewCoach = Callable[..., CoachSide]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(folder=tmp_path / "central", k_coaches=2, k_clients=3)


@pytest.fixture
def place(settings: Settings) -> FailingPlace:
    return FailingPlace(settings.folder / "hive")


@pytest.fixture
def parts(settings: Settings, place: FailingPlace) -> Iterator[Parts]:
    built = build(settings, place=place)
    yield built
    built.database.close()
    built.keys_database.close()


@pytest.fixture
def client(parts: Parts) -> httpx2.Client:
    return TestClient(create_app(parts), base_url="https://central.test")


@pytest.fixture
def new_coach(parts: Parts, client: httpx2.Client) -> NewCoach:
    """An enrolled coach, with a consent unless none is wanted."""

    def make(
        role: Role = Role.COACH, *, with_consent: bool = True, level: str = "full"
    ) -> CoachSide:
        coach = CoachSide(client)
        code, _ = parts.enrolment.issue(role, by=SYSTEM)
        assert coach.enrol(code).status_code == 201
        if with_consent:
            assert coach.grant(level=level).status_code == 201
        return coach

    return make
