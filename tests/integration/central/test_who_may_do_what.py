"""Every route and every role: who is not in the table is refused, and every route is in it."""

from __future__ import annotations

import pytest

from central.app import create_app
from central.parts import Parts
from central.store.tables import Device, Person
from central.web.roles import ALLOWED, Act, Role, may
from tests.integration.central.conftest import NewCoach

SIGNED = {
    ("POST", "/api/v1/consents"): Act.GRANT,
    ("GET", "/api/v1/consents"): Act.STATUS,
    ("POST", "/api/v1/consents/{consent_id}/revoke"): Act.REVOKE,
    ("PUT", "/api/v1/batches/{batch_id}"): Act.SEND,
    ("GET", "/api/v1/batches/{batch_id}/verdicts"): Act.VERDICTS,
}
OPEN = {
    ("GET", "/api/v1/consents/terms"),
    ("POST", "/api/v1/devices"),
    ("POST", "/api/v1/withdrawals"),
    ("GET", "/health/live"),
    ("GET", "/health/ready"),
}


def test_every_route_is_signed_or_known_to_be_open(parts: Parts):
    paths = create_app(parts).openapi()["paths"]
    found = {(method.upper(), path) for path, methods in paths.items() for method in methods}
    assert found == set(SIGNED) | OPEN


def test_every_role_is_in_the_table():
    assert set(ALLOWED) == set(Role)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("route", "act"), SIGNED.items(), ids=lambda value: str(value))
def test_a_role_does_what_the_table_says_and_nothing_else(
    new_coach: NewCoach, role: Role, route: tuple[str, str], act: Act
):
    caller = new_coach(role, with_consent=False)
    method, path = route
    path = path.replace("{consent_id}", "none").replace("{batch_id}", "none")
    answer = caller.send(method, path, {} if method != "GET" else None)
    if may(role, act):
        assert answer.status_code not in (401, 405)
        assert "not_allowed" not in answer.text
    else:
        assert (answer.status_code, answer.json()["act"]) == (403, act.value)


def test_a_device_that_was_turned_off_may_nothing(new_coach: NewCoach, parts: Parts):
    coach = new_coach()
    with parts.database.writing() as session:
        session.get_one(Device, coach.device_id).revoked_at = parts.clock()
    assert coach.send("GET", "/api/v1/consents").status_code == 401


def test_a_person_who_was_turned_off_may_nothing(new_coach: NewCoach, parts: Parts):
    coach = new_coach()
    with parts.database.writing() as session:
        person_id = session.get_one(Device, coach.device_id).person_id
        session.get_one(Person, person_id).disabled_at = parts.clock()
    assert coach.send("GET", "/api/v1/consents").status_code == 401
