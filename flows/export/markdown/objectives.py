"""Objectives in a Markdown document: what, how one will know, why, and the small steps."""

from datetime import date
from typing import NamedTuple

from flows.documents.objective import Objective, OutcomeLevels, Step
from flows.documents.plan import Plan
from flows.documents.vocabulary import RatingKind, StepState
from flows.export.markdown.blocks import facts, heading, listed
from flows.export.state_words import STATE_WORDS, WHOSE_WORDS, Labels, labelled, out_of
from flows.rules.rating_series import Rated
from flows.text.dates import format_date
from flows.text.level_words import format_levels
from flows.text.numbers import format_amount, format_number
from flows.text.rhythms import join_words
from flows.text.step_words import IMPACT_WORDS

_STEP_WORDS = {
    StepState.OPEN: "",
    StepState.PART: "part of it done",
    StepState.DONE: "done",
    StepState.SET_ASIDE: "set aside",
}


class Numbers(NamedTuple):
    """What was rated in a plan, and from when on it may be told."""

    rated: Rated
    """The ratings by what they are of."""

    today: date | None
    """The day the document is read, from which days are said; None where no day goes out."""

    def latest(self, kind: RatingKind, objective: str) -> tuple[float, str] | None:
        """Return the latest value of an objective with its day in words, if it was ever rated."""
        series = self.rated.get((str(kind), objective), ())
        if not series:
            return None
        day, value = series[-1]
        return value, f" on {format_date(day, self.today)}" if self.today else ""


def objective_blocks(
    objective: Objective, plan: Plan, today: date, labels: Labels, numbers: Numbers
) -> list[str]:
    """Return the blocks of one objective, beginning with its wish.

    Args:
        objective: The objective.
        plan: The plan it belongs to.
        today: The day the document is read.
        labels: What the flow calls its own values.
        numbers: What was rated in the plan.
    """
    challenges = [each.text for each in plan.challenges if each.id in objective.challenges]
    return [
        heading(3, objective.wish),
        facts(
            ("What exactly will be different", objective.specific),
            ("How I will know", _measure(objective)),
            ("Where that stands", _measured(objective, numbers)),
            ("How close I felt to it", _closeness(objective, numbers)),
            ("By when, roughly", format_date(objective.due, today) if objective.due else ""),
            ("Part of life", labelled(labels, "area", objective.area)),
            ("Why it matters", objective.why),
            ("What it serves", labelled(labels, "value", objective.value)),
            ("Whose wish it is", WHOSE_WORDS[objective.whose] if objective.whose else ""),
            ("What it answers", join_words(challenges)),
            ("How important it is", _ruler(objective.importance, objective.importance_note)),
            ("How confident I am", _ruler(objective.confidence, objective.confidence_note)),
            (
                "What could make it hard",
                join_words([labelled(labels, "limit", each) for each in objective.limits]),
            ),
            ("How it allows for that", objective.allow_for),
            ("Where it stands", _state(objective)),
            ("The story behind it", objective.notes),
        ),
        _levels(objective.levels) if objective.levels else "",
        listed("Small steps", [format_step(each, today) for each in objective.steps]),
    ]


def format_step(step: Step, today: date) -> str:
    """Return a step with its state, its day and how it will be marked: `text (done Sat 21 Nov)`."""
    told = [_STEP_WORDS[step.state]]
    if step.state is StepState.DONE and step.done_on:
        told = [f"done {format_date(step.done_on, today)}"]
    elif step.planned and step.state in (StepState.OPEN, StepState.PART):
        before = "was planned for" if step.planned < today else "planned for"
        told.append(f"{before} {format_date(step.planned, today)}")
    told.append(IMPACT_WORDS[step.impact] if step.impact else "")
    told.append("a marker on the way" if step.milestone else "")
    told.append(f"to mark it: {step.reward}" if step.reward else "")
    said = ", ".join(each for each in told if each)
    return f"{step.text} ({said})" if said else step.text


def _measure(objective: Objective) -> str:
    baseline, target = objective.baseline, objective.target
    unit, ends = objective.unit, ""
    if baseline is not None and target is not None:
        ends = f"from {format_number(baseline)} to {format_amount(target, unit)}"
    elif target is not None:
        ends = f"aiming for {format_amount(target, unit)}"
    elif baseline is not None:
        ends = f"{format_amount(baseline, unit)} at the start"
    return ", ".join(each for each in (objective.measure, ends or objective.unit) if each)


def _measured(objective: Objective, numbers: Numbers) -> str:
    """Return the latest measure; where it began stands beside it already."""
    latest = numbers.latest(RatingKind.MEASURE, objective.id)
    return "" if latest is None else format_amount(latest[0], objective.unit) + latest[1]


def _closeness(objective: Objective, numbers: Numbers) -> str:
    """Return the latest closeness, and the first one beside it where they differ."""
    first, latest = objective.closeness, numbers.latest(RatingKind.CLOSENESS, objective.id)
    if latest is None:
        return out_of(first, 10)
    value, day = latest
    before = f"; at first {first:g}" if first is not None and first != value else ""
    return f"{value:g} of 10{day}{before}"


def _ruler(value: int | None, note: str) -> str:
    return "\n".join(each for each in (out_of(value, 10), note) if each)


def _state(objective: Objective) -> str:
    words = STATE_WORDS[objective.state]
    return f"{words}\n{objective.state_note}" if objective.state_note else words


def _levels(levels: OutcomeLevels) -> str:
    lines = [f"{mark}: {words}" for mark, words in format_levels(levels)]
    return listed("Five ways it could turn out", lines)
