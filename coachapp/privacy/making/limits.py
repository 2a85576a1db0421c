"""``python -m coachapp.privacy.making.limits``: how likely a name a word may be and still pass.

For each class of words (see ``finding/names.py``) the limit with the least cost on the held-out
texts, ``assets/tagger/held_out_*.txt``: a name that passes costs as much as ``_MISS`` plain words
that are masked. Classes seen seldom lean to the limit of all classes together.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict

import assets
from coachapp.privacy.finding.names import Names
from coachapp.privacy.finding.patterns import PATTERNS
from coachapp.privacy.finding.tokens import pieces
from coachapp.privacy.finding.words import LANGUAGES
from coachapp.privacy.making.annotated import read

_MISS = {"nl": 9.0, "en": 9.0}
"""As dear as it can be with at most 4 % of the plain words of the held-out texts masked."""
_GRID = (0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.18, 0.25, 0.33, 0.42, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
_PRIOR = 3.0
"""How many words of its class the limit of all classes weighs as."""
_AT_MOST = {"unknown/capital": 0.0, "proper/capital": 0.0, "unknown/initial": 0.08}
"""Masked by default: what no dictionary has and a capital marks needs no tagger to say so."""
_NAMED = ("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS")
Seen = dict[str, list[tuple[float, bool]]]


def seen(language: str) -> Seen:
    """For each class, how likely a name each word was, and whether it was one."""
    names = Names(language)
    found: Seen = defaultdict(list)
    for text in read(assets.path("tagger", f"held_out_{language}.txt")):
        other = [(s, e) for s, e, kind in text.entities if kind not in _NAMED]
        for pattern in PATTERNS[language]:
            other += [
                m.span()
                for m in pattern.regex.finditer(text.text)
                if not pattern.check or pattern.check(m)
            ]
        for piece in pieces(text.text, names.abbreviations):
            for c in names.candidates(piece):
                if any(s < c.token.end and e > c.token.start for s, e in other):
                    continue
                is_name = any(
                    s < c.token.end and e > c.token.start
                    for s, e, kind in text.entities
                    if kind in _NAMED
                )
                found[c.kind].append((c.tag.named, is_name))
    return found


def cost(rows: list[tuple[float, bool]], limit: float, miss: float) -> float:
    """What a limit costs on some words."""
    n_missed = sum(is_name and p < limit for p, is_name in rows)
    n_masked = sum(not is_name and p >= limit for p, is_name in rows)
    return miss * n_missed + n_masked


def choose(found: Seen, miss: float) -> dict[str, float]:
    """The limit of each class."""
    every = [row for rows in found.values() for row in rows]
    overall = {limit: cost(every, limit, miss) / len(every) for limit in _GRID}
    chosen = {
        kind: min(_GRID, key=lambda limit: cost(rows, limit, miss) + _PRIOR * overall[limit])
        for kind, rows in sorted(found.items())
    }
    return {kind: min(limit, _AT_MOST.get(kind, 1.0)) for kind, limit in chosen.items()}


def main() -> int:
    """Write ``assets/tagger/limits.json``, and tell what each class costs."""
    limits = {}
    for language in LANGUAGES:
        found = seen(language)
        limits[language] = choose(found, _MISS[language])
        for kind, limit in limits[language].items():
            rows = found[kind]
            n_names = sum(is_name for _, is_name in rows)
            n_missed = sum(is_name and p < limit for p, is_name in rows)
            n_masked = sum(not is_name and p >= limit for p, is_name in rows)
            print(
                f"{language} {kind:18} {limit:4} names {n_names:4} missed {n_missed:3},"
                f" plain {len(rows) - n_names:5} masked {n_masked:3}"
            )
    text = json.dumps(limits, indent=1, sort_keys=True) + "\n"
    assets.path("tagger", "limits.json").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
