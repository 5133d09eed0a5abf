"""The person who uses the program, as far as they want to say, and their settings."""

from typing import Annotated, ClassVar

from pydantic import Field

from flows.documents.base import Document, Identifier, Line


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
