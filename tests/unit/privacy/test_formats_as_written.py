"""What is told by how it is written: in many hands and both languages, and what only looks so."""

from __future__ import annotations

from typing import Any

import pytest

from coachapp.privacy.entities import EntityType as T
from coachapp.privacy.finding.needed import may_match, small
from tests.unit.privacy.marked import hits, left_over, parted, too_much

FOUND: dict[T, dict[str, list[str]]] = {
    T.PHONE_NUMBER: {
        "nl": [
            "Bel me op «06-12345678» na zes uur.",
            "Haar nummer: «06 12 34 56 78».",
            "Mobiel «06.12.34.56.78», liever niet bellen.",
            "Zij zit op «0 6 1 2 3 4 5 6 7 8» te wachten.",
            "Vast is het «020-1234567».",
            "Of «(020) 123 45 67», dat is kantoor.",
            "Vanuit het buitenland: «+31 6 12345678».",
            "Op haar kaartje staat «+31 (0)6 1234 5678».",
            "Zonder plus: «0031612345678».",
            "In België «+32 470 12 34 56».",
            "Hij sprak het in: «nul zes een twee drie vier vijf zes zeven acht».",
            "Noteer «nul-zes-een-twee-drie-vier-vijf-zes-zeven-acht» even.",
        ],
        "en": [
            "Call me on «07911 123456» after six.",
            "Her number is «020 7946 0018».",
            "At work it is «(020) 7946 0018».",
            "From abroad «+44 7911 123456».",
            "On the card: «+44 (0)20 7946 0018».",
            "In the States «212-555-0147».",
            "Or «(212) 555-0147», she said.",
            "His Dutch one, «+31 6 12345678», still works.",
            "He said «oh seven nine one one one two three four five six» twice.",
            "Take down «zero seven double nine one two three four five six».",
        ],
    },
    T.EMAIL_ADDRESS: {
        "nl": [
            "Mail naar «fatima.yildiz@voorbeeld.nl» graag.",
            "Haar adres is «F.YILDIZ+coach@Werk.Voorbeeld.NL».",
            "Stuur het aan «fatima @ voorbeeld.nl».",
            "Ze schreef «fatima [at] voorbeeld [dot] nl».",
            "Ze schreef «fatima(at)voorbeeld.nl».",
            "Ze zei «fatima apenstaartje voorbeeld punt nl».",
        ],
        "en": [
            "Write to «priya.raman@example.com» please.",
            "Her address is «P_RAMAN@mail.Example.co.uk».",
            "Send it to «priya @ example.com».",
            "She wrote «priya [at] example [dot] com».",
            "She wrote «priya{at}example.com».",
            "She said «priya dot raman at example dot com».",
        ],
    },
    T.IBAN_CODE: {
        "nl": [
            "Rekening «NL91ABNA0417164300» graag.",
            "Rekening «NL91 ABNA 0417 1643 00» graag.",
            "Rekening «nl91.abna.0417.1643.00» graag.",
            "In België «BE68 5390 0754 7034» en verder.",
            "In Duitsland «DE89370400440532013000».",
            "Rekening «FR14 2004 1010 0505 0001 3M02 606» graag.",
            "Rekening «FR14 2004 1010 0505 0001 3M02 606».",
        ],
        "en": [
            "Account «GB82WEST12345698765432» please.",
            "Account «GB82 WEST 1234 5698 7654 32» please.",
            "Account «gb82-west-1234-5698-7654-32» please.",
            "The Dutch one is «NL91 ABNA 0417 1643 00».",
            "In Germany «DE89 3704 0044 0532 0130 00».",
            "Her account is «GB82 WEST 1234 5698 7654 32».",
            "Her account («GB82WEST12345698765432») is new.",
        ],
    },
    T.CREDIT_CARD: {
        language: [
            f"{word} «4111111111111111»",
            f"{word} «4111 1111 1111 1111»",
            f"{word} «5555-5555-5555-4444»",
            f"{word} «3782 822463 10005»",
            f"{word} «4222222222222»",
        ]
        for language, word in (("nl", "kaart"), ("en", "card"))
    },
    T.NL_BSN: {
        "nl": [
            "Het nummer «111222333» stond erop.",
            "Het nummer «1112.22.333» stond erop.",
            "Het nummer «111 222 333» stond erop.",
            "Het nummer «111-222-333» stond erop.",
            "Het nummer «1 1 1 2 2 2 3 3 3» stond erop.",
            "Haar bsn is «123456789».",
            "Sofinummer: «1234.56.789».",
        ],
        "en": [
            "The number «111222333» was on it.",
            "The number «1112.22.333» was on it.",
            "The number «111 222 333» was on it.",
            "Her BSN: «123456789».",
            "Social security number «078-05-1120» she said.",
            "National insurance number «QQ 12 34 56 C».",
        ],
    },
    T.NL_LICENSE_PLATE: {
        language: [
            f"{before} «{plate}» {after}"
            for plate in (
                "AB-12-34",
                "12-34-AB",
                "12-AB-34",
                "AB-12-CD",
                "AB-CD-12",
                "12-AB-CD",
                "12-ABC-3",
                "1-ABC-23",
                "AB-123-C",
                "A-123-BC",
                "ABC-12-D",
                "A-12-BCD",
                "1-AB-234",
                "123-AB-4",
                "gb-123-x",
                "1-ABC-234",
            )
        ]
        for language, before, after in (
            ("nl", "Een rode auto,", "reed weg."),
            ("en", "A red car,", "drove off."),
        )
    },
    T.NL_POSTCODE: {
        "nl": [
            "Zij woont op «1234 AB» Utrecht.",
            "Zij woont op «1234AB» Utrecht.",
            "Zij woont op «1234zx» nu.",
            "Postcode «1234 ab» volgens haar.",
            "De postcode is «1234» volgens haar.",
            "Kerkstraat 12, «1234 ab» is het adres.",
        ],
        "en": [
            "She lives at «SW1A 1AA» now.",
            "She lives at «M1 1AE» now.",
            "She lives at «LS1 4AP», Leeds.",
            "Her postcode is «ec1a 1bb» she said.",
            "Zip code «90210» she said.",
            "They moved to Austin, TX «73301» then.",
            "The Dutch house is at «1234 AB» Utrecht.",
        ],
    },
    T.STREET_ADDRESS: {
        "nl": [
            "Zij woont aan de «Kerkstraat 12».",
            "Zij woont aan de «Kerkstraat 12a».",
            "Zij woont aan de «Kerkstraat 12-3».",
            "Zij woont aan de «Kerkstraat nr. 12».",
            "Zij woont aan de «Kerkstraat».",
            "Zij woont aan de «kerkstraat 12».",
            "Zij woont op «Laan van Meerdervoort 10».",
            "Zij woont aan de «Burgemeester de Vlugtlaan 125-2».",
            "Zij woont aan de «Prinsengracht 263 hs».",
            "Post naar «Postbus 123» graag.",
        ],
        "en": [
            "She lives at «12 Oak Road».",
            "She lives at «221b Baker Street».",
            "She lives at «flat 3, 10 Oak Avenue».",
            "She lives at «12 oak road».",
            "She grew up on «Baker Street».",
            "She moved to «14 St Mary's Gardens».",
            "Post it to «PO Box 123» please.",
        ],
    },
    T.SOCIAL_HANDLE: {
        "nl": [
            "Volg «@fatima_loopt» eens.",
            "Insta: «fatima.loopt» staat erbij.",
            "Op Instagram als «fatima_loopt» te vinden.",
            "Haar Skype is «live:fatima.y» geloof ik.",
            "Discord «fatima#1234» werkt ook.",
            "Zie reddit u/«fatima-loopt» daarvoor.",
            "Zij heet daar «fatima_loopt_99» denk ik.",
        ],
        "en": [
            "Follow «@priya_runs» some time.",
            "Insta: «priya.runs» is in there.",
            "On Instagram as «priya_runs» she shows it.",
            "Her Skype is «live:priya.r» I think.",
            "Discord «priya#1234» works too.",
            "See reddit u/«priya-runs» for that.",
            "She is «priya_runs_99» there I think.",
        ],
    },
    T.URL: {
        "nl": [
            "Zie «https://voorbeeld.nl/fatima?x=1» eens.",
            "Zie «www.voorbeeld.nl» eens.",
            "Zie «mijnpraktijk.nl» eens.",
            "Zie «HTTPS://VOORBEELD.NL» eens.",
            "Zie «praktijk.voorbeeld.eu/over-mij» eens.",
        ],
        "en": [
            "See «https://example.com/priya?x=1» some time.",
            "See «www.example.com» some time.",
            "See «mypractice.co.uk» some time.",
            "See «HTTP://EXAMPLE.COM» some time.",
            "See «practice.example.org/about» some time.",
        ],
    },
    T.IP_ADDRESS: {
        language: [
            f"{word} «84.241.77.132»",
            f"{word} «10.0.0.1».",
            f"{word} «2001:db8::8a2e:370:7334»",
            f"{word} «2001:0db8:85a3:0000:0000:8a2e:0370:7334»",
            f"{word} «FE80::1:2»",
        ]
        for language, word in (("nl", "Vanaf"), ("en", "From"))
    },
    T.ID_NUMBER: {
        "nl": [
            "Cliëntnummer: «2024-0117» staat erop.",
            "Dossier «20240117» ligt hier.",
            "Haar polisnummer is «123456789» geloof ik.",
            "Paspoort «NX1234567» is verlopen.",
            "Personeelsnummer «4471» hoort bij haar.",
            "Klantnr. «88123» belde.",
        ],
        "en": [
            "Client number: «2024-0117» is on it.",
            "Case no. «AB12345» is here.",
            "Her policy number is «123456789» I think.",
            "Passport «123456789» has expired.",
            "Employee id «4471» is hers.",
            "NHS number «943 476 5919» is on file.",
        ],
    },
    T.DATE_TIME: {
        "nl": [
            "Geboren op «12-03-1985» in het zuiden.",
            "Geboren op «12/3/85» in het zuiden.",
            "Geboren op «12.03.1985» in het zuiden.",
            "Geboren op «12 - 03 - 1985» in het zuiden.",
            "Gesprek «2024-03-12» ging goed.",
            "Op «3 maart» was het zover.",
            "Op «3 mrt 2024» was het zover.",
            "Op «drie maart» was het zover.",
            "Op «eenentwintig augustus negentienhonderd tachtig» was het zover.",
            "Zij is geboren in «1985» en groeide op.",
            "Maandag «7-10» zien we elkaar.",
            "Afspraak op «23/11» staat.",
        ],
        "en": [
            "Born on «12-03-1985» in the south.",
            "Born on «12/3/85» in the south.",
            "Born on «12.03.1985» in the south.",
            "Session «2024-03-12» went well.",
            "On «3 March» it was time.",
            "On «3rd of March 2024» it was time.",
            "On «March 3, 2024» it was time.",
            "On the «third of March» it was time.",
            "On «March twenty-first, nineteen eighty» it was time.",
            "She was born in «1985» and grew up.",
            "Monday «7-10» we meet.",
            "See you on «23/11» then.",
        ],
    },
    T.AGE: {
        "nl": [
            "Zij is «43 jaar» en moe.",
            "Een «43-jarige» vrouw.",
            "Zij is «43 jaar oud» en moe.",
            "Haar zoon («12») en ik.",
            "Haar dochter van «8» slaapt slecht.",
            "Haar leeftijd: «43».",
            "Een «drieënveertigjarige» vrouw.",
            "Zij is «drieënveertig jaar oud».",
            "Haar kinderen van «8, 10 en 12» slapen.",
            "Zij wordt morgen «drieënveertig».",
        ],
        "en": [
            "She is «43 years old» and tired.",
            "A «43-year-old» woman.",
            "Her son («12») and I.",
            "Her daughter is «8» and sleeps badly.",
            "Aged «43», she left.",
            "She turned «forty-three» then.",
            "She is «43» and tired.",
            "A «forty-three year old» woman.",
        ],
    },
    T.AMOUNT: {
        "nl": [
            "Zij verdient «€ 4.350» bruto.",
            "Zij verdient «€4350,75» bruto.",
            "Zij verdient «4.350 euro» bruto.",
            "Een schuld van «12.345 euro» drukt.",
        ],
        "en": [
            "She earns «€ 4,350» gross.",
            "She earns «£4350.75» gross.",
            "She earns «4350 pounds» gross.",
            "A debt of «$12,345» weighs on her.",
        ],
    },
    T.GROUP_SIZE: {
        "nl": [
            "Zij leidt een team van «14» mensen.",
            "Een afdeling met «37» collega's.",
            "Een bedrijf van ongeveer «125» mensen.",
            "Een school met «1234» leerlingen.",
        ],
        "en": [
            "She leads a team of «14» people.",
            "A department with «37» colleagues.",
            "A company of about «125» people.",
            "A school with «1234» pupils.",
        ],
    },
}

