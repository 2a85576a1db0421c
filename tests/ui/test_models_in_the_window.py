"""Model files that cannot be used, brought in through the screen of models."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coachapp.app import App
from coachapp.settings.paths import Paths
from coachapp.settings.preferences import PreferencesFile
from tests.support.models import SMOLLM2, cut_off
from tests.support.qt import a_practice, opened, wait_for
from tests.ui.files import open_session, outcomes
from tests.ui.hands import answer, can_press, desk_of, go, pick, press, quiet, words_in

pytestmark = quiet
Start = Callable[[Paths], App]
IN_USE = "SmolLM2 135M Instruct"
MEGABYTE = 1 << 20


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example practice with a real model, at the models."""
    built = start(a_practice(tmp_path, language="en"))
    opened(built, model=True)
    go(built, "models")
    wait_for(lambda: IN_USE in words_in(desk_of(built).models))
    return built


def add(app: App, path: Path) -> None:
    answer(lambda: press(desk_of(app).models, "Add a model from a file…"), pick(path))


def is_as_before(app: App) -> bool:
    """The model runs, is chosen, and is written down as such; no other file is."""
    kept = PreferencesFile(app.paths.settings).read()
    return (
        app.workspace.model.is_ready
        and app.workspace.model.name == IN_USE
        and (kept.model, kept.model_files) == ("smollm2-135m", ())
    )


def test_a_file_that_is_no_model_is_named(app: App, tmp_path: Path):
    other = tmp_path / "photos.gguf"
    other.write_bytes(b"PK\x03\x04" + b"no model at all " * 100)
    add(app, other)
    wait_for(lambda: desk_of(app).bar.text)
    assert "photos.gguf is not a GGUF model file" in desk_of(app).bar.text
    assert is_as_before(app)


@pytest.mark.parametrize("size_bytes", [MEGABYTE, 40 * MEGABYTE])
def test_a_download_that_was_cut_off_is_named(app: App, tmp_path: Path, size_bytes: int):
    add(app, cut_off(SMOLLM2, tmp_path / "half.gguf", size_bytes))
    wait_for(lambda: desk_of(app).bar.text)
    assert "half.gguf is not complete" in desk_of(app).bar.text
    assert is_as_before(app)


def test_after_a_refused_file_the_assistant_still_answers(app: App, tmp_path: Path):
    add(app, cut_off(SMOLLM2, tmp_path / "half.gguf", MEGABYTE))
    wait_for(lambda: desk_of(app).bar.text)
    client, _ = open_session(app)
    press(desk_of(app).assistant, "Questions")
    wait_for(lambda: outcomes(app, client))


def test_a_file_that_only_the_engine_refuses_is_named_and_not_chosen(app: App, tmp_path: Path):
    size = SMOLLM2.stat().st_size
    add(app, cut_off(SMOLLM2, tmp_path / "nearly.gguf", size - 1000))
    wait_for(
        lambda: (
            desk_of(app).bar.text or "nearly.gguf cannot be used" in words_in(desk_of(app).models)
        )
    )
    wait_for(lambda: not app.workspace.model.is_loading)
    assert is_as_before(app)


def test_a_good_file_is_used_from_its_place_and_can_be_removed(app: App, tmp_path: Path):
    own = tmp_path / "eigen.gguf"
    shutil.copy(SMOLLM2, own)
    add(app, own)
    wait_for(lambda: PreferencesFile(app.paths.settings).read().model == str(own))
    wait_for(lambda: app.workspace.model.is_ready)
    wait_for(lambda: can_press(desk_of(app).models, "Remove from this list"))
    press(desk_of(app).models, "Remove from this list")
    wait_for(lambda: PreferencesFile(app.paths.settings).read().model_files == ())
    wait_for(lambda: app.workspace.model.is_ready and app.workspace.model.name == IN_USE)
    assert own.exists()


def with_a_broken_file(start: Start, folder: Path) -> App:
    """A file that was added once, and was overwritten since."""
    broken = folder / "was-good.gguf"
    broken.write_bytes(b"overwritten " * 100)
    app = start(a_practice(folder, language="en", model_files=(str(broken),)))
    opened(app)
    return app


def test_a_file_that_went_bad_does_not_keep_the_chosen_model_away(start: Start, tmp_path: Path):
    app = with_a_broken_file(start, tmp_path)
    wait_for(lambda: not app.workspace.model.is_loading)
    assert app.workspace.model.is_ready


def test_a_file_that_went_bad_can_be_removed_from_the_list(start: Start, tmp_path: Path):
    app = with_a_broken_file(start, tmp_path)
    wait_for(lambda: not app.workspace.model.is_loading)
    go(app, "models")
    wait_for(lambda: can_press(desk_of(app).models, "Remove from this list"), 5_000)
