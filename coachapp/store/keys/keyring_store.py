"""The operating system's key store, through ``keyring``, and only the kinds that we trust.

`keyring` takes whatever backend has the highest priority, a plaintext file among them when
``keyrings.alt`` is installed: so backends are allow-listed by class. Calls may wait for a
prompt that nobody sees: each runs in a thread of its own with a time limit.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

import keyring

from coachapp.errors import KeyringLockedError, KeyringMissingError

ALLOWED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }
)
SERVICE = "coachapp"
T = TypeVar("T")


class SecretStore(Protocol):
    """Keeps small secrets outside the vault."""

    @property
    def backend(self) -> str:
        """Names the kind of store; a change of it is noticed."""
        ...

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none of that name."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Store or replace a secret."""
        ...

    def remove(self, name: str) -> None:
        """Forget a secret; nothing happens when there is none."""
        ...


class SystemKeyring:
    """The key store of this session's operating system.

    Raises:
        KeyringMissingError: none that we trust is there.
        KeyringLockedError: (from each call) it refused or did not answer in ``timeout_s``.
    """

    def __init__(self, timeout_s: float = 30.0) -> None:
        self._timeout_s = timeout_s
        chosen = keyring.get_keyring()
        candidates = [chosen, *getattr(chosen, "backends", ())]
        trusted = [b for b in candidates if _class_name(b) in ALLOWED]
        if not trusted:
            raise KeyringMissingError
        self._keyring = trusted[0]

    @property
    def backend(self) -> str:
        """The backend's class."""
        return _class_name(self._keyring)

    def get(self, name: str) -> str | None:
        """See `SecretStore.get`."""
        kept: str | None = self._limited(lambda: self._keyring.get_password(SERVICE, name))
        return kept

    def put(self, name: str, secret: str) -> None:
        """See `SecretStore.put`."""
        self._limited(lambda: self._keyring.set_password(SERVICE, name, secret))

    def remove(self, name: str) -> None:
        """See `SecretStore.remove`."""

        def delete() -> None:
            if self._keyring.get_password(SERVICE, name) is not None:
                self._keyring.delete_password(SERVICE, name)

        self._limited(delete)

    def _limited(self, call: Callable[[], T]) -> T:
        result: list[T] = []
        problem: list[BaseException] = []

        def work() -> None:
            try:
                result.append(call())
            except Exception as exc:  # noqa: BLE001  border: backends raise D-Bus errors of all kinds
                problem.append(exc)

        thread = threading.Thread(target=work, name="keyring", daemon=True)
        thread.start()
        thread.join(self._timeout_s)
        if not result:
            raise KeyringLockedError from (problem[0] if problem else None)
        return result[0]


def _class_name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
