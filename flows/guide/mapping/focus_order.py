"""Which objectives come into focus when a plan is saved: the first ones of the person's order."""

from flows.documents.light_types import Any
from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.vocabulary import ObjectiveState
from flows.rules.priority import own_order


def apply_focus(plan: dict[str, Any], before: dict[str, Any] | None) -> dict[str, Any]:
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


def in_order(objectives: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return objectives by own rank, then as their weights suggest."""
    places = {
        each: place
        for place, tied in enumerate(own_order(map(ObjectiveRecord, objectives)))
        for each in tied
    }
    return sorted(objectives, key=lambda each: places[each["id"]])


def _order(plan: dict[str, Any]) -> tuple[Any, ...]:
    keys = ("id", "rank", "significance", "urgency")
    listed = [tuple(each.get(key) for key in keys) for each in plan.get("objectives", [])]
    return plan.get("focus"), listed
