"""The closed vocabulary that a case is reduced to: patterns, techniques and outcomes.

It ships as YAML in ``assets/codebook/``, a file for each kind, with labels, synonyms and examples
in Dutch and English, and a hierarchy to generalize along: where a code is too rare to be told,
its parent may be told instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from coachapp.errors import CodebookDamagedError
from coachapp.privacy.lists import read_yaml

LANGUAGES = ("nl", "en")


class CodeKind(StrEnum):
    """What a code is about; also the name of its file."""

    PATTERN = "patterns"
    TECHNIQUE = "techniques"
    OUTCOME = "outcomes"


@dataclass(frozen=True, slots=True)
class Wording:
    """A code in one language. ``synonyms`` are what coaches write in its place."""

    label: str
    synonyms: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """One entry. ``parent`` is the code it generalizes to; ``source`` is a technique's."""

    code: str
    kind: CodeKind
    parent: str | None
    words: Mapping[str, Wording]
    source: str = ""


class Codebook:
    """All codes of one version."""

    def __init__(self, version: int, codes: tuple[Code, ...]) -> None:
        self.version = version
        self._codes = {code.code: code for code in codes}
        if len(self._codes) != len(codes):
            raise CodebookDamagedError
        for code in codes:
            self.ancestors(code.code)

    def __contains__(self, code: object) -> bool:
        return code in self._codes

    def get(self, code: str) -> Code:
        """One code; `KeyError` for what is none."""
        return self._codes[code]

    def of(self, kind: CodeKind) -> tuple[Code, ...]:
        """The codes of a kind, parents before their children."""
        return tuple(code for code in self._codes.values() if code.kind is kind)

    def leaves(self, kind: CodeKind) -> tuple[Code, ...]:
        """The codes of a kind that no other generalizes to."""
        parents = {code.parent for code in self._codes.values()}
        return tuple(code for code in self.of(kind) if code.code not in parents)

    def ancestors(self, code: str) -> tuple[Code, ...]:
        """What a code generalizes to, the nearest first."""
        found: list[Code] = []
        here = self._codes[code]
        while here.parent is not None:
            parent = self._codes.get(here.parent)
            if parent is None or parent.kind is not here.kind or parent in found:
                raise CodebookDamagedError
            found.append(parent)
            here = parent
        return tuple(found)


@cache
def load_codebook() -> Codebook:
    """The codebook that ships.

    Raises:
        CodebookDamagedError: a file that is not what it should be.
    """
    codes: list[Code] = []
    versions: set[int] = set()
    for kind in CodeKind:
        tree = _read(f"{kind.value}.yaml")
        if tree.get("kind") != kind.value:
            raise CodebookDamagedError
        versions.add(tree["version"])
        codes += [_code(kind, entry) for entry in tree["codes"]]
    if len(versions) != 1:
        raise CodebookDamagedError
    return Codebook(versions.pop(), tuple(codes))


# Any: YAML, whose shape is checked as it is read.
def _read(name: str) -> dict[str, Any]:
    tree = read_yaml("codebook", name)
    if not isinstance(tree, dict) or not isinstance(tree.get("codes"), list):
        raise CodebookDamagedError
    return tree


def _code(kind: CodeKind, entry: dict[str, Any]) -> Code:
    try:
        return Code(
            code=str(entry["code"]),
            kind=kind,
            parent=entry["parent"],
            words={language: _wording(entry[language]) for language in LANGUAGES},
            source=str(entry.get("source", "")),
        )
    except (KeyError, TypeError) as exc:
        raise CodebookDamagedError from exc


def _wording(entry: dict[str, Any]) -> Wording:
    return Wording(
        label=str(entry["label"]),
        synonyms=tuple(str(s) for s in entry["synonyms"]),
        examples=tuple(str(e) for e in entry["examples"]),
    )
