"""What is to be known of a plan to tell what of it is held back; models and views have it."""

from collections.abc import Sequence

from flows.documents.light_types import Protocol
from flows.documents.protocols import StepShape


class SharedObjectiveShape(Protocol):
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


class ServingShape(Protocol):
    """A habit, as far as it serves an objective."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def objective(self) -> str | None:
        """The id of the objective; none where it serves none."""


class SharedPlanShape(Protocol):
    """A plan with both."""

    @property
    def objectives(self) -> Sequence[SharedObjectiveShape]:
        """What is wanted."""

    @property
    def habits(self) -> Sequence[ServingShape]:
        """What is repeated."""
