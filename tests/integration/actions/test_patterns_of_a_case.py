"""A case of the example practice becomes a record that says nothing of anybody."""

from __future__ import annotations

import json
import uuid
from datetime import date
from pathlib import Path

from coachapp.actions import opening
from coachapp.actions.example import load_example
from coachapp.actions.patterns import pattern_input
from coachapp.privacy.audit import find_leaks
from coachapp.privacy.minimizing import minimize
from coachapp.privacy.record import DataType, read_record
from tests.support.qt import PASSPHRASE, some_paths


def test_every_case_of_the_example_becomes_a_record_without_a_word_of_it(tmp_path: Path):
    vault, _ = opening.create(some_paths(tmp_path), passphrase=PASSPHRASE, use_keyring=False)
    load_example(vault, date(2026, 11, 24))
    n_told = 0
    for case in vault.cases.all():
        file = vault.cases.file(case.id)
        told = pattern_input(
            file,
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
