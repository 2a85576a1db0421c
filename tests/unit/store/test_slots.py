"""Slots: what opens one, and what does not."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Literal

import pytest

from coachapp.errors import (
    HeaderDamagedError,
    KeyringChangedError,
    KeyringLockedError,
    WeakPassphraseError,
    WrongSecretError,
)
from coachapp.store.keys.derivation import Argon2Cost
from coachapp.store.keys.header import Header, Slot, SlotKind
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.keys.slots import (
    keyring_name,
    keyring_slot,
    open_with_keyring,
    open_with_passphrase,
    open_with_recovery,
    passphrase_slot,
    recovery_slot,
)
from tests.support.store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, MemoryKeyring, a_key

VAULT_ID = "f" * 32


def a_header(*slots: Slot) -> Header:
    return Header(vault_id=VAULT_ID, slots=slots, key_check="")


def test_the_passphrase_opens_its_slot() -> None:
    header = a_header(passphrase_slot(a_key(), VAULT_ID, PASSPHRASE, CHEAP))
    assert bytes(open_with_passphrase(header, PASSPHRASE)) == bytes(a_key())


@pytest.mark.parametrize(("set_as", "typed_as"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_passphrase_opens_however_the_keyboard_composes_its_accents(
    set_as: Literal["NFC", "NFD"], typed_as: Literal["NFC", "NFD"]
) -> None:
    passphrase = unicodedata.normalize(set_as, "coördinatie één")
    header = a_header(passphrase_slot(a_key(), VAULT_ID, passphrase, CHEAP))
    typed = unicodedata.normalize(typed_as, passphrase)
    assert typed != passphrase
    assert bytes(open_with_passphrase(header, typed)) == bytes(a_key())


@pytest.mark.parametrize(
    "typed", [OTHER_PASSPHRASE, PASSPHRASE.upper(), PASSPHRASE + " ", PASSPHRASE[:-1], ""]
)
def test_another_passphrase_opens_nothing(typed: str) -> None:
    header = a_header(passphrase_slot(a_key(), VAULT_ID, PASSPHRASE, CHEAP))
    with pytest.raises(WrongSecretError):
        open_with_passphrase(header, typed)


def test_a_slot_of_another_vault_does_not_open() -> None:
    slot = passphrase_slot(a_key(), "e" * 32, PASSPHRASE, CHEAP)
    with pytest.raises(WrongSecretError):
        open_with_passphrase(a_header(slot), PASSPHRASE)


def test_a_slot_cannot_pose_as_another_kind() -> None:
    code = RecoveryCode.random()
    slot = recovery_slot(a_key(), VAULT_ID, code)
    posing = a_header(replace(slot, kind=SlotKind.PASSPHRASE, cost=CHEAP))
    with pytest.raises(WrongSecretError):
        open_with_passphrase(posing, code.written())


@pytest.mark.parametrize("passphrase", ["", "short", "nine char"])
def test_a_passphrase_under_ten_characters_is_refused(passphrase: str) -> None:
    with pytest.raises(WeakPassphraseError) as caught:
        passphrase_slot(a_key(), VAULT_ID, passphrase, CHEAP)
    assert caught.value.facts == {"minimum": 10}


def test_a_passphrase_of_ten_characters_is_accepted() -> None:
    slot = passphrase_slot(a_key(), VAULT_ID, "ten chars!", CHEAP)
    assert bytes(open_with_passphrase(a_header(slot), "ten chars!")) == bytes(a_key())


@pytest.mark.parametrize(
    "forged",
    [
        pytest.param(Argon2Cost(memory_kib=8, passes=2, lanes=1), id="too little memory"),
        pytest.param(Argon2Cost(memory_kib=19 * 1024, passes=1, lanes=1), id="one pass"),
        pytest.param(Argon2Cost(memory_kib=19 * 1024, passes=2, lanes=0), id="no lane"),
        pytest.param(Argon2Cost(memory_kib=2**20 + 1, passes=2, lanes=1), id="over 1 GiB"),
        pytest.param(Argon2Cost(memory_kib=2**40, passes=2, lanes=1), id="a terabyte"),
        pytest.param(Argon2Cost(memory_kib=19 * 1024, passes=10**9, lanes=1), id="for ever"),
        pytest.param(Argon2Cost(memory_kib=19 * 1024, passes=2, lanes=999), id="many lanes"),
    ],
)
def test_a_forged_cost_is_refused_before_any_work(forged: Argon2Cost) -> None:
    slot = passphrase_slot(a_key(), VAULT_ID, PASSPHRASE, CHEAP)
    with pytest.raises(HeaderDamagedError):
        open_with_passphrase(a_header(replace(slot, cost=forged)), PASSPHRASE)


def test_the_recovery_code_opens_its_slot() -> None:
    code = RecoveryCode.random()
    header = a_header(recovery_slot(a_key(), VAULT_ID, code))
    assert bytes(open_with_recovery(header, RecoveryCode.parse(code.written()))) == bytes(a_key())


def test_another_recovery_code_opens_nothing() -> None:
    header = a_header(recovery_slot(a_key(), VAULT_ID, RecoveryCode.random()))
    with pytest.raises(WrongSecretError):
        open_with_recovery(header, RecoveryCode.random())


def test_a_secret_without_a_slot_opens_nothing() -> None:
    with pytest.raises(WrongSecretError):
        open_with_passphrase(a_header(), PASSPHRASE)
    with pytest.raises(WrongSecretError):
        open_with_recovery(a_header(), RecoveryCode.random())


def test_the_keyring_opens_its_slot() -> None:
    keyring = MemoryKeyring()
    header = a_header(keyring_slot(a_key(), VAULT_ID, keyring))
    assert bytes(open_with_keyring(header, keyring)) == bytes(a_key())


def test_the_keyring_never_holds_the_data_key_itself() -> None:
    keyring = MemoryKeyring()
    keyring_slot(a_key(), VAULT_ID, keyring)
    assert len(keyring.secrets) == 1
    assert all(bytes(a_key()).hex() not in secret for secret in keyring.secrets.values())


@pytest.mark.parametrize("kept", ["", "not base64!", "AAAA", "é", "QUJD" * 11])
def test_a_changed_secret_in_the_keyring_is_named(kept: str) -> None:
    keyring = MemoryKeyring()
    header = a_header(keyring_slot(a_key(), VAULT_ID, keyring))
    keyring.put(keyring_name(VAULT_ID), kept)
    with pytest.raises(KeyringChangedError):
        open_with_keyring(header, keyring)


def test_a_lost_secret_in_the_keyring_is_named() -> None:
    keyring = MemoryKeyring()
    header = a_header(keyring_slot(a_key(), VAULT_ID, keyring))
    keyring.remove(keyring_name(VAULT_ID))
    with pytest.raises(KeyringChangedError):
        open_with_keyring(header, keyring)


def test_another_backend_is_named_even_when_it_has_the_secret() -> None:
    keyring, other = MemoryKeyring("libsecret"), MemoryKeyring("kwallet")
    header = a_header(keyring_slot(a_key(), VAULT_ID, keyring))
    other.secrets = dict(keyring.secrets)
    with pytest.raises(KeyringChangedError):
        open_with_keyring(header, other)


def test_a_locked_keyring_says_so() -> None:
    keyring = MemoryKeyring()
    header = a_header(keyring_slot(a_key(), VAULT_ID, keyring))
    keyring.locked = True
    with pytest.raises(KeyringLockedError):
        open_with_keyring(header, keyring)
