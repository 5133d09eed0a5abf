"""Objectives: what is wanted and why, how it will show, and the small steps towards it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from flows.documents.records.objective_records import (
    ObjectiveRecord,
    OutcomeLevelsRecord,
    StepRecord,
)
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import Direction, ObjectiveState, RatingKind, Share, StepState
from flows.export.read_back.blocks import Block, Row, Section, facts, items, name, section, text
from flows.export.read_back.word_sources import Writer
from flows.export.state_words import STATE_WORDS, WHOSE_WORDS, out_of
from flows.text.dates import format_date
from flows.text.level_words import format_levels
from flows.text.measure_words import format_source
from flows.text.numbers import format_amount, format_number
from flows.text.own_sentences import as_sentence, format_reason, format_wish
from flows.text.rhythms import join_words
from flows.text.step_words import IMPACT_WORDS, format_appointment
from flows.text.support_words import EFFORT

STEP_SIGNS: dict[str, str] = {
    StepState.OPEN: "○",
    StepState.PART: "◐",
    StepState.DONE: "●",
    StepState.SET_ASIDE: "–",
}
"""What stands before a step, by its state; a marker on the way has its own."""

_SHARED: dict[str, str] = {
    Share.NEVER: "no, only for me",
    Share.ASK: "only when I share the whole plan",
}

MARKER = "◆"
"""What stands before a marker on the way."""


def build_objectives(
    plan: PlanRecord, writer: Writer, *, with_markers: bool = False
) -> Section | None:
    """Return the second stage: each objective under its number, as the person wrote them.

    Args:
        plan: The plan.
        writer: What it is written with.
        with_markers: Whether markers on the way stand here, since there is no timeline.
    """
    blocks: list[Block | None] = []
    several = len(plan.objectives) > 1
    for number, objective in enumerate(plan.objectives, 1):
        state = STATE_WORDS[objective.state] if objective.state != ObjectiveState.LATER else ""
        if several:
            title, end = f"Objective {number}", state
        else:
            # A single one needs no number: where it stands is all there is to say.
            title, end = f"{state[:1].upper()}{state[1:]}", ""
        steps = [each for each in objective.steps if with_markers or not each.milestone]
        blocks.append(name(writer.row(title, objective.id, "wish", end=end)) if title else None)
        blocks += _objective(objective, plan, writer, steps)
    return section("Objectives", *blocks, *writer.own_blocks("objectives"))


def build_step(step: StepRecord, writer: Writer, of: str = "") -> Row:
    """Return a step with its sign and its day.

    Args:
        step: A step or a marker on the way.
        writer: What it is written with.
        of: What it leads to, where that is not told above it.
    """
    told = [f"towards “{of}”" if of else "", format_appointment(step)]
    told.append(EFFORT[step.effort] if step.effort else "")
    told.append(IMPACT_WORDS[step.impact] if step.impact else "")
    told.append(f"to mark it: {step.reward}" if step.reward else "")
    said = "; ".join(each for each in told if each)
    words = f"{step.text} ({said})" if said else step.text
    return writer.row(words, step.id, "text", sign=_sign(step), end=_day(step, writer))


def _sign(step: StepRecord) -> str:
    if step.milestone and step.state == StepState.OPEN:
        return MARKER
    return STEP_SIGNS[step.state]


def _day(step: StepRecord, writer: Writer) -> str:
    if step.state == StepState.DONE:
        return f"done {format_date(step.done_on, writer.today)}" if step.done_on else "done"
    if step.state == StepState.SET_ASIDE:
        return "set aside"
    day = format_date(step.planned, writer.today) if step.planned else ""
    if step.state == StepState.PART:
        return ", ".join(each for each in ("part of it done", day) if each)
    return day


def _objective(
    objective: ObjectiveRecord,
    plan: PlanRecord,
    writer: Writer,
    steps: list[StepRecord],
) -> list[Block | None]:
    wish, reason = _wish_and_reason(objective, writer)
    return [
        text("", *wish),
        _facts(objective, plan, writer, () if reason else (_why(objective, writer),)),
        *_limits(objective, writer),
        _levels(objective.levels, objective.id, writer) if objective.levels else None,
        items("Small steps", [build_step(each, writer) for each in steps]),
    ]


def _wish_and_reason(objective: ObjectiveRecord, writer: Writer) -> tuple[list[Row], bool]:
    """Return what is wanted, with why in the same sentence where the words allow it."""
    wish, reason = format_wish(objective.wish), format_reason(objective.why)
    whole = wish or objective.wish.strip()
    if not wish or not reason:
        return [writer.row(as_sentence(whole), objective.id, "wish")], False
    joined = "" if reason.startswith(("so that", "to ")) else ","
    return [
        writer.row(f"{whole}{joined}", objective.id, "wish"),
        writer.row(f"{reason}.", objective.id, "why"),
    ], True


def _why(objective: ObjectiveRecord, writer: Writer) -> Row:
    return writer.row(objective.why, objective.id, "why", label="Why it matters")


def _facts(
    objective: ObjectiveRecord, plan: PlanRecord, writer: Writer, first: Iterable[Row]
) -> Block | None:
    challenges = [each.text for each in plan.challenges if each.id in objective.challenges]

    def fact(label: str, said: str, field: str) -> Row:
        return writer.row(said, objective.id, field, label=label)

    return facts(
        *first,
        fact("What will be different", objective.specific, "specific"),
        fact("How I will know", _measure(objective), "measure"),
        fact("Where that stands", _measured(objective, writer), "measure"),
        fact("How close I am", _closeness(objective, writer), "closeness"),
        fact("By when, roughly", _due(objective, writer), "due"),
        fact("Part of life", writer.labelled("area", objective.area), "area"),
        fact("What it serves", writer.labelled("value", objective.value), "value"),
        fact("Whose wish it is", WHOSE_WORDS[objective.whose] if objective.whose else "", "whose"),
        fact("What it answers", "; ".join(challenges), "challenges"),
        fact("How important it is", out_of(objective.importance, 10), "importance"),
        fact("What makes it so", objective.importance_note, "importance_note"),
        fact("How confident I am", out_of(objective.confidence, 10), "confidence"),
        fact("What would help", objective.confidence_note, "confidence_note"),
        fact("Why it stands there", objective.state_note, "state_note"),
        fact("The story behind it", objective.notes, "notes"),
        fact("Named when I share", _shared(objective, writer), "share"),
        *writer.own_facts(objective.id),
        *(row for step in objective.steps for row in writer.own_facts(step.id)),
    )


def _shared(objective: ObjectiveRecord, writer: Writer) -> str:
    """Return what the person chose for it alone; what holds for all objectives is not repeated."""
    return _SHARED.get(objective.share, "") if writer.is_own else ""


def _due(objective: ObjectiveRecord, writer: Writer) -> str:
    return format_date(objective.due, writer.today) if objective.due else ""


def _limits(objective: ObjectiveRecord, writer: Writer) -> list[Block | None]:
    """Return what could make it hard, each on a line of its own where they could run together."""
    limits = [writer.labelled("limit", each) for each in objective.limits]
    allowed = writer.row(
        objective.allow_for, objective.id, "allow_for", label="How it allows for that"
    )
    hard = "What could make it hard"
    if any(re.search(r",| or | and ", each) for each in limits):
        rows = [writer.row(each, objective.id, "limits") for each in limits]
        return [items(hard, rows), facts(allowed)]
    words = join_words([writer.labelled_inside("limit", each) for each in objective.limits])
    return [facts(writer.row(words, objective.id, "limits", label=hard), allowed)]


def _levels(levels: OutcomeLevelsRecord, objective: str, writer: Writer) -> Block | None:
    rows = [
        writer.row(words, objective, "levels", sign=mark) for mark, words in format_levels(levels)
    ]
    return items("Five ways it could turn out", rows)


def _measure(objective: ObjectiveRecord) -> str:
    baseline, target, unit = objective.baseline, objective.target, objective.unit
    ends = unit
    if baseline is not None and target is not None and baseline != target:
        ends = f"from {format_number(baseline)} to {format_amount(target, unit)}"
    elif target is not None:
        ends = f"aiming for {format_amount(target, unit)}"
    elif baseline is not None:
        ends = f"{format_amount(baseline, unit)} at the start"
    wanted = ""
    if objective.direction == Direction.KEEP:
        wanted = "to keep as it is"
    elif objective.direction == Direction.DOWN and not _falls(objective):
        wanted = "less is better"
    measure = objective.measure.strip().rstrip(".")
    counted = format_source(objective)
    return ", ".join(_distinct((measure, ends, wanted, counted)))


def _falls(objective: ObjectiveRecord) -> bool:
    """Return whether the two numbers tell by themselves that less is wanted."""
    baseline, target = objective.baseline, objective.target
    return baseline is not None and target is not None and target < baseline


def _distinct(parts: Sequence[str]) -> list[str]:
    """Return parts without blank ones and without what another says already."""
    return [each for each in dict.fromkeys(parts) if each]


def _measured(objective: ObjectiveRecord, writer: Writer) -> str:
    """Return the latest measure; where it began stands beside it already."""
    series = writer.rated.get((str(RatingKind.MEASURE), objective.id), ())
    if not series:
        return ""
    day, value = series[-1]
    return format_amount(value, objective.unit) + _on(day, writer)


def _closeness(objective: ObjectiveRecord, writer: Writer) -> str:
    """Return the latest closeness, and the first one beside it where they differ."""
    first = objective.closeness
    series = writer.rated.get((str(RatingKind.CLOSENESS), objective.id), ())
    if not series:
        return out_of(first, 10)
    day, value = series[-1]
    before = f"; at first {first:g}" if first is not None and first != value else ""
    return f"{value:g} of 10{_on(day, writer)}{before}"


def _on(day: date, writer: Writer) -> str:
    return f" on {format_date(day, writer.today)}" if writer.tells_days else ""
