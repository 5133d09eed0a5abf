"""What an item accepts as its answer, and the one form in which each answer is kept.

Every function returns the answer as it is kept, or None when nothing was said; text is kept
exactly. Ids of choices and rows that are there no longer are left out, not refused.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from flows.documents.errors import UnacceptableError
from flows.documents.objective import OutcomeLevels
from flows.documents.schedule import Schedule
from flows.documents.validation_messages import reason
from flows.documents.validators import check_date, check_line, check_number, check_text
from flows.guide.items import models as items
from flows.guide.schema import patterns
from flows.text.amounts import parse_amount
from flows.text.dates import settle_day


def validate_answer(
    item: items.BaseItem,
    value: Any,
    *,
    today: date,
    choices: Sequence[items.Choice] = (),
    rows: Sequence[tuple[str, str]] = (),
) -> Any:
    """Return an answer as it is kept, or None when it says nothing.

    Args:
        item: The item that is answered.
        value: The answer, as a JSON value.
        today: The day that relative dates are counted from.
        choices: What there is to choose from.
        rows: Ids and titles of the rows of a matrix or a rank.

    Raises:
        UnacceptableError: the answer cannot be kept, with the reason in words.
    """
    if value is None:
        return None
    if isinstance(item, items.ChoosingItem):
        return _accept_choice(item, value, choices)
    if isinstance(item, items.DateItem):
        return _accept_date(item, value, today)
    if isinstance(item, items.RankItem):
        return _accept_rank(value, [row for row, _ in rows])
    if isinstance(item, items.MatrixItem):
        return _accept_matrix(item, value, [row for row, _ in rows])
    check = _CHECKS.get(type(item))
    if check is None:
        raise UnacceptableError("This is not something to answer.")
    return check(item, value)


def _text_of(value: Any) -> str:
    if not isinstance(value, str):
        raise UnacceptableError("This has to be text.")
    return value


def _accept_text(item: items.TextItem, value: Any) -> str | None:
    most = min(item.max_length, patterns.TEXT_LIMIT) if item.pattern else item.max_length
    text = check_line(_text_of(value), most)
    if not text.strip():
        return None
    if item.pattern and not re.fullmatch(item.pattern, text):
        raise UnacceptableError(
            f"This does not have the form that is asked for{_as_in(item.example)}."
        )
    return text


def _as_in(example: str) -> str:
    return f", as in {example}" if example else ""


def _accept_long_text(item: items.LongTextItem, value: Any) -> str | None:
    text = check_text(_text_of(value), item.max_length)
    return text if text.strip() else None


def _accept_number(item: items.NumberItem, value: Any) -> float:
    if isinstance(value, str):
        value = parse_amount(value, item.unit, item.min, item.max)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UnacceptableError("This has to be a number.")
    try:
        number = float(value)
    except OverflowError:
        raise UnacceptableError("This number is too large to be kept.") from None
    return float(check_number(number, item.min, item.max))


def _accept_mark(item: items.ScaleItem, value: Any) -> int:
    marks = item.marks()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value not in marks:
        steps = f" in steps of {item.step}" if item.step > 1 else ""
        raise UnacceptableError(
            f"This has to be a whole number from {marks[0]} to {marks[-1]}{steps}."
        )
    return value


def _accept_yes_no(_: items.YesNoItem, value: Any) -> bool:
    if not isinstance(value, bool):
        raise UnacceptableError("This has to be yes or no: true or false in a file.")
    return value


def _accept_schedule(item: items.ScheduleItem, value: Any) -> dict[str, Any]:
    _keys_of(value, Schedule.model_fields)
    try:
        schedule = Schedule.model_validate(value)
    except ValidationError as error:
        raise UnacceptableError(reason(error)) from None
    if schedule.kind not in item.allow:
        allowed = ", ".join(kind.value for kind in item.allow)
        raise UnacceptableError(f"This rhythm cannot be used here, only {allowed}.")
    return _said(schedule.model_dump(mode="json"))


def _accept_levels(_: items.GasLevelsItem, value: Any) -> dict[str, Any] | None:
    _keys_of(value, OutcomeLevels.model_fields)
    try:
        levels = OutcomeLevels.model_validate(value)
    except ValidationError as error:
        raise UnacceptableError(reason(error)) from None
    return _said(levels.model_dump(mode="json")) or None


def _accept_parts(item: items.IfThenItem | items.ContactItem, value: Any) -> dict[str, str] | None:
    _keys_of(value, item.parts)
    check: Callable[[str], str]
    for name, text in value.items():
        check = check_text if name == "note" else check_line
        check(_text_of(text))
    return {name: value[name] for name in item.parts if value.get(name, "").strip()} or None


def _keys_of(value: Any, allowed: Any) -> None:
    if not isinstance(value, Mapping):
        raise UnacceptableError(f"This has to be a table with {', '.join(allowed)}.")
    if unknown := [str(key) for key in value if key not in allowed]:
        raise UnacceptableError(
            f"It has no {unknown[0]!r}; what can be given is {', '.join(allowed)}."
        )


def _said(table: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is blank."""
    return {key: value for key, value in table.items() if value not in (None, "", [])}


