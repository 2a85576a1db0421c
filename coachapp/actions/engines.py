"""Choosing, checking, loading and measuring a model. In the engine's thread."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, replace
from pathlib import Path

from coachapp.assistant.engine.client import EngineProcess
from coachapp.assistant.engine.messages import LoadedModel, ModelChoice
from coachapp.domain.cancel import Cancel
from coachapp.models.catalogue import (
    BrokenFile,
    Catalogue,
    InstalledModel,
    check_before_loading,
    choose,
    describe,
)
from coachapp.settings.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Loaded:
    """The model that runs now, and preferences that may have been measured meanwhile."""

    model: InstalledModel
    loaded: LoadedModel
    preferences: Preferences


def installed(catalogue: Catalogue, preferences: Preferences) -> tuple[InstalledModel, ...]:
    """The models on this computer."""
    return catalogue.installed(preferences.model_files, preferences.n_ctx)


def broken(catalogue: Catalogue, preferences: Preferences) -> tuple[BrokenFile, ...]:
    """The user's model files that cannot be used any more."""
    return catalogue.broken(preferences.model_files, preferences.n_ctx)


def load(
    catalogue: Catalogue,
    preferences: Preferences,
    engine: EngineProcess,
    cancel: Cancel | None = None,
) -> Loaded:
    """Load the chosen model; measures threads and batch once per machine.

    Raises:
        NoModelError, ModelError, AssistantError: as their names say.
    """
    models = installed(catalogue, preferences)
    model = choose(models, preferences.model, preferences.language, preferences.accepted_terms)
    cancel = cancel or Cancel()
    check_before_loading(model, preferences.n_ctx, cancel)
    is_measured = preferences.measured_on == machine() and preferences.n_threads > 0
    loaded = engine.load(
        ModelChoice(
            path=model.path,
            n_ctx=preferences.n_ctx,
            n_gpu_layers=preferences.n_gpu_layers,
            n_threads=preferences.n_threads if is_measured else 0,
            n_batch=preferences.n_batch,
        ),
        cancel,
    )
    if not is_measured:
        cancel.check()
        n_threads, n_batch = engine.tune()
        preferences = replace(
            preferences, n_threads=n_threads, n_batch=n_batch, measured_on=machine()
        )
        loaded = replace(loaded, n_threads=n_threads)
    return Loaded(model, loaded, preferences)


def add_file(preferences: Preferences, path: Path) -> tuple[Preferences, InstalledModel]:
    """Use a GGUF file in its place, after its head was read; see `read_head`."""
    model = describe(path.resolve(), preferences.n_ctx)
    files = tuple(dict.fromkeys((*preferences.model_files, model.key)))
    return replace(preferences, model_files=files, model=model.key), model


def remove_file(preferences: Preferences, key: str) -> Preferences:
    """Forget a file; the file itself stays where it is."""
    files = tuple(f for f in preferences.model_files if f != key)
    return replace(
        preferences, model_files=files, model="" if preferences.model == key else preferences.model
    )


def machine() -> str:
    """Names the processor, so that a measurement is not carried to another computer."""
    return f"{platform.machine()} {platform.processor()} {os.cpu_count()}"
