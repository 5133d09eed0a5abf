"""How many questions a flow asks at first: what only an answer opens is not counted."""

from typing import Any

import pytest

from flows.guide.schema.flow_length import count_questions

TEXT: dict[str, Any] = {"type": "text", "id": "a"}
YES: dict[str, Any] = {"type": "yes_no", "id": "y"}


def count(*items: dict[str, Any], essentials: bool = False) -> int:
    return count_questions([{"id": "one", "items": list(items)}], essentials=essentials)


def after(item: str, **more: Any) -> dict[str, Any]:
    return {**TEXT, "id": "b", "when": {"item": item, **more}}


@pytest.mark.parametrize(
    ("items", "asked"),
    [
        ([], 0),
        ([TEXT, YES], 2),
        ([{"type": "note", "id": "n"}, {"type": "computed", "id": "c"}], 0),
        ([{"type": "rank", "id": "r"}], 0),
        ([{"type": "group", "id": "g", "items": [TEXT, YES]}], 2),
        ([{"type": "repeat", "id": "r", "items": [TEXT]}], 1),
        ([{"type": "repeat", "id": "r", "items": [TEXT, YES], "line": ["a"]}], 1),
        ([{"type": "repeat", "id": "r", "items": [TEXT, YES]}], 0),
        ([{"type": "repeat", "id": "r", "items": [TEXT, YES], "min": 1}], 2),
        ([YES, after("one.y", value=True)], 1),
        ([{**YES, "default": True}, after("one.y", value=True)], 2),
        ([{**YES, "default": False}, after("one.y", value=True)], 1),
        ([{**YES, "default": True}, after("one.y", op="ne", value=True)], 1),
        ([{**YES, "default": True}, {**TEXT, "when": {"all": []}}], 1),
        ([{"type": "select", "id": "s", "choices_from": "one.list"}], 0),
        ([{"type": "select", "id": "s", "choices_from": "one.list", "other": True}], 1),
        ([{"type": "select", "id": "s", "choices_from": "moods"}], 1),
    ],
)
def test_what_is_asked_at_first_is_counted(items: list[dict[str, Any]], asked: int) -> None:
    assert count(*items) == asked


def test_the_essentials_leave_out_what_there_is_more_of() -> None:
    items = [TEXT, {**YES, "more": True}, {**TEXT, "id": "c", "more": False}]
    assert (count(*items, essentials=True), count(*items)) == (2, 3)
