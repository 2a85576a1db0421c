"""Which groups are large enough, against a reckoning by hand and by brute force."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from central.rules.gate import Limits, judge
from central.rules.subsets import CodeSets, released_codes

LIMITS = Limits(k_coaches=2, k_clients=3, max_subset=2)
PARENTS = {"a": "top", "b": "top", "top": None, "x": None}


def table(*rows: dict[str, Any]) -> pl.DataFrame:
    """Rows with usual values where none is given."""
    usual = {
        "data_type": "case_patterns",
        "session_count": 5,
        "duration_min": 60,
        "codes": ["x"],
        "outcome": "good",
    }
    return pl.DataFrame(
        [{"client": f"c{n}", **usual, **row} for n, row in enumerate(rows)],
        schema_overrides={"codes": pl.List(pl.String)},
    )


def reasons(*rows: dict[str, Any], limits: Limits = LIMITS) -> list[str]:
    return [verdict.reason for verdict in judge(table(*rows), PARENTS, limits)]


FOUR = (
    {"person_id": "p", "outcome": "good"},
    {"person_id": "p", "outcome": "bad"},
    {"person_id": "q", "outcome": "good"},
    {"person_id": "q", "outcome": "bad"},
)


def test_a_group_that_is_enough_in_every_respect_is_released():
    assert reasons(*FOUR) == [""] * 4


def test_rows_of_one_coach_are_one_coach():
    rows = [{**row, "person_id": "p"} for row in FOUR]
    assert set(reasons(*rows)) == {"too_few_coaches"}


def test_rows_of_one_client_are_one_client_but_the_same_token_of_two_coaches_is_two():
    rows = [{**row, "client": "same"} for row in FOUR]
    assert set(reasons(*rows)) == {"too_few_clients"}
    limits = Limits(k_coaches=2, k_clients=2, max_subset=2)
    assert set(reasons(*rows, limits=limits)) == {""}


def test_no_coach_has_more_than_half():
    more = {"person_id": "p", "outcome": "bad"}
    assert set(reasons(*FOUR, more)) == {"one_coach_dominates"}


def test_one_outcome_tells_what_came_of_all():
    rows = [{**row, "outcome": "good"} for row in FOUR]
    assert set(reasons(*rows)) == {"too_few_outcomes"}


def test_a_group_unlike_all_the_others_waits():
    other = [
        {"person_id": f"r{n}", "session_count": 9, "outcome": "odd" if n else "good"}
        for n in range(8)
    ]
    told = reasons(*FOUR, *other)
    assert told[:4] == ["outcomes_unlike_all"] * 4


def test_groups_are_apart():
    lone = {"person_id": "z", "session_count": 16}
    assert reasons(*FOUR, lone) == ["", "", "", "", "too_few_coaches"]


def test_a_rare_code_becomes_its_parent_and_a_rare_parent_goes():
    rows = [("p", ("a", "x")), ("q", ("b", "x")), ("r", ("x",))]
    assert released_codes(rows, PARENTS, k=2, m=2) == [("top", "x"), ("top", "x"), ("x",)]
    assert released_codes(rows[:1] + rows[2:], PARENTS, k=2, m=2) == [("x",), ("x",)]


def test_a_record_of_which_no_code_is_left_waits():
    rows = [{**row, "codes": ["x"]} for row in FOUR] + [{"person_id": "r", "codes": ["a"]}]
    limits = Limits(k_coaches=2, k_clients=3, max_subset=2, t_outcomes=1.0)
    assert reasons(*rows, limits=limits) == ["", "", "", "", "codes_too_rare"]


def test_nothing_is_judged_of_nothing():
    assert judge(table(FOUR[0]).head(0), PARENTS, LIMITS) == []


_ROWS = st.lists(
    st.tuples(
        st.sampled_from("pqrst"),
        st.lists(st.sampled_from(["a", "b", "top", "x"]), max_size=4, unique=True).map(tuple),
    ),
    max_size=30,
)


@given(rows=_ROWS, m=st.integers(1, 3), k=st.integers(1, 4))
def test_whatever_is_released_holds_no_rare_combination(
    rows: list[tuple[str, tuple[str, ...]]], m: int, k: int
):
    held = released_codes(rows, PARENTS, k=k, m=m)
    people = [person for person, _ in rows]
    for codes in held:
        for size in range(1, m + 1):
            for subset in combinations(codes, size):
                who = {p for p, c in zip(people, held, strict=True) if set(subset) <= set(c)}
                assert len(who) >= k, (subset, held)


@given(rows=_ROWS, size=st.integers(1, 3), k=st.integers(1, 4))
def test_the_rare_combinations_are_those_that_counting_all_finds(
    rows: list[tuple[str, tuple[str, ...]]], size: int, k: int
):
    every: dict[tuple[str, ...], set[str]] = {}
    for person, codes in rows:
        for subset in combinations(sorted(codes), size):
            every.setdefault(subset, set()).add(person)
    rare = {subset for subset, people in every.items() if len(people) < k}
    assert CodeSets(rows, PARENTS).rare(size, k) == rare


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_rows_says_nothing(order: int):
    rows = [*FOUR, {"person_id": "r", "codes": ["a", "x"]}, {"person_id": "s", "codes": ["b"]}]
    told = judge(table(*rows[::order]), PARENTS, LIMITS)[::order]
    assert told == judge(table(*rows), PARENTS, LIMITS)
