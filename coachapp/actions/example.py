"""The example practice: invented clients, to try the application with."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import assets
from coachapp.domain.assessment import Assessment, AssessmentKind, AssessmentScore
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import (
    Action,
    Case,
    CaseStatus,
    Client,
    Goal,
    GoalScore,
    Insight,
    Owner,
    Session,
    SessionForm,
    SessionKind,
    Technique,
)
from coachapp.domain.ids import (
    ActionId,
    AssessmentId,
    CaseId,
    ClientId,
    ConsentId,
    GoalId,
    InsightId,
    ScoreId,
    SessionId,
    TechniqueId,
    new_id,
)
from coachapp.domain.practice import ClientConsent, ConsentPurpose, Contact, Contract
from coachapp.store.vault import Vault
from coachapp.text import RawText

_FOLDER = ("example", "nl")


def load_example(vault: Vault, today: date, cancel: Cancel | None = None) -> tuple[ClientId, ...]:
    """Add the example clients, with dates relative to today; all of them or none."""
    added = []
    with vault.database.transaction():
        for name in assets.names(*_FOLDER, suffix=".toml"):
            if cancel is not None:
                cancel.check()
            added.append(_add(vault, tomllib.loads(assets.read_text(*_FOLDER, name)), today))
    vault.index.update(cancel)
    return tuple(added)


def _add(vault: Vault, tree: dict[str, Any], today: date) -> ClientId:
    client_id, case_id = ClientId(new_id()), CaseId(new_id())
    person, traject = tree["client"], tree["case"]
    started = today - timedelta(days=traject["started_days_ago"])
    ended = traject.get("ended_days_ago")
    given = {k: RawText(v.strip()) for k, v in person.items()}
    reach = {k: given.pop(k) for k in ("email", "phone") if k in given}
    vault.clients.save(
        Client(
            id=client_id,
            created_at=_moment(started, "09:00"),
            **given,  # type: ignore[arg-type]
        )
    )
    vault.clients.save_contact(Contact(client_id=client_id, **reach))
    vault.cases.save(
        Case(
            id=case_id,
            client_id=client_id,
            title=RawText(traject["title"]),
            question=RawText(traject["question"]),
            context=RawText(traject["context"].strip()),
            sponsor=RawText(traject["sponsor"]),
            status=CaseStatus.OPEN if ended is None else CaseStatus.CLOSED,
            started_on=started,
            ended_on=None if ended is None else today - timedelta(days=ended),
        )
    )
    goals: dict[str, GoalId] = {}
    for n, goal in enumerate(tree["goals"]):
        goals[goal["key"]] = GoalId(new_id())
        vault.goals.save(
            Goal(
                id=goals[goal["key"]],
                case_id=case_id,
                title=RawText(goal["title"]),
                created_at=_moment(started, f"09:{n:02}"),
            )
        )
    for session in tree["sessions"]:
        _add_session(vault, session, case_id, goals, today)
    _add_agreements(vault, tree, client_id, case_id, today)
    for assessment in tree.get("assessments", ()):
        vault.assessments.save(
            Assessment(
                id=AssessmentId(new_id()),
                case_id=case_id,
                kind=AssessmentKind(assessment["kind"]),
                title=RawText(assessment["title"]),
                taken_on=today - timedelta(days=assessment["days_ago"]),
                scores=tuple(
                    AssessmentScore(label=RawText(s["label"]), score=float(s["score"]))
                    for s in assessment["scores"]
                ),
            )
        )
    return client_id


def _add_agreements(
    vault: Vault, tree: dict[str, Any], client_id: ClientId, case_id: CaseId, today: date
) -> None:
    contract = tree.get("contract")
    if contract:
        vault.cases.save_contract(
            Contract(
                case_id=case_id,
                sponsor_contact=RawText(contract.get("sponsor_contact", "")),
                n_sessions=contract.get("n_sessions"),
                agreed_on=today - timedelta(days=contract["agreed_days_ago"]),
                agreements=RawText(contract["agreements"].strip()),
            )
        )
    for consent in tree.get("consents", ()):
        withdrawn = consent.get("withdrawn_days_ago")
        vault.clients.save_consent(
            ClientConsent(
                id=ConsentId(new_id()),
                client_id=client_id,
                purpose=ConsentPurpose(consent["purpose"]),
                given_on=today - timedelta(days=consent["days_ago"]),
                how=RawText(consent["how"]),
                withdrawn_on=None if withdrawn is None else today - timedelta(days=withdrawn),
            )
        )


def _add_session(
    vault: Vault, tree: dict[str, Any], case_id: CaseId, goals: dict[str, GoalId], today: date
) -> None:
    session_id = SessionId(new_id())
    day = today - timedelta(days=tree["days_ago"])
    vault.sessions.save(
        Session(
            id=session_id,
            case_id=case_id,
            starts_at=_moment(day, tree["time"]),
            duration_min=tree["duration_min"],
            kind=SessionKind(tree["kind"]),
            form=SessionForm(tree["form"]),
            notes=RawText(tree["notes"].strip()),
            private_notes=RawText(tree.get("private_notes", "").strip()),
        )
    )
    for score in tree.get("scores", ()):
        vault.goals.add_score(
            GoalScore(
                id=ScoreId(new_id()),
                goal_id=goals[score["goal"]],
                session_id=session_id,
                scored_on=day,
                score=score["score"],
            )
        )
    for action in tree.get("actions", ()):
        done = action.get("done_days_after")
        vault.actions.save(
            Action(
                id=ActionId(new_id()),
                case_id=case_id,
                session_id=session_id,
                text=RawText(action["text"]),
                owner=Owner(action["owner"]),
                due_on=day + timedelta(days=action["due_days_after"]),
                done_on=None if done is None else day + timedelta(days=done),
            )
        )
    for name in tree.get("techniques", ()):
        vault.sessions.save_technique(
            Technique(id=TechniqueId(new_id()), session_id=session_id, name=RawText(name))
        )
    if tree.get("insight"):
        vault.sessions.add_insight(
            Insight(id=InsightId(new_id()), session_id=session_id, text=RawText(tree["insight"]))
        )


def _moment(day: date, clock: str) -> datetime:
    """A local time of day, in UTC."""
    return datetime.combine(day, time.fromisoformat(clock)).astimezone().astimezone(UTC)
