"""Kept answers whose question has changed since: what no longer fits is listed, never dropped."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from flows.documents.errors import UnacceptableError
from flows.documents.validators import LINE_LIMIT, TEXT_LIMIT
from flows.documents.vocabulary import Rhythm
from flows.guide.answers.answers import Answers, declared_path, unnest
from flows.guide.items import models as items
from flows.guide.items.validate_answer import validate_answer
from flows.guide.mapping.field_map import FieldMap, mapping_of
from flows.guide.schema.flow import Flow

SOME_DAY = date(2026, 1, 1)
"""Kept dates are no relative ones, so nothing is counted from it."""

_WIDEST: dict[type[items.BaseItem], dict[str, Any]] = {
    items.TextItem: {"max_length": LINE_LIMIT, "pattern": ""},
    items.LongTextItem: {"max_length": TEXT_LIMIT},
    items.NumberItem: {"min": None, "max": None},
    items.DateItem: {"min": "", "max": "", "relative": False},
    items.ScheduleItem: {"allow": tuple(Rhythm)},
    items.MultiSelectItem: {"max_choices": None},
}
"""Limits that make no misfit of an answer: it was given within those of then, and can be told."""


def fitting_answers(flow: Flow, tree: dict[str, Any], *, of_plan: bool = False) -> Answers:
    """Return the answers of a draft; those that their question cannot have go to the misfits.

    Args:
        flow: The flow as it is now.
        tree: The answers by step, item and instance, as the draft has them.
        of_plan: Whether a plan is changed: what stands in its fields stays there, whatever the
            flow offers to choose from.
    """
    answers, mapping = unnest(flow, tree), mapping_of(flow)
    kept_open = set(mapping.bindings) if of_plan else set()
    set_misfits_aside(flow, mapping, answers, list(answers.values), kept_open)
    return answers


def set_misfits_aside(
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
        item = _widest(flow, flow.declared[declared], is_open=declared in kept_open)
        value = answers.values.pop(path)
        fits, left = _parted(item, value)
        try:
            kept = validate_answer(
                item, fits, today=SOME_DAY, choices=_choices(item), rows=_rows(item, value)
            )
            if kept is not None and declared in mapping.targets:
                mapping.targets[declared].holds(kept)
        except UnacceptableError:
            kept, left = None, value
        if kept is not None:
            answers.values[path] = kept
        if left is not None:
            answers.misfits[path] = left


def _widest(flow: Flow, item: Any, *, is_open: bool) -> Any:
    """Return a question that takes all answers of its form, from what a flow lets one choose."""
    more = dict(_WIDEST.get(type(item), {}))
    if isinstance(item, items.ChoosingItem):
        # What a plan offers to choose from is looked up later, and left out when it is gone.
        more["choices"] = item.choices or flow.libraries.get(item.choices_from, ())
        more["other"] = item.other or is_open or not more["choices"]
    return item.model_copy(update=more)


def _choices(item: Any) -> tuple[items.Choice, ...]:
    return item.choices if isinstance(item, items.ChoosingItem) else ()


def _parted(item: Any, value: Any) -> tuple[Any, Any]:
    """Return what of several choices there still is, and the rest."""
    if not isinstance(item, items.MultiSelectItem) or item.other or not isinstance(value, list):
        return value, None
    known = {choice.value for choice in item.choices}
    gone = [each for each in value if each not in known]
    return [each for each in value if each in known], gone or None


def _rows(item: Any, value: Any) -> list[tuple[str, str]]:
    """Return the rows that an answer is about."""
    if not isinstance(value, dict):
        return []
    if isinstance(item, items.MatrixItem):
        return [(row, "") for row in value]
    if not isinstance(item, items.RankItem):
        return []
    ids = [each for place in _listed(value.get("order")) for each in _listed(place)]
    for pair in _listed(value.get("comparisons")):
        ids += [pair.get("left"), pair.get("right")] if isinstance(pair, dict) else []
    return [(each, "") for each in dict.fromkeys(filter(_is_text, ids))]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_text(value: Any) -> bool:
    return isinstance(value, str)
