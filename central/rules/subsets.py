"""k^m for sets of codes: which combinations come from too few people, and what is done about it.

Terrovitis, Mamoulis and Kalnis, Privacy-preserving anonymization of set-valued data (VLDB 2008):
whoever knows any m codes of somebody must find at least k people who fit. Here a combination of up
to m codes must come from k distinct contributors; where it does not, its code that fewest people
have becomes its parent, for every row that holds the combination, and without a parent it is left
out. Small combinations first, until none is rare. Only counts decide, never a single row.

Rows are numbers in arrays. All combinations of a size are counted once; after a change only those
that the changed rows had or have are counted again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Row = tuple[str, tuple[str, ...]]
"""Who contributed it, and its codes."""
_NONE = np.iinfo(np.int64).max
"""In the place of a code, where a row has fewer than the longest; sorts last."""


class CodeSets:
    """The sets of codes of many rows, and who contributed each."""

    def __init__(self, rows: Sequence[Row], parents: Mapping[str, str | None]) -> None:
        self._names = sorted({code for _, codes in rows for code in codes} | set(parents))
        number = {name: n for n, name in enumerate(self._names)}
        above = [number.get(parents.get(name) or "", _NONE) for name in self._names]
        self._parents: Ints = np.array(above, dtype=np.int64)
        who = {person: n for n, person in enumerate(dict.fromkeys(person for person, _ in rows))}
        self.people: Ints = np.array([who[person] for person, _ in rows], dtype=np.int64)
        width = max((len(set(codes)) for _, codes in rows), default=0)
        self.codes: Ints = np.full((len(rows), max(width, 1)), _NONE, dtype=np.int64)
        for n, (_, codes) in enumerate(rows):
            held = sorted(number[code] for code in set(codes))
            self.codes[n, : len(held)] = held
        self.base = len(self._names)

    def named(self) -> list[tuple[str, ...]]:
        """The codes of each row, by their names, sorted."""
        return [tuple(self._names[n] for n in row if n != _NONE) for row in self.codes.tolist()]

    def rare(self, size: int, k: int) -> set[tuple[str, ...]]:
        """The combinations of a size that come from fewer than k people."""
        keys = _Counts(self, size).rare(k)
        return {tuple(self._names[n] for n in row) for row in self._members(keys, size).tolist()}

    def make_common(self, k: int, m: int) -> None:
        """Change codes until every combination of up to m comes from at least k people."""
        while any([self._settle(size, k) for size in range(1, m + 1)]):
            pass  # what was left out may leave a smaller combination to too few

    def _settle(self, size: int, k: int) -> bool:
        """Change until nothing of a size is rare; whether anything was."""
        counts = _Counts(self, size)
        rare = counts.rare(k)
        if not len(rare):
            return False
        while len(rare):
            found = counts.of(rare)
            rows, place = np.unique(found.rows, return_inverse=True)
            before = counts.keys_of(rows)
            self._weaken(rows, place, self._members(found.keys, size))
            counts.replace(rows)
            rare = counts.rare(k, _distinct(np.concatenate([before, counts.keys_of(rows)])))
        return True

    def _weaken(self, rows: Ints, place: Ints, members: Ints) -> None:
        """Change in each row the weakest code of each of its rare combinations.

        ``place`` says to which of ``rows`` each combination in ``members`` belongs. The weakest is
        the one that fewest people have, and of those the first by name.
        """
        n_people = self._n_people()
        order = n_people[members] * self.base + members
        weakest = np.take_along_axis(members, order.argmin(axis=1)[:, None], axis=1)[:, 0]
        codes = self.codes[rows]
        is_weak = np.zeros((len(rows), self.base + 1), dtype=bool)
        is_weak[place, weakest] = True
        shown = np.where(codes == _NONE, self.base, codes)
        hit = np.take_along_axis(is_weak, shown, axis=1)
        above = np.append(self._parents, _NONE)[shown]
        self.codes[rows] = _tidied(np.where(hit, above, codes))

    def _members(self, keys: Ints, size: int) -> Ints:
        """The codes of each combination."""
        found = np.empty((len(keys), size), dtype=np.int64)
        for n in range(size - 1, -1, -1):
            keys, found[:, n] = np.divmod(keys, self.base)
        return found

    def _n_people(self) -> Ints:
        """How many people have each code."""
        rows, places = np.nonzero(self.codes != _NONE)
        most = int(self.people.max(initial=0)) + 1
        pairs = _distinct(self.codes[rows, places] * most + self.people[rows])
        return np.bincount(pairs // most, minlength=self.base)


@dataclass(frozen=True, slots=True)
class _Held:
    """Combinations that rows hold: for each the row and the key."""

    rows: Ints
    keys: Ints


class _Counts:
    """Which rows hold which combinations of one size; kept up to date as rows change."""

    def __init__(self, sets: CodeSets, size: int) -> None:
        self._sets = sets
        self._size = size
        held = self._held(np.arange(len(sets.people)))
        order = np.argsort(held.keys, kind="stable")
        self._first = _Held(held.rows[order], held.keys[order])
        self._is_changed = np.zeros(len(sets.people), dtype=bool)

    def rare(self, k: int, among: Ints | None = None) -> Ints:
        """The keys that fewer than k people have; of all, or among some."""
        held = self._first if among is None else self.of(among)
        most = int(self._sets.people.max(initial=0)) + 1
        keys = _distinct(held.keys * most + self._sets.people[held.rows]) // most
        begins = np.nonzero(np.diff(keys, prepend=-1))[0]
        n_people = np.diff(begins, append=len(keys))
        return keys[begins[n_people < k]]

    def of(self, keys: Ints) -> _Held:
        """Where some combinations are held now."""
        begin = np.searchsorted(self._first.keys, keys, side="left")
        end = np.searchsorted(self._first.keys, keys, side="right")
        lengths = end - begin
        offsets = np.repeat(begin - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
        at = offsets + np.arange(lengths.sum())
        at = at[~self._is_changed[self._first.rows[at]]]
        changed = self._held(np.nonzero(self._is_changed)[0])
        is_in = np.isin(changed.keys, keys)
        return _Held(
            np.concatenate([self._first.rows[at], changed.rows[is_in]]),
            np.concatenate([self._first.keys[at], changed.keys[is_in]]),
        )

    def keys_of(self, rows: Ints) -> Ints:
        """What some rows hold now."""
        return self._held(rows).keys

    def replace(self, rows: Ints) -> None:
        """Some rows hold other codes from now on."""
        self._is_changed[rows] = True

    def _held(self, rows: Ints) -> _Held:
        codes = self._sets.codes[rows]
        lengths = (codes != _NONE).sum(axis=1)
        found_rows: list[Ints] = [np.empty(0, dtype=np.int64)]
        found_keys: list[Ints] = [np.empty(0, dtype=np.int64)]
        for length in range(self._size, codes.shape[1] + 1):
            chosen = np.nonzero(lengths == length)[0]
            if not len(chosen):
                continue
            places = np.array(list(combinations(range(length), self._size)), dtype=np.int64)
            keys = np.zeros((len(chosen), len(places)), dtype=np.int64)
            for n in range(self._size):
                keys = keys * self._sets.base + codes[chosen[:, None], places[:, n]]
            found_rows.append(np.repeat(rows[chosen], len(places)))
            found_keys.append(keys.ravel())
        return _Held(np.concatenate(found_rows), np.concatenate(found_keys))


def _distinct(numbers: Ints) -> Ints:
    """Sorted, each once; several times as fast as `numpy.unique` for many."""
    found = np.sort(numbers)
    kept: Ints = found[np.diff(found, prepend=-1) != 0]
    return kept


def _tidied(codes: Ints) -> Ints:
    """Each row sorted, each code once, the empty places last."""
    shown = np.sort(codes, axis=1)
    twice = np.zeros_like(shown, dtype=bool)
    twice[:, 1:] = shown[:, 1:] == shown[:, :-1]
    shown[twice] = _NONE
    return np.sort(shown, axis=1)


def released_codes(
    rows: Sequence[Row], parents: Mapping[str, str | None], *, k: int, m: int
) -> list[tuple[str, ...]]:
    """The codes that each row may be released with; perhaps none."""
    if not rows:
        return []
    sets = CodeSets(rows, parents)
    sets.make_common(k, m)
    return sets.named()
