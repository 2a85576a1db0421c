"""Prompts in Dutch and English, for tuned models and for base models that complete a text.

The stable part stands first, so that its KV state is reused from section to section. Examples
carry no facts, since a small model repeats the facts of its examples: people are ``{naam}``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from coachapp.assistant.engine.messages import Message, Prompt, Sampling
from coachapp.assistant.reading.sentences import SourceSentence
from coachapp.assistant.wording import WHO
from coachapp.text import RawText

NAME = "{naam}"
ACTION_LENGTH = 140
"""Characters that an action point can have."""


@dataclass(frozen=True, slots=True)
class ActionForm:
    """An action point as the model filled it in; ``when`` is empty or stands in the note."""

    what: str
    is_coachs: bool
    when: str


_SYSTEM = {
    "nl": (
        "Je helpt een coach. Je schrijft kort, warm en precies Nederlands. Je gebruikt alleen wat "
        "in de aantekeningen staat: geen nieuwe namen, getallen, data of gebeurtenissen."
    ),
    "en": (
        "You help a coach. You write short, warm and precise British English. You use only what "
        "stands in the notes: no new names, numbers, dates or events."
    ),
}

_REWRITE = {
    "nl": (
        "Aantekeningen van een coach worden een kort verslag. Elke aantekening komt terug, in "
        "hele zinnen. Er komt niets bij.\n\n"
        "Aantekeningen: Druk. Slaapt slecht sinds de verhuizing.\n"
        "Verslag: {naam} heeft het druk en slaapt slecht sinds de verhuizing.\n\n"
        "Aantekeningen: Ex belde weer. Niet opgenomen, was daar trots op.\n"
        "Verslag: De ex van {naam} belde weer. {naam} nam niet op en was daar trots op.\n\n"
        "Aantekeningen: Oefening met de stoelen gedaan. Boosheid kwam eruit.\n"
        "Verslag: We hebben de oefening met de stoelen gedaan, en de boosheid kwam eruit.\n\n"
    ),
    "en": (
        "A coach's notes become a short report. Every note comes back, in whole sentences. "
        "Nothing is added.\n\n"
        "Notes: Busy. Sleeps badly since the move.\n"
        "Report: {naam} is busy and sleeps badly since the move.\n\n"
        "Notes: Ex called again. Did not answer, was proud of that.\n"
        "Report: {naam}'s ex called again. {naam} did not answer and was proud of that.\n\n"
        "Notes: Did the exercise with the chairs. Anger came out.\n"
        "Report: We did the exercise with the chairs, and the anger came out.\n\n"
    ),
}
_REWRITE_LABELS = {"nl": ("Aantekeningen", "Verslag"), "en": ("Notes", "Report")}

_QUESTIONS = {
    "nl": (
        "Open coachvragen. Een vraag begint met wat, hoe, wie of wanneer.\n\n"
        "Situatie: Zegt altijd ja tegen extra werk.\n"
        "Vraag: Wat levert het je op om ja te zeggen tegen extra werk?\n\n"
        "Situatie: Wil een gesprek met de leidinggevende maar stelt het uit.\n"
        "Vraag: Wat heb je nodig om dat gesprek te beginnen?\n\n"
        "Situatie: Voelt zich schuldig als de kinderen naar de opvang gaan.\n"
        "Vraag: Hoe praat je tegen jezelf als je je schuldig voelt?\n\n"
    ),
    "en": (
        "Open coaching questions. A question begins with what, how, who or when.\n\n"
        "Situation: Always says yes to extra work.\n"
        "Question: What does it bring you to say yes to extra work?\n\n"
        "Situation: Wants to talk with the manager but keeps putting it off.\n"
        "Question: What do you need to begin that talk?\n\n"
        "Situation: Feels guilty when the children go to nursery.\n"
        "Question: How do you talk to yourself when you feel guilty?\n\n"
    ),
}
_QUESTION_LABELS = {"nl": ("Situatie", "Vraag"), "en": ("Situation", "Question")}

_ANSWER = {
    "nl": (
        "Beantwoord de vraag met wat in de fragmenten staat.\n\n"
        "Fragmenten: {naam} slaapt slecht sinds de verhuizing. Op maandag gaat het beter, dan "
        "sport {naam}.\n"
        "Vraag: Wanneer gaat het beter?\n"
        "Antwoord: Op maandag gaat het beter, want dan sport {naam}.\n\n"
    ),
    "en": (
        "Answer the question with what stands in the fragments.\n\n"
        "Fragments: {naam} sleeps badly since the move. On Mondays it goes better, then {naam} "
        "does sports.\n"
        "Question: When does it go better?\n"
        "Answer: On Mondays it goes better, because then {naam} does sports.\n\n"
    ),
}
_ANSWER_LABELS = {
    "nl": ("Fragmenten", "Vraag", "Antwoord"),
    "en": ("Fragments", "Question", "Answer"),
}

_ACTION = {
    "nl": (
        "Van een aantekening wordt een actiepunt: wat, wie en wanneer.\n\n"
        "Aantekening: {naam} gaat de garage opruimen, uiterlijk zondag.\n"
        'Actiepunt: {"wat": "De garage opruimen", "wie": "cliënt", "wanneer": "uiterlijk zondag"}'
        "\n\n"
        "Aantekening: Ik zoek een boek over slapen voor haar op.\n"
        'Actiepunt: {"wat": "Een boek over slapen opzoeken", "wie": "coach", "wanneer": ""}\n\n'
        "Aantekening: Afgesproken dat hij elke avond de telefoon uitzet en dat noteert.\n"
        'Actiepunt: {"wat": "Elke avond de telefoon uitzetten en dat noteren", "wie": "cliënt", '
        '"wanneer": ""}\n\n'
    ),
    "en": (
        "A note becomes an action point: what, who and when.\n\n"
        "Note: {naam} is going to tidy the garage, by Sunday.\n"
        'Action point: {"what": "Tidy the garage", "who": "client", "when": "by Sunday"}\n\n'
        "Note: I look up a book about sleep for her.\n"
        'Action point: {"what": "Look up a book about sleep", "who": "coach", "when": ""}\n\n'
        "Note: Agreed that he switches off the phone every evening and writes it down.\n"
        'Action point: {"what": "Switch off the phone every evening and write it down", "who": '
        '"client", "when": ""}\n\n'
    ),
}
_ACTION_LABELS = {"nl": ("Aantekening", "Actiepunt"), "en": ("Note", "Action point")}
_ACTION_KEYS = {"nl": ("wat", "wie", "wanneer"), "en": ("what", "who", "when")}

_CHOICE = {
    "nl": (
        "Bij een aantekening horen één of twee onderwerpen uit de lijst. Past er geen, dan «geen»."
        "\n\nLijst: {labels}\n\n"
    ),
    "en": (
        "One or two subjects of the list go with a note. Where none does, “none”.\n\n"
        "List: {labels}\n\n"
    ),
}
_CHOICE_LABELS = {"nl": ("Aantekening", "Onderwerpen"), "en": ("Note", "Subjects")}
_NO_CHOICE = {"nl": "geen", "en": "none"}

_INSTRUCTION = {
    "nl": {
        "choice": "Welke onderwerpen uit de lijst horen bij deze aantekening? Noem er één of twee, "
        "of «geen».\n\nLijst: {labels}\n\nAantekening: {notes}",
        "action": "Maak van deze aantekening een actiepunt: wat er gedaan wordt (kort, in de "
        "onbepaalde wijs), wie en wanneer.\n\n{notes}",
        "rewrite": "Schrijf van deze aantekeningen het deel «{title}» van het verslag, in hele "
        "zinnen. Laat niets weg, voeg niets toe.\n\nAantekeningen:\n{notes}",
        "questions": "Bedenk één open coachvraag bij deze situatie. Alleen de vraag.\n\n{notes}",
        "answer": "Beantwoord de vraag in een of twee zinnen, alleen met deze fragmenten. Staat "
        "het er niet in, zeg dan: niet gevonden in dit dossier.\n\n{notes}\n\nVraag: {question}",
    },
    "en": {
        "choice": "Which subjects of the list go with this note? Name one or two, or “none”.\n\n"
        "List: {labels}\n\nNote: {notes}",
        "action": "Make an action point of this note: what will be done (short, in the "
        "imperative), who and when.\n\n{notes}",
        "rewrite": "Write the part “{title}” of the report from these notes, in whole sentences. "
        "Leave nothing out, add nothing.\n\nNotes:\n{notes}",
        "questions": "Think of one open coaching question for this situation. Only the question."
        "\n\n{notes}",
        "answer": "Answer the question in one or two sentences, with these fragments only. If it "
        "is not in them, say: not found in this file.\n\n{notes}\n\nQuestion: {question}",
    },
}


def rewrite(title: str, sources: Sequence[SourceSentence], language: str) -> Prompt:
    """Notes to running sentences of a report."""
    notes, report = _REWRITE_LABELS[language]
    completion = f"{_REWRITE[language]}{notes}: {_joined(sources)}\n{report}:"
    asked = _INSTRUCTION[language]["rewrite"].format(title=title, notes=_listed(sources))
    return Prompt(_turns(asked, language), completion)


def question(sources: Sequence[SourceSentence], language: str) -> Prompt:
    """A reflective question for a situation."""
    situation, asked_label = _QUESTION_LABELS[language]
    completion = f"{_QUESTIONS[language]}{situation}: {_joined(sources)}\n{asked_label}:"
    asked = _INSTRUCTION[language]["questions"].format(notes=_listed(sources))
    return Prompt(_turns(asked, language), completion)


def answer(asked: str, sources: Sequence[SourceSentence], language: str) -> Prompt:
    """An answer to a question, from fragments of the file."""
    fragments, question_label, answer_label = _ANSWER_LABELS[language]
    completion = (
        f"{_ANSWER[language]}{fragments}: {_joined(sources)}\n"
        f"{question_label}: {asked}\n{answer_label}:"
    )
    text = _INSTRUCTION[language]["answer"].format(notes=_listed(sources), question=asked)
    return Prompt(_turns(text, language), completion)


def action(note: str, language: str) -> Prompt:
    """An agreement to a form with what, who and by when; see `action_form`."""
    note_label, action_label = _ACTION_LABELS[language]
    completion = f"{_ACTION[language]}{note_label}: {note}\n{action_label}:"
    asked = _INSTRUCTION[language]["action"].format(notes=note)
    return Prompt(_turns(asked, language), completion)


def action_form(dues: Sequence[str], language: str) -> Sampling:
    """Sampling that can write nothing but the form, with one of these times or none."""
    what, who, when = _ACTION_KEYS[language]
    people = " | ".join(json.dumps(w, ensure_ascii=False) for w in WHO[language])
    times = " | ".join(json.dumps(d, ensure_ascii=False) for d in ["", *dues])
    grammar = (
        f'root ::= " "? "{{\\"{what}\\": \\"" text "\\", \\"{who}\\": \\"" who '
        f'"\\", \\"{when}\\": \\"" when "\\"}}"\n'
        f'text ::= [^"\\\\\\n]{{3,{ACTION_LENGTH}}}\n'
        f"who ::= {people}\n"
        f"when ::= {times}\n"
    )
    return Sampling(max_tokens=110, temperature=0, repeat_penalty=1.0, grammar=grammar)


def read_form(written: str, language: str) -> ActionForm | None:
    """The form that the model filled in; None when it was stopped half-way."""
    try:
        form = json.loads(written)
    except ValueError:
        return None
    what, who, when = (str(form[key]) for key in _ACTION_KEYS[language])
    return ActionForm(what.strip(), who == WHO[language][1], when)


def choice(text: str, labels: Sequence[str], language: str) -> Prompt:
    """Which of these labels a text is about; see `choice_form`."""
    note, subjects = _CHOICE_LABELS[language]
    listed = "; ".join(labels)
    told = " ".join(text.split())
    completion = f"{_CHOICE[language].format(labels=listed)}{note}: {told}\n{subjects}:"
    asked = _INSTRUCTION[language]["choice"].format(labels=listed, notes=told)
    return Prompt(_turns(asked, language), completion)


def choice_form(labels: Sequence[str], most: int, language: str) -> Sampling:
    """Sampling that can write nothing but at most so many of these labels, or that none fits."""
    one = " | ".join(json.dumps(label, ensure_ascii=False) for label in labels)
    none = json.dumps(_NO_CHOICE[language])
    grammar = (
        f'root ::= " "? ({none} | label more)\n'
        f'more ::= ("; " label){{0,{most - 1}}}\n'
        f"label ::= {one}\n"
    )
    return Sampling(max_tokens=24 * most, temperature=0, repeat_penalty=1.0, grammar=grammar)


def read_choice(written: str) -> list[str]:
    """The labels that were chosen; also what stands for none, which is no label."""
    return [part.strip() for part in written.split(";") if part.strip()]


ONE_LINE = Sampling(max_tokens=160, temperature=0.2, stop=("\n",))
PARAGRAPH = Sampling(max_tokens=320, temperature=0.2, stop=("\n\n", "\n"))
LIVELY = Sampling(max_tokens=48, temperature=0.6, stop=("\n", "? "))


def with_name(text: str, name: str) -> RawText:
    """Put the client's first name where the examples taught the model to write ``{naam}``."""
    first = name.split()[0] if name.split() else ""
    return RawText(text.replace(NAME, first).replace("{name}", first).strip())


def _joined(sources: Sequence[SourceSentence]) -> str:
    return " ".join(s.text if s.text[-1:] in '.!?…"”' else f"{s.text}." for s in sources)


def _listed(sources: Sequence[SourceSentence]) -> str:
    return "\n".join(f"- {s.text}" for s in sources)


def _turns(asked: str, language: str) -> tuple[Message, ...]:
    return (Message("system", _SYSTEM[language]), Message("user", asked))
