"""Priorities: the person's own order, and how many things at a time."""

from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.records.plan_records import PlanRecord
from flows.export.read_back.blocks import Block, Section, items, section, text
from flows.export.read_back.word_sources import Writer
from flows.rules.priority import own_order
from flows.text.rhythms import join_words

_AT_ONCE = {1: "One thing at a time", 2: "Two things at a time", 3: "Three things at a time"}


def build_priorities(plan: PlanRecord, writer: Writer) -> Section | None:
    """Return the third stage; with a single objective there is nothing to put in order."""
    if len(plan.objectives) < 2:
        return section("Priorities", *writer.own_blocks("prioritisation"))
    focus, source = "", writer.source("", "focus")
    if plan.focus is not None and not source.is_default:
        focus = f"{_AT_ONCE[plan.focus]}; the rest waits in Later."
    return section(
        "Priorities",
        _order(plan, writer),
        text("", writer.row(focus, "", "focus")),
        *writer.own_blocks("prioritisation"),
    )


def _order(plan: PlanRecord, writer: Writer) -> Block | None:
    """Return the own order, or only how much each matters where nobody has ordered them."""
    every = {each.id: each for each in plan.objectives}
    if any(each.rank is not None for each in every.values()):
        rows = []
        for tie in own_order(every.values()):
            # What is about equal stands as it was written down.
            words = join_words([_weighed(each) for name, each in every.items() if name in tie])
            end = "about equal" if len(tie) > 1 else ""
            rows.append(writer.row(words, "", "objectives.rank", end=end, about=tie))
        return items("My order", rows, numbered=True)
    weighed = [each for each in every.values() if _weights(each)]
    rows = [
        writer.row(each.wish, "", "objectives.significance", end=_weights(each), about=(each.id,))
        for each in weighed
    ]
    return items("How much each matters, and how soon it is needed", rows)


def _weighed(objective: ObjectiveRecord) -> str:
    said = _weights(objective)
    return f"{objective.wish} ({said})" if said else objective.wish


def _weights(objective: ObjectiveRecord) -> str:
    parts = []
    if objective.significance is not None:
        parts.append(f"matters {objective.significance} of 5")
    if objective.urgency is not None:
        parts.append(f"needed soon {objective.urgency} of 5")
    return ", ".join(parts)
