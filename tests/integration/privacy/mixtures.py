"""Texts as they come: sentences of a coach, with everything between them that files hold."""

from __future__ import annotations

from hypothesis import strategies as st

FIRST = ("Fatima", "Willemijn", "Roderick", "Zoë", "Priya", "Yusuf", "Siobhán", "Özgür", "Grace")
LAST = ("Yıldız", "Zonderland", "Kwakkelstein", "van der Plinkstra", "Raman", "O'Brien", "Okafor")
SENTENCES = (
    "Vandaag sprak ik met {} over het werk.",
    "{} belde en zei dat het niet goed ging.",
    "Haar zus {} vindt dat zij te veel werkt.",
    "Volgende keer: mail {} over de vragenlijst.",
    "Zij wil grenzen stellen, zegt {}, en oefent het kernkwadrant.",
    "I spoke with {} about the plan for next week.",
    "{} said that her manager does not listen.",
    "Her brother {} thinks she works too much.",
    "K: {} zei nee. C: en toen?",
    "{}: ik weet het niet meer.",
    "Groet, {}",
)
CONTACTS = (
    "06-12345678",
    "+31 (0)6 1234 5678",
    "j.jansen@voorbeeld.nl",
    "fatima [at] voorbeeld [punt] nl",
    "NL91 ABNA 0417 1643 00",
    "111222333",
    "https://www.voorbeeld.nl/over/mij?x=1",
    "@sanne_loopt",
    "Kerkstraat 12a, 1234 AB Utrecht",
    "12-ABC-3",
    "op 12 maart 2025",
    "Zij is 43 jaar.",
    "2001:db8::8a2e:370:7334",
    "€ 4.350 bruto",
    "een team van 14 mensen",
)
NOISE = (
    "We bespraken het doel en de volgende stap.",
    "<p>Het <b>gaat</b> &amp; beter</p>",
    "<a href=\"x.html\" class='c'>hier</a>",
    "**vet** en _schuin_",
    "# Kop",
    "- [ ] taak",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```python\ndef f(x):\n    return {'a': x}\n```",
    "`x = foo(1)`",
    "aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ=",
    '{"id": 7, "ok": true}',
    "🙂👩‍👧‍👦",
    "مرحبا بكم في هذا النص",
    "שלום",
    "你好,世界",
    "\u202eabc\u202c",
    "\x00",
    "\ud800",
    "\udfff",
    "\u200b",
    "\ufeff",
    "İstanbul ß ſ ﬁ",
    "e\u0301\u0301",
    "[Persoon BD]",
    "[Person KL]",
    "[40-49 jaar]",
    "[telefoon 0a1b2c]",
    "[een",
    "]]",
    "[[",
    "\t",
    "--------",
    "K:",
    "...",
    "x" * 300,
)
GAPS = ("", " ", " ", "\n", "\n\n", "\r\n", ", ", " - ", "; ", "(", ") ", '"', "\u00a0", "/", "_")


@st.composite
def names(draw: st.DrawFn) -> str:
    """A name, now and then in capitals, in small letters or with something invisible in it."""
    name = draw(st.sampled_from(FIRST))
    if draw(st.booleans()):
        name = f"{name} {draw(st.sampled_from(LAST))}"
    way = draw(st.sampled_from(["as it is", "as it is", "upper", "lower", "hidden", "apart"]))
    if way == "upper":
        return name.upper()
    if way == "lower":
        return name.lower()
    if way == "hidden":
        at = draw(st.integers(1, len(name) - 1))
        return name[:at] + draw(st.sampled_from("\u200b\u00ad\u2060\ufeff")) + name[at:]
    if way == "apart":
        return name.replace("ë", "e\u0308").replace("Ö", "O\u0308").replace("a", "\u0430", 1)
    return name


SAID = st.builds(str.format, st.sampled_from(SENTENCES), names())
PIECES = st.one_of(SAID, names(), st.sampled_from(CONTACTS), st.sampled_from(NOISE))


def mixed(gaps: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Up to a dozen such pieces, with any of these gaps between them."""
    return st.lists(st.tuples(PIECES, st.sampled_from(gaps)), max_size=12).map(
        lambda told: "".join(piece + gap for piece, gap in told)
    )


MIXTURES = mixed(GAPS)
SPACED = mixed(GAPS[1:])
"""Without pieces that are glued together."""
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)
