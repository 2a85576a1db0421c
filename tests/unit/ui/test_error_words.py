"""Every known problem has words, in both languages."""

from __future__ import annotations

import string
import xml.etree.ElementTree as ET

import assets
import coachapp.errors as errors
from coachapp.errors import CoachError
from coachapp.ui.errors import WORDS


def all_problems(kind: type[CoachError] = CoachError) -> set[type[CoachError]]:
    found = {kind}
    for sub in kind.__subclasses__():
        found |= all_problems(sub)
    return {p for p in found if p.__module__ == errors.__name__}


def test_every_problem_has_words():
    assert {p.code for p in all_problems()} == set(WORDS)


def test_no_two_problems_share_a_code():
    assert len({p.code for p in all_problems()}) == len(all_problems())


def dutch() -> dict[str, str]:
    tree = ET.fromstring(assets.read_text("translations", "coachapp_nl.ts"))
    found = {}
    for context in tree.iter("context"):
        if context.findtext("name") == "Problem":
            for message in context.iter("message"):
                found[message.findtext("source", "")] = message.findtext("translation", "")
    return found


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_dutch_words_have_the_same_gaps():
    translated = dutch()
    for words in WORDS.values():
        assert gaps(translated[str(words)]) == gaps(str(words))
