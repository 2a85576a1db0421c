"""Numbers in words, as parts of patterns."""

from __future__ import annotations

NL_ONES = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
NL_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
NL_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
NL_NUMBER = f"(?:(?:(?:{NL_ONES})(?:en|ën))?(?:{NL_TENS})|{NL_TEENS}|{NL_ONES})"
NL_ORDINAL = f"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|(?:{NL_ONES})(?:en|ën)twintigste|dertigste|(?:een|één)endertigste)"
EN_ONES = "one|two|three|four|five|six|seven|eight|nine"
EN_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
EN_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
EN_NUMBER = f"(?:(?:{EN_TENS})(?:[ -](?:{EN_ONES}))?|{EN_TEENS}|{EN_ONES})"
EN_ORDINAL = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first)"
