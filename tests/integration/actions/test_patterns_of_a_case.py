"""A case of the example practice becomes a record that says nothing of anybody."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from coachapp.actions import opening
from coachapp.actions.desk import Desk
from coachapp.actions.example import load_example
from coachapp.actions.patterns import (
    OPEN_OUTCOME,
    choose_outcome,
    drop_code,
    keep_code,
    pattern_input,
    read_patterns,
    suggest,
)
from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import CaseId
from coachapp.domain.practice import CaseCodes
from coachapp.privacy.audit import find_leaks
from coachapp.privacy.codebook import Code, CodeKind, load_codebook
from coachapp.privacy.minimizing import minimize
from coachapp.privacy.record import DataType, read_record
from coachapp.text import RawText
from tests.support.qt import PASSPHRASE, some_paths


def test_every_case_of_the_example_becomes_a_record_without_a_word_of_it(tmp_path: Path):
    vault, _ = opening.create(some_paths(tmp_path), passphrase=PASSPHRASE, use_keyring=False)
    load_example(vault, date(2026, 11, 24))
    n_told = 0
    for case in vault.cases.all():
        file = vault.cases.file(case.id)
        told = pattern_input(
            read_patterns(file),
            data_type=DataType.CASES,
            training_id=uuid.uuid4(),
            coach_id="ab" * 32,
            on=date(2026, 11, 24),
        )
        if not told.patterns and not told.techniques:
            continue
        n_told += 1
        record = minimize(told)
        wire = json.dumps(record.to_wire())
        assert read_record(json.loads(wire)) == record
        assert find_leaks(record, lambda _text, _language: []) == ()
        for name in str(file.client.name).split():
            assert name.lower() not in wire.lower() or len(name) < 4
    vault.lock()
    assert n_told >= 5


def a_case(tmp_path: Path, notes: str) -> tuple[Desk, CaseId]:
    vault, _ = opening.create(some_paths(tmp_path), passphrase=PASSPHRASE, use_keyring=False)
    desk = Desk(vault)
    client = desk.add_client(name="Vera Smit")
    case = desk.add_case(client.id, title="Rust")
    desk.add_session(case.id, client.created_at, notes=notes)
    return desk, case.id


def codes(desk: Desk, case_id: CaseId, kind: CodeKind) -> tuple[str, ...]:
    return read_patterns(desk.case_file(case_id)).kept(kind)


def test_a_code_says_which_words_told_it_and_in_which_session(tmp_path: Path):
    desk, case_id = a_case(tmp_path, "Rustig begin.\nZe zegt overal ja op en is moe.")
    (told,) = read_patterns(desk.case_file(case_id)).of(CodeKind.PATTERN)
    (words,) = told.words
    assert told.code.code == "saying_no"
    assert words.text[words.start : words.end] == "zegt overal ja op"
    assert (words.number, told.n_times) == (1, 1)
    assert "Rustig" not in words.text
    desk.vault.lock()


def test_what_the_coach_corrects_holds_and_can_be_undone(tmp_path: Path):
    desk, case_id = a_case(tmp_path, "Ze zegt overal ja op en is moe.")
    vault = desk.vault
    with vault.history.step("uit"):
        drop_code(desk, case_id, "saying_no", is_found=True)
    with vault.history.step("erbij"):
        keep_code(desk, case_id, "perfectionism", is_found=False)
    with vault.history.step("uitkomst"):
        choose_outcome(desk, case_id, "goal_reached")
    assert codes(desk, case_id, CodeKind.PATTERN) == ("perfectionism",)
    assert read_patterns(desk.case_file(case_id)).outcome == "goal_reached"
    for _ in range(3):
        vault.history.undo()
    assert codes(desk, case_id, CodeKind.PATTERN) == ("saying_no",)
    keep_code(desk, case_id, "saying_no", is_found=True)
    drop_code(desk, case_id, "perfectionism", is_found=False)
    assert vault.cases.codes(case_id) == CaseCodes(case_id=case_id, outcome="")
    vault.lock()


def test_codes_of_another_codebook_are_passed_over(tmp_path: Path):
    desk, case_id = a_case(tmp_path, "Ze zegt overal ja op.")
    for added in ('["no_such_code", 3, "perfectionism"]', "no JSON"):
        stored = CaseCodes(case_id=case_id, added=RawText(added), outcome="no_such_outcome")
        desk.vault.cases.save_codes(stored)
        told = read_patterns(desk.case_file(case_id))
        known = {"saying_no"} | ({"perfectionism"} if "perf" in added else set())
        assert set(told.kept(CodeKind.PATTERN)) == known
        assert told.outcome == OPEN_OUTCOME
    desk.vault.lock()


class Chooses:
    """Chooses the codes it is told to, where they are offered."""

    def __init__(self, *codes: str) -> None:
        self._codes = codes
        self.texts: list[str] = []

    def choose(self, text: str, among: Sequence[Code], *, language: str, most: int) -> list[str]:
        self.texts.append(text)
        return [code.code for code in among if code.code in self._codes][:most]


def test_a_model_chooses_among_parents_and_then_among_their_children(tmp_path: Path):
    desk, case_id = a_case(tmp_path, "Ze werkt alles drie keer over, elke avond weer.")
    file = desk.case_file(case_id)
    book = load_codebook()
    child = next(c for c in book.of(CodeKind.PATTERN) if c.parent and c.parent != "boundaries")
    shares: list[float] = []
    told = read_patterns(file)
    chooser = Chooses(str(child.parent), child.code, "boundaries")
    found = suggest(file, told, chooser, Cancel(), shares.append)
    assert {code.code for code in found} == {child.code, "boundaries"}
    assert shares == sorted(shares)
    assert all("over" in text for text in chooser.texts)
    stopped = Cancel()
    stopped.request()
    assert suggest(file, told, Chooses("boundaries"), stopped, shares.append) == ()
    desk.vault.lock()


def test_what_stands_around_the_words_is_cut_between_words(tmp_path: Path):
    before = "Vandaag vertelde ze uitgebreid over de drukte: ze"
    after = "steeds weer, ook thuis. En daarna was het een tijdje stil in de kamer."
    desk, case_id = a_case(tmp_path, f"{before} zegt overal ja op {after}")
    (told,) = read_patterns(desk.case_file(case_id)).of(CodeKind.PATTERN)
    (words,) = told.words
    assert words.text[words.start : words.end] == "zegt overal ja op"
    assert words.text[0] == words.text[-1] == "…"
    around = words.text[1:-1].split()
    assert set(around) <= {*before.split(), *"zegt overal ja op".split(), *after.split()}
    desk.vault.lock()
