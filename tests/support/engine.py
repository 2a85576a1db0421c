"""Engines for tests: a scripted one, and prompts for the real one."""

from __future__ import annotations

from collections.abc import Callable

from coachapp.assistant.engine.messages import (
    Generation,
    LoadedModel,
    Message,
    ModelChoice,
    Prompt,
    Sampling,
)
from coachapp.domain.cancel import Cancel


class ScriptedEngine:
    """`Engine` that writes what it is told, whatever is asked; keeps the prompts."""

    def __init__(self, *texts: str) -> None:
        self._texts = texts or ("",)
        self.prompts: list[Prompt] = []

    def load(self, choice: ModelChoice, cancel: Cancel | None = None) -> LoadedModel:
        return LoadedModel(
            name="scripted",
            n_ctx=choice.n_ctx,
            n_ctx_train=choice.n_ctx,
            has_chat_template=True,
            device="cpu",
            n_threads=1,
            load_s=0.0,
        )

    def generate(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: Callable[[str], None],
        on_progress: Callable[[int, int], None],
        cancel: Cancel,
    ) -> Generation:
        text = self._texts[len(self.prompts) % len(self._texts)]
        self.prompts.append(prompt)
        on_progress(1, 1)
        if not cancel.is_requested:
            on_text(text)
        return Generation(
            text=text,
            finish="cancelled" if cancel.is_requested else "stop",
            n_prompt=10,
            n_reused=5,
            n_tokens=len(text.split()),
            first_token_s=0.01,
            duration_s=0.1,
        )

    def count_tokens(self, prompt: Prompt) -> int:
        return len(prompt.completion.split())

    def stop(self) -> None:
        pass


def a_prompt(text: str) -> Prompt:
    """The same text for chat and base models."""
    return Prompt((Message("user", text),), text)
