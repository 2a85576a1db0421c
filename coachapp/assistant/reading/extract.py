"""Choosing the coach's own sentences for a section: headings and cues, no model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from coachapp.assistant.checks import content_stems
from coachapp.assistant.reading.sentences import SourceSentence, Speaker
from coachapp.assistant.wording import CUES, HEADINGS, NO_PROMISE, SPOKEN_AGREEMENT, SPOKEN_CUES

REST = ("discussed", "reality")
_PROMISES = ("agreements", "will", "onward")
_MIN_STEMS = 3
_QUOTED = re.compile(r"[\"“”]")


def pick(
    sentences: Sequence[SourceSentence], key: str, language: str, *, limit: int
) -> tuple[SourceSentence, ...]:
    """The sentences that belong in a section, in the order of the note.

    A sentence under a fitting heading comes first, then one with a cue of the section. The
    sections in `REST` take whatever is most central. Of what the coach said in a transcript
    only promises count.
    """
    heading = re.compile(HEADINGS[key], re.IGNORECASE)
    central = _centrality(sentences, language)
    scored = []
    for i, sentence in enumerate(sentences):
        under = bool(sentence.heading) and bool(heading.search(sentence.heading))
        cued = key not in REST and _has_cue(sentence, key)
        if key in REST:
            elsewhere = sentence.heading and re.search(
                f"{HEADINGS['agreements']}|{HEADINGS['insights']}", sentence.heading, re.IGNORECASE
            )
            wanted = not elsewhere
        else:
            wanted = under or (cued and not _has_own_heading(sentence, key))
        is_whole = len(content_stems(sentence.text, language)) >= _MIN_STEMS
        if sentence.speaker is Speaker.COACH:
            wanted = key in _PROMISES and cued
        if wanted and (is_whole or under):
            scored.append((2.0 * under + 1.0 * cued + central[i], i))
    best: dict[str, int] = {}
    for _, i in sorted(scored, reverse=True):
        # A transcript repeats itself; the same words count once.
        best.setdefault(sentences[i].text.lower(), i)
    return tuple(sentences[i] for i in sorted(list(best.values())[:limit]))


def quotations(sentences: Sequence[SourceSentence], *, limit: int) -> tuple[SourceSentence, ...]:
    """The last sentences that hold the client's own words."""
    quoting = [s for s in sentences if len(_QUOTED.findall(s.text)) >= 2]
    return tuple(quoting[-limit:])


def nearest(
    sentences: Sequence[SourceSentence], query: str, language: str, *, limit: int
) -> tuple[SourceSentence, ...]:
    """The sentences that share most with a query, best first.

    None when no sentence holds half of what was asked, rare words counting most: a name that
    stands everywhere does not make an answer.
    """
    wanted = content_stems(query, language)
    stems = [
        content_stems(s.text, language) | content_stems(s.heading, language) for s in sentences
    ]
    frequency = Counter(stem for s in stems for stem in s)
    n = max(1, len(sentences))
    weight = {w: log(1 + n / max(1, frequency[w])) for w in wanted}
    enough = 0.5 * sum(weight.values())
    scored = [
        (held / (8 + len(own)), held, -i)
        for i, own in enumerate(stems)
        if (held := sum(weight[w] for w in wanted & own))
    ]
    if not any(held >= enough for _, held, _ in scored):
        return ()
    return tuple(sentences[-i] for _, _, i in sorted(scored, reverse=True)[:limit])


def _has_cue(sentence: SourceSentence, key: str) -> bool:
    cues = CUES[key]
    if sentence.speaker is Speaker.CLIENT:
        cues = SPOKEN_CUES.get(key, cues)
        if key in _PROMISES and re.search(NO_PROMISE, sentence.text, re.IGNORECASE):
            return False
    elif sentence.speaker is Speaker.COACH:
        cues = SPOKEN_AGREEMENT
    return bool(re.search(cues, sentence.text, re.IGNORECASE))


def _has_own_heading(sentence: SourceSentence, key: str) -> bool:
    """Whether the coach put it under a heading that names another section."""
    if not sentence.heading:
        return False
    return any(
        other != key and re.search(words, sentence.heading, re.IGNORECASE)
        for other, words in HEADINGS.items()
        if other in ("agreements", "insights", "question")
    )


def _centrality(sentences: Sequence[SourceSentence], language: str) -> list[float]:
    """How much of the note's vocabulary a sentence holds, 0 to 1."""
    stems = [content_stems(s.text, language) for s in sentences]
    frequency = Counter(stem for s in stems for stem in s)
    weights = [
        sum(frequency[w] for w in s) / (4 + len(s)) + 0.3 * bool(_QUOTED.search(t.text))
        for s, t in zip(stems, sentences, strict=True)
    ]
    top = max(weights, default=0.0) or 1.0
    return [w / top for w in weights]
