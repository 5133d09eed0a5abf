"""What keeps a plan from being saved: a question that has to be answered and is not."""

from flows.guide.items.contact import ContactItem
from flows.guide.mapping.bindings import ValueBinding
from flows.guide.mapping.field_map import FieldMap
from flows.guide.schema.problems import Problem
from flows.guide.session.visible_items import VisibleItem, VisibleItems

NEEDED = "This is needed before the plan can be saved."
NEEDED_INSIDE = "This is needed to keep the rest of this entry."
NEEDS_NAME = "A name is needed to keep the rest of this entry."


def find_problems(visible: VisibleItems, mapping: FieldMap) -> tuple[Problem, ...]:
    """Return the problems of the visible answers, in the order of asking.

    An instance of a repeat in which nothing was answered is no problem: it is left out.
    """
    begun: dict[str, bool] = {}
    found: list[Problem] = []
    for asked in visible.by_path.values():
        if not asked.item.asks:
            continue
        instances = list(asked.scope.values())
        for each in instances:
            begun.setdefault(each, not visible.is_blank(each))
        if not all(begun[each] for each in instances):
            continue
        if sentence := _lacking(asked, mapping, inside=bool(instances)):
            found.append(Problem(asked.path, asked.item.label, sentence))
    return tuple(found)


def _lacking(asked: VisibleItem, mapping: FieldMap, *, inside: bool) -> str:
    if asked.value is None:
        needed = asked.item.required or _is_required_field(asked, mapping)
        return (NEEDED_INSIDE if inside else NEEDED) if needed else ""
    if isinstance(asked.item, ContactItem) and not asked.value.get("name"):
        return NEEDS_NAME
    return ""


def _is_required_field(asked: VisibleItem, mapping: FieldMap) -> bool:
    """Return whether the part that is being made cannot be without this answer."""
    if asked.declared in mapping.parents:
        return True
    repeat = max(asked.scope, key=len, default="")
    binding, listed = mapping.bindings.get(asked.declared), mapping.lists.get(repeat)
    if listed is None:
        return False
    if isinstance(binding, ValueBinding):
        return len(binding.targets) == 1 and binding.targets[0].name in listed.required
    fields = getattr(binding, "fields", {})
    return any(each.targets[0].name in listed.required for each in fields.values())
