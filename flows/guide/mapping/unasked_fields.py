"""What is set as a plan is saved, and asked by no question: the focus, and the days of habits."""

from datetime import date, timedelta

from flows.documents.records import Json
from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.vocabulary import ObjectiveState
from flows.rules.priority import own_order


def apply_focus(plan: Json, before: Json | None) -> Json:
    """Bring as many objectives into focus as the person chose to focus on.

    Own order comes first, then what significance and urgency suggest, then due dates.
    An objective that was moved already stays where it is; so does everything when a plan is saved
    again without another order or number.

    Args:
        plan: The plan as plain JSON; it is changed and returned.
        before: The plan as it was, or None for a new one.
    """
    if plan.get("focus") is None or (before and _order(before) == _order(plan)):
        return plan
    for objective in in_order(plan.get("objectives", []))[: int(plan["focus"])]:
        if objective.get("state", ObjectiveState.LATER) == ObjectiveState.LATER:
            objective["state"] = ObjectiveState.IN_FOCUS.value
    return plan


def in_order(objectives: list[Json]) -> list[Json]:
    """Return objectives by own rank, then as their weights suggest."""
    places = {
        each: place
        for place, tied in enumerate(own_order(map(ObjectiveRecord, objectives)))
        for each in tied
    }
    return sorted(objectives, key=lambda each: places[each["id"]])


def _order(plan: Json) -> tuple[object, ...]:
    keys = ("id", "rank", "significance", "urgency")
    listed = [tuple(each.get(key) for key in keys) for each in plan.get("objectives", [])]
    return plan.get("focus"), listed


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
