"""Join ``pyproject.toml`` and ``briefcase.toml`` into a project that Briefcase can read.

Briefcase reads one ``pyproject.toml`` only. This writes a staged copy of the project with the
``[tool.briefcase]`` tables added, and links the sources beside it:

    python installers/stage.py build/briefcase
"""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINKED = ("coachapp", "assets", "README.md", "CHANGELOG.md")


def joined(pyproject: str, briefcase: str) -> str:
    """The text of the staged ``pyproject.toml``; `ValueError` when both define a table."""
    project, extra = tomllib.loads(pyproject), tomllib.loads(briefcase)
    if set(extra) != {"tool"} or set(extra["tool"]) != {"briefcase"}:
        raise ValueError("briefcase.toml may define [tool.briefcase] only")
    if "briefcase" in project.get("tool", {}):
        raise ValueError("pyproject.toml must leave [tool.briefcase] to briefcase.toml")
    requirements = project["project"]["optional-dependencies"]["app"]
    lines = ",\n".join(f'  "{name}"' for name in requirements)
    # The installed application is the `app` extra; Briefcase takes an app's own requirements.
    return f"{pyproject}\n{briefcase}\nrequires = [\n{lines},\n]\n"


def stage(target: Path) -> Path:
    """Write the staged project into a folder and return its ``pyproject.toml``."""
    target.mkdir(parents=True, exist_ok=True)
    text = joined(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8"),
        (ROOT / "briefcase.toml").read_text(encoding="utf-8"),
    )
    staged = target / "pyproject.toml"
    staged.write_text(text, encoding="utf-8")
    for name in LINKED:
        link = target / name
        if link.is_symlink() or link.is_file():
            link.unlink()
        elif link.is_dir():
            shutil.rmtree(link)
        link.symlink_to(ROOT / name)
    return staged


if __name__ == "__main__":
    print(stage(Path(sys.argv[1]).resolve()))
