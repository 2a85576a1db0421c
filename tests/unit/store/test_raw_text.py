"""What a coach wrote does not leak through a value's own description."""

from __future__ import annotations

import pytest

from coachapp.domain.runs import Field, Passage
from coachapp.errors import CoachError
from coachapp.text import RawText
from tests.support.store import a_case, a_client, a_session, an_action, an_insight

SECRET = "zwanenzang"


def test_raw_text_hides_itself_in_repr() -> None:
    assert repr(RawText(SECRET)) == "<RawText, 10 characters>"
    assert SECRET not in f"{RawText(SECRET)!r} {[RawText(SECRET)]} {(RawText(SECRET),)}"


def test_values_hide_the_text_in_them() -> None:
    client = a_client(SECRET, notes=SECRET)
    case = a_case(client, question=SECRET, context=SECRET)
    session = a_session(case, notes=SECRET, private_notes=SECRET, report=SECRET)
    passage = Passage(
        client_id=client.id,
        session_id=session.id,
        field=Field.NOTES,
        start=0,
        end=len(SECRET),
        text=RawText(SECRET),
    )
    values = (client, case, session, an_action(case, SECRET), an_insight(session, SECRET), passage)
    assert SECRET not in repr(values)


def test_an_error_shows_its_code_and_facts_only() -> None:
    error = CoachError(found=3, expected=4)
    assert str(error) == "problem (found=3, expected=4)"
    assert str(CoachError()) == "problem"


@pytest.mark.parametrize("error", CoachError.__subclasses__())
def test_every_family_of_errors_has_a_code_of_its_own(error: type[CoachError]) -> None:
    others = [e.code for e in CoachError.__subclasses__() if e is not error]
    assert error.code not in (*others, CoachError.code)
