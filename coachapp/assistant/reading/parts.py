"""The parts of a long note: cut where the words change.

After M. Hearst, "TextTiling: segmenting text into multi-paragraph subtopic passages",
Computational Linguistics 23(1), 1997: a gap where the sentences before and after share few
stems is where the subject changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from coachapp.assistant.checks import content_stems
from coachapp.assistant.reading.sentences import SourceSentence

LONG = 60
"""Sentences from which a note is long."""
_PART = 24
_MOST_PARTS = 12
_WINDOW = 6

Part = tuple[SourceSentence, ...]


def parts(sentences: Sequence[SourceSentence], language: str) -> list[Part]:
    """A short note as it is; a long one in at most twelve parts of about equal length."""
    if len(sentences) < LONG:
        return [tuple(sentences)]
    n_parts = min(_MOST_PARTS, round(len(sentences) / _PART))
    stems = [content_stems(s.text, language) for s in sentences]
    size = len(sentences) / n_parts
    cuts = [0]
    for n in range(1, n_parts):
        near = range(round(n * size - size / 4), round(n * size + size / 4) + 1)
        cuts.append(min(near, key=lambda i: _cohesion(sentences, stems, i)))
    return [tuple(sentences[a:b]) for a, b in zip(cuts, [*cuts[1:], len(sentences)], strict=True)]


def _cohesion(sentences: Sequence[SourceSentence], stems: list[set[str]], gap: int) -> float:
    """What the sentences on both sides of a gap share, 0 to 1; a new heading shares nothing."""
    if sentences[gap - 1].heading != sentences[gap].heading:
        return -1.0
    before = set[str]().union(*stems[max(0, gap - _WINDOW) : gap])
    after = set[str]().union(*stems[gap : gap + _WINDOW])
    return len(before & after) / max(1, min(len(before), len(after)))
