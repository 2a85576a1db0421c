"""The assistant's words in Dutch and English: titles, phrases, and the cues of each section."""

from __future__ import annotations

import re
from datetime import date

LANGUAGES = ("nl", "en")

NUMBER_WORDS = {
    **dict(
        zip(
            "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
            "vijftien zestien zeventien achttien negentien twintig".split(),
            map(str, range(21)),
            strict=True,
        )
    ),
    **dict(
        zip(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen twenty".split(),
            map(str, range(21)),
            strict=True,
        )
    ),
    "een": "1",
    "dertig": "30",
    "veertig": "40",
    "vijftig": "50",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "tweede": "2",
    "derde": "3",
    "vierde": "4",
    "vijfde": "5",
    "zesde": "6",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "sixth": "6",
}
# In English "second" is a unit of time as well; both readings are a number that must be known.

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november "
    "december".split(),
    "en": "January February March April May June July August September October November "
    "December".split(),
}
_DAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
# "may" and "mei" without a capital are a verb and a name too; they are looked up as words.
TIME_WORDS = frozenset(
    w.lower() for words in (*_MONTHS.values(), *_DAYS.values()) for w in words if w not in ("May",)
)

STOP_WORDS = frozenset(
    """
    de het een en of maar want dus als dan dat die dit deze daar er hier je jij jou jouw u uw ik
    mij me mijn hij zij ze hem haar zijn hun we wij ons onze wat wie waar wanneer waarom hoe welke
    welk is was waren ben bent wordt worden werd werden heeft heb hebben had hadden kan kun kunnen
    kon konden zal zullen zou zouden wil willen wilde moet moeten moest mag niet geen wel ook nog al
    te in op aan van voor met door bij naar om over uit tot na onder tegen tussen per zo zich
    vandaag gisteren morgen daarna daarom toen eerst vervolgens verder samen toch heel erg meer
    veel weer nu hierbij tijdens omdat doordat zodat waarbij waarin waardoor iets niets alles
    sessie gesprek cliënt coach client zei zegt zeggen vertelde vertelt
    the a an and or but if then that this these those there here you your i my me he she they them
    his her their we us our what who where when why how which is was were am are be been being has
    have had do does did can could will would should must may not no also still to in on at of for
    with by from about over out until after under between as it its today yesterday tomorrow
    because so very more much again now during something nothing everything session
    said says tell told
    yeah yes um uh okay well know mean just really kind sort gonna wanna guess like thing
    ja nee nou eh ehm hè oké gewoon even eigenlijk
    """.split()
)

TITLES = {
    "nl": {
        "state": "Waar we zijn",
        "goals": "Doelen",
        "open_actions": "Open acties",
        "last_insight": "Laatste inzicht",
        "last_time": "Vorige keer",
        "loose_ends": "Open eindes",
        "opening": "Om mee te openen",
        "discussed": "Besproken",
        "insights": "Inzichten",
        "agreements": "Afspraken",
        "goal": "Goal: doel van het gesprek",
        "reality": "Reality: hoe het nu is",
        "options": "Options: mogelijkheden",
        "will": "Will: wat er gaat gebeuren",
        "reason": "Aanleiding",
        "question": "Coachvraag",
        "works": "Wat al lukt",
        "aims": "Doelen en verwachtingen",
        "sponsor": "Opdrachtgever",
        "client_view": "Cliënt",
        "progress": "Voortgang op de doelen",
        "achieved": "Wat is bereikt",
        "helped": "Wat hielp",
        "onward": "Hoe verder",
        "action_points": "Actiepunten",
        "questions": "Coachvragen",
        "answer": "Antwoord",
        "found": "Gevonden in dit dossier",
    },
    "en": {
        "state": "Where we are",
        "goals": "Goals",
        "open_actions": "Open actions",
        "last_insight": "Last insight",
        "last_time": "Last time",
        "loose_ends": "Loose ends",
        "opening": "To open with",
        "discussed": "Discussed",
        "insights": "Insights",
        "agreements": "Agreements",
        "goal": "Goal of the session",
        "reality": "Reality: how it is now",
        "options": "Options",
        "will": "Will: what happens next",
        "reason": "Reason",
        "question": "Coaching question",
        "works": "What works already",
        "aims": "Goals and expectations",
        "sponsor": "Sponsor",
        "client_view": "Client",
        "progress": "Progress on the goals",
        "achieved": "What was achieved",
        "helped": "What helped",
        "onward": "Next steps",
        "action_points": "Action points",
        "questions": "Coaching questions",
        "answer": "Answer",
        "found": "Found in this file",
    },
}

FIRST_PERSON = re.compile(r"\b(?:I|my|me|mine|ik|mij|mijn|me)\b", re.IGNORECASE)
SPEAKERS = {"nl": "Coach", "en": "Coach"}
WHO = {"nl": ("cliënt", "coach"), "en": ("client", "coach")}
NOT_DISCUSSED = {"nl": "niet besproken", "en": "not discussed"}
NOT_FOUND = {"nl": "niet gevonden in dit dossier", "en": "not found in this file"}

