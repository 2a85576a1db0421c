"""``coachapp anonymize``: a line in, a line out, in its place, whatever the line holds."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
KNOWN = '\ufeff# clients\n\n  Roderick Kwakkelstein  \n"Ineke van der Plinkstra"\n' + json.dumps(
    {"name": "Plinkwerk", "type": "ORGANIZATION"}
)
LINES: dict[str, bytes] = {
    "good": json.dumps({"text": "Roderick belt 06-12345678.", "id": 7}).encode(),
    "lower case": json.dumps({"text": "plinkwerk belde en ineke ook; bel 06-12345678"}).encode(),
    "empty text": b'{"text": ""}',
    "nothing to hide": b'{"text": "Zij oefent elke dag."}',
    "broken": b'{"text": "Fatima',
    "blank": b"   ",
    "a list": b'["Fatima"]',
    "a string": b'"Fatima"',
    "a number": b"12",
    "null": b"null",
    "no text": b'{"Text": "Fatima"}',
    "text of another type": b'{"text": ["Fatima"]}',
    "no UTF-8": b'{"text": "\xff Fatima"}',
    "surrogates": b'{"text": "Fatima \\ud800 en \\udfff\\ud83d\\ude42 Fatima"}',
    "NUL": b'{"text": "Fatima\\u0000 en \\u0007"}',
    "more keys": json.dumps(
        {"text": "x", "id": None, "n": 1.5, "deep": {"a": [True, {}]}, "é": "ü", "clean": "old"}
    ).encode(),
    "last, without an end": b'{"text": "Groet van Fatima"}',
}
BAD = ("broken", "a list", "a string", "a number", "null", "no text", "text of another type",
       "no UTF-8")  # fmt: skip


def run(lines: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "coachapp", "anonymize", *options],
        input=lines,
        capture_output=True,
        check=False,
        cwd=ROOT,
        timeout=120,
    )


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[bytes]:
    known = tmp_path_factory.mktemp("known") / "names.txt"
    known.write_text(KNOWN, encoding="utf-8")
    return run(b"\n".join(LINES.values()), "--lang", "nl", "--known", str(known))


@pytest.fixture(scope="module")
def answers(done: subprocess.CompletedProcess[bytes]) -> dict[str, dict[str, Any]]:
    told = [name for name in LINES if name != "blank"]
    return dict(zip(told, map(json.loads, done.stdout.splitlines()), strict=True))


def test_every_line_but_a_blank_one_is_answered_in_its_place(
    answers: dict[str, dict[str, Any]],
) -> None:
    for name, answer in answers.items():
        assert ("error" in answer) == (name in BAD), name
        assert name in BAD or answer["text"] == json.loads(LINES[name])["text"]


def test_a_line_that_is_none_is_told_by_its_number_and_not_repeated(
    done: subprocess.CompletedProcess[bytes],
) -> None:
    assert done.returncode == 1
    told = done.stderr.decode()
    bad = [n for n, name in enumerate(LINES, start=1) if name in BAD]
    assert re.findall(r"line (\d+):", told) == [str(n) for n in bad]
    assert "Fatima" not in told


def test_what_is_known_goes_and_is_told_as_what_it_is(answers: dict[str, dict[str, Any]]) -> None:
    kinds = {}
    for name in ("good", "lower case"):
        text = answers[name]["text"]
        kinds |= {text[e["start"] : e["end"]]: e["type"] for e in answers[name]["entities"]}
    assert kinds == {
        "Roderick": "PERSON",
        "ineke": "PERSON",
        "plinkwerk": "ORGANIZATION",
        "06-12345678": "PHONE_NUMBER",
    }
    assert all(0 < e["score"] <= 1 for a in answers.values() for e in a.get("entities", ()))


def test_the_clean_text_is_the_text_outside_the_entities(
    answers: dict[str, dict[str, Any]],
) -> None:
    for name in set(answers) - set(BAD):
        text, clean, at = answers[name]["text"], answers[name]["clean"], 0
        for entity in answers[name]["entities"]:
            kept = text[at : entity["start"]]
            assert clean.startswith(kept)
            clean, at = clean[len(kept) :].partition("]")[2], entity["end"]
        assert clean == text[at:]


def test_one_value_is_one_pseudonym_within_a_run(answers: dict[str, dict[str, Any]]) -> None:
    phones = [answers[n]["clean"].partition("[telefoon ")[2][:6] for n in ("good", "lower case")]
    assert phones[0] == phones[1] != ""


def test_keys_that_it_does_not_know_are_kept(answers: dict[str, dict[str, Any]]) -> None:
    answer = answers["more keys"]
    asked = json.loads(LINES["more keys"])
    assert {k: v for k, v in answer.items() if k not in ("clean", "entities")} == {
        k: v for k, v in asked.items() if k != "clean"
    }
    assert answer["clean"] == "x"
    assert answer["entities"] == []


def test_what_is_no_text_of_its_own_goes_through(answers: dict[str, dict[str, Any]]) -> None:
    assert answers["empty text"]["clean"] == ""
    assert answers["nothing to hide"]["clean"] == "Zij oefent elke dag."
    assert "Fatima" not in answers["surrogates"]["clean"]
    assert answers["surrogates"]["clean"].count("\ud800") == 1
    assert answers["NUL"]["clean"].count("\0") == 1


def test_another_run_has_other_pseudonyms_and_a_good_one_ends_well(
    answers: dict[str, dict[str, Any]],
) -> None:
    again = run(LINES["good"] + b"\r\n\r\n", "--lang", "nl")
    assert again.returncode == 0
    assert again.stderr == b""
    assert json.loads(again.stdout)["clean"] != answers["good"]["clean"]


def test_no_lines_at_all_end_well() -> None:
    done = run(b"")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_an_unknown_language_is_refused() -> None:
    done = run(b'{"text": "x"}\n', "--lang", "de")
    assert done.returncode == 2
    assert done.stdout == b""


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe",
        b'{"name": "Roderick", "type": "NOPE"}',
        b'{"name": "Roderick"',
        b'"Roderick',
        pytest.param(b'{"type": "PERSON"}'),
    ],
)
def test_names_that_cannot_be_read_are_said_so_and_nothing_is_answered(
    tmp_path: Path, content: bytes
) -> None:
    known = tmp_path / "names.txt"
    known.write_bytes(content)
    done = run(b'{"text": "Roderick"}\n', "--known", str(known))
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"names.txt: cannot be read" in done.stderr
    assert b"Roderick" not in done.stderr


def test_a_key_named_error_is_a_key_like_any_other() -> None:
    done = run(b'{"text": "x", "error": "Fatima"}\n', "--lang", "nl")
    assert done.returncode == 0
    assert b"Fatima" not in done.stderr


def test_a_line_that_is_nested_too_deeply_is_a_line_that_is_none() -> None:
    done = run(b"[" * 100_000 + b'\n{"text": "x"}\n', "--lang", "nl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
