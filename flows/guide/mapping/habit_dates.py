"""Habits when a plan is saved: when each of them began, and the rhythm that it had before."""

from datetime import date, timedelta

from flows.documents.records import Json


def date_habits(plan: Json, before: Json | None, today: date) -> Json:
    """Let new habits begin today, and keep the rhythm of changed ones for the days gone by.

    Earlier days are counted by the rhythm of then. A rhythm that is changed on the day it began,
    or twice in a day, never held.

    Args:
        plan: The plan as plain JSON; it is changed and returned.
        before: The plan as it was, or None for a new one.
        today: The local calendar day.
    """
    known = {each["id"]: each for each in (before or {}).get("habits", [])}
    for habit in plan.get("habits", []):
        was = known.get(habit["id"])
        if was is None:
            habit["started"] = habit.get("started") or today.isoformat()
        elif _detail(habit.get("schedule") or {}) != _detail(was["schedule"]):
            _keep_rhythm(habit, was, today)
    return plan


def _detail(schedule: Json) -> Json:
    """Return a rhythm without what it leaves blank."""
    return {name: value for name, value in schedule.items() if value}


def _keep_rhythm(habit: Json, was: Json, today: date) -> None:
    yesterday = (today - timedelta(days=1)).isoformat()
    earlier = list(habit.get("earlier") or [])
    held_since = earlier[-1]["until"] if earlier else ""
    begun = habit.get("started") or ""
    if held_since < yesterday and begun <= yesterday:
        earlier.append({"until": yesterday, "schedule": was["schedule"]})
        habit["earlier"] = earlier
