"""The log of every act: whatever is done to it afterwards is found."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from central.audit.log import SYSTEM, Checkpoints, head, verify
from central.errors import LogBrokenError
from central.parts import Parts
from tests.integration.central.conftest import NewCoach


@pytest.fixture
def written(parts: Parts, new_coach: NewCoach) -> Parts:
    coach = new_coach()
    coach.share([coach.record()])
    with parts.database.reading() as session:
        parts.checkpoints.add(head(session), parts.clock())
    with parts.database.writing() as session:
        parts.audit.add(session, SYSTEM, "last")
    return parts


def change(parts: Parts, statement: str) -> None:
    with parts.database.writing() as session:
        assert session.execute(text(statement)).rowcount >= 1  # type: ignore[attr-defined]


def test_an_untouched_log_holds(written: Parts):
    assert verify(written.database, written.checkpoints).length == 5


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'somebody' WHERE number = 2",
        "UPDATE audit SET facts = '{}' WHERE number = 1",
        "UPDATE audit SET at = '2020-01-01 00:00:00' WHERE number = 3",
        "DELETE FROM audit WHERE number = 2",
        "DELETE FROM audit WHERE number = 1",
        "UPDATE audit SET number = number + 100 WHERE number = 2",
        "DELETE FROM audit WHERE number > 2",
        "DELETE FROM audit",
    ],
)
def test_whatever_is_changed_or_missing_is_found(written: Parts, statement: str):
    change(written, statement)
    with pytest.raises(LogBrokenError):
        verify(written.database, written.checkpoints)


def test_a_log_that_was_written_anew_as_a_whole_is_found(written: Parts):
    change(written, "DELETE FROM audit")
    for n in range(5):
        with written.database.writing() as session:
            written.audit.add(session, SYSTEM, f"act {n}")
    with pytest.raises(LogBrokenError):
        verify(written.database, written.checkpoints)


def test_a_checkpoint_that_was_forged_or_taken_out_is_found(written: Parts):
    path = written.checkpoints._path
    (line,) = path.read_text().splitlines()
    path.write_text(json.dumps({**json.loads(line), "length": 1}) + "\n")
    with pytest.raises(LogBrokenError):
        verify(written.database, written.checkpoints)


def test_a_checkpoint_that_was_cut_off_while_it_was_written_is_passed_over(written: Parts):
    with written.checkpoints._path.open("a") as file:
        file.write('{"length": 9')
    assert verify(written.database, written.checkpoints).length == 5
    again = Checkpoints(written.checkpoints._path, written.signer)
    with written.database.reading() as session:
        again.add(head(session), written.clock())
    assert [checkpoint["length"] for checkpoint in again.all()] == [4, 5]
