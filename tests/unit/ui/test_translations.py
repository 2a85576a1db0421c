"""The translations are whole."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

import assets


def messages(name: str):
    tree = ET.fromstring(assets.read_text("translations", name))
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    numerus = [f.text or "" for f in translation.iter("numerusform")]
    return numerus or [translation.text or ""]


@pytest.mark.parametrize("name", ["coachapp_nl.ts", "coachapp_en.ts"])
def test_nothing_is_left_untranslated(name: str):
    for context, message in messages(name):
        where = f"{context}: {message.findtext('source')}"
        assert all(forms(message)), where
        assert message.find("translation").get("type") is None, where


@pytest.mark.parametrize("name", ["coachapp_nl.ts", "coachapp_en.ts"])
def test_gaps_survive_translation(name: str):
    for _, message in messages(name):
        source = message.findtext("source", "")
        wanted = set(re.findall(r"\{\w+\}", source))
        for form in forms(message):
            assert set(re.findall(r"\{\w+\}", form)) == wanted, source
