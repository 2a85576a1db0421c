"""Whose a file is: names in paths, matched with the clients that are there.

A wrong person is worse than none: what does not fit one person only is left to the coach.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coachapp.actions.importing.words import CLIENT_WORDS, NO_NAMES, PARTICLES, SESSION_WORDS
from coachapp.domain.casefile import Client
from coachapp.domain.ids import ClientId

_CAMEL = re.compile(r"(?<!\bMc)(?<!\bMac)(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_BETWEEN = re.compile(r"[\s_\-–—.,()\[\]+&]+")
_WHOLE_DATE = re.compile(r"20\d\d[-_. ]?\d\d[-_. ]?\d\d|\d{1,2}[-/._ ]\d{1,2}[-/._ ]20\d\d")
# Letters with a stroke, or without their dot, do not come apart into a letter and a mark.
_PLAIN = str.maketrans("ıøłđ", "iold")
_HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"


@dataclass(frozen=True, slots=True)
class Guess:
    """A client, or the name of a new one; ``is_sure`` is false where the coach must look."""

    client_id: ClientId | None
    name: str
    is_sure: bool


_NOBODY = Guess(None, "", is_sure=False)


class People:
    """The clients that are there, and the names met while looking through files."""

    def __init__(self, clients: Sequence[Client]) -> None:
        self._by_whole: dict[tuple[str, ...], list[Guess]] = {}
        self._by_part: dict[str, list[Guess]] = {}
        for client in clients:
            self._add(Guess(client.id, str(client.name), is_sure=True))

    def meet_all(self, names: Iterable[str]) -> None:
        """People whose names are met; the first spelling is the one kept."""
        for name in names:
            words = key_of(name)
            if words and words not in self._by_whole:
                self._add(Guess(None, " ".join(name.split()), is_sure=True))

    def meet_folders(self, folders: Sequence[str]) -> None:
        """Someone whom the folders of a file name, where there is no doubt about it."""
        guess = self._new_in(folders)
        words = key_of(guess.name)
        is_part_of_another = len(words) == 1 and words[0] in self._by_part
        if guess.is_sure and not is_part_of_another:
            self.meet_all([guess.name])

    def named(self, name: str) -> Guess:
        """Who goes by this name; several with the same one are the coach's to tell apart."""
        name = " ".join(name.split())
        words = key_of(name)
        found = self._by_whole.get(words, [])
        alike = self._by_part.get(words[0], []) if len(words) == 1 else []
        if len(found) == 1 and (found[0].client_id or len(alike) < 2):
            return found[0]
        if not found and len(alike) == 1:
            return replace(alike[0], is_sure=False)
        return Guess(None, name, is_sure=bool(words) and not found and not alike)

    def of_path(self, parts: Sequence[str]) -> Guess:
        """Whose a file is by its folders (from the outside in) and its own name, the last."""
        *folders, stem = parts
        found = [g for part in (*reversed(folders), stem) if (g := self._known_in(part))]
        sure = {(g.client_id, key_of(g.name)): g for g in found if g.is_sure}
        if len(sure) == 1:
            return next(iter(sure.values()))
        if found:
            return replace(next(iter(sure.values()), found[0]), is_sure=False)
        guess = self._new_in(folders)
        return guess if guess.name else self._new_in_stem(stem)

    def _add(self, person: Guess) -> None:
        words = key_of(person.name)
        self._by_whole.setdefault(words, []).append(person)
        for word in set(words):
            self._by_part.setdefault(word, []).append(person)

    def _known_in(self, text: str) -> Guess | None:
        """Whose whole name stands in a text; by part of it only when nothing else is there."""
        there = set(_words(text)) - PARTICLES
        whole = [
            person
            for key, people in self._by_whole.items()
            if len(key) > 1 and set(key) <= there
            for person in people
        ]
        if len(whole) == 1:
            return whole[0]
        if len(whole) > 1:
            return Guess(None, name_in(text, least=1), is_sure=False)
        names = {w for w in there if w not in NO_NAMES and not any(c.isdigit() for c in w)}
        alike = [p for w in sorted(names) for p in self._by_part.get(w, [])]
        if not alike or any(w not in self._by_part for w in names):
            return None
        if any(p != alike[0] for p in alike):
            return Guess(None, name_in(text, least=1), is_sure=False)
        return replace(alike[0], is_sure=len(key_of(alike[0].name)) == 1)

    def _new_in(self, folders: Sequence[str]) -> Guess:
        """A new person by the folders; unsure for two of them, and for a word that may be any."""
        names = {key_of(name): name for part in folders if (name := name_in(part, least=2))}
        if names:
            return Guess(None, list(names.values())[-1], is_sure=len(names) == 1)
        for n, part in enumerate(folders):
            if name := name_in(part, least=1):
                above = set(_words(folders[n - 1])) if n else set()
                return Guess(None, name, is_sure=bool(above & CLIENT_WORDS))
        return _NOBODY

    def _new_in_stem(self, stem: str) -> Guess:
        """A new person by a file's own name, which must also say that it is about a session."""
        name = name_in(stem, least=2)
        is_session = bool(_WHOLE_DATE.search(stem) or set(_words(stem)) & SESSION_WORDS)
        return Guess(None, name, is_sure=bool(name) and is_session)


def key_of(name: str) -> tuple[str, ...]:
    """The words of a name without order, case, accents and particles; *Vries, Anna de* too."""
    return tuple(sorted(w for w in _words(name) if w not in PARTICLES))


def name_in(text: str, *, least: int) -> str:
    """What looks like a person's name in a text: capitalised words beside each other.

    ``least`` is how many words a name must have; the empty text where there is none.
    """
    text = unicodedata.normalize("NFC", text)
    if "," in text:
        last, _, first = text.partition(",")
        text = f"{first} {last}"
    best: list[str] = []
    current: list[str] = []
    for word in [*_pieces(text), ""]:
        letters = word.replace("'", "").replace("’", "")
        is_name = letters[:1].isupper() and letters.isalpha() and _folded(word) not in NO_NAMES
        if is_name or (current and word.casefold() in PARTICLES):
            current.append(word)
            continue
        while current and current[-1].casefold() in PARTICLES:
            current.pop()
        if _n_capitals(current) > _n_capitals(best):
            best = current
        current = []
    return _hyphenated(best, text) if _n_capitals(best) >= least else ""


def _n_capitals(words: Iterable[str]) -> int:
    return sum(w[:1].isupper() for w in words)


def _hyphenated(words: Sequence[str], text: str) -> str:
    """A name with the hyphens that it has in a text, unless they stand between all its words."""
    between = [next((h for h in _HYPHENS if f"{a}{h}{b}" in text), " ") for a, b in pairwise(words)]
    if " " not in between:
        return " ".join(words)
    return "".join(w + b for w, b in zip(words, [*between, ""], strict=True))


def _pieces(text: str) -> list[str]:
    return [w for w in _BETWEEN.split(_CAMEL.sub(" ", unicodedata.normalize("NFC", text))) if w]


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold().translate(_PLAIN)


def _words(text: str) -> list[str]:
    return _folded(" ".join(_pieces(text))).split()
