"""Things that can be told by how they are written: numbers with checksums, addresses, dates.

Each `Pattern` has a name, which the reader of an explanation sees, and may have a check that a match
must pass. The span is the group ``x`` where there is one. `ages` has those of ages.
"""

from __future__ import annotations

import ipaddress
import re

from coachapp.privacy.entities import EntityType as T
from coachapp.privacy.finding.ages import AGES
from coachapp.privacy.finding.checksums import digits, is_bsn, is_card, is_iban, is_phone
from coachapp.privacy.finding.number_words import (
    EN_NUMBER,
    EN_ONES,
    EN_ORDINAL,
    NL_NUMBER,
    NL_ORDINAL,
)
from coachapp.privacy.finding.pattern import DIGIT, Check, Pattern, pattern
from coachapp.privacy.finding.words import Known, load_words


def _is_ip(match: re.Match[str]) -> bool:
    try:
        ipaddress.ip_address(match[0])
    except ValueError:
        return False
    return True


def _is_day(match: re.Match[str]) -> bool:
    """A day and a month that exist, in either order."""
    one, two = int(match["a"]), int(match["b"])
    return 1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12


def _has_letter_and_digit(match: re.Match[str]) -> bool:
    found = match["x"]
    return any(c.isdigit() for c in found) and any(c.isalpha() for c in found)


def _is_plate(match: re.Match[str]) -> bool:
    parts = re.split(r"[- ]", match["x"])
    one_kind = all(p.isdigit() or p.isalpha() for p in parts)
    return one_kind and sum(map(len, parts)) == 6 and _has_letter_and_digit(match)


def _phone_check(*regions: str) -> Check:
    def check(match: re.Match[str]) -> bool:
        found = match["x"]
        n = len(digits(found))
        if found[0] == "0" and found[1:2] != "0" and n == 10:
            return True
        if re.match(r"(?:\+|00)\d\d ?\(0\)", found) and 11 <= n <= 14:
            return True
        if found[0] == "+" and 9 <= n <= 14:
            return True  # numbers that are not in use are as good a hint at a person
        if "GB" in regions[:1] and found[0] in "0(" and n in (10, 11) and found[1:2] in "123578":
            return True
        return 8 <= n <= 15 and is_phone(found, regions)

    return check


def _is_mark(match: re.Match[str]) -> bool:
    """A mark out of ten, unless a day of the week stands before it; office hours are no day."""
    if match["x"] in ("24/7", "9-5", "9/5", "8-5"):
        return True
    if match["b"] != "10" or "/" not in match["x"] or int(match["a"]) > 10:
        return False
    before = match[0].split()[0].lower().strip(":.,")
    return before not in _WEEKDAYS


_WEEKDAYS = frozenset(
    """ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mon tue wed
    thu fri sat sun monday tuesday wednesday thursday friday saturday sunday""".split()
)


def _is_precise(match: re.Match[str]) -> bool:
    """An amount of more than two figures that count: "€ 50.000" is coarse as it is."""
    whole = re.sub(r"[.,]\d\d?$|[^\d]", "", match["x"])
    return len(whole.rstrip("0")) > 2


_FIRM_STREETS = "straat|straatje|laan|laantje|gracht|plein|pleintje|kade|singel|dreef|plantsoen|steeg|boulevard|allee|straatweg|strjitte|paed|paad|wei|loane"
_LOOSE_STREETS = "weg|hof|hofje|pad|dijk|markt|park|baan|wal|kamp|haven|burg|ring|erf|horst|donk|veld|akker|meent|brink|plaats|poort|oord|zijde|berg|heuvel|bos|plas"


def _is_loose_street(match: re.Match[str]) -> bool:
    """A word that may end a street's name, and is no word of its own."""
    word = match["w"]
    known = load_words("nl").known(word)
    return known in (Known.UNKNOWN, Known.PROPER) or (
        word[0].isupper() and match["n"] is not None and not _begins(match, "w")
    )


