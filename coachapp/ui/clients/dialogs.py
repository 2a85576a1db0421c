"""Forms for clients, cases, sessions, goals and actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)

from coachapp.domain.casefile import (
    Action,
    Case,
    CaseStatus,
    Client,
    Goal,
    Owner,
    Session,
    SessionForm,
    SessionKind,
)
from coachapp.domain.practice import Contact
from coachapp.text import RawText
from coachapp.ui.clients.agreements import term_name
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import (
    date_field,
    day_of,
    moment_field,
    moment_of,
    number_field,
    score_field,
    text_box,
    to_qdate,
    to_qmoment,
)
from coachapp.ui.widgets.wording import form_name, kind_name, owner_name, status_name

_TERMS_MONTHS = (None, 12, 24, 36, 60, 84, 120, 180, 240)


def ask_client(
    parent: QWidget, client: Client | None, contact: Contact | None = None
) -> dict[str, object] | None:
    """The fields of a client and of how to reach them, new or changed."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Edit client") if client else translate("Forms", "New client")
    dialog = FormDialog(parent, title, translate("Forms", "Save"))
    names = {
        "name": translate("Forms", "Name"),
        "role": translate("Forms", "Role"),
        "organisation": translate("Forms", "Organisation"),
        "email": translate("Forms", "E-mail"),
        "phone": translate("Forms", "Phone"),
        "address": translate("Forms", "Address"),
    }
    fields = {
        key: QLineEdit(getattr(client, key, "") or getattr(contact, key, "")) for key in names
    }
    for key, name in names.items():
        dialog.add(name, fields[key])
    notes = text_box(client.notes if client else "")
    dialog.add(translate("Forms", "Good to know"), notes)
    keep, terms = QComboBox(), list(_TERMS_MONTHS)
    if client is not None and client.keep_months not in terms:
        terms.append(client.keep_months)
    for months in terms:
        keep.addItem(term_name(months) if months else translate("Forms", "no term"))
    keep.setCurrentIndex(terms.index(client.keep_months if client else None))
    dialog.add(translate("Forms", "Keep after the last contact"), keep)
    dialog.require(fields["name"])
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return {
        **{k: f.text().strip() for k, f in fields.items()},
        "notes": notes.toPlainText(),
        "keep_months": terms[keep.currentIndex()],
    }


def ask_case(parent: QWidget, case: Case | None) -> dict[str, object] | None:
    """The fields of a case, new or changed."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Edit case") if case else translate("Forms", "New case")
    dialog = FormDialog(parent, title, translate("Forms", "Save"))
    name = QLineEdit(case.title if case else "")
    question = text_box(case.question if case else "", lines=2)
    context = text_box(case.context if case else "")
    sponsor = QLineEdit(case.sponsor if case else "")
    dialog.add(translate("Forms", "Title"), name)
    dialog.add(translate("Forms", "Question, in the client's words"), question)
    dialog.add(translate("Forms", "Context"), context)
    dialog.add(translate("Forms", "Sponsor, if any"), sponsor)
    values: dict[str, object] = {}
    status = QComboBox()
    if case is not None:
        for each in CaseStatus:
            status.addItem(status_name(each), each)
        status.setCurrentIndex(list(CaseStatus).index(case.status))
        dialog.add(translate("Forms", "Status"), status)
    dialog.require(name)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    values.update(
        title=RawText(name.text().strip()),
        question=RawText(question.toPlainText().strip()),
        context=RawText(context.toPlainText().strip()),
        sponsor=RawText(sponsor.text().strip()),
    )
    if case is not None:
        chosen = list(CaseStatus)[status.currentIndex()]
        ended = case.ended_on or date.today() if chosen is CaseStatus.CLOSED else None
        values.update(status=chosen, ended_on=ended)
    return values


@dataclass(frozen=True, slots=True)
class SessionFields:
    """What a session's form gives."""

    starts_at: datetime
    duration_min: int
    kind: SessionKind
    form: SessionForm


