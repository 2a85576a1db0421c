"""A folder to import, a vault, and a desk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachapp.actions.desk import Desk
from coachapp.store.vault import Vault
from tests.support.messy_folder import make_messy_folder
from tests.support.store import a_quick_vault


@pytest.fixture(scope="module")
def messy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_messy_folder(tmp_path_factory.mktemp("messy"))


@pytest.fixture
def folder(messy: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(messy, tmp_path / "Praktijk", symlinks=True))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = a_quick_vault(tmp_path)
    yield made
    made.lock()


@pytest.fixture
def desk(vault: Vault) -> Desk:
    return Desk(vault)