PHRASES = {
    "nl": {
        "session_of": "Sessie {number} van het traject “{title}”.",
        "question": "Coachvraag: {question}",
        "first_session": "Dit is het eerste gesprek.",
        "last_session": "Vorige keer: {day}, {days} geleden.",
        "goal_unscored": "{title}: nog geen score",
        "goal_once": "{title}: {last} ({day})",
        "goal_trend": "{title}: van {first} naar {last} ({day})",
        "action": "{text} ({owner}{due})",
        "due": ", voor {day}",
        "overdue": ", was voor {day}",
        "client": "cliënt",
        "coach": "coach",
        "days": "{n} dagen",
        "day": "1 dag",
        "today": "vandaag",
        "ask_insight": "Vorige keer zei je: “{text}”. Wat is er sindsdien veranderd?",
        "ask_action": "Je zou dit doen: “{text}”. Hoe is dat gegaan?",
        "ask_goal": "Op “{title}” gaf je een {score}. Wat maakt dat het geen {lower} is?",
        "ask_next": "Wat zou een {higher} op “{title}” er anders uit laten zien?",
        "ask_quote": "Je zei: “{text}”. Wat betekent dat voor je?",
        "ask_question": "Je coachvraag was: “{text}”. Hoe kijk je daar nu naar?",
    },
    "en": {
        "session_of": "Session {number} of “{title}”.",
        "question": "Coaching question: {question}",
        "first_session": "This is the first session.",
        "last_session": "Last time: {day}, {days} ago.",
        "goal_unscored": "{title}: not scored yet",
        "goal_once": "{title}: {last} ({day})",
        "goal_trend": "{title}: from {first} to {last} ({day})",
        "action": "{text} ({owner}{due})",
        "due": ", by {day}",
        "overdue": ", was due {day}",
        "client": "client",
        "coach": "coach",
        "days": "{n} days",
        "day": "1 day",
        "today": "today",
        "ask_insight": "Last time you said: “{text}”. What has changed since?",
        "ask_action": "You were going to do this: “{text}”. How did it go?",
        "ask_goal": "You gave “{title}” a {score}. What makes it no {lower}?",
        "ask_next": "What would a {higher} on “{title}” look like?",
        "ask_quote": "You said: “{text}”. What does that mean to you?",
        "ask_question": "Your question was: “{text}”. How do you look at it now?",
    },
}

# Stems and phrases that tell which section a sentence belongs to; a heading counts double.
HEADINGS = {
    "goal": "doel|vraag|focus|goal|aim|question|inbreng|thema|agenda",
    "reality": "besproken|situatie|stand|verloop|reality|discussed|situation|gesprek|wat er",
    "options": "optie|mogelijkhe|alternatie|ideeën|option|oefening|werkvorm|gedaan|interventie",
    "will": "afspra|actie|huiswerk|will|vervolg|agreement|action|next|volgende",
    "discussed": "besproken|verloop|gesprek|inhoud|discussed|content|oefening|gedaan|thema|wat er",
    "insights": "inzicht|insight|opbrengst|leer|learn|kwartje",
    "agreements": "afspra|actie|huiswerk|agreement|action|homework|vervolg",
    "reason": "aanleiding|achtergrond|kennismaking|reason|background|situatie",
    "question": "vraag|question|hulpvraag",
    "works": "lukt|kracht|sterk|werkt|works|strength|hulpbron",
    "aims": "doel|verwacht|schaal|goal|aim|expect|scale",
    "sponsor": "opdrachtgever|manager|werkgever|sponsor|employer",
    "client_view": "cliënt|coachee|client",
    "achieved": "bereikt|resultaat|opbrengst|terugblik|achieved|result|review",
    "helped": "hielp|werkte|helped|worked|wat werkte",
    "onward": "vervolg|toekomst|hoe verder|borging|next|future|onward|afsluiting",
    "loose_ends": "open|parkeer|later|loose|volgende",
}
CUES = {
    "goal": r"\bdoel|\bvraag|wil(?:de)? (?:graag|het|weten|leren|over)|vandaag|thema|"
    r"\bgoal|want(?:s|ed)? to|\bfocus|question",
    "reality": r"\bnu\b|merkt?e?\b|deze week|vorige week|situatie|lukte?\b|gebeur|"
    r"\bnow\b|this week|last week|notice|happen|usually|situation",
    "options": r"zou kunnen|kan ook|mogelijkhe|optie|alternatie|probeer|oefen|kwadrant|"
    r"ronde \d|rollenspel|tegenvoorbeeld|stel dat|of juist|"
    r"\bcould\b|option|alternative|\btry\b|tried|exercise|what if|instead",
    "will": r"afgesproken|(?<!volgende )afspraak|\bafspr\b|"
    r"\bgaat\b(?! (?:van een \d|goed|beter|slecht))|"
    r"neemt zich voor|volgende (?:keer|week)|huiswerk|"
    r"\bwill\b|going to|agreed|next (?:time|week)|plan(?:s|ned)? to|promis",
    "discussed": r".",
    "insights": r"inzicht|realiseer|besef|kwartje|ontdek|eigenlijk|[\"“”]|merkt dat|"
    r"insight|reali[sz]e|discover|actually|it hit",
    "agreements": r"afgesproken|(?<!volgende )afspraak|\bafspr\b|"
    r"\bgaat\b(?! (?:van een \d|goed|beter|slecht))|"
    r"neemt zich voor|huiswerk|\bik (?:mail|stuur|bel)|"
    r"tot (?:maandag|dinsdag|woensdag|donderdag|vrijdag|volgende)|"
    r"\bwill\b|going to|agreed|homework|promis",
    "reason": r"aanleiding|omdat|sinds|komt (?:bij|via)|verwezen|because|since|referred|came",
    "question": r"vraag|wil (?:graag |het |weten|leren|kunnen)|hoe (?:kan|ga|geef|kom) |\bquestion|"
    r"want to|how (?:can|do) ",
    "works": r"lukt|gaat goed|sterk|trots|kracht|works|proud|strength|good at",
    "aims": r"\bdoel|verwacht|schaal|\bvan een \d|\bgoal|expect|scale|\d+ (?:naar|to) \d+|cijfer",
    "sponsor": r"opdrachtgever|leidinggevende|manager|werkgever|sponsor|employer|directeur",
    "client_view": r"\bwil\b|hoopt|vindt|wants|hopes|thinks|feels",
    "achieved": r"bereikt|gelukt|vooruit|verschil|nu wel|gegroeid|van een \d|achieved|managed|"
    r"progress|difference|grown",
    "helped": r"hielp|geholpen|werkte|oefening|helped|worked|useful|exercise",
    "onward": r"vervolg|verder|volgende|toekomst|terugval|blijf|next|future|continue|keep",
    "loose_ends": r"volgende (?:keer|sessie)|nog niet|komt? (?:we )?(?:er )?(?:nog )?(?:op )?terug|"
    r"geparkeerd|later|nog open|blijft liggen|doorschuiven|"
    r"next (?:time|session)|not yet|come back to|parked|still open",
}

