"""Whatever a text holds: only what identifies goes, all of it, and where it is told to stand."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachapp.privacy.cleaning import Anonymizer, blocks
from coachapp.privacy.finding.folding import fold
from coachapp.privacy.placeholders import Pseudonyms
from tests.integration.privacy.cleaned import (
    KEY,
    assert_rebuilt,
    clean,
    left,
    stands_in,
    values,
)
from tests.integration.privacy.mixtures import ANYTHING, MIXTURES

LANGUAGES = st.sampled_from(["nl", "en", "auto"])
TEXTS = MIXTURES | ANYTHING
many = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(TEXTS, LANGUAGES)
def test_outside_the_replacements_the_text_is_unchanged(
    anonymizer: Anonymizer, text: str, language: str
) -> None:
    assert_rebuilt(text, clean(anonymizer, text, language))


@many
@given(TEXTS, LANGUAGES)
def test_what_is_taken_out_is_not_left_in_other_letters(
    anonymizer: Anonymizer, text: str, language: str
) -> None:
    cleaned = clean(anonymizer, text, language)
    kept = left(cleaned)
    assert [value for value in values(text, cleaned) if stands_in(value, kept)] == []


@many
@given(TEXTS, LANGUAGES)
def test_a_clean_text_is_clean(anonymizer: Anonymizer, text: str, language: str) -> None:
    pseudonyms = Pseudonyms(KEY)
    cleaned = anonymizer.clean(text, pseudonyms, language=language)
    assert anonymizer.clean(cleaned.text, pseudonyms, language=language).text == cleaned.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Haar insta: uurtje. Het is een team van 14 uurtje."),
        ("en", "Her insta: hours. It is a team of 14 hours."),
    ],
)
def test_a_text_is_clean_after_a_value_went_everywhere(
    anonymizer: Anonymizer, language: str, text: str
) -> None:
    cleaned = clean(anonymizer, text, language)
    assert clean(anonymizer, cleaned.text, language).text == cleaned.text


def test_a_clean_text_is_in_the_language_that_it_was_in(anonymizer: Anonymizer) -> None:
    text = "Mail fatima [at] voorbeeld.nl!"
    cleaned = clean(anonymizer, text, "auto")
    assert cleaned.text != text
    assert clean(anonymizer, cleaned.text, "auto").language == cleaned.language


@many
@given(MIXTURES, LANGUAGES)
def test_a_value_has_one_placeholder_in_a_case_and_another_in_another(
    anonymizer: Anonymizer, text: str, language: str
) -> None:
    text = f"{text}\nVolgende keer belt Willemijn: 06-12345678, of anders belt Willemijn niet."
    one, two = (clean(anonymizer, text, language, key=key) for key in (KEY, b"x" * 32))
    assert [(r.start, r.end, r.type) for r in one.replacements] == [
        (r.start, r.end, r.type) for r in two.replacements
    ]
    told: dict[tuple[str, str, str], set[str]] = {}
    for cleaned, case in ((one, "one"), (two, "two")):
        for r in cleaned.replacements:
            value = (case, r.type.value, fold(text[r.start : r.end]).text)
            told.setdefault(value, set()).add(cleaned.text[r.clean_start : r.clean_end])
    assert {value: shown for value, shown in told.items() if len(shown) > 1} == {}
    for value in (("PERSON", "Willemijn"), ("PHONE_NUMBER", "06-12345678")):
        assert told["one", *value] != told["two", *value]


@pytest.mark.parametrize("text", ["", " ", "\n", "\t \r\n\u00a0", "\u200b", "...", "\x00"])
def test_a_text_of_nothing_stays_as_it_is(anonymizer: Anonymizer, text: str) -> None:
    shares: list[float] = []
    cleaned = anonymizer.clean(text, Pseudonyms(KEY), progress=shares.append)
    assert cleaned.text == text
    assert cleaned.replacements == ()
    assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Zij wil beter leren luisteren, en oefent dat thuis en op het werk."),
        ("nl", "# Gesprek\n\n- doel: minder werken\n- stap: elke dag een pauze\n"),
        ("nl", "<p>Het gaat <b>goed</b>.</p>"),
        ("nl", "Op een schaal van 1 tot 10 geeft zij een 7/10."),
        ("en", "She wants to learn to listen, and practises at home and at work."),
        ("en", "She gives it a 7/10 and wants to be at 8/10 in two weeks."),
    ],
)
def test_what_identifies_nobody_stays(anonymizer: Anonymizer, language: str, text: str) -> None:
    assert clean(anonymizer, text, language).text == text


@pytest.mark.parametrize(
    ("language", "text", "secrets"),
    [
        (
            "nl",
            "Vandaag sprak ik met Wil\u200blemijn Zonderland; bel 06-12345678.",
            ("lemijn", "onderland", "1234"),
        ),
        ("nl", "Haar zus FATIMA woont in Groningen en Fatima belt.", ("fatima", "groningen")),
        ("nl", "Mail aan J\u043er\u0456s Jansen: joris@voorbeeld.nl.", ("jansen", "joris")),
        ("nl", "| naam | tel |\n|---|---|\n| Fatima Yilmaz | 06-12345678 |", ("yilmaz", "1234")),
        ("nl", '<td>Fatima</td><a href="mailto:f@voorbeeld.nl">', ("fatima", "voorbeeld")),
        (
            "en",
            "I met Priya Raman in Leeds; call 07911 123456.",
            ("priya", "raman", "leeds", "911"),
        ),
        ("en", "Her boss **Grace Okafor** lives at 12 Oak Road.", ("grace", "okafor", "oak")),
    ],
)
def test_what_identifies_goes_wherever_it_stands(
    anonymizer: Anonymizer, language: str, text: str, secrets: tuple[str, ...]
) -> None:
    cleaned = clean(anonymizer, text, language)
    assert_rebuilt(text, cleaned)
    assert [secret for secret in secrets if secret in left(cleaned)] == []


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [("tel", "06-12345678", " graag"), ("bel ", "06-12345678", "Groet van haar")],
)
def test_a_number_goes_where_it_is_glued_to_a_word(
    anonymizer: Anonymizer, before: str, value: str, after: str
) -> None:
    assert value not in clean(anonymizer, f"{before}{value}{after}").text


def test_a_name_in_one_block_goes_in_every_other(anonymizer: Anonymizer) -> None:
    filler = "Zij oefent elke dag met grenzen stellen en dat gaat beter.\n" * 700
    text = f"Vandaag belde Willemijn Zonderland.\n{filler}en daarna zei willemijn zonderland nee.\n"
    assert len(list(blocks(text))) > 1
    cleaned = clean(anonymizer, text)
    assert "willemijn" not in left(cleaned)
    assert "zonderland" not in left(cleaned)
    codes = [cleaned.text[r.clean_start : r.clean_end] for r in cleaned.replacements]
    assert len(codes) == 2
    assert codes[0] == codes[1]


@given(st.text("ab \n", max_size=50).map(lambda part: part * 4_000))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_blocks_are_the_text_in_order(text: str) -> None:
    cut = list(blocks(text))
    assert "".join(block for _, block in cut) == text
    assert [start for start, _ in cut] == [
        sum(len(block) for _, block in cut[:n]) for n in range(len(cut))
    ]
    assert max(len(block) for _, block in cut) <= 30_000


def test_a_million_letters_on_one_line_go_through(anonymizer: Anonymizer) -> None:
    plain = "Zij oefent elke dag met grenzen stellen en dat gaat al veel beter dan eerst. "
    said = "Vandaag sprak ik met Willemijn over het werk, bel 06-12345678. "
    text = (plain * 60 + said) * 220
    assert len(text) > 1_000_000
    shares: list[float] = []
    cleaned = anonymizer.clean(text, Pseudonyms(KEY), language="nl", progress=shares.append)
    assert_rebuilt(text, cleaned)
    assert "willemijn" not in left(cleaned)
    assert "12345678" not in cleaned.text
    assert shares == sorted(shares)
    assert len(shares) > 30
    assert shares[-1] == 1.0
