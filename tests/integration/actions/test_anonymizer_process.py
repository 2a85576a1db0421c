"""The anonymizer's process: what it answers, and what happens when it ends."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from coachapp.actions.anonymizing import AnonymizerProcess, Wanted, hide_word, show_word
from coachapp.domain.cancel import Cancel, CancelledError
from coachapp.domain.ids import CaseId
from coachapp.domain.practice import CaseDisguise
from coachapp.errors import AnonymizerStoppedError
from coachapp.privacy.entities import EntityType

DISGUISE = CaseDisguise(case_id=CaseId("one"), key="ab" * 32)
WANTED = Wanted(DISGUISE, (("Vera Smit", EntityType.PERSON),), "nl")
TEXT = "vera smit belde Quibbel \ud800 over appeltaart. 🙂"


@pytest.fixture
def process() -> Iterator[AnonymizerProcess]:
    made = AnonymizerProcess()
    yield made
    made.stop()


def test_a_case_keeps_its_pseudonyms_and_the_coachs_wishes(process: AnonymizerProcess):
    first = process.clean(TEXT, WANTED, Cancel())
    assert "vera" not in first.text
    assert "Quibbel" not in first.text
    assert "\ud800" in first.text
    wished = hide_word(show_word(first.disguise, "Quibbel"), "appeltaart")
    second = process.clean(TEXT, Wanted(wished, WANTED.known, "nl"), Cancel())
    assert "Quibbel" in second.text
    assert "appeltaart" not in second.text
    assert first.text.split()[:2] == second.text.split()[:2]


def test_a_process_that_was_killed_is_told_and_the_next_one_answers(process: AnonymizerProcess):
    process.clean(TEXT, WANTED, Cancel())

    def kill(_share: float) -> None:
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)

    with pytest.raises(AnonymizerStoppedError):
        process.clean(TEXT * 20_000, WANTED, Cancel(), kill)
    assert "vera" not in process.clean(TEXT, WANTED, Cancel()).text


def test_a_long_text_is_given_up_when_asked(process: AnonymizerProcess):
    cancel = Cancel()
    with pytest.raises(CancelledError):
        process.clean(TEXT * 20_000, WANTED, cancel, lambda _share: cancel.request())
    assert process.pid is None
