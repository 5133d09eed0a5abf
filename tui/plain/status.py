"""Where a plan stands today, on one screen of text: due, done, the next small step."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from flows.documents.stored import Stored
from flows.rules.dates import say_date, say_distance
from flows.rules.due import RESTING, due_habits, due_steps, next_step
from flows.rules.entry_days import NO_DAYS, days_of
from flows.rules.pace import day_of_plan
from flows.rules.progress import progress
from flows.rules.rating_days import series_of
from flows.rules.weeks import say_week, week_count

SIGNS = {"done": "●", "part": "◐", "skip": "–", "": "○"}
"""What stands before a habit or a step, by what was entered for it."""


class Due(NamedTuple):
    """A habit or a step on the page of a day."""

    title: str
    """What it is."""

    state: str
    """What was entered for it: `done`, `part`, `skip`, or nothing yet."""

    remark: str
    """`3 of 5 this week`, or `was planned for Mon 16 Nov`."""


class Standing(NamedTuple):
    """An objective that is worked on, and how far it has come."""

    wish: str
    """What is wanted."""

    words: str
    """`4 of 5 nights a week`, or nothing when nothing says so yet."""

    next_step: str
    """The next small step, or nothing."""


class Status(NamedTuple):
    """A plan on a day."""

    title: str
    """What the plan is called."""

    day: date
    """The day."""

    heading: tuple[str, ...]
    """`day 23`, `review on Thu 26 Nov`, as far as they are known."""

    habits: tuple[Due, ...]
    """The habits of the day."""

    steps: tuple[Due, ...]
    """The steps planned for the day or earlier."""

    objectives: tuple[Standing, ...]
    """The objectives that do not rest, those in focus first."""

    next_step: str
    """The next small step of all."""


def status_of(plan: Stored, tables: Mapping[str, Mapping[str, Any]], today: date) -> Status:
    """Return where a plan stands.

    Args:
        plan: The plan.
        tables: The entries and ratings of its file.
        today: The local calendar day.
    """
    entries = days_of(Stored(each) for each in tables.get("entries", {}).values())
    rated = series_of(Stored(each) for each in tables.get("ratings", {}).values())

    def entered(identity: str) -> str:
        entry = entries.get(identity, NO_DAYS).get(today)
        return str(entry.state) if entry else ""

    habits = [
        Due(
            habit.text,
            entered(habit.id),
            say_week(*week_count(habit, entries.get(habit.id, NO_DAYS), today)),
        )
        for habit in due_habits(plan.habits, entries, today)
    ]
    texts = {step.id: step.text for each in plan.objectives for step in each.steps}
    steps = [
        Due(
            texts[due.step.id],
            entered(due.step.id),
            f"was planned for {say_date(due.was_planned_for, today)}"
            if due.was_planned_for
            else "",
        )
        for due in due_steps(plan.objectives, entries, today)
    ]
    standings = []
    for objective in _by_nearness(plan):
        come = progress(objective, rated)
        following = next_step(objective.steps)
        standings.append(
            Standing(
                objective.wish,
                come.words if come else "",
                texts[following.id] if following else "",
            )
        )
    return Status(
        title=plan.title,
        day=today,
        heading=tuple(_heading(plan, today)),
        habits=tuple(habits),
        steps=tuple(steps),
        objectives=tuple(standings),
        next_step=next((each.next_step for each in standings if each.next_step), ""),
    )


def status_lines(status: Status) -> list[str]:
    """Return a status as lines of text."""
    heading = " · ".join([say_date(status.day, status.day), *status.heading])
    lines = [status.title, heading]
    lines += _listed("Today", [_due_line(each) for each in (*status.habits, *status.steps)])
    lines += _listed("Objectives", [_standing_line(each) for each in status.objectives])
    lines += ["", f"Next small step: {status.next_step}"] if status.next_step else []
    return lines


def _heading(plan: Stored, today: date) -> Iterator[str]:
    if number := day_of_plan(plan.started, today):
        yield f"day {number}"
    if plan.next_review:
        review = plan.next_review
        yield f"review on {say_date(review, today)} ({say_distance(review, today)})"


def _by_nearness(plan: Stored) -> list[Stored]:
    nearness = {"doing": 0, "in_focus": 0}
    open_ones = [each for each in plan.objectives if each.state not in RESTING]
    return sorted(open_ones, key=lambda each: nearness.get(each.state, 1))


def _listed(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _due_line(due: Due) -> str:
    remark = f"  ({due.remark})" if due.remark else ""
    said = f", {due.state}" if due.state else ""
    return f"  {SIGNS[due.state]} {due.title}{said}{remark}"


def _standing_line(standing: Standing) -> str:
    return f"  {standing.wish}" + (f": {standing.words}" if standing.words else "")
