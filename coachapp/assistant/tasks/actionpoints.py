"""Action points in a note: found by heading and cue, worded by the model, never invented.

The model fills a form (a grammar holds it to that): what, who, by when. *By when* can only be
one of the times that stand in the sentence, and *what* counts only when its words do. Otherwise
the sentence stands as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coachapp.assistant import prompts
from coachapp.assistant.checks import Evidence, check, content_stems, is_kin
from coachapp.assistant.draft import ProposedAction, SourceList
from coachapp.assistant.reading.extract import pick
from coachapp.assistant.reading.parts import parts
from coachapp.assistant.reading.sentences import SourceSentence, Speaker
from coachapp.assistant.tasks.assignment import Assignment
from coachapp.assistant.tasks.facts import sentences_of
from coachapp.assistant.tasks.writer import Writer
from coachapp.domain.casefile import CaseFile, Owner, Session
from coachapp.text import RawText

_LIMIT = 12
_SAME = 0.5
_COMPLETE = 0.75
"""Of what was agreed, times and names apart, the share that the model's words must hold."""
_COACH = re.compile(
    r"^(?:[Ii]k\b|[Cc]oach\b|I\b|[Dd]oor mij\b)|"
    r"\bik (?:mail|stuur|bel|zoek|regel|vraag|maak|bereid)\w*|"
    r"\bI (?:will|send|mail|call|look)\b",
)
_CLIENT = re.compile(r"\b(?:hij|zij|ze|cliënt|coachee|gaat|she|he|they|client)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:afspra(?:ak|ken)|actie(?:s|punten)?|huiswerk|afgesproken|agreements?|actions?|"
    r"homework)\s*:\s*",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:(?:voor|vóór|uiterlijk|tot|op|by|before|on|until)\s+(?:komende?\s+|aanstaande\s+|next\s+)?"
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|\d{1,2}\s+\w+)|"
    r"(?:deze|volgende|komende|this|next)\s+(?:week|maand|keer|sessie|month|time|session)|"
    r"binnen\s+\w+\s+(?:dagen|weken)|within\s+\w+\s+(?:days|weeks))\b",
    re.IGNORECASE,
)


def propose(a: Assignment, writer: Writer) -> tuple[tuple[ProposedAction, ...], int]:
    """The action points that stand in a note, and how many more there may be.

    Those that the file has already are marked so.
    """
    found = [
        sentence
        for part in parts(a.notes(), a.language)
        for sentence in pick(part, "agreements", a.language, limit=_LIMIT)
        if content_stems(_bare(sentence), a.language) and not sentence.text.endswith("?")
    ]
    # What is agreed is agreed towards the end.
    shown = found[-_LIMIT:]
    writer.expect(len(shown))
    known = [content_stems(action.text, a.language) for action in a.file.actions]
    actions = tuple(_action(sentence, known, writer) for sentence in shown)
    return actions, len(found) - len(shown)


def spotted(file: CaseFile, session: Session, language: str) -> tuple[tuple[RawText, Owner], ...]:
    """The action points that stand in a note and not in the file yet, as they were written.

    No model: for a form that the coach looks over at once.
    """
    known = [content_stems(action.text, language) for action in file.actions]
    found = []
    for part in parts(sentences_of(file, [session]), language):
        for sentence in pick(part, "agreements", language, limit=_LIMIT):
            text = _bare(sentence)
            stems = content_stems(text, language)
            is_new = not any(_overlap(stems, other) >= _SAME for other in known)
            if stems and is_new and not text.endswith("?"):
                is_coachs = bool(_COACH.search(text)) or sentence.speaker is Speaker.COACH
                owner = Owner.COACH if is_coachs else Owner.CLIENT
                found.append((RawText(text[:1].upper() + text[1:]), owner))
    return tuple(found[-_LIMIT:])


def _action(sentence: SourceSentence, known: Sequence[set[str]], writer: Writer) -> ProposedAction:
    text = _bare(sentence)
    dues = [found[0] for found in _DUE.finditer(text)]
    stems = content_stems(text, writer.language)
    prompt = prompts.action(text, writer.language)
    written = writer.generate("action_points", prompt, prompts.action_form(dues, writer.language))
    form = prompts.read_form(written, writer.language)
    is_sound = form is not None and _is_sound(form, sentence, text, dues, writer)
    what = form.what if form and is_sound else text
    is_reworded = what.rstrip(".") != text.rstrip(".")
    return ProposedAction(
        text=RawText(what[:1].upper() + what[1:]),
        is_coachs=_is_coachs(sentence, text, form, writer),
        due=RawText(form.when if form and form.when else (*dues, "")[0]),
        source=writer.sources.number(sentence),
        is_known=any(_overlap(stems, other) >= _SAME for other in known),
        is_written=is_reworded,
    )


def _is_sound(
    form: prompts.ActionForm,
    sentence: SourceSentence,
    text: str,
    dues: Sequence[str],
    writer: Writer,
) -> bool:
    """Whether *what* says what was agreed, shorter, and nothing else."""
    language = writer.language
    stems, own = content_stems(form.what, language), content_stems(text, language)
    beside = content_stems(" ".join([*dues, *writer.known]), language)
    checked = check(form.what, Evidence([sentence], language, writer.known), SourceList())
    return (
        len(form.what) <= min(len(text), prompts.ACTION_LENGTH - 1)
        and bool(stems)
        and all(is_kin(stem, own) for stem in stems)
        and sum(is_kin(stem, stems) for stem in own - beside) >= _COMPLETE * len(own - beside)
        and len(form.what.split()) == len(set(form.what.split()))
        and [s.text for s in checked] == [form.what]
    )


def _is_coachs(
    sentence: SourceSentence, text: str, form: prompts.ActionForm | None, writer: Writer
) -> bool:
    """Who does it: by its words where they say so; the model is asked only where they do not."""
    if sentence.speaker is not Speaker.NONE:
        return sentence.speaker is Speaker.COACH
    if _COACH.search(text):
        return True
    name = content_stems(writer.client_name, writer.language)
    if _CLIENT.search(text) or name & content_stems(text, writer.language):
        return False
    return form is not None and form.is_coachs


def _bare(sentence: SourceSentence) -> str:
    return _LEAD.sub("", sentence.text).strip()


def _overlap(a: set[str], b: set[str]) -> float:
    """Shared stems over those of the shorter text, 0 to 1."""
    return len(a & b) / max(1, min(len(a), len(b)))
