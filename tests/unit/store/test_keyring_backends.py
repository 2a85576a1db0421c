"""The system's key store: which kinds are trusted, and what a slow or broken one does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.SecretService import Keyring as SecretService
from keyring.errors import InitError

from coachapp.errors import KeyringLockedError, KeyringMissingError
from coachapp.store.keys.keyring_store import ALLOWED, SERVICE, SystemKeyring

LONG = 60.0
SHORT = 0.05


class PlaintextKeyring(KeyringBackend):
    """Stands for ``keyrings.alt``: works, and keeps everything in clear."""

    priority = 9

    def get_password(self, service: str, username: str) -> str | None:
        return "in clear"

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Chainer(KeyringBackend):
    """Stands for keyring's own: several backends in one."""

    priority = 10
    backends: tuple[KeyringBackend, ...] = ()

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class InMemory(SecretService):
    """Has the name of a trusted backend, and a dict in the place of D-Bus."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.answers = threading.Event()
        self.answers.set()
        self.problem: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        del self.kept[service, username]

    def _answer(self) -> None:
        self.answers.wait(LONG)
        if self.problem:
            raise self.problem


InMemory.__module__, InMemory.__qualname__ = SecretService.__module__, SecretService.__qualname__


@contextmanager
def the_system_has(backend: KeyringBackend) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, PlaintextKeyring, Chainer])
def test_a_backend_that_is_not_on_the_list_counts_as_none(backend: type[KeyringBackend]) -> None:
    with the_system_has(backend()), pytest.raises(KeyringMissingError):
        SystemKeyring()


def test_a_trusted_backend_is_taken_out_of_a_chain_and_the_plaintext_one_is_not() -> None:
    chain, trusted = Chainer(), InMemory()
    chain.backends = (PlaintextKeyring(), trusted)
    with the_system_has(chain):
        store = SystemKeyring()
    store.put("name", "secret")
    assert trusted.kept == {(SERVICE, "name"): "secret"}
    assert store.backend == "keyring.backends.SecretService.Keyring"


def test_a_chain_of_plaintext_backends_counts_as_none() -> None:
    chain = Chainer()
    chain.backends = (PlaintextKeyring(), fail.Keyring())
    with the_system_has(chain), pytest.raises(KeyringMissingError):
        SystemKeyring()


@pytest.mark.parametrize("word", ["plaintext", "file", "null", "fail", "chainer", "alt"])
def test_nothing_on_the_list_keeps_secrets_in_clear(word: str) -> None:
    assert [name for name in ALLOWED if word in name.lower()] == []


def test_a_secret_is_put_read_and_removed() -> None:
    with the_system_has(InMemory()):
        store = SystemKeyring()
    assert store.get("name") is None
    store.put("name", "first")
    store.put("name", "second")
    assert store.get("name") == "second"
    store.remove("name")
    assert store.get("name") is None


def test_removing_what_is_not_there_does_nothing() -> None:
    with the_system_has(InMemory()):
        store = SystemKeyring()
    store.remove("name")
    assert store.get("name") is None


@pytest.mark.parametrize("call", ["get", "put", "remove"])
def test_a_keyring_that_does_not_answer_counts_as_locked(call: str) -> None:
    slow = InMemory()
    with the_system_has(slow):
        store = SystemKeyring(timeout_s=SHORT)
    slow.answers.clear()
    try:
        with pytest.raises(KeyringLockedError):
            getattr(store, call)(*(("name", "secret") if call == "put" else ("name",)))
    finally:
        slow.answers.set()


@pytest.mark.parametrize("problem", [InitError("Prompt dismissed"), RuntimeError("D-Bus")])
def test_a_keyring_that_refuses_counts_as_locked(problem: Exception) -> None:
    backend = InMemory()
    with the_system_has(backend):
        store = SystemKeyring(timeout_s=LONG)
    backend.problem = problem
    with pytest.raises(KeyringLockedError) as caught:
        store.get("name")
    assert caught.value.__cause__ is problem
