"""A model that chooses codes: a grammar lets it write nothing but labels of the codebook."""

from __future__ import annotations

from collections.abc import Sequence

from coachapp.assistant import prompts
from coachapp.assistant.engine.client import Engine
from coachapp.domain.cancel import Cancel
from coachapp.privacy.codebook import Code


class ModelChooser:
    """`CodeChooser` over the engine; a cancel chooses nothing more. In the engine's thread."""

    def __init__(self, engine: Engine, cancel: Cancel) -> None:
        self._engine = engine
        self._cancel = cancel

    def choose(self, text: str, among: Sequence[Code], *, language: str, most: int) -> list[str]:
        """See `CodeChooser.choose`."""
        if self._cancel.is_requested:
            return []
        labels = {code.words[language].label: code.code for code in among}
        generation = self._engine.generate(
            prompts.choice(text, list(labels), language),
            prompts.choice_form(list(labels), most, language),
            on_text=lambda _text: None,
            on_progress=lambda _done, _all: None,
            cancel=self._cancel,
        )
        if generation.finish == "cancelled":
            return []
        chosen = prompts.read_choice(generation.text)
        return [labels[label] for label in dict.fromkeys(chosen) if label in labels]
