"""Habits that are written or changed in the wizard: since when, and the rhythm of before."""

from datetime import date, timedelta
from typing import Any

from flows.guide.mapping.habit_dates import date_habits

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
