"""The lock screen: one field, and the other ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from coachapp.ui import theme
from coachapp.ui.widgets.basics import button, centred, column, fill, label, scrolling
from coachapp.ui.widgets.fields import secret_field
from coachapp.ui.widgets.layouts import Flow
from coachapp.ui.widgets.messages import MessageBar

if TYPE_CHECKING:  # the window is there before the vault's library is loaded
    from coachapp.actions.opening import Door
    from coachapp.store.vault import WaysIn


class LockView(QWidget):
    """Emits what was typed; knows no actions."""

    passphrase_given = Signal(str)
    code_given = Signal(str)
    keyring_wanted = Signal()
    restore_wanted = Signal()
    accepted_older = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._ways: WaysIn | None = None
        self._is_early = False
        """Something was submitted before the ways in were known."""
        self.bar = MessageBar()
        picture = QLabel()
        picture.setPixmap(theme.icon("lock", "accent").pixmap(40, 40))
        self.passphrase = secret_field()
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.passphrase.returnPressed.connect(self._submit)
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.code.returnPressed.connect(self._submit)
        self.code.hide()
        self._unlock = button(self.tr("Open"), self._submit, role="primary")
        self._keyring = button(
            self.tr("Open with this computer's key store"), self.keyring_wanted.emit, icon="key"
        )
        self._by_code = button(self.tr("Use the recovery code"), self._switch, role="flat")
        self._restore = button(self.tr("Restore a backup…"), self.restore_wanted.emit, role="flat")
        self._wait = label("", "soft")
        box = QWidget()
        box.setFixedWidth(theme.scaled(440))
        inside = column(box, gap=12)
        inside.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Your practice is locked"), "display")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        fill(inside, title, self.bar, self.passphrase, self.code, self._unlock, self._keyring)
        inside.addWidget(Flow(self._by_code, self._restore, is_centred=True))
        self._wait.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._wait)
        page = QWidget()
        layout = column(page, margin=16)
        layout.addStretch(2)
        layout.addLayout(centred(box))
        layout.addStretch(3)
        column(self).addWidget(scrolling(page))

    def show_door(self, door: Door) -> None:
        """Show the ways in that there are."""
        is_early, self._is_early = self._is_early, False
        self._ways = door.ways_in
        for part in (self._by_code, self._restore):
            part.setEnabled(True)
        self.passphrase.setVisible(door.ways_in.passphrase)
        self._keyring.setVisible(door.ways_in.keyring)
        if not door.ways_in.passphrase and not door.ways_in.keyring:
            self._switch()
        self._unlock.setVisible(door.ways_in.passphrase or not self.code.isHidden())
        (self.passphrase if door.ways_in.passphrase else self._keyring).setFocus()
        if is_early and door.ways_in.passphrase:
            self._submit()

    def show_early(self) -> None:
        """The ways in are not known yet; a passphrase can be typed, and waits."""
        for part in (self._keyring, self._by_code, self._restore):
            part.setEnabled(False)
        self._keyring.hide()
        self.passphrase.setFocus()

    def show_working(self, is_working: bool) -> None:
        """Opening takes half a second on purpose; say so."""
        for part in (self.passphrase, self.code, self._unlock, self._keyring, self._by_code):
            part.setEnabled(not is_working)
        self._wait.setText(self.tr("Opening…") if is_working else "")
        if not is_working:
            field = self.passphrase if self.code.isHidden() else self.code
            field.selectAll()
            field.setFocus()

    def show_problem(self, text: str, *, can_accept: bool) -> None:
        """Say what is wrong; where it can be, offer to go on all the same."""
        if can_accept:
            self.bar.say(
                text,
                is_problem=True,
                step=self.tr("Open the older one"),
                act=self.accepted_older.emit,
            )
        else:
            self.bar.say(text, is_problem=True)

    def _switch(self) -> None:
        by_code = self.code.isHidden()
        has_passphrase = self._ways is None or self._ways.passphrase
        self.code.setVisible(by_code)
        self.passphrase.setVisible(not by_code and has_passphrase)
        self._unlock.setVisible(by_code or has_passphrase)
        back = self.tr("Use the passphrase") if has_passphrase else self.tr("Back")
        self._by_code.setText(back if by_code else self.tr("Use the recovery code"))
        first = self.code if by_code else self.passphrase if has_passphrase else self._keyring
        first.setFocus()

    def _submit(self) -> None:
        if self._ways is None:
            self._is_early = True
        elif not self.code.isHidden():
            if self.code.text().strip():
                self.code_given.emit(self.code.text())
        elif self.passphrase.text():
            self.passphrase_given.emit(self.passphrase.text())
