"""What a case would tell as a pattern record: codes out of its texts, corrected by the coach."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from coachapp.actions.desk import Desk
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import CaseFile, Session
from coachapp.domain.ids import CaseId, RunId, new_id
from coachapp.domain.practice import CaseCodes
from coachapp.domain.runs import AiRun, Outcome, Task
from coachapp.privacy.codebook import LANGUAGES, Code, CodeKind, load_codebook
from coachapp.privacy.extraction import CodeChooser, load_extractor
from coachapp.privacy.languages import detect
from coachapp.privacy.minimizing import PatternInput
from coachapp.privacy.record import DataType, Level
from coachapp.store.vault import utc_now
from coachapp.text import RawText

OPEN_OUTCOME = "ongoing"
_AROUND = 30
_MOST_WORDS_TOLD = 3
_SHORTEST = 20
"""Characters: of a shorter text no model can say what it is about."""
_LONGEST = 1500
_MOST_TEXTS = 8
_MOST_CHOSEN = 2

OnProgress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Words:
    """The words that told a code, ``start`` to ``end`` in a piece of the text around them.

    ``number`` is that of the session, or 0 for what stands in the case itself.
    """

    text: RawText
    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Told:
    """A code that a case tells, and why. ``is_kept`` is False where the coach took it out."""

    code: Code
    n_times: int
    words: tuple[Words, ...] = ()
    is_noted: bool = False
    is_added: bool = False
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class CasePatterns:
    """The codes of a case, the most told first, and the numbers that go with them."""

    codes: tuple[Told, ...]
    outcome: str
    n_sessions: int
    duration_min: float

    def of(self, kind: CodeKind) -> tuple[Told, ...]:
        """Those of a kind."""
        return tuple(told for told in self.codes if told.code.kind is kind)

    def kept(self, kind: CodeKind) -> tuple[str, ...]:
        """The codes of a kind that the record may hold, the most told first."""
        return tuple(told.code.code for told in self.of(kind) if told.is_kept)


@dataclass(frozen=True, slots=True)
class _Part:
    """A text of a case, and the number of its session; 0 where it is of the case itself."""

    text: str
    number: int


def read_patterns(file: CaseFile) -> CasePatterns:
    """What a case tells, and where; private notes are not looked at."""
    found: dict[str, list[Words]] = {}
    times: dict[str, int] = {}
    for part in _parts(file):
        extractor = load_extractor(detect(part.text))
        mentions = extractor.mentions(part.text)
        for kind in CodeKind:
            for code in extractor.codes(part.text, kind):
                times[code] = times.get(code, 0) + 1
                first = next(m for m in mentions if m.code == code)
                found.setdefault(code, []).append(_words(part, first.start, first.end))
    noted = set(_noted(file))
    added, removed = corrected(file.codes)
    book = load_codebook()
    all_told = [
        Told(
            code=book.get(code),
            n_times=times.get(code, 0),
            words=tuple(found.get(code, ())[:_MOST_WORDS_TOLD]),
            is_noted=code in noted,
            is_added=code in added,
            is_kept=code not in removed,
        )
        for code in {*times, *noted, *added}
    ]
    all_told.sort(key=lambda t: (not t.is_added, -t.n_times - t.is_noted, t.code.code))
    outcomes = [t.code.code for t in all_told if t.code.kind is CodeKind.OUTCOME and t.is_kept]
    chosen = file.codes.outcome if file.codes and file.codes.outcome in book else ""
    minutes = [s.duration_min for s in file.sessions]
    return CasePatterns(
        codes=tuple(all_told),
        outcome=chosen or next(iter(outcomes), OPEN_OUTCOME),
        n_sessions=max(len(file.sessions), 1),
        duration_min=sum(minutes) / len(minutes) if minutes else 60.0,
    )


def pattern_input(
    told: CasePatterns,
    *,
    data_type: DataType,
    training_id: uuid.UUID,
    coach_id: str,
    on: date,
    level: Level = Level.FULL,
) -> PatternInput:
    """The input of `minimize`; ``coach_id`` and ``training_id`` come from the consent."""
    return PatternInput(
        training_id=training_id,
        coach_id=coach_id,
        data_type=data_type,
        patterns=told.kept(CodeKind.PATTERN),
        techniques=told.kept(CodeKind.TECHNIQUE),
        outcome=told.outcome,
        n_sessions=told.n_sessions,
        duration_min=told.duration_min,
        on=on,
        level=level,
    )


def corrected(codes: CaseCodes | None) -> tuple[frozenset[str], frozenset[str]]:
    """What the coach added and took out; codes that this codebook does not know are passed over."""
    if codes is None:
        return frozenset(), frozenset()
    return _known_codes(codes.added), _known_codes(codes.removed)


def keep_code(desk: Desk, case_id: CaseId, code: str, *, is_found: bool) -> None:
    """The record of this case may hold a code. ``is_found`` where its texts tell it anyway."""
    added, removed = corrected(desk.vault.cases.codes(case_id))
    _save(desk, case_id, added if is_found else added | {code}, removed - {code})


def drop_code(desk: Desk, case_id: CaseId, code: str, *, is_found: bool) -> None:
    """The record of this case may not hold a code."""
    added, removed = corrected(desk.vault.cases.codes(case_id))
    _save(desk, case_id, added - {code}, removed | {code} if is_found else removed)


def choose_outcome(desk: Desk, case_id: CaseId, outcome: str) -> None:
    """What came of the case, as the coach sees it."""
    added, removed = corrected(desk.vault.cases.codes(case_id))
    _save(desk, case_id, added, removed, outcome)


def suggest(
    file: CaseFile, told: CasePatterns, chooser: CodeChooser, cancel: Cancel, tell: OnProgress
) -> tuple[Code, ...]:
    """Codes that a model finds in the texts and no phrase told, the most chosen first.

    A cancel gives those found until then. In the engine's thread.
    """
    texts = _shown_to_model(file)
    kinds = (CodeKind.PATTERN, CodeKind.TECHNIQUE)
    book = load_codebook()
    known = {t.code.code for t in told.codes}
    chosen: dict[str, int] = {}
    for n, (text, kind) in enumerate((text, kind) for text in texts for kind in kinds):
        tell(n / (len(texts) * len(kinds)))
        for code in _chosen_in(chooser, text, kind, cancel):
            if code not in known:
                chosen[code] = chosen.get(code, 0) + 1
    return tuple(book.get(c) for c in sorted(chosen, key=lambda c: (-chosen[c], c)))


def log_suggesting(
    desk: Desk, file: CaseFile, model: str, started: datetime, *, is_stopped: bool
) -> None:
    """Put the run in the AI-use log. In the store's thread."""
    now = utc_now()
    desk.vault.runs.add(
        AiRun(
            id=RunId(new_id()),
            client_id=file.client.id,
            session_id=None,
            task=Task.CODES,
            model=model,
            started_at=started,
            duration_s=(now - started).total_seconds(),
            n_tokens=0,
            n_sources=len(_shown_to_model(file)),
            n_marked=0,
            outcome=Outcome.STOPPED if is_stopped else Outcome.PENDING,
        )
    )


