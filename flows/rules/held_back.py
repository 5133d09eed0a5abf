"""What of a plan is held back: objectives that are only for the person, and what serves them."""

from collections.abc import Sequence

from flows.documents.light_types import Protocol
from flows.documents.protocols import StepShape
from flows.documents.vocabulary import Share

_GOING = (Share.DEFAULT, Share.ASK)
"""What is said of objectives that may go out."""


class Shareable(Protocol):
    """An objective, as far as it goes out."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def share(self) -> str:
        """One of `Share`."""

    @property
    def steps(self) -> Sequence[StepShape]:
        """Its steps."""


class Serving(Protocol):
    """A habit, as far as it serves an objective."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def objective(self) -> str | None:
        """The id of the objective; none where it serves none."""


class Holding(Protocol):
    """A plan with both."""

    @property
    def objectives(self) -> Sequence[Shareable]:
        """What is wanted."""

    @property
    def habits(self) -> Sequence[Serving]:
        """What is repeated."""


def is_held_back(objective: Shareable) -> bool:
    """Return whether an objective is only for the person, and never in what goes out."""
    return objective.share not in _GOING


def held_back(plan: Holding) -> frozenset[str]:
    """Return the ids of such objectives, of their steps, and of the habits that serve them."""
    every = [each for each in plan.objectives if each.share not in _GOING]
    if not every:
        return frozenset()
    own = {each.id for each in every}
    steps = {step.id for each in every for step in each.steps}
    return frozenset(own | steps | {each.id for each in plan.habits if each.objective in own})
