"""The tasks of the assistant: what is known is computed, what was noted is quoted, and the
model words it, section by section.

What the model writes is checked against the sentences that it was given. A rewording that says
more than they do, or much less, is set aside and the coach's own sentences stand there; where
it left a note out, that follows as it was written. So a draft is complete and right with any
model, and reads better with a better one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from coachapp.assistant import facts, prompts
from coachapp.assistant.actionpoints import propose
from coachapp.assistant.checks import Evidence, check, content_stems
from coachapp.assistant.draft import (
    Cost,
    Draft,
    MarkKind,
    Origin,
    ProposedAction,
    Section,
    Sentence,
    SourceList,
)
from coachapp.assistant.engine.client import Engine
from coachapp.assistant.engine.messages import Generation, Prompt, Sampling
from coachapp.assistant.extract import REST, nearest, pick, quotations
from coachapp.assistant.sentences import SourceSentence, read
from coachapp.assistant.wording import NOT_FOUND, OPEN_QUESTION, TITLES
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import CaseFile, Session
from coachapp.domain.rules import held_before
from coachapp.domain.runs import Field, Passage, Task
from coachapp.text import RawText

REPORTS: dict[Task, tuple[str, ...]] = {
    Task.REPORT_FREE: ("discussed", "insights", "agreements"),
    Task.REPORT_GROW: ("goal", "reality", "options", "will"),
    Task.REPORT_INTAKE: ("reason", "question", "works", "aims", "discussed", "agreements"),
    Task.REPORT_THREE_WAY: ("sponsor", "client_view", "aims", "discussed", "agreements"),
    Task.REPORT_EVALUATION: ("progress", "achieved", "helped", "insights", "discussed", "onward"),
}
_REST_LIMIT = 12
_PICK_LIMIT = 5
_N_QUESTIONS = 5
_FAITHFUL = 0.8
_COMPLETE = 0.6
"""Of a rewording's content stems, the share that the notes must hold; and the other way round."""
_CHUNK = 2
"""Sentences that go to the model at once: small models lose the thread of more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What a task is about. ``passages`` were retrieved from this client's file only."""

    task: Task
    file: CaseFile
    session: Session
    now: datetime
    language: str
    model: str
    question: str = ""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """For the screen while it works: the title at hand, the text so far, parts done."""

    title: str
    text: RawText
    n_done: int
    n_all: int


OnProgress = Callable[[Progress], None]


def run(
    assignment: Assignment, engine: Engine, *, on_progress: OnProgress, cancel: Cancel
) -> Draft:
    """Do a task. A cancel gives what there is, with the rest in the coach's own words."""
    work = _Work(assignment, engine, on_progress, cancel)
    return work.draft()


