"""Ids: random, opaque, one type per thing."""

from __future__ import annotations

from typing import NewType
from uuid import uuid4

ClientId = NewType("ClientId", str)
CaseId = NewType("CaseId", str)
SessionId = NewType("SessionId", str)
GoalId = NewType("GoalId", str)
ScoreId = NewType("ScoreId", str)
ActionId = NewType("ActionId", str)
InsightId = NewType("InsightId", str)
AmendmentId = NewType("AmendmentId", str)
MaterialId = NewType("MaterialId", str)
TechniqueId = NewType("TechniqueId", str)
AssessmentId = NewType("AssessmentId", str)
ConsentId = NewType("ConsentId", str)
AppointmentId = NewType("AppointmentId", str)
ImportId = NewType("ImportId", str)
RunId = NewType("RunId", str)


def new_id() -> str:
    """A random id; wrap it: ``ClientId(new_id())``."""
    return uuid4().hex
