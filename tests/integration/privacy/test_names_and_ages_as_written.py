"""Ways of writing a name or an age that hide it from who looks for one word with a capital."""

from __future__ import annotations

import pytest

from coachapp.privacy.cleaning import Anonymizer
from tests.integration.privacy.cleaned import clean


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("'t Hooft had bezwaar tegen het plan.", "'t Hooft"),
        ("Afgesproken met Hugo van Zevenbergen, de rector.", "Hugo van Zevenbergen"),
        ("Boer, A.J. – geen gehoor", "Boer, A.J."),
        ("Opgesteld door: m. ter beek", "m. ter beek"),
        ("vr gr s. abdulle", "s. abdulle"),
        ("Graag contact opnemen met c.p. van unit 3", "c.p."),
        ("Medewerker, pers.nr. 310552, bouwt op.", "310552"),
        ("bel op nul zes tweeëntwintig vierenveertig zeven nul nul", "nul zes tweeëntwintig"),
        ("Mijn cliënte, eenenveertig en moeder van drie.", "eenenveertig"),
        ("Oma Dinie (74, mantelzorger) belde.", "74"),
        ("Ik was op mijn vijftigste uitgeblust.", "vijftigste"),
        ("Hij is inmiddels vierenveertig.", "vierenveertig"),
        ("Ze wordt achttien en vindt dat niks.", "achttien"),
        ("Onze zoon, 14 maanden, slaapt slecht.", "14 maanden"),
    ],
)
def test_it_goes(anonymizer: Anonymizer, text: str, gone: str):
    assert gone not in clean(anonymizer, text).text


@pytest.mark.parametrize(
    "text",
    [
        "Doet o.a. mee met b.v. de training en e.d. meer.",
        "Op de vijfde dag ging het beter.",
        "Hij is pas drie weken bezig.",
        "Ze zegt dat het niet door kan gaan, ook nu niet.",
        "a. beginnen op tijd\nb. pauze nemen",
    ],
)
def test_what_only_looks_like_it_stays(anonymizer: Anonymizer, text: str):
    assert clean(anonymizer, text).text == text
