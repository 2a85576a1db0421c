"""Pages for paper: a report, and the overview of a case, as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from coachapp.actions.hours import HoursLog
from coachapp.domain.casefile import Amendment, CaseFile, Owner, Session
from coachapp.domain.practice import Erasure
from coachapp.domain.rules import open_actions, scores_of, session_number
from coachapp.errors import FileNotSavedError
from coachapp.ui import language
from coachapp.ui.widgets.wording import form_name, kind_name, owner_name
from coachapp.ui.workspace import Workspace

_STYLE = """
h1 { font-size: 17pt; } h2 { font-size: 12.5pt; margin-top: 14pt; } p, li { line-height: 140%; }
.about { color: gray; } td { padding: 3pt 14pt 3pt 0; }
"""


def report_html(file: CaseFile, session: Session, amendments: Sequence[Amendment]) -> str:
    """A report with its amendments; nothing of the private notes."""
    translate = QCoreApplication.translate
    number = session_number(file, session.id)
    title = translate("Paper", "Report of session {n}").format(n=number)
    about = " · ".join(
        (
            file.client.name,
            language.day_and_clock(session.starts_at),
            kind_name(session.kind),
            form_name(session.form),
        )
    )
    parts = [f"<h1>{escape(title)}</h1><p class='about'>{escape(about)}</p>"]
    parts.append(_markdown(session.report))
    for amendment in amendments:
        day = language.short_day(amendment.written_at.astimezone().date())
        head = translate("Paper", "Amendment of {day}").format(day=day)
        parts.append(f"<h2>{escape(head)}</h2>{_markdown(amendment.text)}")
    return "".join(parts)


def case_html(file: CaseFile) -> str:
    """Question, goals with their scores, sessions and what is open; no notes."""
    translate = QCoreApplication.translate
    case = file.case
    parts = [f"<h1>{escape(case.title)}</h1><p class='about'>{escape(file.client.name)}</p>"]
    if case.question:
        parts.append(f"<p>“{escape(case.question)}”</p>")
    if file.goals:
        rows = []
        for goal in file.goals:
            scores = scores_of(file, goal.id)
            shown = " → ".join(language.number(s.score, 1) for s in scores) or "–"
            rows.append(f"<tr><td>{escape(goal.title)}</td><td>{shown}</td></tr>")
        head = translate("Paper", "Goals")
        parts.append(f"<h2>{head}</h2><table>{''.join(rows)}</table>")
    if file.sessions:
        rows = [
            f"<tr><td>{n}</td><td>{escape(language.day_and_clock(s.starts_at))}</td>"
            f"<td>{escape(kind_name(s.kind))}</td><td>{s.duration_min} min</td></tr>"
            for n, s in enumerate(file.sessions, start=1)
        ]
        head = translate("Paper", "Sessions")
        parts.append(f"<h2>{head}</h2><table>{''.join(rows)}</table>")
    todo = open_actions(file)
    if todo:
        items = []
        for action in sorted(todo, key=lambda a: a.owner is Owner.COACH):
            due = f", {language.short_day(action.due_on)}" if action.due_on else ""
            about = escape(owner_name(action.owner) + due)
            items.append(f"<li>{escape(action.text)} <span class='about'>({about})</span></li>")
        head = translate("Paper", "Open actions")
        parts.append(f"<h2>{head}</h2><ul>{''.join(items)}</ul>")
    return "".join(parts)


def actions_html(file: CaseFile) -> str:
    """What the client does, and what the coach does for them; for the client to take along."""
    translate = QCoreApplication.translate
    title = escape(translate("Paper", "What we agreed"))
    about = " · ".join((file.client.name, language.short_day(date.today())))
    parts = [f"<h1>{title}</h1><p class='about'>{escape(about)}</p>"]
    todo = open_actions(file)
    for owner, head in (
        (Owner.CLIENT, translate("Paper", "For you")),
        (Owner.COACH, translate("Paper", "For me")),
    ):
        items = [
            f"<li>{escape(action.text)}{_by(action.due_on)}</li>"
            for action in todo
            if action.owner is owner
        ]
        if items:
            parts.append(f"<h2>{escape(head)}</h2><ul>{''.join(items)}</ul>")
    if not todo:
        nothing = translate("Paper", "Nothing is open.")
        parts.append(f"<p>{escape(nothing)}</p>")
    coming = [s for s in file.sessions if s.starts_at > datetime.now(UTC)]
    if coming:
        when = language.day_and_clock(coming[0].starts_at)
        said = translate("Paper", "Our next conversation: {when}").format(when=when)
        parts.append(f"<p>{escape(said)}</p>")
    return "".join(parts)


def erasure_html(name: str, erasure: Erasure, printed_at: datetime) -> str:
    """A dated certificate of what was erased, and of what that means."""
    translate = QCoreApplication.translate
    title = translate("Paper", "Certificate of erasure")
    rows = [
        (translate("Paper", "Client"), name),
        (translate("Paper", "File number"), erasure.client_id),
        (translate("Paper", "Erased"), language.day_and_clock(erasure.erased_at)),
        (translate("Paper", "Cases"), str(erasure.n_cases)),
        (translate("Paper", "Sessions"), str(erasure.n_sessions)),
        (translate("Paper", "Files"), str(erasure.n_materials)),
    ]
    table = "".join(f"<tr><td>{escape(k)}</td><td>{escape(v)}</td></tr>" for k, v in rows)
    said = translate(
        "Paper",
        "All that was kept of this client in CoachApp was erased: contact details, cases, "
        "sessions, notes, reports, goals, actions, files, consents, the search index, "
        "and what the language model on this computer held. Only the file number, the "
        "moment and these counts remain, so that an older backup that is put back is erased again "
        "as it is opened.",
    )
    made = translate("Paper", "Made {when}").format(when=language.day_and_clock(printed_at))
    return (
        f"<h1>{escape(title)}</h1><table>{table}</table><p>{escape(said)}</p>"
        f"<p class='about'>{escape(made)}</p>"
    )


def hours_html(log: HoursLog) -> str:
    """The hours of coaching for an accreditation; names only of who said yes to that."""
    translate = QCoreApplication.translate
    title = translate("Paper", "Hours of coaching")
    period = translate("Paper", "{since} to {until}").format(
        since=language.short_day(log.since), until=language.short_day(log.until)
    )
    total = translate("Paper", "hours: {hours}, sessions: {sessions}, clients: {clients}").format(
        hours=language.number(log.hours, 1), sessions=len(log.lines), clients=log.n_clients
    )
    head = "".join(
        f"<td><b>{escape(t)}</b></td>"
        for t in (
            translate("Paper", "Day"),
            translate("Paper", "Client"),
            translate("Paper", "Kind"),
            translate("Paper", "Place"),
            translate("Paper", "Minutes"),
        )
    )
    rows = []
    for each in log.lines:
        name = each.name or translate("Paper", "Client {n}").format(n=each.number)
        cells = (
            language.short_day(each.held_on),
            name,
            kind_name(each.kind),
            form_name(each.form),
            str(each.minutes),
        )
        rows.append("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in cells) + "</tr>")
    return (
        f"<h1>{escape(title)}</h1><p class='about'>{escape(period)} · {escape(total)}</p>"
        f"<table><tr>{head}</tr>{''.join(rows)}</table>"
    )


def _by(day: date | None) -> str:
    if day is None:
        return ""
    text = QCoreApplication.translate("Paper", "by {day}").format(day=language.short_day(day))
    return f" <span class='about'>({escape(text)})</span>"


def write_pdf(path: Path, html: str, title: str) -> None:
    """A4 pages with room around them; `FileNotSavedError` when that fails."""
    try:
        path.write_bytes(b"")  # Qt says nothing of a place where it cannot write
    except OSError as exc:
        raise FileNotSavedError(file=path.name) from exc
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(22, 22, 22, 22), QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("CoachApp")
    writer.setResolution(96)
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(10.5)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(html)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)


def save_paper(workspace: Workspace, path: Path, html: str, title: str) -> None:
    """Write a page and say so, or why not."""
    try:
        write_pdf(path, html, title)
    except FileNotSavedError as problem:
        workspace.problem_met.emit(problem)
        return
    said = QCoreApplication.translate("Paper", "Saved: {file}. It is not encrypted.")
    workspace.say(said.format(file=path.name))


def _markdown(text: str) -> str:
    """Markdown as HTML, without what could reach outside (a picture, a link to a file)."""
    document = QTextDocument()
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
    html = document.toHtml()
    return html[html.index("<body") :].split(">", 1)[1].rsplit("</body>", 1)[0]
