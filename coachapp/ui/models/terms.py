"""The terms of a model: shown whole, accepted or not."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QWidget

from coachapp.ui.widgets.basics import column, label


def ask_terms(parent: QWidget, name: str, terms: Path, *, is_accepted: bool) -> bool:
    """Show the terms; True when they are accepted (now or before)."""
    translate = QCoreApplication.translate
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Terms", "Terms of {name}").format(name=name))
    dialog.resize(760, 600)
    layout = column(dialog, margin=24, gap=16)
    layout.addWidget(label(dialog.windowTitle(), "title"))
    layout.addWidget(
        label(
            translate(
                "Terms",
                "The maker of this model sets terms for its use, among them a list of uses that "
                "are not allowed. They are in English.",
            ),
            "soft",
        )
    )
    text = QTextBrowser()
    text.setOpenLinks(False)
    text.setAccessibleName(dialog.windowTitle())
    text.setHtml(readable(terms))
    layout.addWidget(text, 1)
    buttons = QDialogButtonBox()
    if is_accepted:
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(translate("Terms", "Close"))
    else:
        accept = QPushButton(translate("Terms", "I accept these terms"))
        accept.setProperty("role", "primary")
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        refuse = QPushButton(translate("Terms", "Do not use this model"))
        buttons.addButton(refuse, QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    return dialog.exec() == QDialog.DialogCode.Accepted or is_accepted


def readable(terms: Path) -> str:
    """The article of a stored web page, without its scripts, styles, pictures and navigation."""
    try:
        page = terms.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    article = re.search(r"<article.*?</article>", page, re.S)
    body = article[0] if article else page
    # What stands above the title is the site's own navigation.
    body = body[max(0, body.find("<h1")) :]
    for tag in ("script", "style", "svg", "nav", "button", "devsite-[a-z-]+", "head"):
        body = re.sub(rf"<({tag})\b.*?</\1>", "", body, flags=re.S)
    return re.sub(
        r"<(?:img|link|input|meta)\b[^>]*>|\s(?:class|style|id)=(?:\"[^\"]*\"|'[^']*')", "", body
    )
