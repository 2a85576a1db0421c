"""The real model files that the set-up installed."""

from __future__ import annotations

from pathlib import Path

from coachapp.settings.paths import built_in_models

SMOLLM2 = built_in_models() / "SmolLM2-135M-Instruct.Q4_1.gguf"
GEMMA = built_in_models() / "gemma-3-270m-q4_k_m.gguf"


def cut_off(model: Path, target: Path, size_bytes: int) -> Path:
    """The first part of a model file."""
    with model.open("rb") as source:
        target.write_bytes(source.read(size_bytes))
    return target