def _accept_choice(
    item: items.ChoosingItem, value: Any, choices: Sequence[items.Choice]
) -> str | list[str] | None:
    known = {choice.value for choice in choices}

    def one(each: Any) -> str:
        text = check_line(_text_of(each))
        if text in known or (item.other and text.strip()):
            return text
        names = ", ".join(choice.value for choice in choices)
        raise UnacceptableError(
            f"{text!r} is not one of the choices: {names}." if names else "There is nothing yet."
        )

    if isinstance(item, items.SelectItem):
        return one(value) if value != "" else None
    if not isinstance(value, list):
        raise UnacceptableError("This has to be a list of choices.")
    chosen = list(dict.fromkeys(one(each) for each in value))
    most = item.max_choices if isinstance(item, items.MultiSelectItem) else None
    if most is not None and len(chosen) > most:
        raise UnacceptableError(f"At most {most} can be chosen here.")
    return chosen or None


def _accept_date(item: items.DateItem, value: Any, today: date) -> str | None:
    text = _text_of(value)
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        if not item.relative:
            raise UnacceptableError("This has to be a date such as 2027-01-31.") from None
        day = settle_day(text, today, past=item.looks_back)
    check_date(day)
    for bound, word in ((item.min, "before"), (item.max, "after")):
        if not bound:
            continue
        edge = today if bound == "today" else date.fromisoformat(bound)
        if (day < edge) if word == "before" else (day > edge):
            raise UnacceptableError(f"This day is {word} {edge:%d %b %Y}.")
    return day.isoformat()


def _accept_rank(value: Any, rows: list[str]) -> dict[str, Any] | None:
    """Keep an order as places, each a list of one row or of several that are about equal."""
    if isinstance(value, list):
        value = {"order": value}
    _keys_of(value, ("order", "comparisons"))
    listed, comparisons = value.get("order", []), value.get("comparisons", [])
    if not isinstance(listed, list) or not isinstance(comparisons, list):
        raise UnacceptableError("`order` and `comparisons` have to be lists.")
    places = [[each] if isinstance(each, str) else each for each in listed]
    seen: list[str] = []
    for place in places:
        if not isinstance(place, list) or not all(isinstance(each, str) for each in place):
            raise UnacceptableError("An order is a list of ids, or of lists of equal ids.")
        seen += place
    if not all(isinstance(each, Mapping) and {"left", "right"} <= {*each} for each in comparisons):
        raise UnacceptableError("A comparison has `left`, `right` and `preferred`.")
    if len(set(seen)) < len(seen):
        raise UnacceptableError("Something stands twice in this order.")
    kept = [[row for row in rows if row in place] for place in places]
    pairs = [
        {"left": pair["left"], "right": pair["right"], "preferred": pair.get("preferred")}
        for pair in comparisons
        if pair["left"] in rows and pair["right"] in rows
    ]
    order = [place for place in kept if place]
    return {"order": order, "comparisons": pairs} if order or pairs else None


def _accept_matrix(
    item: items.MatrixItem, value: Any, rows: list[str]
) -> dict[str, dict[str, int]] | None:
    if not isinstance(value, Mapping):
        raise UnacceptableError("This has to be a table of rows.")
    axes = {axis.id: axis for axis in item.axes}
    kept: dict[str, dict[str, int]] = {}
    for row in rows:
        marks = value.get(row) or {}
        _keys_of(marks, tuple(axes))
        given = {
            name: _accept_mark(axis, marks[name])
            for name, axis in axes.items()
            if marks.get(name) is not None
        }
        if given:
            kept[row] = given
    return kept or None


_CHECKS: dict[type[items.BaseItem], Callable[[Any, Any], Any]] = {
    items.TextItem: _accept_text,
    items.LongTextItem: _accept_long_text,
    items.NumberItem: _accept_number,
    items.ScaleItem: _accept_mark,
    items.YesNoItem: _accept_yes_no,
    items.ScheduleItem: _accept_schedule,
    items.GasLevelsItem: _accept_levels,
    items.IfThenItem: _accept_parts,
    items.ContactItem: _accept_parts,
}
