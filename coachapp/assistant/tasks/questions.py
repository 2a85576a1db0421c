"""Reflective questions: from scores, promises and the client's own words; the model adds some."""

from __future__ import annotations

from coachapp.assistant import prompts
from coachapp.assistant.checks import Evidence, check, content_stems
from coachapp.assistant.draft import MarkKind, Origin, Section, Sentence, SourceList
from coachapp.assistant.reading.extract import pick, quotations
from coachapp.assistant.reading.sentences import SourceSentence
from coachapp.assistant.tasks import facts
from coachapp.assistant.tasks.assignment import Assignment
from coachapp.assistant.tasks.writer import Writer
from coachapp.assistant.wording import OPEN_QUESTION
from coachapp.domain.rules import held_before

_N_QUESTIONS = 5


def section(
    assignment: Assignment, writer: Writer, n: int = _N_QUESTIONS, key: str = "questions"
) -> Section:
    """At most ``n`` questions, no two the same."""
    a = assignment
    computed = facts.questions(a.file, a.session, a.language)
    notes = a.notes() or facts.sentences_of(a.file, held_before(a.file, a.session)[-1:])
    quoted = quotations(notes, limit=n)
    central = [s for s in pick(notes, "discussed", a.language, limit=n) if s not in quoted]
    seeds = [*quoted, *central][: n - min(len(computed), n // 2)]
    writer.expect(len(seeds))
    written: list[Sentence] = []
    for seed in seeds:
        text = writer.generate(key, prompts.question([seed], a.language), prompts.LIVELY)
        asked = _sound_question(text, seed, writer)
        if asked is not None and asked.text not in {w.text for w in written}:
            written.append(asked)
    together = [*computed[: max(1, n - len(written))], *written, *computed]
    unique = list({s.text: s for s in together}.values())
    return writer.section(key, unique[:n], is_list=True)


def _sound_question(text: str, seed: SourceSentence, writer: Writer) -> Sentence | None:
    """An open question that names nothing new and has something to do with the note."""
    language = writer.language
    asked = text.strip().rstrip("?") + "?"
    words = asked.split()
    if not 4 <= len(words) <= 25 or words[0].lower() not in OPEN_QUESTION[language]:
        return None
    found = check(asked, Evidence([seed], language, writer.known), SourceList())
    if len(found) != 1 or any(m.kind is not MarkKind.UNSUPPORTED for m in found[0].marks):
        return None
    if not content_stems(asked, language) & content_stems(seed.text, language):
        return None
    return Sentence(found[0].text, Origin.WRITTEN, (writer.sources.number(seed),))
