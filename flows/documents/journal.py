"""The journal and the wins; they live beside the plans and outlast them."""

from typing import ClassVar

from flows.documents.base import Day, Document, Identifier, Line, Moment, Text, Wording
from flows.documents.vocabulary import WinKind


class JournalEntry(Document):
    """A note in the journal."""

    table: ClassVar[str] = "journal"

    date: Day
    """The local day it belongs to."""

    at: Moment
    """When it was written."""

    text: Text
    """The words."""

    tags: tuple[Line, ...] = ()
    """The person's own tags."""

    plan: Identifier | None = None
    """The plan it belongs to."""

    objective: Identifier | None = None
    """The objective it belongs to."""

    excerpts: tuple[Text, ...] = ()
    """Passages of the text marked for sharing; nothing else of it is ever shared."""

    author: Line = ""
    """Who wrote it, when it was not the person; kept apart from the person's own words."""


class Win(Document):
    """Something worth counting."""

    table: ClassVar[str] = "wins"

    date: Day
    """The local day it belongs to."""

    at: Moment
    """When it was noted."""

    text: Wording
    """What it was."""

    kind: WinKind = WinKind.DID_IT
    """Did it, tried, rested, asked for help, coped, set a boundary."""

    plan: Identifier | None = None
    """The plan it belongs to."""

    objective: Identifier | None = None
    """The objective it belongs to."""
