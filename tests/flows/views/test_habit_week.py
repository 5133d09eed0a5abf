"""How often a habit was done in a week, in words."""

from datetime import timedelta

from flows.rules.habits.entry_index import days_of
from flows.rules.weeks import week_of
from flows.views.habit_week import format_count
from tests.flows.rules.builders import TODAY, entry, habit

WEEK = week_of(TODAY)
MONDAY, FRIDAY = WEEK[0], WEEK[4]
NEXT_WEEK = TODAY + timedelta(days=7)


def test_a_week_in_which_a_habit_began_says_so() -> None:
    five = habit("times_per_week", times=5, started=WEEK[5])
    assert format_count(five, {}, WEEK[5]) == "0 of 2 days, begun Sat"
    assert format_count(five, {}, WEEK[6] + timedelta(days=1)) == "0 of 5 this week"
    whole = habit("times_per_week", times=5, started=WEEK[0])
    assert format_count(whole, {}, WEEK[5]) == "0 of 5 this week"


def test_what_was_done_before_a_habit_began_does_not_stand_for_a_day_to_come() -> None:
    daily = habit(started=WEEK[5])
    done = days_of([entry(FRIDAY), entry(WEEK[5])])["h"]
    assert format_count(daily, done, WEEK[5]) == "2 of 3 days, begun Fri"
    twice = habit("times_per_week", times=2, started=WEEK[5])
    assert format_count(twice, done, WEEK[5]) == "2 of 2 days, begun Fri"
    assert format_count(habit(started=WEEK[6]), {}, WEEK[6]) == "0 of 1 day, begun Sun"


def test_it_is_said_without_counting_weeks() -> None:
    dated, free, done = habit("once", on=FRIDAY), habit("once"), days_of([entry(MONDAY)])["h"]
    assert format_count(habit(), done, TODAY) == "1 of 7 this week"
    assert format_count(dated, {}, TODAY) == "0 of 1 this week"
    assert format_count(dated, {}, NEXT_WEEK) == "was planned for Fri 20 Nov"
    assert format_count(dated, done, NEXT_WEEK) == ""
    assert format_count(dated, {}, TODAY - timedelta(days=7)) == ""
    assert format_count(free, {}, TODAY) == ""
    assert format_count(free, done, TODAY) == "1 of 1 this week"
