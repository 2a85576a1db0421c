"""``keyslots.json`` as bytes: what was written is read, what was changed is noticed."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.errors import HeaderDamagedError, NewerVaultError
from coachapp.store.keys.derivation import DataKey
from coachapp.store.keys.header import FORMAT, MAX_BYTES, Header, parse_header
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.keys.slots import keyring_slot, passphrase_slot, recovery_slot
from tests.support.store import CHEAP, PASSPHRASE, MemoryKeyring, a_key

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


def a_header() -> Header:
    key, vault_id = a_key(), "ab" * 16
    return Header(
        vault_id=vault_id,
        slots=(
            passphrase_slot(key, vault_id, PASSPHRASE, CHEAP),
            recovery_slot(key, vault_id, RecoveryCode.random()),
            keyring_slot(key, vault_id, MemoryKeyring()),
        ),
        key_check=key.check_value(vault_id),
        epoch="ef" * 8,
        pending=12,
        confirmed=11,
        audit_head="cd" * 32,
    )


A_HEADER = a_header()
BYTES = A_HEADER.to_bytes(a_key())


def forged(**changes: object) -> bytes:
    """The header with fields changed and the checksum made to fit, but not the MAC."""
    fields = {**json.loads(BYTES), **changes}
    del fields["checksum"]
    canonical = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    return json.dumps({**fields, "checksum": sha256(canonical).hexdigest()}).encode()


def test_a_written_header_is_read_back() -> None:
    assert parse_header(BYTES).prove(a_key()) == A_HEADER


def test_the_forger_of_these_tests_can_write_a_genuine_header() -> None:
    assert parse_header(forged()).prove(a_key()) == A_HEADER


def test_every_single_flipped_bit_is_noticed() -> None:
    unnoticed = []
    for position, bit in product(range(len(BYTES)), range(8)):
        changed = bytearray(BYTES)
        changed[position] ^= 1 << bit
        try:
            parse_header(bytes(changed)).prove(a_key())
        except HeaderDamagedError:
            continue
        unnoticed.append((position, bit))
    assert unnoticed == []


@given(st.integers(0, len(BYTES) - 1), st.integers(0, 255))
@settings(database=None)
def test_any_other_byte_in_any_place_is_noticed_or_means_the_same(place: int, byte: int) -> None:
    """One white space for another is the same JSON; nothing else passes."""
    changed = BYTES[:place] + bytes([byte]) + BYTES[place + 1 :]
    with suppress(HeaderDamagedError):
        assert parse_header(changed).prove(a_key()) == A_HEADER
        assert json.loads(changed) == json.loads(BYTES)


@pytest.mark.parametrize("length", [0, 1, 2, 100, len(BYTES) // 2, len(BYTES) - 3])
def test_a_header_that_was_cut_off_is_damaged(length: int) -> None:
    with pytest.raises(HeaderDamagedError):
        parse_header(BYTES[:length])


@given(st.binary(max_size=300))
@settings(database=None)
def test_arbitrary_bytes_are_damaged_and_nothing_worse(untrusted: bytes) -> None:
    with pytest.raises((HeaderDamagedError, NewerVaultError)):
        parse_header(untrusted)


@given(JSON)
@settings(database=None, max_examples=50)
def test_arbitrary_json_is_damaged_and_nothing_worse(value: object) -> None:
    with pytest.raises((HeaderDamagedError, NewerVaultError)):
        parse_header(json.dumps(value).encode())


@given(st.sampled_from(sorted(json.loads(BYTES))), JSON)
@settings(database=None, max_examples=50)
def test_an_arbitrary_field_is_damaged_and_nothing_worse(field: str, value: object) -> None:
    fields = {**json.loads(BYTES), field: value}
    if fields != json.loads(BYTES):
        with pytest.raises(HeaderDamagedError):
            parse_header(json.dumps(fields).encode())


@given(st.sampled_from(["slots", "pending", "confirmed", "format"]), JSON)
@settings(database=None, max_examples=50)
def test_an_arbitrary_field_with_a_fitting_checksum_is_no_genuine_header(
    field: str, value: object
) -> None:
    with suppress(HeaderDamagedError, NewerVaultError):
        assert parse_header(forged(**{field: value})).prove(a_key()) == A_HEADER


@given(st.sampled_from(["kind", "salt", "nonce", "wrapped", "cost", "backend"]), JSON)
@settings(database=None, max_examples=50)
def test_an_arbitrary_slot_with_a_fitting_checksum_is_no_genuine_header(
    field: str, value: object
) -> None:
    slots = json.loads(BYTES)["slots"]
    slots[0] = {**slots[0], field: value}
    with suppress(HeaderDamagedError):
        assert parse_header(forged(slots=slots)).prove(a_key()) == A_HEADER


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("pending", 13),
        ("confirmed", 3),
        ("audit_head", "ee" * 32),
        ("epoch", "ee" * 8),
        ("slots", []),
        ("pending", float("inf")),
        ("key_check", "é"),
        ("mac", "é"),
        ("vault_id", "\ud800"),
    ],
)
def test_a_forged_field_fails_the_proof(field: str, value: object) -> None:
    with pytest.raises(HeaderDamagedError):
        parse_header(forged(**{field: value})).prove(a_key())


def test_a_slot_with_a_salt_of_another_length_is_damaged() -> None:
    slots = json.loads(BYTES)["slots"]
    slots[0]["salt"] = ""
    with pytest.raises(HeaderDamagedError):
        parse_header(forged(slots=slots))


def test_a_header_is_not_proven_by_another_key() -> None:
    with pytest.raises(HeaderDamagedError):
        parse_header(BYTES).prove(DataKey.random())


def test_a_later_format_is_newer_and_not_damaged() -> None:
    with pytest.raises(NewerVaultError) as caught:
        parse_header(forged(format=FORMAT + 1))
    assert caught.value.facts == {"found": FORMAT + 1, "known": FORMAT}


def test_a_later_format_is_recognised_whatever_else_it_holds() -> None:
    with pytest.raises(NewerVaultError):
        parse_header(b'{"format": 7, "all else": "is new"}')


def test_a_changed_digit_of_the_format_is_damage_and_not_a_later_format() -> None:
    changed = BYTES.replace(b'"format": 1', b'"format": 3', 1)
    assert changed != BYTES
    with pytest.raises(HeaderDamagedError):
        parse_header(changed)


@pytest.mark.parametrize("untrusted", [b'{"format": Infinity}', b'{"format": 1e999}'])
def test_an_infinite_format_is_damaged(untrusted: bytes) -> None:
    with pytest.raises(HeaderDamagedError):
        parse_header(untrusted)


def test_an_endless_header_is_damaged() -> None:
    with pytest.raises(HeaderDamagedError):
        parse_header(BYTES + b" " * MAX_BYTES)


def test_a_deeply_nested_header_is_damaged() -> None:
    with pytest.raises(HeaderDamagedError):
        parse_header(b"[" * 50_000)


def test_a_header_holds_no_key() -> None:
    assert bytes(a_key()).hex().encode() not in BYTES
