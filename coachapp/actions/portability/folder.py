"""Clients as a folder of Markdown files, for people and for other programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.domain.casefile import Action, CaseFile, Client, Session
from coachapp.domain.ids import ClientId
from coachapp.domain.practice import Contact
from coachapp.domain.rules import scores_of
from coachapp.errors import FileDamagedError, FileMissingError, FileNotSavedError

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')

Words = Callable[[str], str]
"""Gives a heading in the coach's language; see `HEADINGS`."""

HEADINGS = (
    "question",
    "context",
    "sponsor",
    "agreements",
    "goals",
    "actions",
    "notes",
    "private_notes",
    "report",
    "amendment",
    "insights",
    "techniques",
    "assessments",
    "good_to_know",
)


def write_folder(
    desk: Desk, root: Path, words: Words, clients: Sequence[ClientId] = ()
) -> list[Path]:
    """A folder for each client, a folder for each case in it; returns the files.

    Raises:
        FileNotSavedError: the disk says no; what was written until then stays.
    """
    written: list[Path] = []
    try:
        for client in desk.clients(archived=True):
            if clients and client.id not in clients:
                continue
            home = _free(root / _name(client.name))
            home.mkdir(parents=True)
            contact = desk.vault.clients.contact(client.id)
            written.append(_write(home / "client.md", _about(client, contact, words)))
            for case in desk.vault.cases.of_client(client.id):
                written += _case(desk, home, desk.case_file(case.id), words)
    except OSError as exc:
        raise FileNotSavedError(file=root.name) from exc
    return written


def _case(desk: Desk, home: Path, file: CaseFile, words: Words) -> list[Path]:
    folder = _free(home / _name(file.case.title))
    folder.mkdir()
    written = [_write(folder / "case.md", _overview(file, words))]
    for number, session in enumerate(file.sessions, start=1):
        day = session.starts_at.astimezone().date()
        text = _session(desk, file, session, number, words)
        written.append(_write(_free(folder / f"{day} {number:02}.md"), text))
    for material in file.materials:
        target = _free(folder / "materials" / _name(material.name))
        target.parent.mkdir(exist_ok=True)
        try:
            desk.vault.files.check(material.id)
        except (FileDamagedError, FileMissingError):
            continue
        with target.open("xb") as out:
            for piece in desk.vault.files.read(material.id):
                out.write(piece)
        written.append(target)
    return written


def _about(client: Client, contact: Contact, words: Words) -> str:
    lines = [f"# {client.name}", ""]
    facts = (client.role, client.organisation, contact.email, contact.phone, contact.address)
    lines += [f"- {fact}" for fact in facts if fact]
    if client.notes:
        lines += ["", f"## {words('good_to_know')}", client.notes]
    return "\n".join(lines)


def _overview(file: CaseFile, words: Words) -> str:
    case = file.case
    parts = [f"# {case.title}"]
    for key, text in (
        ("question", case.question),
        ("context", case.context),
        ("sponsor", case.sponsor),
        ("agreements", file.contract.agreements if file.contract else ""),
    ):
        if text:
            parts.append(f"## {words(key)}\n{text}")
    if file.goals:
        lines = []
        for goal in file.goals:
            scores = ", ".join(f"{s.scored_on}: {s.score:g}" for s in scores_of(file, goal.id))
            lines.append(f"- {goal.title}" + (f" ({scores})" if scores else ""))
        parts.append(f"## {words('goals')}\n" + "\n".join(lines))
    for each in file.assessments:
        lines = [f"- {score.label}: {score.score:g}" for score in each.scores]
        parts.append(
            f"## {words('assessments')}: {each.title}, {each.taken_on}\n" + "\n".join(lines)
        )
    if file.actions:
        parts.append(f"## {words('actions')}\n" + "\n".join(map(_action, file.actions)))
    return "\n\n".join(parts)


def _action(action: Action) -> str:
    due = f" ({action.due_on})" if action.due_on else ""
    return f"- [{'x' if action.done_on else ' '}] {action.text}{due}"


def _session(desk: Desk, file: CaseFile, session: Session, number: int, words: Words) -> str:
    begins = session.starts_at.astimezone()
    parts = [f"# {number}. {begins:%Y-%m-%d %H:%M} · {session.duration_min} min"]
    for key, text in (
        ("notes", session.notes),
        ("private_notes", session.private_notes),
        ("report", session.report),
    ):
        if text:
            parts.append(f"## {words(key)}\n{text}")
    parts += [
        f"## {words('amendment')} {a.written_at.astimezone():%Y-%m-%d}\n{a.text}"
        for a in desk.amendments(session.id)
    ]
    insights = [f"- “{i.text}”" for i in file.insights if i.session_id == session.id]
    if insights:
        parts.append(f"## {words('insights')}\n" + "\n".join(insights))
    techniques = [f"- {t.name}" for t in file.techniques if t.session_id == session.id]
    if techniques:
        parts.append(f"## {words('techniques')}\n" + "\n".join(techniques))
    return "\n\n".join(parts)


def _write(path: Path, text: str) -> Path:
    path.write_text(text.rstrip() + "\n", encoding="utf-8")
    return path


def _name(text: str) -> str:
    """A name that every file system takes."""
    return _UNSAFE.sub(" ", text).strip(" .")[:80] or "_"


def _free(path: Path) -> Path:
    """The path, or one with a number behind it where something is already."""
    n, wanted = 2, path
    while path.exists():
        path = wanted.with_name(f"{wanted.stem} {n}{wanted.suffix}")
        n += 1
    return path
