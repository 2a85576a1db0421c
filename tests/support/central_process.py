"""`central serve` as a real process, for tests and the demonstration."""

from __future__ import annotations

import os
import signal
import ssl
import subprocess
import sys
import time
from pathlib import Path

import httpx2

START_S = 60.0


class Central:
    """A central process on a port of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 20_000 + os.getpid() % 20_000
        self.environment = {
            **os.environ,
            "CENTRAL_FOLDER": str(folder),
            "CENTRAL_PORT": str(self.port),
            "CENTRAL_SWEEP_AFTER_S": "5",
            "CENTRAL_MAX_REQUESTS_PER_MINUTE": "100000",
        }
        self.process: subprocess.Popen[bytes] | None = None
        self._clients: list[httpx2.Client] = []

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "central", "serve"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
        )
        ends = time.monotonic() + START_S
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
