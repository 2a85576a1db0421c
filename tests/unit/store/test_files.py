"""Files: replaced in one step, private, errors in our words."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from coachapp.errors import DiskFullError, FolderNotWritableError
from coachapp.store.files import create_private, disk_errors, make_private_folder, write_atomically


@pytest.mark.parametrize("sync", [True, False])
def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path, sync: bool) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"a long first content", sync=sync)
    write_atomically(path, b"short", sync=sync)
    assert path.read_bytes() == b"short"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_a_scratch_file_that_a_kill_left_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "file.new").write_bytes(b"x" * 10_000)
    write_atomically(tmp_path / "file", b"short")
    assert (tmp_path / "file").read_bytes() == b"short"


def test_files_and_folders_are_private(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "folder")
    create_private(tmp_path / "folder" / "empty")
    write_atomically(tmp_path / "folder" / "written", b"")
    modes = {p.name: p.stat().st_mode & 0o777 for p in tmp_path.rglob("*")}
    assert modes == {"folder": 0o700, "empty": 0o600, "written": 0o600}


def test_creating_a_file_that_is_there_keeps_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"content")
    create_private(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"content"


@pytest.mark.parametrize(
    ("number", "known"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EACCES, FolderNotWritableError),
        (errno.EPERM, FolderNotWritableError),
        (errno.EROFS, FolderNotWritableError),
    ],
)
def test_what_a_disk_refuses_has_a_name(
    tmp_path: Path, number: int, known: type[Exception]
) -> None:
    with pytest.raises(known), disk_errors(tmp_path):
        raise OSError(number, os.strerror(number))


def test_other_errors_pass_unchanged(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="I/O error"), disk_errors(tmp_path):
        raise OSError(errno.EIO, "I/O error")
