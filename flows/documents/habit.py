"""A habit: something small that is repeated, with a rhythm and an anchor."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from flows.documents.base import Day, Identified, Identifier, Line, Part, Wording
from flows.documents.errors import UnacceptableError
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import Direction


class DayRange(Part):
    """Days from a first to a last one, both included; without a last one it is still going on."""

    first: Day
    """The first day."""

    last: Day | None = None
    """The last day, or none while it goes on."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last is not None and self.last < self.first:
            raise UnacceptableError("The last day comes before the first.")
        return self


class EarlierSchedule(Part):
    """The rhythm a habit had until a day, so that earlier weeks are counted by it."""

    until: Day
    """The last day it held."""

    schedule: Schedule
    """The rhythm."""


class Habit(Identified):
    """Something small that is done again and again."""

    text: Wording
    """What is done, in the person's words."""

    schedule: Schedule
    """The rhythm it has now."""

    earlier: tuple[EarlierSchedule, ...] = ()
    """The rhythms it had before, oldest first."""

    anchor: Line = ""
    """After which thing the person already does, such as `after breakfast`."""

    amount: Annotated[float, Field(gt=0)] | None = None
    """How much each time, in `unit`, for habits that have an amount."""

    unit: Line = ""
    """The unit of the amount, such as `minutes`."""

    direction: Direction = Direction.UP
    """Whether more or less of the amount is wanted."""

    objective: Identifier | None = None
    """The objective it serves."""

    started: Day | None = None
    """The day it began; days before it are not counted."""

    ended: Day | None = None
    """The last day it was planned for, when it has ended."""

    paused: tuple[DayRange, ...] = ()
    """Days on which it rests; they are neither planned nor done."""