# In a transcript people speak in the first person, and the coach's turns are mostly questions.
_SPOKEN_PROMISE = (
    r"\bi(?:['’]ll| will|['’]m (?:going to|gonna)| am going to| plan to| promise|"
    r"(?: can| could| might| want to| would like to| would consider|['’]d like to)"
    r" (?:try|start|call|talk|go|ask|stop|cut|cutting|keep|give))\b|"
    r"\bik (?:ga|zal|beloof)\b|\bga ik\b|\bik (?:kan|wil|zou) .{0,40}\b(?:proberen|beginnen|bellen|"
    r"vragen|stoppen)\b"
)
SPOKEN_CUES = {
    "goal": r"\bi(?:['’]d like| want| would like| hope| need) to\b|\bik (?:wil|hoop|zou graag)\b",
    "question": r"\bi(?:['’]d like| want| would like) to\b|\bhow (?:can|do) i\b|"
    r"\bik wil\b|\bhoe (?:kan|moet|ga) ik\b",
    "insights": r"\bi (?:reali[sz]e|guess|never (?:thought|knew)|didn['’]t (?:know|reali[sz]e)|"
    r"just reali[sz]ed|see (?:now|that))\b|\bik (?:besef|realiseer|wist niet|zie nu)\b",
    "agreements": _SPOKEN_PROMISE,
    "will": _SPOKEN_PROMISE,
    "onward": _SPOKEN_PROMISE,
}
NO_PROMISE = (
    r"^\W*(?:like,? |but |and )?if\b|\b(?:don|haven|can|couldn|won|wouldn)['’]t\b|\bwish\b|"
    r"^\W*als\b|\bweet (?:ik )?niet\b"
)
SPOKEN_AGREEMENT = (
    r"\bi(?:['’]ll| will) (?:send|mail|call|look up|check|arrange|give you|refer|get you|bring)\b|"
    r"\b(?:we agreed|let['’]s (?:meet|plan|schedule|set up|make an appointment))\b|"
    r"\bsee you (?:next|in)\b|\bik (?:stuur|mail|bel|regel|zoek)\b|\bwe spreken af\b"
)

OPEN_QUESTION = {
    "nl": (
        "wat",
        "hoe",
        "wie",
        "waar",
        "wanneer",
        "welke",
        "welk",
        "waaraan",
        "waarin",
        "waarmee",
        "waardoor",
        "stel",
        "aan",
    ),
    "en": ("what", "how", "who", "where", "when", "which", "suppose", "in"),
}


def spoken_date(day: date, language: str) -> str:
    """A date as it is written in running text: *12 november 2026*, *12 November 2026*."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def days_ago(n: int, language: str) -> str:
    """*3 dagen*, *1 day*."""
    words = PHRASES[language]
    return words["day"] if n == 1 else words["days"].format(n=n)


def score_text(score: float, language: str) -> str:
    """A score without a needless decimal, with the language's decimal mark."""
    text = f"{score:g}"
    return text.replace(".", ",") if language == "nl" else text
