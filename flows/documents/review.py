"""Looking back together: reviews, sessions, setbacks."""

from typing import ClassVar

from pydantic import JsonValue

from flows.documents.base import Day, Document, Identified, Identifier, Line, Moment, Text, Wording
from flows.documents.vocabulary import Doer


class AgreedAction(Identified):
    """Something that was agreed in a session."""

    text: Wording
    """What will be done."""

    doer: Doer = Doer.MINE
    """Mine, yours or others'."""


class Review(Document):
    """A look back at a plan, written by a short flow: a weekly review, a setback, a closing."""

    table: ClassVar[str] = "reviews"

    date: Day
    """The day of the review."""

    at: Moment
    """When it was written."""

    flow: Line
    """The id of the short flow."""

    learned: Text = ""
    """What was learned."""

    what_changed: Text = ""
    """What changed, and why."""

    next_review: Day | None = None
    """The day chosen for the next one."""

    answers: JsonValue = None
    """All answers of the flow, so that nothing is lost."""


class Session(Document):
    """A session of two people: what was chosen and what was agreed."""

    table: ClassVar[str] = "sessions"

    date: Day
    """The day of the session."""

    opened: Moment
    """When it was opened."""

    closed: Moment | None = None
    """When it was closed."""

    present: tuple[Line, ...] = ()
    """Who was present."""

    topics: tuple[Identifier, ...] = ()
    """The objectives that were chosen, at most three."""

    actions: tuple[AgreedAction, ...] = ()
    """What was agreed."""

    next_time: Day | None = None
    """The day on which they meet again."""

    answers: JsonValue = None
    """All answers of the flow, so that nothing is lost."""
