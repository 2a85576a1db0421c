"""Which of the two languages a text is in."""

from __future__ import annotations

import re

from coachapp.privacy.entities import PLACEHOLDER, PLACEHOLDERS_OF

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DUTCH = frozenset(
    """de het een en van ik je hij zij ze we wij dat die dit deze niet met op te zijn is was voor
    aan er om als dan maar ook nog wel naar bij uit over door wat hoe heeft heb had wil kan moet
    mijn haar hun ons geen meer al tot toen gaat ging werd worden cliënt gesprek vandaag""".split()
)
_ENGLISH = frozenset(
    """the a an and of i you he she they we that this these those not with on to is was are were for
    at there if then but also still from by out about what how has have had will can must my her
    their our no more until when goes went be been being it its his your session today""".split()
)


def detect(text: str, *, otherwise: str = "nl") -> str:
    """``nl`` or ``en``, by the small words of the first 20,000 letters.

    A text that was cleaned before keeps the language it was cleaned in.
    """
    if "[" in text:
        cleaned_in = [told for told, form in PLACEHOLDERS_OF.items() if form.search(text)]
        if len(cleaned_in) == 1:
            return cleaned_in[0]
        text = PLACEHOLDER.sub(" ", text)
    words = [w.lower() for w in _WORD.findall(text[:20_000])]
    n_dutch = sum(w in _DUTCH for w in words)
    n_english = sum(w in _ENGLISH for w in words)
    if n_dutch == n_english:
        return otherwise
    return "nl" if n_dutch > n_english else "en"
