"""The plan: what a guided session builds, and what the app keeps alive."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, JsonValue, model_validator

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
from flows.documents.coping_plan import Sign, Strategy
from flows.documents.errors import UnacceptableError
from flows.documents.habit import Habit
from flows.documents.objective import Objective
from flows.documents.schedule import Schedule
from flows.documents.support import Contact, CrisisPage
from flows.documents.vocabulary import Agreed, PlanState


class Area(Part):
    """A life area the person chose to look at."""

    name: Wording
    """Its name: a value of the flow's library, or the person's own word."""

    satisfaction: Annotated[int, Field(ge=1, le=7)] | None = None
    """How satisfied the person was with it at the start, 1 to 7."""


class Challenge(Identified):
    """Something that makes life harder, named apart from the objectives that answer it."""

    text: Wording
    """What it is, in the person's words."""


class Reflection(Part):
    """Where things stood when the plan was made, in the person's own words."""

    situation: Text = ""
    """What takes up most energy."""

    strengths: Text = ""
    """What has helped before, even a little."""

    patterns: Text = ""
    """What the person knows about how they think, feel and act."""

    allow_for: Text = ""
    """What the plan may need to allow for: health, pain, anything. Never shared unless chosen."""

    about_me: Text = ""
    """What helpers may want to know about the person: culture, language, faith, pronouns."""


class Comparison(Part):
    """One pairwise question: which of these two first?"""

    left: Identifier
    """The id of one objective."""

    right: Identifier
    """The id of the other."""

    preferred: Identifier | None = None
    """The one that comes first, or none when they are about equal."""


class Agreement(Part):
    """Who was present when the plan was read back, and whether it feels right."""

    present: tuple[Line, ...] = ()
    """Who was there."""

    agreed: Agreed | None = None
    """Yes, partly or no."""

    change: Text = ""
    """What would make the plan more the person's own."""

    mine: Text = ""
    """What the person will do."""

    theirs: Text = ""
    """What the helper will do."""


class ExtraAnswer(Part):
    """An answer that has no field of its own in the plan; kept so that nothing is lost."""

    path: Line
    """The path of the item in the flow, with the ids of repeats."""

    label: Line
    """The question as it was asked."""

    heading: Line = ""
    """What the answer stands under, in the person's own voice; empty for the question itself."""

    value: JsonValue
    """The answer."""


class Plan(Document):
    """A person's plan. Only its title is needed; everything else may stay blank."""

    table: ClassVar[str] = "plan"

    title: Wording
    """What the person calls the plan."""

    flow: Line
    """The id of the flow that built it."""

    flow_version: Annotated[int, Field(ge=1)]
    """The version of that flow."""

    state: PlanState = PlanState.ACTIVE
    """Draft, active, paused or closed."""

    created: Moment
    """When it was first saved."""

    started: Day | None = None
    """The day it began."""

    closed: Day | None = None
    """The day it was closed."""

    vision: Text = ""
    """What a good day would look like."""

    purpose: Line = ""
    """What it is all for, in one line."""

    values: tuple[Line, ...] = ()
    """What matters to the person."""

    areas: tuple[Area, ...] = ()
    """The life areas to look at, with how satisfied the person was."""

    challenges: tuple[Challenge, ...] = ()
    """What makes life harder, apart from the objectives."""

    reflection: Reflection = Reflection()
    """Where things stood."""

    objectives: tuple[Objective, ...] = ()
    """What the person works towards, in the order they were written."""

    comparisons: tuple[Comparison, ...] = ()
    """The pairwise questions that were answered on the way to the order."""

    focus: Annotated[int, Field(ge=1, le=3)] | None = None
    """How many objectives to focus on at once, 1 to 3."""

    habits: tuple[Habit, ...] = ()
    """What is repeated."""

    contacts: tuple[Contact, ...] = ()
    """Who and what can help."""

    signs: tuple[Sign, ...] = ()
    """Triggers and early signs with their if-then plans."""

    strategies: tuple[Strategy, ...] = ()
    """Things that help."""

    crisis: CrisisPage = CrisisPage()
    """The page for very hard times."""

    review: Schedule | None = None
    """How often to look at the plan again."""

    next_review: Day | None = None
    """The day of the next review."""

    celebrate: Line = ""
    """How the person marks a small win."""

    sharing: tuple[Line, ...] = ()
    """The parts that may be in a shared summary."""

    agreement: Agreement = Agreement()
    """Who was present and whether the plan feels right."""

    extra: tuple[ExtraAnswer, ...] = ()
    """Answers without a field of their own."""

    replaces: Identifier | None = None
    """The plan that this one follows."""

    @model_validator(mode="after")
    def _ids_are_distinct(self) -> Self:
        for parts in (
            self.challenges,
            self.objectives,
            self.habits,
            self.contacts,
            self.signs,
            self.strategies,
        ):
            if len({part.id for part in parts}) < len(parts):
                raise UnacceptableError("Two parts of the plan have the same id.")
        return self
