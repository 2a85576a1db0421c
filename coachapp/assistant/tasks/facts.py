"""The deterministic part of each task: computed from the file, right with any model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from coachapp.assistant.draft import Origin, Section, Sentence, SourceList
from coachapp.assistant.reading.sentences import SourceSentence, read
from coachapp.assistant.wording import PHRASES, TITLES, days_ago, score_text, spoken_date
from coachapp.domain.casefile import Action, CaseFile, Owner, Session
from coachapp.domain.rules import (
    held_before,
    is_overdue,
    last_insight,
    open_actions,
    scores_of,
    session_number,
    trend,
)
from coachapp.domain.runs import Field
from coachapp.text import RawText


def sentences_of(
    file: CaseFile, sessions: Sequence[Session], fields: Sequence[Field] = (Field.NOTES,)
) -> list[SourceSentence]:
    """The sentences of some sessions, with their places."""
    found: list[SourceSentence] = []
    for session in sessions:
        number = session_number(file, session.id)
        for field in fields:
            text = {
                Field.NOTES: session.notes,
                Field.PRIVATE_NOTES: session.private_notes,
                Field.REPORT: session.report,
            }[field]
            found += read(
                text,
                session_id=session.id,
                source_field=field,
                session_number=number,
                dated_at=session.starts_at,
            )
    return found


def known_words(file: CaseFile) -> list[str]:
    """What the file knows and a text may name without a note that says it."""
    return [
        file.client.name,
        file.client.organisation,
        file.client.role,
        file.case.title,
        file.case.question,
        file.case.sponsor,
        *(g.title for g in file.goals),
    ]


def state(file: CaseFile, session: Session, now: datetime, language: str) -> Section:
    """Which session this is and when the last one was."""
    words = PHRASES[language]
    number = session_number(file, session.id)
    lines = [words["session_of"].format(number=number, title=file.case.title)]
    if file.case.question:
        lines.append(words["question"].format(question=file.case.question))
    earlier = [s for s in file.sessions if s.starts_at < session.starts_at]
    if earlier:
        last = earlier[-1].starts_at.astimezone(now.tzinfo).date()
        days = max(0, (now.date() - last).days)
        lines.append(
            words["last_session"].format(
                day=spoken_date(last, language), days=days_ago(days, language)
            )
        )
    else:
        lines.append(words["first_session"])
    return _computed("state", lines, language)


def goals(file: CaseFile, language: str, key: str = "goals") -> Section:
    """Each goal with its first and last score."""
    words = PHRASES[language]
    lines = []
    for goal in file.goals:
        span = trend(file, goal)
        if span is None:
            lines.append(words["goal_unscored"].format(title=goal.title))
            continue
        scores = scores_of(file, goal.id)
        day = spoken_date(scores[-1].scored_on, language)
        first, last = (score_text(s, language) for s in span)
        form = words["goal_once"] if len(scores) == 1 else words["goal_trend"]
        lines.append(form.format(title=goal.title, first=first, last=last, day=day))
    return _computed(key, lines, language, is_list=True)


def actions(file: CaseFile, now: datetime, language: str) -> Section:
    """What is not done, with who and by when."""
    lines = [action_line(a, now, language) for a in open_actions(file)]
    return _computed("open_actions", lines, language, is_list=True)


def agreed_in(file: CaseFile, session: Session, now: datetime, language: str) -> list[Sentence]:
    """The actions that were made in a session."""
    made = [a for a in file.actions if a.session_id == session.id]
    return [Sentence(RawText(action_line(a, now, language)), Origin.COMPUTED) for a in made]


def action_line(action: Action, now: datetime, language: str) -> str:
    """An action in one line."""
    words = PHRASES[language]
    due = ""
    if action.due_on is not None:
        form = words["overdue"] if is_overdue(action, now.date()) else words["due"]
        due = form.format(day=spoken_date(action.due_on, language))
    owner = words["coach"] if action.owner is Owner.COACH else words["client"]
    return words["action"].format(text=action.text, owner=owner, due=due)


def insight(file: CaseFile, session: Session, sources: SourceList, language: str) -> Section:
    """The last insight in the client's words, with the note where it stands."""
    found = last_insight(file, session)
    sentences: tuple[Sentence, ...] = ()
    if found is not None:
        holder = next(s for s in file.sessions if s.id == found.session_id)
        place = next(
            (s for s in sentences_of(file, [holder]) if found.text.strip(".") in s.text), None
        )
        numbers = (sources.number(place),) if place else ()
        sentences = (Sentence(RawText(f"“{found.text}”"), Origin.QUOTED, numbers),)
    return Section("last_insight", TITLES[language]["last_insight"], sentences)


def questions(file: CaseFile, session: Session, language: str) -> list[Sentence]:
    """Coaching questions from the client's own words, scores and promises."""
    words = PHRASES[language]
    lines = []
    found = last_insight(file, session)
    if found is not None:
        lines.append(words["ask_insight"].format(text=found.text.rstrip(".")))
    for action in open_actions(file):
        if action.owner is Owner.CLIENT:
            lines.append(words["ask_action"].format(text=action.text.rstrip(".")))
            break
    for goal in file.goals:
        span = trend(file, goal)
        if span is not None:
            score = span[1]
            shown = {
                "title": goal.title,
                "score": score_text(score, language),
                "lower": score_text(max(0, score - 1), language),
                "higher": score_text(min(10, score + 1), language),
            }
            lines.append(words["ask_goal" if score > 0 else "ask_next"].format(**shown))
            if 0 < score < 10:
                lines.append(words["ask_next"].format(**shown))
            break
    if file.case.question and not held_before(file, session):
        lines.append(words["ask_question"].format(text=file.case.question.rstrip("?.")))
    return [Sentence(RawText(line), Origin.COMPUTED) for line in lines]


def _computed(key: str, lines: list[str], language: str, *, is_list: bool = False) -> Section:
    return Section(
        key,
        TITLES[language][key],
        tuple(Sentence(RawText(line), Origin.COMPUTED) for line in lines),
        is_list=is_list,
    )
