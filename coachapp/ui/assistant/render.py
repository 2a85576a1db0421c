"""A draft as a page: what the model wrote is tinted, sources are numbers, marks are underlined."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from coachapp.assistant.draft import Draft, MarkKind, Origin, Section, Sentence
from coachapp.assistant.reading.sentences import SourceSentence
from coachapp.assistant.wording import NOT_DISCUSSED
from coachapp.domain.runs import Field, Task
from coachapp.ui import language, theme

translate = QCoreApplication.translate


def page(draft: Draft) -> str:
    """The draft as HTML for a `QTextBrowser`. Links: ``source:N`` and ``add:N``."""
    parts = [_section(s, draft.language) for s in draft.sections]
    if draft.task is Task.ACTIONS:
        parts.append(_actions(draft))
    parts += [_notes(draft), _sources(draft)]
    return f"<body style='color:{theme.color('ink').name()}'>{''.join(parts)}</body>"


def progress(title: str, text: str) -> str:
    """What is being written, as it comes."""
    return f"<p style='font-weight:600'>{escape(title)}</p><p>{_tinted(escape(text) or '…')}</p>"


def _section(section: Section, spoken: str) -> str:
    head = f"<p style='font-weight:600; margin-bottom:2px'>{escape(section.title)}</p>"
    if not section.sentences:
        faint = theme.color("ink_faint").name()
        return head + f"<p style='color:{faint}; margin-top:0'><i>{NOT_DISCUSSED[spoken]}</i></p>"
    shown = [_sentence(s) for s in section.sentences]
    if section.is_list:
        items = "".join(f"<li style='margin-bottom:4px'>{s}</li>" for s in shown)
        return head + f"<ul style='margin-top:0; -qt-list-indent:0; margin-left:16px'>{items}</ul>"
    if section.key == "state":
        return head + "".join(f"<p style='margin-top:0; margin-bottom:4px'>{s}</p>" for s in shown)
    return head + f"<p style='margin-top:0'>{' '.join(shown)}</p>"


def _sentence(sentence: Sentence) -> str:
    text = _marked(sentence)
    if sentence.origin is Origin.WRITTEN:
        text = _tinted(text)
    links = "".join(f"&nbsp;{_link(n)}" for n in sentence.sources)
    if any(m.kind is MarkKind.QUOTE_REMOVED for m in sentence.marks):
        warm = theme.color("warm").name()
        removed = translate("Draft", "a quotation that is not in the notes was removed")
        links += f" <span style='color:{warm}'>({escape(removed)})</span>"
    return text + links


def _tinted(html: str) -> str:
    """What the model wrote looks different until it is accepted."""
    return f"<span style='background-color:{theme.color('accent_soft').name()}'>{html}</span>"


def _marked(sentence: Sentence) -> str:
    warm = theme.color("warm").name()
    soft = theme.color("warm_soft").name()
    if any(m.kind is MarkKind.UNSUPPORTED for m in sentence.marks):
        no_source = translate("Draft", "no source")
        return (
            f"<span style='background-color:{soft}'>{escape(sentence.text)}</span>"
            f" <span style='color:{warm}'>({escape(no_source)})</span>"
        )
    pieces, position = [], 0
    for mark in sorted(sentence.marks, key=lambda m: m.start):
        if mark.end <= position or mark.start == mark.end:
            continue
        pieces.append(escape(sentence.text[position : mark.start]))
        word = escape(sentence.text[mark.start : mark.end])
        pieces.append(
            f"<span style='background-color:{soft}; text-decoration:underline'>{word}</span>"
        )
        position = mark.end
    pieces.append(escape(sentence.text[position:]))
    return "".join(pieces)


def _link(number: int) -> str:
    colour = theme.color("accent").name()
    return f"<a href='source:{number}' style='color:{colour}; text-decoration:none'>[{number}]</a>"


def _actions(draft: Draft) -> str:
    colour = theme.color("accent").name()
    faint = theme.color("ink_faint").name()
    if not draft.actions:
        none = escape(translate("Draft", "No action points in these notes."))
        return f"<p style='color:{faint}'><i>{none}</i></p>"
    items = []
    is_known, add = translate("Draft", "is in the file"), translate("Draft", "Add")
    for n, action in enumerate(draft.actions):
        who = translate("Draft", "coach") if action.is_coachs else translate("Draft", "client")
        about = f"{who} · {action.due}" if action.due else who
        step = (
            f"<i>{escape(is_known)}</i>"
            if action.is_known
            else f"<a href='add:{n}' style='color:{colour}'>{escape(add)}</a>"
        )
        text = _tinted(escape(action.text)) if action.is_written else escape(action.text)
        items.append(
            f"<p style='margin-bottom:0'>{text}&nbsp;{_link(action.source)}</p>"
            f"<p style='margin-top:0; color:{faint}'>{escape(about)} · {step}</p>"
        )
    return "".join(items)


def _notes(draft: Draft) -> str:
    """What the coach should know about how this came about."""
    said = []
    sentences = [s for section in draft.sections for s in section.sentences]
    if any(s.origin is Origin.WRITTEN for s in sentences) or any(
        a.is_written for a in draft.actions
    ):
        said.append(
            translate("Draft", "Tinted sentences were written by the model; the others are yours.")
        )
    elif draft.cost.n_tokens and not draft.cost.is_stopped:
        said.append(
            translate(
                "Draft",
                "What the model wrote said more or less than the notes and was not used; these are "
                "your own words.",
            )
        )
    if any(s.marks for s in sentences):
        said.append(translate("Draft", "Underlined words are not in the notes. Check them."))
    if draft.n_left_out > 0:
        left_out = (
            translate("Draft", "Possible action points that are not shown: {n}.")
            if draft.task is Task.ACTIONS
            else translate("Draft", "Sentences of the note that are not in this: {n}.")
        )
        said.append(left_out.format(n=draft.n_left_out))
    if draft.cost.is_stopped:
        said.append(translate("Draft", "You stopped it; the rest is in your own words."))
    small, faint = theme.size("small"), theme.color("ink_faint").name()
    return "".join(
        f"<p style='font-size:{small}px; color:{faint}; margin-bottom:0'>{escape(s)}</p>"
        for s in said
    )


def _sources(draft: Draft) -> str:
    if not draft.sources:
        return ""
    small, soft = theme.size("small"), theme.color("ink_soft").name()
    lines = "".join(
        f"<p style='font-size:{small}px; margin-top:4px; margin-bottom:0; color:{soft}'>"
        f"{_link(n)} {escape(_place(s))}: {escape(_quoted(_short(s.text)))}</p>"
        for n, s in enumerate(draft.sources, start=1)
    )
    head = escape(translate("Draft", "Sources"))
    return f"<p style='font-weight:600; margin-bottom:0'>{head}</p>{lines}"


def _place(source: SourceSentence) -> str:
    if source.session_id is None:
        return (
            translate("Draft", "case")
            if source.field is Field.CASE
            else translate("Draft", "client")
        )
    day = language.short_day(source.dated_at.astimezone().date()) if source.dated_at else ""
    where = translate("Draft", "session {number}").format(number=source.session_number)
    where = where if source.session_number else translate("Draft", "another case")
    field = {
        Field.PRIVATE_NOTES: translate("Draft", "private notes"),
        Field.REPORT: translate("Draft", "report"),
    }.get(source.field)
    return ", ".join(t for t in (where, day, source.clock, field) if t)


def _quoted(text: str) -> str:
    """Between quotes, unless it brings its own."""
    return text if text[:1] in "\"“'‘„«" else f"“{text}”"


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:88].rsplit(" ", 1)[0] + "…"