def _is_street_by_name(match: re.Match[str]) -> bool:
    word = match["w"]
    if word[0].isupper() and not _begins(match, "w"):
        return True
    return load_words("nl").known(word) in (Known.UNKNOWN, Known.PROPER)


def _begins(match: re.Match[str], group: str) -> bool:
    before = match.string[max(0, match.start(group) - 3) : match.start(group)].strip(" \t\"'“(")
    return not before or before[-1] in ".!?:\n•*-"


_IBAN_LENGTHS = {
    "NL": 18, "BE": 16, "DE": 22, "GB": 22, "FR": 27, "ES": 24, "IT": 27, "PL": 28, "PT": 25,
    "AT": 20, "CH": 21, "LU": 20, "IE": 22, "DK": 18, "SE": 24, "NO": 15, "FI": 18, "TR": 26,
    "GR": 27, "CZ": 24, "HU": 28, "RO": 24, "BG": 22, "HR": 21, "SK": 24, "SI": 19, "LT": 20,
    "LV": 21, "EE": 20, "MT": 31, "CY": 28, "UA": 29, "SA": 24, "AE": 23, "IL": 23, "LI": 21,
}  # fmt: skip
_IBANS = "|".join(
    rf"{country}[^\S\n]?\d[^\S\n]?\d(?:[ .-]?[A-Z0-9]){{{length - 4}}}"
    for country, length in _IBAN_LENGTHS.items()
)
_NL_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
_EN_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_YEAR = r"(?:19|20)\d\d"
_NL_SPOKEN_YEAR = f"(?:negentien(?:honderd)?[ ]?{NL_NUMBER}|tweeduizend(?:[ ]?(?:en)?[ ]?{NL_NUMBER})?|twintig[ ]?{NL_NUMBER})"
_EN_SPOKEN_YEAR = (
    f"(?:nineteen[ -]{EN_NUMBER}|two thousand(?: and)?(?: {EN_NUMBER})?|twenty[ -]{EN_NUMBER})"
)

_NL_DIGIT = "(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[ -](?:en|ën)[ -](?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|dubbel|drie ?keer)"
_EN_DIGIT = "(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)"

_SHORT_FORMS = frozenset(
    "o.a. m.b. t.o. i.v. d.w. b.v. e.d. m.n. n.a. a.d. i.o. t.b. j.l. p.p. z.s. d.d. i.e. e.g. "
    "a.m. p.m. t.a. v.d. o.l. n.v. o.g. n.b. p.s. m.a. h.d. u.u.".split()
)
_HOUSE = r"\d{1,5}(?:[^\S\n]?[a-z]\b|[^\S\n]?-?[^\S\n]?(?:bis|hs|huis|boven|rood|zw)\b|-[IVX]{1,4}\b|-[A-Z]{1,3}\b|[^\S\n]?[-/][^\S\n]?\d{1,4}|[^\S\n]?[IVX]{1,4}\b)?"