class _Work:
    def __init__(
        self, assignment: Assignment, engine: Engine, on_progress: OnProgress, cancel: Cancel
    ) -> None:
        self._a = assignment
        self._engine = engine
        self._on_progress = on_progress
        self._cancel = cancel
        self._sources = SourceList()
        self._titles = TITLES[assignment.language]
        self._known = facts.known_words(assignment.file)
        self._cost = Cost(model=assignment.model)
        self._spent_s = 0.0
        self._n_done = 0
        self._n_all = 1
        self._n_left_out = 0

    def draft(self) -> Draft:
        """Do the task."""
        a = self._a
        actions: tuple[ProposedAction, ...] = ()
        sections: list[Section] = []
        if a.task is Task.PREPARE:
            sections = self._prepare()
        elif a.task is Task.ACTIONS:
            actions = propose(a.file, self._own_notes(), self._sources, a.language)
        elif a.task is Task.QUESTIONS:
            sections = [self._questions(_N_QUESTIONS)]
        elif a.task is Task.ASK:
            sections = self._ask()
        else:
            sections = self._report(REPORTS[a.task])
        return Draft(
            task=a.task,
            language=a.language,
            sections=tuple(sections),
            sources=tuple(self._sources.items),
            actions=actions,
            n_left_out=self._n_left_out,
            cost=replace(self._cost, is_stopped=self._cancel.is_requested),
        )

    def _prepare(self) -> list[Section]:
        a = self._a
        earlier = held_before(a.file, a.session)
        last = facts.sentences_of(a.file, earlier[-1:])
        best = pick(last, "discussed", a.language, limit=3)
        loose = pick(last, "loose_ends", a.language, limit=2)
        self._n_all = _chunks(best) + 1
        return [
            facts.state(a.file, a.session, a.now, a.language),
            facts.goals(a.file, a.language),
            facts.actions(a.file, a.now, a.language),
            facts.insight(a.file, a.session, self._sources, a.language),
            self._written("last_time", best),
            self._quoted("loose_ends", [s for s in loose if s not in best]),
            self._questions(2, key="opening"),
        ]

    def _report(self, keys: tuple[str, ...]) -> list[Section]:
        a = self._a
        notes = self._own_notes()
        picked: dict[str, tuple[SourceSentence, ...]] = {}
        used: set[int] = set()
        for key in sorted(keys, key=lambda k: k in REST):
            if key == "progress":
                continue
            rest = [s for s in notes if s.start not in used]
            picked[key] = pick(
                rest, key, a.language, limit=_REST_LIMIT if key in REST else _PICK_LIMIT
            )
            used |= {s.start for s in picked[key]}
        self._n_all = sum(_chunks(p) for p in picked.values())
        self._n_left_out = len(notes) - len(used)
        sections = []
        for key in keys:
            if key == "progress":
                sections.append(facts.goals(a.file, a.language, key))
                continue
            section = self._written(key, picked[key])
            if key in ("agreements", "will", "onward"):
                section = self._with_actions(section)
            sections.append(section)
        return sections

    def _with_actions(self, section: Section) -> Section:
        """Add the actions that the file holds for this session and the text does not name."""
        a = self._a
        said = [content_stems(s.text, a.language) for s in section.sentences]
        added = []
        for sentence in facts.agreed_in(a.file, a.session, a.now, a.language):
            stems = content_stems(sentence.text, a.language)
            if not any(len(stems & s) >= 0.6 * len(stems) for s in said):
                added.append(sentence)
        return replace(section, sentences=section.sentences + tuple(added))

    def _written(self, key: str, sources: Sequence[SourceSentence]) -> Section:
        sentences: list[Sentence] = []
        for begin in range(0, len(sources), _CHUNK):
            sentences += self._reworded(key, sources[begin : begin + _CHUNK])
        return Section(key, self._titles[key], tuple(sentences))

    def _reworded(self, key: str, sources: Sequence[SourceSentence]) -> list[Sentence]:
        """A few notes as running text, or the notes themselves where the model strays."""
        own = [self._own(s) for s in sources]
        prompt = prompts.rewrite(self._titles[key], sources, self._a.language)
        text = self._generate(self._titles[key], prompt, prompts.PARAGRAPH)
        evidence = Evidence(sources, self._a.language, self._known)
        checked = check(text, evidence, self._sources)
        if not self._is_faithful(checked, sources):
            return own
        said = {n for s in checked for n in s.sources}
        return checked + [s for s in own if not set(s.sources) & said]

    def _is_faithful(self, written: Sequence[Sentence], sources: Sequence[SourceSentence]) -> bool:
        """Whether a rewording says what the notes say: hardly more, and most of it."""
        language = self._a.language
        of_text = content_stems(" ".join(s.text for s in written), language)
        said = {n for s in written for n in s.sources}
        used = [s for s in sources if self._sources.number(s) in said]
        of_notes = content_stems(" ".join(s.text for s in used), language)
        shared = len(of_text & of_notes)
        each = [content_stems(s.text, language) for s in written]
        return (
            bool(of_text)
            and all(len(stems & of_notes) >= _FAITHFUL * len(stems) for stems in each)
            and not any(_is_stray(s) for s in written)
            and shared >= _COMPLETE * len(of_notes)
        )

    def _questions(self, n: int, key: str = "questions") -> Section:
        a = self._a
        computed = facts.questions(a.file, a.session, a.language)
        notes = self._own_notes()
        if not notes:
            notes = facts.sentences_of(a.file, held_before(a.file, a.session)[-1:])
        quoted = quotations(notes, limit=n)
        central = [s for s in pick(notes, "discussed", a.language, limit=n) if s not in quoted]
        written: list[Sentence] = []
        seeds = [*quoted, *central][: n - min(len(computed), n // 2)]
        self._n_all = max(self._n_all, len(seeds))
        for seed in seeds:
            text = self._generate(
                self._titles[key], prompts.question([seed], a.language), prompts.LIVELY
            )
            asked = self._sound_question(text, seed)
            if asked is not None and asked.text not in {w.text for w in written}:
                written.append(asked)
        together = [*computed[: max(1, n - len(written))], *written, *computed]
        unique = list({s.text: s for s in together}.values())
        return Section(key, self._titles[key], tuple(unique[:n]), is_list=True)

    def _sound_question(self, text: str, seed: SourceSentence) -> Sentence | None:
        """An open question that names nothing new and has something to do with the note."""
        asked = text.strip().rstrip("?") + "?"
        words = asked.split()
        if not 4 <= len(words) <= 25 or words[0].lower() not in OPEN_QUESTION[self._a.language]:
            return None
        evidence = Evidence([seed], self._a.language, self._known)
        found = check(asked, evidence, SourceList())
        if len(found) != 1 or any(m.kind is not MarkKind.UNSUPPORTED for m in found[0].marks):
            return None
        shared = content_stems(asked, self._a.language) & content_stems(seed.text, self._a.language)
        if not shared:
            return None
        return Sentence(found[0].text, Origin.WRITTEN, (self._sources.number(seed),))

    def _ask(self) -> list[Section]:
        a = self._a
        sentences = self._passage_sentences()
        best = nearest(sentences, a.question, a.language, limit=4)
        title = self._titles["answer"]
        if not best:
            nothing = Sentence(RawText(NOT_FOUND[a.language].capitalize() + "."), Origin.COMPUTED)
            return [Section("answer", title, (nothing,))]
        text = self._generate(title, prompts.answer(a.question, best, a.language), prompts.ONE_LINE)
        evidence = Evidence(best, a.language, [*self._known, a.question])
        checked = check(text, evidence, self._sources)
        sound = [s for s in checked if not _is_stray(s)]
        # What the answer repeats of the question is no answer.
        asked = content_stems(a.question, a.language)
        is_new = bool(content_stems(" ".join(s.text for s in sound), a.language) - asked)
        answer = checked if is_new and len(sound) * 2 > len(checked) else []
        found = tuple(self._own(s) for s in best)
        sections = [Section("found", self._titles["found"], found, is_list=True)]
        return [Section("answer", title, tuple(answer)), *sections] if answer else sections

    def _passage_sentences(self) -> list[SourceSentence]:
        """The sentences of the retrieved passages, at their places in the notes."""
        a = self._a
        by_id = {s.id: s for s in a.file.sessions}
        found = []
        for passage in a.passages:
            if passage.session_id is None:
                found += read(passage.text, source_field=passage.field)
                continue
            if passage.session_id not in by_id:
                found += read(
                    passage.text,
                    session_id=passage.session_id,
                    source_field=passage.field,
                    dated_at=passage.dated_at,
                )
                continue
            whole = facts.sentences_of(a.file, [by_id[passage.session_id]], (passage.field,))
            found += [s for s in whole if s.start < passage.end and s.end > passage.start]
        return found

    def _own_notes(self) -> list[SourceSentence]:
        """What is noted of this session; private notes never go into what a client may read."""
        return facts.sentences_of(self._a.file, [self._a.session], (Field.NOTES,))

    def _own(self, source: SourceSentence) -> Sentence:
        return Sentence(source.text, Origin.QUOTED, (self._sources.number(source),))

    def _quoted(self, key: str, sources: Sequence[SourceSentence]) -> Section:
        return Section(key, self._titles[key], tuple(self._own(s) for s in sources))

    def _generate(self, title: str, prompt: Prompt, sampling: Sampling) -> str:
        """What the model writes; empty once the coach has stopped it."""
        if self._cancel.is_requested:
            return ""
        parts: list[str] = []

        def show(text: str) -> None:
            parts.append(text)
            shown = prompts.with_name("".join(parts), self._a.file.client.name)
            self._on_progress(Progress(title, shown, self._n_done, self._n_all))

        self._on_progress(Progress(title, RawText(""), self._n_done, self._n_all))
        generation = self._engine.generate(
            prompt,
            sampling,
            on_text=show,
            on_progress=lambda _done, _all: None,
            cancel=self._cancel,
        )
        self._n_done = min(self._n_done + 1, self._n_all)
        self._count(generation)
        if generation.finish == "cancelled":
            return ""
        return prompts.with_name(generation.text, self._a.file.client.name)

    def _count(self, generation: Generation) -> None:
        self._spent_s += max(0.0, generation.duration_s - generation.first_token_s)
        n_tokens = self._cost.n_tokens + generation.n_tokens
        self._cost = replace(
            self._cost,
            n_tokens=n_tokens,
            n_prompt=max(self._cost.n_prompt, generation.n_prompt),
            n_reused=self._cost.n_reused + generation.n_reused,
            tokens_per_s=n_tokens / self._spent_s if self._spent_s else 0.0,
            duration_s=self._cost.duration_s + generation.duration_s,
        )


def _is_stray(sentence: Sentence) -> bool:
    """Whether the checks found something worth more than a glance."""
    return any(m.kind is not MarkKind.QUOTE_REMOVED for m in sentence.marks)


def _chunks(sources: Sequence[SourceSentence]) -> int:
    return -(-len(sources) // _CHUNK)
