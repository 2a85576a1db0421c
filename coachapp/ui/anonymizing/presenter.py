"""Cleans what is typed, a moment after it was typed, in a process of its own."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from coachapp.actions import anonymizing
from coachapp.actions.anonymizing import CleanedText, Wanted
from coachapp.actions.desk import Desk
from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import CaseId, SessionId
from coachapp.domain.practice import CaseDisguise
from coachapp.errors import CoachError
from coachapp.ui.anonymizing.model import Shown, to_show
from coachapp.ui.anonymizing.view import AnonymizingView
from coachapp.ui.errors import words_for
from coachapp.ui.tasks import Lane
from coachapp.ui.workspace import Workspace

T = TypeVar("T")
_NO_CASE = CaseId("")


class AnonymizingPresenter(QObject):
    """One per open practice."""

    def __init__(self, view: AnonymizingView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self._case_id: CaseId | None = None
        self._wanted = _without_case()
        self._text = ""
        self._cancel: Cancel | None = None
        view.text_changed.connect(self._clean)
        view.case_chosen.connect(self._choose_case)
        view.leave_wanted.connect(
            lambda word: self._decide(self.tr("Left: {word}"), anonymizing.show_word, word)
        )
        view.hide_wanted.connect(
            lambda word: self._decide(self.tr("Hidden: {word}"), anonymizing.hide_word, word)
        )
        view.copy_wanted.connect(self._copy)
        view.stop_wanted.connect(self._stop)
        workspace.undone.connect(self._read_case)
        workspace.sharing_changed.connect(lambda _is_on: self.refresh())

    def refresh(self) -> None:
        """The page was opened: which cases are there."""
        self._workspace.store(_cases, owner=self, done=self._show_cases)

    def _show_cases(self, cases: list[tuple[CaseId, str]]) -> None:
        if self._case_id not in {case_id for case_id, _ in cases}:
            self._case_id = None
            self._wanted = _without_case()
        self._view.show_cases(cases, self._case_id)

    def _choose_case(self, case_id: CaseId | None) -> None:
        self._case_id = case_id
        if case_id is None:
            self._wanted = _without_case()
            self._clean(self._view.before.toPlainText())
        else:
            self._read_case()

    def _read_case(self) -> None:
        case_id = self._case_id
        if case_id is None:
            return

        def done(wanted: Wanted) -> None:
            self._wanted = wanted
            self._clean(self._view.before.toPlainText())

        self._workspace.store_plain(
            lambda desk: anonymizing.wanted_for(desk, case_id), owner=self, done=done
        )

    def _decide(
        self, said: str, change: Callable[[CaseDisguise, str], CaseDisguise], word: str
    ) -> None:
        disguise = change(self._wanted.disguise, word)
        self._wanted = replace(self._wanted, disguise=disguise)
        if self._case_id is not None and not self._workspace.is_sharing:
            self._workspace.do(
                said.format(word=word),
                lambda desk: anonymizing.keep_disguise(desk, disguise),
                owner=self,
                is_told=True,
            )
        self._clean(self._view.before.toPlainText())

    def _clean(self, text: str) -> None:
        self._stop()
        if not text.strip():
            self._view.clear_clean()
            return
        wanted = self._wanted

        def look(cleaned: CleanedText) -> tuple[Shown, CaseDisguise]:
            return to_show(text, cleaned.text, cleaned.replacements), cleaned.disguise

        def done(result: tuple[Shown, CaseDisguise]) -> None:
            shown, disguise = result
            self._view.show_clean(shown)
            self._keep(wanted, disguise)

        self._view.show_working(None)
        self._cancel = clean_in_lane(
            self._workspace,
            text,
            wanted,
            owner=self,
            then=look,
            done=done,
            failed=lambda problem: self._view.show_idle(words_for(problem)),
            progress=self._view.show_working,
        )

    def _keep(self, before: Wanted, after: CaseDisguise) -> None:
        """Keep new pseudonyms, so that the next text of the case has the same."""
        if self._wanted is not before:
            return  # decided otherwise meanwhile; the next reading keeps them
        self._wanted = replace(before, disguise=after)
        is_kept = self._case_id is not None and not self._workspace.is_sharing
        if is_kept and before.disguise != after:
            self._workspace.store(lambda desk: anonymizing.keep_disguise(desk, after), owner=self)

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel.request()
            self._cancel = None
            self._view.show_idle(self.tr("Stopped."))

    def _copy(self, clean: str) -> None:
        QApplication.clipboard().setText(clean)
        self._workspace.say(self.tr("Copied without names. Read it once before you pass it on."))


class WithoutNames(QObject):
    """Copies the notes of a session as others may see them."""

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def copy(self, session_id: SessionId, text: str) -> None:
        """Clean a text of a session and put it on the clipboard."""
        if not text.strip():
            self._workspace.say(self.tr("There are no notes to copy."))
            return
        self._workspace.say(self.tr("Taking the names out…"))

        def with_case(wanted: Wanted) -> None:
            clean_in_lane(
                self._workspace,
                text,
                wanted,
                owner=self,
                then=lambda cleaned: cleaned,
                done=copied,
                failed=self._tell,
            )

        def copied(cleaned: CleanedText) -> None:
            QApplication.clipboard().setText(cleaned.text)
            if not self._workspace.is_sharing:
                self._workspace.store(
                    lambda desk: anonymizing.keep_disguise(desk, cleaned.disguise), owner=self
                )
            self._workspace.say(
                self.tr(
                    "Copied; %n place(s) replaced. Read it once before you pass it on.",
                    "",
                    len(cleaned.replacements),
                )
            )

        self._workspace.store_plain(
            lambda desk: anonymizing.wanted_for(desk, desk.vault.sessions.get(session_id).case_id),
            owner=self,
            done=with_case,
        )

    def _tell(self, problem: CoachError) -> None:
        self._workspace.problem_met.emit(problem)


def clean_in_lane(
    workspace: Workspace,
    text: str,
    wanted: Wanted,
    *,
    owner: QObject,
    then: Callable[[CleanedText], T],
    done: Callable[[T], None],
    failed: Callable[[CoachError], None],
    progress: Callable[[float], None] = lambda _share: None,
) -> Cancel:
    """Clean a text without holding anything up.

    ``then`` is done in the lane as well; ``done`` and ``progress`` are called in the GUI thread.
    """

    def work(cancel: Cancel) -> T:
        def tell(share: float) -> None:
            if not cancel.is_requested:
                workspace.tasks.post(owner, lambda: progress(share))

        return then(workspace.anonymizer.clean(text, wanted, cancel, tell))

    return workspace.tasks.run(Lane.PRIVACY, work, owner=owner, done=done, failed=failed)


def _cases(desk: Desk) -> list[tuple[CaseId, str]]:
    clients = {client.id: client.name for client in desk.vault.clients.all()}
    return sorted(
        (
            (case.id, f"{clients[case.client_id]} – {case.title}")
            for case in desk.vault.cases.all()
            if case.client_id in clients
        ),
        key=lambda entry: entry[1].casefold(),
    )


def _without_case() -> Wanted:
    """Nothing is known but what the text shows; the pseudonyms are for this once."""
    return Wanted(CaseDisguise(case_id=_NO_CASE, key=secrets.token_hex(32)))