STAYS: dict[T, dict[str, list[str]]] = {
    T.PHONE_NUMBER: {
        "nl": [
            "Van 2019 tot 2024 was het zwaar.",
            "Een omzet van 1.000.000 tot 2.500.000 euro.",
            "Op een schaal van 0 tot 10 een 7.",
            "Stap 1, 2, 3, 4, 5, 6, 7, 8, 9 en 10.",
            "Om 06.30 uur op en om 22.00 uur naar bed.",
            "Een, twee, drie, vier, vijf: ademen.",
        ],
        "en": [
            "From 2019 to 2024 it was hard.",
            "A turnover of 1,000,000 to 2,500,000 pounds.",
            "On a scale from 0 to 10 a 7.",
            "Steps 1, 2, 3, 4, 5, 6, 7, 8, 9 and 10.",
            "Up at 06.30 and in bed by 22.00.",
            "One, two, three, four, five: breathe.",
        ],
    },
    T.EMAIL_ADDRESS: {
        "nl": [
            "We zagen elkaar @ kantoor.",
            "Twee pizza's @ tien euro en klaar.",
            "Zij mailt te veel. Daarna belt zij.",
            "Het apenstaartje zit boven de twee.",
            "Volg @fatima eens.",
        ],
        "en": [
            "We met at noon. Nothing more.",
            "We met @ work.",
            "Two lunches @ ten pounds and done.",
            "She looked at me. Then she left.",
            "Follow @priya some time.",
        ],
    },
    T.IBAN_CODE: {
        "nl": [
            "Model XX12 3456 7890 1234 staat er.",
            "De code AB12 is te kort.",
            "Verwijs naar EN13 en verder.",
            "Paragraaf BE12 geldt hier.",
        ],
        "en": [
            "Model XX12 3456 7890 1234 is there.",
            "The code AB12 is too short.",
            "Refer to EN13 and further.",
            "Paragraph GB12 holds here.",
        ],
    },
    T.CREDIT_CARD: {
        language: [
            f"{word} 4111111111111112",
            f"{word} 4111 1111 1111",
            f"{word} 0000000000000000",
            f"{word} 1.234.567.890.123",
            f"{word} 41111111111111111111111",
        ]
        for language, word in (("nl", "getal"), ("en", "figure"))
    },
    T.NL_BSN: {
        "nl": [
            "Bestelling 123456789 kwam niet aan.",
            "Bestelling 111222334 kwam niet aan.",
            "Bestelling 000000000 kwam niet aan.",
            "Het waren 1.112.223 mensen.",
            "Artikel 1112223334445 is op.",
        ],
        "en": [
            "Order 123456789 never came.",
            "Order 111222334 never came.",
            "Order 000000000 never came.",
            "There were 1,112,223 people.",
            "Item 1112223334445 is gone.",
        ],
    },
    T.NL_LICENSE_PLATE: {
        "nl": [
            "Het gaat 1-op-1 en face-to-face.",
            "Met 360-graden-feedback erbij.",
            "Van 9-tot-5 werken.",
            "Het GROW-model in week 12-13-14.",
            "Een 4-daagse werkweek.",
        ],
        "en": [
            "It goes 1-to-1 and face-to-face.",
            "With 360-degree feedback as well.",
            "Work from 9-to-5.",
            "The GROW-model in week 12-13-14.",
            "A 4-day week.",
        ],
    },
    T.NL_POSTCODE: {
        "nl": [
            "In 2024 is het 1500 km.",
            "In 2019 en 2020 was het stil.",
            "Er waren 1200 mensen.",
            "Het kostte 1500 euro.",
            "Zij liep 1500m hard.",
        ],
        "en": [
            "In 2024 she ran 1500 km.",
            "In 2019 and 2020 it was quiet.",
            "There were 1200 people.",
            "It cost 1500 pounds.",
            "She ran the 1500m fast.",
        ],
    },
    T.STREET_ADDRESS: {
        "nl": [
            "Onderweg 3 keer gestopt.",
            "Zij gaat haar eigen weg.",
            "Het staat weer op de markt.",
            "Een omweg van 10 minuten.",
            "Zij zoekt een baan van 32 uur.",
            "Er is geen plaats voor 2 kapiteins.",
        ],
        "en": [
            "She goes her own way.",
            "There are 3 ways to do it.",
            "It took 2 hours to close the gap.",
            "She wants 3 things in place.",
            "It is a 10 minute drive to work.",
        ],
    },
    T.SOCIAL_HANDLE: {
        "nl": [
            "Zij zit te veel op Instagram.",
            "Een account maken is lastig.",
            "Op LinkedIn kijken helpt niet.",
            "Zij plaatst niets op Facebook en dat is goed.",
            "Het werk en/of de thuissituatie.",
        ],
        "en": [
            "She is on Instagram too much.",
            "Making an account is hard.",
            "Looking at LinkedIn does not help.",
            "She posts nothing on Facebook and that is fine.",
            "It is work and/or home.",
        ],
    },
    T.URL: {
        "nl": [
            "Het ging goed.Daarna niet meer.",
            "Ik bedoel bijv. dit of dat enz.",
            "Versie 3.2.1 is beter.",
            "Zij werkt en/of studeert.",
            "Om 9.30 uur begint het.",
        ],
        "en": [
            "It went well.Then it did not.",
            "I mean e.g. this or that etc.",
            "Version 3.2.1 is better.",
            "She works and/or studies.",
            "It starts at 9.30 today.",
        ],
    },
    T.IP_ADDRESS: {
        language: [
            f"{word} 3.2.1",
            f"{word} 999.1.1.1",
            f"{word} 1.2.3.4.5",
            f"{word} 12:30:45",
            f"{word} 1.000.000.000",
            f"{word} std::vector",
        ]
        for language, word in (("nl", "Versie"), ("en", "Version"))
    },
    T.ID_NUMBER: {
        "nl": [
            "Het dossier telt 12 bladzijden.",
            "Deze klant kwam 3 keer.",
            "Zij is lid van 2 clubs.",
            "De zaak loopt goed.",
            "Elke medewerker krijgt 25 dagen.",
        ],
        "en": [
            "The file has 12 pages.",
            "This client came 3 times.",
            "She is a member of 2 clubs.",
            "The case is going well.",
            "Every employee gets 25 days.",
        ],
    },
    T.DATE_TIME: {
        "nl": [
            "Zij geeft het een 7/10.",
            "Zij geeft het een 10/10.",
            "Op een schaal een 8/10 nu.",
            "De telefoon staat 24/7 aan.",
            "Dat is 1/2 van het werk.",
            "In mei wordt het beter.",
            "Versie 1.2 van het plan.",
            "Van 9-5 op kantoor.",
            "Het duurt 6-8 weken.",
        ],
        "en": [
            "She gives it a 7/10.",
            "She gives it a 10/10.",
            "On a scale an 8/10 now.",
            "The phone rings 24/7.",
            "That is 1/2 of the work.",
            "In May it gets better.",
            "She may 3 times a week.",
            "Version 1.2 of the plan.",
            "From 9-5 at the office.",
            "It takes 6-8 weeks.",
        ],
    },
    T.AGE: {
        "nl": [
            "Zij heeft 5 jaar ervaring.",
            "Zij werkt daar al 10 jaar.",
            "Dat is 3 jaar geleden.",
            "Zij zijn 12 jaar getrouwd.",
            "Na 20 jaar stopt zij.",
            "Motivatie hoog (8), vertrouwen laag (4).",
            "Zij slaapt 6 uur per nacht.",
            "Het kost haar 40 procent.",
        ],
        "en": [
            "She has 5 years of experience.",
            "She worked there for 10 years.",
            "That is 3 years ago.",
            "They were married for 12 years.",
            "After 20 years she stops.",
            "Motivation high (8), trust low (4).",
            "She sleeps 6 hours a night.",
            "It takes 40 percent.",
        ],
    },
    T.AMOUNT: {
        "nl": [
            "Een budget van € 50.000 is er.",
            "Het kost 20 euro per uur.",
            "Het duurt 1350 minuten.",
            "Zij heeft 4350 volgers.",
            "Door de deur 123 keer per dag.",
        ],
        "en": [
            "There is a budget of € 50,000.",
            "It costs 20 pounds an hour.",
            "It takes 1350 minutes.",
            "She has 4350 followers.",
            "She is an entrepreneur 125 days a year.",
        ],
    },
    T.GROUP_SIZE: {
        "nl": [
            "Een team van 20 mensen.",
            "Een groep van 5 mensen.",
            "Een team met 25% verloop.",
            "Het team werkt 36 uur.",
        ],
        "en": [
            "A team of 20 people.",
            "A group of 5 people.",
            "A team with 25% turnover.",
            "The team works 36 hours.",
        ],
    },
}


