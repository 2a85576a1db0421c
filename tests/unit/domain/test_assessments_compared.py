"""Assessments of one kind and title are one series, area by area."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coachapp.domain.assessment import Assessment, AssessmentKind, AssessmentScore, compare
from coachapp.domain.ids import AssessmentId, CaseId
from coachapp.text import RawText


def taken(
    day: int,
    *,
    title: str = "Levenswiel",
    kind: AssessmentKind = AssessmentKind.WHEEL,
    **scores: float,
) -> Assessment:
    return Assessment(
        id=AssessmentId(f"{title} {day}"),
        case_id=CaseId("case"),
        kind=kind,
        title=RawText(title),
        taken_on=date(2026, 3, day),
        scores=tuple(AssessmentScore(label=RawText(n), score=s) for n, s in scores.items()),
    )


def test_nothing_taken_is_no_series() -> None:
    assert compare(()) == ()


def test_those_of_one_title_are_one_series_the_first_taken_first() -> None:
    first, last = taken(1, werk=4, rust=5), taken(9, werk=6.5, rust=4)
    (series,) = compare((last, first))
    assert series.taken == (first, last)
    assert (series.kind, series.title) == (AssessmentKind.WHEEL, "Levenswiel")
    assert series.labels == ("werk", "rust")
    assert (series.scores("werk"), series.change("werk")) == ((4, 6.5), 2.5)
    assert (series.scores("rust"), series.change("rust")) == ((5, 4), -1)


def test_a_title_is_the_same_however_it_is_typed_and_shown_as_last_typed() -> None:
    (series,) = compare((taken(2, title="levenswiel "), taken(1, title="Levenswiel")))
    assert (series.title, len(series.taken)) == ("levenswiel ", 2)


def test_another_kind_or_title_is_another_series_the_newest_first() -> None:
    wheel, other = taken(1, werk=1), taken(3, title="Stress", werk=1)
    scale = taken(2, kind=AssessmentKind.SCALING, werk=1)
    assert [s.taken for s in compare((wheel, other, scale))] == [(other,), (scale,), (wheel,)]


def test_an_area_that_was_not_asked_has_no_score_that_day() -> None:
    (series,) = compare((taken(1, werk=4, gezin=7), taken(5, werk=5), taken(9, werk=6, rust=2)))
    assert series.labels == ("werk", "rust", "gezin")
    assert series.scores("gezin") == (7, None, None)
    assert series.scores("rust") == (None, None, 2)
    assert (series.change("gezin"), series.change("rust")) == (None, None)
    assert series.scores("nooit gevraagd") == (None, None, None)


def test_a_change_is_over_the_days_on_which_it_was_asked() -> None:
    (series,) = compare((taken(1, werk=4), taken(5, rust=0), taken(9, werk=0)))
    assert series.change("werk") == -4


@given(
    st.lists(
        st.builds(
            taken,
            st.integers(1, 28),
            title=st.sampled_from(["Wiel", "wiel", "Stress", ""]),
            kind=st.sampled_from(AssessmentKind),
            werk=st.floats(0, 10),
        )
    )
)
def test_every_assessment_is_in_one_series_in_order_of_time(given_: list[Assessment]) -> None:
    series = compare(tuple(given_))
    together = [a for s in series for a in s.taken]
    assert sorted(map(id, together)) == sorted(map(id, given_))
    for each in series:
        days = [a.taken_on for a in each.taken]
        assert days == sorted(days)
        assert {(a.kind, a.title.strip().casefold()) for a in each.taken} == {
            (each.kind, each.title.strip().casefold())
        }
