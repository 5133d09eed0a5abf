"""The score of outcome levels is that of Kiresuk & Sherman."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.errors import UnacceptableError
from flows.documents.objective import OutcomeLevels
from flows.documents.records.objective_records import OutcomeLevelsRecord
from flows.rules.outcome_levels import outcome_score, t_score

ANY_LEVELS = st.lists(st.integers(-2, 2), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("levels", "weights", "expected"),
    [
        ([0, 0, 0], None, "50.00"),
        ([1], None, "60.00"),
        ([-1, -1, -1], None, "36.31"),
        ([-2, -2, -2], None, "22.61"),
        ([2, 2, 2], None, "77.39"),
        ([1, 1], None, "62.40"),
        ([1, 0, -1], [3, 2, 1], "54.41"),
        ([2, 0, 1, -1], [4, 2, 3, 1], "64.00"),
    ],
)
def test_known_scores(levels: list[int], weights: list[float] | None, expected: str) -> None:
    assert f"{t_score(levels, weights):.2f}" == expected


@given(ANY_LEVELS)
def test_turning_every_level_round_turns_the_score_round_50(levels: list[int]) -> None:
    turned = t_score([-level for level in levels])
    assert t_score(levels) + turned == pytest.approx(100)


@given(ANY_LEVELS, st.floats(0.1, 100))
def test_the_size_of_equal_weights_does_not_matter(levels: list[int], weight: float) -> None:
    assert t_score(levels, [weight] * len(levels)) == pytest.approx(t_score(levels))


@given(ANY_LEVELS, st.data())
def test_a_higher_level_is_a_higher_score(levels: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(levels) - 1))
    if levels[place] < 2:
        higher = [level + (number == place) for number, level in enumerate(levels)]
        assert t_score(higher) > t_score(levels)


@pytest.mark.parametrize(
    ("levels", "weights"), [([], None), ([3], None), ([1], [0]), ([1], [1, 2]), ([1, 1], [1, -1])]
)
def test_what_has_no_score_is_refused(levels: list[int], weights: list[float] | None) -> None:
    with pytest.raises(UnacceptableError):
        t_score(levels, weights)


def test_only_objectives_with_a_level_count() -> None:
    levels = [OutcomeLevels(current=1), None, OutcomeLevels(expected="as hoped")]
    assert outcome_score(levels) == pytest.approx(60)
    stored = [OutcomeLevelsRecord(each.model_dump(mode="json")) for each in levels if each]
    assert outcome_score(stored) == pytest.approx(60)
    assert outcome_score([None]) is None
