"""What the tagger sees of a word: how it is written, what the dictionaries say, what is around.

Words that are no dictionary words are seen by their letters only, never whole: what is learned
must hold for names that were not there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from coachapp.privacy.finding.tokens import Token
from coachapp.privacy.finding.words import Known, Words

Lists = Mapping[str, Collection[str]]
"""Which lists (first names, places, …) hold a word, by the name of the list, in lower case."""

Seen = tuple[list[str], str, str, str, tuple[str, ...]]
"""Of a word: its own features, what others see it as, its shape, what is known, its cues."""

_SEEN_WHOLE = (Known.PLAIN, Known.MADE, Known.FOREIGN)
_KEPT = 40_000


def shape(word: str) -> str:
    """``X``: capitals, ``x``: small letters, ``Xx``: capitalised, ``xX``: mixed, ``d``: digits."""
    if word.isdigit():
        return "d" if len(word) < 5 else "dd"
    if not word[0].isalnum():
        return "p" if len(word) == 1 else "placeholder"
    if not word.isalpha() and any(c.isdigit() for c in word):
        return "ad"
    if word.islower():
        return "x"
    if word.isupper():
        return "X" if len(word) > 1 else "I"
    if word[0].isupper():
        return "Xx" if word[1:].islower() or "'" in word or "’" in word else "XxX"
    return "xX"


class Features:
    """Features of pieces in one language."""

    def __init__(self, words: Words, lists: Lists, cues: Lists) -> None:
        self._words = words
        self._lists = {name: frozenset(held) for name, held in lists.items()}
        self._cues = {name: frozenset(held) for name, held in cues.items()}
        self._kept: dict[str, Seen] = {}

    def of(self, piece: Sequence[Token], allowed: Collection[int] = ()) -> list[list[str]]:
        """A list of features for each token; ``allowed`` are places that the lists clear."""
        seen = [self._of_word(token.text) for token in piece]
        style = _style(piece)
        n = len(piece)
        found: list[list[str]] = []
        for i, (own, _, shape_, known, _) in enumerate(seen):
            initial = "i" if piece[i].is_initial else ""
            before, before2 = _at(seen, i - 1), _at(seen, i - 2)
            after, after2 = _at(seen, i + 1), _at(seen, i + 2)
            mine = f"{known}|{shape_}|{initial}"
            features = [
                *own,
                f"m={mine}",
                f"y={style}|{mine}",
                f"-1w={before[1]}",
                f"-2w={before2[1]}",
                f"+1w={after[1]}",
                f"+2w={after2[1]}",
                f"-1w={before[1]}|{mine}",
                f"+1w={after[1]}|{mine}",
                f"-2w-1w={before2[1]}|{before[1]}",
                f"-1m={before[2]}|{before[3]}",
                f"+1m={after[2]}|{after[3]}",
                f"-1m={before[2]}|{before[3]}|{mine}",
                f"+1m={after[2]}|{after[3]}|{mine}",
                f"-1+1={before[1]}|{after[1]}",
            ]
            for place, other in (("-1", before), ("-2", before2), ("+1", after)):
                for name in other[4]:
                    features.append(f"{place}c={name}")
                    features.append(f"{place}c={name}|{mine}")
            if i in allowed:
                features.append("allowed")
            if i == 0:
                features.append("first")
            if i == n - 1:
                features.append("last")
            found.append(features)
        return found

    def _of_word(self, word: str) -> Seen:
        found = self._kept.get(word)
        if found is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            found = self._kept[word] = self._look_at(word)
        return found

    def _look_at(self, word: str) -> Seen:
        low = word.lower()
        shape_ = shape(word)
        if shape_ in ("p", "d", "dd", "placeholder"):
            key = low if shape_ == "p" else shape_
            return [f"w={key}"], key, shape_, shape_, ()
        known = self._words.known(word)
        in_lists = [name for name, held in self._lists.items() if low in held]
        own = [f"l={name}" for name in in_lists]
        if not in_lists:
            own.append("l=none")
        key = low if known in _SEEN_WHOLE else f"<{known.value}>"
        own += [f"w={key}", f"k={known.value}|{'+'.join(in_lists)}", f"n={min(len(low), 12)}"]
        if known not in (Known.PLAIN, Known.MADE):
            own += [f"s{k}={low[-k:]}" for k in (2, 3, 4) if len(low) > k]
            own += [f"p{k}={low[:k]}" for k in (2, 3) if len(low) > k]
        cues = tuple(name for name, held in self._cues.items() if key in held)
        return own, key, shape_, known.value, cues


_NOTHING: Seen = ([], "<none>", "", "", ())


def _at(seen: Sequence[Seen], n: int) -> Seen:
    return seen[n] if 0 <= n < len(seen) else _NOTHING


def _style(piece: Sequence[Token]) -> str:
    """Whether capitals say anything in this line."""
    n_small = n_capital = n_words = 0
    for token in piece:
        if token.is_word and token.text.isalpha() and len(token.text) > 1:
            n_words += 1
            n_small += token.text.islower()
            n_capital += token.text[0].isupper()
    if not n_words:
        return "none"
    if n_capital == 0:
        return "small"
    if n_words > 2 and not n_small:
        return "capital"
    return "title" if n_words > 3 and n_capital / n_words > 0.6 else "mixed"
