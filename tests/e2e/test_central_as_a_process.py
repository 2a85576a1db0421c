"""`central serve` as a real process over TLS 1.3, killed and started again."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from central.signing import is_signed
from tests.support.central import CoachSide

_START_S = 60.0


class Central:
    """A central process on a port of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 20_000 + os.getpid() % 20_000
        self.environment = {
            **os.environ,
            "CENTRAL_FOLDER": str(folder),
            "CENTRAL_PORT": str(self.port),
        }
        self.process: subprocess.Popen[bytes] | None = None
        self._clients: list[httpx2.Client] = []

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "central", "serve"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
        )
        ends = time.monotonic() + _START_S
        while time.monotonic() < ends:
            assert self.process.poll() is None, "central ended"
            try:
                if self.client().get("/health/ready").status_code == 200:
                    return
            except (httpx2.TransportError, FileNotFoundError):
                time.sleep(0.1)
        raise AssertionError("central did not start")

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "central", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def client(self, most: ssl.TLSVersion | None = None) -> httpx2.Client:
        context = ssl.create_default_context(cafile=str(self.folder / "tls" / "ca.pem"))
        if most is not None:
            context.maximum_version = most
        client = httpx2.Client(base_url=f"https://localhost:{self.port}", verify=context)
        self._clients.append(client)
        return client

    def close(self) -> None:
        self.kill()
        for client in self._clients:
            client.close()


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Central]:
    made = Central(tmp_path / "central")
    made.start()
    yield made
    made.close()


def test_a_coach_enrols_sends_is_cut_off_and_takes_it_back(central: Central):
    code = json.loads(central.run("enroll").stdout)["code"]
    coach = CoachSide(central.client())
    assert coach.enrol(code).status_code == 201
    assert coach.grant().status_code == 201
    batch = coach.batch([coach.record(), coach.record()])
    first = coach.upload(*batch)
    assert first.status_code == 201
    central.kill()
    central.start()
    coach.client = central.client()
    again = coach.upload(*batch)
    assert (again.status_code, again.json()) == (200, first.json())
    receipt = coach.send("POST", f"/api/v1/consents/{coach.consent_id}/revoke", {}).json()
    assert is_signed(receipt, coach.central_key)
    assert receipt["n_records"] == 2
    central.kill()
    told = central.run("audit", "verify")
    assert told.returncode == 0, told.stderr
    central.start()


def test_an_older_tls_is_refused(central: Central):
    with pytest.raises(httpx2.ConnectError):
        central.client(ssl.TLSVersion.TLSv1_2).get("/health/live")
    assert central.client().get("/health/live").status_code == 200


def test_a_stranger_who_does_not_pin_the_authority_is_warned(central: Central):
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"https://localhost:{central.port}/health/live")


def test_the_commands_say_what_they_did(central: Central):
    assert "consent.grant" in central.run("roles").stdout
    assert "/api/v1/batches/{batch_id}" in json.loads(central.run("openapi").stdout)["paths"]
    assert "can be written" in central.run("doctor").stdout
    assert "0 records" in central.run("retention", "run").stdout
    assert central.run("audit", "verify").returncode == 0
