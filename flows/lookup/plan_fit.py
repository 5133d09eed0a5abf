"""Whether a stored plan surely fits its models, said without them, by what the models tell.

Reading a plan back and exporting it refuse one that does not fit. To import the models for that
would take four times as long as all the rest. Where this module is not sure, the models decide; a
test holds that they accept whatever is sure here, and that nothing is different in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite

from flows.documents import vocabulary
from flows.documents.errors import UnacceptableError
from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.records.objective_records import ScheduleRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.schedule_detail import check_detail
from flows.lookup.plain_fit import FITTING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from flows.documents.records import FieldShape, Json

PLAN = "flows.documents.plan:Plan"
"""The model of a plan."""

_TIME = lazy_pattern(r"(?:([01][0-9]|2[0-3]):[0-5][0-9])?")


def fit_plan(file: str, document: Json) -> PlanRecord:
    """Return a stored plan to be read back or exported.

    Args:
        file: The file it stands in, such as `plans/3f2a`.
        document: The plan as it is kept.

    Raises:
        UnfitError: it was changed by hand and is no plan any more.
    """
    if plan_surely_fits(document):
        return PlanRecord(document)
    from flows.documents.plan import Plan
    from flows.lookup.unfit_documents import fit_model

    return PlanRecord(fit_model(Plan, file, document).model_dump(mode="json"))


def plan_surely_fits(document: object) -> bool:
    """Return whether a plan surely fits its model, which would change nothing in it."""
    try:
        return _fits(PLAN, document)
    except (UnacceptableError, ValueError, AttributeError, KeyError, TypeError):
        return False


def _fits(model: str, document: Any) -> bool:
    shapes = FIELD_SHAPES[model]
    if not isinstance(document, dict) or document.keys() - shapes.keys():
        return False
    for name, shape in shapes.items():
        if name not in document:
            if shape.is_needed or shape.has_default:
                return False
        elif not _holds(shape, document[name]):
            return False
    return model not in RULES or RULES[model](document)


def _holds(shape: FieldShape, value: Any) -> bool:
    if value is None:
        return shape.may_be_none
    if shape.is_list:
        return isinstance(value, list) and all(_is_one(shape, each) for each in value)
    return _is_one(shape, value)


def _is_one(shape: FieldShape, value: Any) -> bool:
    if shape.part:
        return _fits(shape.part, value)
    if shape.kind in _FITTING:
        fits: bool = _FITTING[shape.kind](value)
        return fits and _is_within(shape, value)
    words = getattr(vocabulary, shape.kind, None)
    return words is not None and isinstance(value, str) and value in words._value2member_map_


def _is_within(shape: FieldShape, value: Any) -> bool:
    if shape.least is not None and value < shape.least:
        return False
    return shape.most is None or value <= shape.most


def _is_json(value: Any) -> bool:
    if isinstance(value, str):
        return value.isprintable() or bool(value.encode()) or not value
    if isinstance(value, float):
        return isfinite(value)
    if isinstance(value, list):
        return all(map(_is_json, value))
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_json(each) for key, each in value.items())
    return value is None or type(value) in (bool, int)


_FITTING: Mapping[str, Callable[[Any], bool]] = {
    **FITTING,
    "TimeOfDay": lambda value: isinstance(value, str) and _TIME.fullmatch(value) is not None,
    "Number": lambda value: type(value) is float and isfinite(value),
    "positive": lambda value: type(value) is float and isfinite(value) and value > 0,
    "int": lambda value: type(value) is int,
    "bool": lambda value: type(value) is bool,
    "JsonValue": _is_json,
}
"""How the value of a field is looked at, by its kind; all others are closed lists of words."""


def _ids_differ(*fields: str) -> Callable[[Json], bool]:
    def differ(document: Json) -> bool:
        parts = (document.get(field) or () for field in fields)
        return all(len({each["id"] for each in several}) == len(several) for several in parts)

    return differ


def _is_in_order(days: Json) -> bool:
    return days.get("last") is None or days["first"] <= days["last"]


def _has_detail(schedule: Json) -> bool:
    check_detail(ScheduleRecord(schedule))
    return True


RULES: Mapping[str, Callable[[Json], bool]] = {
    PLAN: _ids_differ("challenges", "objectives", "habits", "contacts", "signs", "strategies"),
    "flows.documents.objective:Objective": _ids_differ("steps"),
    "flows.documents.habit:DayRange": _is_in_order,
    "flows.documents.schedule:Schedule": _has_detail,
}
"""What holds fields together, by the model that says so."""
