"""Reading the head of a model file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachapp.domain.cancel import Cancel
from coachapp.errors import (
    ModelChangedError,
    ModelError,
    ModelMissingError,
    ModelTooLargeError,
    ModelTruncatedError,
    NotGgufError,
)
from coachapp.models.catalogue import Fit, InstalledModel, check_before_loading, describe, fit_of
from coachapp.models.gguf import read_head
from tests.support.models import GEMMA, SMOLLM2, cut_off


def test_the_built_in_models_say_what_they_are():
    small, gemma = read_head(SMOLLM2), read_head(GEMMA)
    assert (small.architecture, small.is_tuned_for_chat) == ("llama", True)
    assert (gemma.architecture, gemma.is_tuned_for_chat) == ("gemma3", False)
    assert (small.n_layers, small.n_kv_heads, small.head_dim) == (30, 3, 64)


@pytest.mark.parametrize("size", [5, 100, 100_000, 50_000_000])
def test_a_truncated_model_is_named(tmp_path: Path, size: int):
    path = cut_off(SMOLLM2, tmp_path / "half.gguf", size)
    with pytest.raises((ModelTruncatedError, NotGgufError)):
        read_head(path)


def test_another_file_is_no_model(tmp_path: Path):
    path = tmp_path / "x.gguf"
    path.write_bytes(b"PK\x03\x04" + bytes(1000))
    with pytest.raises(NotGgufError):
        read_head(path)


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(ModelMissingError):
        read_head(tmp_path / "gone.gguf")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.binary(max_size=300))
def test_arbitrary_bytes_raise_nothing_else(tmp_path: Path, junk: bytes):
    path = tmp_path / "junk.gguf"
    path.write_bytes(b"GGUF\x03\x00\x00\x00" + junk)
    with pytest.raises(ModelError):
        read_head(path)


def test_a_context_that_does_not_fit_in_memory_is_refused():
    model = describe(SMOLLM2, 4096)
    huge = InstalledModel(
        key=model.key,
        name=model.name,
        path=model.path,
        head=model.head,
        license="",
        languages=(),
        fit=Fit.FITS,
    )
    import dataclasses

    head = dataclasses.replace(model.head, size_bytes=1 << 50)
    assert fit_of(head, 4096) is Fit.NO
    assert fit_of(huge.head, 4096) is Fit.FITS


def test_a_sparse_giant_is_too_large(tmp_path: Path):
    path = cut_off(SMOLLM2, tmp_path / "giant.gguf", SMOLLM2.stat().st_size)
    with path.open("r+b") as file:
        file.truncate(1 << 42)
    with pytest.raises(ModelTooLargeError):
        check_before_loading(describe(path, 4096), 4096, Cancel())


def test_a_changed_built_in_file_is_noticed(tmp_path: Path):
    import dataclasses

    path = cut_off(SMOLLM2, tmp_path / "changed.gguf", SMOLLM2.stat().st_size)
    with path.open("r+b") as file:
        file.seek(-1, 2)
        last = file.read(1)
        file.seek(-1, 2)
        file.write(bytes([last[0] ^ 1]))
    model = dataclasses.replace(describe(path, 4096), sha256="0" * 64)
    with pytest.raises(ModelChangedError):
        check_before_loading(model, 4096, Cancel())
