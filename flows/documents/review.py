"""Looking back together: reviews, sessions and what they leave for the next one."""

from typing import ClassVar

from pydantic import JsonValue

from flows.documents.base import (
    Day,
    Document,
    Identified,
    Identifier,
    Line,
    Moment,
    Part,
    Text,
    Wording,
)
from flows.documents.objective import Ruler
from flows.documents.vocabulary import AgendaState, AgreedState, Doer


class AgreedAction(Identified):
    """Something that was agreed in a session."""

    text: Wording
    """What will be done."""

    doer: Doer = Doer.MINE
    """Mine, yours or others'."""

    who: Line = ""
    """The name of who does it, when it is not the person."""

    due: Day | None = None
    """The day it is planned for."""

    state: AgreedState | None = None
    """How it went; none for what was agreed before anybody was asked."""

    note: Line = ""
    """What became of it instead, in the person's words."""

    said_on: Day | None = None
    """The day on which it was said how it went."""

    step: Identifier | None = None
    """The step or habit of the plan that it became, when it is the person's own."""


class SessionCheck(Part):
    """How a session was, for the two alone: rulers from 0 to 10, each of which may stay blank."""

    heard: Ruler | None = None
    """How much the person felt heard."""

    topics: Ruler | None = None
    """How much it was about what matters to them."""

    pace: Ruler | None = None
    """How well the pace suited them."""

    words: Text = ""
    """What else there is to say about it."""


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
    """What was chosen, at most three: objectives, and agenda items that were noted for it."""

    actions: tuple[AgreedAction, ...] = ()
    """What was agreed."""

    remember: Text = ""
    """What the person wants to remember from it."""

    check: SessionCheck | None = None
    """How it was, for the two alone; never in anything that is shared."""

    next_time: Day | None = None
    """The day on which they meet again."""

    answers: JsonValue = None
    """All answers of the flow, so that nothing is lost."""


class AgendaItem(Document):
    """Something that was noted between two sessions, for the next one."""

    table: ClassVar[str] = "agenda"

    date: Day
    """The day it was noted."""

    at: Moment
    """When it was noted."""

    text: Wording
    """What to talk about, in the words of who noted it."""

    author: Line = ""
    """Who noted it; empty for the person whose plan it is."""

    state: AgendaState = AgendaState.WAITING
    """Waiting, talked about, or let go."""
