"""A rhythm falls on its days, and rests when it rests."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, rrule, weekday
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.habit import Habit
from flows.documents.records.objective_records import HabitRecord
from flows.documents.vocabulary import Weekday
from flows.rules.schedules import falls_on, is_planned, next_after, rhythm_on
from flows.rules.weeks import week_of
from tests.flows.rules.builders import TODAY, habit, schedule

DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def planned(each: Habit, first: date = TODAY, days: int = 7) -> list[int]:
    """How many days after `first` a habit is planned."""
    return [away for away in range(days) if is_planned(each, first + timedelta(days=away))]


def test_each_rhythm_falls_on_its_days() -> None:
    assert planned(habit("daily")) == [0, 1, 2, 3, 4, 5, 6]
    assert planned(habit("weekdays", days=("mon", "sat"))) == [0, 2]
    assert planned(habit("times_per_week", times=3)) == [0, 1, 2, 3, 4, 5, 6]
    assert planned(habit("once", on=TODAY + timedelta(days=2))) == [2]
    assert planned(habit("once")) == [0, 1, 2, 3, 4, 5, 6]
    assert planned(habit("every_n_days", every=3, started=TODAY)) == [0, 3, 6]


def test_nothing_is_planned_before_it_began_after_it_ended_or_in_a_pause() -> None:
    days = [TODAY + timedelta(days=away) for away in range(7)]
    resting = [{"first": days[3], "last": days[4]}]
    assert planned(habit(started=days[1], ended=days[5], paused=resting)) == [1, 2, 5]
    assert planned(habit(paused=[{"first": days[2]}])) == [0, 1]


def test_earlier_days_keep_the_rhythm_of_then() -> None:
    changed = habit(
        "every_n_days",
        every=2,
        started=TODAY - timedelta(days=9),
        earlier=[{"until": TODAY, "schedule": {"kind": "weekdays", "days": ["sat"]}}],
    )
    assert rhythm_on(changed, TODAY).kind == "weekdays"
    assert rhythm_on(changed, TODAY + timedelta(days=1)).kind == "every_n_days"
    assert planned(changed) == [0, 1, 3, 5]


@pytest.mark.parametrize(
    ("kind", "detail", "away"),
    [
        ("daily", {}, 1),
        ("weekdays", {"days": ("fri", "sat")}, 6),
        ("weekdays", {"days": ("sat",)}, 7),
        ("times_per_week", {"times": 3}, 3),
        ("times_per_week", {"times": 1}, 7),
        ("every_n_days", {"every": 14}, 14),
        ("once", {"on": TODAY + timedelta(days=5)}, 5),
        ("once", {"on": TODAY}, None),
        ("once", {}, None),
    ],
)
def test_the_next_time_follows_the_last(
    kind: str, detail: dict[str, object], away: int | None
) -> None:
    expected = None if away is None else TODAY + timedelta(days=away)
    assert next_after(schedule(kind, **detail), TODAY) == expected


@given(DAYS, st.sets(st.sampled_from(Weekday), min_size=1))
def test_weekdays_come_as_often_as_they_were_chosen(day: date, chosen: set[Weekday]) -> None:
    rhythm = schedule("weekdays", days=[name for name in Weekday if name in chosen])
    assert sum(falls_on(rhythm, each) for each in week_of(day)) == len(chosen)


@given(DAYS, st.integers(1, 366))
def test_every_few_days_comes_once_in_that_many(start: date, every: int) -> None:
    rhythm = schedule("every_n_days", every=every)
    days = [start + timedelta(days=away) for away in range(every)]
    assert [falls_on(rhythm, day, start) for day in days].count(True) == 1
    assert [falls_on(rhythm, day) for day in days].count(True) == 1


@given(DAYS)
def test_stored_habits_are_planned_alike(day: date) -> None:
    each = habit(
        "every_n_days",
        every=3,
        started=date(2024, 5, 1),
        paused=[{"first": "2025-01-01", "last": "2025-06-30"}],
        earlier=[{"until": "2024-12-31", "schedule": {"kind": "weekdays", "days": ["mon"]}}],
    )
    assert is_planned(HabitRecord(each.model_dump(mode="json")), day) == is_planned(each, day)


@given(st.integers(1, 31), DAYS)
def test_a_day_of_the_month_is_the_last_one_of_a_short_month(number: int, day: date) -> None:
    rhythm = schedule("monthly", day=number)
    # relativedelta takes the last day of a month that is too short, and is no part of the program.
    expected = day + relativedelta(day=number)
    month = [day.replace(day=1) + timedelta(days=away) for away in range(31)]
    assert [each for each in month if each.month == day.month and falls_on(rhythm, each)] == [
        expected
    ]


@given(st.sampled_from(Weekday), st.sampled_from((1, 2, 3, 4, -1)), DAYS)
def test_an_nth_weekday_is_the_one_of_the_calendar(name: Weekday, nth: int, last: date) -> None:
    rhythm = schedule("monthly", days=(name,), nth=nth)
    byday = weekday(list(Weekday).index(name), nth)
    series = rrule(MONTHLY, byweekday=byday, dtstart=datetime.combine(last, time()), count=2)
    expected = next(each.date() for each in series if each.date() > last)
    assert next_after(rhythm, last) == expected
    assert falls_on(rhythm, expected)
    assert not any(
        falls_on(rhythm, last + timedelta(days=away)) for away in range(1, (expected - last).days)
    )


def test_a_month_without_a_day_is_counted_from_the_last_time_or_the_beginning() -> None:
    rhythm = schedule("monthly")
    assert next_after(rhythm, date(2027, 1, 31)) == date(2027, 2, 28)
    assert next_after(schedule("monthly", day=31), date(2027, 1, 31)) == date(2027, 2, 28)
    assert next_after(schedule("monthly", day=15), date(2027, 1, 14)) == date(2027, 1, 15)
    walk = habit("monthly", started=date(2027, 1, 31))
    days = [date(2027, 1, 31) + timedelta(days=away) for away in range(60)]
    assert [day for day in days if is_planned(walk, day)] == [
        date(2027, 1, 31),
        date(2027, 2, 28),
        date(2027, 3, 31),
    ]
