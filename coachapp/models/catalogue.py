"""The models that this computer has: the built-in ones and files that the user added."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from coachapp.domain.cancel import Cancel
from coachapp.errors import ModelChangedError, ModelError, ModelTooLargeError, NoModelError
from coachapp.models.gguf import GgufHead, read_head

_SMALL_BYTES = 600 << 20
"""About a thousand million parameters in four bits."""


class Fit(StrEnum):
    """How a model fits this machine. Advice; only `NO` keeps from loading."""

    FITS = "fits"
    SLOW = "slow"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltIn:
    """A model that comes with the application, pinned by its SHA-256."""

    key: str
    name: str
    file: str
    sha256: str
    license: str
    languages: tuple[str, ...]
    terms_file: str = ""


BUILT_IN = (
    BuiltIn(
        key="gemma-3-270m",
        name="Gemma 3 270M",
        file="gemma-3-270m-q4_k_m.gguf",
        sha256="a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
        license="Gemma Terms of Use",
        languages=("nl", "en"),
        terms_file="gemma-terms.html",
    ),
    BuiltIn(
        key="smollm2-135m",
        name="SmolLM2 135M Instruct",
        file="SmolLM2-135M-Instruct.Q4_1.gguf",
        sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        license="Apache-2.0",
        languages=("en",),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledModel:
    """A model file in its place. ``terms`` must be accepted before it is used."""

    key: str
    name: str
    path: Path
    head: GgufHead
    license: str
    languages: tuple[str, ...]
    fit: Fit
    terms: Path | None = None
    sha256: str = ""

    @property
    def is_small(self) -> bool:
        """Whether it can word what it is given, and hardly judge it."""
        return self.head.size_bytes < _SMALL_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenFile:
    """A file that was added once and can no longer be used, and why."""

    key: str
    name: str
    problem: ModelError


class Catalogue:
    """What is installed. ``built_in`` is the folder of the built-in files."""

    def __init__(self, built_in: Path) -> None:
        self._built_in = built_in

    def installed(self, added: Sequence[str], n_ctx: int) -> tuple[InstalledModel, ...]:
        """The built-in models that are there, then the user's files that are still there."""
        found = []
        for model in BUILT_IN:
            path = self._built_in / model.file
            if path.exists():
                head = read_head(path)
                found.append(
                    InstalledModel(
                        key=model.key,
                        name=model.name,
                        path=path,
                        head=head,
                        license=model.license,
                        languages=model.languages,
                        fit=fit_of(head, n_ctx),
                        terms=self._built_in / model.terms_file if model.terms_file else None,
                        sha256=model.sha256,
                    )
                )
        for name in added:
            with contextlib.suppress(ModelError):
                found.append(describe(Path(name), n_ctx))
        return tuple(found)

    def broken(self, added: Sequence[str], n_ctx: int) -> tuple[BrokenFile, ...]:
        """The user's files that are gone or went bad; one does not keep the others away."""
        found = []
        for name in added:
            try:
                describe(Path(name), n_ctx)
            except ModelError as exc:
                found.append(BrokenFile(key=name, name=Path(name).name, problem=exc))
        return tuple(found)


def describe(path: Path, n_ctx: int) -> InstalledModel:
    """A file of the user's, as it says of itself; see `read_head` for what is raised."""
    head = read_head(path)
    return InstalledModel(
        key=str(path),
        name=head.name,
        path=path,
        head=head,
        license=head.license,
        languages=(),
        fit=fit_of(head, n_ctx),
    )


def choose(
    models: Sequence[InstalledModel], wanted: str, language: str, accepted: Sequence[str]
) -> InstalledModel:
    """The model to use: the chosen one, else the first usable one for the language."""
    usable = [m for m in models if m.terms is None or m.key in accepted]
    for model in usable:
        if model.key == wanted:
            return model
    for model in usable:
        if language in model.languages:
            return model
    if not usable:
        raise NoModelError
    return usable[0]


def check_before_loading(model: InstalledModel, n_ctx: int, cancel: Cancel) -> None:
    """Refuse what would push the machine out of memory, or a built-in file that was changed.

    Raises:
        ModelTooLargeError, ModelChangedError: as they say.
        ModelMissingError, NotGgufError, ModelTruncatedError: the file changed since it was listed.
    """
    head = read_head(model.path)
    if fit_of(head, n_ctx) is Fit.NO:
        raise ModelTooLargeError(
            needed_mb=head.memory_bytes(n_ctx) >> 20, available_mb=memory_bytes() >> 20
        )
    if model.sha256 and _sha256(model.path, cancel) != model.sha256:
        raise ModelChangedError(file=model.path.name)


def fit_of(head: GgufHead, n_ctx: int) -> Fit:
    """Fit by memory: more than nine tenths of it does not fit, more than half is slow."""
    share = head.memory_bytes(min(n_ctx, head.n_ctx_train)) / max(1, memory_bytes())
    if share > 0.9:
        return Fit.NO
    return Fit.SLOW if share > 0.5 else Fit.FITS


def memory_bytes() -> int:
    """The machine's memory; generous where the system does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return 8 << 30


def _sha256(path: Path, cancel: Cancel) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 22):
            cancel.check()
            digest.update(block)
    return digest.hexdigest()
