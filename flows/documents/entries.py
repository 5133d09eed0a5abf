"""What happened on a day: an entry for a habit or a step, a rating, an episode, feelings."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from flows.documents.base import Day, Document, Identifier, Line, Moment, Number, Text, Wording
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import OF_OBJECTIVES, RATING_RANGE, EntryState, RatingKind


class Entry(Document):
    """One habit or one step on one day. There is at most one for each."""

    table: ClassVar[str] = "entries"

    date: Day
    """The local day it belongs to."""

    habit: Identifier | None = None
    """The habit, or none when it is about a step."""

    step: Identifier | None = None
    """The step, or none when it is about a habit."""

    state: EntryState
    """Done, part or skip."""

    amount: Annotated[float, Field(ge=0)] | None = None
    """How much, in the habit's unit."""

    note: Text = ""
    """A note on it."""

    at: Moment
    """When it was entered."""

    @model_validator(mode="after")
    def _is_about_one_thing(self) -> Self:
        if (self.habit is None) == (self.step is None):
            raise UnacceptableError("An entry is about one habit or one step.")
        return self


class Rating(Document):
    """A number the person gave to something on a day."""

    table: ClassVar[str] = "ratings"

    date: Day
    """The local day it belongs to."""

    kind: RatingKind
    """What it is a rating of; `RATING_RANGE` says from where to where it goes."""

    objective: Identifier | None = None
    """The objective, for closeness, measure and confidence."""

    name: Line = ""
    """The life area, or the name of the person's own scale."""

    value: Number
    """The number."""

    at: Moment
    """When it was given."""

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        bounds = RATING_RANGE[self.kind]
        if bounds and not bounds[0] <= self.value <= bounds[1]:
            raise UnacceptableError(f"This has to be from {bounds[0]:g} to {bounds[1]:g}.")
        if (self.kind in OF_OBJECTIVES) != (self.objective is not None):
            raise UnacceptableError("This rating does not say what it is of.")
        return self


class Episode(Document):
    """One time that something came over the person: panic, craving, pain. There may be several."""

    table: ClassVar[str] = "episodes"

    date: Day
    """The local day it belongs to."""

    at: Moment
    """When it was logged."""

    name: Wording
    """What the person calls it."""

    strength: Annotated[int, Field(ge=0, le=10)] | None = None
    """How strong it was, 0 to 10."""

    note: Text = ""
    """A note on it."""


class Feelings(Document):
    """The words a person chose for how a day felt. There is at most one document for a day."""

    table: ClassVar[str] = "feelings"

    date: Day
    """The local day."""

    at: Moment
    """When they were chosen."""

    words: tuple[Wording, ...] = ()
    """The words, in the order in which they were chosen."""
