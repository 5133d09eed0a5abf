"""Progress of an objective: by its measure, else by closeness, else by its steps."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from math import isinf

from flows.documents.light_types import NamedTuple
from flows.documents.vocabulary import Direction, RatingKind, StepState
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

    way: float | None = 0
    """How much of the way that there was when the plan began lies behind, 0 to 1: the pace.

    None where there is no way to go, since things are to stay as they are."""

    keeps: bool = False
    """Whether it is to stay where it is."""

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
        if self.keeps:
            return f"{stands} now, to keep at {aim}"
        if begun is None or (begun == self.aim and value == self.aim):
            return f"{stands} of {aim}"
        if value == begun or begun == self.aim:
            return f"{stands} now, aiming for {aim}"
        way = f"{format_number(begun)} → {stands}"
        is_between = begun < value <= self.aim
        return f"{way} of {aim}" if is_between else f"{way}, aiming for {aim}"


def progress(objective: ObjectiveShape, rated: Rated) -> Progress | None:
    """Return how far an objective has come, or none when nothing says so yet.

    The measure needs a baseline and a target, and stands at its baseline until it is rated. What is
    to be kept needs one of them, and what is counted week by week no baseline.

    Args:
        objective: The objective with its steps.
        rated: Ratings, from `series_of`.
    """
    if (come := _by_measure(objective, rated)) is not None:
        return come
    closeness = latest(rated, RatingKind.CLOSENESS, objective.id)
    if closeness is None:
        closeness = objective.closeness
    if closeness is not None:
        # The bar is that of the scale; a pace counts from where one was when the plan was made.
        start = objective.closeness or 0
        way = share_of_way(start, 10, closeness) if start < 10 else 1.0
        return Progress(closeness / 10, Basis.CLOSENESS, closeness, 10, way=way)
    return _by_steps(objective.steps)


def share_of_way(baseline: float, target: float, value: float) -> float:
    """Return (v − b) / (t − b) from 0 to 1; it serves both directions.

    With the target at the baseline it counts as reached when the value is there too.
    """
    if baseline == target:
        return float(value == target)
    if isinf(target - baseline):
        baseline, target, value = baseline / 4, target / 4, value / 4
    return min(1.0, max(0.0, (value - baseline) / (target - baseline)))


def share_kept(aim: float, value: float) -> float:
    """Return how much of what is to be kept is there, 0 to 1; more than it is all of it.

    Of nothing, such as no drinks, there is all as long as there is none.
    """
    if aim == 0 or (aim < 0) != (value < 0):
        return float(value == aim)
    return min(1.0, value / aim)


def _by_measure(objective: ObjectiveShape, rated: Rated) -> Progress | None:
    baseline, target = _start(objective, rated), objective.target
    keeps = objective.direction == Direction.KEEP
    if keeps:
        target = baseline if target is None else target
        baseline = target if baseline is None else baseline
    if baseline is None or target is None:
        return None
    value = latest(rated, RatingKind.MEASURE, objective.id)
    value = baseline if value is None else value
    name = objective.measure if objective.measure != objective.unit else ""
    said = (value, target, None if baseline == 0 < target else baseline, objective.unit, name)
    if keeps:
        return Progress(share_kept(target, value), Basis.MEASURE, *said, way=None, keeps=True)
    share = share_of_way(baseline, target, value)
    return Progress(share, Basis.MEASURE, *said, way=share)


def _start(objective: ObjectiveShape, rated: Rated) -> float | None:
    """Return where a measure stood at the start.

    What is counted began at nothing when nobody said otherwise; where less of it is wanted, at the
    most there was in a week.
    """
    if objective.baseline is not None or objective.counted is None:
        return objective.baseline
    if objective.direction != Direction.DOWN:
        return 0.0
    series = rated.get((str(RatingKind.MEASURE), objective.id), ())
    return max((value for _, value in series), default=None)


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
