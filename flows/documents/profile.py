"""The person who uses the program, as far as they want to say, and their settings."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from flows.documents.base import Document, Identifier, Line
from flows.documents.vocabulary import Weekday


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

    day_ends: Annotated[int, Field(ge=0, le=6)] = 0
    """The hour at which a day ends, 0 to 6, for people who are up late."""

    week_begins: Literal[Weekday.MON, Weekday.SAT, Weekday.SUN] = Weekday.MON
    """The day of the week that weeks begin with; Monday is not written down."""

    @model_serializer(mode="wrap")
    def _leave_out_monday(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out the Monday, so that a profile without the choice is written as before."""
        told: dict[str, Any] = serialize(self)
        if self.week_begins is Weekday.MON:
            del told["week_begins"]
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

    @model_serializer(mode="wrap")
    def _leave_out_nobody(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out that nobody is there, so that such settings are written as before."""
        told: dict[str, Any] = serialize(self)
        if not self.with_me:
            del told["with_me"]
        return told
