"""The settings file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coachapp.errors import SettingsNotSavedError, SettingsUnreadableError
from coachapp.settings.preferences import Preferences, PreferencesFile


def test_without_a_file_the_defaults_hold(tmp_path: Path):
    assert PreferencesFile(tmp_path / "s.json").read() == Preferences()


def test_what_is_written_is_read_back(tmp_path: Path):
    file = PreferencesFile(tmp_path / "sub" / "s.json")
    chosen = replace(Preferences(), language="en", theme="dark", model_files=("/a.gguf",))
    file.write(chosen)
    assert file.read() == chosen


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"null", b'{"language": 3}', b'{"lock_after_min": 100000}', b"\xff\xfe"],
)
def test_a_damaged_file_is_put_aside_and_named(tmp_path: Path, damaged: bytes):
    path = tmp_path / "s.json"
    path.write_bytes(damaged)
    with pytest.raises(SettingsUnreadableError):
        PreferencesFile(path).read()
    assert (tmp_path / "s.json.unreadable").read_bytes() == damaged
    assert PreferencesFile(path).read() == Preferences()


def test_fields_of_a_newer_version_do_no_harm(tmp_path: Path):
    path = tmp_path / "s.json"
    path.write_text('{"language": "en", "from_the_future": 1}')
    assert PreferencesFile(path).read().language == "en"


def test_a_folder_that_cannot_be_written_is_named_and_the_old_file_stays(tmp_path: Path):
    file = PreferencesFile(tmp_path / "s.json")
    file.write(Preferences(language="en"))
    (tmp_path / "s.json.new").mkdir()  # nothing can be written beside it
    with pytest.raises(SettingsNotSavedError) as caught:
        file.write(Preferences(language="nl"))
    assert caught.value.facts["folder"] == str(tmp_path)
    assert file.read().language == "en"
