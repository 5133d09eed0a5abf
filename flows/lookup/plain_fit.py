"""What surely fits its model, said without the models: what ticks, notes and wins leave behind.

Importing pydantic takes twice as long as everything else in an undo. Where this module is not
sure, the model itself decides; it shares the rules for single values with the models, and a test
holds that the models accept whatever is sure here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from flows.documents.errors import UnacceptableError
from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.validators import (
    check_date,
    check_line,
    check_moment,
    check_number,
    check_text,
    check_wording,
)
from flows.documents.vocabulary import EntryState, StepState, WinKind
from flows.rules.differences import Difference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_IDENTIFIER = lazy_pattern("[A-Za-z0-9_-]{1,64}")
_DAY = lazy_pattern(r"\d{4}-\d\d-\d\d")
_MOMENT = lazy_pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z")


def surely_fits(table: str, document: object, changes: Iterable[Difference]) -> bool:
    """Return whether a document surely fits its model after some values of it were put back.

    Args:
        table: The table that keeps it.
        document: The document as it is with these values.
        changes: What was put back. Of a plan, where a step stands is looked at here; all else in
            it is as it was before.
    """
    try:
        if table == "plan":
            return all(_is_of_step(each) for each in changes)
        fields = _FIELDS.get(table)
        return fields is not None and isinstance(document, dict) and _fits(fields, document)
    except (UnacceptableError, ValueError):
        return False


def _fits(fields: Mapping[str, Callable[[Any], bool]], document: Mapping[str, Any]) -> bool:
    if document.keys() - fields.keys() or not document.keys() >= {"id", "date", "at"}:
        return False
    if "state" in fields and (document.get("habit") is None) == (document.get("step") is None):
        return False
    needed = {"state", "text"} & fields.keys()
    return needed <= document.keys() and all(fields[name](document[name]) for name in document)


def _is_of_step(change: Difference) -> bool:
    if len(change.path) != 5 or (change.path[0], change.path[2]) != ("objectives", "steps"):
        return False
    if change.path[4] == "state":
        return isinstance(change.after, str) and change.after in list(StepState)
    return change.path[4] == "done_on" and (change.after is None or _is_day(change.after))


def _is_identifier(value: object) -> bool:
    return isinstance(value, str) and _IDENTIFIER.fullmatch(value) is not None


def _is_no_or_identifier(value: object) -> bool:
    return value is None or _is_identifier(value)


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    return bool(check_date(date.fromisoformat(value)))


def _is_moment(value: object) -> bool:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return False
    return bool(check_moment(datetime.fromisoformat(value)))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and check_text(value) == value


def _is_line(value: object) -> bool:
    return isinstance(value, str) and check_line(value) == value


def _is_wording(value: object) -> bool:
    return isinstance(value, str) and check_wording(value) == value


def _is_amount(value: Any) -> bool:
    return value is None or (type(value) in (int, float) and check_number(value, least=0) >= 0)


FITTING: Mapping[str, Callable[[Any], bool]] = {
    "Identifier": _is_identifier,
    "Day": _is_day,
    "Moment": _is_moment,
    "Text": _is_text,
    "Line": _is_line,
    "Wording": _is_wording,
}
"""How a single value is looked at, by what `flows.documents.base` calls it."""

_ALWAYS: Mapping[str, Callable[[Any], bool]] = {
    "id": _is_identifier,
    "schema_version": lambda value: type(value) is int and value in (1, 2),
    "date": _is_day,
    "at": _is_moment,
}
_FIELDS: Mapping[str, Mapping[str, Callable[[Any], bool]]] = {
    "entries": {
        **_ALWAYS,
        "habit": _is_no_or_identifier,
        "step": _is_no_or_identifier,
        "state": lambda value: isinstance(value, str) and value in list(EntryState),
        "amount": _is_amount,
        "note": _is_text,
    },
    "journal": {
        **_ALWAYS,
        "text": _is_text,
        "tags": lambda value: isinstance(value, list) and all(map(_is_line, value)),
        "plan": _is_no_or_identifier,
        "objective": _is_no_or_identifier,
        "excerpts": lambda value: isinstance(value, list) and all(map(_is_text, value)),
        "author": _is_line,
    },
    "wins": {
        **_ALWAYS,
        "text": _is_wording,
        "kind": lambda value: isinstance(value, str) and value in list(WinKind),
        "plan": _is_no_or_identifier,
        "objective": _is_no_or_identifier,
    },
}
"""The fields of a document and what each of them may hold; see the models of the same names."""
