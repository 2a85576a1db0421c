"""What the privacy package loads, and that nothing in it reaches for the network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HEAVY = {
    "presidio_analyzer",
    "spacy",
    "phonenumbers",
    "PySide6",
    "llama_cpp",
    "sqlcipher3",
    "numpy",
    "pycrfsuite",
}
ADDRESSES = (
    "Mail fatima@voorbeeld.co.uk of zie https://www.voorbeeld.nl/over?x=1 en voorbeeld.amsterdam, "
    "vanaf 84.241.77.132, of bel +31 6 12345678 over NL91ABNA0417164300."
)
SPY = """
import os, sys

# urllib3, which spaCy loads, binds a socket of its own to see whether there is IPv6.
INNOCENT = ("socket.__new__", "socket.gethostname", "socket.bind")

def tell(event, args):
    if event.startswith("socket.") and event not in INNOCENT:
        with open(os.environ["SPY_FILE"], "a") as file:
            file.write(event + "\\n")
        raise OSError("no connections here")

sys.addaudithook(tell)
"""


def modules_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(' '.join(sys.modules))"
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return {module.split(".")[0] for module in shown.stdout.split()}


@pytest.mark.parametrize(
    "module",
    ["", ".record", ".audit", ".minimizing", ".cleaning", ".codebook", ".extraction", ".command"],
)
def test_a_part_that_reads_no_text_is_light(module: str) -> None:
    assert modules_after(f"import coachapp.privacy{module}") & HEAVY == set()


def test_only_the_engine_is_heavy() -> None:
    loaded = modules_after("import coachapp.privacy.finding.engine")
    assert {"presidio_analyzer", "spacy", "phonenumbers"} <= loaded
    assert not loaded & {"PySide6", "llama_cpp", "sqlcipher3", "keyring"}


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """An environment in which every Python process tells of connections, and may open none."""
    (tmp_path / "sitecustomize.py").write_text(SPY)
    return {
        **os.environ,
        "SPY_FILE": str(tmp_path / "seen"),
        "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]),
    }


def test_the_command_opens_no_connection(watched: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "coachapp", "anonymize", "--lang", "auto"],
        input=json.dumps({"text": ADDRESSES}).encode(),
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=watched,
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert len(answer["entities"]) >= 5
    assert "voorbeeld" not in answer["clean"]
    assert not Path(watched["SPY_FILE"]).exists()


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
        "import socket; socket.getaddrinfo('voorbeeld.nl', 443)",
        "import urllib.request as u; u.urlopen('http://127.0.0.1:9/')",
    ],
)
def test_a_connection_would_have_been_seen(watched: dict[str, str], attempt: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", attempt], capture_output=True, check=False, env=watched
    )
    assert done.returncode != 0
    assert "socket." in Path(watched["SPY_FILE"]).read_text()
