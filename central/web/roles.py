"""Who may do what: a table, and nothing that is not in it."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person is here."""

    COACH = "coach"
    TOOLBOX = "toolbox"
    TRAINER = "trainer"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Act(StrEnum):
    """What can be done; each route names one."""

    GRANT = "consent.grant"
    STATUS = "consent.status"
    REVOKE = "consent.revoke"
    SEND = "batch.send"
    VERDICTS = "batch.verdicts"
    READ_AUDIT = "audit.read"


ALLOWED: dict[Role, frozenset[Act]] = {
    Role.COACH: frozenset((Act.GRANT, Act.STATUS, Act.REVOKE, Act.SEND, Act.VERDICTS)),
    Role.TOOLBOX: frozenset(),
    Role.TRAINER: frozenset(),
    Role.ADMIN: frozenset((Act.READ_AUDIT,)),
    Role.AUDITOR: frozenset((Act.READ_AUDIT,)),
}


def may(role: Role, act: Act) -> bool:
    """Whether a role may do this."""
    return act in ALLOWED[role]
