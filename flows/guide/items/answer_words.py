"""Answers in words, as a line of the plan that is read back."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from flows.documents.objective_records import OutcomeLevelsRecord, ScheduleRecord
from flows.guide.items.models import BaseItem, Choice, IfThenItem, MatrixItem, NumberItem, ScaleItem
from flows.text.dates import format_date
from flows.text.level_words import format_levels
from flows.text.numbers import format_amount
from flows.text.rhythm_words import format_rhythm


def format_answer(
    item: BaseItem,
    value: Any,
    today: date,
    choices: Sequence[Choice] = (),
    rows: Sequence[tuple[str, str]] = (),
) -> str:
    """Return an answer in words; text of several lines stays in several lines."""
    labels = {choice.value: choice.label for choice in choices}
    match item.type:
        case "yes_no":
            return "yes" if value else "no"
        case "number":
            unit = item.unit if isinstance(item, NumberItem) else ""
            return format_amount(value, unit)
        case "scale":
            assert isinstance(item, ScaleItem)
            return f"{value} of {item.max}"
        case "date":
            return format_date(date.fromisoformat(value), today)
        case "select":
            return labels.get(value, str(value))
        case "multi_select":
            return ", ".join(labels.get(each, each) for each in value)
        case "schedule":
            return format_rhythm(ScheduleRecord(value), today)
        case "rank":
            return format_order(value["order"], rows)
        case "matrix":
            assert isinstance(item, MatrixItem)
            return _say_matrix(item, value, rows)
        case "gas_levels":
            return "\n".join(
                f"{mark}  {words}" for mark, words in format_levels(OutcomeLevelsRecord(value))
            )
        case "if_then":
            assert isinstance(item, IfThenItem)
            return format_if_then(item, value)
        case "contact":
            return " · ".join(value[key] for key in ("name", "reach", "note") if value.get(key))
        case "computed":
            return "; ".join(value)
    return str(value)


def format_if_then(item: IfThenItem, value: dict[str, str]) -> str:
    """Return an if-then plan as one sentence, in which nothing stands twice."""
    first = value.get("if", "…").strip().removeprefix(f"{item.if_label} ").rstrip(",.")
    then, label = value.get("then", "…").strip().rstrip("."), item.then_label
    last = label.rpartition(" ")[2]
    if then.startswith(f"{last} "):
        then = then.removeprefix(f"{last} ")
    return f"{item.if_label} {first}, {label} {then}."


def format_order(order: list[list[str]], rows: Sequence[tuple[str, str]]) -> str:
    """Return an order in words; what is about equal stands side by side."""
    titles = dict(rows)
    places = [[titles.get(each, "") or "not named yet" for each in tied] for tied in order]
    return "; ".join(
        f"{number}. {' and '.join(place)}" + (" (about equal)" if len(place) > 1 else "")
        for number, place in enumerate(places, 1)
    )


def _say_matrix(
    item: MatrixItem, value: dict[str, dict[str, int]], rows: Sequence[tuple[str, str]]
) -> str:
    axes = {axis.id: axis for axis in item.axes}
    told = []
    for row, title in rows:
        marks = [
            f"{marked} of {axes[name].max}"
            if len(axes) == 1
            else f"{axes[name].label.lower()} {marked}"
            for name, marked in value.get(row, {}).items()
        ]
        if marks:
            told.append(f"{title or 'not named yet'}: {', '.join(marks)}")
    return "\n".join(told)
