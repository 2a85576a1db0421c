"""A transcript as a note: who said what, and a report of all its parts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from coachapp.assistant.draft import Draft, Origin
from coachapp.assistant.engine.messages import Generation, Prompt, Sampling
from coachapp.assistant.reading.parts import parts
from coachapp.assistant.reading.sentences import Speaker, read
from coachapp.assistant.tasks import Assignment, run
from coachapp.domain.cancel import Cancel
from coachapp.domain.runs import Task
from tests.support.casefile import NOW, a_file
from tests.support.engine import ScriptedEngine

SUBJECTS = ("garden", "invoices", "mother", "choir", "bicycle", "neighbours", "holiday", "kitchen")


def a_transcript(n_turns: int = 64) -> str:
    lines = []
    for n in range(n_turns):
        subject = SUBJECTS[n * len(SUBJECTS) // n_turns]
        lines.append(
            f"[00:{n // 2:02}:{30 * (n % 2):02}] Coach: What about the {subject}, number {n}?"
        )
        lines.append(
            f"[00:{n // 2:02}:{30 * (n % 2):02}] Client: The {subject} worried me on evening {n}."
        )
    lines.append("[00:58:00] Client: I'll call the gardener before Friday.")
    lines.append("[00:58:10] Coach: I'll send you the exercise.")
    return "\n".join(lines)


def draft(
    task: Task, *texts: str, n_turns: int = 64, engine: ScriptedEngine | None = None
) -> Draft:
    engine = engine or ScriptedEngine(*texts)
    file = replace(a_file(a_transcript(n_turns), planned=False), actions=())
    assignment = Assignment(
        task=task, file=file, session=file.sessions[-1], now=NOW, language="en", model="scripted"
    )
    return run(assignment, engine, on_progress=lambda _p: None, cancel=Cancel())


@pytest.mark.parametrize(
    ("line", "speaker", "clock"),
    [
        ("[00:03:10] Client: I sleep.", Speaker.CLIENT, "00:03:10"),
        ("Coach: Tell me.", Speaker.COACH, ""),
        ("Cliënt: Ik slaap.", Speaker.CLIENT, ""),
        ("C: Vertel.", Speaker.COACH, ""),
        ("K: Ik slaap.", Speaker.CLIENT, ""),
        ("She slept: badly.", Speaker.NONE, ""),
    ],
)
def test_a_turn_says_who_speaks_and_when(line: str, speaker: Speaker, clock: str):
    (sentence,) = read(line)
    assert (sentence.speaker, sentence.clock) == (speaker, clock)


def test_the_place_of_a_turn_is_that_of_its_words():
    text = "[00:00:01] Coach: Hello there. How are you?\n[00:00:05] Client: I am tired."
    for sentence in read(text):
        assert text[sentence.start : sentence.end] == sentence.text


def test_a_report_holds_something_of_every_part_in_order():
    found = draft(Task.REPORT_FREE, "")
    used = [found.sources[s.sources[0] - 1].start for s in found.sections[0].sentences]
    assert used == sorted(used)
    for part in parts(read(a_transcript()), "en"):
        assert any(part[0].start <= start <= part[-1].start for start in used)


def test_what_the_client_said_stands_between_quotes_and_the_coachs_questions_do_not_count():
    found = draft(Task.REPORT_FREE, "")
    for sentence in found.sections[0].sentences:
        assert sentence.text.startswith("“The ")
    assert "What about" not in found.markdown("")


class Summariser(ScriptedEngine):
    """Writes one sentence where it gets the lines of two parts, nothing otherwise."""

    def generate(self, prompt: Prompt, sampling: Sampling, **rest: Any) -> Generation:
        told = re.findall(r"The (\w+) worried me on evening (\d+)", prompt.messages[-1].content)
        evenings = " and ".join(f"evening {n}" for _, n in told[:2])
        is_pair = len(told) > 2
        self._texts = (f"The {told[0][0]} worried the client on {evenings}." if is_pair else "",)
        return super().generate(prompt, sampling, **rest)


def test_lines_of_two_parts_become_one_where_the_model_is_faithful():
    plain = draft(Task.REPORT_FREE, "", n_turns=200).sections[0].sentences
    short = draft(Task.REPORT_FREE, n_turns=200, engine=Summariser()).sections[0].sentences
    assert len(plain) == 12
    assert len(short) == 6
    assert {s.origin for s in short} == {Origin.WRITTEN}


def test_the_model_cannot_say_i_for_the_client():
    found = draft(Task.REPORT_FREE, "The garden worried me on evening 1.")
    assert all(s.origin is Origin.QUOTED for s in found.sections[0].sentences)


def test_what_is_not_in_the_report_is_counted():
    found = draft(Task.REPORT_FREE, "")
    n_sentences = len(read(a_transcript()))
    assert found.n_left_out == n_sentences - len(found.sources)


def test_sources_are_only_those_that_are_used_numbered_as_they_come():
    found = draft(Task.REPORT_FREE, "The garden worried the client on evening 1.")
    numbers = [n for part in found.sections for s in part.sentences for n in s.sources]
    assert list(dict.fromkeys(numbers)) == list(range(1, len(found.sources) + 1))


def test_promises_are_found_at_the_end_with_who_made_them():
    found = draft(Task.ACTIONS, "")
    assert [(a.text, a.is_coachs, a.due) for a in found.actions] == [
        ("I'll call the gardener before Friday.", False, "before Friday"),
        ("I'll send you the exercise.", True, ""),
    ]
