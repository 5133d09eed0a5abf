"""What lies ahead, week by week: steps, markers and dates of each objective."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from flows.documents.light_types import Literal, NamedTuple
from flows.rules.crowded_weeks import CrowdedWeek, crowded_weeks
from flows.rules.due import OPEN_STEPS, RESTING
from flows.rules.weeks import start_of_week

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import ObjectiveShape

Kind = Literal["step", "marker", "due", "review"]
"""A step with a day, a marker on the way, the day an objective is aimed for, a review."""

TO_SPARE = timedelta(days=3)
"""So long before the day that one aims for the last step leaves room for what comes up."""

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

    effort: int | None = None
    """How much effort it takes, 1 to 3; none when nobody has said."""


class TightEnd(NamedTuple):
    """An objective whose last step is hardly before the day that it is aimed for."""

    title: str
    """The objective, in the person's words."""

    last: date
    """The day of its last step."""

    due: date
    """The day it is aimed for."""


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
        rows.append(TimelineRow("Next review", (Mark(next_review, "review", "Review"),)))
    return tuple(rows)


def crowded_ahead(
    rows: Iterable[TimelineRow], today: date, begins: int = 0
) -> tuple[CrowdedWeek, ...]:
    """Return the weeks from this one on that hold a lot."""
    ahead = ((mark.day, mark.effort) for row in rows for mark in row.marks if mark.is_ahead)
    return crowded_weeks(ahead, today, begins)


def find_tight(rows: Iterable[TimelineRow], today: date) -> TightEnd | None:
    """Return the first objective whose last step leaves no room before the day it is aimed for."""
    for row in rows:
        ahead = [mark for mark in row.marks if mark.is_ahead and mark.day >= today]
        steps = [mark.day for mark in ahead if mark.kind == "step"]
        due = next((mark.day for mark in ahead if mark.kind == "due"), None)
        if steps and due and (due - steps[-1]) < TO_SPARE:
            return TightEnd(row.title, steps[-1], due)
    return None


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
            step.effort,
        )
        for step in objective.steps
        if step.planned is not None
    ]
    if objective.due is not None:
        marks.append(Mark(objective.due, "due", objective.wish, goes_on))
    return tuple(sorted(marks, key=lambda mark: mark.day))