def each(table: dict[T, dict[str, list[str]]]) -> list[Any]:
    return [
        pytest.param(kind, language, text)
        for kind, told in table.items()
        for language, texts in told.items()
        for text in texts
    ]


def test_every_kind_is_told_in_both_languages_in_four_ways_and_more() -> None:
    for table in (FOUND, STAYS):
        assert {len(told) for told in table.values()} == {2}
        assert min(len(texts) for told in table.values() for texts in told.values()) >= 4


@pytest.mark.parametrize(("kind", "language", "marked"), each(FOUND))
def test_it_goes_in_every_hand(kind: T, language: str, marked: str) -> None:
    assert left_over(marked, kind, language) == []


@pytest.mark.parametrize(("kind", "language", "text"), each(STAYS))
def test_what_only_looks_so_stays(kind: T, language: str, text: str) -> None:
    assert too_much(text, kind, language) == []


def test_the_quick_look_before_a_pattern_never_hides_a_match() -> None:
    for kind, language, marked in (param.values for param in each(FOUND)):
        text, _ = parted(str(marked))
        for variant in (text, text.upper(), text.lower()):
            for pattern, start, end in hits(variant, kind, language):
                assert may_match(pattern.needs, small(variant)), (pattern.name, variant)
                assert not pattern.needs_digit or any(c.isdigit() for c in variant[start:end])
