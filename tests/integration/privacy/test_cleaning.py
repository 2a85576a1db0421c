"""The whole anonymizer, with its real engine, lists and models."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachapp.privacy.cleaning import Anonymizer, Cleaned, Wishes
from coachapp.privacy.entities import NAMES, PLACEHOLDER, EntityType
from coachapp.privacy.finding.engine import Engine
from coachapp.privacy.finding.folding import fold
from coachapp.privacy.finding.known import KnownName, flat
from coachapp.privacy.placeholders import Pseudonyms
from tests.support.gold import KNOWN_FAILURES, failures

KEY = bytes(range(32))
PARTS = [
    "Anna de Boer belt.",
    "haar zus willemijn ",
    "We bespraken het kernkwadrant. ",
    "\n\n- ",
    " | ",
    "06-12345678",
    "j.jansen@voorbeeld.nl ",
    "op 12 maart 2025 ",
    "Zij is 43 jaar. ",
    "<b>Yusuf</b>",
    "**Fatima** ",
    "`x = foo(1)`",
    "aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ=",
    "🙂",
    "مرحبا بكم ",
    "\x00",
    "\ud800",
    "Wille\u200bmijn ",
    "J\u043en ",
    "Zoe\u0308 en ",
    "[Persoon BD] ",
    "[40-49 jaar]",
    " ",
    "\t",
    "She met Grace Okafor in Leeds. ",
    "Groet, M. ",
    "mei was druk; Mei belde. ",
    "NL91 ABNA 0417 1643 00",
    "Kerkstraat 12, 1234 AB Utrecht ",
    "K: ik zei nee. ",
    "@sanne_loopt ",
    "ANNA! ",
    "anna's ",
    "İstanbul ",
]


@pytest.fixture(scope="module")
def anonymizer() -> Anonymizer:
    return Anonymizer(Engine())


def clean(anonymizer: Anonymizer, text: str, key: bytes = KEY, **wishes: object) -> Cleaned:
    return anonymizer.clean(text, Pseudonyms(key), wishes=Wishes(**wishes))  # type: ignore[arg-type]


def rebuilt(text: str, cleaned: Cleaned) -> str:
    parts, at = [], 0
    for r in cleaned.replacements:
        parts += [text[at : r.start], cleaned.text[r.clean_start : r.clean_end]]
        at = r.end
    return "".join([*parts, text[at:]])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_outside_replacements_nothing_changes_and_twice_is_once(anonymizer: Anonymizer, text: str):
    cleaned = clean(anonymizer, text)
    assert rebuilt(text, cleaned) == cleaned.text
    assert all(a.end <= b.start for a, b in pairwise(cleaned.replacements))
    again = clean(anonymizer, cleaned.text)
    assert again.text == cleaned.text


def test_what_goes_everywhere_is_read_again(anonymizer: Anonymizer):
    text = "Haar insta: uurtje. Het is een team van 14 uurtje."
    cleaned = anonymizer.clean(text, Pseudonyms(KEY), language="nl")
    again = anonymizer.clean(cleaned.text, Pseudonyms(KEY), language="nl")
    assert again.text == cleaned.text


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PARTS), max_size=10).map("".join))
def test_no_name_that_was_taken_out_stays_in_other_letters(anonymizer: Anonymizer, text: str):
    cleaned = clean(anonymizer, text)
    left = flat(fold(PLACEHOLDER.sub(" ", cleaned.text)).text)
    for r in cleaned.replacements:
        if r.type in NAMES:
            value = flat(fold(text[r.start : r.end]).text).strip()
            if len(value) > 1:  # one letter is everywhere
                assert not re.search(rf"(?<!\w){re.escape(value)}(?!\w)", left), value


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "We bespraken het doel en de volgende stap."])
def test_where_nothing_is_personal_nothing_changes(anonymizer: Anonymizer, text: str):
    cleaned = clean(anonymizer, text)
    assert cleaned.text == text
    assert cleaned.replacements == ()


def test_names_are_the_same_in_one_case_and_others_in_another(anonymizer: Anonymizer):
    text = "Willemijn Zonderland belde. Later belde Willemijn weer, en Fatima Yilmaz ook."
    one, two = clean(anonymizer, text), clean(anonymizer, text, key=b"x" * 32)
    codes = re.findall(r"\[Persoon \w+\]", one.text)
    assert len(codes) == 3
    assert codes[0] == codes[1] != codes[2]
    assert not set(codes) & set(re.findall(r"\[Persoon \w+\]", two.text))


@pytest.mark.parametrize(
    "form",
    [
        "Storm",
        "storm verhagen",
        "Verhagen",
        "Storms",
        "Storm's",
        "S. Verhagen",
        "Verhaghen",
        "STORM",
        "s.verhagen@werk.nl",
        "Sto\u200brm Verhagen",
        "de heer Verhagen",
    ],
)
def test_a_known_name_goes_in_every_form(anonymizer: Anonymizer, form: str):
    text = f"Vandaag sprak ik {form} over zijn plan."
    cleaned = clean(anonymizer, text, known=(KnownName("Storm Verhagen"),))
    assert "erhagen" not in cleaned.text.lower()
    assert "verhaghen" not in cleaned.text.lower()
    assert not re.search(r"(?i)\bsto.?rm", cleaned.text)


def test_a_false_alarm_stays_and_what_was_missed_goes(anonymizer: Anonymizer):
    text = "Wij lazen Quibbel samen; Fatima noemde het codewoord appeltaart."
    assert "Quibbel" not in clean(anonymizer, text).text
    cleaned = clean(anonymizer, text, shown=frozenset({"quibbel"}), hidden=("appeltaart",))
    assert "Quibbel" in cleaned.text
    assert "appeltaart" not in cleaned.text


def test_what_is_told_more_coarsely_can_still_be_read(anonymizer: Anonymizer):
    text = "Zij is 43 jaar, geboren op 3 mei 1982, gesprek op 12 maart 2026."
    cleaned = anonymizer.clean(text, Pseudonyms(KEY), language="nl")
    assert "[40-49 jaar]" in cleaned.text
    assert "[jaren 1980-1989]" in cleaned.text
    assert "[kwartaal 1 2026]" in cleaned.text


def test_one_number_written_twice_has_one_hash(anonymizer: Anonymizer):
    text = "Bel 06-12345678. Ik herhaal: +31 6 12 34 56 78."
    hashes = re.findall(r"\[telefoon \w+\]", clean(anonymizer, text).text)
    assert len(hashes) == 2
    assert len(set(hashes)) == 1


def test_a_long_line_goes_through_in_blocks(anonymizer: Anonymizer):
    text = "Willemijn belde over het plan en zei dat het goed ging " * 4_000
    shares: list[float] = []
    cleaned = anonymizer.clean(text, Pseudonyms(KEY), language="nl", progress=shares.append)
    assert "illemijn" not in cleaned.text
    assert len(shares) > 3
    assert shares[-1] == 1.0


def test_every_placeholder_is_known_again(anonymizer: Anonymizer):
    text = " ".join(PARTS) + " Zij is de enige vrouwelijke brandweercommandant van Terschelling."
    for language in ("nl", "en"):
        cleaned = anonymizer.clean(text, Pseudonyms(KEY), language=language)
        for r in cleaned.replacements:
            assert PLACEHOLDER.fullmatch(cleaned.text[r.clean_start : r.clean_end])
    assert any(r.type is EntityType.CONTEXTUAL for r in clean(anonymizer, text).replacements)


def test_what_is_missed_in_the_gold_set_is_what_is_written_down(anonymizer: Anonymizer):
    assert failures(anonymizer) == json.loads(KNOWN_FAILURES.read_text(encoding="utf-8"))


def run(lines: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "coachapp", "anonymize", *options],
        input=lines,
        capture_output=True,
        check=False,
    )


def test_the_command_answers_every_line_and_says_which_was_none(tmp_path: Path):
    known = tmp_path / "names.txt"
    known.write_text('# clients\nStorm Verhagen\n{"name": "Kriek", "type": "ORGANIZATION"}\n')
    text = "storm verhagen werkt bij kriek; bel 06-12345678 \ud800"
    lines = json.dumps({"text": text, "id": 7}).encode() + b"\n{broken\n\n[1]\n"
    done = run(lines, "--lang", "nl", "--known", str(known))
    assert done.returncode == 1
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert first["id"] == 7
    assert first["text"] == text
    assert "verhagen" not in first["clean"]
    kinds = {text[e["start"] : e["end"]]: e["type"] for e in first["entities"]}
    assert kinds == {
        "storm verhagen": "PERSON",
        "kriek": "ORGANIZATION",
        "06-12345678": "PHONE_NUMBER",
    }
    assert "error" in second
    assert "error" in third
    assert b"line 2" in done.stderr


def test_a_list_of_names_that_is_not_there_is_told(tmp_path: Path):
    done = run(b'{"text": "x"}\n', "--known", str(tmp_path / "none.txt"))
    assert done.returncode == 2
    assert b"none.txt" in done.stderr


def test_no_connection_is_opened_for_addresses():
    code = (
        "import socket, sys\n"
        "def refuse(*_): raise SystemExit('a connection was wanted')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from coachapp.privacy.cleaning import Anonymizer\n"
        "from coachapp.privacy.finding.engine import Engine\n"
        "from coachapp.privacy.placeholders import Pseudonyms\n"
        "a = Anonymizer(Engine())\n"
        "text = 'mail a.b@voorbeeld.co.uk of zie https://www.voorbeeld.nl'\n"
        "print(a.clean(text, Pseudonyms(b'k')).text)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "voorbeeld" not in done.stdout


def test_the_package_is_light_until_an_engine_is_wanted():
    code = (
        "import sys, coachapp.privacy.cleaning, coachapp.privacy.record, coachapp.privacy.audit\n"
        "import coachapp.privacy.minimizing, coachapp.privacy.extraction\n"
        "heavy = {'presidio_analyzer', 'spacy', 'phonenumbers', 'PySide6', 'llama_cpp'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
