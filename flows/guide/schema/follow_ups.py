"""The question that follows a scale, as an item of its own."""

from flows.documents.light_types import Any
from flows.guide.items.scale import build_follow_up
from flows.guide.schema.extends import RawFlow


def complete(raw: RawFlow) -> RawFlow:
    """Return the flow with the question that follows each scale as an item of its own."""
    steps = [
        {**step, "items": _following(step.get("items", []), str(step.get("id", "")))}
        if isinstance(step, dict)
        else step
        for step in raw.get("steps", [])
    ]
    return {**raw, "steps": steps}


def _following(items: object, path: str) -> Any:
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return items
    ids = {item.get("id") for item in items}
    result: list[Any] = []
    for item in items:
        here = f"{path}.{item.get('id', '')}"
        if "items" in item:
            item = {**item, "items": _following(item["items"], here)}
        result.append(item)
        following = build_follow_up(item, here)
        if following is not None and following["id"] not in ids:
            result.append(following)
    return result
