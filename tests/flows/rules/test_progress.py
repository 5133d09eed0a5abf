"""Progress is counted as the documents say, in both directions, and says what it is taken from."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.protocols import ObjectiveShape
from flows.documents.records.dated_records import RatingRecord
from flows.documents.vocabulary import RatingKind
from flows.rules.progress import Basis, progress, share_of_way
from flows.rules.rating_series import Rated, latest, series_of
from tests.flows.rules.builders import TODAY, objective, rating, step

YESTERDAY = TODAY - timedelta(days=1)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
MODEST = st.integers(-1000, 1000).map(float)


def told(each: ObjectiveShape, rated: Rated) -> tuple[float, Basis, str] | None:
    """Return what a bar shows, what that was taken from, and the words beside it."""
    found = progress(each, rated)
    return (found.share, found.basis, found.words) if found else None


@pytest.mark.parametrize(
    ("baseline", "target", "value", "expected"),
    [
        (2, 5, 2, 0),
        (2, 5, 4, 2 / 3),
        (2, 5, 5, 1),
        (2, 5, 9, 1),
        (2, 5, 1, 0),
        (10, 4, 7, 0.5),
        (10, 4, 3, 1),
        (10, 4, 12, 0),
        (3, 3, 3, 1),
        (3, 3, 4, 0),
        (-4, 4, 0, 0.5),
        (-1.7e308, 1.7e308, 0, 0.5),
    ],
)
def test_the_measure_serves_both_directions(
    baseline: float, target: float, value: float, expected: float
) -> None:
    assert share_of_way(baseline, target, value) == pytest.approx(expected)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_progress_is_a_share(baseline: float, target: float, value: float) -> None:
    assert 0 <= share_of_way(baseline, target, value) <= 1
    assert share_of_way(baseline, target, target) == 1


@given(MODEST, MODEST, MODEST)
def test_turning_the_direction_round_changes_nothing(
    baseline: float, target: float, value: float
) -> None:
    assert share_of_way(-baseline, -target, -value) == share_of_way(baseline, target, value)


def test_a_measure_is_named_with_its_unit() -> None:
    each = objective(baseline=2, target=5, unit="nights a week", closeness=9, steps=[step()])
    rated = series_of([rating(YESTERDAY, 3, "measure"), rating(TODAY, 4, "measure")])
    assert told(each, rated) == (2 / 3, Basis.MEASURE, "2 → 4 of 5 nights a week")
    assert told(each, {}) == (0, Basis.MEASURE, "2 now, aiming for 5 nights a week")


@pytest.mark.parametrize(
    ("baseline", "target", "value", "unit", "share", "words"),
    [
        (10, 30, None, "minutes", 0, "10 now, aiming for 30 minutes"),
        (10, 30, 20, "minutes", 0.5, "10 → 20 of 30 minutes"),
        (10, 30, 5, "minutes", 0, "10 → 5, aiming for 30 minutes"),
        (0, 30, None, "minutes", 0, "0 of 30 minutes"),
        (0, 30, 15, "minutes", 0.5, "15 of 30 minutes"),
        (4, 4, None, "times a month", 1, "4 of 4 times a month"),
        (4, 4, 3, "times a month", 0, "3 now, aiming for 4 times a month"),
        (3, 1, 2, "times a night", 0.5, "3 → 2, aiming for 1 time a night"),
        (3, 0, 0, "drinks", 1, "3 → 0, aiming for 0 drinks"),
    ],
)
def test_the_words_say_what_the_bar_shows(
    baseline: float, target: float, value: float | None, unit: str, share: float, words: str
) -> None:
    each = objective(baseline=baseline, target=target, unit=unit, measure="walks with Priya")
    rated = {} if value is None else series_of([rating(TODAY, value, "measure")])
    found = progress(each, rated)
    assert found is not None
    assert (found.share, found.words, found.name) == (share, words, "walks with Priya")


@pytest.mark.parametrize(
    ("baseline", "target", "value", "share", "words"),
    [
        (4, None, None, 1, "4 now, to keep at 4 times a week"),
        (None, 4, None, 1, "4 now, to keep at 4 times a week"),
        (3, 4, 2, 0.5, "2 now, to keep at 4 times a week"),
        (4, 4, 7, 1, "7 now, to keep at 4 times a week"),
        (0, None, 0, 1, "0 now, to keep at 0 times a week"),
        (0, 0, 2, 0, "2 now, to keep at 0 times a week"),
    ],
)
def test_what_is_to_be_kept_is_told_as_that_and_has_no_pace(
    baseline: float | None, target: float | None, value: float | None, share: float, words: str
) -> None:
    each = objective(baseline=baseline, target=target, unit="times a week", direction="keep")
    rated = {} if value is None else series_of([rating(TODAY, value, "measure")])
    found = progress(each, rated)
    assert found is not None
    assert (found.share, found.words, found.way) == (share, words, None)


def test_what_is_to_be_kept_without_a_number_is_told_by_closeness() -> None:
    each = objective(direction="keep", closeness=7)
    assert told(each, {}) == (0.7, Basis.CLOSENESS, "closeness 7 of 10")


def test_the_pace_counts_closeness_from_where_it_was() -> None:
    each = objective(closeness=4)
    assert (found := progress(each, {})) and (found.share, found.way) == (0.4, 0)
    rated = series_of([rating(TODAY, 7)])
    assert (found := progress(each, rated)) and (found.share, found.way) == (0.7, 0.5)


def test_less_is_named_as_an_aim() -> None:
    each = objective(baseline=10, target=4, unit="cups", direction="down")
    found = told(each, series_of([rating(TODAY, 7, "measure")]))
    assert found == (0.5, Basis.MEASURE, "10 → 7, aiming for 4 cups")


def test_without_a_measure_closeness_counts() -> None:
    each = objective(target=5, closeness=3, steps=[step()])
    assert told(each, {}) == (0.3, Basis.CLOSENESS, "closeness 3 of 10")
    rated = series_of([rating(TODAY, 6)])
    assert told(each, rated) == (0.6, Basis.CLOSENESS, "closeness 6 of 10")


def test_without_closeness_steps_count_and_part_is_half() -> None:
    states = ["done", "part", "open", "open", "set_aside"]
    each = objective(steps=[step(f"s{place}", state=state) for place, state in enumerate(states)])
    assert told(each, {}) == (0.375, Basis.STEPS, "1.5 of 4 steps")
    assert told(objective(steps=[step()]), {}) == (0, Basis.STEPS, "0 of 1 step")
    assert progress(objective(steps=[step(state="set_aside")]), {}) is None
    assert progress(objective(), {}) is None


def test_the_last_rating_of_a_day_counts_and_each_thing_has_its_own() -> None:
    ratings = [
        rating(TODAY, 5),
        rating(YESTERDAY, 2),
        rating(TODAY, 6),
        rating(TODAY, 3, "area", name="sleep"),
    ]
    rated = series_of(ratings)
    assert rated[("closeness", "o")] == ((YESTERDAY, 2), (TODAY, 6))
    assert latest(rated, RatingKind.AREA, "sleep") == 3
    assert latest(rated, RatingKind.CLOSENESS, "other") is None
    assert series_of(RatingRecord(each.model_dump(mode="json")) for each in ratings) == rated