COMMON: tuple[Pattern, ...] = (
    pattern("address of an e-mail", T.EMAIL_ADDRESS, r"[\w.+'-]*\w ?@ ?[\w-]+(?: ?\. ?[a-z][\w-]*)*[.,](?:\w+)\b", 1.0, needs="@"),
    pattern("address of an e-mail, spelt out", T.EMAIL_ADDRESS,
       r"\b[\w.+-]+(?: (?:punt|dot|streepje|underscore) [\w+-]+)* ?(?:\[at\]|\(at\)|\{at\}|<at>| at | apenstaart(?:je)? ) ?[\w-]+(?: ?(?:\.|\[dot\]|\(dot\)|\[punt\]| punt | dot ) ?[\w-]+)* ?(?:\.|\[dot\]|\(dot\)|\[punt\]| punt | dot ) ?(?:nl|com|be|eu|org|net|uk|de|info|edu)\b", 0.9),
    pattern("web address", T.URL, r"\b(?:https?|[hf]t{1,2}ps?|htpps?|htttps?|http)[^\S\n]?:?//[^\s<>\"'\])]+[^\s<>\"'\]).,;:!?]", 1.0, needs="/"),
    pattern("web address", T.URL, r"\bwww\.[^\s<>\"'\])]+[^\s<>\"'\]).,;:!?]", 1.0, needs="w"),
    pattern("domain name", T.URL, r"(?<![\w@.])(?:[a-z0-9][a-z0-9-]*\.)+(?:nl|com|be|eu|org|net|co\.uk|ac\.uk|org\.uk|uk|info|frl|amsterdam|gent|vlaanderen|app|dev|io|ai|edu|tv|coach|online|shop|blog)(?:/[^\s<>\"'\])]*[^\s<>\"'\]).,;:!?])?(?![\w@])", 0.9, needs="."),
    pattern("domain name", T.URL, r"(?<![\w@.])(?P<w>[a-z0-9][a-z0-9-]*)\.(?:nu|me|de|fr|it|co|es|pl|tr|us|id|site|me)(?![\w@.])", 0.8, lambda m: load_words("nl").known(m["w"]) in (Known.UNKNOWN, Known.PROPER) and not m["w"].isdigit(), needs=".", flags=0),
    pattern("domain name with a path", T.URL, r"(?<![\w@.])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,6}/[^\s<>\"'\])]*[^\s<>\"'\]).,;:!?]", 0.9, needs="/"),
    pattern("name on a platform", T.SOCIAL_HANDLE, r"(?<![\w.@/])@[a-z0-9_](?:[\w.-]*\w)?", 0.95, needs="@"),
    pattern("name on a platform", T.SOCIAL_HANDLE,
       r"\b(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|twitter|skype|discord|telegram|facebook|fb|linked ?in|mastodon|bluesky|signal|strava|reddit|twitch|threads|pinterest|youtube|xbox|psn|steam|whatsapp|messenger)(?:[- ]?(?:naam|account|name|id|handle|user(?:name)?|gebruikersnaam|tag|profiel|profile))?[^\S\n]?(?::|=|\bis\b|\bheet\b)[^\S\n]?(?P<x>(?:live:)?[a-z0-9@][\w.#@-]{2,}\w)", 0.85),
    pattern("name on a platform", T.SOCIAL_HANDLE,
       r"\b(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|twitter|skype|discord|telegram|facebook|fb|linked ?in|mastodon|bluesky|signal|strava|reddit|twitch|steam)(?:[- ]?(?:naam|account|name|id|handle|user(?:name)?|gebruikersnaam|tag))?[ \t(]+(?:als |as |onder |under |op |is |via )?(?P<x>(?=[\w.#-]*(?:[_#\d]|\w\.\w))[a-z][\w.#-]*\w)", 0.8),
    pattern("name on a platform", T.SOCIAL_HANDLE, r"\b(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|skype|discord|telegram|facebook|linked ?in|gebruikersnaam|user ?name|inlognaam|login|nickname|account(?:naam)?|handle)\b[^\n.]{0,30}?(?:[:?][^\S\n]|[^\S\n])(?P<x>[a-z][a-z0-9]*(?:[._][a-z0-9]+)+)(?![\w@])", 0.75, needs=""),
    pattern("name on a platform", T.SOCIAL_HANDLE, r"(?<![\w/.])(?:/?u/|/in/)(?P<x>[\w-]{3,})", 0.85, needs="/"),
    pattern("name on a platform", T.SOCIAL_HANDLE, r"(?<![\w@./-])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\w@./(-])", 0.6, needs="_"),
    pattern("name with a number", T.SOCIAL_HANDLE, r"(?<![\w.@#])[a-z]\w{2,}#\d{4}\b", 0.85, needs="#"),
    pattern("bank account, mod 97", T.IBAN_CODE, rf"\b(?:{_IBANS})\b", 1.0, lambda m: is_iban(m[0]), needs=DIGIT),
    pattern("bank account by its form", T.IBAN_CODE, r"\b(?:NL[ .-]?\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}|BE[ .-]?\d{2}(?:[ .-]?\d){12}|DE[ .-]?\d{2}(?:[ .-]?\d){18})\b", 0.8, needs=DIGIT),
    pattern("card number, Luhn", T.CREDIT_CARD, r"(?<![\d.,-])\d(?:[ -]?\d){12,18}(?![\d-])", 0.95, lambda m: is_card(m[0]), needs=DIGIT),
    pattern("citizen number, 11-test", T.NL_BSN, r"(?<![\w.,+/-])\d(?:[ .-]?\d){7,8}(?![\w/-]|[.,]\d)", 0.85, lambda m: is_bsn(m[0]), needs=DIGIT),
    pattern("citizen number by the word before it", T.NL_BSN, r"\b(?:bsn|burgerservice ?nummer|sofi(?:-?nummer)?|rijksregister(?:nummer)?|social security(?: number)?|ssn|nino|national insurance(?: number)?|ni number)\b[^\d\n]{0,15}?(?P<x>(?:[A-Z]{2} ?)?\d(?:[ .-]?\d){5,11}(?: ?[A-D])?)\b", 0.9, needs=DIGIT),
    pattern("internet address", T.IP_ADDRESS, r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)", 0.95, _is_ip, needs="."),
    pattern("internet address", T.IP_ADDRESS, r"(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])", 0.9, lambda m: len(m[0]) > 5 and _is_ip(m), needs=":"),
    pattern("number of a device", T.ID_NUMBER, r"\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b", 0.9, needs=DIGIT),
    pattern("Dutch number plate", T.NL_LICENSE_PLATE, r"(?<![\w-])(?P<x>[a-z0-9]{1,3}-[a-z0-9]{2,3}-[a-z0-9]{1,3})(?![\w-])", 0.9, _is_plate, needs="-"),
    pattern("number plate by the word before it", T.NL_LICENSE_PLATE, r"\b(?:kentekens?|nummerplaat|kentekennummer|(?:number|licen[sc]e|registration) ?plate|plate|reg(?:istration)?(?: no\.?| number)?)\b[^\w\n]{0,3}(?:is |van |was |met |nummer |of )?(?P<x>(?=[A-Z -]*\d)[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,4}){1,3})\b", 0.85, _has_letter_and_digit, needs=DIGIT),
    pattern("Belgian number plate", T.NL_LICENSE_PLATE, r"(?<![\w-])(?P<x>[1-9]-[A-Z]{3}-\d{3})(?![\w-])", 0.9, needs="-"),
    pattern("British number plate", T.NL_LICENSE_PLATE, r"\b(?P<x>[A-Z]{2}\d{2} ?[A-Z]{3})\b", 0.7, needs=DIGIT, flags=0),
    pattern("postcode", T.NL_POSTCODE, r"(?<![\w€.,-])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\w-])", 0.85, needs=DIGIT, flags=0),
    pattern("postcode", T.NL_POSTCODE, r"(?<![\w€.,-])[1-9]\d{3} ?[a-z]{2}(?![\w-])", 0.75, lambda m: (" " not in m[0] or load_words("nl").known(m[0][-2:]) is Known.UNKNOWN) and m[0][-2:] not in ("ml", "km", "mm", "cm", "kg", "gb", "mb", "ps", "pk", "er", "en", "st", "nd", "rd", "th", "am", "pm"), needs=DIGIT, flags=0),
    pattern("postcode after an address", T.NL_POSTCODE, r"(?:straat|laan|weg|plein|gracht|kade|hof|pad|dijk|singel)[^\S\n]\d+[^\S\n]?\w?,?[^\S\n](?P<x>[1-9]\d{3}[^\S\n][a-z]{2})\b", 0.85, needs=DIGIT),
    pattern("postcode with the word", T.NL_POSTCODE, r"\b(?:postcode|pc|zip(?: code)?)\b\W{0,3}(?:is )?(?P<x>\d{4,5}(?: ?[a-z]{2}\b)?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})", 0.9, needs=DIGIT),
    pattern("Belgian postcode", T.NL_POSTCODE, r"(?:(?<=, )|(?<=\bB-)|(?<=\d ))(?P<x>[1-9]\d{3})(?= [A-Z][a-z])", 0.7, lambda m: not m["x"].startswith(("19", "20")), needs=DIGIT, flags=0),
    pattern("British postcode", T.NL_POSTCODE, r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", 0.85, needs=DIGIT, flags=0),
    pattern("postcode in the United States", T.NL_POSTCODE, r"\b(?<=[A-Z]{2} )\d{5}(?:-\d{4})?\b", 0.8, needs=DIGIT, flags=0),
    pattern("street with a number", T.STREET_ADDRESS, rf"\b(?:(?:[A-Z][\w'’.-]*|van|de|der|den|het|'t|ter|ten|in|St\.|Mr\.|Dr\.|Prof\.)[^\S\n]+){{0,4}}(?P<w>[A-Z]?[\w'’-]*(?:(?i:{_FIRM_STREETS})))[^\S\n]+(?:nr\.?[^\S\n]?|nummer[^\S\n])?(?P<n>(?i:{_HOUSE}))", 0.95, needs=DIGIT, flags=0),
    pattern("street with a number", T.STREET_ADDRESS, rf"\b(?:(?:[A-Z][\w'’.-]*|van|de|der|den|het|'t|ter|ten)[^\S\n]+){{0,4}}(?P<w>[\w'’-]{{2,}}(?:(?i:{_LOOSE_STREETS})))[^\S\n]+(?:nr\.?[^\S\n]?|nummer[^\S\n])?(?P<n>(?i:{_HOUSE}))", 0.9, _is_loose_street, needs=DIGIT, flags=0),
    pattern("street by its name", T.STREET_ADDRESS, rf"\b(?:(?:[A-Z][\w'’-]*|van|de|der|den)[^\S\n]+){{0,3}}?(?P<w>[\w'’-]{{3,}}(?:(?i:{_FIRM_STREETS})))\b", 0.8, _is_street_by_name, flags=0),
    pattern("lane of", T.STREET_ADDRESS, rf"\b(?:[Ll]aan|[Pp]lein|[Hh]of|[Ww]eg|[Kk]ade|[Ss]ingel)[^\S\n](?:van|der|den|de|op|aan|tot)[^\S\n](?:(?:de|den|der|het)[^\S\n])?(?:[A-Z][\w'’-]+[^\S\n]?){{1,3}}(?:{_HOUSE})?", 0.9, flags=0),
    pattern("post box", T.STREET_ADDRESS, r"\b(?:postbus|p\.?o\.? box|antwoordnummer)[^\S\n]?\d[\d ]*\d\b", 0.95, needs=DIGIT),
    pattern("street with a number", T.STREET_ADDRESS, r"\b(?:flat \d+\w?,? )?\d{1,5}[a-z]?,? (?:[a-z][\w'’]*\.? ){1,3}?(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|crescent|terrace|way|square|gardens|place|grove|mews|hill|row|walk|boulevard|blvd|parade|quay|rise|view|green)\b(?![^\S\n](?:to|of|in|for|and|the)\b)", 0.85, lambda m: bool(re.search(r"[A-Z]", m[0])) or bool(re.search(r"(?i)\b(?:street|road|avenue|lane|crescent|terrace|gardens|grove|mews)$", m[0])), needs=DIGIT),
    pattern("street with a number", T.STREET_ADDRESS, rf"\b(?:at|in|on|to|from|of|address:?|live|lives) (?P<x>(?:{EN_NUMBER}|\d{{1,4}}[a-z]?) (?:[a-z]+ ){{1,2}}(?:street|road|avenue|lane|drive|close|court|crescent|terrace|way|square|gardens|place|grove|mews|hill|row|walk|green|view))\b", 0.8),
    pattern("street with a number", T.STREET_ADDRESS, r"\b(?:woont|wonen|woon|adres|aan|op|lives|live|at|address|huis|kantoor|praktijk)\b:? (?:de |het |aan de |op de |op het |at |on )?(?P<x>(?:[A-Z][\w'’-]+ ){1,3}\d{1,4}(?: ?[a-z]\b|-\d+|-[A-Z]{1,3})?)(?!\d|[.,]\d| ?(?:uur|jaar|procent|%|euro|o'clock|am|pm))", 0.7, needs=DIGIT, flags=0),
    pattern("street by its name", T.STREET_ADDRESS, r"\b(?:[A-Z][\w'’]+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Crescent|Terrace|Gardens|Grove|Mews|Boulevard|Quay)\b", 0.8, flags=0),
    pattern("number of a client or file", T.ID_NUMBER, r"\b(?:cli[eë]nt(?:en)?|dossiers?|klant(?:en)?|polis|pati[eë]nt(?:en)?|lid(?:maatschaps)?|leden|pers(?:oneels?)?|zaak|case|file|member(?:ship)?|employee|student(?:en)?|medewerkers?|registratie|big|agb|kvk|uzovi|verzekerden?|policy|customer|patient|staff|payroll|record|reference|kenmerk|paspoort|passport|rijbewijs|id-?kaart|identiteitskaart|driving licen[cs]e|nhs|trajecten?|traject|inschrijf|btw|vat|relatie|leerling(?:en)?|pas|zorgpas|bibliotheekpas|museumkaart|ov-?chipkaart|machtiging|vergunning|badge|card|library card|permit|licen[cs]e|enrolment|policy|claim|learner|ticket ?holder|ref)(?:[ -]?(?:nummer|nr|no|num|number|id|code|kaart(?:nummer)?))?\.?[^\S\n]?(?:is |was |van |[:#=]|nr\.?|no\.?)?[^\S\n]{0,2}#?(?P<x>(?:[A-Z]{1,4} (?=\d))?(?=[a-z./-]{0,8}\d)[a-z0-9](?:[\w./-]*\d[\w/-]*)(?: \d{3,})*)", 0.85, lambda m: len(digits(m["x"])) >= 3, needs=DIGIT),
    pattern("number of a client or file", T.ID_NUMBER, r"\b(?:cli[eë]nt|dossier|klant|polis|pati[eë]nt|lid|personeels|zaak|case|file|member|employee|student|medewerker|patient|policy|customer)-?(?:nummer|nr|no|number|id|code)\b\.?[^\S\n]?(?:is |[:#=])?[^\S\n]?(?P<x>[a-z]{0,4}[-/ ]?\d[\w./-]*\w|\d+)", 0.9, needs=DIGIT),
    pattern("surname and initials", T.PERSON, r"(?:^|(?<=\n))[-•*|–\d. ]{0,5}(?P<x>(?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]er ){0,2}[A-Z][\w'’-]+, (?:[A-Z]\.[^\S\n]?){1,4})", 0.85, needs=".", flags=0),
    pattern("initial and surname in small letters", T.PERSON, r"(?:(?<=: )|(?<=\bgr )|(?<=groet )|(?<=groeten )|(?<=groetjes )|(?<=groet, )|(?<=gr\. )|(?<=regards )|(?<=regards, ))(?P<x>[a-z]\.[^\S\n]?(?:(?:van|de|der|den|ter|ten|el|al|te)[^\S\n]){0,2}[a-zà-ÿ]{3,})(?=[\n,.|]|$)", 0.8, needs=".", flags=0),
    pattern("initials in small letters", T.PERSON, r"\b(?:met|van|door|aan|voor|namens|with|from|by)[^\S\n](?P<x>[a-z]\.[a-z]\.)(?![a-z])", 0.7, lambda m: m["x"] not in _SHORT_FORMS, needs=".", flags=0),
    pattern("amount", T.AMOUNT, r"(?<!\w)(?P<x>(?:€|eur|euro|\$|£) ?\d{1,3}(?:[.,\u00a0 ]?\d{3})*(?:[.,]\d\d)?)(?![\d.,]*\d)", 0.7, _is_precise, needs=DIGIT),
    pattern("amount", T.AMOUNT, r"(?<![\w.,])(?P<x>\d{1,3}(?:[.,\u00a0 ]?\d{3})*(?:,\d\d)? ?(?:euro|eur|€|pond|pounds|dollar|dollars))\b", 0.7, _is_precise, needs=DIGIT),
    pattern("size of a group", T.GROUP_SIZE, r"\b(?:team|groep|afdeling|organisatie|bedrijf|school|department|group|company|organi[sz]ation|staff) (?:van|met|of|with) (?:ongeveer |zo'n |circa |about |some )?(?P<x>\d{2,5})(?!\d|[.,:/]\d| ?(?:%|procent|jaar|years|euro|uur|hours))", 0.6, lambda m: int(m["x"]) % 10 != 0, needs=DIGIT),
    pattern("date in figures", T.DATE_TIME, r"(?<![\w.,/-])(?P<a>\d{1,2})[^\S\n]?([-/.])[^\S\n]?(?P<b>\d{1,2})[^\S\n]?\2[^\S\n]?(?:\d{4}|['’]?\d{2})(?![\w/-]|[.,]\d)", 0.95, _is_day, needs=DIGIT),
    pattern("date, year first", T.DATE_TIME, r"(?<![\w.,/-])(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d|[-/]\d)", 0.95, needs=DIGIT),
    pattern("date without separators, by the word before it", T.DATE_TIME, r"\b(?:geb(?:oren)?(?:datum)?|dob|born|geboortedatum)\b\W{0,3}(?:op )?(?P<x>\d{6}|\d{8})\b", 0.85, needs=DIGIT),
    pattern("day and month in figures", T.DATE_TIME, r"\b(?:op|d\.?d\.?|dd|geb\.?|vanaf|per|tot|t/m|datum|date|voor|vóór|sinds|on|from|until|since|due|for|naar|afspraak|sessie|intake|gesprek|session|notitie|ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[:.,]?[^\S\n]?(?P<x>(?P<a>\d{1,2})[-/](?P<b>\d{1,2}))(?![\w/-]|[.,]\d)", 0.75, lambda m: _is_day(m) and int(m["b"]) <= 12 and not _is_mark(m), needs=DIGIT),
    pattern("day and month in figures", T.DATE_TIME, r"(?<![\w.,/-])(?P<a>0?[1-9]|[12]\d|3[01])[-/](?P<b>0[1-9]|1[0-2])(?![\w/-]|[.,]\d)", 0.7, lambda m: _is_day(m) and not (m["b"] == "10" and int(m["a"]) <= 10) and ("0" in (m["a"][0], m["b"][0]) or int(m["a"]) > 12), needs=DIGIT),
    pattern("day and month in figures", T.DATE_TIME, r"(?:^|(?<=\n)|(?<=[.;] ))[-* ]{0,3}(?P<x>(?P<a>\d{1,2})[-/](?P<b>\d{1,2}))(?=[:.]? [a-zA-Z]|:)", 0.7, _is_day, needs=DIGIT),
)  # fmt: skip

_NL_ONLY: tuple[Pattern, ...] = (
    pattern("telephone number", T.PHONE_NUMBER, r"(?<![\d.,+-])(?P<x>(?:\+|00|\(0|0)[\d ()][\d ()./\u2013-]{6,22}\d)(?!\d)", 0.95, _phone_check("NL", "BE", "GB"), needs=DIGIT),
    pattern("telephone number by the word before it", T.PHONE_NUMBER, r"\b(?:tel(?:efoon)?(?:nummer)?|tel\.?nr|mob(?:iel)?(?:e nummer)?|gsm|bel(?:len)?(?: op| me op)?|bereikbaar (?:op|onder)|nummer|nr|whatsapp|app|06)\b[.:]?[^\S\n]?(?:is |op |naar )?(?P<x>(?:\+|0)?\d[\d ()./-]{6,14}\d)(?!\w)", 0.8, lambda m: 7 <= len(digits(m["x"])) <= 13 and m["x"][0] in "+0(", needs=DIGIT),
    pattern("telephone number, spelt out", T.PHONE_NUMBER, rf"\b(?:plus|nul)(?:[ ,-]+{_NL_DIGIT}){{4,}}\b", 0.85, needs=""),
    pattern("date with the month in letters", T.DATE_TIME, rf"\b(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?[ -]?(?:van )?(?:{_NL_MONTHS})\b\.?(?:[ -]?(?:{_YEAR}|['’]\d\d|\d\d(?![\d:.,]|[^\S\n]?(?:uur|min|procent|%))))?", 0.9, needs=DIGIT),
    pattern("date in words", T.DATE_TIME, rf"\b(?:{NL_NUMBER}|{NL_ORDINAL})(?: van)? (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b(?:,? (?:{_YEAR}|{_NL_SPOKEN_YEAR}))?", 0.85),
    pattern("year of birth", T.DATE_TIME, rf"\b(?:geboren|geb\.?|geboortejaar|bouwjaar|jaargang|lichting)\b[^\d\n]{{0,12}}(?P<x>{_YEAR}|['’]\d\d)\b", 0.85, needs=DIGIT),
)  # fmt: skip

_EN_ONLY: tuple[Pattern, ...] = (
    pattern("telephone number", T.PHONE_NUMBER, r"(?<![\d.,+-])(?P<x>(?:\+|00|\(?0)[\d ()][\d ()./\u2013-]{6,22}\d)(?!\d)", 0.95, _phone_check("GB", "US", "NL", "IE", "AU"), needs=DIGIT),
    pattern("telephone number", T.PHONE_NUMBER, r"(?<![\w.,+-])(?P<x>(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4})(?!\w)", 0.9, needs=DIGIT),
    pattern("telephone number by the word before it", T.PHONE_NUMBER, r"\b(?:tel(?:ephone)?|phone(?: number)?|mob(?:ile)?|cell|call(?: me)?(?: on| at)?|reach (?:her|him|them|me) (?:on|at)|number|whatsapp|text(?: me)?(?: on| at)?)\b[.:]?[^\S\n]?(?:is |on |at )?(?P<x>(?:\+|0|\()?\d[\d ()./-]{5,14}\d)(?!\w)", 0.8, lambda m: 7 <= len(digits(m["x"])) <= 13, needs=DIGIT),
    pattern("telephone number, spelt out", T.PHONE_NUMBER, rf"\b(?:plus|oh|zero|nought|double|{EN_ONES})(?:[ ,-]+{_EN_DIGIT}){{6,}}\b", 0.85),
    pattern("date with the month in letters", T.DATE_TIME, rf"\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)?[ -](?:{_EN_MONTHS})\b\.?(?:,?[ -](?:{_YEAR}|['’]\d\d))?", 0.9, needs=DIGIT),
    pattern("date with the month in letters", T.DATE_TIME, rf"\b(?:{_EN_MONTHS})\.? (?:the )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![^\S\n]?(?:people|%|percent|minutes|hours|sessions|or so)|:\d)(?:,? {_YEAR})?", 0.85, lambda m: not m[0].lower().startswith(("may ", "march ", "mar ")) or m[0][0].isupper(), needs=DIGIT),
    pattern("date in words", T.DATE_TIME, rf"\b(?:the )?(?P<x>{EN_ORDINAL}(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?:,? (?:{_YEAR}|{_EN_SPOKEN_YEAR}))?)", 0.85),
    pattern("date in words", T.DATE_TIME, rf"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: the)? {EN_ORDINAL}\b(?:,? (?:{_YEAR}|{_EN_SPOKEN_YEAR}))?", 0.85),
    pattern("year of birth", T.DATE_TIME, rf"\b(?:born|year of birth|class of|vintage)\b[^\d\n]{{0,12}}(?P<x>{_YEAR}|['’]\d\d)\b", 0.85, needs=DIGIT),
)  # fmt: skip


PATTERNS = {"nl": COMMON + _NL_ONLY + AGES["nl"], "en": COMMON + _EN_ONLY + AGES["en"]}
