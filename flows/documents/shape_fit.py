"""Whether a stored document surely fits its model, said without it, by what the models tell.

To import the models takes several times as long as to read a plan back, to export everything or
to undo a change. Where this module is not sure, the models decide; a test holds that they accept
whatever is sure here, and change nothing in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from flows.documents import vocabulary
from flows.documents.errors import UnacceptableError
from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.plain_values import VALUES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from flows.documents.records import FieldShape, Json

    Check = Callable[[Any], bool]
    """Says whether a value surely fits; one that does not may raise one of `_UNSURE` as well."""

_UNSURE = (UnacceptableError, ValueError, AttributeError, KeyError, TypeError)


def surely_fits(model: str, document: object) -> bool:
    """Return whether a document surely fits its model, which would change no value in it.

    Args:
        model: The module and the name of the model: `flows.documents.plan:Plan`.
        document: The document as it is kept; fields that have a default may be missing.
    """
    try:
        return _document_check(model)(document)
    except _UNSURE:
        return False


def surely_holds(model: str, field: str, value: object) -> bool:
    """Return whether a field of a model surely can hold a value, whatever else is in it."""
    try:
        return _field_check(FIELD_SHAPES[model][field])(value)
    except _UNSURE:
        return False


def stays_as_it_is(model: str, document: Json) -> bool:
    """Return whether its model surely writes a document that fits just as it is."""
    for name, shape in FIELD_SHAPES[model].items():
        if name not in document:
            if not shape.is_left_out:
                return False
        elif shape.is_left_out and (shape.has_default or not document[name]):
            return False
        elif shape.part and (value := document[name]) is not None:
            parts = value if shape.is_list else [value]
            if not all(stays_as_it_is(shape.part, each) for each in parts):
                return False
    return True


@cache
def _document_check(model: str) -> Check:
    shapes = FIELD_SHAPES[model]
    checks = {name: _field_check(shape) for name, shape in shapes.items()}
    # An id that is missing would be another one each time.
    needed = {name for name, shape in shapes.items() if shape.is_needed or name == "id"}
    rule = RULES.get(model)

    def fits(document: Json) -> bool:
        if not needed <= document.keys():
            return False
        for name, value in document.items():
            # A field that nobody knows is a key that is not there.
            if not checks[name](value):
                return False
        return rule is None or rule(document)

    return fits


def _field_check(shape: FieldShape) -> Check:
    fits = _document_check(shape.part) if shape.part else _value_check(shape)
    if shape.is_list:
        fits = _list_check(fits, shape.most)
    elif shape.keys:
        fits = _table_check(VALUES[shape.keys], fits)
    return (lambda value: value is None or fits(value)) if shape.may_be_none else fits


def _list_check(one: Check, most: float | None) -> Check:
    return lambda value: (
        type(value) is list and (most is None or len(value) <= most) and all(map(one, value))
    )


def _table_check(is_key: Check, one: Check) -> Check:
    return lambda value: all(is_key(key) and one(each) for key, each in value.items())


def _value_check(shape: FieldShape) -> Check:
    is_one, least, most = VALUES.get(shape.kind), shape.least, shape.most
    if is_one is None:
        words = getattr(vocabulary, shape.kind)._value2member_map_
        return lambda value: type(value) is str and value in words
    if shape.is_list or (least is None and most is None):
        return is_one
    return lambda value: (
        is_one(value) and (least is None or value >= least) and (most is None or value <= most)
    )


def _ids_differ(*fields: str) -> Check:
    def differ(document: Json) -> bool:
        parts = (document.get(field) or () for field in fields)
        return all(len({each["id"] for each in several}) == len(several) for several in parts)

    return differ


def _is_in_order(days: Json) -> bool:
    return days.get("last") is None or days["first"] <= days["last"]


def _has_detail(schedule: Json) -> bool:
    from flows.documents.records.objective_records import ScheduleRecord
    from flows.documents.schedule_detail import check_detail

    check_detail(ScheduleRecord(schedule))
    return True


def _is_about_one(entry: Json) -> bool:
    return (entry.get("habit") is None) != (entry.get("step") is None)


def _is_in_range(rating: Json) -> bool:
    kind = vocabulary.RatingKind(rating["kind"])
    least, most = vocabulary.RATING_RANGE[kind] or (rating["value"], rating["value"])
    is_of_objective = rating.get("objective") is not None
    return least <= rating["value"] <= most and is_of_objective == (
        kind in vocabulary.OF_OBJECTIVES
    )


def _names_differ(profile: Json) -> bool:
    names = {each["name"].casefold() for each in profile.get("scales") or ()}
    is_free = vocabulary.DAY_SCALE.casefold() not in names
    begins = profile.get("week_begins", "mon") in ("mon", "sat", "sun")
    return begins and is_free and len(names) == len(profile.get("scales") or ())


RULES: Mapping[str, Check] = {
    "flows.documents.plan:Plan": _ids_differ(
        "challenges", "objectives", "habits", "contacts", "signs", "strategies"
    ),
    "flows.documents.objective:Objective": _ids_differ("steps"),
    "flows.documents.habit:DayRange": _is_in_order,
    "flows.documents.schedule:Schedule": _has_detail,
    "flows.documents.entries:Entry": _is_about_one,
    "flows.documents.entries:Rating": _is_in_range,
    "flows.documents.profile:Profile": _names_differ,
}
"""What holds fields together, by the model that says so."""
