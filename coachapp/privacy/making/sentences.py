"""Sentences to learn from: templates and lists of ``assets/tagger/``, filled by chance.

Everything is drawn from one seeded generator, so that the same seed gives the same sentences.
The convention of the templates stands in ``assets/tagger/README.md``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import assets
from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.privacy.finding.words import Known, Words
from coachapp.privacy.making import annotated
from coachapp.privacy.making.words import read as read_dictionary

_SLOT = re.compile(r"\{\{(\w+)(?:=([^}:]*))?(?::(\w+))?\}\}|\{([^{}|]*(?:\|[^{}|]*)+)\}")
_TYPES = {
    "first": "PER", "last": "PER", "full": "PER", "initials": "PER", "nick": "PER",
    "org": "ORG", "school": "ORG", "dept": "ORG", "place": "LOC", "street": "STR",
}  # fmt: skip
_MARKED = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC", "STREET_ADDRESS": "STR"}
_NATURAL_TIMES = {"nl": 12, "en": 6}
_PREFIX = re.compile(
    r"^(?:(?:van|de|der|den|het|ten|ter|te|in|op|el|al|von|da|dos|di|du|la|le|'t|’t)\s)+"
)
_PLACEHOLDERS = {
    "PER": "[Persoon BD]",
    "LOC": "[Plaats BD]",
    "ORG": "[Organisatie BD]",
    "STR": "[Adres BD]",
}
_FRAMES = (
    ("'", "'"), ('"', '"'), ("- ", ""), ("• ", ""), ("* ", ""), ("Coach: ", ""), ("K: ", ""),
    ("Cliënt: ", ""), ("Client: ", ""), ("(", ")"), ("1. ", ""), ("## ", ""), ("'", "' zei ze."),
    ("NB ", ""), ("→ ", ""), ("> ", ""), ("\u201c", "\u201d"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnoprstuvwyz"


@dataclass(slots=True)
class Sentence:
    """Text, and what in it is named: (start, end, label)."""

    text: str
    spans: list[tuple[int, int, str]] = field(default_factory=list)

    def __add__(self, other: Sentence) -> Sentence:
        shift = len(self.text)
        moved = [(s + shift, e + shift, label) for s, e, label in other.spans]
        return Sentence(self.text + other.text, self.spans + moved)


def read_list(name: str) -> tuple[list[str], list[str]]:
    """The items of a list: all of them, and those that are ordinary words as well."""
    items: list[str] = []
    doubtful: list[str] = []
    is_doubtful = False
    for line in assets.read_text("tagger", f"{name}.txt").splitlines():
        if line.startswith("#"):
            is_doubtful = line.startswith("#@ambiguous")
        elif line.strip():
            items.append(line.strip())
            if is_doubtful:
                doubtful.append(line.strip())
    return items, doubtful


def read_templates(name: str) -> list[str]:
    """The lines of a file that are no remarks."""
    lines = assets.read_text("tagger", f"{name}.txt").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


class Writer:
    """Fills templates in one language."""

    def __init__(self, language: str, words: Words, seed: int) -> None:
        self._chance = random.Random(seed)
        self._words = words
        self._plain = read_templates(f"plain_{language}")
        self.templates = [
            *(t for kind in ("", "_ambig", "_more") for t in read_templates(f"{language}{kind}")),
            *self._plain,
        ]
        self._natural = [
            Sentence(t.text, [(s, e, _MARKED[k]) for s, e, k in t.entities if k in _MARKED])
            for t in annotated.read(assets.path("tagger", f"natural_{language}.txt"))
        ]
        self._terms = [
            line
            for line in assets.read_text("words", f"allow_{language}.txt").splitlines()
            if not line.startswith("#") and 2 < len(line) < 30
        ]
        self._lists = {
            name: read_list(f"{name}_{language}")
            for name in ("first", "last", "place", "street", "nick")
        }
        for name in ("org", "school", "dept"):
            self._lists[name] = read_list(name)
        plain, proper = (sorted(part) for part in read_dictionary(language))
        self._proper = [w for w in proper if w.istitle() and 3 < len(w) < 12]
        self._ordinary = [w for w in plain if 3 < len(w) < 8 and w.isalpha()]
        self._long = [w for w in plain if 6 < len(w) < 14 and w.isalpha()]
        self._examples = [
            example
            for kind in CodeKind
            for code in load_codebook().of(kind)
            for example in (*code.words[language].examples, *code.words[language].synonyms)
        ]

    def sentences(self, n_each: int) -> Iterator[Sentence]:
        """Each template ``n_each`` times, in a chance order, some joined to longer pieces.

        Among them, a few times each, texts that were written and marked whole.
        """
        n_natural = _NATURAL_TIMES[self._words.language]
        for n in range(max(n_each, n_natural)):
            if n < n_natural:
                yield from (self._disturb(text) if n else text for text in self._natural)
            if n < n_each:
                yield from self._from_templates()

    def _from_templates(self) -> Iterator[Sentence]:
        order = list(self.templates)
        self._chance.shuffle(order)
        for template in order:
            sentence = self.fill(template)
            while self._chance.random() < 0.3:
                sentence = self._join(sentence, self._another(order))
            yield self._disturb(sentence)

    def _another(self, templates: Sequence[str]) -> Sentence:
        chance = self._chance.random()
        if chance < 0.15:
            return Sentence(self._chance.choice(self._examples))
        if chance < 0.4:
            return Sentence(self._chance.choice(self._plain))
        return self.fill(self._chance.choice(templates))

    def _join(self, one: Sentence, two: Sentence) -> Sentence:
        is_ended = one.text[-1:] in ".!?:"
        between = " " if is_ended else self._chance.choice([". ", ", ", "\n", " - ", ". "])
        return one + Sentence(between) + two

    def fill(self, template: str) -> Sentence:
        """One sentence of a template."""
        done = Sentence("")
        at = 0
        for slot in _SLOT.finditer(template):
            done += Sentence(template[at : slot.start()])
            at = slot.end()
            if slot[4] is not None:
                done += Sentence(self._chance.choice(slot[4].split("|")))
                continue
            done += self._named(slot[1], slot[2], slot[3])
        return done + Sentence(template[at:])

    def _named(self, kind: str, value: str | None, manner: str | None) -> Sentence:
        name = value if value is not None else self._draw(kind)
        if manner == "lower":
            name = name.lower()
        elif manner == "upper":
            name = name.upper()
        label = _TYPES[kind]
        if kind == "dept" and all(
            self._words.known(w) in (Known.PLAIN, Known.MADE, Known.FOREIGN) for w in name.split()
        ):
            return Sentence(name)  # a department that every firm has names nobody
        tail = ""
        if manner == "poss":
            tail = self._possessive(name)
        if kind == "street":
            addition = self._chance.choice(["", "", "", "a", "-2", "bis"])
            name += f" {self._chance.randint(1, 300)}{addition}"
        return Sentence(name + tail, [(0, len(name), label)] if name else [])

    def _possessive(self, name: str) -> str:
        if name[-1:] in "sxz":
            return "'"
        return "'s" if self._words.language == "en" or name[-1:] in "aeiouy" else "s"

    def _draw(self, kind: str) -> str:
        chance = self._chance.random
        match kind:
            case "full":
                first, last = self._draw("first"), self._draw_last()
                if chance() < 0.12:
                    last = f"{last}-{_PREFIX.sub('', self._draw_last())}"
                if chance() < 0.1:
                    first = self._draw("initials")
                return f"{first} {last}"
            case "last":
                last = self._draw_last()
                return last[0].upper() + last[1:] if chance() < 0.6 else last
            case "initials":
                letters = [
                    self._chance.choice("ABCDEFGHJKLMNPRSTVWZ")
                    for _ in range(self._chance.choice([1, 1, 2, 2, 3]))
                ]
                return self._chance.choice([".", ". ", "", "."]).join(letters) + (
                    "." if chance() < 0.6 else ""
                )
            case "first":
                return self._draw_one("first", strange=0.35)
        return self._draw_one(kind, strange=0.25 if kind == "place" else 0.0)

    def _draw_last(self) -> str:
        return self._draw_one("last", strange=0.35)

    def _draw_one(self, kind: str, *, strange: float) -> str:
        """From a list; or, by that chance, a name that stands in none."""
        items, doubtful = self._lists[kind]
        chance = self._chance.random()
        if chance < strange * 0.3:
            return self._chance.choice(self._proper)
        if chance < strange * 0.8:
            return self._changed(self._chance.choice(items))
        if chance < strange:
            return self._chance.choice(self._ordinary).capitalize()
        if doubtful and chance > 0.9:
            return self._chance.choice(doubtful)
        return self._chance.choice(items)

    def _changed(self, word: str) -> str:
        """Another spelling: a letter more, less, or in the place of another."""
        letters = list(word)
        for _ in range(self._chance.choice([1, 1, 2])):
            if len(letters) < 4:
                break
            at = self._chance.randrange(1, len(letters))
            if not letters[at].isalpha() or not letters[at - 1].isalpha():
                continue
            match self._chance.randrange(4):
                case 0:
                    letters[at] = self._chance.choice(_LETTERS)
                case 1:
                    letters.insert(at, self._chance.choice(_LETTERS))
                case 2:
                    del letters[at]
                case 3 if at > 1:
                    letters[at - 1], letters[at] = letters[at], letters[at - 1]
        return "".join(letters)

    def _disturb(self, sentence: Sentence) -> Sentence:
        """Write it as people do: small letters, typing errors, odd capitals, no full stop."""
        if self._chance.random() < 0.12:
            before, after = self._chance.choice(_FRAMES)
            sentence = Sentence(before) + sentence + Sentence(after)
        if self._chance.random() < 0.06:
            sentence = self._with_placeholders(sentence)
        text, chance = sentence.text, self._chance.random
        if chance() < 0.25:
            sentence = self._replace_a_word(sentence)
            text = sentence.text
        if chance() < 0.22:
            text = text.lower()
        elif chance() < 0.03:
            text = text.upper()
        if len(text) != len(sentence.text):  # a letter whose other case is two letters
            text = sentence.text
        if chance() < 0.2:
            text = text.rstrip(".")
        return Sentence(text, [s for s in sentence.spans if s[1] <= len(text)])

    def _with_placeholders(self, sentence: Sentence) -> Sentence:
        """Some names went in an earlier cleaning."""
        done, at = Sentence(""), 0
        for start, end, label in sorted(sentence.spans):
            done += Sentence(sentence.text[at:start])
            if self._chance.random() < 0.6:
                done += Sentence(_PLACEHOLDERS[label])
            else:
                done += Sentence(sentence.text[start:end], [(0, end - start, label)])
            at = end
        return done + Sentence(sentence.text[at:])

    def _replace_a_word(self, sentence: Sentence) -> Sentence:
        """A plain word becomes another one, one with an error, or one with a capital."""
        free = [
            m
            for m in re.finditer(r"[^\W\d_]{6,}", sentence.text)
            if all(m.end() <= s or m.start() >= e for s, e, _ in sentence.spans) and m[0].islower()
        ]
        if not free:
            return sentence
        old = self._chance.choice(free)
        match self._chance.randrange(7):
            case 0 | 1:
                new = self._changed(old[0])
            case 2 | 3:
                new = self._changed(self._chance.choice(self._long))
            case 4 | 5:
                new = self._chance.choice(self._terms)
            case _:
                new = old[0].capitalize()
        shift = len(new) - len(old[0])
        spans = [
            (s, e, label) if e <= old.start() else (s + shift, e + shift, label)
            for s, e, label in sentence.spans
        ]
        return Sentence(sentence.text[: old.start()] + new + sentence.text[old.end() :], spans)
