"""Records wait until enough coaches sent the like; what is taken back is gone, with proof."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from central.app import build
from central.clock import utc_now
from central.errors import NotFoundError
from central.flows.withdrawal import What
from central.hive.objects import unpacked
from central.hive.sealing import Plain
from central.parts import Parts
from central.settings import Settings
from central.signing import is_signed
from central.store.tables import AuditEntry, ClientKey, Consent, Lineage, Record, RecordKey
from tests.integration.central.conftest import NewCoach
from tests.support.central import CoachSide, FailingPlace


def crowd(new_coach: NewCoach, parts: Parts, n_coaches: int = 2) -> list[CoachSide]:
    """Coaches who each send two clients, with different outcomes, so that all is released."""
    coaches = [new_coach() for _ in range(n_coaches)]
    for coach in coaches:
        entries = [coach.record(outcome=o) for o in ("goal_reached", "insight_gained")]
        assert coach.share(entries).status_code == 201
    parts.release.look()
    return coaches


def rows(parts: Parts, coach: CoachSide) -> list[Record]:
    with parts.database.reading() as session:
        return list(session.scalars(select(Record).where(Record.consent_id == coach.consent_id)))


def states(parts: Parts, coach: CoachSide) -> set[tuple[str, str]]:
    return {(row.state, row.reason) for row in rows(parts, coach)}


def revoke(coach: CoachSide, **what: str) -> Any:
    return coach.send("POST", f"/api/v1/consents/{coach.consent_id}/revoke", what)


def count(parts: Parts, table: type) -> int:
    database = parts.keys_database if table in (ClientKey, RecordKey) else parts.database
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def files(settings: Settings) -> list[Path]:
    return [p for p in (settings.folder / "hive").rglob("*") if p.is_file()]


def test_one_coach_alone_waits_and_enough_coaches_are_released(new_coach: NewCoach, parts: Parts):
    alone = new_coach()
    batch_id, body = alone.batch(
        [alone.record(outcome=o) for o in ("goal_reached", "insight_gained")] * 3
    )
    alone.upload(batch_id, body)
    parts.release.look()
    assert states(parts, alone) == {("waiting", "too_few_coaches")}
    crowd(new_coach, parts)
    verdicts = alone.send("GET", f"/api/v1/batches/{batch_id}/verdicts").json()["verdicts"]
    assert {v["verdict"] for v in verdicts if v["reason"] != "known_already"} == {"accepted"}


def test_a_rare_code_becomes_its_parent_and_the_coach_is_told(new_coach: NewCoach, parts: Parts):
    coaches = crowd(new_coach, parts)
    for coach in coaches:
        coach.share([coach.record(patterns=["boundaries"], outcome="insight_gained")])
    coaches[1].share([coaches[1].record()])
    rare = coaches[0].record(patterns=["asking_help"])
    batch_id, body = coaches[0].batch([rare])
    coaches[0].upload(batch_id, body)
    parts.release.look()
    (verdict,) = coaches[0].send("GET", f"/api/v1/batches/{batch_id}/verdicts").json()["verdicts"]
    assert verdict == {
        "training_id": rare["record"]["training_id"],
        "verdict": "changed",
        "reason": "",
        "left_out": ["asking_help"],
        "instead": ["boundaries"],
    }


def test_what_one_takes_back_makes_the_others_wait_again(new_coach: NewCoach, parts: Parts):
    one, two = crowd(new_coach, parts)
    assert states(parts, two) == {("released", "")}
    receipt = revoke(one).json()
    assert is_signed(receipt, one.central_key)
    assert (receipt["what"], receipt["n_records"], receipt["used_in_models"]) == ("all", 2, False)
    assert rows(parts, one) == []
    assert states(parts, two) == {("waiting", "too_few_coaches")}


def test_after_it_neither_object_nor_key_is_left(
    new_coach: NewCoach, parts: Parts, settings: Settings
):
    one, two = crowd(new_coach, parts)
    row = rows(parts, one)[0]
    sealed = unpacked(parts.intake._place.get(row.object_name))[row.training_id]
    assert row.training_id.encode() in parts.intake._keys.open(row.training_id, sealed)
    revoke(one)
    assert len(files(settings)) == 1
    assert (count(parts, RecordKey), count(parts, ClientKey)) == (2, 2)
    with pytest.raises(NotFoundError):  # also not what a backup still holds
        parts.intake._keys.open(row.training_id, sealed)
    assert len(rows(parts, two)) == 2


def test_one_client_or_one_record_can_go_by_itself(new_coach: NewCoach, parts: Parts):
    coach = new_coach()
    token = secrets.token_hex(32)
    kept, same, single = coach.record(), coach.record(client_token=token), coach.record()
    coach.share([kept, same, single])
    assert revoke(coach, client_token=token).json()["training_ids"] == [
        same["record"]["training_id"]
    ]
    single_id = single["record"]["training_id"]
    receipt = revoke(coach, training_id=single_id).json()
    assert (receipt["event_state"], receipt["training_ids"]) == ("partly_withdrawn", [single_id])
    assert [row.training_id for row in rows(parts, coach)] == [kept["record"]["training_id"]]
    (row,) = rows(parts, coach)
    (left,) = unpacked(parts.intake._place.get(row.object_name)).items()
    assert row.training_id.encode() in parts.intake._keys.open(*left)
    assert coach.share([coach.record()]).status_code == 201  # the consent stands


def test_asked_again_the_same_receipt_comes(new_coach: NewCoach):
    coach = new_coach()
    entry = coach.record()
    coach.share([entry])
    single = {"training_id": entry["record"]["training_id"]}
    assert revoke(coach, **single).json() == revoke(coach, **single).json()
    assert revoke(coach).json() == revoke(coach).json()


def test_what_was_deleted_cannot_be_sent_again(new_coach: NewCoach):
    coach = new_coach()
    entry = coach.record()
    coach.share([entry])
    revoke(coach, training_id=entry["record"]["training_id"])
    (verdict,) = coach.share([entry]).json()["verdicts"]
    assert verdict["reason"] == "deleted_before"


def test_a_coach_without_the_application_uses_the_code_on_paper(new_coach: NewCoach, parts: Parts):
    coach = new_coach()
    coach.share([coach.record()])
    answer = coach.client.post("/api/v1/withdrawals", json={"code": coach.withdrawal_code})
    assert is_signed(answer.json(), coach.central_key)
    assert rows(parts, coach) == []
    wrong = coach.client.post("/api/v1/withdrawals", json={"code": "0" * 40})
    assert wrong.status_code == 404


def test_nobody_takes_back_what_is_anothers(new_coach: NewCoach, parts: Parts):
    coach, other = new_coach(), new_coach()
    entry = coach.record()
    coach.share([entry])
    other.consent_id, own = coach.consent_id, other.consent_id
    assert revoke(other).status_code == 403
    other.consent_id = own
    assert revoke(other, training_id=entry["record"]["training_id"]).status_code == 404
    assert len(rows(parts, coach)) == 1


def test_the_receipt_names_the_models_that_had_used_a_record(new_coach: NewCoach, parts: Parts):
    coach = new_coach()
    entry = coach.record()
    coach.share([entry])
    training_id = entry["record"]["training_id"]
    with parts.database.writing() as session:
        session.add(Lineage(training_id=training_id, snapshot="s1", model_version="2027.1"))
    receipt = revoke(coach).json()
    assert (receipt["used_in_models"], receipt["model_versions"]) == (True, ["2027.1"])


def test_a_withdrawal_that_was_cut_off_is_finished_by_the_next(
    new_coach: NewCoach, parts: Parts, place: FailingPlace, settings: Settings
):
    coach = new_coach()
    for _ in range(3):
        coach.share([coach.record()])
    with parts.database.reading() as session:
        consent = session.get_one(Consent, coach.consent_id)
    place.n_deletions_left = 1
    with pytest.raises(KeyboardInterrupt):
        parts.withdrawal.take_back(consent.person_id, consent.id, What())
    assert count(parts, RecordKey) == 0  # already nothing can be read
    place.n_deletions_left = -1
    assert revoke(coach).json()["n_records"] == 3
    assert files(settings) == []


def test_what_waits_too_long_goes_and_so_does_what_nobody_names(
    new_coach: NewCoach, parts: Parts, settings: Settings
):
    coach = new_coach()
    coach.share([coach.record()])
    parts.intake._place.put("records/00/orphan-1", b"x")
    parts.intake._keys.seal("p", [Plain("lost", "t", b"x")])
    assert parts.retention.run().n_objects == 0  # it may be of an upload under way
    later = build(settings, lambda: utc_now() + timedelta(days=400))
    swept = later.retention.run()
    assert (swept.n_records, swept.n_objects, swept.n_keys) == (1, 1, 1)
    assert files(settings) == []
    assert (count(parts, RecordKey), count(parts, ClientKey), count(parts, Record)) == (0, 0, 0)
    later.database.close()
    later.keys_database.close()


def test_no_log_says_what_was_sent(
    new_coach: NewCoach, parts: Parts, caplog: pytest.LogCaptureFixture
):
    coach = new_coach(level="partial")
    phrase = "belt elke week met vera smit"
    coach.share([coach.record(patterns=[phrase, "saying_no"], level="partial")])
    revoke(coach)
    with parts.database.reading() as session:
        told = [
            repr((e.actor, e.action, e.subject, e.facts))
            for e in session.scalars(select(AuditEntry))
        ]
    assert len(told) > 4
    for text in (*told, caplog.text):
        assert "vera" not in text
        assert "saying_no" not in text
