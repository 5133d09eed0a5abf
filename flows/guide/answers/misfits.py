"""Kept answers whose question has changed since: what no longer fits is listed, never dropped."""

from collections.abc import Iterable
from datetime import date

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any
from flows.guide.answers.answers import Answers, declared_path, unnest
from flows.guide.items.item_parts import AnswerContext
from flows.guide.mapping.field_map import FieldMap, map_fields
from flows.guide.schema.flow import Flow

SOME_DAY = date(2026, 1, 1)
"""Kept dates are no relative ones, so nothing is counted from it."""


def fit_answers(flow: Flow, tree: dict[str, Any], *, of_plan: bool = False) -> Answers:
    """Return the answers of a draft; those that their question cannot have go to the misfits.

    Args:
        flow: The flow as it is now.
        tree: The answers by step, item and instance, as the draft has them.
        of_plan: Whether a plan is changed: what stands in its fields stays there, whatever the
            flow offers to choose from.
    """
    answers, mapping = unnest(flow, tree), map_fields(flow)
    kept_open = set(mapping.bindings) if of_plan else set()
    move_misfits(flow, mapping, answers, list(answers.values), kept_open)
    return answers


def move_misfits(
    flow: Flow,
    mapping: FieldMap,
    answers: Answers,
    paths: Iterable[str],
    kept_open: set[str] | frozenset[str] = frozenset(),
) -> None:
    """Move every answer that its question cannot have to the misfits.

    Args:
        flow: The flow as it is now.
        mapping: Where its answers live.
        answers: The answers; they are changed.
        paths: Which of them are looked at.
        kept_open: Declared paths of questions to which any choice is an answer.
    """
    for path in paths:
        declared = declared_path(flow, path)
        asked = flow.declared[declared]
        # Limits make no misfit of an answer: it was given within those of then, and can be told.
        item = asked.widened(
            flow.libraries.get(asked.choices_source, ()), is_open=declared in kept_open
        )
        value = answers.values.pop(path)
        fits, left = item.part_known(value)
        rows = [(row, "") for row in item.rows_in(value)]
        try:
            kept = None
            if fits is not None:
                kept = item.validate_answer(fits, AnswerContext(SOME_DAY, item.offered, rows))
            if kept is not None and declared in mapping.targets:
                mapping.targets[declared].holds(kept)
        except UnacceptableError:
            kept, left = None, value
        if kept is not None:
            answers.values[path] = kept
        if left is not None:
            answers.misfits[path] = left