def ask_session(parent: QWidget, session: Session | None) -> SessionFields | None:
    """When, how long, what kind, where."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Edit session") if session else translate("Forms", "New session")
    dialog = FormDialog(parent, title, translate("Forms", "Save"))
    if session is not None:
        start = to_qmoment(session.starts_at)
    else:
        now = QDateTime.currentDateTime()
        start = QDateTime(now.date(), QTime(now.time().hour(), 0))
    when = moment_field(start)
    minutes = number_field(" min")
    minutes.setRange(5, 720)
    minutes.setSingleStep(15)
    minutes.setValue(session.duration_min if session else 60)
    kind, form = QComboBox(), QComboBox()
    for each_kind in SessionKind:
        kind.addItem(kind_name(each_kind))
    for each_form in SessionForm:
        form.addItem(form_name(each_form))
    if session is not None:
        kind.setCurrentIndex(list(SessionKind).index(session.kind))
        form.setCurrentIndex(list(SessionForm).index(session.form))
    else:
        kind.setCurrentIndex(list(SessionKind).index(SessionKind.SESSION))
    dialog.add(translate("Forms", "Start"), when)
    dialog.add(translate("Forms", "Duration"), minutes)
    dialog.add(translate("Forms", "Kind"), kind)
    dialog.add(translate("Forms", "Place"), form)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return SessionFields(
        moment_of(when),
        minutes.value(),
        list(SessionKind)[kind.currentIndex()],
        list(SessionForm)[form.currentIndex()],
    )


def ask_goal(parent: QWidget, goal: Goal | None) -> str | None:
    """The title of a goal."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Edit goal") if goal else translate("Forms", "New goal")
    dialog = FormDialog(parent, title, translate("Forms", "Save"))
    name = QLineEdit(goal.title if goal else "")
    dialog.add(translate("Forms", "Goal"), name)
    dialog.add_note(translate("Forms", "Short, in the client's words; scored from 0 to 10."))
    dialog.require(name)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return name.text().strip() if accepted else None


def ask_score(parent: QWidget, goal: Goal, last: float | None) -> tuple[float, date] | None:
    """A score and its day."""
    translate = QCoreApplication.translate
    dialog = FormDialog(parent, translate("Forms", "Note a score"), translate("Forms", "Save"))
    dialog.add_note(goal.title)
    score = score_field()
    score.setValue(last if last is not None else 5)
    day = date_field()
    day.setMaximumDate(QDate.currentDate())
    dialog.add(translate("Forms", "Score (0–10)"), score)
    dialog.add(translate("Forms", "Day"), day)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return score.value(), day_of(day)


def choose_goal(parent: QWidget, goals: Sequence[Goal]) -> Goal | None:
    """Which of several goals."""
    translate = QCoreApplication.translate
    dialog = FormDialog(parent, translate("Forms", "Which goal?"), translate("Forms", "Next"))
    choice = QComboBox()
    for goal in goals:
        choice.addItem(str(goal.title))
    dialog.add(translate("Forms", "Goal"), choice)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return goals[choice.currentIndex()] if accepted else None


def ask_amendment(parent: QWidget) -> str:
    """An addition to a locked report; empty when there is none."""
    translate = QCoreApplication.translate
    dialog = FormDialog(parent, translate("Forms", "Amendment"), translate("Forms", "Add"))
    text = text_box("")
    dialog.add(translate("Forms", "What is added or set right"), text)
    dialog.add_note(translate("Forms", "It gets today's date; the locked report stays as it is."))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return text.toPlainText().strip() if accepted else ""


def ask_action(parent: QWidget, action: Action | None) -> dict[str, object] | None:
    """What, who, by when."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Edit action") if action else translate("Forms", "New action")
    dialog = FormDialog(parent, title, translate("Forms", "Save"))
    text = QLineEdit(action.text if action else "")
    owner = QComboBox()
    for each in Owner:
        owner.addItem(owner_name(each))
    has_day = QCheckBox(translate("Forms", "With a date"))
    day = date_field(QDate.currentDate().addDays(14))
    if action is not None:
        owner.setCurrentIndex(list(Owner).index(action.owner))
    due = action.due_on if action else None
    if due is not None:
        day.setDate(to_qdate(due))
    has_day.setChecked(action is None or due is not None)
    day.setEnabled(has_day.isChecked())
    has_day.toggled.connect(day.setEnabled)
    dialog.add(translate("Forms", "Action"), text)
    dialog.add(translate("Forms", "Who"), owner)
    dialog.form.addRow("", has_day)
    dialog.add(translate("Forms", "By when"), day)
    dialog.require(text)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return {
        "text": RawText(text.text().strip()),
        "owner": list(Owner)[owner.currentIndex()],
        "due_on": day_of(day) if has_day.isChecked() else None,
    }