def _shown_to_model(file: CaseFile) -> list[str]:
    """The newest texts, as far as a small model can take them."""
    long_enough = [part.text for part in _parts(file) if len(part.text) >= _SHORTEST]
    return [text[:_LONGEST] for text in long_enough[-_MOST_TEXTS:]]


def _chosen_in(chooser: CodeChooser, text: str, kind: CodeKind, cancel: Cancel) -> list[str]:
    """First among what stands at the top, then among what each of those holds."""
    book, language = load_codebook(), detect(text)
    tops = [code for code in book.of(kind) if code.parent is None]
    found: list[str] = []
    for top in chooser.choose(text, tops, language=language, most=_MOST_CHOSEN):
        if cancel.is_requested:
            break
        below = [code for code in book.of(kind) if code.parent == top]
        inner = chooser.choose(text, below, language=language, most=1) if below else []
        found += inner or [top]
    return found


def _save(
    desk: Desk,
    case_id: CaseId,
    added: frozenset[str],
    removed: frozenset[str],
    outcome: str | None = None,
) -> None:
    before = desk.vault.cases.codes(case_id) or CaseCodes(case_id=case_id)
    desk.vault.cases.save_codes(
        CaseCodes(
            case_id=case_id,
            added=RawText(json.dumps(sorted(added))),
            removed=RawText(json.dumps(sorted(removed))),
            outcome=before.outcome if outcome is None else outcome,
        )
    )


def _known_codes(stored: str) -> frozenset[str]:
    """They may come from an export that was changed by hand."""
    try:
        codes = json.loads(stored)
    except ValueError:
        return frozenset()
    book = load_codebook()
    return frozenset(c for c in codes if isinstance(c, str) and c in book)


def _words(part: _Part, start: int, end: int) -> Words:
    """The words with what stands around them, in the same line."""
    text = part.text
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = stop if stop >= 0 else len(text)
    first, last = max(line, start - _AROUND), min(stop, end + _AROUND)
    if first > line:
        first = max(first, text.find(" ", first, start) + 1)  # no half words
    if last < stop:
        last = max(end, text.rfind(" ", end, last))
    before = "…" if first > line else ""
    after = "…" if last < stop else ""
    shown = f"{before}{text[first:last]}{after}"
    at = start - first + len(before)
    return Words(RawText(shown), at, at + end - start, part.number)


def _parts(file: CaseFile) -> Iterator[_Part]:
    numbers = {session.id: n for n, session in enumerate(file.sessions, start=1)}
    whole = [
        *((text, 0) for text in (file.case.question, file.case.context)),
        *((goal.title, 0) for goal in file.goals),
        *((text, numbers[s.id]) for s in file.sessions for text in _texts_of(s)),
        *((insight.text, numbers.get(insight.session_id, 0)) for insight in file.insights),
    ]
    return (_Part(str(text), number) for text, number in whole if text.strip())


def _texts_of(session: Session) -> tuple[RawText, RawText]:
    return session.notes, session.report


def _noted(file: CaseFile) -> Iterator[str]:
    """The codes of techniques that were noted, by what they are called in either language."""
    for technique in file.techniques:
        for language in LANGUAGES:
            yield from load_extractor(language).codes(str(technique.name), CodeKind.TECHNIQUE)
