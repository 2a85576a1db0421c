"""Texts of a case without what identifies: the anonymizer's process, and what a case knows."""

from __future__ import annotations

import json
import re
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coachapp.actions.desk import Desk
from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import CaseId
from coachapp.domain.practice import CaseDisguise
from coachapp.errors import AnonymizerStoppedError
from coachapp.privacy.cleaning import CleanText, Replacement
from coachapp.privacy.entities import EntityType, Why
from coachapp.privacy.worker import ENCODING
from coachapp.process import end
from coachapp.text import RawText

COMMAND = (sys.executable, "-m", "coachapp.privacy.worker")
_WAIT_S = 0.05


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a text is to be cleaned: names that are known, and what belongs to the case."""

    disguise: CaseDisguise
    known: tuple[tuple[str, EntityType], ...] = ()
    language: str = "auto"


@dataclass(frozen=True, slots=True)
class CleanedText:
    """A clean text, what was replaced in it, and the case's pseudonyms after it."""

    text: CleanText
    language: str
    replacements: tuple[Replacement, ...]
    disguise: CaseDisguise


class AnonymizerProcess:
    """The process that anonymizes, started when first needed. One caller at a time is served."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        return self._process.pid if self._process else None

    def clean(
        self,
        text: str,
        wanted: Wanted,
        cancel: Cancel,
        progress: Callable[[float], None] = lambda _share: None,
    ) -> CleanedText:
        """Clean a text; ``progress`` is called with the share done, 0 to 1.

        Raises:
            AnonymizerStoppedError: its process ended.
            CancelledError: asked to stop; the process is ended, which loses nothing.
        """
        with self._turn:
            cancel.check()
            answer, clean = self._ask(_request(text, wanted), cancel, progress)
        return CleanedText(
            text=CleanText(clean),
            language=answer["language"],
            replacements=tuple(_replacement(row) for row in answer["replacements"]),
            disguise=replace(wanted.disguise, pseudonyms=RawText(json.dumps(answer["given"]))),
        )

    def stop(self) -> None:
        """End the process, and with it all that it still holds of any text."""
        process, self._process = self._process, None
        if process is not None:
            end(process)

    # Any: JSON, whose shape `coachapp.privacy.worker` gives.
    def _ask(
        self, request: bytes, cancel: Cancel, progress: Callable[[float], None]
    ) -> tuple[dict[str, Any], str]:
        process = self._started()
        done = threading.Event()

        def watch() -> None:
            # A pipe cannot be waited for with a limit on every system; a killed process closes it.
            while not done.wait(_WAIT_S):
                if cancel.is_requested:
                    process.kill()
                    return

        watcher = threading.Thread(target=watch, name="anonymizer-cancel", daemon=True)
        watcher.start()
        try:
            return self._exchanged(process, request, progress)
        except (OSError, ValueError) as exc:
            self.stop()
            cancel.check()
            raise AnonymizerStoppedError from exc
        finally:
            done.set()
            watcher.join()

    def _exchanged(
        self,
        process: subprocess.Popen[bytes],
        request: bytes,
        progress: Callable[[float], None],
    ) -> tuple[dict[str, Any], str]:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(request)
        process.stdin.flush()
        while True:
            line = process.stdout.readline()
            if not line.endswith(b"\n"):
                raise OSError
            answer: dict[str, Any] = json.loads(line)
            if "size" in answer:
                clean = process.stdout.read(answer["size"])
                if len(clean) < answer["size"]:
                    raise OSError
                return answer, clean.decode(*ENCODING)
            progress(float(answer.get("progress", 0.0)))

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process


def wanted_for(desk: Desk, case_id: CaseId) -> Wanted:
    """What a case knows of names, with its own key; a first time makes the key."""
    vault = desk.vault
    case = vault.cases.get(case_id)
    client = vault.clients.get(case.client_id)
    disguise = vault.cases.disguise(case_id)
    if disguise is None:
        disguise = CaseDisguise(case_id=case_id, key=secrets.token_hex(32))
    contact = vault.clients.contact(client.id)
    contract = vault.cases.contract(case_id)
    known = [(str(client.name), EntityType.PERSON)]
    sponsor_contact = str(contract.sponsor_contact) if contract else ""
    known += [(name, EntityType.PERSON) for name in _names_in(sponsor_contact)]
    for firm in (str(case.sponsor), str(client.organisation)):
        known += [(name, EntityType.ORGANIZATION) for name in _names_in(firm)]
    known += [
        (str(a), EntityType.STREET_ADDRESS) for a in contact.address.splitlines() if a.strip()
    ]
    return Wanted(disguise, tuple(dict.fromkeys(known)))


def _names_in(told: str) -> Iterator[str]:
    """The names in a field in which people also write a function or a department."""
    for part in re.split(r"[,(;/)\n]", told):
        name = part.strip()
        if name and any(word[:1].isupper() for word in name.split()):
            yield name
            return  # what comes after it is what they do


def keep_disguise(desk: Desk, disguise: CaseDisguise) -> None:
    """Keep the pseudonyms of a case, so that the same name has the same one next time."""
    desk.vault.cases.save_disguise(disguise)


def shown_words(disguise: CaseDisguise) -> tuple[str, ...]:
    """What the coach said is no name in this case."""
    return tuple(json.loads(disguise.shown))


def hidden_words(disguise: CaseDisguise) -> tuple[str, ...]:
    """What the coach hid in this case besides."""
    return tuple(json.loads(disguise.hidden))


def show_word(disguise: CaseDisguise, word: str) -> CaseDisguise:
    """A false alarm: this word stays, in this case."""
    shown = sorted({*shown_words(disguise), word})
    hidden = [h for h in hidden_words(disguise) if h.casefold() != word.casefold()]
    return replace(disguise, shown=RawText(json.dumps(shown)), hidden=RawText(json.dumps(hidden)))


def hide_word(disguise: CaseDisguise, word: str) -> CaseDisguise:
    """Something that was missed: hide it wherever it stands, in this case."""
    hidden = sorted({*hidden_words(disguise), word})
    shown = [s for s in shown_words(disguise) if s.casefold() != word.casefold()]
    return replace(disguise, shown=RawText(json.dumps(shown)), hidden=RawText(json.dumps(hidden)))


def _request(text: str, wanted: Wanted) -> bytes:
    sent = text.encode(*ENCODING)
    told = {
        "size": len(sent),
        "language": wanted.language,
        "key": wanted.disguise.key,
        "given": json.loads(wanted.disguise.pseudonyms),
        "known": [[name, kind.value] for name, kind in wanted.known],
        "shown": [*shown_words(wanted.disguise)],
        "hidden": [*hidden_words(wanted.disguise)],
    }
    return json.dumps(told).encode() + b"\n" + sent


def _replacement(row: list[Any]) -> Replacement:
    start, end, clean_start, clean_end, kind, score, *why = row
    return Replacement(start, end, clean_start, clean_end, EntityType(kind), score, Why(*why))
