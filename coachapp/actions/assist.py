"""Asking the assistant: gathered and settled in the store's thread, run in the engine's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from coachapp.actions.desk import Desk
from coachapp.assistant.draft import Draft
from coachapp.assistant.engine.client import Engine
from coachapp.assistant.tasks import Assignment, OnProgress, run
from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import RunId, SessionId, new_id
from coachapp.domain.runs import AiRun, Outcome, Task
from coachapp.store.vault import utc_now

_N_PASSAGES = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """A draft, and its line in the AI-use log."""

    draft: Draft
    run_id: RunId


def gather(
    desk: Desk,
    session_id: SessionId,
    task: Task,
    *,
    language: str,
    model: str,
    now: datetime,
    question: str = "",
) -> Assignment:
    """Everything that a task needs, of this client only. In the store's thread."""
    file, session = desk.file_of_session(session_id)
    desk.vault.index.update()
    passages = (
        desk.vault.index.find(file.client.id, question, limit=_N_PASSAGES) if question else ()
    )
    return Assignment(
        task=task,
        file=file,
        session=session,
        now=now,
        language=language,
        model=model,
        question=question,
        passages=passages,
    )


def work(
    assignment: Assignment, engine: Engine, *, on_progress: OnProgress, cancel: Cancel
) -> Draft:
    """Let the model work. In the engine's thread; touches no store."""
    return run(assignment, engine, on_progress=on_progress, cancel=cancel)


def log(desk: Desk, assignment: Assignment, draft: Draft) -> Answer:
    """Put the run in the AI-use log. In the store's thread."""
    logged = AiRun(
        id=RunId(new_id()),
        client_id=assignment.file.client.id,
        session_id=assignment.session.id,
        task=assignment.task,
        model=draft.cost.model,
        started_at=utc_now(),
        duration_s=draft.cost.duration_s,
        n_tokens=draft.cost.n_tokens,
        n_sources=len(draft.sources),
        n_marked=draft.n_marked,
        outcome=Outcome.STOPPED if draft.cost.is_stopped else Outcome.PENDING,
    )
    desk.vault.runs.add(logged)
    return Answer(draft, logged.id)


def settle(desk: Desk, run_id: RunId, outcome: Outcome) -> None:
    """Note whether the coach kept it. In the store's thread."""
    desk.vault.runs.settle(run_id, outcome)
