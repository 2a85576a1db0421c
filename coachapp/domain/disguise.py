"""What others may see of a practice while the screen is shared: names become "Person 1".

A disguise changes values on their way to a screen; what is stored stays as it is. Names that the
file does not know (of a partner, a colleague) are hidden where whoever makes the disguise can find
them in a text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from coachapp.domain.casefile import Material
from coachapp.domain.search import Found, FoundKind
from coachapp.text import RawText

T = TypeVar("T")
HIDDEN = "•••"
Place = tuple[int, int, str]
"""Where something stands, and what is shown in its place."""
_HIDDEN_FIELDS = frozenset(
    {"email", "phone", "address", "organisation", "sponsor", "sponsor_contact"}
)
_PARTICLES = frozenset(
    "van de der den het ten ter te el al la le du di da von zu bij op in aan tot mac mc st".split()
)
_LEAST_LETTERS = 3
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Disguise:
    """Names and what stands for them; `of` gives any value of the domain without the names.

    A whole name is known in small letters and capitals too, a part of one in file names only:
    in a text *wit* is a colour, and *Wit* a person.
    """

    def __init__(
        self,
        names: Mapping[str, str],
        find: Callable[[str], Sequence[tuple[int, int]]] = lambda _text: (),
    ) -> None:
        """``find`` gives the places in a text, in order, that are to be hidden besides."""
        self._find = find
        composed = {unicodedata.normalize("NFC", name): shown for name, shown in names.items()}
        self._names = {name.casefold(): shown for name, shown in composed.items()}
        longest_first = sorted(composed, key=len, reverse=True)
        parts = [
            re.escape(name) if _is_one_word(name) else f"(?i:{re.escape(name)})"
            for name in longest_first
        ]
        self._in_texts = _any_of(parts)
        self._in_file_names = _any_of([f"(?i:{re.escape(name)})" for name in longest_first])

    def text(self, text: str, *, is_file_name: bool = False, is_read: bool = True) -> str:
        """A text without the names and without any e-mail address.

        Unless it ``is_read``, only the names that are known are looked for.
        """
        text = unicodedata.normalize("NFC", text)
        places = self._known(text, self._in_file_names if is_file_name else self._in_texts)
        if is_read and any(c.isalpha() for c in _left(text, places)):
            places += _beside(text, self._find(text), places)
        shown, at = [], 0
        for start, end, instead in sorted(places):
            shown += [text[at:start], instead]
            at = end
        return "".join([*shown, text[at:]])

    def _known(self, text: str, pattern: re.Pattern[str]) -> list[Place]:
        """Where e-mail addresses and names that are known stand, and what is shown there."""
        found = [(m.start(), m.end(), HIDDEN) for m in _EMAIL.finditer(text)]
        for match in pattern.finditer(text):
            if not any(match.start() < end and match.end() > start for start, end, _ in found):
                # Letters may be alike to a pattern that differ here, as the Turkish dotless i.
                shown = self._names.get(match[0].casefold(), HIDDEN)
                found.append((match.start(), match.end(), shown))
        return found

    def of(self, value: T) -> T:
        """The same value without the names, all the way down."""
        return self._of(value)  # type: ignore[no-any-return]

    def _of(self, value: Any) -> Any:
        if type(value) in (str, RawText):  # no enumeration, whose members are texts too
            # What has no space and is no coach's text is a key, a path or a file's name.
            is_read = type(value) is RawText or " " in value
            return type(value)(self.text(value, is_read=is_read))
        if isinstance(value, tuple):
            return tuple(self._of(v) for v in value)
        if isinstance(value, list):
            return [self._of(v) for v in value]
        if isinstance(value, dict):
            return {k: self._of(v) for k, v in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return self._dataclass(value)
        return value

    def _dataclass(self, value: Any) -> Any:
        changed: dict[str, Any] = {}
        file_name = _file_name_field(value)
        for each in fields(value):
            if not each.init:
                continue
            before = getattr(value, each.name)
            if each.name in _HIDDEN_FIELDS and before:
                changed[each.name] = RawText(HIDDEN)
            elif each.name == file_name:
                changed[each.name] = RawText(self.text(before, is_file_name=True))
            elif each.name != "id" and not each.name.endswith("_id"):
                after = self._of(before)
                if after is not before and after != before:
                    changed[each.name] = after
        if hasattr(value, "marks") and changed.get("text", value.text) != value.text:
            changed["marks"] = ()  # places in a text that is another now
        return replace(value, **changed) if changed else value


def _left(text: str, places: Sequence[Place]) -> str:
    """What stands beside some places."""
    at, left = 0, []
    for start, end, _ in sorted(places):
        left.append(text[at:start])
        at = end
    return "".join([*left, text[at:]])


def _beside(text: str, found: Iterable[tuple[int, int]], places: Sequence[Place]) -> list[Place]:
    """What was found beside names that are known, to be hidden; letters and digits only count."""
    hidden: list[Place] = []
    for start, end in found:
        inside = sorted(p for p in places if p[0] < end and p[1] > start)
        for stop, after in [*((p[0], p[1]) for p in inside), (end, end)]:
            part = text[start:stop]
            bare = part.strip(" \t\n-–.,'’&/")
            if bare:
                begin = start + part.index(bare)
                hidden.append((begin, begin + len(bare), HIDDEN))
            start = max(start, after)
    return hidden


def _is_one_word(name: str) -> bool:
    return not re.search(r"\W", name)


def _any_of(parts: Iterable[str]) -> re.Pattern[str]:
    """An underscore ends a word here, since file names are written with it."""
    either = "|".join(parts) or r"(?!)"
    # With the s of a Dutch possessive ("Karels fiets") it is the name still.
    return re.compile(rf"(?<![^\W_])(?:{either})(?=s?(?![^\W_]))")


def _file_name_field(value: object) -> str:
    if isinstance(value, Material):
        return "name"
    is_file = isinstance(value, Found) and value.kind is FoundKind.MATERIAL
    return "text" if is_file else ""


def names_of(people: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What stands for each name and each part of one.

    ``people`` are whole names with what stands for them. A part that several people share (a
    first name) becomes the word without a number, since it would be a guess whose it is.
    """
    whole: dict[str, str] = {}
    parts: dict[str, set[str]] = {}
    for name, shown in people:
        whole.setdefault(name.strip(), shown)
        for part in re.split(r"[\s,.'’\-]+", name):
            is_name = len(part) >= _LEAST_LETTERS and part[:1].isupper()
            if is_name and part.casefold() not in _PARTICLES:
                parts.setdefault(part, set()).add(shown)
    shown_for = {
        part: next(iter(all_)) if len(all_) == 1 else next(iter(sorted(all_))).rsplit(" ", 1)[0]
        for part, all_ in parts.items()
    }
    return {name: shown for name, shown in {**shown_for, **whole}.items() if name}
