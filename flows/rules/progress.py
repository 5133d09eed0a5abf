"""Progress of an objective: by its measure, else by closeness, else by its steps."""

from collections.abc import Sequence
from enum import StrEnum
from math import isinf

from flows.documents.light_typing import NamedTuple
from flows.documents.protocols import ObjectiveShape, StepShape
from flows.documents.vocabulary import RatingKind, StepState
from flows.rules.rating_series import Rated, latest
from flows.text.numbers import format_amount, format_number


class Basis(StrEnum):
    """What a progress was taken from; it is named wherever it is shown."""

    MEASURE = "measure"
    CLOSENESS = "closeness"
    STEPS = "steps"


class Progress(NamedTuple):
    """How far an objective has come."""

    share: float
    """0 to 1."""

    basis: Basis
    """What it was taken from."""

    words: str
    """`4 of 5 a week`, `closeness 6 of 10`, `1 of 4 steps`."""


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
        words = _measured_words(objective, value, baseline, target)
        return Progress(measured(baseline, target, value), Basis.MEASURE, words)
    closeness = latest(rated, RatingKind.CLOSENESS, objective.id)
    if closeness is None:
        closeness = objective.closeness
    if closeness is not None:
        return Progress(closeness / 10, Basis.CLOSENESS, f"closeness {closeness:g} of 10")
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
    noun = "step" if every == 1 else "steps"
    return Progress(done / every, Basis.STEPS, f"{done:g} of {every} {noun}")


def _measured_words(objective: ObjectiveShape, value: float, baseline: float, target: float) -> str:
    aim = format_amount(target, objective.unit)
    if target < baseline:
        return f"{format_number(value)}, aiming for {aim}"
    return f"{format_number(value)} of {aim}"
