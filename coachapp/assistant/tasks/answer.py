"""A free question about the case, answered from retrieved passages only."""

from __future__ import annotations

from coachapp.assistant import prompts
from coachapp.assistant.checks import Evidence, check, content_stems
from coachapp.assistant.draft import Origin, Section, Sentence
from coachapp.assistant.reading.extract import nearest
from coachapp.assistant.reading.sentences import SourceSentence, read
from coachapp.assistant.tasks import facts
from coachapp.assistant.tasks.assignment import Assignment
from coachapp.assistant.tasks.writer import Writer, is_stray
from coachapp.assistant.wording import NOT_FOUND
from coachapp.text import RawText

_N_FOUND = 4


def sections(assignment: Assignment, writer: Writer) -> list[Section]:
    """The model's answer where it holds, and always the sentences it is drawn from."""
    a = assignment
    best = nearest(_passage_sentences(a), a.question, a.language, limit=_N_FOUND)
    if not best:
        nothing = RawText(NOT_FOUND[a.language].capitalize() + ".")
        return [writer.section("answer", [Sentence(nothing, Origin.COMPUTED)])]
    text = writer.generate("answer", prompts.answer(a.question, best, a.language), prompts.ONE_LINE)
    evidence = Evidence(best, a.language, [*writer.known, a.question])
    checked = check(text, evidence, writer.sources)
    sound = [s for s in checked if not is_stray(s)]
    # What the answer repeats of the question is no answer.
    asked = content_stems(a.question, a.language)
    is_new = bool(content_stems(" ".join(s.text for s in sound), a.language) - asked)
    found = writer.section("found", [writer.own(s) for s in best], is_list=True)
    if is_new and len(sound) * 2 > len(checked):
        return [writer.section("answer", checked), found]
    return [found]


def _passage_sentences(a: Assignment) -> list[SourceSentence]:
    """The sentences of the retrieved passages, at their places in the notes."""
    by_id = {s.id: s for s in a.file.sessions}
    found = []
    for passage in a.passages:
        if passage.session_id is None:
            found += read(passage.text, source_field=passage.field)
        elif passage.session_id not in by_id:
            found += read(
                passage.text,
                session_id=passage.session_id,
                source_field=passage.field,
                dated_at=passage.dated_at,
            )
        else:
            whole = facts.sentences_of(a.file, [by_id[passage.session_id]], (passage.field,))
            found += [s for s in whole if s.start < passage.end and s.end > passage.start]
    return found
