"""What a single value may be, said without the models, by what these call its kind.

A value that is accepted here is accepted by the models, which keep it as it is; a test holds that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from math import isfinite

from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.validators import (
    check_date,
    check_line,
    check_moment,
    check_text,
    check_wording,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_IDENTIFIER = lazy_pattern("[A-Za-z0-9_-]{1,64}")
_DAY = lazy_pattern(r"\d{4}-\d\d-\d\d")
_MOMENT = lazy_pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(?!0{6})\d{6})?Z")
_TIME = lazy_pattern(r"(?:([01][0-9]|2[0-3]):[0-5][0-9])?")

_DEEPEST = 50
"""So many tables and lists may stand in each other before the models are asked."""


def _is_identifier(value: object) -> bool:
    return isinstance(value, str) and _IDENTIFIER.fullmatch(value) is not None


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    return bool(check_date(date.fromisoformat(value)))


def _is_moment(value: object) -> bool:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return False
    return bool(check_moment(datetime.fromisoformat(value)))


def _is_time(value: object) -> bool:
    return isinstance(value, str) and _TIME.fullmatch(value) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and check_text(value) == value


def _is_line(value: object) -> bool:
    return isinstance(value, str) and check_line(value) == value


def _is_wording(value: object) -> bool:
    return isinstance(value, str) and check_wording(value) == value


def _is_string(value: object) -> bool:
    return isinstance(value, str) and bool(value.encode() or not value)


def _is_float(value: object) -> bool:
    return type(value) is float and isfinite(value)


def _is_json(value: object, depth: int = 0) -> bool:
    if isinstance(value, str):
        return _is_string(value)
    if isinstance(value, float):
        return isfinite(value)
    if depth < _DEEPEST and isinstance(value, list):
        return all(_is_json(each, depth + 1) for each in value)
    if depth < _DEEPEST and isinstance(value, dict):
        return all(_is_string(key) and _is_json(each, depth + 1) for key, each in value.items())
    return value is None or type(value) in (bool, int)


VALUES: Mapping[str, Callable[[Any], bool]] = {
    "Identifier": _is_identifier,
    "Day": _is_day,
    "Moment": _is_moment,
    "TimeOfDay": _is_time,
    "Text": _is_text,
    "Line": _is_line,
    "Wording": _is_wording,
    "Number": _is_float,
    "float": _is_float,
    "positive": lambda value: _is_float(value) and value > 0,
    "int": lambda value: type(value) is int,
    "bool": lambda value: type(value) is bool,
    "str": _is_string,
    "list": lambda value: type(value) is list and _is_json(value),
    "JsonValue": _is_json,
}
"""How a value is looked at, by its kind; it may raise `UnacceptableError` or `ValueError`.

All other kinds are closed lists of words.
"""
