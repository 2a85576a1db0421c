"""Settings: security, backups, language and appearance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QTabWidget, QWidget

from coachapp.settings.preferences import LANGUAGES, THEMES, Preferences
from coachapp.store.vault import WaysIn
from coachapp.ui import language, theme
from coachapp.ui.portability.view import DataPage
from coachapp.ui.settings.storage import StoragePage
from coachapp.ui.shortcuts import shortcuts_page
from coachapp.ui.widgets.basics import button, clear, column, fill, label, row, scrolling
from coachapp.ui.widgets.fields import number_field
from coachapp.ui.widgets.layouts import Flow

_LOCK_MINUTES = (1, 2, 5, 10, 15, 30, 60, 0)
_FIELD_PIXELS = 320
_PERCENTS = (85, 100, 115, 130, 150, 175, 200)


class SettingsView(QWidget):
    """Every change counts at once; there is no save button."""

    changed = Signal(dict)
    passphrase_wanted = Signal()
    keyring_wanted = Signal(bool)
    code_wanted = Signal()
    backup_wanted = Signal()
    backup_elsewhere_wanted = Signal()
    check_wanted = Signal()
    drill_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        layout = column(self, margin=32, gap=16)
        layout.addWidget(label(self.tr("Settings"), "display"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scrolling(self._security()), self.tr("Security"))
        self.tabs.addTab(scrolling(self._backup_page()), self.tr("Backups"))
        self.tabs.addTab(scrolling(self._appearance()), self.tr("Language and appearance"))
        self.data = DataPage()
        self.tabs.addTab(scrolling(self.data), self.tr("Data"))
        self.storage = StoragePage()
        self.tabs.addTab(scrolling(self.storage), self.tr("Storage"))
        self.tabs.addTab(scrolling(shortcuts_page()), self.tr("Shortcuts"))
        layout.addWidget(self.tabs, 1)

    def show_preferences(self, preferences: Preferences) -> None:
        """Fill the fields."""
        fields = (
            (self._lock_after, _LOCK_MINUTES.index(_nearest(preferences.lock_after_min))),
            (self._language, LANGUAGES.index(preferences.language)),
            (self._theme, THEMES.index(preferences.theme)),
            (
                self._percent,
                min(
                    range(len(_PERCENTS)),
                    key=lambda i: abs(_PERCENTS[i] - preferences.text_percent),
                ),
            ),
        )
        for box, index in fields:
            box.blockSignals(True)
            box.setCurrentIndex(index)
            box.blockSignals(False)
        self._lock_with_session.blockSignals(True)
        self._lock_with_session.setChecked(preferences.lock_with_session)
        self._lock_with_session.blockSignals(False)
        self._show_drill(preferences.drilled_on)
        for number, value in (
            (self._clipboard, preferences.clear_clipboard_s),
            (self._every, preferences.backup_every_days),
        ):
            number.blockSignals(True)
            number.setValue(value)
            number.blockSignals(False)

    def _show_drill(self, drilled_on: str) -> None:
        if drilled_on:
            day = language.short_day(date.fromisoformat(drilled_on))
            text = self.tr("Last practised on {day}. Practise again every few months.")
            self._drilled.setText(text.format(day=day))
        else:
            self._drilled.setText(
                self.tr(
                    "A backup that was never opened is a hope. Practising opens one with your "
                    "passphrase or the code on paper, and changes nothing."
                )
            )

    def show_ways_in(self, ways: WaysIn, *, has_keyring: bool) -> None:
        """Say how the vault opens."""
        self._passphrase_state.setText(
            self.tr("A passphrase is set.") if ways.passphrase else self.tr("No passphrase is set.")
        )
        self._passphrase.setText(
            self.tr("Change passphrase…") if ways.passphrase else self.tr("Set a passphrase…")
        )
        if ways.keyring:
            text = self.tr(
                "The vault opens with this computer's key store. Whoever is logged in as you can "
                "open it."
            )
        elif has_keyring:
            text = self.tr("This computer's key store can open the vault for you.")
        else:
            text = self.tr(
                "This computer has no key store that can be trusted, so the passphrase is asked "
                "each time. The key is never written down in the clear."
            )
        self._keyring_state.setText(text)
        self._keyring_on.setVisible(has_keyring and not ways.keyring)
        self._keyring_off.setVisible(ways.keyring)

    def show_backups(self, backups: Sequence[Path]) -> None:
        """List the automatic backups."""
        clear(self._backups)
        if not backups:
            self._backups.addWidget(label(self.tr("No backups yet."), "soft"))
        for path in backups:
            self._add_backup(path)

    def _add_backup(self, path: Path) -> None:
        status = path.stat()
        made = language.day_and_clock(datetime.fromtimestamp(status.st_mtime).astimezone())
        size = self.tr("{mb} MB").format(mb=language.number(status.st_size / 1e6, 1))
        line = row()
        line.addWidget(label(f"{made}   {size}", wrap=False))
        restore = button(self.tr("Restore…"), lambda: self.restore_wanted.emit(path), role="flat")
        restore.setAccessibleName(self.tr("Restore the backup of {day}").format(day=made))
        line.addWidget(restore)
        line.addStretch(1)
        self._backups.addLayout(line)

    def _security(self) -> QWidget:
        page = QWidget()
        layout = column(page, margin=16, gap=12)
        layout.addWidget(label(self.tr("How the vault opens"), "title"))
        self._passphrase_state = label("")
        self._passphrase = button(
            self.tr("Change passphrase…"), self.passphrase_wanted.emit, icon="key"
        )
        self._keyring_state = label("")
        self._keyring_on = button(
            self.tr("Open with the key store"), lambda: self.keyring_wanted.emit(True)
        )
        self._keyring_off = button(
            self.tr("No longer open with the key store"), lambda: self.keyring_wanted.emit(False)
        )
        code = button(self.tr("Make a new recovery code…"), self.code_wanted.emit, icon="printer")
        for words, step in (
            (self._passphrase_state, self._passphrase),
            (self._keyring_state, None),
            (
                label(
                    self.tr(
                        "The recovery code on paper opens the vault when all else fails. A new "
                        "one replaces the old."
                    )
                ),
                code,
            ),
        ):
            layout.addWidget(words)
            steps = row()
            fill(steps, *((step,) if step else (self._keyring_on, self._keyring_off)), 0)
            layout.addLayout(steps)
        layout.addSpacing(16)
        layout.addWidget(label(self.tr("Locking"), "title"))
        form = QFormLayout()
        form.setSpacing(12)
        self._lock_after = QComboBox()
        for minutes in _LOCK_MINUTES:
            self._lock_after.addItem(
                self.tr("after %n minute(s)", "", minutes)
                if minutes
                else self.tr("never by itself")
            )
        self._lock_after.currentIndexChanged.connect(
            lambda i: self.changed.emit({"lock_after_min": _LOCK_MINUTES[i]})
        )
        _add(form, self.tr("Lock when nothing happens"), self._lock_after)
        self._lock_with_session = QCheckBox(
            self.tr("Also when the screen locks or the computer sleeps")
        )
        self._lock_with_session.toggled.connect(
            lambda on: self.changed.emit({"lock_with_session": on})
        )
        form.addRow(self._lock_with_session)
        self._clipboard = number_field(" s")
        self._clipboard.setRange(0, 600)
        self._clipboard.setSpecialValueText(self.tr("never"))
        self._clipboard.valueChanged.connect(lambda n: self.changed.emit({"clear_clipboard_s": n}))
        _add(form, self.tr("Clear what was copied after"), self._clipboard)
        layout.addLayout(form)
        layout.addWidget(label(self.tr("Ctrl+L locks at once."), "small"))
        layout.addStretch(1)
        return page

    def _backup_page(self) -> QWidget:
        page = QWidget()
        layout = column(page, margin=16, gap=12)
        layout.addWidget(
            label(
                self.tr(
                    "A backup is encrypted like the vault, and opened and checked as soon as it is "
                    "made. It opens with the passphrase or recovery code of its day. Keep one on "
                    "another disk too."
                )
            )
        )
        form = QFormLayout()
        self._every = number_field(self.tr(" day(s)"))
        self._every.setRange(0, 365)
        self._every.setSpecialValueText(self.tr("never by itself"))
        self._every.valueChanged.connect(lambda n: self.changed.emit({"backup_every_days": n}))
        _add(form, self.tr("Back up every"), self._every)
        layout.addLayout(form)
        steps = Flow(
            button(self.tr("Back up now"), self.backup_wanted.emit, role="primary", icon="archive"),
            button(self.tr("To another place…"), self.backup_elsewhere_wanted.emit, icon="save"),
            button(self.tr("Practise a restore…"), self.drill_wanted.emit, icon="rotate-ccw"),
            button(self.tr("Check a backup…"), self.check_wanted.emit, icon="shield-check"),
            button(
                self.tr("Restore from a file…"),
                lambda: self.restore_wanted.emit(None),
                icon="archive-restore",
            ),
        )
        layout.addWidget(steps)
        self._drilled = label("", "small")
        layout.addWidget(self._drilled)
        layout.addWidget(label(self.tr("Backups on this computer"), "title"))
        self._backups = column(gap=4)
        layout.addLayout(self._backups)
        layout.addStretch(1)
        return page

    def _appearance(self) -> QWidget:
        page = QWidget()
        layout = column(page, margin=16, gap=12)
        form = QFormLayout()
        form.setSpacing(12)
        self._language = QComboBox()
        self._language.addItems(["Nederlands", "English"])
        self._language.currentIndexChanged.connect(
            lambda i: self.changed.emit({"language": LANGUAGES[i]})
        )
        _add(form, self.tr("Language"), self._language)
        self._theme = QComboBox()
        self._theme.addItems([self.tr("As the system"), self.tr("Light"), self.tr("Dark")])
        self._theme.currentIndexChanged.connect(lambda i: self.changed.emit({"theme": THEMES[i]}))
        _add(form, self.tr("Appearance"), self._theme)
        self._percent = QComboBox()
        self._percent.addItems([f"{p} %" for p in _PERCENTS])
        self._percent.currentIndexChanged.connect(
            lambda i: self.changed.emit({"text_percent": _PERCENTS[i]})
        )
        _add(form, self.tr("Size of text"), self._percent)
        layout.addLayout(form)
        layout.addStretch(1)
        return page


def _add(form: QFormLayout, name: str, field: QWidget) -> None:
    field.setAccessibleName(name)
    field.setMaximumWidth(theme.scaled(_FIELD_PIXELS))
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.addRow(name, field)


def _nearest(minutes: int) -> int:
    return (
        minutes
        if minutes in _LOCK_MINUTES
        else min((m for m in _LOCK_MINUTES if m), key=lambda m: abs(m - minutes))
    )
