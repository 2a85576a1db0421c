"""Names of the kinds of things, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coachapp.domain.casefile import CaseStatus, Owner, ReportStatus, SessionForm, SessionKind
from coachapp.domain.runs import Outcome, Task


def kind_name(kind: SessionKind) -> str:
    """What a session is for."""
    return {
        SessionKind.INTAKE: QCoreApplication.translate("Names", "Intake"),
        SessionKind.SESSION: QCoreApplication.translate("Names", "Session"),
        SessionKind.THREE_WAY: QCoreApplication.translate("Names", "Three-way meeting"),
        SessionKind.EVALUATION: QCoreApplication.translate("Names", "Final evaluation"),
    }[kind]


def form_name(form: SessionForm) -> str:
    """Where a session takes place."""
    return {
        SessionForm.IN_PERSON: QCoreApplication.translate("Names", "In person"),
        SessionForm.ONLINE: QCoreApplication.translate("Names", "Online"),
        SessionForm.PHONE: QCoreApplication.translate("Names", "By phone"),
        SessionForm.WALKING: QCoreApplication.translate("Names", "Walking"),
    }[form]


def status_name(status: CaseStatus) -> str:
    """Where a case stands."""
    return {
        CaseStatus.OPEN: QCoreApplication.translate("Names", "Open"),
        CaseStatus.PAUSED: QCoreApplication.translate("Names", "Paused"),
        CaseStatus.CLOSED: QCoreApplication.translate("Names", "Closed"),
    }[status]


def report_status_name(status: ReportStatus) -> str:
    """Where a report stands."""
    return {
        ReportStatus.DRAFT: QCoreApplication.translate("Names", "Draft"),
        ReportStatus.REVIEWED: QCoreApplication.translate("Names", "Reviewed"),
        ReportStatus.LOCKED: QCoreApplication.translate("Names", "Locked"),
    }[status]


def owner_name(owner: Owner) -> str:
    """Who does an action."""
    return {
        Owner.CLIENT: QCoreApplication.translate("Names", "Client"),
        Owner.COACH: QCoreApplication.translate("Names", "Coach"),
    }[owner]


def task_name(task: Task) -> str:
    """What the assistant is asked."""
    return {
        Task.PREPARE: QCoreApplication.translate("Names", "Prepare session"),
        Task.REPORT_FREE: QCoreApplication.translate("Names", "Report: free form"),
        Task.REPORT_GROW: QCoreApplication.translate("Names", "Report: GROW"),
        Task.REPORT_INTAKE: QCoreApplication.translate("Names", "Report: intake"),
        Task.REPORT_THREE_WAY: QCoreApplication.translate("Names", "Report: three-way meeting"),
        Task.REPORT_EVALUATION: QCoreApplication.translate("Names", "Report: final evaluation"),
        Task.ACTIONS: QCoreApplication.translate("Names", "Action points"),
        Task.QUESTIONS: QCoreApplication.translate("Names", "Reflective questions"),
        Task.ASK: QCoreApplication.translate("Names", "Question about this case"),
        Task.CODES: QCoreApplication.translate("Names", "Codes for the pattern record"),
    }[task]


def outcome_name(outcome: Outcome) -> str:
    """What the coach did with an answer."""
    return {
        Outcome.PENDING: QCoreApplication.translate("Names", "Looked at"),
        Outcome.KEPT: QCoreApplication.translate("Names", "Kept"),
        Outcome.DISCARDED: QCoreApplication.translate("Names", "Discarded"),
        Outcome.STOPPED: QCoreApplication.translate("Names", "Stopped"),
    }[outcome]
