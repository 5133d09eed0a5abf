"""Words somebody else suggests as an answer; they stand beside the person's own, never in them."""

from typing import ClassVar

from flows.documents.base import Day, Document, Identifier, Line, Moment, Wording
from flows.documents.vocabulary import SuggestionState


class Suggestion(Document):
    """An answer that somebody suggests to a question."""

    table: ClassVar[str] = "suggestions"

    date: Day
    """The local day on which it was made."""

    at: Moment
    """When it was made."""

    author: Wording
    """Who suggests it."""

    text: Wording
    """The words."""

    about: Identifier
    """The plan whose question it is, or the draft of what is no plan yet."""

    path: Line
    """The instance path of the question."""

    question: Line = ""
    """The question as it was asked."""

    state: SuggestionState = SuggestionState.OPEN
    """What the person did with it."""
