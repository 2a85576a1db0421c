"""Reads the codes of the case that is open, keeps corrections, and asks the model for more."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from coachapp.actions import patterns
from coachapp.actions.desk import Desk
from coachapp.actions.patterns import CasePatterns
from coachapp.assistant.tasks.codes import ModelChooser
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import CaseFile
from coachapp.domain.ids import CaseId
from coachapp.errors import RecordInvalidError
from coachapp.privacy.codebook import Code, CodeKind, load_codebook
from coachapp.privacy.minimizing import minimize
from coachapp.privacy.record import DataType, SharedRecord
from coachapp.store.vault import utc_now
from coachapp.ui.patterns.choosing import ask_code
from coachapp.ui.patterns.page import PatternsPage, Shown
from coachapp.ui.patterns.wording import code_name
from coachapp.ui.tasks import Lane
from coachapp.ui.workspace import ModelState, Workspace

_NOBODY = "0" * 64
"""In the place of the coach's pseudonym, which comes with a consent and is not shown here."""


class PatternsPresenter(QObject):
    """One per page."""

    def __init__(self, page: PatternsPage, workspace: Workspace) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = workspace
        self._file: CaseFile | None = None
        self._shown: Shown | None = None
        self._suggested: dict[CaseId, tuple[Code, ...]] = {}
        self._cancel: Cancel | None = None
        page.wanted.connect(self._read)
        page.code_kept.connect(self._keep)
        page.code_dropped.connect(self._drop)
        page.outcome_chosen.connect(self._choose_outcome)
        page.add_wanted.connect(self._add)
        page.suggest_wanted.connect(self._suggest)
        page.stop_wanted.connect(self._stop)
        workspace.model_changed.connect(self._model_changed)

    def _read(self, file: CaseFile) -> None:
        is_other = self._file is None or self._file.case.id != file.case.id
        self._file = file
        if is_other:
            self._shown = None
            self._stop()
            self._page.show_reading()

        def done(shown: Shown) -> None:
            if self._file is file:
                self._shown = replace(shown, suggested=self._suggested.get(file.case.id))
                self._show()

        self._workspace.tasks.run(
            Lane.PRIVACY, lambda _cancel: _to_show(file), owner=self, done=done
        )

    def _show(self) -> None:
        if self._shown is not None:
            model = self._workspace.model
            self._page.show_patterns(
                self._shown,
                can_ask=model.is_ready and not model.is_busy,
                is_small=model.is_ready and model.is_small,
            )

    def _model_changed(self, model: ModelState) -> None:
        can_ask = model.is_ready and not model.is_busy
        self._page.show_model(can_ask=can_ask, is_small=model.is_ready and model.is_small)

    def _keep(self, code: str, is_found: bool) -> None:
        self._change(
            self.tr("In the record: {name}").format(name=_name_of(code)),
            lambda desk, case_id: patterns.keep_code(desk, case_id, code, is_found=is_found),
        )

    def _drop(self, code: str, is_found: bool) -> None:
        self._change(
            self.tr("Not in the record: {name}").format(name=_name_of(code)),
            lambda desk, case_id: patterns.drop_code(desk, case_id, code, is_found=is_found),
        )

    def _choose_outcome(self, outcome: str) -> None:
        self._change(
            self.tr("Outcome: {name}").format(name=_name_of(outcome)),
            lambda desk, case_id: patterns.choose_outcome(desk, case_id, outcome),
        )

    def _change(self, said: str, change: Callable[[Desk, CaseId], None]) -> None:
        file = self._file
        if file is None:
            return
        if self._workspace.refuses_changes():
            self._show()  # the page shows what it is
            return
        case_id = file.case.id
        self._workspace.do(said, lambda desk: change(desk, case_id), owner=self, is_told=True)

    def _add(self, kind: CodeKind) -> None:
        if self._shown is None or self._workspace.refuses_changes():
            return
        known = {told.code.code for told in self._shown.told.codes}
        code = ask_code(self._page, kind, known)
        if code is not None:
            self._keep(code, is_found=False)

    def _suggest(self) -> None:
        file, shown, workspace = self._file, self._shown, self._workspace
        if file is None or shown is None or workspace.refuses_changes():
            return
        if not workspace.model.is_ready or workspace.model.is_busy:
            return
        started, model = utc_now(), workspace.model.name

        def work(cancel: Cancel) -> tuple[Code, ...]:
            def tell(share: float) -> None:
                workspace.tasks.post(self, lambda: self._page.show_asking(share))

            chooser = ModelChooser(workspace.engine, cancel)
            return patterns.suggest(file, shown.told, chooser, cancel, tell)

        def done(codes: tuple[Code, ...]) -> None:
            is_stopped = cancel.is_requested
            self._suggested[file.case.id] = codes
            if self._shown is not None and self._file is not None:
                self._shown = replace(
                    self._shown, suggested=self._suggested.get(self._file.case.id)
                )
            workspace.store(
                lambda desk: patterns.log_suggesting(
                    desk, file, model, started, is_stopped=is_stopped
                ),
                owner=self,
            )

        def finished() -> None:
            self._cancel = None
            workspace.set_busy(False)
            self._show()

        self._page.show_asking(0.0)
        workspace.set_busy(True)
        cancel = workspace.tasks.run(Lane.ASSISTANT, work, owner=self, done=done, finished=finished)
        self._cancel = cancel

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel.request()


def _name_of(code: str) -> str:
    return code_name(load_codebook().get(code))


def _to_show(file: CaseFile) -> Shown:
    told = patterns.read_patterns(file)
    return Shown(told, _record(told))


def _record(told: CasePatterns) -> SharedRecord | None:
    try:
        return minimize(
            patterns.pattern_input(
                told,
                data_type=DataType.CASES,
                training_id=uuid.uuid4(),
                coach_id=_NOBODY,
                on=date.today(),
            )
        )
    except RecordInvalidError:
        return None
