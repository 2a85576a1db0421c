"""What stands around a case: contact, what was agreed, what the client said yes to, the term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from coachapp.actions.desk import ClientOverview
from coachapp.domain.casefile import Case, CaseFile
from coachapp.domain.practice import ClientConsent, ConsentPurpose, Contract
from coachapp.text import RawText
from coachapp.ui import language
from coachapp.ui.widgets.basics import button, clear, column, label, row, tool
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import date_field, day_of, number_field, text_box, to_qdate
from coachapp.ui.widgets.layouts import Columns


class AgreementsPage(QWidget):
    """Emits what the coach wants."""

    edit_client_wanted = Signal()
    edit_contract_wanted = Signal()
    add_consent_wanted = Signal()
    withdraw_consent_wanted = Signal(object)
    delete_consent_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self, gap=12)

    def show_file(self, overview: ClientOverview, file: CaseFile | None) -> None:
        """Fill the page."""
        clear(self._layout)
        left, right = column(gap=8), column(gap=8)
        if file is not None:
            self._contract(left, file)
            left.addSpacing(16)
        self._consents(left, overview)
        self._contact(right, overview)
        right.addSpacing(16)
        self._term(right, overview)
        left.addStretch(1)
        right.addStretch(1)
        self._layout.addWidget(Columns(left, right, shares=(3, 2)))
        self._layout.addStretch(1)

    def _contract(self, layout: QVBoxLayout, file: CaseFile) -> None:
        contract, case = file.contract, file.case
        head = row()
        head.addWidget(label(self.tr("Agreements"), "title"), 1)
        head.addWidget(tool("pencil", self.tr("Edit agreements"), self.edit_contract_wanted.emit))
        layout.addLayout(head)
        facts = []
        if case.sponsor:
            facts.append((self.tr("Sponsor"), case.sponsor))
        if contract is not None:
            if contract.sponsor_contact:
                facts.append((self.tr("Contact there"), contract.sponsor_contact))
            if contract.n_sessions is not None:
                held = len(file.sessions)
                text = self.tr("{held} of {agreed}").format(held=held, agreed=contract.n_sessions)
                facts.append((self.tr("Sessions"), RawText(text)))
            if contract.agreed_on is not None:
                facts.append(
                    (self.tr("Agreed on"), RawText(language.short_day(contract.agreed_on)))
                )
        self._facts(layout, facts)
        if contract is not None and contract.agreements:
            layout.addSpacing(4)
            layout.addWidget(label(contract.agreements))
        elif contract is None:
            layout.addWidget(
                label(self.tr("Nothing is noted yet of what was agreed about this case."), "soft")
            )

    def _consents(self, layout: QVBoxLayout, overview: ClientOverview) -> None:
        head = row()
        head.addWidget(label(self.tr("What the client said yes to"), "title"), 1)
        head.addWidget(tool("plus", self.tr("Note a consent"), self.add_consent_wanted.emit))
        layout.addLayout(head)
        if not overview.consents:
            layout.addWidget(
                label(self.tr("No consent is noted yet. Each purpose is asked apart."), "soft")
            )
        for consent in overview.consents:
            self._consent(layout, consent)

    def _consent(self, layout: QVBoxLayout, consent: ClientConsent) -> None:
        line = row(gap=8)
        words = column(gap=0)
        is_gone = consent.withdrawn_on is not None
        words.addWidget(label(purpose_name(consent.purpose), "soft" if is_gone else ""))
        given = self.tr("given {day}").format(day=language.short_day(consent.given_on))
        about = " · ".join(t for t in (given, consent.how) if t)
        if consent.withdrawn_on is not None:
            day = language.short_day(consent.withdrawn_on)
            about += " · " + self.tr("taken back {day}").format(day=day)
        words.addWidget(label(about, "late" if is_gone else "small"))
        line.addLayout(words, 1)
        name = purpose_name(consent.purpose)
        if not is_gone:
            back = button(
                self.tr("Taken back…"),
                lambda: self.withdraw_consent_wanted.emit(consent),
                role="flat",
            )
            back.setAccessibleName(self.tr("Taken back: {what}").format(what=name))
            line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        remove = tool(
            "trash-2",
            self.tr("Delete: {what}").format(what=name),
            lambda: self.delete_consent_wanted.emit(consent),
        )
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)

    def _contact(self, layout: QVBoxLayout, overview: ClientOverview) -> None:
        head = row()
        head.addWidget(label(self.tr("Contact"), "title"), 1)
        head.addWidget(tool("pencil", self.tr("Edit contact"), self.edit_client_wanted.emit))
        layout.addLayout(head)
        contact = overview.contact
        facts = [
            (self.tr("E-mail"), contact.email),
            (self.tr("Phone"), contact.phone),
            (self.tr("Address"), contact.address),
        ]
        known = [(name, value) for name, value in facts if value]
        self._facts(layout, known)
        if not known:
            layout.addWidget(label(self.tr("Nothing is known yet."), "soft"))
        layout.addWidget(
            label(self.tr("Kept apart: never in a report, never read by the assistant."), "small")
        )

    def _term(self, layout: QVBoxLayout, overview: ClientOverview) -> None:
        layout.addWidget(label(self.tr("How long the file is kept"), "title"))
        if overview.keep_until is None:
            text = self.tr("No term is set. Set one with “Edit client”.")
        else:
            text = self.tr("{term} after the last contact: until {day}. You are reminded then.")
            months = overview.client.keep_months or 0
            text = text.format(term=term_name(months), day=language.short_day(overview.keep_until))
        layout.addWidget(label(text, "soft"))

    def _facts(self, layout: QVBoxLayout, facts: list[tuple[str, RawText]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for n, (name, value) in enumerate(facts):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(name, "soft", wrap=False), n, 0, top)
            words = label(value)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            grid.addWidget(words, n, 1)
        layout.addLayout(grid)


def purpose_name(purpose: ConsentPurpose) -> str:
    """What a client says yes to."""
    translate = QCoreApplication.translate
    return {
        ConsentPurpose.FILE: translate("Agreements", "Keeping this file"),
        ConsentPurpose.ASSISTANT: translate("Agreements", "The assistant on this computer"),
        ConsentPurpose.SPONSOR: translate("Agreements", "Reporting to the sponsor"),
        ConsentPurpose.HOURS_LOG: translate("Agreements", "Name in the hours log"),
        ConsentPurpose.SHARING: translate("Agreements", "Sharing anonymous patterns"),
    }[purpose]


def term_name(months: int) -> str:
    """A term as one says it: in years where it is whole years."""
    translate = QCoreApplication.translate
    if months % 12:
        return translate("Agreements", "{n} months").format(n=months)
    if months == 12:
        return translate("Agreements", "1 year")
    return translate("Agreements", "{n} years").format(n=months // 12)


def ask_contract(parent: QWidget, case: Case, contract: Contract | None) -> Contract | None:
    """What was agreed about a case."""
    translate = QCoreApplication.translate
    dialog = FormDialog(
        parent, translate("Agreements", "Agreements"), translate("Agreements", "Save")
    )
    contact = QLineEdit(contract.sponsor_contact if contract else "")
    sessions = number_field()
    sessions.setRange(0, 200)
    sessions.setSpecialValueText(translate("Agreements", "open"))
    sessions.setValue((contract.n_sessions or 0) if contract else 0)
    has_day = QCheckBox(translate("Agreements", "With a date"))
    day = date_field(to_qdate(contract.agreed_on) if contract and contract.agreed_on else None)
    has_day.setChecked(contract is None or contract.agreed_on is not None)
    day.setEnabled(has_day.isChecked())
    has_day.toggled.connect(day.setEnabled)
    text = text_box(contract.agreements if contract else "", lines=6)
    dialog.add(translate("Agreements", "Contact at the sponsor"), contact)
    dialog.add(translate("Agreements", "Number of sessions"), sessions)
    dialog.form.addRow("", has_day)
    dialog.add(translate("Agreements", "Agreed on"), day)
    dialog.add(translate("Agreements", "Agreements"), text)
    dialog.add_note(
        translate("Agreements", "Who hears what, cancelling, invoicing: as you agreed it.")
    )
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return Contract(
        case_id=case.id,
        sponsor_contact=RawText(contact.text().strip()),
        n_sessions=sessions.value() or None,
        agreed_on=day_of(day) if has_day.isChecked() else None,
        agreements=RawText(text.toPlainText().strip()),
    )


@dataclass(frozen=True, slots=True)
class ConsentFields:
    """What the form of a consent gives."""

    purpose: ConsentPurpose
    given_on: date
    how: str


def ask_consent(parent: QWidget) -> ConsentFields | None:
    """What for, when, and how; nothing is chosen beforehand."""
    translate = QCoreApplication.translate
    dialog = FormDialog(
        parent, translate("Agreements", "Note a consent"), translate("Agreements", "Save")
    )
    purpose = QComboBox()
    purpose.addItem(translate("Agreements", "Choose…"))
    for each in ConsentPurpose:
        purpose.addItem(purpose_name(each))
    day = date_field()
    day.setMaximumDate(to_qdate(date.today()))
    how = QLineEdit()
    how.setPlaceholderText(translate("Agreements", "on paper, by e-mail, spoken in session 1"))
    dialog.add(translate("Agreements", "What for"), purpose)
    dialog.add(translate("Agreements", "Given on"), day)
    dialog.add(translate("Agreements", "How"), how)
    dialog.accept_button.setEnabled(False)
    purpose.currentIndexChanged.connect(lambda n: dialog.accept_button.setEnabled(n > 0))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    chosen = list(ConsentPurpose)[purpose.currentIndex() - 1]
    return ConsentFields(chosen, day_of(day), how.text().strip())


def ask_withdrawal(parent: QWidget, consent: ClientConsent) -> date | None:
    """The day on which a client took a consent back."""
    translate = QCoreApplication.translate
    dialog = FormDialog(
        parent, translate("Agreements", "Consent taken back"), translate("Agreements", "Save")
    )
    day = date_field()
    day.setDateRange(to_qdate(consent.given_on), to_qdate(date.today()))
    day.setDate(to_qdate(date.today()))
    dialog.add_note(purpose_name(consent.purpose))
    dialog.add(translate("Agreements", "Taken back on"), day)
    return day_of(day) if dialog.exec() == QDialog.DialogCode.Accepted else None
