"""The user's language: translations, dates and numbers."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

import assets

_LOCALES = {"nl": QLocale("nl_NL"), "en": QLocale("en_GB")}
_installed: list[QTranslator] = []
_language = "en"


def install(language: str) -> None:
    """Speak a language from now on; widgets that are there already are told by Qt."""
    global _language
    _language = language
    app = QCoreApplication.instance()
    assert app is not None
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    QLocale.setDefault(_LOCALES[language])
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # English has a translation too, for its plurals.
    for name, folder in (
        (f"coachapp_{language}", str(assets.path("translations"))),
        (f"qtbase_{language}", qts),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)


def current() -> str:
    """``nl`` or ``en``."""
    return _language


def day(value: date) -> str:
    """*dinsdag 24 november*, *Tuesday 24 November*."""
    return _locale().toString(_qdate(value), "dddd d MMMM")


def short_day(value: date) -> str:
    """*24 nov 2026*."""
    return _locale().toString(_qdate(value), "d MMM yyyy")


def clock(moment: datetime) -> str:
    """*09:30*, in local time."""
    local = moment.astimezone()
    return f"{local:%H:%M}"


def weekday_and_clock(moment: datetime) -> str:
    """*di 24 nov, 09:30*, in local time."""
    local = moment.astimezone()
    return f"{_locale().toString(_qdate(local.date()), 'ddd d MMM')}, {local:%H:%M}"


def day_and_clock(moment: datetime) -> str:
    """*di 24 nov 2026, 09:30*, in local time."""
    local = moment.astimezone()
    return f"{_locale().toString(_qdate(local.date()), 'ddd d MMM yyyy')}, {local:%H:%M}"


def number(value: float, decimals: int = 0) -> str:
    """A number with the language's marks."""
    return _locale().toString(float(value), "f", decimals)


def _locale() -> QLocale:
    return _LOCALES[_language]


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
