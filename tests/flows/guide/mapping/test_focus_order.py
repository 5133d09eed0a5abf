"""The first objectives of one's own order come into focus, and what was moved stays."""

from typing import Any

import pytest

from flows.guide.mapping.focus_order import apply_focus, in_order


def plan(focus: int | None, *objectives: dict[str, Any]) -> dict[str, Any]:
    made = [{"id": chr(97 + at), "wish": "w", **each} for at, each in enumerate(objectives)]
    return {"focus": focus, "objectives": made}


def in_focus(after: dict[str, Any]) -> list[str]:
    return [each["id"] for each in after["objectives"] if each.get("state") == "in_focus"]


RANKED = ({"rank": 3}, {"rank": 1}, {"rank": 2})
WEIGHED = (
    {"significance": 2, "urgency": 2},
    {"significance": 5, "urgency": 1},
    {"significance": 3, "urgency": 3},
)


@pytest.mark.parametrize(
    ("focus", "objectives", "expected"),
    [
        (None, RANKED, []),
        (1, RANKED, ["b"]),
        (2, RANKED, ["b", "c"]),
        (3, RANKED, ["a", "b", "c"]),
        (1, WEIGHED, ["c"]),
        (2, WEIGHED, ["b", "c"]),
        (1, (*RANKED[:1], *WEIGHED[1:]), ["a"]),
        (1, ({"rank": 1, "state": "doing"}, {"rank": 2}), []),
        (2, ({"rank": 1, "state": "paused"}, {"rank": 2, "state": "later"}), ["b"]),
        (1, (), []),
    ],
)
def test_as_many_come_into_focus_as_the_person_chose(
    focus: int | None, objectives: tuple[dict[str, Any], ...], expected: list[str]
) -> None:
    assert in_focus(apply_focus(plan(focus, *objectives), None)) == expected


def test_everything_stays_when_a_plan_is_saved_again_without_another_order() -> None:
    before = plan(1, *RANKED)
    assert in_focus(apply_focus(plan(1, *RANKED), before)) == []
    assert in_focus(apply_focus(plan(2, *RANKED), before)) == ["b", "c"]
    other = ({"rank": 1}, {"rank": 2}, {"rank": 3})
    assert in_focus(apply_focus(plan(1, *other), before)) == ["a"]
    assert in_focus(apply_focus(plan(1, *WEIGHED), plan(1, *RANKED))) == ["c"]


def test_the_order_is_ones_own_then_what_the_weights_suggest() -> None:
    assert [each["id"] for each in in_order(plan(1, *RANKED)["objectives"])] == ["b", "c", "a"]
    assert [each["id"] for each in in_order(plan(1, *WEIGHED)["objectives"])] == ["c", "b", "a"]
    assert [each["id"] for each in in_order(plan(1, {}, {})["objectives"])] == ["a", "b"]
