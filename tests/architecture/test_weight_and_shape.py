"""What a part may pull in, and how the project is put together."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import installers.stage as stage

ROOT = Path(__file__).resolve().parents[2]


def modules_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(' '.join(sys.modules))"
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(shown.stdout.split())


def roots(modules: set[str]) -> set[str]:
    return {m.split(".")[0] for m in modules}


@pytest.mark.parametrize(
    "package", ["coachapp.domain.rules", "coachapp.text", "coachapp.errors", "coachapp.domain.runs"]
)
def test_the_domain_is_light(package: str):
    assert not roots(modules_after(f"import {package}")) & {
        "PySide6",
        "llama_cpp",
        "sqlcipher3",
        "cryptography",
        "keyring",
        "numpy",
        "socket",
    }


def test_the_window_does_not_load_the_model_library():
    assert "llama_cpp" not in roots(modules_after("import coachapp.app"))


def test_the_engine_process_knows_neither_window_nor_vault():
    loaded = roots(modules_after("import coachapp.assistant.engine.worker"))
    assert not loaded & {"PySide6", "sqlcipher3", "keyring"}


def test_appdirs_is_known_in_one_module():
    users = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "coachapp").rglob("*.py")
        if "import appdirs" in path.read_text(encoding="utf-8")
    ]
    assert users == ["coachapp/settings/paths.py"]


def test_no_screen_has_a_colour_of_its_own():
    import re

    for path in (ROOT / "coachapp" / "ui").rglob("*.py"):
        assert not re.search(r"#[0-9a-fA-F]{6}\b", path.read_text(encoding="utf-8")), path


def test_briefcase_reads_the_staged_project(tmp_path: Path):
    from briefcase.config import parse_config
    from briefcase.console import Console

    staged = stage.stage(tmp_path)
    _, apps = parse_config(staged, platform="linux", output_format="system", console=Console())
    app = apps["coachapp"]
    assert app["formal_name"] == "CoachApp"
    assert "sqlcipher3" in app["requires"]
    assert (tmp_path / "coachapp" / "__main__.py").exists()


def test_the_two_files_do_not_both_define_briefcase():
    project = (ROOT / "pyproject.toml").read_text()
    with pytest.raises(ValueError):
        stage.joined(project + "\n[tool.briefcase]\n", (ROOT / "briefcase.toml").read_text())


def test_the_versions_agree():
    import coachapp

    briefcase = tomllib.loads((ROOT / "briefcase.toml").read_text())
    assert briefcase["tool"]["briefcase"]["version"] == coachapp.__version__
