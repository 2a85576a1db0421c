"""k^m for sets of codes: which combinations come from too few people, and what is done about it.

Terrovitis, Mamoulis and Kalnis, Privacy-preserving anonymization of set-valued data (VLDB 2008):
whoever knows any m codes of somebody must find at least k people who fit. Here a combination of up
to m codes must come from k distinct contributors; where it does not, its code that fewest people
have becomes its parent, for every row that holds the combination, and without a parent it is left
out. Small combinations first, until none is rare. Only counts decide, never a single row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Row = tuple[str, tuple[str, ...]]
"""Who contributed it, and its codes."""


class CodeSets:
    """The sets of codes of many rows, as numbers: ``-1`` where a row has fewer than the longest."""

    def __init__(self, rows: Sequence[Row], parents: Mapping[str, str | None]) -> None:
        names = sorted({code for _, codes in rows for code in codes} | set(parents))
        self._names = [*names]
        number = {name: n for n, name in enumerate(names)}
        self._parents = np.array(
            [number[p] if (p := parents.get(name)) is not None else -1 for name in names] or [-1],
            dtype=np.int64,
        )
        who = {person: n for n, person in enumerate(dict.fromkeys(person for person, _ in rows))}
        self._people: Ints = np.array([who[person] for person, _ in rows], dtype=np.int64)
        width = max((len(set(codes)) for _, codes in rows), default=0)
        self._codes: Ints = np.full((len(rows), max(width, 1)), -1, dtype=np.int64)
        for n, (_, codes) in enumerate(rows):
            held = sorted(number[code] for code in set(codes))
            self._codes[n, : len(held)] = held

    def named(self) -> list[tuple[str, ...]]:
        """The codes of each row, by their names, sorted."""
        return [tuple(self._names[n] for n in row if n >= 0) for row in self._codes.tolist()]

    def rare(self, size: int, k: int) -> list[tuple[str, ...]]:
        """The combinations of a size that come from fewer than k people."""
        found: set[int] = set()
        keys, _ = self._counted(size, k)
        found.update(keys.tolist())
        return [tuple(self._names[n] for n in self._members(key, size)) for key in sorted(found)]

    def make_common(self, k: int, m: int) -> None:
        """Change codes until every combination of up to m comes from at least k people."""
        while any([self._settle(size, k) for size in range(1, m + 1)]):
            pass  # what was left out may leave a smaller combination to too few

    def _settle(self, size: int, k: int) -> bool:
        """Change until nothing of a size is rare; whether anything was."""
        was_changed = False
        while self._change(size, k):
            was_changed = True
        return was_changed

    def _change(self, size: int, k: int) -> bool:
        """Change what is rare at a size; whether anything was."""
        rare, is_any = self._counted(size, k)
        if not is_any:
            return False
        n_people = self._n_people()
        weak = np.zeros(self._codes.shape, dtype=bool)
        for rows, places, keys in self._instances(size):
            is_rare = np.isin(keys, rare)
            where = np.nonzero(is_rare)
            if not len(where[0]):
                continue
            members = self._codes[rows[where[0]][:, None], places[where[1]]]
            # The code of fewest people, and of those the first by name.
            weakest = np.argmin(n_people[members] * len(self._names) + members, axis=1)
            weak[rows[where[0]], places[where[1], weakest]] = True
        changed = np.where(weak, self._parents[self._codes], self._codes)
        self._codes = _tidied(changed)
        return True

    def _counted(self, size: int, k: int) -> tuple[Ints, bool]:
        """The keys of rare combinations, and whether there are any."""
        seen: list[Ints] = []
        n_people = int(self._people.max(initial=0)) + 1
        for rows, _, keys in self._instances(size):
            seen.append(np.unique(keys * n_people + self._people[rows][:, None]))
        if not seen:
            return np.empty(0, dtype=np.int64), False
        pairs = np.unique(np.concatenate(seen))
        keys, counts = np.unique(pairs // n_people, return_counts=True)
        rare = keys[counts < k]
        return rare, bool(len(rare))

    def _instances(self, size: int) -> Iterator[tuple[Ints, Ints, Ints]]:
        """Rows of one length with all their combinations: rows, places of members, keys."""
        lengths = (self._codes >= 0).sum(axis=1)
        base = len(self._names) + 1
        for length in range(size, self._codes.shape[1] + 1):
            rows = np.nonzero(lengths == length)[0]
            if not len(rows):
                continue
            places = np.array(list(combinations(range(length), size)), dtype=np.int64)
            keys = np.zeros((len(rows), len(places)), dtype=np.int64)
            for n in range(size):
                keys = keys * base + self._codes[rows[:, None], places[:, n]] + 1
            yield rows, places, keys

    def _members(self, key: int, size: int) -> list[int]:
        base = len(self._names) + 1
        found: list[int] = []
        for _ in range(size):
            key, digit = divmod(key, base)
            found.append(digit - 1)
        return found[::-1]

    def _n_people(self) -> Ints:
        """How many people have each code; one more at the end for the place of none."""
        rows, places = np.nonzero(self._codes >= 0)
        n_codes = len(self._names)
        pairs = np.unique(self._codes[rows, places] * (self._people.max() + 1) + self._people[rows])
        return np.bincount(pairs // (self._people.max() + 1), minlength=n_codes + 1)


def _tidied(codes: Ints) -> Ints:
    """Each row sorted, each code once, the empty places last."""
    last = np.iinfo(np.int64).max
    shown = np.where(codes < 0, last, codes)
    shown.sort(axis=1)
    twice = np.zeros_like(shown, dtype=bool)
    twice[:, 1:] = shown[:, 1:] == shown[:, :-1]
    shown[twice] = last
    shown.sort(axis=1)
    return np.where(shown == last, -1, shown)


def released_codes(
    rows: Sequence[Row], parents: Mapping[str, str | None], *, k: int, m: int
) -> list[tuple[str, ...]]:
    """The codes that each row may be released with; perhaps none."""
    if not rows:
        return []
    distinct = list(dict.fromkeys((person, tuple(sorted(set(codes)))) for person, codes in rows))
    sets = CodeSets(distinct, parents)
    sets.make_common(k, m)
    found = dict(zip(distinct, sets.named(), strict=True))
    return [found[person, tuple(sorted(set(codes)))] for person, codes in rows]
