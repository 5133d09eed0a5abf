"""What is counted week by week, from what is ticked and from what is logged."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.documents.entries import Episode
from flows.documents.objective import Objective
from flows.rules.counted_measure import count_measure
from flows.rules.progress import progress
from flows.rules.rating_series import Series
from tests.flows.rules.builders import MOMENT, TODAY, entry, habit, objective

MONDAY = TODAY - timedelta(days=5)
"""The first day of this week: TODAY is a Saturday."""

WALK = habit(objective="o", amount=20, unit="minutes")


def episode(day: date, strength: int | None = None, name: str = "panic") -> Episode:
    """Return an episode on a day."""
    return Episode(date=day, at=MOMENT, name=name, strength=strength)


def counted(kind: str, **values: Any) -> Objective:
    """Return an objective whose measure is counted."""
    return objective(counted=kind, unit="a week", **values)


def ticked(each: Objective, *entries: Any) -> Series:
    """Return its measure from entries of its habit, beside one of another objective."""
    other = habit(id="other", objective="elsewhere")
    return count_measure(each, (WALK, other), entries, (), TODAY)


def logged(each: Objective, *episodes: Episode) -> Series:
    """Return its measure from episodes."""
    return count_measure(each, (), (), episodes, TODAY)


def test_what_is_ticked_counts_in_its_week_and_in_the_last_seven_days() -> None:
    entries = [
        entry(MONDAY - timedelta(days=14)),
        entry(MONDAY - timedelta(days=1)),
        entry(MONDAY, "part"),
        entry(TODAY),
        entry(TODAY - timedelta(days=1), "skip"),
        entry(TODAY, habit="other"),
        entry(TODAY, step="s", habit=None),
        entry(TODAY + timedelta(days=1)),
    ]
    assert ticked(counted("times"), *entries) == (
        (MONDAY - timedelta(days=8), 1),
        (MONDAY - timedelta(days=1), 1),
        (TODAY, 2.5),
    )


def test_amounts_are_added_up_and_what_has_none_is_the_amount_of_the_habit() -> None:
    entries = [
        entry(TODAY, amount=35),
        entry(MONDAY),
        entry(MONDAY + timedelta(days=1), "part"),
        entry(MONDAY + timedelta(days=2), "skip"),
    ]
    assert ticked(counted("amount"), *entries) == ((TODAY, 65),)


def test_episodes_are_counted_under_their_name_whatever_its_capitals() -> None:
    each = counted("episodes", episode="Panic", measure="panic attacks")
    found = logged(each, episode(TODAY, 7), episode(TODAY, 3), episode(MONDAY, name="craving"))
    assert found == ((TODAY, 2),)
    assert logged(counted("episodes", measure="craving"), episode(MONDAY, name="Craving")) == (
        (TODAY, 1),
    )


def test_a_week_without_an_episode_counts_none_and_has_no_strength() -> None:
    episodes = [episode(MONDAY - timedelta(days=21), 8), episode(TODAY, 4), episode(TODAY)]
    assert [value for _, value in logged(counted("episodes", episode="panic"), *episodes)] == [
        *(1, 0, 0, 2)
    ]
    assert logged(counted("strength", episode="panic"), *episodes) == (
        (MONDAY - timedelta(days=15), 8),
        (TODAY, 4),
    )


@pytest.mark.parametrize("kind", ["times", "amount", "episodes", "strength"])
def test_nothing_is_counted_where_nothing_was_ticked_or_logged(kind: str) -> None:
    assert ticked(counted(kind, episode="panic")) == ()
    assert logged(counted(kind, episode="panic"), episode(TODAY, 5, "craving")) == ()


def test_weeks_begin_where_the_person_lets_them() -> None:
    entries = [entry(MONDAY - timedelta(days=1))]
    each = counted("times")
    assert count_measure(each, (WALK,), entries, (), TODAY, begins=6) == ((TODAY, 1),)


def told(each: Objective, series: Series) -> tuple[float, str]:
    """Return the share and the words of a progress."""
    found = progress(each, {("measure", each.id): series})
    assert found is not None
    return round(found.share, 2), found.words


def test_what_is_counted_needs_no_number_of_the_start() -> None:
    assert told(counted("times", target=3), ()) == (0, "0 of 3 a week")
    assert told(counted("times", target=3), ((TODAY, 2),)) == (0.67, "2 of 3 a week")
    fewer = counted("episodes", target=1, direction="down")
    assert progress(fewer, {}) is None
    assert told(fewer, ((MONDAY, 5), (TODAY, 3))) == (0.5, "5 → 3, aiming for 1 a week")
    assert told(counted("episodes", baseline=5, target=1), ()) == (0, "5 now, aiming for 1 a week")
