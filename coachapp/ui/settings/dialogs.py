"""Forms for passphrases, codes and backups."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from coachapp.store.keys.derivation import MINIMUM_PASSPHRASE
from coachapp.ui.widgets.basics import button, label
from coachapp.ui.widgets.dialogs import FormDialog, ask_new_file
from coachapp.ui.widgets.fields import secret_field
from coachapp.ui.widgets.recovery import asked_groups, save_pdf


def ask_new_passphrase(parent: QWidget) -> str | None:
    """A new passphrase, twice."""
    translate = QCoreApplication.translate
    dialog = FormDialog(
        parent, translate("Security", "Passphrase"), translate("Security", "Set passphrase")
    )
    first, second = secret_field(), secret_field()
    dialog.add(translate("Security", "New passphrase"), first)
    dialog.add(translate("Security", "Once more"), second)
    dialog.add_note(
        translate(
            "Security", "At least {n} characters. A few words that only you would put together."
        ).format(n=MINIMUM_PASSPHRASE)
    )

    def look() -> None:
        same = first.text() == second.text()
        dialog.problem.setVisible(bool(second.text()) and not same)
        dialog.problem.setText(translate("Security", "The two are not the same."))
        dialog.accept_button.setEnabled(same and len(first.text()) >= MINIMUM_PASSPHRASE)

    first.textChanged.connect(look)
    second.textChanged.connect(look)
    look()
    return first.text() if dialog.exec() == QDialog.DialogCode.Accepted else None


def ask_secret(parent: QWidget, title: str, action: str) -> tuple[str, bool] | None:
    """The passphrase or recovery code of a backup, and whether it is a code."""
    translate = QCoreApplication.translate
    dialog = FormDialog(parent, title, action)
    typed = secret_field()
    dialog.add(translate("Security", "Passphrase of its day"), typed)
    is_code = QCheckBox(translate("Security", "This is a recovery code"))
    dialog.form.addRow("", is_code)
    is_code.toggled.connect(
        lambda on: typed.setEchoMode(
            QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        )
    )
    dialog.require(typed)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return typed.text(), is_code.isChecked()


def show_code(parent: QWidget, code: str) -> None:
    """Show a new recovery code, offer the PDF, and ask two groups back before it closes."""
    translate = QCoreApplication.translate
    dialog = FormDialog(
        parent,
        translate("Security", "Your new recovery code"),
        translate("Security", "I have it on paper"),
    )
    dialog.setMinimumWidth(560)
    groups = code.split("-")
    lines = "\n".join("   ".join(groups[i : i + 3]) for i in range(0, len(groups), 3))
    shown = label(lines, "code")
    shown.setAccessibleName(code)
    dialog.body.insertWidget(1, shown)

    def save() -> None:
        path = ask_new_file(
            dialog,
            translate("Security", "Save as PDF"),
            translate("Security", "recovery code") + ".pdf",
            "PDF (*.pdf)",
        )
        if path is not None:
            save_pdf(path, code)

    dialog.body.insertWidget(2, button(translate("Security", "Save as PDF…"), save, icon="printer"))
    fields = []
    for n in asked_groups(code):
        field = QLineEdit()
        field.setMaxLength(8)
        dialog.add(translate("Security", "Type group {n}").format(n=n + 1), field)
        fields.append((field, groups[n]))

    def look() -> None:
        right = all(f.text().strip().upper() == g for f, g in fields)
        dialog.accept_button.setEnabled(right)

    for field, _ in fields:
        field.textChanged.connect(look)
    look()
    dialog.exec()
