"""What is told by how it is written: each kind in several hands, and what only looks like it."""

from __future__ import annotations

import pytest

from coachapp.privacy.entities import EntityType as T
from coachapp.privacy.finding.checksums import is_bsn, is_card, is_iban
from coachapp.privacy.finding.patterns import PATTERNS


def found(text: str, kind: T, language: str = "nl") -> list[str]:
    """What the patterns of a kind take out of a text."""
    hits: list[str] = []
    for pattern in PATTERNS[language]:
        if pattern.type is not kind:
            continue
        group = "x" if "x" in pattern.regex.groupindex else 0
        for match in pattern.regex.finditer(text):
            if pattern.check is None or pattern.check(match):
                hits.append(match[group])
    return hits


@pytest.mark.parametrize(
    ("kind", "language", "text", "value"),
    [
        (T.NL_BSN, "nl", "bsn 111222333 staat erop", "111222333"),
        (T.NL_BSN, "nl", "haar nummer is 1112.22.333", "1112.22.333"),
        (T.NL_BSN, "nl", "111 222 333", "111 222 333"),
        (T.IBAN_CODE, "nl", "op NL91 ABNA 0417 1643 00 graag", "NL91 ABNA 0417 1643 00"),
        (T.IBAN_CODE, "nl", "nl91abna0417164300", "nl91abna0417164300"),
        (T.CREDIT_CARD, "en", "card 4111 1111 1111 1111", "4111 1111 1111 1111"),
        (T.PHONE_NUMBER, "nl", "bel 06-12345678 morgen", "06-12345678"),
        (T.PHONE_NUMBER, "nl", "0 6 1 2 3 4 5 6 7 8", "0 6 1 2 3 4 5 6 7 8"),
        (T.PHONE_NUMBER, "nl", "+31 (0)20 123 45 67", "+31 (0)20 123 45 67"),
        (T.PHONE_NUMBER, "nl", "nul zes twaalf vierendertig zesenvijftig achtenzeventig nul", ""),
        (T.PHONE_NUMBER, "en", "ring 07700 900123", "07700 900123"),
        (T.PHONE_NUMBER, "en", "(212) 555-0147", "(212) 555-0147"),
        (T.EMAIL_ADDRESS, "nl", "mail j.de-boer@voorbeeld.nl even", "j.de-boer@voorbeeld.nl"),
        (T.EMAIL_ADDRESS, "nl", "jan [at] voorbeeld [punt] nl", "jan [at] voorbeeld [punt] nl"),
        (T.URL, "nl", "zie www.voorbeeld.nl/over-mij.", "www.voorbeeld.nl/over-mij"),
        (T.URL, "nl", "op mijnpraktijk.nl staat het", "mijnpraktijk.nl"),
        (T.SOCIAL_HANDLE, "nl", "volg @sanne_loopt", "@sanne_loopt"),
        (T.SOCIAL_HANDLE, "en", "Skype: live:sue.smith", "live:sue.smith"),
        (T.NL_POSTCODE, "nl", "1234 AB Utrecht", "1234 AB"),
        (T.NL_POSTCODE, "en", "Leeds LS1 4AP", "LS1 4AP"),
        (T.STREET_ADDRESS, "nl", "Kerkstraat 12a", "Kerkstraat 12a"),
        (T.STREET_ADDRESS, "nl", "Laan van Meerdervoort 3", "Laan van Meerdervoort 3"),
        (T.STREET_ADDRESS, "nl", "postbus 123", "postbus 123"),
        (T.STREET_ADDRESS, "en", "at 14 Elm Road", "14 Elm Road"),
        (T.NL_LICENSE_PLATE, "nl", "een auto, 12-ABC-3", "12-ABC-3"),
        (T.NL_LICENSE_PLATE, "nl", "kenteken G 123 BX", "G 123 BX"),
        (T.DATE_TIME, "nl", "geboren 12-03-1980", "12-03-1980"),
        (T.DATE_TIME, "nl", "op 3 mei jl.", "3 mei"),
        (T.DATE_TIME, "nl", "twaalf augustus tweeduizend drie", "twaalf augustus tweeduizend drie"),
        (T.DATE_TIME, "en", "on March 3rd, 2021", "March 3rd, 2021"),
        (T.AGE, "nl", "een 43-jarige", "43-jarige"),
        (T.AGE, "nl", "haar zoon van 8", "8"),
        (T.AGE, "nl", "zij is 52 jaar", "52 jaar"),
        (T.AGE, "en", "he is 34 years old", "34 years old"),
        (T.ID_NUMBER, "nl", "cliëntnummer: 2024-0117", "2024-0117"),
        (T.ID_NUMBER, "en", "case no. AB12345", "AB12345"),
        (T.AMOUNT, "nl", "zij verdient € 4.350 bruto", "€ 4.350"),
        (T.AMOUNT, "en", "a debt of $12,345.67", "$12,345.67"),
        (T.GROUP_SIZE, "nl", "zij leidt een team van 14 mensen", "14"),
        (T.GROUP_SIZE, "en", "a department of 37", "37"),
        (T.IP_ADDRESS, "nl", "vanaf 84.241.77.132", "84.241.77.132"),
        (T.IP_ADDRESS, "en", "2001:db8::8a2e:370:7334", "2001:db8::8a2e:370:7334"),
    ],
)
def test_it_is_found_as_people_write_it(kind: T, language: str, text: str, value: str):
    hits = found(text, kind, language)
    assert hits, text
    if value:
        assert any(value in hit for hit in hits)


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        (T.NL_BSN, "nl", "ordernummer 123456789"),
        (T.IBAN_CODE, "nl", "model XX12 3456 7890 1234"),
        (T.PHONE_NUMBER, "nl", "van 2019 tot 2024 was het 10.000 euro"),
        (T.DATE_TIME, "nl", "een 7/10, op een schaal een 8"),
        (T.DATE_TIME, "nl", "in mei wordt het beter"),
        (T.DATE_TIME, "en", "she may 3 times a week"),
        (T.AGE, "nl", "5 jaar ervaring, al 10 jaar in dienst, 3 jaar geleden"),
        (T.AGE, "en", "for 12 years she led a team of 9"),
        (T.AGE, "nl", "motivatie hoog (8), vertrouwen laag (4)"),
        (T.STREET_ADDRESS, "nl", "onderweg 3 keer gestopt"),
        (T.NL_POSTCODE, "nl", "in 2024 is het 1500 km"),
        (T.EMAIL_ADDRESS, "en", "we met at noon. nothing more"),
        (T.NL_LICENSE_PLATE, "nl", "GROW-model, 1-op-1 en 360-graden"),
        (T.AMOUNT, "nl", "een budget van € 50.000 of 20 euro per uur"),
        (T.GROUP_SIZE, "nl", "een team van 20, een groep van 5"),
        (T.IP_ADDRESS, "nl", "versie 3.2.1 en 999.1.1.1"),
    ],
)
def test_what_only_looks_like_it_stays(kind: T, language: str, text: str):
    assert found(text, kind, language) == []


def test_a_changed_digit_fails_its_checksum():
    assert is_bsn("111222333")
    assert not is_bsn("111222334")
    assert is_iban("NL91ABNA0417164300")
    assert not is_iban("NL91ABNA0417164301")
    assert is_card("4111111111111111")
    assert not is_card("4111111111111112")
