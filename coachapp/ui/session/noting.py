"""What is noted in a session beside its texts: actions, scores, insights, techniques, the close."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject

from coachapp.actions.closing import close_session, spotted
from coachapp.actions.desk import Desk
from coachapp.domain.casefile import CaseFile, Insight, Owner, Session, Technique
from coachapp.domain.rules import scores_of
from coachapp.text import RawText
from coachapp.ui.clients import dialogs
from coachapp.ui.session.closing import ask_close
from coachapp.ui.session.noted import ask_insight, ask_technique
from coachapp.ui.session.view import SessionView
from coachapp.ui.workspace import Workspace


class OpenSession(Protocol):
    """The session that is open, and how to open it again."""

    @property
    def session(self) -> Session | None:
        """The session."""
        ...

    @property
    def file(self) -> CaseFile | None:
        """Its case."""
        ...

    def reread(self) -> None:
        """Read it again; show it where it is shown."""
        ...


class NotingPresenter(QObject):
    """Each verb is one step that can be undone."""

    def __init__(self, open_session: OpenSession, view: SessionView, workspace: Workspace) -> None:
        super().__init__(view)
        self._open = open_session
        self._view = view
        self._workspace = workspace
        view.action_wanted.connect(self._add_action)
        view.score_wanted.connect(self._score)
        view.insight_wanted.connect(self._note_insight)
        view.technique_wanted.connect(self._ask_technique)
        view.close_wanted.connect(self.close)
        view.noted.technique_removed.connect(self._remove_technique)
        view.noted.insight_chosen.connect(self._edit_insight)
        view.noted.insight_removed.connect(self._remove_insight)

    def _do(self, what: str, work: Callable[[Desk], object], *, is_told: bool = False) -> None:
        self._workspace.do(
            what, work, owner=self, done=lambda _none: self._open.reread(), is_told=is_told
        )

    def _add_action(self) -> None:
        if self._open.session is None or self._workspace.refuses_changes():
            return
        session = self._open.session
        fields = dialogs.ask_action(self._view, None)
        if fields is not None:
            self._do(
                self.tr("Action added"),
                lambda desk: desk.add_action(session.case_id, session_id=session.id, **fields),  # type: ignore[arg-type]
                is_told=True,
            )

    def _score(self) -> None:
        file, session = self._open.file, self._open.session
        if file is None or session is None or self._workspace.refuses_changes():
            return
        if not file.goals:
            self._workspace.say(
                self.tr("This case has no goals yet. Add one on the client's page.")
            )
            return
        goal = file.goals[0]
        if len(file.goals) > 1:
            chosen = dialogs.choose_goal(self._view, file.goals)
            if chosen is None:
                return
            goal = chosen
        scores = scores_of(file, goal.id)
        given = dialogs.ask_score(self._view, goal, scores[-1].score if scores else None)
        if given is not None:
            self._do(
                self.tr("Score noted"),
                lambda desk: desk.add_score(goal.id, given[0], given[1], session.id),
                is_told=True,
            )

    def _note_insight(self, text: str) -> None:
        if self._open.session is None or self._workspace.refuses_changes():
            return
        session_id = self._open.session.id
        words = text.strip('"“”') or ask_insight(self._view, "")
        if words:
            self._do(
                self.tr("Insight noted"),
                lambda desk: desk.add_insight(session_id, words),
                is_told=True,
            )

    def _edit_insight(self, insight: Insight) -> None:
        words = "" if self._workspace.refuses_changes() else ask_insight(self._view, insight.text)
        if words:
            changed = replace(insight, text=RawText(words))
            self._do(self.tr("Insight changed"), lambda desk: desk.save_insight(changed))

    def _remove_insight(self, insight: Insight) -> None:
        self._do(
            self.tr("Insight deleted"), lambda desk: desk.delete_insight(insight.id), is_told=True
        )

    def _ask_technique(self) -> None:
        if self._open.session is not None and not self._workspace.refuses_changes():
            self._workspace.store(
                lambda desk: desk.technique_names(), owner=self, done=self._add_technique
            )

    def _add_technique(self, used: tuple[str, ...]) -> None:
        session = self._open.session
        name = ask_technique(self._view, used) if session else ""
        if name and session is not None:
            self._do(self.tr("Technique noted"), lambda desk: desk.add_technique(session.id, name))

    def _remove_technique(self, technique: Technique) -> None:
        self._do(
            self.tr("Technique taken away"),
            lambda desk: desk.delete_technique(technique.id),
            is_told=True,
        )

    def close(self) -> None:
        """The two-minute close, on what is in the vault by then."""
        if self._open.session is None or self._workspace.refuses_changes():
            return
        self._view.flush()
        language_, session_id = self._workspace.preferences.language, self._open.session.id

        def read(desk: Desk) -> tuple[CaseFile, Session, tuple[tuple[RawText, Owner], ...]]:
            file, session = desk.file_of_session(session_id)
            return file, session, spotted(file, session, language_)

        self._workspace.store(read, owner=self, done=lambda r: self._ask_close(*r))

    def _ask_close(
        self, file: CaseFile, session: Session, found: tuple[tuple[RawText, Owner], ...]
    ) -> None:
        close = ask_close(self._view, file, session, found)
        if close is not None:
            today = date.today()
            self._do(
                self.tr("Session closed"),
                lambda desk: close_session(desk, session.id, close, today),
                is_told=True,
            )
