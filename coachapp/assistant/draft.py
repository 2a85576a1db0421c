"""What the assistant hands over: sections of sentences, each with its sources and marks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from coachapp.assistant.reading.sentences import SourceSentence
from coachapp.domain.runs import Task
from coachapp.text import RawText


class Origin(StrEnum):
    """Where a sentence comes from."""

    COMPUTED = "computed"
    """Worked out from the file; right whatever the model is."""
    QUOTED = "quoted"
    """The coach's own sentence, word for word."""
    WRITTEN = "written"
    """By the model."""


class MarkKind(StrEnum):
    """What the checks found in a sentence that the model wrote."""

    UNSUPPORTED = "unsupported"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    QUOTE_REMOVED = "quote_removed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a sentence that the coach should look at."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """``sources`` are numbers in the draft's list, from 1."""

    text: RawText
    origin: Origin
    sources: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a draft. Without sentences it was not discussed."""

    key: str
    title: str
    sentences: tuple[Sentence, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedAction:
    """An action point found in the notes; ``is_known`` when the file already has it.

    ``is_written`` when the model worded it; the sentence itself is the source.
    """

    text: RawText
    is_coachs: bool
    source: int
    due: RawText = field(default=RawText(""))
    is_known: bool = False
    is_written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a run took of the model."""

    model: str = ""
    n_tokens: int = 0
    n_prompt: int = 0
    n_reused: int = 0
    tokens_per_s: float = 0.0
    duration_s: float = 0.0
    is_stopped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The whole answer to one task.

    ``n_left_out`` counts the sentences of the note that are in no section of a report, or the
    action points that are not shown.
    """

    task: Task
    language: str
    sections: tuple[Section, ...]
    sources: tuple[SourceSentence, ...]
    actions: tuple[ProposedAction, ...] = ()
    n_left_out: int = 0
    cost: Cost = field(default_factory=Cost)

    @property
    def n_marked(self) -> int:
        """Sentences with a mark."""
        return sum(bool(s.marks) for section in self.sections for s in section.sentences)

    def with_used_sources(self) -> Draft:
        """The same with only the sources that something refers to, numbered as they come."""
        used: dict[int, int] = {}
        for section in self.sections:
            for sentence in section.sentences:
                for n in sentence.sources:
                    used.setdefault(n, len(used) + 1)
        for action in self.actions:
            used.setdefault(action.source, len(used) + 1)
        return replace(
            self,
            sections=tuple(
                replace(
                    section,
                    sentences=tuple(
                        replace(s, sources=tuple(used[n] for n in s.sources))
                        for s in section.sentences
                    ),
                )
                for section in self.sections
            ),
            actions=tuple(replace(a, source=used[a.source]) for a in self.actions),
            sources=tuple(self.sources[n - 1] for n in used),
        )

    def markdown(self, not_discussed: str) -> str:
        """As text for a report, without source numbers."""
        parts = []
        for section in self.sections:
            if section.is_list:
                body = "\n".join(f"- {s.text}" for s in section.sentences)
            else:
                body = " ".join(s.text for s in section.sentences)
            parts.append(f"## {section.title}\n{body or f'*{not_discussed}*'}")
        return "\n\n".join(parts)


class SourceList:
    """Numbers sources as they are first used."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}
        self.items: list[SourceSentence] = []

    def number(self, source: SourceSentence) -> int:
        """The number of a source, from 1."""
        key = (source.session_id, source.field, source.start, source.end)
        if key not in self._numbers:
            self.items.append(source)
            self._numbers[key] = len(self.items)
        return self._numbers[key]
