"""Progress of an objective: by its measure, else by closeness, else by its steps."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from math import isinf

from flows.documents.light_types import NamedTuple
from flows.documents.vocabulary import RatingKind, StepState
from flows.rules.rating_series import Rated, latest
from flows.text.numbers import format_amount, format_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import ObjectiveShape, StepShape


class Basis(StrEnum):
    """What a progress was taken from; it is named wherever it is shown."""

    MEASURE = "measure"
    CLOSENESS = "closeness"
    STEPS = "steps"


class Progress(NamedTuple):
    """How far an objective has come: what a bar shows, and the words beside it."""

    share: float
    """What the bar shows: how far it is from `begun` to `aim`, 0 to 1."""

    basis: Basis
    """What it was taken from."""

    value: float
    """Where it stands, in its own measure: the number the words begin with, after the start."""

    aim: float
    """Where it is to be."""

    begun: float | None = None
    """Where the bar begins, when that is not at nothing."""

    unit: str = ""
    """What is counted, as it follows the aim: `nights a week`, `steps`."""

    name: str = ""
    """What the person calls the measure: `nights of 6 h or more`; empty for what has its name."""

    way: float = 0
    """How much of the way that there was when the plan began lies behind, 0 to 1: the pace."""

    @property
    def words(self) -> str:
        """What the bar shows: `2 → 4 of 5 a week`, `closeness 6 of 10`, `1 of 4 steps`."""
        if self.basis == Basis.CLOSENESS:
            return f"closeness {self.numbers}"
        return self.numbers

    @property
    def numbers(self) -> str:
        """The same, beginning with the number: `6 of 10`, `10 now, aiming for 30 minutes`."""
        stands, aim = format_number(self.value), format_amount(self.aim, self.unit)
        begun, value = self.begun, self.value
        if begun is None or (begun == self.aim and value == self.aim):
            return f"{stands} of {aim}"
        if value == begun or begun == self.aim:
            return f"{stands} now, aiming for {aim}"
        way = f"{format_number(begun)} → {stands}"
        is_between = begun < value <= self.aim
        return f"{way} of {aim}" if is_between else f"{way}, aiming for {aim}"


def progress(objective: ObjectiveShape, rated: Rated) -> Progress | None:
    """Return how far an objective has come, or none when nothing says so yet.

    The measure needs a baseline and a target, and stands at its baseline until it is rated.

    Args:
        objective: The objective with its steps.
        rated: Ratings, from `series_of`.
    """
    baseline, target = objective.baseline, objective.target
    if baseline is not None and target is not None:
        value = latest(rated, RatingKind.MEASURE, objective.id)
        value = baseline if value is None else value
        share = measured(baseline, target, value)
        begun = None if baseline == 0 < target else baseline
        name = objective.measure if objective.measure != objective.unit else ""
        return Progress(share, Basis.MEASURE, value, target, begun, objective.unit, name, share)
    closeness = latest(rated, RatingKind.CLOSENESS, objective.id)
    if closeness is None:
        closeness = objective.closeness
    if closeness is not None:
        # The bar is that of the scale; a pace counts from where one was when the plan was made.
        start = objective.closeness or 0
        way = measured(start, 10, closeness) if start < 10 else 1.0
        return Progress(closeness / 10, Basis.CLOSENESS, closeness, 10, way=way)
    return _by_steps(objective.steps)


def measured(baseline: float, target: float, value: float) -> float:
    """Return (v − b) / (t − b) from 0 to 1; it serves both directions.

    With the target at the baseline it counts as reached when the value is there too.
    """
    if baseline == target:
        return float(value == target)
    if isinf(target - baseline):
        baseline, target, value = baseline / 4, target / 4, value / 4
    return min(1.0, max(0.0, (value - baseline) / (target - baseline)))


def steps_done(steps: Sequence[StepShape]) -> tuple[float, int]:
    """Return steps done, part as ½, and all steps; those set aside belong to neither."""
    states = [step.state for step in steps if step.state != StepState.SET_ASIDE]
    done = states.count(StepState.DONE) + states.count(StepState.PART) / 2
    return done, len(states)


def _by_steps(steps: Sequence[StepShape]) -> Progress | None:
    done, every = steps_done(steps)
    if not every:
        return None
    share = done / every
    return Progress(share, Basis.STEPS, done, every, unit="steps", way=share)
