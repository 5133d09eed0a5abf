"""What a short flow may choose from: the lists of the plan that it is about."""

from flows.documents.plan import Plan
from flows.guide.items import Choice


def lists_of(plan: Plan | None) -> dict[str, tuple[Choice, ...]]:
    """Return the lists of a plan that a short flow may choose from."""
    if plan is None:
        return {}
    lists: dict[str, list[tuple[str, str]]] = {
        "plan.objectives": [(each.id, each.wish) for each in plan.objectives],
        "plan.habits": [(each.id, each.text) for each in plan.habits],
        "plan.contacts": [(each.id, each.name) for each in plan.contacts],
        "plan.strategies": [(each.id, each.name) for each in plan.strategies],
        "plan.signs": [(each.id, each.what) for each in plan.signs],
    }
    return {
        name: tuple(Choice(value=identity, label=title[:120]) for identity, title in each)
        for name, each in lists.items()
    }
