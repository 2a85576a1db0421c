"""Numbers that can be checked by themselves.

BSN: the "elfproef" of the Dutch tax authority; IBAN: ISO 13616 (mod 97); cards: ISO/IEC 7812
(Luhn); telephone numbers: libphonenumber.
"""

from __future__ import annotations

import re

import phonenumbers


def digits(text: str) -> str:
    """Only the digits of a text."""
    return re.sub(r"\D", "", text)


def is_bsn(number: str) -> bool:
    """The 11-test on 8 or 9 digits."""
    number = digits(number).zfill(9)
    if len(number) != 9 or len(set(number)) == 1:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, number, strict=True)) % 11 == 0


def is_iban(number: str) -> bool:
    """ISO 13616: the remainder by 97 is 1."""
    number = re.sub(r"[^A-Za-z0-9]", "", number).upper()
    if not 15 <= len(number) <= 34:
        return False
    turned = number[4:] + number[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1


def is_card(number: str) -> bool:
    """The Luhn test on 13 to 19 digits."""
    number = digits(number)
    if not 13 <= len(number) <= 19 or len(set(number)) == 1:
        return False
    total = 0
    for n, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + n % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_phone(text: str, regions: tuple[str, ...]) -> bool:
    """Whether libphonenumber takes it for a number in one of these countries."""
    for region in regions:
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return True
    return False
