"""Codes in the words of the screen's language."""

from __future__ import annotations

from coachapp.privacy.codebook import Code
from coachapp.ui import language


def code_name(code: Code) -> str:
    """What it is called."""
    return code.words[language.current()].label


def code_about(code: Code) -> str:
    """Examples of it, and its source; for who hesitates."""
    return "\n".join([*code.words[language.current()].examples, *filter(None, [code.source])])
