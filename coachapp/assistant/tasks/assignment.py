"""What a task is given, and what it tells while it works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from coachapp.assistant.reading.sentences import SourceSentence
from coachapp.assistant.tasks import facts
from coachapp.domain.casefile import CaseFile, Session
from coachapp.domain.runs import Field, Passage, Task
from coachapp.text import RawText


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

    def notes(self) -> list[SourceSentence]:
        """What is noted of this session; private notes never go into what a client may read."""
        return facts.sentences_of(self.file, [self.session], (Field.NOTES,))


@dataclass(frozen=True, slots=True)
class Progress:
    """For the screen while it works: the title at hand, the text so far, parts done."""

    title: str
    text: RawText
    n_done: int
    n_all: int


OnProgress = Callable[[Progress], None]
