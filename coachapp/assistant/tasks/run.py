"""From a task to a draft."""

from __future__ import annotations

from coachapp.assistant.draft import Draft
from coachapp.assistant.engine.client import Engine
from coachapp.assistant.tasks import actionpoints, answer, preparation, questions, report
from coachapp.assistant.tasks.assignment import Assignment, OnProgress
from coachapp.assistant.tasks.writer import Writer
from coachapp.domain.cancel import Cancel
from coachapp.domain.runs import Task


def run(
    assignment: Assignment, engine: Engine, *, on_progress: OnProgress, cancel: Cancel
) -> Draft:
    """Do a task. A cancel gives what there is, with the rest in the coach's own words."""
    writer = Writer(assignment, engine, on_progress, cancel)
    match assignment.task:
        case Task.PREPARE:
            draft = writer.draft(preparation.sections(assignment, writer))
        case Task.ACTIONS:
            found, n_left_out = actionpoints.propose(assignment, writer)
            draft = writer.draft([], actions=found, n_left_out=n_left_out)
        case Task.QUESTIONS:
            draft = writer.draft([questions.section(assignment, writer)])
        case Task.ASK:
            draft = writer.draft(answer.sections(assignment, writer))
        case _:
            draft = report.draft(assignment, writer)
    return draft
