"""What every task does with the model: ask it, count what it costs, and keep what holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coachapp.assistant import prompts
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
from coachapp.assistant.reading.sentences import SourceSentence, Speaker
from coachapp.assistant.tasks import facts
from coachapp.assistant.tasks.assignment import Assignment, OnProgress, Progress
from coachapp.assistant.wording import FIRST_PERSON, SPEAKERS, TITLES
from coachapp.domain.cancel import Cancel
from coachapp.text import RawText

_FAITHFUL = 0.8
_COMPLETE = 0.6
"""Of a rewording's content stems, the share that the notes must hold; and the other way round."""
_LABEL = re.compile(r"^\s*(?:[-*•]\s+|\w{1,10}:\s+)")
"""What small models put before an answer: the bullet or the label of the prompt."""
_CHUNK = 2
"""Sentences that go to the model at once: small models lose the thread of more."""


class Writer:
    """The model at work on one assignment."""

    def __init__(
        self, assignment: Assignment, engine: Engine, on_progress: OnProgress, cancel: Cancel
    ) -> None:
        self.language = assignment.language
        self.known = facts.known_words(assignment.file)
        self.sources = SourceList()
        self._task = assignment.task
        self.client_name = assignment.file.client.name
        self._engine = engine
        self._on_progress = on_progress
        self._cancel = cancel
        self._titles = TITLES[assignment.language]
        self._cost = Cost(model=assignment.model)
        self._spent_s = 0.0
        self._n_done = 0
        self._n_all = 1

    def expect(self, n_calls: int) -> None:
        """Tell how often the model will be asked, for the progress."""
        self._n_all = max(self._n_all, n_calls)

    def draft(
        self,
        sections: Sequence[Section],
        *,
        actions: tuple[ProposedAction, ...] = (),
        n_left_out: int = 0,
    ) -> Draft:
        """What is handed over; sources that nothing refers to are not in it."""
        whole = Draft(
            task=self._task,
            language=self.language,
            sections=tuple(sections),
            sources=tuple(self.sources.items),
            actions=actions,
            n_left_out=n_left_out,
            cost=replace(self._cost, is_stopped=self._cancel.is_requested),
        )
        return whole.with_used_sources()

    def section(self, key: str, sentences: Sequence[Sentence], *, is_list: bool = False) -> Section:
        """A section under its title."""
        return Section(key, self._titles[key], tuple(sentences), is_list=is_list)

    def own(self, source: SourceSentence) -> Sentence:
        """A sentence word for word; what was said in a transcript stands between quotes."""
        text = source.text
        if source.speaker is Speaker.CLIENT:
            text = RawText(f"“{text}”")
        elif source.speaker is Speaker.COACH:
            text = RawText(f"{SPEAKERS[self.language]}: “{text}”")
        return Sentence(text, Origin.QUOTED, (self.sources.number(source),))

    def reworded(self, key: str, sources: Sequence[SourceSentence]) -> list[Sentence]:
        """Notes as running text, or the notes themselves where the model strays."""
        written: list[Sentence] = []
        for begin in range(0, len(sources), _CHUNK):
            chunk = sources[begin : begin + _CHUNK]
            own = [self.own(s) for s in chunk]
            checked = self._rewritten(key, chunk)
            if not self._is_faithful(checked) or not self._is_complete(checked):
                written += own
                continue
            said = {n for s in checked for n in s.sources}
            written += checked + [s for s in own if not set(s.sources) & said]
        return written

    def condensed(self, key: str, lines: Sequence[Sentence]) -> list[Sentence]:
        """Fewer words that say no more than these lines; none where the model strays."""
        numbers = sorted({n for line in lines for n in line.sources})
        sources = [self.sources.items[n - 1] for n in numbers]
        checked = self._rewritten(key, sources)
        n_words = sum(len(line.text.split()) for line in lines)
        is_shorter = 0 < sum(len(s.text.split()) for s in checked) < n_words
        said = {n for s in checked for n in s.sources}
        holds_half = 2 * len(said) >= len(numbers)
        return checked if is_shorter and holds_half and self._is_faithful(checked) else []

    def generate(self, key: str, prompt: Prompt, sampling: Sampling) -> str:
        """What the model writes; empty once the coach has stopped it."""
        if self._cancel.is_requested:
            return ""
        title = self._titles[key]
        parts: list[str] = []

        def show(text: str) -> None:
            parts.append(text)
            shown = prompts.with_name("".join(parts), self.client_name)
            self._on_progress(Progress(title, shown, self._n_done, self._n_all))

        self._on_progress(Progress(title, RawText(""), self._n_done, self._n_all))
        generation = self._engine.generate(
            prompt,
            sampling,
            on_text=show,
            on_progress=lambda _done, _all: None,
            cancel=self._cancel,
        )
        self._n_done += 1
        self._n_all = max(self._n_all, self._n_done)
        self._count(generation)
        if generation.finish == "cancelled":
            return ""
        return prompts.with_name(generation.text, self.client_name)

    def _rewritten(self, key: str, sources: Sequence[SourceSentence]) -> list[Sentence]:
        prompt = prompts.rewrite(self._titles[key], sources, self.language)
        text = _LABEL.sub("", self.generate(key, prompt, prompts.PARAGRAPH))
        return check(text, Evidence(sources, self.language, self.known), self.sources)

    def _is_faithful(self, written: Sequence[Sentence]) -> bool:
        """Whether each sentence says hardly more than its sources."""
        of_notes = self._stems_of_sources(written)
        each = [content_stems(s.text, self.language) for s in written]
        return (
            any(each)
            and all(len(stems & of_notes) >= _FAITHFUL * len(stems) for stems in each)
            and not any(is_stray(s) or self._speaks_for_client(s) for s in written)
        )

    def _speaks_for_client(self, sentence: Sentence) -> bool:
        """Whether it says *I* where the client said so: only a quotation may."""
        said = [self.sources.items[n - 1].speaker for n in sentence.sources]
        outside = re.sub(r"[\"“][^\"”]*[\"”]", "", sentence.text)
        return Speaker.CLIENT in said and bool(FIRST_PERSON.search(outside))

    def _is_complete(self, written: Sequence[Sentence]) -> bool:
        """Whether it says most of what its sources say."""
        of_text = content_stems(" ".join(s.text for s in written), self.language)
        of_notes = self._stems_of_sources(written)
        return len(of_text & of_notes) >= _COMPLETE * len(of_notes)

    def _stems_of_sources(self, written: Sequence[Sentence]) -> set[str]:
        numbers = {n for s in written for n in s.sources}
        text = " ".join(self.sources.items[n - 1].text for n in numbers)
        return content_stems(text, self.language)

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


def is_stray(sentence: Sentence) -> bool:
    """Whether the checks found something worth more than a glance."""
    return any(m.kind is not MarkKind.QUOTE_REMOVED for m in sentence.marks)


def n_chunks(sources: Sequence[SourceSentence]) -> int:
    """How often the model is asked for so many sentences."""
    return -(-len(sources) // _CHUNK)
