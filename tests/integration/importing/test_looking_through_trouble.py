"""Looking through what is broken off, gone, closed, or no file at all."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from coachapp.actions.importing.plan import look_through
from coachapp.actions.importing.proposal import Known, Proposal
from coachapp.domain.cancel import Cancel, CancelledError
from tests.support.importing import TODAY

NEW = Known((), frozenset(), frozenset())


def look(*paths: Path, known: Known = NEW) -> Proposal:
    return look_through(paths, known, Cancel(), lambda _n, _of: None, TODAY)


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"Een gesprek.")
    return path


def test_cancelling_in_the_middle_gives_nothing_and_ends_the_parser(messy: Path) -> None:
    cancel, seen = Cancel(), []

    def told_progress(n: int, of: int) -> None:
        seen.append((n, of))
        if n == 5:
            cancel.request()

    with pytest.raises(CancelledError):
        look_through([messy], NEW, cancel, told_progress, TODAY)
    assert [n for n, _ in seen] == [0, 1, 2, 3, 4, 5]
    assert {of > 20 for _, of in seen} == {True}


def test_what_is_gone_or_no_file_does_not_keep_the_others_out(tmp_path: Path) -> None:
    put(tmp_path / "Cliënten" / "Zoë" / "a.txt")
    gone = tmp_path / "weg.txt"
    proposal = look(tmp_path, gone)
    assert [p.facts["file"] for p in proposal.problems] == ["weg.txt"]
    assert [i.name for i in proposal.items] == ["Zoë"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_a_pipe_in_the_folder_is_left_out_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    (tmp_path / "dood.txt").symlink_to(tmp_path / "weg")
    proposal = look(tmp_path)
    assert (proposal.items, proposal.n_left_out) == ((), 1)
    assert [p.facts["file"] for p in proposal.problems] == ["dood.txt"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    put(tmp_path / "dicht.txt").chmod(0)
    closed = put(tmp_path / "Dichte map" / "a.txt").parent
    closed.chmod(0)
    try:
        problems = look(tmp_path).problems
    finally:
        closed.chmod(0o700)
    assert sorted(str(p.facts["file"]) for p in problems) == ["Dichte map", "dicht.txt"]


def test_nothing_in_the_folder_is_changed(tmp_path: Path, messy: Path) -> None:
    copy = Path(shutil.copytree(messy, tmp_path / "kopie", symlinks=True))

    def state() -> list[tuple[str, int, int]]:
        files = [p for p in sorted(copy.rglob("*")) if p.is_file()]
        return [(str(p), p.stat().st_size, p.stat().st_mtime_ns) for p in files]

    before = state()
    look(copy)
    assert state() == before
