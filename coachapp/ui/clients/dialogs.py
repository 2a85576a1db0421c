"""Forms for clients, cases, sessions, goals and actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from coachapp.actions.importing import ReadFiles
from coachapp.documents.reader import Document
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
from coachapp.text import RawText
from coachapp.ui import language
from coachapp.ui.errors import words_for
from coachapp.ui.widgets.basics import label
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import date_field, moment_field, number_field, score_field
from coachapp.ui.widgets.wording import form_name, kind_name, owner_name, status_name


def ask_client(parent: QWidget, client: Client | None) -> dict[str, str] | None:
    """The fields of a client, new or changed."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Edit client") if client else translate("Forms", "New client")
    dialog = FormDialog(parent, title, translate("Forms", "Save"))
    names = {
        "name": translate("Forms", "Name"),
        "role": translate("Forms", "Role"),
        "organisation": translate("Forms", "Organisation"),
        "email": translate("Forms", "E-mail"),
        "phone": translate("Forms", "Phone"),
    }
    fields = {key: QLineEdit(getattr(client, key) if client else "") for key in names}
    for key, name in names.items():
        dialog.add(name, fields[key])
    notes = _text(client.notes if client else "")
    dialog.add(translate("Forms", "Good to know"), notes)
    dialog.require(fields["name"])
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return {**{k: f.text().strip() for k, f in fields.items()}, "notes": notes.toPlainText()}


def ask_case(parent: QWidget, case: Case | None) -> dict[str, object] | None:
    """The fields of a case, new or changed."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Edit case") if case else translate("Forms", "New case")
    dialog = FormDialog(parent, title, translate("Forms", "Save"))
    name = QLineEdit(case.title if case else "")
    question = _text(case.question if case else "", lines=2)
    context = _text(case.context if case else "")
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
        local = session.starts_at.astimezone()
        start = QDateTime(
            QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        )
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
        _moment(when.dateTime()),
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
    return score.value(), _day(day.date())


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
    text = _text("")
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
        day.setDate(QDate(due.year, due.month, due.day))
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
        "due_on": _day(day.date()) if has_day.isChecked() else None,
    }


def ask_files(parent: QWidget) -> list[Path]:
    """Which documents to import."""
    translate = QCoreApplication.translate
    kinds = translate("Forms", "Documents") + " (*.docx *.md *.txt)"
    names, _ = QFileDialog.getOpenFileNames(parent, translate("Forms", "Import notes"), "", kinds)
    return [Path(n) for n in names]


def ask_import(parent: QWidget, read: ReadFiles, name: str) -> list[Document]:
    """Show what was read before anything is stored; the day of each can be changed."""
    translate = QCoreApplication.translate
    title = translate("Forms", "Import notes for {name}").format(name=name)
    dialog = FormDialog(parent, title, translate("Forms", "Import"))
    dialog.setMinimumSize(560, 420)
    listing = QListWidget()
    listing.setAccessibleName(translate("Forms", "Documents"))
    for document in read.documents:
        item = QListWidgetItem(f"{language.short_day(document.dated_on)}   {document.name}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setToolTip(document.text[:400])
        listing.addItem(item)
    preview = QPlainTextEdit()
    preview.setReadOnly(True)
    preview.setAccessibleName(translate("Forms", "Preview"))
    day = date_field()
    days = [d.dated_on for d in read.documents]

    def show(i: int) -> None:
        if 0 <= i < len(read.documents):
            preview.setPlainText(read.documents[i].text[:20000])
            day.setDate(QDate(days[i].year, days[i].month, days[i].day))

    def move(value: QDate) -> None:
        i = listing.currentRow()
        if 0 <= i < len(days):
            days[i] = _day(value)
            listing.item(i).setText(f"{language.short_day(days[i])}   {read.documents[i].name}")

    listing.currentRowChanged.connect(show)
    day.dateChanged.connect(move)
    dialog.body.insertWidget(1, listing)
    dialog.body.insertWidget(2, preview)
    dialog.add(translate("Forms", "Day of the session"), day)
    if read.problems:
        dialog.problem.setText("\n".join(words_for(p) for p in read.problems))
        dialog.problem.show()
    dialog.body.insertWidget(
        1,
        label(
            translate("Forms", "Each document becomes the notes of a session on its day."), "small"
        ),
    )
    listing.setCurrentRow(0)
    dialog.accept_button.setEnabled(bool(read.documents))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return []
    return [
        replace(document, dated_on=days[i])
        for i, document in enumerate(read.documents)
        if listing.item(i).checkState() is Qt.CheckState.Checked
    ]


def _text(text: str, lines: int = 4) -> QPlainTextEdit:
    box = QPlainTextEdit(text)
    box.setTabChangesFocus(True)
    box.setFixedHeight(box.fontMetrics().lineSpacing() * lines + 24)
    return box


def _day(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())


def _moment(value: QDateTime) -> datetime:
    day, clock = value.date(), value.time()
    return datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute()).astimezone()
