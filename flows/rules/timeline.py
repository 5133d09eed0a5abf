"""What lies ahead, week by week: steps, markers and dates of each objective."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from flows.documents.protocols import ObjectiveShape
from flows.rules.crowded_weeks import crowded_weeks
from flows.rules.due import OPEN_STEPS, RESTING
from flows.rules.weeks import start_of_week

Kind = Literal["step", "marker", "due", "review"]
"""A step with a day, a marker on the way, the day an objective is aimed for, a review."""

WEIGHT: dict[str, int] = {"step": 0, "review": 1, "marker": 2, "due": 3}
"""Which of several things in one week is drawn: the weightiest."""


class Mark(NamedTuple):
    """One thing with a day."""

    day: date
    """The day."""

    kind: Kind
    """What kind of thing it is."""

    text: str
    """What it is, in the person's words."""

    is_ahead: bool = True
    """Whether it is still to do: no step that is done, and nothing of an objective that rests."""


class TimelineRow(NamedTuple):
    """An objective, or the plan as a whole, with what lies ahead."""

    title: str
    """Its name."""

    marks: tuple[Mark, ...]
    """What has a day, earliest first."""


def timeline(
    objectives: Iterable[ObjectiveShape], next_review: date | None = None
) -> tuple[TimelineRow, ...]:
    """Return a row for each objective, and one for the review where a day was chosen for it."""
    rows = [TimelineRow(each.wish, _marks(each)) for each in objectives]
    if next_review is not None:
        rows.append(
            TimelineRow("Looking at the plan again", (Mark(next_review, "review", "Review"),))
        )
    return tuple(rows)


def crowded_ahead(
    rows: Iterable[TimelineRow], today: date, begins: int = 0
) -> tuple[tuple[date, int], ...]:
    """Return the first days of weeks from this one on that hold a lot, and how many things each."""
    days = [mark.day for row in rows for mark in row.marks if mark.is_ahead]
    return tuple(crowded_weeks(days, today, begins).items())


def in_weeks(row: TimelineRow, first: date, count: int, begins: int = 0) -> tuple[Kind | None, ...]:
    """Return for each of `count` weeks from the week of `first` on what is drawn, or None."""
    start = start_of_week(first, begins)
    weeks: list[Kind | None] = [None] * count
    for mark in sorted(row.marks, key=lambda mark: WEIGHT[mark.kind]):
        place = (start_of_week(mark.day, begins) - start) // timedelta(weeks=1)
        if 0 <= place < count:
            weeks[place] = mark.kind
    return tuple(weeks)


def _marks(objective: ObjectiveShape) -> tuple[Mark, ...]:
    goes_on = objective.state not in RESTING
    marks = [
        Mark(
            step.planned,
            "marker" if step.milestone else "step",
            step.text,
            goes_on and step.state in OPEN_STEPS,
        )
        for step in objective.steps
        if step.planned is not None
    ]
    if objective.due is not None:
        marks.append(Mark(objective.due, "due", objective.wish, goes_on))
    return tuple(sorted(marks, key=lambda mark: mark.day))
