"""What a text must hold for a regular expression to match in it.

Most expressions match in few texts. Looking for a few letters first is many times faster than
trying the expression at each place.
"""

from __future__ import annotations

from re import _constants as codes  # type: ignore[attr-defined]  # the parser has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 2
_MOST = 60
Letters = frozenset[str]


def needed(pattern: str) -> Letters | None:
    """Letters, in small letters, of which any match of a pattern holds at least one run.

    None where no such runs were found: the pattern must be tried.
    """
    found = _of_sequence(parser.parse(pattern))
    return found if found and len(found) <= _MOST else None


def may_match(needs: Letters | None, low: str) -> bool:
    """Whether a text in small letters holds what a pattern needs."""
    return needs is None or any(letters in low for letters in needs)


# Any: the nodes of Python's own parser are tuples without types.
def _of_sequence(nodes: Any) -> Letters | None:
    """The best of what the nodes of a sequence need, of which all must match."""
    best: Letters | None = None
    run = ""
    for code, value in [*nodes, (None, None)]:
        if code is codes.LITERAL:
            run += chr(value).lower()
            continue
        best = _better(best, frozenset((run,)) if len(run) >= _SHORTEST else None)
        run = ""
        if code is not None:
            best = _better(best, _of_node(code, value))
    return best


def _of_node(code: Any, value: Any) -> Letters | None:
    if code is codes.SUBPATTERN:
        return _of_sequence(value[3])
    if code is codes.BRANCH:
        every: set[str] = set()
        for branch in value[1]:
            part = _of_sequence(branch)
            if part is None:
                return None
            every |= part
        return frozenset(every)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] > 0:
        return _of_sequence(value[2])
    return None


def _better(one: Letters | None, two: Letters | None) -> Letters | None:
    """The set with the longer shortest run; of equals the smaller."""
    if one is None or two is None:
        return one or two
    return max(one, two, key=lambda letters: (min(map(len, letters)), -len(letters)))


def small(text: str) -> str:
    """A text in small letters of the same length, so that places stay."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
