"""The first run: language, a way in, the code on paper, the models, a beginning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from coachapp.models.catalogue import InstalledModel
from coachapp.store.keys.derivation import MINIMUM_PASSPHRASE
from coachapp.ui import theme
from coachapp.ui.models.terms import readable
from coachapp.ui.widgets.basics import button, centred, column, fill, label, row, scrolling
from coachapp.ui.widgets.dialogs import ask_new_file
from coachapp.ui.widgets.fields import secret_field
from coachapp.ui.widgets.messages import MessageBar
from coachapp.ui.widgets.recovery import asked_groups, numbered, save_pdf


class WizardView(QWidget):
    """Five steps, each with one primary action. Emits what is chosen."""

    language_chosen = Signal(str)
    vault_wanted = Signal(object, bool)
    code_confirmed = Signal()
    terms_answered = Signal(bool)
    example_answered = Signal(bool)
    restore_wanted = Signal()

    def __init__(self, *, language: str, has_keyring: bool) -> None:
        super().__init__()
        self.setObjectName("page")
        self._has_keyring = has_keyring
        self._code = ""
        self.bar = MessageBar()
        self.pages = QStackedWidget()
        self._where = label("", "small", wrap=False)
        holder = QWidget()
        holder.setFixedWidth(theme.scaled(600))
        fill(column(holder, gap=12), self._where, self.bar, self.pages)
        page = QWidget()
        middle = column(page, margin=24, gap=0)
        middle.addStretch(1)
        middle.addLayout(centred(holder))
        middle.addStretch(2)
        self._area = scrolling(page)
        column(self).addWidget(self._area)
        self._language = language
        self._build()

    def _build(self) -> None:
        for page in (
            self._language_page(),
            self._key_page(),
            self._code_page(),
            self._terms_page(),
            self._example_page(),
        ):
            layout = page.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.addStretch(1)
            self.pages.addWidget(page)
        self.show_page(0)

    def retranslate(self, language: str) -> None:
        """Build the pages again in another language; nothing was filled in yet."""
        self._language = language
        self.pages.setFocus()  # a field that goes must not hand the focus to just anything
        while (page := self.pages.currentWidget()) is not None:
            self.pages.removeWidget(page)
            page.deleteLater()
        self._build()
        self._chosen.setFocus()

    def show_page(self, n: int) -> None:
        """Go to a step."""
        self.bar.hide()
        self.pages.setCurrentIndex(n)
        self._where.setText(self.tr("Step {n} of {all}").format(n=n + 1, all=self.pages.count()))
        by_passphrase = self._with_passphrase.isChecked()
        first: tuple[QWidget, ...] = (
            self._chosen,
            self._first if by_passphrase else self._with_keyring,
            self._groups[0],
            self._terms,
            self._example,
        )
        first[n].setFocus()
        self._area.verticalScrollBar().setValue(0)

    def show_code(self, code: str) -> None:
        """Show the recovery code and ask two groups back."""
        self._code = code
        groups = code.split("-")
        self._shown_code.setText(numbered(groups))
        self._shown_code.setAccessibleName(code)
        for field, n in zip(self._groups, asked_groups(code), strict=True):
            field.setPlaceholderText(self.tr("group {n}").format(n=n + 1))
            field.setAccessibleName(self.tr("Type group {n}").format(n=n + 1))
        self.show_page(2)

    def show_models(self, models: tuple[InstalledModel, ...]) -> None:
        """Show which models are ready and the terms of the one that has them."""
        names = ", ".join(m.name for m in models) or self.tr("none; you can add one later")
        self._models.setText(self.tr("On this computer: {names}.").format(names=names))
        with_terms = next((m for m in models if m.terms is not None), None)
        self._terms.setVisible(with_terms is not None)
        self._refuse.setVisible(with_terms is not None)
        self._terms_words.setVisible(with_terms is not None)
        if with_terms is None or with_terms.terms is None:
            self._accept.setText(self.tr("Next"))
        else:
            self._terms.setHtml(readable(with_terms.terms))
            self._accept.setText(self.tr("I accept these terms"))
        self.show_page(3)

    def show_working(self, is_working: bool) -> None:
        """The vault is being made."""
        self.pages.setEnabled(not is_working)
        if is_working:
            self._where.setText(self.tr("Making the vault…"))

    def _language_page(self) -> QWidget:
        page, layout = self._page(
            self.tr("Welcome"),
            self.tr(
                "CoachApp keeps what clients tell you in an encrypted file on this computer, and "
                "lets a language model on this computer help you. Nothing leaves it unless you "
                "turn that on yourself."
            ),
        )
        dutch, english = QRadioButton("Nederlands"), QRadioButton("English")
        self._chosen = dutch if self._language == "nl" else english
        self._chosen.setChecked(True)
        dutch.toggled.connect(
            lambda is_dutch: self.language_chosen.emit("nl" if is_dutch else "en")
        )
        fill(layout, dutch, english)
        steps = row()
        restore = button(
            self.tr("I have a backup to restore"), self.restore_wanted.emit, role="flat"
        )
        begin = button(self.tr("Begin"), lambda: self.show_page(1), role="primary")
        fill(steps, restore, 0, begin)
        layout.addLayout(steps)
        return page

    def _key_page(self) -> QWidget:
        page, layout = self._page(self.tr("How do you want to open your practice?"), "")
        self._with_passphrase = QRadioButton(self.tr("With a passphrase (safest)"))
        self._with_keyring = QRadioButton(self.tr("With this computer's key store, no passphrase"))
        self._with_passphrase.setChecked(True)
        self._with_keyring.setEnabled(self._has_keyring)
        keyring_words = (
            self.tr("Opens by itself for whoever is logged in as you on this computer.")
            if self._has_keyring
            else self.tr(
                "This computer has no key store that can be trusted, so a passphrase is needed."
            )
        )
        self._first, self._second = secret_field(), secret_field()
        for field, name in (
            (self._first, self.tr("Passphrase")),
            (self._second, self.tr("Passphrase once more")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.textChanged.connect(self._look_at_passphrase)
        self._also_keyring = QCheckBox(self.tr("Also open with the key store on this computer"))
        self._also_keyring.setVisible(self._has_keyring)
        self._advice = label("", "small")
        self._make = button(self.tr("Make the vault"), self._make_vault, role="primary")
        self._second.returnPressed.connect(self._make.click)
        self._with_passphrase.toggled.connect(self._look_at_passphrase)
        fill(
            layout,
            self._with_passphrase,
            self._first,
            self._second,
            self._advice,
            self._also_keyring,
            self._with_keyring,
            label(keyring_words, "small"),
        )
        layout.addLayout(self._steps(lambda: self.show_page(0), self._make))
        self._look_at_passphrase()
        return page

    def _code_page(self) -> QWidget:
        page, layout = self._page(
            self.tr("Your recovery code"),
            self.tr(
                "It opens the vault when all else fails, and is shown only now. Print it or write "
                "it down, and keep it where you keep your passport. Without passphrase and without "
                "this code nobody can open your vault, and neither can we."
            ),
        )
        self._shown_code = label("", "code")
        self._shown_code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._shown_code)
        save = button(self.tr("Save as PDF to print…"), self._save_code, icon="printer")
        layout.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(label(self.tr("Type two groups back, from your paper:")))
        self._groups = (QLineEdit(), QLineEdit())
        line = row()
        for field in self._groups:
            field.setMaxLength(8)
            field.textChanged.connect(self._look_at_code)
            line.addWidget(field)
        layout.addLayout(line)
        self._slip = label("", "late")
        layout.addWidget(self._slip)
        self._have_it = button(
            self.tr("I have it on paper"), lambda: self._after_code(), role="primary"
        )
        self._have_it.setEnabled(False)
        for field in self._groups:
            field.returnPressed.connect(self._have_it.click)
        layout.addLayout(self._steps(None, self._have_it))
        return page

    def _terms_page(self) -> QWidget:
        page, layout = self._page(
            self.tr("The language model"),
            self.tr("It runs on this computer, also without the internet."),
        )
        self._models = label("")
        self._terms_words = label(
            self.tr(
                "Gemma writes Dutch. Its maker sets terms, among them a list of uses that are not "
                "allowed. Without it the English model is used; you can decide later."
            )
        )
        self._terms = QTextBrowser()
        self._terms.setOpenLinks(False)
        self._terms.setAccessibleName(self.tr("Terms of Gemma"))
        self._terms.setFixedHeight(theme.scaled(220))
        self._accept = button(
            self.tr("Next"), lambda: self.terms_answered.emit(True), role="primary"
        )
        self._refuse = button(self.tr("Not now"), lambda: self.terms_answered.emit(False))
        fill(layout, self._models, self._terms_words, self._terms, 4)
        steps = row()
        fill(steps, self._refuse, 0, self._accept)
        layout.addLayout(steps)
        return page

    def _example_page(self) -> QWidget:
        page, layout = self._page(
            self.tr("Where do you want to begin?"),
            self.tr(
                "The example practice has ten invented clients with their sessions, goals and "
                "actions. You can delete them one by one."
            ),
        )
        self._example = button(
            self.tr("Try it with an example practice"),
            lambda: self.example_answered.emit(True),
            role="primary",
        )
        empty = button(
            self.tr("Start with an empty practice"), lambda: self.example_answered.emit(False)
        )
        fill(layout, self._example, empty)
        return page

    def _page(self, title: str, text: str) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        layout = column(page, gap=12)
        layout.addWidget(label(title, "display"))
        if text:
            layout.addWidget(label(text))
        return page, layout

    def _steps(self, back: Callable[[], None] | None, forward: QWidget) -> QHBoxLayout:
        steps = row()
        if back is not None:
            steps.addWidget(button(self.tr("Back"), back, role="flat", icon="chevron-left"))
        fill(steps, 0, forward)
        return steps

    def _look_at_passphrase(self) -> None:
        by_passphrase = self._with_passphrase.isChecked()
        first, second = self._first.text(), self._second.text()
        for field in (self._first, self._second, self._also_keyring):
            field.setEnabled(by_passphrase)
        is_long = len(first) >= MINIMUM_PASSPHRASE
        if not by_passphrase:
            advice = ""
        elif not is_long:
            advice = self.tr(
                "At least {n} characters; a few words that only you would put together."
            ).format(n=MINIMUM_PASSPHRASE)
        elif second and first != second:
            advice = self.tr("The two are not the same.")
        else:
            advice = self.tr("Good.") if second else self.tr("Now once more.")
        self._advice.setText(advice)
        self._make.setEnabled(not by_passphrase or (is_long and first == second))

    def _make_vault(self) -> None:
        if self._with_passphrase.isChecked():
            self.vault_wanted.emit(self._first.text(), self._also_keyring.isChecked())
        else:
            self.vault_wanted.emit(None, True)

    def _look_at_code(self) -> None:
        groups = self._code.split("-")
        wanted = [groups[n] for n in asked_groups(self._code)]
        typed = [f.text().strip().upper() for f in self._groups]
        self._have_it.setEnabled(typed == wanted)
        slips = [
            self.tr("Group {n} is not right.").format(n=n + 1)
            for n, one, right in zip(asked_groups(self._code), typed, wanted, strict=True)
            if len(one) >= len(right) and one != right
        ]
        self._slip.setText(" ".join(slips))

    def _after_code(self) -> None:
        self._code = ""
        self._shown_code.clear()
        self._shown_code.setAccessibleName("")
        self._first.clear()
        self._second.clear()
        self.code_confirmed.emit()

    def _save_code(self) -> None:
        path: Path | None = ask_new_file(
            self, self.tr("Save as PDF"), self.tr("recovery code") + ".pdf", "PDF (*.pdf)"
        )
        if path is not None:
            save_pdf(path, self._code)
            self.bar.say(
                self.tr("Saved: {file}. Print it, then delete the file.").format(file=path.name)
            )
