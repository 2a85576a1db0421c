"""The data key: its literal, its sub-keys, its end."""

from __future__ import annotations

import re

import pytest

from coachapp.errors import WrongSecretError
from coachapp.store.keys.derivation import DataKey, Purpose, key_from_secret, unwrap, wrap
from tests.support.store import a_key


def test_the_literal_is_64_hex_digits_in_quotes() -> None:
    """Any other length would silently be taken as a passphrase by SQLCipher."""
    assert re.fullmatch(rb"x'[0-9a-f]{64}'", bytes(a_key().raw_key_literal()))


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        DataKey(bytes(size))


def test_a_key_hides_itself_in_repr() -> None:
    assert repr(a_key()) == "<DataKey>"


def test_a_zeroed_key_holds_nothing() -> None:
    key = a_key()
    key.zero()
    assert bytes(key) == bytes(32)


def test_each_purpose_has_a_key_of_its_own() -> None:
    key = a_key()
    subkeys = {key.subkey(purpose) for purpose in Purpose}
    assert len(subkeys | {bytes(key)}) == len(Purpose) + 1


def test_each_backup_has_a_key_of_its_own() -> None:
    key = a_key()
    assert key.subkey(Purpose.BACKUP, b"one") != key.subkey(Purpose.BACKUP, b"two")


def test_the_check_value_is_bound_to_key_and_vault() -> None:
    key = a_key()
    values = {
        key.check_value("one"),
        key.check_value("two"),
        DataKey.random().check_value("one"),
    }
    assert len(values) == 3


def test_a_wrapped_key_comes_back() -> None:
    nonce, wrapped = wrap(a_key(), bytes(32), b"context")
    assert bytes(unwrap(nonce, wrapped, bytes(32), b"context")) == bytes(a_key())


def test_a_key_is_not_unwrapped_in_another_context() -> None:
    nonce, wrapped = wrap(a_key(), bytes(32), b"context")
    with pytest.raises(WrongSecretError):
        unwrap(nonce, wrapped, bytes(32), b"other context")


def test_a_changed_wrapped_key_does_not_open() -> None:
    nonce, wrapped = wrap(a_key(), bytes(32), b"context")
    for position in range(len(wrapped)):
        changed = bytearray(wrapped)
        changed[position] ^= 1
        with pytest.raises(WrongSecretError):
            unwrap(nonce, bytes(changed), bytes(32), b"context")


def test_the_same_secret_gives_another_key_for_another_label_or_salt() -> None:
    keys = {
        key_from_secret(b"secret", b"salt", "recovery"),
        key_from_secret(b"secret", b"salt", "keyring"),
        key_from_secret(b"secret", b"pepper", "recovery"),
    }
    assert len(keys) == 3
