"""Consistency is done of planned, and strength forgives."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.entries import Entry
from flows.documents.habit import Habit
from flows.documents.records.dated_records import EntryRecord
from flows.documents.records.objective_records import HabitRecord
from flows.rules.habits.consistency import Consistency, consistency, smooth_strength
from flows.rules.habits.entry_index import Days, days_of
from flows.rules.habits.occasions import occasions
from tests.flows.rules.builders import TODAY, entry, habit

LONG_AGO = date(2026, 1, 1)
SUNDAY = date(2026, 11, 22)


def before(days: int, today: date = TODAY) -> date:
    """The day so many days before today."""
    return today - timedelta(days=days)


def days(*entries: Entry) -> Days:
    """Entries of the habit by day."""
    return days_of(entries).get("h", {})


@st.composite
def kept(draw: st.DrawFn) -> tuple[Habit, list[Entry]]:
    """A habit of any rhythm and any entries of the last ten weeks."""
    each = draw(
        st.sampled_from(
            [
                habit("daily"),
                habit("weekdays", days=("mon", "wed", "sat")),
                habit("times_per_week", times=3, started=before(40)),
                habit("every_n_days", every=3, started=before(50)),
                habit("once", started=before(40)),
                habit("once", on=before(6)),
                habit("daily", paused=[{"first": before(20), "last": before(9)}]),
                habit(
                    "times_per_week",
                    times=5,
                    earlier=[{"until": before(17), "schedule": {"kind": "daily"}}],
                ),
            ]
        )
    )
    states = draw(
        st.dictionaries(st.integers(0, 70), st.sampled_from(["done", "part", "skip"]), max_size=60)
    )
    return each, [entry(before(away), state) for away, state in states.items()]


def test_all_done_is_all_of_28() -> None:
    every = days(*(entry(before(away)) for away in range(60)))
    assert consistency(habit(), every, TODAY) == (28, 28)


def test_part_is_half_and_skips_are_not_planned() -> None:
    entries = [entry(before(away)) for away in range(4, 28)]
    entries += [entry(before(3), "part"), entry(before(2), "skip"), entry(TODAY, "skip")]
    assert consistency(habit(started=LONG_AGO), days(*entries), TODAY) == (24.5, 26)


def test_blank_days_count_since_it_began_and_today_is_not_over() -> None:
    assert consistency(habit(started=before(9)), {}, TODAY) == (0, 9)
    assert consistency(habit(started=before(9)), days(entry(TODAY)), TODAY) == (1, 10)
    assert consistency(habit(), days(entry(before(2))), TODAY) == (1, 2)
    assert consistency(habit(), {}, TODAY).share is None
    assert consistency(habit(started=before(-1)), {}, TODAY).planned == 0


def test_paused_days_are_neither_planned_nor_done() -> None:
    resting = habit(started=LONG_AGO, paused=[{"first": before(20), "last": before(1)}])
    assert consistency(resting, {}, TODAY) == (0, 7)


def test_only_days_of_the_rhythm_are_planned() -> None:
    each = habit("weekdays", days=("mon", "wed"), started=LONG_AGO)
    every = days(*(entry(before(away)) for away in range(28)))
    assert consistency(each, every, TODAY) == (8, 8)


@pytest.mark.parametrize("chosen", [(0, 1, 2), (4, 5, 6), (0, 3, 6)])
def test_times_a_week_are_counted_by_week(chosen: tuple[int, ...]) -> None:
    each = habit("times_per_week", times=3, started=LONG_AGO)
    last = [before(away, SUNDAY) for away in range(28)]
    every = days(*(entry(day) for day in last if day.weekday() in chosen))
    assert consistency(each, every, SUNDAY) == (12, 12)


def test_more_in_one_week_does_not_stand_for_another() -> None:
    each = habit("times_per_week", times=3, started=LONG_AGO)
    every = days(*(entry(before(away, SUNDAY)) for away in range(7)))
    assert consistency(each, every, SUNDAY) == (3, 12)


def test_an_unfinished_week_counts_only_what_no_longer_fits() -> None:
    each = habit("times_per_week", times=3, started=before(5))
    assert TODAY.weekday() == 5
    assert consistency(each, {}, TODAY) == (0, 1)
    assert consistency(each, days(entry(TODAY)), TODAY) == (1, 2)
    assert consistency(each, days(entry(before(3)), entry(before(4))), TODAY) == (2, 2)


def test_it_is_said_in_words() -> None:
    assert Consistency(18.5, 24).words == "18.5 of 24 in the last 28 days"
    assert Consistency(0, 0).words == "nothing to count yet"


@given(kept())
def test_the_share_is_a_share(case: tuple[Habit, list[Entry]]) -> None:
    each, entries = case
    done, planned = consistency(each, days(*entries), TODAY)
    assert 0 <= done <= planned <= 28
    assert 0 <= strength(each, entries) <= 1


@given(kept())
def test_stored_documents_are_counted_alike(case: tuple[Habit, list[Entry]]) -> None:
    each, entries = case
    view = HabitRecord(each.model_dump(mode="json"))
    stored = days_of(EntryRecord(one.model_dump(mode="json")) for one in entries).get("h", {})
    assert consistency(view, stored, TODAY) == consistency(each, days(*entries), TODAY)
    assert list(occasions(view, stored, TODAY)) == list(occasions(each, days(*entries), TODAY))


@given(kept(), st.integers(0, 27))
def test_a_done_day_never_takes_away(case: tuple[Habit, list[Entry]], away: int) -> None:
    each, entries = case
    without = [one for one in entries if one.date != before(away)]
    blank = consistency(each, days(entry(before(75)), *without), TODAY)
    done = consistency(each, days(entry(before(75)), *without, entry(before(away))), TODAY)
    assert (done.share or 0) >= (blank.share or 0)


def strength(each: Habit, entries: list[Entry]) -> float:
    """How far a habit has settled, by all that there was of it."""
    return smooth_strength(occasions(each, days(*entries), TODAY))


def test_strength_follows_its_formula() -> None:
    assert smooth_strength([]) == 0
    assert smooth_strength([1]) == pytest.approx(0.05)
    assert smooth_strength([1, 1]) == pytest.approx(0.0975)
    assert smooth_strength([0.5]) == pytest.approx(0.025)
    assert smooth_strength([1, 0]) == pytest.approx(0.0475)
    assert smooth_strength([1] * 28) == pytest.approx(1 - 0.95**28)


def test_a_skip_leaves_the_strength() -> None:
    every = [entry(before(away)) for away in range(1, 10)]
    assert strength(habit(), every) == pytest.approx(1 - 0.95**9)
    assert strength(habit(), [*every, entry(TODAY, "skip")]) == pytest.approx(1 - 0.95**9)
