"""What every place of the hive must do: `PlaceContract`, run on each there is."""

from __future__ import annotations

import resource
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from central.errors import CentralError, NotFoundError, NotNowError
from central.hive.folder import FolderPlace
from central.hive.place import Place

LATER = datetime.now(UTC) + timedelta(days=1)


class PlaceContract:
    """Takes a fixture ``place``."""

    def test_what_was_put_can_be_got(self, place: Place):
        place.put("records/ab/one-1", b"\x00sealed")
        assert place.get("records/ab/one-1") == b"\x00sealed"
        assert list(place.names(LATER)) == ["records/ab/one-1"]

    def test_nothing_is_put_in_the_place_of_another(self, place: Place):
        place.put("one", b"first")
        with pytest.raises(NotNowError):
            place.put("one", b"second")
        assert place.get("one") == b"first"

    def test_of_many_at_once_one_is_kept_whole(self, place: Place):
        def put(n: int) -> bool:
            try:
                place.put("one", bytes([n]) * 100_000)
            except NotNowError:
                return False
            return True

        with ThreadPoolExecutor(8) as pool:
            kept = list(pool.map(put, range(8)))
        assert kept.count(True) == 1
        assert place.get("one") == bytes([kept.index(True)]) * 100_000
        assert list(place.names(LATER)) == ["one"]

    def test_what_was_deleted_is_gone_and_may_be_deleted_again(self, place: Place):
        place.put("one", b"x")
        place.delete("one")
        place.delete("one")
        with pytest.raises(NotFoundError):
            place.get("one")
        assert list(place.names(LATER)) == []

    def test_what_is_younger_is_not_named(self, place: Place):
        place.put("one", b"x")
        assert list(place.names(datetime.now(UTC) - timedelta(hours=1))) == []

    @pytest.mark.parametrize("name", ["", "../one", "/etc/x", "a//b", "a/../b", "A", "a.b", "a\n"])
    def test_a_name_of_another_form_is_none(self, place: Place, name: str):
        for act in (lambda: place.get(name), lambda: place.put(name, b"x")):
            with pytest.raises(CentralError):
                act()


class TestFolderPlace(PlaceContract):
    @pytest.fixture
    def place(self, tmp_path: Path) -> Place:
        return FolderPlace(tmp_path / "hive")

    def test_a_write_that_was_cut_off_is_no_object_and_goes(self, tmp_path: Path):
        place = FolderPlace(tmp_path / "hive")
        left = tmp_path / "hive" / "one.abcd.part"
        left.write_bytes(b"half")
        assert list(place.names(LATER)) == []
        assert not left.exists()

    def test_a_write_that_the_system_refuses_leaves_nothing(self, tmp_path: Path):
        place = FolderPlace(tmp_path / "hive")
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
        try:
            with pytest.raises(NotNowError):
                place.put("one", b"x" * 100_000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert [p for p in (tmp_path / "hive").rglob("*") if p.is_file()] == []
