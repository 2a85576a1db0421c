"""Ages of people, in figures and in words; lengths of time and marks are none."""

from __future__ import annotations

import re

from coachapp.privacy.entities import EntityType as T
from coachapp.privacy.finding.checksums import digits
from coachapp.privacy.finding.number_words import (
    EN_NUMBER,
    EN_ONES,
    EN_TENS,
    NL_NUMBER,
    NL_ONES,
    NL_TEENS,
    NL_TENS,
)
from coachapp.privacy.finding.pattern import DIGIT, Pattern, pattern

_PEOPLE_NL = "zoon|zoontje|dochter|dochtertje|kind|kinderen|jongen|meisje|man|vrouw|zus|zusje|broer|broertje|vader|moeder|opa|oma|kleinzoon|kleindochter|cliënt|cliënte|client|klant|coachee|neef|nicht|partner|vriend|vriendin|ex|leerling|student|puber|tweeling|oudste|jongste|middelste|dame|heer|stiefzoon|jongetje|vrijer|vent|kerel|kereltje|knul|meid|tiener|twintiger|dertiger|echtgenoot|echtgenote|stiefzoon|stiefdochter|collega|medewerker|medewerkster|baby|peuter|kleuter"
_PEOPLE_EN = "son|daughter|kid|kids|child|children|boy|girl|man|woman|sister|brother|father|mother|mum|mom|dad|grandson|granddaughter|client|coachee|nephew|niece|partner|friend|ex|student|teenager|twins?|oldest|eldest|youngest|lady|husband|wife|colleague|baby|toddler"
_AGED = frozenset(f"{_PEOPLE_NL}|{_PEOPLE_EN}|cl|mw|dhr|mevr|kl".split("|"))


def _is_age_in_brackets(match: re.Match[str]) -> bool:
    """A number in brackets is an age after a person, not after a mark or a count."""
    if int(digits(match["x"])) > 99:
        return False
    if not match["x"].isdigit():
        return True
    before = re.search(
        r"([^\W\d_]+)\.? ?$", match.string[max(0, match.start() - 30) : match.start()]
    )
    return before is not None and (before[1][0].isupper() or before[1].lower() in _AGED)


def _is_person_age(match: re.Match[str]) -> bool:
    """Years are an age where they stand after a person, not where something lasted so long."""
    years = int(digits(match["x"])[:3])
    word = match[0].split()[0].lower().strip("(,:")
    if years > 110:
        return False
    if word in ("is", "wordt", "werd", "ben", "bent", "word", "leeftijd", "toen", "was"):
        return years >= 3
    if word in ("van", "tot", "op", "als", "rond"):
        return years >= 12
    return years >= 14


_NOT_AGE_BEFORE = r"(?<!al )(?<!na )(?<!ruim )(?<!bijna )(?<!over )(?<!sinds )(?<!in )(?<!elke )(?<!die )(?<!deze )(?<!laatste )(?<!afgelopen )(?<!komende )(?<!eerste )(?<!vorige )(?<!binnen )(?<!per )(?<!heel )(?<!dan )(?<!elk )(?<!circa )(?<!ongeveer )(?<!duurt )(?<!duurde )"
_NL_SPAN_AFTER = r"(?![^\S\n]*(?:geleden|ervaring|in dienst|lang|later|getrouwd|samen|gewerkt|werkervaring|werkt|terug|actief|bij|duren|durend|durende|eerder|garantie|contract|verder|relatie|huwelijk|leidinggevend|vooruit|achtereen|na elkaar|therapie|thuis))"

