"""What there is to do on a day: habits by their rhythm, steps by their date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from flows.documents.light_types import NamedTuple, TypeVar
from flows.documents.vocabulary import ObjectiveState, PlanState, Rhythm, StepState
from flows.rules.habits.entry_index import NO_DAYS, Days, own_days, value_of
from flows.rules.habits.intervals import is_waiting
from flows.rules.schedules import is_active, is_planned, rhythm_on
from flows.rules.weeks import week_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape, ObjectiveShape, StepShape

Habit = TypeVar("Habit", bound="HabitShape")

RESTING = frozenset({ObjectiveState.PAUSED, ObjectiveState.REACHED, ObjectiveState.SET_ASIDE})
"""States in which an objective asks for nothing."""

RESTING_PLANS = frozenset({PlanState.PAUSED, PlanState.CLOSED})
"""States in which a plan asks for nothing."""

OPEN_STEPS = frozenset({StepState.OPEN, StepState.PART})
"""States in which a step is still to do."""

UNSAID = 2
"""Where a step stands among the others of its day while nobody has said how far it moves things."""


class DueStep(NamedTuple):
    """A step that is planned for a day, or was planned for an earlier one and is still open."""

    objective: ObjectiveShape
    """The objective it belongs to."""

    step: StepShape
    """The step."""

    was_planned_for: date | None
    """The earlier day it was planned for, or none when it is planned for this very day."""


def is_due(habit: HabitShape, days: Days, day: date, begins: int = 0) -> bool:
    """Say whether a habit belongs on the page of a day.

    By its rhythm, and always when it has an entry for that day. A number of times a week is due
    until the week has that many, on the other days of the week together. Something that happens
    once is due from its date on until it has an entry; those of an earlier rhythm do not count. So
    is each time of every few days, and the next one is counted from there.
    """
    if day in days:
        return True
    schedule = rhythm_on(habit, day)
    if schedule.kind == Rhythm.ONCE:
        arrived = schedule.on is None or schedule.on <= day
        return arrived and not own_days(habit, days, day) and is_active(habit, day)
    if schedule.kind == Rhythm.TIMES_PER_WEEK:
        done = sum([value_of(days.get(each)) for each in week_of(day, begins)])
        return is_active(habit, day) and done < (schedule.times or 1)
    if schedule.kind == Rhythm.EVERY_N_DAYS:
        return is_waiting(habit, days, day)
    return is_planned(habit, day, schedule)


def due_habits(
    habits: Iterable[Habit], entries: Mapping[str, Days], day: date, begins: int = 0
) -> tuple[Habit, ...]:
    """Return the habits that belong on the page of a day, in own order.

    Args:
        habits: All habits of a plan.
        entries: Entries by habit and by day, from `days_of`.
        day: The day.
        begins: The day of the week that weeks begin with, 0 for Monday.
    """
    return tuple(
        [each for each in habits if is_due(each, entries.get(each.id, NO_DAYS), day, begins)]
    )


def due_steps(
    objectives: Iterable[ObjectiveShape], entries: Mapping[str, Days], day: date
) -> tuple[DueStep, ...]:
    """Return the steps for a day: planned for it first, then the ones from earlier, oldest first.

    Of those of one day, what moves its objective most comes first. A step with an entry on that
    day stays on its page. Objectives that rest ask for nothing.
    """
    found = []
    for objective in objectives:
        for step in objective.steps:
            entered = day in entries.get(step.id, NO_DAYS)
            waiting = step.state in OPEN_STEPS and objective.state not in RESTING
            planned = step.planned
            if entered or (waiting and planned is not None and planned <= day):
                earlier = planned if planned is not None and planned < day else None
                found.append(DueStep(objective, step, earlier))

    def place(due: DueStep) -> tuple[date, int]:
        return due.was_planned_for or date.min, impact_place(due.step.impact)

    return tuple(sorted(found, key=place))


def impact_place(impact: int | None) -> int:
    """Return the place of a step among others of its day: the less, the sooner.

    Args:
        impact: How far it moves its objective, 1 to 3; none stands in the middle.
    """
    return -(impact or UNSAID)


def next_step(steps: Sequence[StepShape]) -> StepShape | None:
    """Return the next small step: the one planned first, those without a day after all others.

    Of several that are planned for one day, or for none, it is the one that moves the objective
    most; of those the first in own order. A marker on the way comes after the steps: they lead
    there.
    """
    waiting = [step for step in steps if step.state in OPEN_STEPS]
    return min(
        waiting,
        key=lambda step: (step.milestone, step.planned or date.max, impact_place(step.impact)),
        default=None,
    )
