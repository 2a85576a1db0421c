"""What the screens of an open practice share: the desk, the preferences, the engine's state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from coachapp.actions import engines, finding
from coachapp.actions.anonymizing import AnonymizerProcess
from coachapp.actions.desk import Desk
from coachapp.actions.engines import Loaded
from coachapp.actions.finding import Finder
from coachapp.actions.sharing_screen import NameFinder, make_disguise
from coachapp.assistant.engine.client import EngineProcess
from coachapp.domain.cancel import Cancel
from coachapp.domain.disguise import Disguise
from coachapp.errors import CoachError, ViewOnlyError
from coachapp.models.catalogue import Catalogue
from coachapp.settings.paths import Paths
from coachapp.settings.preferences import Preferences, PreferencesFile
from coachapp.ui.tasks import Lane, Runner

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ModelState:
    """Which model there is, and whether it is busy or broken."""

    name: str = ""
    device: str = ""
    n_threads: int = 0
    n_ctx: int = 0
    is_small: bool = False
    is_loading: bool = False
    is_busy: bool = False
    problem: CoachError | None = None

    @property
    def is_ready(self) -> bool:
        """Whether the assistant can be asked."""
        return bool(self.name) and not self.is_loading and self.problem is None


class Workspace(QObject):
    """Handed to every presenter. Knows no widget."""

    model_changed = Signal(object)
    preferences_changed = Signal(object)
    practice_changed = Signal()
    undoing = Signal()
    undone = Signal()
    sharing_changed = Signal(bool)
    said = Signal(str, object)
    problem_met = Signal(object)
    session_wanted = Signal(object, object)
    client_wanted = Signal(object, object)
    tab_wanted = Signal(str)

    def __init__(
        self,
        tasks: Runner,
        paths: Paths,
        preferences_file: PreferencesFile,
        preferences: Preferences,
        catalogue: Catalogue,
        engine: EngineProcess,
        anonymizer: AnonymizerProcess,
    ) -> None:
        super().__init__()
        self.tasks = tasks
        self.paths = paths
        self.preferences_file = preferences_file
        self.preferences = preferences
        self.catalogue = catalogue
        self.engine = engine
        self.anonymizer = anonymizer
        self.model = ModelState()
        self._desk: Desk | None = None
        self._finder: Finder | None = None
        self._disguise: Disguise | None = None
        self._names = NameFinder()

    @property
    def is_sharing(self) -> bool:
        """Whether the screen is shared: names are hidden, and nothing is changed."""
        return self._disguise is not None

    @property
    def desk(self) -> Desk:
        """The open practice; only for work in the store's lane."""
        if self._desk is None:
            raise RuntimeError("the practice is locked")
        return self._desk

    def open(self, desk: Desk) -> None:
        """Take an unlocked practice."""
        self._desk = desk

    def store(
        self,
        work: Callable[[Desk], T],
        *,
        owner: QObject,
        done: Callable[[T], Any] | None = None,
        failed: Callable[[CoachError], Any] | None = None,
        finished: Callable[[], Any] | None = None,
    ) -> Cancel:
        """Do something with the practice, in its thread; ``done`` gets what may be shown."""
        desk = self.desk

        return self.tasks.run(
            Lane.STORE,
            lambda _cancel: self._shown(work(desk)),
            owner=owner,
            done=done,
            failed=failed,
            finished=finished,
        )

    def store_plain(
        self,
        work: Callable[[Desk], T],
        *,
        owner: QObject,
        done: Callable[[T], Any],
    ) -> Cancel:
        """As `store`, for what is never shown: not disguised, also while the screen is shared."""
        desk = self.desk
        return self.tasks.run(Lane.STORE, lambda _cancel: work(desk), owner=owner, done=done)

    def _shown(self, result: T) -> T:
        """What may be shown of a result; in the lane, since names are looked for in every text."""
        disguise = self._disguise
        return disguise.of(result) if disguise else result

    def do(
        self,
        what: str,
        work: Callable[[Desk], T],
        *,
        owner: QObject,
        done: Callable[[T], Any] | None = None,
        failed: Callable[[CoachError], Any] | None = None,
        finished: Callable[[], Any] | None = None,
        is_told: bool = False,
    ) -> None:
        """Change the practice in one step that can be undone, and tell all screens.

        ``what`` names the step, in the user's language; with ``is_told`` it is said at once, with
        the undo beside it.
        """

        def step(desk: Desk) -> T:
            with desk.vault.history.step(what):
                return work(desk)

        def changed(result: T) -> None:
            if done is not None:
                done(result)
            self.practice_changed.emit()
            if is_told:
                self.say(what, self.undo)

        self.store(step, owner=owner, done=changed, failed=failed, finished=finished)

    def refuses_changes(self) -> bool:
        """Whether nothing is changed now, since the screen is shared; says so."""
        if self.is_sharing:
            self.problem_met.emit(ViewOnlyError())
        return self.is_sharing

    def undo(self) -> None:
        """Take the last step back; what is still being typed is stored before."""
        self.undoing.emit()
        self.store(lambda desk: desk.vault.history.undo(), owner=self, done=self._say_undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.undoing.emit()
        self.store(lambda desk: desk.vault.history.redo(), owner=self, done=self._say_redone)

    def _say_undone(self, what: str) -> None:
        self._tell_replayed(what, self.tr("Undone: {what}"), self.tr("There is nothing to undo."))

    def _say_redone(self, what: str) -> None:
        self._tell_replayed(what, self.tr("Done again: {what}"), self.tr("Nothing to do again."))

    def _tell_replayed(self, what: str, form: str, nothing: str) -> None:
        if not what:
            self.say(nothing)
            return
        self.undone.emit()
        self.practice_changed.emit()
        self.say(form.format(what=what))

    def share_screen(self, is_on: bool) -> None:
        """Hide the names and change nothing, or go back; the screens hear `sharing_changed`."""
        word, sponsor = self.tr("Person"), self.tr("Sponsor")

        def switch(desk: Desk) -> None:
            desk.vault.database.only_read(is_on)
            if is_on:
                self._names.start()
            else:
                self._names.stop()
            # Here, so that whatever is read after this is disguised, or is not.
            self._disguise = make_disguise(desk, word, sponsor, self._names) if is_on else None

        self.tasks.run(
            Lane.STORE,
            lambda _cancel: switch(self.desk),
            owner=self,
            done=lambda _none: self.sharing_changed.emit(is_on),
        )

    def stop_anonymizing(self) -> None:
        """End the processes that anonymize, with all that they hold of any text."""
        self.anonymizer.stop()
        self._names.stop()

    def search(
        self, work: Callable[[Finder], T], *, owner: QObject, done: Callable[[T], Any]
    ) -> None:
        """Search, in a thread and on a connection of its own."""
        desk = self.desk

        def ask(_cancel: Cancel) -> T:
            if self._finder is None:
                self._finder = finding.open_finder(desk)
            return self._shown(work(self._finder))

        self.tasks.run(Lane.SEARCH, ask, owner=owner, done=done)

    def stop_searching(self, then: Callable[[], None]) -> None:
        """End the search's connection, before the vault is closed."""

        def stop(_cancel: Cancel) -> None:
            if self._finder is not None:
                self._finder.close()
                self._finder = None

        self.tasks.run(Lane.SEARCH, stop, owner=self, finished=then)

    def keep_index(self) -> None:
        """Index what was written, a little at a time, so that storing never waits for it."""

        def more(n: int) -> None:
            if n:
                self.keep_index()

        if self._desk is not None and not self.is_sharing:
            self.store(finding.index_some, owner=self, done=more)

    def change(self, **values: Any) -> None:
        """Change preferences, keep them, and tell everybody; they hold also when unsaved."""
        self.preferences = replace(self.preferences, **values)
        self.preferences_changed.emit(self.preferences)
        try:
            self.preferences_file.write(self.preferences)
        except CoachError as problem:
            self.problem_met.emit(problem)

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """A passing word, perhaps with an undo."""
        self.said.emit(text, undo)

    def load_model(self) -> None:
        """Load the chosen model; the screens hear of it by `model_changed`."""
        self._load(
            self.preferences,
            done=self._loaded,
            failed=lambda problem: self._set_model(ModelState(problem=problem)),
        )

    def try_model(self, preferences: Preferences) -> None:
        """Load another choice of model; it is kept once it runs, else the one before comes back."""

        def loaded(result: Loaded) -> None:
            self.change(
                model=preferences.model,
                model_files=preferences.model_files,
                accepted_terms=preferences.accepted_terms,
                n_ctx=preferences.n_ctx,
            )
            self._loaded(result)

        def failed(problem: CoachError) -> None:
            self.problem_met.emit(problem)
            self.load_model()

        self._load(preferences, done=loaded, failed=failed)

    def _load(
        self,
        preferences: Preferences,
        *,
        done: Callable[[Loaded], None],
        failed: Callable[[CoachError], None],
    ) -> None:
        self._set_model(ModelState(is_loading=True))
        self.tasks.run(
            Lane.ASSISTANT,
            lambda cancel: engines.load(self.catalogue, preferences, self.engine, cancel),
            owner=self,
            done=done,
            failed=failed,
        )

    def restart_model(self) -> None:
        """End the engine, with all that it still holds of a conversation, and load it again."""
        self.engine.stop()
        self.load_model()

    def set_busy(self, is_busy: bool) -> None:
        """Whether the model is working."""
        self._set_model(replace(self.model, is_busy=is_busy))

    def _loaded(self, result: Loaded) -> None:
        measured = result.preferences
        if measured.n_threads != self.preferences.n_threads or (
            measured.measured_on != self.preferences.measured_on
        ):
            self.change(
                n_threads=measured.n_threads,
                n_batch=measured.n_batch,
                measured_on=measured.measured_on,
            )
        self._set_model(
            ModelState(
                name=result.model.name,
                device=result.loaded.device,
                n_threads=result.loaded.n_threads,
                n_ctx=result.loaded.n_ctx,
                is_small=result.model.is_small,
            )
        )

    def _set_model(self, state: ModelState) -> None:
        self.model = state
        self.model_changed.emit(state)
