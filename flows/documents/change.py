"""What an action changed, in words and in values: feeds undo, redo and history."""

from typing import ClassVar

from pydantic import JsonValue

from flows.documents.base import Document, Identifier, Line, Moment, Part, Wording


class Edit(Part):
    """One value that a change replaced."""

    file: Line
    """The file of the store, such as `plans/3f2a`."""

    table: Line
    """The table in that file."""

    document: Identifier
    """The document in that table."""

    path: tuple[str, ...] = ()
    """Where in the document: field names and ids of parts; empty for the document itself."""

    before: JsonValue = None
    """The value before, or null where there was none."""

    after: JsonValue = None
    """The value after, or null where there is none any more."""


class Change(Document):
    """One change, as it stands in the history."""

    table: ClassVar[str] = "changes"

    at: Moment
    """When it was made."""

    who: Line = ""
    """Who made it; empty for the person whose plan it is."""

    words: Wording
    """What it was, in words: `step 'call Priya' marked done`."""

    plan: Identifier | None = None
    """The plan it belongs to."""

    edits: tuple[Edit, ...] = ()
    """The values it replaced."""

    undoes: Identifier | None = None
    """The change that this one takes back."""

    redoes: Identifier | None = None
    """The change that this one brings back."""
