"""How well an anonymizer does on annotated texts, by the measures of the field.

Recall: the share of spans that are masked whole. Leak rate: the share of texts with identifiers
in which any direct one survives, in whole or in part. Traps touched: the share of texts without
anything personal in which something was masked. Plain words masked: of the words outside spans.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from coachapp.privacy.making.annotated import Annotated

Span = tuple[int, int]
NAMES = frozenset(("PERSON",))
INDIRECT = frozenset(("DATE_TIME", "AGE", "AMOUNT", "GROUP_SIZE", "CONTEXTUAL"))
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Score:
    """Counts over a set of texts; the shares are 0 to 1."""

    n_spans: Counter[str] = field(default_factory=Counter)
    n_masked: Counter[str] = field(default_factory=Counter)
    n_found: Counter[str] = field(default_factory=Counter)
    n_right: Counter[str] = field(default_factory=Counter)
    n_small: int = 0
    n_small_masked: int = 0
    n_with: int = 0
    n_leaking: int = 0
    n_traps: int = 0
    n_touched: int = 0
    n_plain: int = 0
    n_plain_masked: int = 0

    def recall(self, types: Iterable[str]) -> float:
        """The share of the spans of these types that are masked whole."""
        chosen = list(types)
        total = sum(self.n_spans[t] for t in chosen)
        return sum(self.n_masked[t] for t in chosen) / total if total else 1.0

    def precision(self, kind: str) -> float:
        """The share of what was found as a type that overlaps anything personal."""
        return self.n_right[kind] / self.n_found[kind] if self.n_found[kind] else 1.0

    @property
    def direct(self) -> list[str]:
        """The types that identify by themselves."""
        return [t for t in self.n_spans if t not in INDIRECT]

    @property
    def leak_rate(self) -> float:
        return self.n_leaking / max(self.n_with, 1)

    @property
    def small_recall(self) -> float:
        """Recall of names in small letters."""
        return self.n_small_masked / max(self.n_small, 1)

    @property
    def touched(self) -> float:
        return self.n_touched / max(self.n_traps, 1)

    @property
    def plain_masked(self) -> float:
        return self.n_plain_masked / max(self.n_plain, 1)

    def told(self) -> str:
        """The figures in a few lines."""
        lines = [
            f"names {self.recall(NAMES):.3f}"
            f" (small letters {self.small_recall:.3f} of {self.n_small})"
            f" · direct {self.recall(self.direct):.3f}"
            f" · leaks {self.leak_rate:.3f} of {self.n_with}"
            f" · traps {self.touched:.3f} of {self.n_traps} · plain words {self.plain_masked:.4f}"
        ]
        for kind in sorted(self.n_spans):
            lines.append(
                f"  {kind:17} recall {self.recall([kind]):.3f} of {self.n_spans[kind]}"
                f", precision {self.precision(kind):.3f} of {self.n_found[kind]}"
            )
        return "\n".join(lines)


def missed(text: Annotated, found: Sequence[Span]) -> list[tuple[int, int, str]]:
    """The entities that are not masked whole: a letter or digit of them is left."""
    return [(s, e, kind) for s, e, kind in text.entities if not _is_covered(text.text, s, e, found)]


def _is_covered(text: str, start: int, end: int, found: Sequence[Span]) -> bool:
    return all(
        not c.isalnum() or any(s <= n < e for s, e in found)
        for n, c in enumerate(text[start:end], start)
    )


def score(texts: Iterable[tuple[Annotated, Sequence[tuple[int, int, str]]]]) -> Score:
    """Count over texts and what was found in each."""
    total = Score()
    for text, found in texts:
        spans = [(s, e) for s, e, _ in found]
        lost = missed(text, spans)
        for s, e, kind in text.entities:
            is_masked = (s, e, kind) not in lost
            total.n_spans[kind] += 1
            total.n_masked[kind] += is_masked
            if kind in NAMES and text.text[s:e].islower():
                total.n_small += 1
                total.n_small_masked += is_masked
        if any(kind not in INDIRECT for _, _, kind in text.entities):
            total.n_with += 1
            total.n_leaking += any(kind not in INDIRECT for _, _, kind in lost)
        if not text.entities:
            total.n_traps += 1
            total.n_touched += bool(found)
        for s, e, kind in found:
            total.n_found[kind] += 1
            total.n_right[kind] += any(s < b and e > a for a, b, _ in text.entities)
        for word in _WORD.finditer(text.text):
            if any(word.start() < e and word.end() > s for s, e, _ in text.entities):
                continue
            total.n_plain += 1
            total.n_plain_masked += any(word.start() < e and word.end() > s for s, e in spans)
    return total
