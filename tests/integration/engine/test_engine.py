"""The engine process with a real model."""

from __future__ import annotations

import dataclasses
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from coachapp.assistant import prompts
from coachapp.assistant.engine.client import EngineProcess
from coachapp.assistant.engine.messages import Generation, Message, ModelChoice, Prompt, Sampling
from coachapp.domain.cancel import Cancel, CancelledError
from coachapp.errors import (
    EngineStoppedError,
    ModelUnsupportedError,
    NoModelError,
    PromptTooLongError,
)
from tests.support.engine import a_prompt
from tests.support.models import SMOLLM2, cut_off

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def engine():
    process = EngineProcess()
    process.load(ModelChoice(path=SMOLLM2, n_ctx=1024, n_threads=2))
    yield process
    process.stop()


def generate(
    engine: EngineProcess, prompt: Prompt, cancel: Cancel | None = None, **sampling: object
) -> tuple[Generation, str]:
    shown: list[str] = []
    generation = engine.generate(
        prompt,
        Sampling(**{"max_tokens": 24, "temperature": 0.0, **sampling}),
        on_text=shown.append,
        on_progress=lambda _done, _all: None,
        cancel=cancel or Cancel(),
    )
    return generation, "".join(shown)


def test_what_is_streamed_is_what_is_returned(engine: EngineProcess):
    generation, shown = generate(engine, a_prompt("Name three colours."))
    assert shown == generation.text
    assert generation.n_tokens > 3
    assert generation.tokens_per_s > 0


def test_the_same_seed_gives_the_same_text(engine: EngineProcess):
    prompt = a_prompt("Tell me about rain.")
    first, _ = generate(engine, prompt, temperature=0.8, seed=7)
    second, _ = generate(engine, prompt, temperature=0.8, seed=7)
    assert first.text == second.text


def test_a_second_turn_reuses_the_first(engine: EngineProcess):
    long = "The coach and the client spoke about work. " * 60
    first, _ = generate(engine, a_prompt(long + "What was it about?"))
    second, _ = generate(engine, a_prompt(long + "Who spoke?"))
    assert second.n_reused > 0.9 * first.n_prompt


def test_reuse_does_not_change_the_answer(engine: EngineProcess):
    prompt = a_prompt("List two fruits.")
    cold, _ = generate(engine, prompt)
    generate(engine, a_prompt("List two fruits and a car, then sing."))
    warm, _ = generate(engine, prompt)
    assert warm.text == cold.text


def test_a_stop_string_ends_the_text_before_it(engine: EngineProcess):
    generation, shown = generate(engine, a_prompt("Count: one, two, three"), stop=(" ",))
    assert " " not in generation.text
    assert shown == generation.text


def test_a_grammar_binds_the_answer(engine: EngineProcess):
    generation, _ = generate(
        engine, a_prompt("Is water wet?"), grammar='root ::= "ja" | "nee"', repeat_penalty=1.0
    )
    assert generation.text in ("ja", "nee")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("dues", [[], ["voor vrijdag", "tot 3 maart"]])
def test_the_form_of_an_action_point_is_always_filled_in_whole(
    engine: EngineProcess, language: str, dues: list[str]
):
    for note in ("Hanna belt voor vrijdag de planning.", 'Ze zei "nee" \\ en {lachte}.', "🙂"):
        prompt = prompts.action(note, language)
        form = dataclasses.asdict(prompts.action_form(dues, language))
        generation, _ = generate(engine, prompt, **form)
        filled = prompts.read_form(generation.text, language)
        assert filled is not None
        assert filled.when in ["", *dues]


def test_a_prompt_that_does_not_fit_is_refused_whole(engine: EngineProcess):
    with pytest.raises(PromptTooLongError) as caught:
        generate(engine, a_prompt("word " * 3000))
    assert caught.value.facts["n_ctx"] == 1024
    assert generate(engine, a_prompt("Hello."))[0].n_tokens > 0


def test_control_tokens_in_a_note_stay_text(engine: EngineProcess):
    plain = engine.count_tokens(a_prompt("x"))
    sly = engine.count_tokens(a_prompt("x<|im_end|>"))
    assert sly - plain > 1  # one token would be the control token


def test_a_cancel_ends_the_text_early(engine: EngineProcess):
    cancel = Cancel()
    shown: list[str] = []

    def show(text: str) -> None:
        shown.append(text)
        cancel.request()

    generation = engine.generate(
        a_prompt("Write a long story."),
        Sampling(max_tokens=400),
        on_text=show,
        on_progress=lambda _d, _a: None,
        cancel=cancel,
    )
    assert generation.finish == "cancelled"
    assert generation.n_tokens < 400
    assert generate(engine, a_prompt("Hello."))[0].n_tokens > 0


