"""An objective: what a person wants, how it will show, and the small steps towards it."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from flows.documents.base import (
    Day,
    Identified,
    Identifier,
    Line,
    Number,
    Part,
    Text,
    TimeOfDay,
    Wording,
)
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import (
    Counted,
    Direction,
    ObjectiveState,
    Share,
    StepState,
    Whose,
)

Ruler = Annotated[int, Field(ge=0, le=10)]
"""A ruler from 0 to 10: closeness, importance, confidence."""

Weight = Annotated[int, Field(ge=1, le=5)]
"""Significance or urgency, from 1 to 5."""

Third = Annotated[int, Field(ge=1, le=3)]
"""Effort, impact: 1 a little, 2 some, 3 a lot."""


class Step(Identified):
    """A small step towards an objective, done once."""

    text: Wording
    """What is done, in the person's words."""

    effort: Third | None = None
    """How much effort it takes, 1 to 3."""

    impact: Third | None = None
    """How far it moves the objective, 1 to 3."""

    planned: Day | None = None
    """The day it is planned for."""

    time: TimeOfDay = ""
    """The time of that day, for an appointment."""

    place: Line = ""
    """Where it is."""

    companion: Line = ""
    """Who comes along."""

    state: StepState = StepState.OPEN
    """Open, part, done or set aside."""

    done_on: Day | None = None
    """The day it was done."""

    milestone: bool = False
    """A marker on the timeline."""

    appointment: bool = False
    """A day that somebody else keeps as well, asked for by itself."""

    reward: Line = ""
    """How the person will mark it."""


class OutcomeLevels(Part):
    """Five ways it could turn out, in the person's own words (Kiresuk & Sherman 1968)."""

    much_less: Line = ""
    """Level −2."""

    less: Line = ""
    """Level −1."""

    expected: Line = ""
    """Level 0: what the person expects to reach."""

    more: Line = ""
    """Level +1."""

    much_more: Line = ""
    """Level +2."""

    current: Annotated[int, Field(ge=-2, le=2)] | None = None
    """The level that fits today, −2 to +2."""


class Objective(Identified):
    """One thing a person works towards. Everything but the wish may stay blank."""

    wish: Wording
    """What the person wants, in a few words of their own."""

    specific: Line = ""
    """What exactly will be different."""

    measure: Line = ""
    """How one will know: something to count or to notice."""

    unit: Line = ""
    """The unit of the measure, such as `a week`."""

    baseline: Number | None = None
    """Where the measure stood at the start, in `unit`."""

    target: Number | None = None
    """Where the person would like it to be, in `unit`."""

    direction: Direction = Direction.UP
    """Whether more or less of the measure is wanted, or just as much as now."""

    counted: Counted | None = None
    """What the measure is counted from week by week; none where it is rated by hand."""

    episode: Line = ""
    """The name under which its episodes are logged, such as `panic`."""

    why: Text = ""
    """Why it matters."""

    value: Line = ""
    """The value it serves."""

    area: Line = ""
    """The life area it belongs to."""

    challenges: tuple[Identifier, ...] = ()
    """The challenges of the plan that it answers."""

    whose: Whose | None = None
    """Whose wish it is."""

    limits: tuple[Line, ...] = ()
    """What could make it hard to reach: time, money, energy, access, circumstances, own words."""

    allow_for: Text = ""
    """How the objective can allow for these limits."""

    importance: Ruler | None = None
    """How important it is, 0 to 10."""

    importance_note: Text = ""
    """What makes it that important and not less."""

    confidence: Ruler | None = None
    """How confident the person is that they can do it, 0 to 10."""

    confidence_note: Text = ""
    """What would help confidence go up by one."""

    closeness: Ruler | None = None
    """How close the person felt to it when the plan was made, 0 to 10."""

    due: Day | None = None
    """By when, roughly."""

    levels: OutcomeLevels | None = None
    """Five ways it could turn out."""

    significance: Weight | None = None
    """How much it matters, 1 to 5."""

    urgency: Weight | None = None
    """How soon it is needed, 1 to 5."""

    rank: Annotated[int, Field(ge=1)] | None = None
    """Own order, 1 first. It always wins over a computed order; equal ranks are ties."""

    state: ObjectiveState = ObjectiveState.LATER
    """Where it stands."""

    state_note: Text = ""
    """Why it was moved there, when the person wanted to say so."""

    started: Day | None = None
    """The day work on it began."""

    notes: Text = ""
    """The story behind it. Flows of one's own may ask for it; none that comes along does."""

    share: Share = Share.DEFAULT
    """Whether it may be in a summary, when objectives are shared at all."""

    steps: tuple[Step, ...] = ()
    """Small steps and milestones, in own order."""

    @model_validator(mode="after")
    def _levels_and_ids(self) -> Self:
        if len({step.id for step in self.steps}) < len(self.steps):
            raise UnacceptableError("Two steps have the same id.")
        return self
