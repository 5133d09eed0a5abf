"""One objective as the progress board shows it."""

from collections.abc import Container
from datetime import date

from flows.documents.records.objective_records import ObjectiveRecord, StepRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState, RatingKind
from flows.lookup.plans import first_day
from flows.rules.due import OPEN_STEPS, next_step
from flows.rules.held_back import is_held_back
from flows.rules.pace import pace
from flows.rules.progress import progress, steps_done
from flows.rules.rating_series import Rated, with_start
from flows.text.calendar_words import DAYS, MONTHS
from flows.text.dates import format_date
from flows.text.step_words import format_appointment
from flows.views.board_models import ObjectiveView, StepView

GOING = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING, ObjectiveState.LATER)
"""States in which a pace is worth saying."""


def format_step_day(planned: date | None, today: date) -> str:
    """Return `today`, `Sat` within a week, `Fri 18 Dec`, or for what day it was planned."""
    if planned is None:
        return ""
    if planned < today:
        return f"was planned for {format_date(planned, today)}"
    away = (planned - today).days
    near = {0: "today", 1: "tomorrow"}
    return near.get(away) or (DAYS[planned.weekday()] if away < 7 else format_date(planned, today))


def format_when(step: StepRecord, today: date) -> str:
    """Return the day of a step, and of an appointment its time, its place and who comes along."""
    told = (format_step_day(step.planned, today), format_appointment(step))
    return ", ".join(each for each in told if each)


def view_steps(objective: ObjectiveRecord, today: date) -> tuple[StepView, ...]:
    """Return the steps of an objective in own order."""
    return tuple(
        [
            StepView(
                id=each.id,
                text=each.text,
                state=each.state,
                when=format_when(each, today) if each.state in OPEN_STEPS else "",
                is_milestone=each.milestone,
                is_open=each.state in OPEN_STEPS,
                done_on=each.done_on,
                impact=each.impact,
                effort=each.effort,
                planned=each.planned if each.state in OPEN_STEPS else None,
                reward=each.reward,
            )
            for each in objective.steps
        ]
    )


def view_objective(
    objective: ObjectiveRecord,
    place: int,
    plan: PlanRecord,
    rated: Rated,
    today: date,
    skipped: Container[str],
) -> ObjectiveView:
    """Return an objective as the board shows it.

    Args:
        objective: The objective.
        place: Its place in the own order of the plan, 1 first.
        plan: The plan it belongs to.
        rated: The ratings of the plan.
        today: The local calendar day.
        skipped: The ids of the steps that were skipped today; none of them is the next one.
    """
    come = progress(objective, rated)
    steps = view_steps(objective, today)
    following = next_step([each for each in objective.steps if each.id not in skipped])
    done, every = steps_done(objective.steps)
    way = come.way if come else None
    pace_words = pace(way, objective.started or plan.started, objective.due, today)
    is_open, begun = objective.state in GOING, first_day(plan)
    return ObjectiveView(
        id=objective.id,
        title=objective.wish,
        state=objective.state,
        state_note=objective.state_note,
        place=place,
        rank=objective.rank,
        value=objective.value,
        come=come,
        unit=objective.unit,
        has_measure=objective.baseline is not None and objective.target is not None,
        closeness=_values(rated, RatingKind.CLOSENESS, objective, objective.closeness, begun),
        measure=_values(rated, RatingKind.MEASURE, objective, objective.baseline, begun),
        due=_due(objective.due, today),
        pace=str(pace_words) if pace_words and is_open else "",
        steps=steps,
        next_step=_find_step(steps, following.id) if following else None,
        steps_done=done,
        steps_all=every,
        target=objective.target,
        is_held_back=is_held_back(objective),
    )


def _find_step(steps: tuple[StepView, ...], identity: str) -> StepView | None:
    return next((each for each in steps if each.id == identity), None)


def _values(
    rated: Rated, kind: RatingKind, objective: ObjectiveRecord, start: float | None, begun: date
) -> tuple[float, ...]:
    series = rated.get((str(kind), objective.id), ())
    return tuple([value for _, value in with_start(series, start, begun)])


def _due(due: date | None, today: date) -> str:
    if due is None:
        return ""
    near = abs((due - today).days) < 300
    return f"by {due.day} {MONTHS[due.month - 1]}{'' if near else f' {due.year}'}"