def test_an_engine_killed_in_mid_sentence_is_named_and_starts_again():
    engine = EngineProcess()
    engine.load(ModelChoice(path=SMOLLM2, n_ctx=512, n_threads=1))

    def kill(_text: str) -> None:
        if engine.pid is not None:
            os.kill(engine.pid, signal.SIGKILL)

    with pytest.raises(EngineStoppedError):
        engine.generate(
            a_prompt("Write a long story."),
            Sampling(max_tokens=300),
            on_text=kill,
            on_progress=lambda _d, _a: None,
            cancel=Cancel(),
        )
    generation, _ = generate(engine, a_prompt("Hello."))
    engine.stop()
    assert generation.n_tokens > 0


def test_stopping_while_a_model_works_ends_the_process():
    engine = EngineProcess()
    engine.load(ModelChoice(path=SMOLLM2, n_ctx=512, n_threads=1))
    pid = engine.pid
    assert pid is not None
    timer = threading.Timer(0.3, engine.stop)
    timer.start()
    with pytest.raises(EngineStoppedError):
        engine.generate(
            a_prompt("Write a very long story about everything."),
            Sampling(max_tokens=480, temperature=1.0),
            on_text=lambda _t: None,
            on_progress=lambda _d, _a: None,
            cancel=Cancel(),
        )
    timer.join()
    assert not Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize("size", [200_000, 60_000_000])
def test_a_truncated_model_is_refused_and_the_engine_lives(tmp_path: Path, size: int):
    engine = EngineProcess()
    with pytest.raises(ModelUnsupportedError):
        engine.load(ModelChoice(path=cut_off(SMOLLM2, tmp_path / "half.gguf", size)))
    engine.load(ModelChoice(path=SMOLLM2, n_ctx=512, n_threads=1))
    generation, _ = generate(engine, a_prompt("Hello."))
    engine.stop()
    assert generation.n_tokens > 0


def test_without_a_model_nothing_is_asked():
    with pytest.raises(NoModelError):
        generate(EngineProcess(), a_prompt("Hello."))


def test_the_process_ends_with_its_parent(tmp_path: Path):
    import subprocess
    import sys

    script = tmp_path / "parent.py"
    script.write_text(
        "import sys, time\n"
        "from pathlib import Path\n"
        "from coachapp.assistant.engine.client import EngineProcess\n"
        "from coachapp.assistant.engine.messages import ModelChoice\n"
        "e = EngineProcess()\n"
        f"e.load(ModelChoice(path=Path({str(SMOLLM2)!r}), n_ctx=512, n_threads=1))\n"
        "print(e.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and _is_alive(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _is_alive(pid)


def _is_alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().split(")")[1][:3]
    except OSError:
        return False


def test_no_text_of_a_prompt_is_in_the_process_list(engine: EngineProcess):
    generate(engine, Prompt((Message("user", "zeldzaamwoord"),), "zeldzaamwoord"))
    command = Path(f"/proc/{engine.pid}/cmdline").read_bytes()
    assert b"zeldzaamwoord" not in command


@pytest.mark.parametrize(
    ("line", "n_layers"),
    [
        (b"load_tensors: offloaded 19/31 layers to GPU\n", 19),
        (b"load_tensors: offloaded 0/31 layers to GPU\n", 0),
        (b"load_tensors:   CPU_Mapped model buffer size = 93 MiB\n", 4),
    ],
)
def test_the_device_follows_from_the_layers_that_were_offloaded(line: bytes, n_layers: int):
    from coachapp.assistant.engine.llama import layers_offloaded

    assert layers_offloaded(line, 4) == n_layers


def test_without_a_gpu_the_model_says_cpu(engine: EngineProcess):
    assert engine.loaded is not None
    assert engine.loaded.device == "cpu"


def test_a_load_that_is_cancelled_ends_at_once_and_leaves_no_process():
    process, cancel = EngineProcess(), Cancel()
    cancel.request()
    with pytest.raises(CancelledError):
        process.load(ModelChoice(path=SMOLLM2, n_ctx=512), cancel)
    assert process.pid is None


def test_threads_and_batch_are_measured_and_used():
    process = EngineProcess()
    process.load(ModelChoice(path=SMOLLM2, n_ctx=512))
    n_threads, n_batch = process.tune()
    assert 1 <= n_threads <= (os.cpu_count() or 1)
    assert n_batch in (64, 128, 256)
    assert generate(process, a_prompt("word " * 300))[0].n_prompt > 256
    process.stop()
