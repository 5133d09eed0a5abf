"""How often a habit was done in a week, in words."""

from __future__ import annotations

from datetime import date

from flows.documents.vocabulary import Rhythm
from flows.rules.habits.entry_index import Days, own_days, value_of
from flows.rules.habits.intervals import is_interval, is_waiting, waits_from
from flows.rules.habits.single_occasions import is_once
from flows.rules.schedules import rhythm_on
from flows.rules.weeks import week_count, week_of
from flows.text.calendar_words import DAYS
from flows.text.dates import format_date
from flows.text.habit_words import format_week

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape


def format_count(habit: HabitShape, days: Days, day: date, begins: int = 0) -> str:
    """Return how often a habit was done in the week of a day: `3 of 5 this week`.

    A habit that began within the week says so, `0 of 2 days, begun Sat`: its week has fewer days
    than the rhythm says. What was done before it counts as its beginning. What happens once says
    nothing outside its own week, except that its date has gone by; so does what comes every few
    days while it waits to be done.
    """
    done, planned = week_count(habit, days, day, begins)
    if habit.started in week_of(day, begins)[1:] and not is_once(habit, day):
        week = week_of(day, begins)
        early = [each for each in week if each < habit.started and value_of(days.get(each))]
        planned = _planned(habit, day, planned + len(early)) if planned else planned
        counted = f"{done:g} of {planned} {'day' if planned == 1 else 'days'}"
        count = counted if planned else f"{done:g} this week"
        return f"{count}, begun {DAYS[min([*early, habit.started]).weekday()]}"
    if is_interval(habit, day) and day not in days and is_waiting(habit, days, day):
        begun = waits_from(habit, days, day)
        if begun is not None and begun < day:
            return f"was planned for {format_date(begun, day)}"
    if done or planned or not is_once(habit, day):
        return format_week(done, planned)
    on = rhythm_on(habit, day).on
    is_late = on is not None and on < day and not own_days(habit, days, day)
    return f"was planned for {format_date(on, day)}" if on is not None and is_late else ""


def _planned(habit: HabitShape, day: date, days: int) -> int:
    """Return for how many of the days of a week a habit is planned, by its rhythm."""
    schedule = rhythm_on(habit, day)
    return min(schedule.times or 1, days) if schedule.kind == Rhythm.TIMES_PER_WEEK else days
