"""Names that nobody told us: every word that nothing clears, and what the tagger sees in it.

A word is of a class: what the dictionaries say of it, and whether it has a capital where one
says something. For each class there is a limit to how likely a name it may be and still pass;
the limits were chosen on texts that the tagger did not learn from
(``making/limits.py``, ``assets/tagger/limits.json``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import assets
from coachapp.privacy.entities import EntityType, Finding, Why
from coachapp.privacy.finding.clearing import load_allowed
from coachapp.privacy.finding.known import SMALL_WORDS, flat
from coachapp.privacy.finding.tagger import Tag, load_tagger, read_cues
from coachapp.privacy.finding.tokens import Token
from coachapp.privacy.finding.words import Known, load_words

TYPES = {
    "PER": EntityType.PERSON,
    "LOC": EntityType.LOCATION,
    "ORG": EntityType.ORGANIZATION,
    "STR": EntityType.STREET_ADDRESS,
}
_RULES = {
    Known.UNKNOWN: "in no dictionary",
    Known.PROPER: "a word with a capital only",
}
_SURE = 0.8
_MOST_SURE = 0.99
"""A name that the file knows is surer than any that is read."""
_BRIDGE = 3
_BETWEEN = frozenset("-–.'’/&")


@dataclass(slots=True)
class Candidate:
    """A word that may be a name: its class, and how likely it is one."""

    n: int
    token: Token
    kind: str
    tag: Tag
    known: Known


class Names:
    """Finds names in one language."""

    def __init__(self, language: str) -> None:
        self._words = load_words(language)
        self._allowed = load_allowed(language)
        self._tagger = load_tagger(language)
        self._limits = load_limits(language)
        self._cues = read_cues(language)
        self._openers = _openers(language)
        self._heads = self._cues.get("organisation_heads", frozenset())
        self.abbreviations = self._allowed.abbreviations

    def candidates(self, piece: Sequence[Token]) -> list[Candidate]:
        """The words of a piece, each with its class."""
        allowed = self._allowed.places(piece)
        tags = self._tagger.tags(piece, allowed)
        found: list[Candidate] = []
        for n, (token, tag) in enumerate(zip(piece, tags, strict=True)):
            if not token.text[0].isalpha() or _is_label(piece, n):
                continue
            known = self._words.known(token.text)
            found.append(Candidate(n, token, self._kind(token, known, n in allowed), tag, known))
        return found

    def _kind(self, token: Token, known: Known, is_allowed: bool) -> str:
        word = token.text
        if is_allowed and len(word) > 1:
            return f"allowed/{'small' if word.islower() else 'capital'}"
        if any(c.isdigit() for c in word):
            return "mixed"
        if len(word) == 1:
            return f"letter/{'small' if word.islower() else 'capital'}"
        if word.islower():
            return f"{known.value}/small"
        if word.isupper() and len(word) > 1:
            return f"{known.value}/upper"
        return f"{known.value}/{'initial' if token.is_initial else 'capital'}"

    def find(self, pieces: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        """Names in all pieces of a text; one found for sure is found wherever it stands."""
        held = [(piece, self.candidates(piece)) for piece in pieces]
        sure: dict[str, Candidate] = {}
        for _, candidates in held:
            for c in candidates:
                if (
                    c.tag.named >= _SURE
                    and not c.token.text.islower()
                    and not c.kind.startswith("allowed")
                    and c.known not in (Known.PLAIN, Known.MADE)
                    and len(c.token.text) > 2
                ):
                    sure.setdefault(flat(c.token.text), c)
        for piece, candidates in held:
            marked: dict[int, tuple[EntityType, float, str]] = {}
            for c in candidates:
                hit = self._judge(c, sure)
                if hit:
                    marked[c.n] = hit
            yield from self._joined(piece, marked)

    def _judge(
        self, c: Candidate, sure: dict[str, Candidate]
    ) -> tuple[EntityType, float, str] | None:
        low = c.token.text.lower()
        if low in self._openers and (
            c.token.is_initial or (c.token.text == low and low not in SMALL_WORDS)
        ):
            return None
        limit = self._limits.get(c.kind, 0.5)
        if c.tag.named >= limit:
            if c.tag.named >= 0.5:
                rule = "read as a name"
            else:
                rule = _RULES.get(c.known, "a capital in mid-sentence")
            return TYPES[c.tag.label or "PER"], max(c.tag.named, 0.3), rule
        other = sure.get(flat(c.token.text)) or sure.get(flat(c.token.text).removesuffix("s"))
        if other is not None and (
            not c.token.text.islower() or c.known not in (Known.PLAIN, Known.FOREIGN, Known.BOTH)
        ):
            return TYPES[other.tag.label], other.tag.named, "a name elsewhere in the text"
        return None

    def _joined(
        self, piece: Sequence[Token], marked: dict[int, tuple[EntityType, float, str]]
    ) -> Iterator[Finding]:
        """One finding for the words of one name, with the small words between and before."""
        at = sorted(marked)
        n = 0
        while n < len(at):
            first = last = at[n]
            kind, score, rule = marked[first]
            while (
                n + 1 < len(at)
                and (
                    marked[at[n + 1]][0] is kind
                    or (
                        (kind, marked[at[n + 1]][0]) == _PERSON_THEN_PLACE
                        and _is_surname_of_a_place(piece, last, at[n + 1])
                    )
                )
                and self._is_bridged(piece, last, at[n + 1], kind)
            ):
                n += 1
                last = at[n]
                score = max(score, marked[last][1])
            n += 1
            start = self._begin(piece, first, kind)
            end = self._end(piece, last, kind)
            yield Finding(
                piece[start].start,
                end,
                kind,
                min(round(score, 3), _MOST_SURE),
                Why("names", rule, self._cue(piece, start)),
            )

    def _is_bridged(self, piece: Sequence[Token], one: int, two: int, kind: EntityType) -> bool:
        """Whether what stands between two words of names belongs to one name."""
        between = piece[one + 1 : two]
        if len(between) > _BRIDGE:
            return False
        if all(t.text in _BETWEEN for t in between):
            # a full stop ends a sentence unless it follows an initial
            return all(t.text != "." or len(piece[one].text) <= 2 for t in between)
        if not piece[one].text[0].isupper() or not piece[two].text[0].isupper():
            return all(flat(t.text) in _PARTICLES for t in between)
        return all(flat(t.text) in _BRIDGES[kind] for t in between)

    def _begin(self, piece: Sequence[Token], first: int, kind: EntityType) -> int:
        """Where a name begins: an initial, "van der" and the like before it are part of it."""
        n = first
        while n:
            before = piece[n - 1]
            if (
                kind is EntityType.PERSON
                and before.text == "."
                and n > 1
                and _is_initial(piece[n - 2])
            ):
                n -= 2
            elif kind is EntityType.PERSON and (
                flat(before.text) in _PARTICLES or before.text in _CAPITAL_PARTICLES
            ):
                n -= 1
            elif (
                kind in (EntityType.PERSON, EntityType.ORGANIZATION)
                and before.text in "tT"
                and n > 1
                and piece[n - 2].text in "'’"
            ):
                n -= 2  # 't Hooft
            elif kind is EntityType.LOCATION and before.text == "Van":
                n -= 1  # "Van Tongeren" is a person more often than a way to say whence
            elif (
                kind is EntityType.LOCATION
                and before.text == "-"
                and n > 2
                and piece[n - 2].text in "sS"
            ):
                n -= 3  # 's-Hertogenbosch
            elif kind is EntityType.ORGANIZATION and (
                before.text.lower() in self._heads
                or (before.text in _CAPITAL_PARTICLES and not before.is_initial)
            ):
                n -= 1
            else:
                break
        return n

    def _end(self, piece: Sequence[Token], last: int, kind: EntityType) -> int:
        """Where a name ends: the number of a house, or initials after a surname, are part of it."""
        after = piece[last + 1 : last + 3]
        if kind is EntityType.STREET_ADDRESS and after and after[0].text[0].isdigit():
            return after[0].end
        if (
            kind is EntityType.PERSON
            and len(after) == 2
            and after[0].text == ","
            and _is_initial(after[1])
        ):
            n = last + 2
            while n + 1 < len(piece) and (piece[n + 1].text == "." or _is_initial(piece[n + 1])):
                n += 1
            return piece[n].end
        if (
            kind is EntityType.PERSON
            and after
            and after[0].text == "."
            and _is_initial(piece[last])
        ):
            return after[0].end
        return piece[last].end

    def _cue(self, piece: Sequence[Token], start: int) -> str:
        for n in (start - 1, start - 2):
            if n >= 0 and piece[n].is_word:
                low = piece[n].text.lower()
                if any(low in self._cues[kind] for kind in ("titles", "relations", "greetings")):
                    return piece[n].text
        return ""


def _is_label(piece: Sequence[Token], n: int) -> bool:
    """What names nobody: ``K:`` before what was said, a small letter alone, the English "I"."""
    word = piece[n].text
    if word == "I" or word.startswith(("I'", "I’")):
        return True
    if len(word) > 1:
        return False
    return word.islower() or (n == 0 and len(piece) > 1 and piece[1].text in (":", ";"))


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _is_surname_of_a_place(piece: Sequence[Token], one: int, two: int) -> bool:
    """With "van" between a first name and a place: "Hugo van Zevenbergen" is one person."""
    between = piece[one + 1 : two]
    return bool(between) and all(flat(t.text) in _OF_A_PLACE for t in between)


_PERSON_THEN_PLACE = (EntityType.PERSON, EntityType.LOCATION)
_CAPITAL_PARTICLES = frozenset(("De", "Het", "Den", "La", "Le", "El"))
_OF_A_PLACE = frozenset("van de der den ter ten te".split())
_PARTICLES = frozenset("van der den ter ten te von el bin ibn vd v d".split())
_BRIDGES = {
    EntityType.PERSON: SMALL_WORDS - frozenset("en and in op aan bij een het".split()) | {"tot"},
    EntityType.LOCATION: frozenset(
        "aan bij op den de der het van sur upon on the le la of".split()
    ),
    EntityType.ORGANIZATION: frozenset("en and of for voor van de der den het the in".split()),
    EntityType.STREET_ADDRESS: SMALL_WORDS,
}


def _openers(language: str) -> frozenset[str]:
    """Words that pass at the start of a sentence, or in small letters, whatever is read."""
    lines = assets.read_text("words", f"openers_{language}.txt").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def load_limits(language: str) -> dict[str, float]:
    """How likely a name a word of each class may be and still pass."""
    limits: dict[str, float] = json.loads(assets.read_text("tagger", "limits.json"))[language]
    return limits
