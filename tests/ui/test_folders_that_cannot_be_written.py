"""A practice in a folder without permission, as the window tells it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.qt import a_practice, some_paths

REPOSITORY = Path(__file__).parents[2]
NOBODY = 65534
WORDS = {
    "nl": "In de map {folder} kan niet worden geschreven",
    "en": "The folder {folder} cannot be written",
}
pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid")
    or os.geteuid() != 0
    or not all(p.stat().st_mode & 0o001 for p in REPOSITORY.parents),
    reason="only root can become nobody, and nobody must be able to read the code",
)


@pytest.fixture(params=["nl", "en"])
def practice(request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """A practice that nobody owns, out of pytest's own folders, and its language."""
    with tempfile.TemporaryDirectory(prefix="coachapp-test-") as name:
        folder = Path(name)
        a_practice(folder, with_example=False, language=request.param)
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        yield folder, request.param


def as_nobody(folder: Path) -> subprocess.Popen[str]:
    """The window of nobody."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ui.as_nobody", str(folder)],
        cwd=REPOSITORY,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)},
        user=NOBODY,
        group=NOBODY,
        extra_groups=[],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def test_a_vault_that_cannot_be_written_says_so_and_opens_once_it_can(
    practice: tuple[Path, str],
) -> None:
    folder, language = practice
    vault = some_paths(folder).vault
    vault.chmod(0o500)
    before = {p.name: p.read_bytes() for p in vault.iterdir()}
    with as_nobody(folder) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        said, can_restore = json.loads(child.stdout.readline())
        assert WORDS[language].format(folder=vault) in said
        assert can_restore
        assert {p.name: p.read_bytes() for p in vault.iterdir()} == before
        vault.chmod(0o700)
        child.stdin.write("again\n")
        child.stdin.flush()
        assert json.loads(child.stdout.readline()) == "open"
        child.stdin.close()


def test_a_folder_in_which_nothing_can_be_written_is_named_before_the_window_comes(
    practice: tuple[Path, str],
) -> None:
    folder, language = practice
    root = some_paths(folder).root
    root.chmod(0o500)
    (root / "instance.lock").unlink(missing_ok=True)
    with as_nobody(folder) as child:
        assert child.stdout is not None
        (said,) = json.loads(child.stdout.readline())
        assert WORDS[language].format(folder=root) in said
