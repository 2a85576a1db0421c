"""The card that is read in thirty seconds before a session."""

from __future__ import annotations

from coachapp.assistant.draft import Section
from coachapp.assistant.reading.extract import pick
from coachapp.assistant.tasks import facts, questions
from coachapp.assistant.tasks.assignment import Assignment
from coachapp.assistant.tasks.writer import Writer, n_chunks
from coachapp.domain.rules import held_before


def sections(assignment: Assignment, writer: Writer) -> list[Section]:
    """Where we are, goals, open actions, the last insight, last time, and how to open."""
    a = assignment
    last = facts.sentences_of(a.file, held_before(a.file, a.session)[-1:])
    best = pick(last, "discussed", a.language, limit=3)
    loose = pick(last, "loose_ends", a.language, limit=2)
    writer.expect(n_chunks(best) + 1)
    return [
        facts.state(a.file, a.session, a.now, a.language),
        facts.goals(a.file, a.language),
        facts.actions(a.file, a.now, a.language),
        facts.insight(a.file, a.session, writer.sources, a.language),
        writer.section("last_time", writer.reworded("last_time", best)),
        writer.section("loose_ends", [writer.own(s) for s in loose if s not in best]),
        questions.section(a, writer, 2, key="opening"),
    ]
