"""What keeps a plan from being saved: a question that has to be answered and is not."""

from flows.guide.items.models import ContactItem
from flows.guide.mapping.bindings import ValueBinding
from flows.guide.mapping.field_map import FieldMap
from flows.guide.schema.problems import Problem
from flows.guide.session.visible_items import View, VisibleItem

NEEDED = "This is needed before the plan can be saved."
NEEDED_INSIDE = "This is needed to keep the rest of this entry."
NEEDS_NAME = "A name is needed to keep the rest of this entry."


def problems_of(view: View, mapping: FieldMap) -> tuple[Problem, ...]:
    """Return the problems of the visible answers, in the order of asking.

    An instance of a repeat in which nothing was answered is no problem: it is left out.
    """
    begun: dict[str, bool] = {}
    found: list[Problem] = []
    for place in view.places.values():
        if not place.item.asks:
            continue
        instances = list(place.scope.values())
        for each in instances:
            begun.setdefault(each, not view.is_blank(each))
        if not all(begun[each] for each in instances):
            continue
        if sentence := _lacking(place, mapping, inside=bool(instances)):
            found.append(Problem(place.path, place.item.label, sentence))
    return tuple(found)


def _lacking(place: VisibleItem, mapping: FieldMap, *, inside: bool) -> str:
    if place.value is None:
        needed = place.item.required or _is_required_field(place, mapping)
        return (NEEDED_INSIDE if inside else NEEDED) if needed else ""
    if isinstance(place.item, ContactItem) and not place.value.get("name"):
        return NEEDS_NAME
    return ""


def _is_required_field(place: VisibleItem, mapping: FieldMap) -> bool:
    """Return whether the part that is being made cannot be without this answer."""
    if place.declared in mapping.parents:
        return True
    repeat = max(place.scope, key=len, default="")
    binding, listed = mapping.bindings.get(place.declared), mapping.lists.get(repeat)
    if listed is None:
        return False
    if isinstance(binding, ValueBinding):
        return len(binding.targets) == 1 and binding.targets[0].name in listed.required
    fields = getattr(binding, "fields", {})
    return any(each.targets[0].name in listed.required for each in fields.values())
