"""The person who uses the program, as far as they want to say, and their settings."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from flows.documents.base import Document, Identifier, Line, Part, Wording
from flows.documents.errors import UnacceptableError
from flows.documents.validators import LATEST_DAY_END
from flows.documents.vocabulary import DAY_SCALE, Weekday


class Scale(Part):
    """Something the person rates for themselves, 0 to 10, day by day."""

    name: Wording
    """What they call it: mood, hope, pain."""

    low: Line = ""
    """What 0 stands for."""

    high: Line = ""
    """What 10 stands for."""


class Profile(Document):
    """A name to be called by, and words the person chose."""

    table: ClassVar[str] = "profile"

    id: Identifier = "profile"
    """There is one profile in a home."""

    name: Line = ""
    """Display name; initials are enough, and blank is fine."""

    locale: Line = "en"
    """The language of texts and dates."""

    words: dict[Line, Line] = Field(default_factory=dict)
    """Words of the program that the person replaced by their own."""

    scales: Annotated[tuple[Scale, ...], Field(max_length=5)] = ()
    """Own scales of the daily update, in own order."""

    feelings: tuple[Wording, ...] = ()
    """Own words for feelings; those of the library while there are none."""

    day_ends: Annotated[int, Field(ge=0, le=LATEST_DAY_END)] = 0
    """The hour at which a day ends, 0 to 6, for people who are up late."""

    week_begins: Literal[Weekday.MON, Weekday.SAT, Weekday.SUN] = Weekday.MON
    """The day of the week that weeks begin with; Monday is not written down."""

    @model_validator(mode="after")
    def _scales_have_names_of_their_own(self) -> Self:
        names = {each.name.casefold() for each in self.scales} - {DAY_SCALE.casefold()}
        if len(names) < len(self.scales):
            raise UnacceptableError("Each scale needs a name of its own.")
        return self

    @model_serializer(mode="wrap")
    def _leave_out_what_was_not_chosen(
        self, serialize: SerializerFunctionWrapHandler
    ) -> dict[str, Any]:
        """Leave out what nobody chose, so that a profile without it is written as before."""
        told: dict[str, Any] = serialize(self)
        if self.week_begins is Weekday.MON:
            del told["week_begins"]
        for name in ("scales", "feelings"):
            if not told[name]:
                del told[name]
        return told


class Settings(Document):
    """How the program looks and behaves."""

    table: ClassVar[str] = "settings"

    id: Identifier = "settings"
    """There is one set of settings in a home."""

    theme: Line = ""
    """The name of the theme; empty for the program's own."""

    current_plan: Identifier | None = None
    """The plan that is open when nothing else is said."""

    ascii: bool = False
    """Draw with ASCII characters alone."""

    with_me: bool = False
    """Whether someone is with the person and may look along; *no* is not written down."""

    accessible: bool = False
    """Whether lines are spoken in place of screens; *no* is not written down."""

    brief: bool = False
    """Whether those lines leave explanations out; *no* is not written down."""

    mouse: bool | None = None
    """Whether the mouse is heard; without a choice it is not written down, and heard here, but
    not over SSH."""

    @model_serializer(mode="wrap")
    def _leave_out_defaults(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what was not chosen, so that such settings are written as before."""
        told: dict[str, Any] = serialize(self)
        for name in ("with_me", "accessible", "brief"):
            if not told[name]:
                del told[name]
        if self.mouse is None:
            del told["mouse"]
        return told
