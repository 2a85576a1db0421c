"""llama.cpp, through the C API of llama-cpp-python. Lives in the engine process only.

The low-level API is used because the high-level one cannot keep part of the KV cache on our
terms, stop in the middle of a batch, or swap adapters.
"""

from __future__ import annotations

import ctypes
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jinja2.sandbox
import llama_cpp.llama_cpp as api

from coachapp.assistant.engine.messages import Generation, Message, Prompt, Sampling
from coachapp.assistant.engine.writing import OnText, TextWriter

_ABORTED = 2
_PENALTY_WINDOW = 256
MOST_BATCH = 256
"""Tokens of a prompt that can be run at once."""
OnProgress = Callable[[int, int], None]


class LoadFailedError(Exception):
    """llama.cpp refused the model; ``args[0]`` is the end of a `ModelError` code."""


class ContextFullError(Exception):
    """The prompt does not fit: ``args`` are the tokens it has and the tokens there are."""


_OFFLOADED = re.compile(rb"offloaded (\d+)/\d+ layers to GPU")
_n_offloaded = 0


@api.llama_log_callback  # type: ignore[untyped-decorator]
def _listen(_level: int, text: bytes, _user_data: object) -> None:
    """llama.cpp's log goes nowhere; only there it says how many layers a GPU has taken."""
    global _n_offloaded
    _n_offloaded = layers_offloaded(text, _n_offloaded)


def layers_offloaded(line: bytes, before: int) -> int:
    """What a line of the log says of layers on a GPU; ``before`` where it says nothing."""
    found = _OFFLOADED.search(line)
    return int(found[1]) if found else before


