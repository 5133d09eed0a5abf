"""Documents for the tests of the rules, short to write."""

from datetime import UTC, date, datetime
from typing import Any

from flows.documents.entries import Entry, Rating
from flows.documents.habit import Habit
from flows.documents.objective import Objective, Step
from flows.documents.plan import Comparison
from flows.documents.schedule import Schedule

MOMENT = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
"""A Saturday evening."""

TODAY = MOMENT.date()
"""Saturday 21 November 2026."""


def objective(id: str = "o", **values: Any) -> Objective:
    """Return an objective with an id and a wish."""
    return Objective.model_validate({"id": id, "wish": "Sleep", **values})


def step(id: str = "s", **values: Any) -> Step:
    """Return a step with an id and a text."""
    return Step.model_validate({"id": id, "text": "write the letter", **values})


def schedule(kind: str = "daily", **values: Any) -> Schedule:
    """Return a rhythm."""
    return Schedule.model_validate({"kind": kind, **values})


_DETAIL = ("on", "days", "times", "every", "day", "nth")


def habit(kind: str = "daily", **values: Any) -> Habit:
    """Return a habit with the rhythm of a kind; details of the rhythm are taken out of `values`."""
    detail = {name: values.pop(name) for name in _DETAIL if name in values}
    return Habit.model_validate(
        {"id": "h", "text": "Walk", "schedule": schedule(kind, **detail), **values}
    )


def entry(day: date, state: str = "done", **values: Any) -> Entry:
    """Return an entry for the habit `h`, or for the step that is named."""
    what = {} if "step" in values else {"habit": "h"}
    return Entry.model_validate({"date": day, "state": state, "at": MOMENT, **what, **values})


def rating(day: date, value: float, kind: str = "closeness", **values: Any) -> Rating:
    """Return a rating of the objective `o`, or of the area or scale that is named."""
    what = {} if "name" in values else {"objective": "o"}
    return Rating.model_validate(
        {"date": day, "value": value, "kind": kind, "at": MOMENT, **what, **values}
    )


def comparison(left: str, right: str, preferred: str | None) -> Comparison:
    """Return an answered pairwise question."""
    return Comparison(left=left, right=right, preferred=preferred)
