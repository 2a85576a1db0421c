"""The model fills in a form; its words count only when they are the note's."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from coachapp.assistant import prompts
from coachapp.assistant.draft import ProposedAction
from coachapp.assistant.tasks import Assignment, run
from coachapp.domain.cancel import Cancel
from coachapp.domain.runs import Task
from tests.support.casefile import NOW, a_file
from tests.support.engine import ScriptedEngine


def form(what: str, who: str = "cliënt", when: str = "") -> str:
    return json.dumps({"wat": what, "wie": who, "wanneer": when}, ensure_ascii=False)


def propose(note: str, written: str) -> ProposedAction:
    file = a_file(f"## Afspraken\n- {note}\n", planned=False)
    assignment = Assignment(
        task=Task.ACTIONS,
        file=replace(file, actions=()),
        session=file.sessions[-1],
        now=NOW,
        language="nl",
        model="scripted",
    )
    found = run(assignment, ScriptedEngine(written), on_progress=lambda _p: None, cancel=Cancel())
    (action,) = found.actions
    return action


def test_a_faithful_form_gives_its_words():
    action = propose(
        "Hanna belt voor vrijdag de planning.", form("de planning bellen", when="voor vrijdag")
    )
    assert action.text == "De planning bellen"
    assert action.due == "voor vrijdag"
    assert action.is_written
    assert not action.is_coachs


@pytest.mark.parametrize(
    "written",
    [
        form("de planning en Karel bellen"),
        form("de planning bellen in Parijs"),
        form("de planning"),
        form("de planning de planning bellen"),
        form("bellen"),
        "",
        '{"wat": "de plan',
    ],
)
def test_words_that_are_not_in_the_note_or_leave_half_out_are_set_aside(written: str):
    note = "Hanna belt voor vrijdag de planning over het weekend."
    action = propose(note, written)
    assert action.text == note
    assert action.due == "voor vrijdag"
    assert not action.is_written


def test_who_follows_from_the_note_and_only_where_it_is_silent_from_the_model():
    assert not propose("Hanna belt de planning.", form("De planning bellen", "coach")).is_coachs
    assert propose("Ik stuur het artikel.", form("Het artikel sturen", "cliënt")).is_coachs
    assert propose("Artikel over grenzen sturen.", form("Artikel sturen", "coach")).is_coachs


def test_the_form_allows_no_time_that_is_not_in_the_note():
    grammar = prompts.action_form(["voor vrijdag"], "nl").grammar
    (times,) = [line for line in grammar.splitlines() if line.startswith("when")]
    assert times == 'when ::= "" | "voor vrijdag"'