class Llama:
    """A loaded model with one context and one sequence, whose KV cache is reused."""

    def __init__(
        self, path: Path, *, n_ctx: int, n_gpu_layers: int, n_threads: int, n_batch: int
    ) -> None:
        global _n_offloaded
        _n_offloaded = 0
        api.llama_log_set(_listen, ctypes.c_void_p(0))
        started = time.monotonic()
        model_params = api.llama_model_default_params()
        model_params.n_gpu_layers = n_gpu_layers
        self._model = api.llama_model_load_from_file(os.fsencode(path), model_params)
        if not self._model:
            raise LoadFailedError("unsupported")
        self.n_ctx_train = api.llama_model_n_ctx_train(self._model)
        self._is_cancelled: Callable[[], bool] = lambda: False
        self._abort = api.ggml_abort_callback(lambda _data: self._is_cancelled())
        self._never = api.ggml_abort_callback()
        params = api.llama_context_default_params()
        params.n_ctx = min(n_ctx, self.n_ctx_train) if self.n_ctx_train > 0 else n_ctx
        # Memory for logits grows with it: at a vocabulary of 262,144 words 256 take 268 MB.
        params.n_batch = params.n_ubatch = MOST_BATCH
        params.n_threads = params.n_threads_batch = n_threads
        self._context = api.llama_init_from_model(self._model, params)
        if not self._context:
            api.llama_model_free(self._model)
            raise LoadFailedError("too_large")
        self.n_gpu_layers = _n_offloaded
        self._vocab = api.llama_model_get_vocab(self._model)
        self.n_ctx = api.llama_n_ctx(self._context)
        self.n_batch = min(n_batch, MOST_BATCH)
        self.n_threads = n_threads
        self.load_s = time.monotonic() - started
        template = api.llama_model_chat_template(self._model, None)
        self._template = _compile(template.decode()) if template else None
        self._cached: list[int] = []

    @property
    def name(self) -> str:
        """As the file calls itself."""
        buffer = ctypes.create_string_buffer(256)
        length = api.llama_model_meta_val_str(self._model, b"general.name", buffer, 256)
        return buffer.value.decode("utf-8", "replace") if length > 0 else ""

    @property
    def has_chat_template(self) -> bool:
        """Whether it was tuned for turns; a base model completes text."""
        return self._template is not None

    @property
    def device(self) -> str:
        """``gpu`` when layers of this model were offloaded to one, else ``cpu``."""
        return "gpu" if self.n_gpu_layers else "cpu"

    def set_threads(self, n_threads: int) -> None:
        """Use another number of threads from now on."""
        self.n_threads = n_threads
        api.llama_set_n_threads(self._context, n_threads, n_threads)

    def tokens_of(self, prompt: Prompt) -> list[int]:
        """The tokens of a prompt. What a coach wrote can never become a control token."""
        if self._template is None:
            return self._tokenize(prompt.completion, add_special=True, parse_special=False)
        tokens: list[int] = []
        for text, is_content in self._rendered(prompt.messages):
            tokens += self._tokenize(text, add_special=not tokens, parse_special=not is_content)
        return tokens

    def generate(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: OnText,
        on_progress: OnProgress,
        is_cancelled: Callable[[], bool],
    ) -> Generation:
        """Run a prompt. The longest prefix that is still in the KV cache is not run again."""
        started = time.monotonic()
        tokens = self.tokens_of(prompt)
        if len(tokens) + 1 > self.n_ctx:
            raise ContextFullError(len(tokens), self.n_ctx)
        self._is_cancelled = is_cancelled
        n_reused = self._keep_common_prefix(tokens)
        on_progress(n_reused, len(tokens))
        finish = "stop"
        if not self._evaluate(tokens, n_reused, on_progress):
            finish = "cancelled"
        sampler = self._sampler(sampling)
        writer = TextWriter(sampling.stop, on_text)
        n_tokens = 0
        first_token_s = 0.0
        one = (api.llama_token * 1)()
        try:
            while finish == "stop":
                if is_cancelled():
                    finish = "cancelled"
                    break
                token = api.llama_sampler_sample(sampler, self._context, -1)
                if n_tokens == 0:
                    first_token_s = time.monotonic() - started
                if api.llama_vocab_is_eog(self._vocab, token):
                    break
                n_tokens += 1
                if writer.add(self._piece(token)):
                    break
                if n_tokens >= sampling.max_tokens or len(self._cached) + 1 >= self.n_ctx:
                    finish = "length"
                    break
                one[0] = token
                if api.llama_decode(self._context, api.llama_batch_get_one(one, 1)) != 0:
                    finish = "cancelled"
                    break
                self._cached.append(token)
        finally:
            api.llama_sampler_free(sampler)
        return Generation(
            text=writer.finish(),
            finish=finish,
            n_prompt=len(tokens),
            n_reused=n_reused,
            n_tokens=n_tokens,
            first_token_s=first_token_s,
            duration_s=time.monotonic() - started,
        )

    def measure(self, n_threads: int, n_tokens: int) -> float:
        """Seconds for a fixed small prompt and ``n_tokens`` tokens with this many threads."""
        self.set_threads(n_threads)
        self.forget()
        started = time.monotonic()
        prompt = Prompt(messages=(Message("user", "Vertel."),), completion="Vertel.")
        self.generate(
            prompt,
            Sampling(max_tokens=n_tokens, temperature=0),
            on_text=lambda _text: None,
            on_progress=lambda _done, _all: None,
            is_cancelled=lambda: False,
        )
        self.forget()
        return time.monotonic() - started

    def measure_batch(self, n_batch: int) -> float:
        """Seconds to read a fixed prompt of `MOST_BATCH` tokens, so many at once."""
        self.n_batch = n_batch
        self.forget()
        words = self._tokenize(
            "Zij vertelt over werk en rust. " * 64, add_special=True, parse_special=False
        )
        started = time.monotonic()
        self._is_cancelled = lambda: False
        self._evaluate(words[:MOST_BATCH], 0, lambda _done, _all: None)
        self.forget()
        return time.monotonic() - started

    def forget(self) -> None:
        """Empty the KV cache."""
        api.llama_memory_seq_rm(api.llama_get_memory(self._context), 0, 0, -1)
        self._cached = []

    def close(self) -> None:
        """Free context and model."""
        api.llama_free(self._context)
        api.llama_model_free(self._model)

    def _keep_common_prefix(self, tokens: list[int]) -> int:
        n = 0
        # The last prompt token is always run: its logits are where generation starts.
        limit = min(len(self._cached), len(tokens) - 1)
        while n < limit and self._cached[n] == tokens[n]:
            n += 1
        memory = api.llama_get_memory(self._context)
        if not api.llama_memory_seq_rm(memory, 0, n, -1):
            # Recurrent models cannot drop a tail; they start again.
            api.llama_memory_seq_rm(memory, 0, 0, -1)
            n = 0
        self._cached = tokens[:n]
        return n

    def _evaluate(self, tokens: list[int], n_done: int, on_progress: OnProgress) -> bool:
        # While a prompt is read a cancel must not wait for the end of a batch. Between tokens it
        # is looked at anyway, and a callback for each node of the graph would slow them down.
        api.llama_set_abort_callback(self._context, self._abort, None)
        try:
            return self._read(tokens, n_done, on_progress)
        finally:
            api.llama_set_abort_callback(self._context, self._never, None)

    def _read(self, tokens: list[int], n_done: int, on_progress: OnProgress) -> bool:
        while n_done < len(tokens):
            if self._is_cancelled():
                return False
            part = tokens[n_done : n_done + self.n_batch]
            batch = (api.llama_token * len(part))(*part)
            result = api.llama_decode(self._context, api.llama_batch_get_one(batch, len(part)))
            if result == _ABORTED:
                self._keep_common_prefix([*self._cached, -1])
                return False
            if result != 0:
                raise ContextFullError(len(tokens), self.n_ctx)
            n_done += len(part)
            self._cached += part
            on_progress(n_done, len(tokens))
        return True

    def _sampler(self, sampling: Sampling) -> Any:
        chain = api.llama_sampler_chain_init(api.llama_sampler_chain_default_params())
        if sampling.grammar:
            grammar = api.llama_sampler_init_grammar(
                self._vocab, sampling.grammar.encode(), b"root"
            )
            if not grammar:
                raise ValueError("not a GBNF grammar")
            api.llama_sampler_chain_add(chain, grammar)
        if sampling.repeat_penalty != 1.0:
            penalties = api.llama_sampler_init_penalties(
                api.llama_vocab_n_tokens(self._vocab),
                _PENALTY_WINDOW,
                sampling.repeat_penalty,
                0.0,
                0.0,
            )
            api.llama_sampler_chain_add(chain, penalties)
        if sampling.temperature <= 0:
            api.llama_sampler_chain_add(chain, api.llama_sampler_init_greedy())
            return chain
        for step in (
            api.llama_sampler_init_top_k(sampling.top_k),
            api.llama_sampler_init_top_p(sampling.top_p, 1),
            api.llama_sampler_init_min_p(sampling.min_p, 1),
            api.llama_sampler_init_temp(sampling.temperature),
            api.llama_sampler_init_dist(sampling.seed),
        ):
            api.llama_sampler_chain_add(chain, step)
        return chain

    def _tokenize(self, text: str, *, add_special: bool, parse_special: bool) -> list[int]:
        data = text.encode("utf-8", "replace")
        room = len(data) + 16
        buffer = (api.llama_token * room)()
        n = api.llama_tokenize(
            self._vocab, data, len(data), buffer, room, add_special, parse_special
        )
        return list(buffer[:n])

    def _piece(self, token: int) -> bytes:
        buffer = ctypes.create_string_buffer(64)
        n = api.llama_token_to_piece(self._vocab, token, buffer, 64, 0, False)
        if n < 0:
            buffer = ctypes.create_string_buffer(-n)
            n = api.llama_token_to_piece(self._vocab, token, buffer, -n, 0, False)
        return buffer.raw[:n]

    def _rendered(self, messages: tuple[Message, ...]) -> Iterator[tuple[str, bool]]:
        """The template's own text (False) and the contents of messages (True), in order."""
        assert self._template is not None
        marks = [f"\ue000{i}\ue001" for i in range(len(messages))]
        shown = [{"role": m.role, "content": mark} for m, mark in zip(messages, marks, strict=True)]
        rest = self._template.render(
            messages=shown, add_generation_prompt=True, bos_token="", eos_token=""
        )
        for mark, message in zip(marks, messages, strict=True):
            before, found, rest = rest.partition(mark)
            yield before, False
            if found:
                yield message.content, True
        yield rest, False


def _compile(source: str) -> jinja2.Template:
    # A template comes with the model file, so it is not trusted.
    environment = jinja2.sandbox.ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
    environment.globals["raise_exception"] = _refuse
    return environment.from_string(source)


def _refuse(message: str) -> None:
    raise jinja2.TemplateError(message)
