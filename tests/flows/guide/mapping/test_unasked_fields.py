"""What comes into focus by one's own order, and since when habits have the rhythm they have."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.guide.mapping.unasked_fields import apply_focus, date_habits, in_order


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


TODAY = date(2026, 11, 21)
DAILY, WEEKLY = {"kind": "daily"}, {"kind": "times_per_week", "times": 1}


def habit(**values: Any) -> dict[str, Any]:
    """Return a habit as plain JSON."""
    return {"id": "walk", "schedule": DAILY, "started": "2026-11-01", "earlier": [], **values}


def changed(before: dict[str, Any], after: dict[str, Any], on: date = TODAY) -> dict[str, Any]:
    """Return a habit after a plan was changed."""
    plan = date_habits({"habits": [after]}, {"habits": [before]}, on)
    (found,) = plan["habits"]
    return dict(found)


def test_a_new_habit_begins_today_unless_it_says_another_day() -> None:
    new: list[dict[str, Any]] = [{"id": "a", "schedule": DAILY}, habit()]
    found = date_habits({"habits": new}, None, TODAY)["habits"]
    assert [each["started"] for each in found] == ["2026-11-21", "2026-11-01"]


def test_the_rhythm_of_before_is_kept_for_the_days_gone_by() -> None:
    after = changed(habit(), habit(schedule=WEEKLY))
    assert after["earlier"] == [{"until": "2026-11-20", "schedule": DAILY}]
    again = changed(after, {**after, "schedule": DAILY}, TODAY + timedelta(days=7))
    assert [each["until"] for each in again["earlier"]] == ["2026-11-20", "2026-11-27"]


def test_a_rhythm_that_held_for_no_day_is_not_kept() -> None:
    after = changed(habit(), habit(schedule=WEEKLY))
    assert changed(after, {**after, "schedule": DAILY})["earlier"] == after["earlier"]
    new = habit(started="2026-11-21")
    assert changed(new, {**new, "schedule": WEEKLY})["earlier"] == []


def test_what_stays_as_it_is_keeps_its_days() -> None:
    assert changed(habit(started=None), habit(started=None)) == habit(started=None)
    blanks = habit(schedule={**DAILY, "days": [], "times": None})
    assert changed(blanks, habit())["earlier"] == []
