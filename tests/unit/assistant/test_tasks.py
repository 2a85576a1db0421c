"""What each task hands over, with an engine that writes what it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coachapp.assistant.draft import Draft, Origin, Section
from coachapp.assistant.tasks import Assignment, run
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import CaseFile
from coachapp.domain.ids import ClientId, SessionId
from coachapp.domain.runs import Field, Passage, Task
from coachapp.text import RawText
from tests.support.casefile import NOTES, NOW, a_file
from tests.support.engine import ScriptedEngine

NONSENSE = "Annabel won in 1987 de marathon van Rotterdam."


def draft(
    task: Task,
    *texts: str,
    file: CaseFile | None = None,
    session: str = "next",
    question: str = "",
    passages: tuple[Passage, ...] = (),
    language: str = "nl",
    cancel: Cancel | None = None,
) -> Draft:
    file = file or a_file()
    assignment = Assignment(
        task=task,
        file=file,
        session=next(s for s in file.sessions if s.id == session),
        now=NOW,
        language=language,
        model="scripted",
        question=question,
        passages=passages,
    )
    return run(
        assignment,
        ScriptedEngine(*texts),
        on_progress=lambda _p: None,
        cancel=cancel or Cancel(),
    )


def section(found: Draft, key: str) -> Section:
    return next(s for s in found.sections if s.key == key)


def texts(part: Section) -> str:
    return " ".join(s.text for s in part.sentences)


@pytest.mark.parametrize("written", ["", NONSENSE])
def test_the_computed_part_of_a_preparation_is_right_with_any_model(written: str):
    found = draft(Task.PREPARE, written)
    assert "Sessie 4" in texts(section(found, "state"))
    assert "14 dagen geleden" in texts(section(found, "state"))
    assert "Nee zeggen: van 3 naar 5" in texts(section(found, "goals"))
    open_actions = texts(section(found, "open_actions"))
    assert "De planning bellen (cliënt, was voor 13 november 2026)" in open_actions
    assert "Dagboek" not in open_actions
    assert "reservesleutel" in texts(section(found, "last_insight"))


def test_what_strays_is_set_aside_for_the_coachs_own_sentences():
    found = draft(Task.REPORT_FREE, NONSENSE, session="s3")
    all_text = " ".join(texts(s) for s in found.sections)
    assert "marathon" not in all_text
    assert "drie nachtdiensten" in all_text


def test_a_faithful_rewording_is_used_and_linked():
    words = (
        "Hanna wil leren nee zeggen tegen extra diensten. "
        "Vorige week draaide ze drie nachtdiensten, omdat Karel ziek was."
    )
    found = draft(Task.REPORT_FREE, words, session="s3")
    written = [s for p in found.sections for s in p.sentences if s.origin is Origin.WRITTEN]
    assert written
    assert all(s.sources for s in written)


def test_every_sentence_of_a_report_has_a_source_or_is_computed():
    found = draft(Task.REPORT_GROW, NONSENSE, session="s3")
    for part in found.sections:
        for sentence in part.sentences:
            assert sentence.sources or sentence.origin is Origin.COMPUTED


def test_sources_point_at_the_words_in_the_note():
    found = draft(Task.REPORT_FREE, "", session="s3")
    assert found.sources
    for source in found.sources:
        place = NOTES[source.start : source.end]
        assert place.split()[0].strip('"-* ') == source.text.split()[0].strip('"')


def test_a_section_that_was_not_discussed_is_empty():
    found = draft(
        Task.REPORT_GROW, "", file=a_file("Alleen over het weer gepraat vandaag."), session="s3"
    )
    assert section(found, "goal").sentences == ()
    assert "niet besproken" in found.markdown("niet besproken")


def test_private_notes_never_reach_a_report():
    file = a_file()
    sessions = tuple(
        replace(s, private_notes=RawText("Hanna draaide stiekem nachtdiensten in Parijs."))
        for s in file.sessions
    )
    found = draft(Task.REPORT_FREE, "", file=replace(file, sessions=sessions), session="s3")
    assert "Parijs" not in found.markdown("niet besproken")


def test_action_points_say_who_and_which_are_known():
    found = draft(Task.ACTIONS, session="s3")
    by_text = {a.text: a for a in found.actions}
    assert by_text["Ik stuur het artikel over grenzen."].is_coachs
    assert by_text["Ik stuur het artikel over grenzen."].is_known
    hers = next(a for t, a in by_text.items() if t.startswith("Hanna belt"))
    assert not hers.is_coachs
    assert hers.due == "voor vrijdag"


def test_questions_are_open_and_about_the_file():
    found = draft(Task.QUESTIONS, "Wil je ook koffie?", session="s3")
    asked = [s.text for s in section(found, "questions").sentences]
    assert asked
    assert "Wil je ook koffie?" not in asked
    assert all(q.endswith("?") for q in asked)


def test_a_good_question_of_the_model_is_used_with_its_source():
    good = "Wat betekent het voor je om de reservesleutel van iedereen te zijn?"
    found = draft(Task.QUESTIONS, good, session="s3")
    used = [s for s in section(found, "questions").sentences if s.origin is Origin.WRITTEN]
    assert [s.text for s in used] == [good]
    assert used[0].sources


def a_passage(text: str) -> Passage:
    start = NOTES.index(text)
    return Passage(
        client_id=ClientId("client"),
        session_id=SessionId("s3"),
        field=Field.NOTES,
        start=start,
        end=start + len(text),
        text=RawText(text),
    )


def test_an_answer_carries_its_sources():
    found = draft(
        Task.ASK,
        "Omdat Karel ziek was, draaide Hanna nachtdiensten.",
        question="Waarom draaide Hanna nachtdiensten?",
        passages=(a_passage("Vorige week draaide ze drie nachtdiensten, omdat Karel ziek was."),),
    )
    assert section(found, "answer").sentences[0].sources
    assert "drie nachtdiensten" in texts(section(found, "found"))


def test_what_is_not_in_the_file_is_not_answered():
    found = draft(Task.ASK, NONSENSE, question="Wat vindt haar oma van Spanje?")
    assert texts(section(found, "answer")) == "Niet gevonden in dit dossier."


def test_an_answer_without_support_gives_the_passages_only():
    found = draft(
        Task.ASK,
        NONSENSE,
        question="Waarom draaide Hanna nachtdiensten?",
        passages=(a_passage("Vorige week draaide ze drie nachtdiensten, omdat Karel ziek was."),),
    )
    assert [s.key for s in found.sections] == ["found"]


def test_a_stopped_task_still_gives_a_whole_draft():
    cancel = Cancel()
    cancel.request()
    found = draft(Task.REPORT_FREE, "x", session="s3", cancel=cancel)
    assert found.cost.is_stopped
    assert "drie nachtdiensten" in found.markdown("niet besproken")


def test_every_task_works_on_a_first_session_without_notes():
    file = a_file(n_sessions=1)
    file = replace(file, sessions=file.sessions[1:], scores=(), actions=(), insights=())
    for task in set(Task) - {Task.CODES}:
        assert draft(task, "", file=file, question="Hoe gaat het?") is not None


def test_english_words_for_an_english_coach():
    found = draft(Task.PREPARE, "", language="en")
    assert "Session 4 of" in texts(section(found, "state"))
    assert "from 3 to 5" in texts(section(found, "goals"))
