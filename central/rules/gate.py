"""Which records may be released: groups of alike ones that are large enough, in every respect.

A group is what shares the quasi-identifiers (kind, number and length of sessions), in fixed public
bins: nothing is recoded to fit the data, which would tell about it (Cohen, Attacks on
deidentification's defenses, USENIX Security 2022). Contributors are enrolled persons, not rows.

- k: enough distinct coaches and distinct clients (Sweeney 2002, counted over people).
- Dominance: no coach has more than a share of a group.
- l and t: enough different outcomes, and a distribution near that of all (Machanavajjhala 2007;
  Li 2007, with the variational distance, as outcomes have no order).
- k^m over the codes: `subsets`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from central.rules.subsets import released_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is enough."""

    k_coaches: int = 5
    k_clients: int = 10
    max_share_of_coach: float = 0.5
    l_outcomes: int = 2
    t_outcomes: float = 0.3
    max_subset: int = 3


QUASI = ("data_type", "session_count", "duration_min")
TOO_FEW_COACHES = "too_few_coaches"
TOO_FEW_CLIENTS = "too_few_clients"
ONE_COACH_DOMINATES = "one_coach_dominates"
TOO_FEW_OUTCOMES = "too_few_outcomes"
OUTCOMES_UNLIKE_ALL = "outcomes_unlike_all"
CODES_TOO_RARE = "codes_too_rare"


def group_reasons(records: pl.DataFrame, limits: Limits) -> pl.DataFrame:
    """For each group why it may not be released, or an empty text.

    ``records`` has the columns of `QUASI`, ``person_id``, ``client`` and ``outcome``.
    """
    keys = list(QUASI)
    by_coach = records.group_by([*keys, "person_id"]).len("n_rows")
    sizes = records.group_by(keys).agg(
        pl.len().alias("n"),
        pl.col("person_id").n_unique().alias("n_coaches"),
        pl.struct("person_id", "client").n_unique().alias("n_clients"),
        pl.col("outcome").n_unique().alias("n_outcomes"),
    )
    largest = by_coach.group_by(keys).agg(pl.col("n_rows").max().alias("n_largest"))
    distance = _distance(records, keys)
    table = sizes.join(largest, on=keys).join(distance, on=keys)
    reason = (
        pl.when(pl.col("n_coaches") < limits.k_coaches)
        .then(pl.lit(TOO_FEW_COACHES))
        .when(pl.col("n_clients") < limits.k_clients)
        .then(pl.lit(TOO_FEW_CLIENTS))
        .when(pl.col("n_largest") > limits.max_share_of_coach * pl.col("n"))
        .then(pl.lit(ONE_COACH_DOMINATES))
        .when(pl.col("n_outcomes") < limits.l_outcomes)
        .then(pl.lit(TOO_FEW_OUTCOMES))
        .when(pl.col("distance") > limits.t_outcomes)
        .then(pl.lit(OUTCOMES_UNLIKE_ALL))
        .otherwise(pl.lit(""))
    )
    return table.with_columns(reason.alias("reason"))


def _distance(records: pl.DataFrame, keys: Sequence[str]) -> pl.DataFrame:
    """For each group how far its outcomes are from those of all, 0 to 1."""
    whole = (
        records.group_by("outcome")
        .len("n_all")
        .with_columns((pl.col("n_all") / pl.col("n_all").sum()).alias("share_all"))
    )
    inside = (
        records.group_by([*keys, "outcome"])
        .len("n_in")
        .with_columns((pl.col("n_in") / pl.col("n_in").sum().over(list(keys))).alias("share_in"))
    )
    joined = inside.join(whole, on="outcome")
    # Half the sum of differences: over the outcomes that a group has, and those that it lacks.
    return joined.group_by(list(keys)).agg(
        (
            ((pl.col("share_in") - pl.col("share_all")).abs().sum() + 1 - pl.col("share_all").sum())
            / 2
        ).alias("distance")
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a record: released with these codes, or waiting for a reason."""

    reason: str
    codes: tuple[str, ...]

    @property
    def is_released(self) -> bool:
        """Whether it may be used."""
        return not self.reason


def judge(
    records: pl.DataFrame, parents: Mapping[str, str | None], limits: Limits
) -> list[Verdict]:
    """A verdict for each row, in order. Columns as in `group_reasons`, and ``codes``.

    Codes are judged among the rows whose group may be released, each kind of record by itself.
    """
    if records.is_empty():
        return []
    indexed = records.with_row_index("row")
    reasons = indexed.join(
        group_reasons(records, limits).select([*QUASI, "reason"]), on=list(QUASI), how="left"
    ).sort("row")
    verdicts = [Verdict(reason, ()) for reason in reasons["reason"].to_list()]
    fit = reasons.filter(pl.col("reason") == "")
    for _kind, part in fit.group_by(["data_type"], maintain_order=True):
        codes = map(tuple, part["codes"].to_list())
        rows = list(zip(part["person_id"].to_list(), codes, strict=True))
        kept = released_codes(rows, parents, k=limits.k_coaches, m=limits.max_subset)
        for row, held in zip(part["row"].to_list(), kept, strict=True):
            verdicts[row] = Verdict("" if held else CODES_TOO_RARE, held)
    return verdicts
