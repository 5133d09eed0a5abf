"""What of a plan is held back: objectives that are only for the person, and what serves them."""

from __future__ import annotations

from flows.documents.vocabulary import Share

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.sharing_protocols import SharedObjectiveShape, SharedPlanShape

_GOING = (Share.DEFAULT, Share.ASK)
"""What is said of objectives that may go out."""


def is_held_back(objective: SharedObjectiveShape) -> bool:
    """Return whether an objective is only for the person, and never in what goes out."""
    return objective.share not in _GOING


def held_back(plan: SharedPlanShape) -> frozenset[str]:
    """Return the ids of such objectives, of their steps, and of the habits that serve them."""
    every = [each for each in plan.objectives if each.share not in _GOING]
    if not every:
        return frozenset()
    own = {each.id for each in every}
    steps = {step.id for each in every for step in each.steps}
    return frozenset(own | steps | {each.id for each in plan.habits if each.objective in own})
