"""What counting a measure needs to know of a document: models and stored views both have it."""

from collections.abc import Sequence
from datetime import date

from flows.documents.light_types import Protocol
from flows.documents.protocols import EntryShape


class CountedShape(Protocol):
    """An objective as far as counting its measure goes."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def measure(self) -> str:
        """What is counted or noticed, in the person's words."""

    @property
    def counted(self) -> str | None:
        """One of `Counted`, or none where the measure is rated by hand."""

    @property
    def episode(self) -> str:
        """The name under which its episodes are logged."""


class AmountShape(EntryShape, Protocol):
    """An entry with how much it was."""

    @property
    def amount(self) -> float | None:
        """How much, in the habit's unit."""


class ServingShape(Protocol):
    """A habit as far as it serves an objective."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def objective(self) -> str | None:
        """The objective it serves."""

    @property
    def amount(self) -> float | None:
        """How much each time, in its unit."""


class EpisodeShape(Protocol):
    """One time that something came over the person; see `flows.documents.entries.Episode`."""

    @property
    def date(self) -> date:
        """The local day."""

    @property
    def name(self) -> str:
        """What the person calls it."""

    @property
    def strength(self) -> int | None:
        """How strong it was, 0 to 10."""


class CountedPlan(Protocol):
    """A plan as far as counting its measures goes: a record or a model."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def objectives(self) -> Sequence[CountedShape]:
        """Its objectives."""

    @property
    def habits(self) -> Sequence[ServingShape]:
        """Its habits."""
