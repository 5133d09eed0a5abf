"""Timeline: markers on the way, small things to repeat, and when the plan is looked at again."""

from datetime import date

from flows.documents.records.objective_records import HabitRecord
from flows.documents.records.plan_records import PlanRecord
from flows.export.read_back.blocks import Block, Row, Section, items, section, text
from flows.export.read_back.objectives import build_step
from flows.export.read_back.word_sources import Writer
from flows.text.dates import format_date
from flows.text.habit_words import format_anchor, says_amount
from flows.text.numbers import format_amount
from flows.text.rhythms import format_recurrence


def build_timeline(plan: PlanRecord, writer: Writer, *, dates_alone: bool) -> Section | None:
    """Return the fourth stage.

    Args:
        plan: The plan.
        writer: What it is written with.
        dates_alone: Whether the days of objectives and steps stand here, since nothing else of
            them is told.
    """
    return section(
        "Timeline",
        _dates(plan, writer) if dates_alone else None,
        None if dates_alone else _markers(plan, writer),
        items("Small things to repeat", [_habit(each, plan, writer) for each in plan.habits]),
        text("", *_reviews(plan, writer)),
        *writer.own_blocks("timeline"),
    )


def _dates(plan: PlanRecord, writer: Writer) -> Block | None:
    rows: list[tuple[date, Row]] = []
    for objective in plan.objectives:
        if objective.due:
            end = format_date(objective.due, writer.today)
            rows.append((objective.due, writer.row(objective.wish, objective.id, "due", end=end)))
        for step in objective.steps:
            if day := step.done_on or step.planned:
                rows.append((day, build_step(step, writer)))
    return items("Dates", [row for _, row in sorted(rows, key=lambda each: each[0])])


def _markers(plan: PlanRecord, writer: Writer) -> Block | None:
    several = len(plan.objectives) > 1
    rows = [
        build_step(step, writer, objective.wish if several else "")
        for objective in plan.objectives
        for step in objective.steps
        if step.milestone
    ]
    return items("Markers on the way", rows)


def _habit(habit: HabitRecord, plan: PlanRecord, writer: Writer) -> Row:
    wishes = {each.id: each.wish for each in plan.objectives}
    wish = wishes.get(habit.objective or "", "") if len(wishes) > 1 else ""
    amount = format_amount(habit.amount, habit.unit)
    told = [habit.text.strip()]
    told.append("" if says_amount(habit.text, amount) else amount)
    told.append(format_anchor(habit.anchor))
    words = ", ".join(each for each in told if each)
    if wish:
        words += f" (for “{wish}”)"
    own = "; ".join(f"{row.label} {row.text}" for row in writer.own_facts(habit.id))
    return writer.row(
        f"{words}\n{own}" if own else words,
        habit.id,
        "text",
        end=format_recurrence(habit.schedule, writer.today),
    )


def _reviews(plan: PlanRecord, writer: Writer) -> list[Row]:
    """Return when the plan is looked at again: a day, a rhythm, or both in one sentence."""
    again = format_recurrence(plan.review, writer.today) if plan.review else ""
    if plan.next_review is None:
        said = f"I look at this plan again {again}." if again else ""
        return [writer.row(said, "", "review")]
    day = format_date(plan.next_review, writer.today)
    said = f"I look at this plan again on {day}"
    return [
        writer.row(f"{said}," if again else f"{said}.", "", "next_review"),
        writer.row(f"and then {again}." if again else "", "", "review"),
    ]