AGES: dict[str, tuple[Pattern, ...]] = {
    "nl": (
        pattern("age", T.AGE, r"\b\d{1,3}[ -]?jarige?n?\b", 0.95, needs=DIGIT),
        pattern("age", T.AGE, r"\b\d{1,3}[ -]?(?:jaar (?:oud|jong)|jr\.? oud|jaren oud)\b", 0.95, needs=DIGIT),
        pattern("age", T.AGE, rf"\b(?:is|was|werd|wordt|word|ben|bent|nu|net|inmiddels|pas|leeftijd|leeftijd:|als|van|toen|tot|op|rond|heet,|hij|zij|ze|,|\()[^\S\n]?{_NOT_AGE_BEFORE}(?P<x>\d{{1,3}} ?(?:jaar|jr)\b){_NL_SPAN_AFTER}(?![^\S\n](?:na|voor)\b)", 0.8, lambda m: _is_person_age(m), needs=DIGIT),
        pattern("age in words", T.AGE, rf"\b{NL_NUMBER}[ -]?(?:jaar oud|jaar jong|jarige?n?)\b", 0.9),
        pattern("age in words", T.AGE, rf"\b(?:is|werd|wordt|word|ben|{_PEOPLE_NL})(?: van)?(?: nu| net| inmiddels| al| pas)? (?P<x>(?:(?:{NL_ONES})(?:en|ën))?(?:{NL_TENS})(?: jaar)?)\b(?! ?(?:procent|euro|keer|uur|minuten|dagen|weken|man|mensen|kilo|jaar (?:geleden|ervaring|in dienst|later)))", 0.75),
        pattern("age in words, turns", T.AGE, rf"\b(?:word|wordt|werd|geworden)[^\S\n](?:\w+ ){{0,2}}?(?P<x>(?:(?:{NL_ONES})(?:en|ën))?(?:{NL_TENS}))\b(?! ?(?:procent|euro|keer|uur|minuten|dagen|weken|mensen))", 0.65),
        pattern("age of somebody", T.AGE, rf"\b(?:{_PEOPLE_NL})[^\S\n](?:van|is|wordt|werd|was|nu|net)[^\S\n](?:nu |net |inmiddels |al |pas |bijna )?(?P<x>\d{{1,2}}(?:[^\S\n]?(?:jaar|jr|maanden|mnd))?(?!\d)|{NL_NUMBER}(?:[^\S\n](?:jaar|maanden))?)\b(?![^\S\n]?(?:procent|%|euro|uur|keer|minuten|dagen|weken|man|mensen|kinderen|maanden in)|[.,:/]\d|-\d)", 0.8),
        pattern("ages of children", T.AGE, r"\bkinderen\b[^.\n]{0,15}?\(?(?:van )?(?P<x>\d{1,2}(?:,? ?\d{1,2})*(?:,? (?:en|&) \d{1,2})(?: jaar)?)\b", 0.8, needs=DIGIT),
        pattern("age in brackets", T.AGE, r"(?<=[a-zà-ÿ.] )\((?:(?:[mvx]|man|vrouw)[ ,/]{0,2})?(?P<x>\d{1,2}(?: ?(?:jaar|jr\.?|j))?)(?:[ ,/]{0,2}[mvx])?\)", 0.7, lambda m: _is_age_in_brackets(m), needs="("),
        pattern("age after a name", T.AGE, r"(?<=[a-zà-ÿ], )(?P<x>\d{2})(?=,| en | \()", 0.6, lambda m: 12 <= int(m["x"]) <= 99, needs=DIGIT),
        pattern("age beside the sex", T.AGE, r"\b(?:[mv]|man|vrouw)[ ,/]{1,2}(?P<x>\d{2}(?: ?(?:jaar|jr|j)\b)?)(?!\d|[:.,/]\d| ?(?:uur|procent|%|euro|min))", 0.7, needs=DIGIT),
        pattern("age in words, in brackets", T.AGE, rf"(?<=[a-zà-ÿ.] )\((?P<x>{NL_NUMBER}(?: jaar)?)\)", 0.7),
        pattern("age in words, was so old", T.AGE, rf"\b(?:ik|jij|je|hij|zij|ze|u|ie)[^\S\n](?:nu |net |pas |al )?(?P<x>(?:{NL_NUMBER}|\d{{1,2}})(?: jaar)?)[^\S\n](?:was|ben|bent|is|werd|word|wordt|waren)\b", 0.75),
        pattern("age in words", T.AGE, rf"(?:^|(?<=\n)|(?<=[.!?,] ))(?P<x>(?:[1-9]\d|(?:(?:{NL_ONES})(?:en|ën))?(?:{NL_TENS})) jaar)(?= ?(?:[,.]|en (?:geen|al|nog|moe)|,))", 0.65),
        pattern("age, at that birthday", T.AGE, rf"\b(?:op )?(?:mijn|m'n|mn|zijn|z'n|zn|haar|d'r|je|jouw|hun|uw|de)[^\S\n](?P<x>(?:(?:{NL_ONES})(?:en|ën))?(?:{NL_TENS})ste|\d{{1,2}}(?:e|ste|de))\b(?=[^\S\n]verjaardag)", 0.8),
        pattern("age, at that birthday", T.AGE, rf"\b(?:op|rond|vanaf|tot|na)[^\S\n](?:mijn|m'n|mn|zijn|z'n|zn|haar|d'r|je|jouw|hun|uw)[^\S\n](?P<x>(?:(?:{NL_ONES})(?:en|ën))?(?:{NL_TENS})ste|\d{{1,2}}(?:e|ste))\b(?![^\S\n](?:dag|week|sessie|poging|plaats|keer|verdieping|werkdag))", 0.75),
        pattern("age in words after a person", T.AGE, rf"(?<=[a-zà-ÿ], )(?P<x>(?:(?:{NL_ONES})(?:en|ën))(?:{NL_TENS}))(?=,| en |[.;])", 0.65),
        pattern("age in brackets, with more", T.AGE, r"(?<=[a-zà-ÿ] )\((?P<x>[1-9]\d)(?=, [a-zà-ÿ])", 0.65, needs="("),
        pattern("age in brackets, with more", T.AGE, r"(?<=[a-zà-ÿ] )\([a-zà-ÿ][\w -]{2,30}, (?P<x>[1-9]\d)\)", 0.65, needs="("),
        pattern("age, only just", T.AGE, rf"\b(?:is|ben|bent)[^\S\n](?:zelf[^\S\n])?(?:nog maar|nog|pas)[^\S\n](?P<x>\d{{1,2}}|{NL_TEENS}|(?:(?:{NL_ONES})(?:en|ën))?(?:{NL_TENS}))\b(?![^\S\n](?:uur|dag|dagen|week|weken|maand|maanden|keer|minuten|sessies?|procent|man|mensen)|[.,:]\d)", 0.65),
        pattern("age in words, turns", T.AGE, rf"\b(?:word|wordt|werd)[^\S\n](?P<x>{NL_TEENS})\b(?![^\S\n](?:uur|keer|minuten|dagen|weken|mensen|procent))", 0.65),
        pattern("age in words, by now", T.AGE, rf"\b(?:inmiddels|bijna|net|ruim|nog geen)[^\S\n](?P<x>(?:(?:{NL_ONES})(?:en|ën))(?:{NL_TENS}))(?=[.,;!?\n]|$)", 0.65),
        pattern("age of somebody", T.AGE, rf"\b(?:{_PEOPLE_NL}|baby|tweeling), (?P<x>\d{{1,2}} (?:maanden|mnd|weken|jaar))\b", 0.75, needs=DIGIT),
        pattern("age", T.AGE, rf"(?<![\d.,])(?P<x>[1-9]\d? ?jr)\b{_NL_SPAN_AFTER}", 0.65, needs=DIGIT),
        pattern("age by the word before it", T.AGE, r"\bleeftijd\b\W{0,3}(?:is |van )?(?P<x>\d{1,3}(?: ?(?:jaar|jr))?)\b", 0.9, needs=DIGIT),
        pattern("age, is so old", T.AGE, r"\b(?:is|ben|bent|werd|wordt|word)[^\S\n](?:nu |net |inmiddels |pas |al |bijna |vorige (?:week|maand) )?(?P<x>[1-9]\d)(?=[ ]?(?:$|[.,;!?\n)]| en (?!een|twee|drie|vier|half|meer|minder|de |het |nog )[a-z]+| geworden| jaar))(?!,\d|\.\d)", 0.65, lambda m: 14 <= int(m["x"]) <= 99, needs=DIGIT),
    ),
    "en": (
        pattern("age", T.AGE, r"\b\d{1,3}[ -]?(?:years?[ -]old|yrs?[ -]old|y/o|yo|year[ -]olds?|yrs old|months? old|month[ -]old|weeks? old)\b", 0.95, needs=DIGIT),
        pattern("age in words", T.AGE, rf"\b{EN_NUMBER}[ -](?:years?[ -]old|year[ -]olds?|months? old)\b", 0.9),
        pattern("age by the word before it", T.AGE, rf"\b(?:aged?|age of|turn(?:s|ed|ing)|at the age of)\b:?[^\S\n](?P<x>\d{{1,3}}(?: years)?|{EN_NUMBER})\b(?![^\S\n]?(?:%|percent))", 0.85),
        pattern("age of somebody", T.AGE, rf"\b(?:{_PEOPLE_EN})(?: is| was|'s|,)? (?:now |just |only |nearly |almost |about to be )?(?P<x>\d{{1,2}}|{EN_TENS}(?:[ -](?:{EN_ONES}))?)(?=[ ]?(?:$|[.,;!?\n)]| and | who | now))(?![.,:]\d)", 0.7),
        pattern("age in words after a person", T.AGE, rf"(?<=[a-z], )(?P<x>(?:{EN_TENS})(?:[ -](?:{EN_ONES}))?)(?=,)", 0.65),
        pattern("age in words, is so old", T.AGE, rf"\b(?:he|she|they|who|son|daughter|lad|[A-Z][a-z]+)(?: is|'s| was| are|'re) (?:now |just |only |nearly )?(?P<x>{EN_NUMBER})(?= and |[.,;!?\n]|$)", 0.6, flags=0),
        pattern("age in brackets", T.AGE, r"(?<=[a-zà-ÿ] )\((?:(?:[mf]|male|female)[ ,/]{0,2})?(?P<x>\d{1,2}(?: ?(?:years|yrs|y/?o))?)(?:[ ,/]{0,2}[mf])?\)", 0.7, lambda m: _is_age_in_brackets(m), needs="("),
        pattern("age after a name", T.AGE, r"(?<=[a-zà-ÿ], )(?P<x>\d{2})(?=,| and | \()", 0.6, lambda m: 12 <= int(m["x"]) <= 99, needs=DIGIT),
        pattern("age, is so old", T.AGE, rf"\b(?:i'?m|is|she's|he's|was|am|be|be a|turning)[^\S\n](?:now |just |only |nearly |almost )?(?P<x>[1-9]\d|{EN_TENS}[ -](?:{EN_ONES}))(?=[ ]?(?:$|[.,;!?\n)]| and (?!a |half|more|less|the |one|two|three|counting)[a-z]+| now| this| next| last))(?!,\d|\.\d|%)", 0.65, lambda m: not m["x"].isdigit() or 14 <= int(m["x"]) <= 99),
    ),
}  # fmt: skip
