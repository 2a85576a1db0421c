"""Devices enrol once, requests are signed, and a consent has a receipt that holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from central.audit.log import SYSTEM
from central.parts import Parts
from central.signing import is_signed
from central.web.roles import Role
from tests.integration.central.conftest import NewCoach
from tests.support.central import CoachSide


def test_a_code_enrols_one_device_and_no_other(parts: Parts, client: httpx2.Client):
    code, _ = parts.enrolment.issue(Role.COACH, by=SYSTEM)
    assert CoachSide(client).enrol(code).status_code == 201
    stolen = CoachSide(client).enrol(code)
    assert stolen.status_code == 403
    assert stolen.json()["type"] == "urn:coachapp:enrolment_code"
    assert stolen.headers["content-type"] == "application/problem+json"


def test_a_consent_is_answered_with_a_signed_receipt(new_coach: NewCoach):
    coach = new_coach(with_consent=False)
    receipt = coach.grant(level="partial").json()["receipt"]
    assert is_signed(receipt, coach.central_key)
    assert not is_signed({**receipt, "anonymization_level": "full"}, coach.central_key)
    assert receipt["pii_types"] == ["case_patterns", "session_patterns", "techniques"]
    (told,) = coach.send("GET", "/api/v1/consents").json()["consents"]
    assert told == {"receipt": receipt, "revoked_at": None}


def test_nobody_sees_the_consents_of_another(new_coach: NewCoach):
    new_coach()
    other = new_coach(with_consent=False)
    assert other.send("GET", "/api/v1/consents").json() == {"consents": []}


@pytest.mark.parametrize(
    "changes",
    [
        {"coach_id": "ab"},
        {"public_key": "no key"},
        {"data_types": []},
        {"data_types": ["case_patterns", "case_patterns"]},
        {"data_types": ["everything"]},
        {"level": "all"},
        {"wording_version": "0"},
        {"wording_sha256": "x" * 64},
        {"language": "fr"},
        {"name": "Vera Smit"},
    ],
)
def test_a_consent_with_another_field_or_value_is_refused(
    new_coach: NewCoach, changes: dict[str, object]
):
    coach = new_coach(with_consent=False)
    answer = coach.grant(**changes)
    assert answer.status_code == 422
    assert "Vera" not in answer.text


def test_a_second_consent_under_the_same_coach_id_is_refused(new_coach: NewCoach):
    coach, other = new_coach(), new_coach(with_consent=False)
    assert other.grant(coach_id=coach.coach_id).status_code == 422


def test_an_unsigned_request_is_refused(client: httpx2.Client):
    assert client.get("/api/v1/consents").status_code == 401


def test_a_request_counts_once(new_coach: NewCoach, client: httpx2.Client):
    coach = new_coach()
    request = coach.request("GET", "/api/v1/consents")
    assert client.send(request).status_code == 200
    assert client.send(request).status_code == 401


def test_an_old_signature_and_one_of_tomorrow_are_refused(
    new_coach: NewCoach, client: httpx2.Client
):
    coach = new_coach()
    now = datetime.now(UTC)
    for created in (now - timedelta(hours=1), now + timedelta(hours=1)):
        request = coach.request("GET", "/api/v1/consents", created=created)
        assert client.send(request).status_code == 401


def test_a_signature_is_for_one_address_and_one_body(new_coach: NewCoach, client: httpx2.Client):
    coach = new_coach()
    request = coach.request("GET", "/api/v1/consents")
    request.url = request.url.copy_with(path=f"/api/v1/batches/{coach.consent_id}/verdicts")
    assert client.send(request).status_code == 401
    revoke = f"/api/v1/consents/{coach.consent_id}/revoke"
    request = coach.request("POST", revoke, b'{"training_id": "x"}')
    request.headers.pop("content-length")
    other = client.build_request(
        "POST", revoke, content=b'{"training_id":"yy"}', headers=request.headers
    )
    assert client.send(other).status_code == 401


def test_another_device_cannot_use_this_ones_id(new_coach: NewCoach):
    coach, thief = new_coach(), new_coach()
    thief.device_id = coach.device_id
    assert thief.send("GET", "/api/v1/consents").status_code == 401


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.COACH])
def test_other_roles_can_neither_grant_nor_send(new_coach: NewCoach, role: Role):
    caller = new_coach(role, with_consent=False)
    assert caller.grant().status_code == 403
    assert caller.share([caller.record()]).status_code == 403
    assert caller.send("GET", "/api/v1/consents").status_code == 403
