"""What the rules need to know of a document: models and stored views both have it."""

from collections.abc import Sequence
from datetime import date

from flows.documents.light_types import Protocol


class ScheduleShape(Protocol):
    """A rhythm; see `flows.documents.schedule.Schedule`."""

    @property
    def kind(self) -> str:
        """One of `Rhythm`."""

    @property
    def on(self) -> date | None:
        """The day of something that happens once."""

    @property
    def days(self) -> Sequence[str]:
        """Days of the week, each one of `Weekday`."""

    @property
    def times(self) -> int | None:
        """Times a week, 1 to 7."""

    @property
    def every(self) -> int | None:
        """Every how many days, 1 to 366."""

    @property
    def day(self) -> int | None:
        """The day of every month, 1 to 31."""

    @property
    def nth(self) -> int | None:
        """Which one of its day of the week in every month: 1 to 4, or -1 for the last."""


class RangeShape(Protocol):
    """Days from a first to a last one, both included."""

    @property
    def first(self) -> date:
        """The first day."""

    @property
    def last(self) -> date | None:
        """The last day, or none while it goes on."""


class EarlierShape(Protocol):
    """A rhythm and the last day it held."""

    @property
    def until(self) -> date:
        """The last day."""

    @property
    def schedule(self) -> ScheduleShape:
        """The rhythm."""


class HabitShape(Protocol):
    """A habit; see `flows.documents.habit.Habit`."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def schedule(self) -> ScheduleShape:
        """The rhythm it has now."""

    @property
    def earlier(self) -> Sequence[EarlierShape]:
        """The rhythms it had before, oldest first."""

    @property
    def started(self) -> date | None:
        """The day it began."""

    @property
    def ended(self) -> date | None:
        """The last day it was planned for."""

    @property
    def paused(self) -> Sequence[RangeShape]:
        """Days on which it rests."""


class AppointmentShape(Protocol):
    """A step as far as it has a time and a place; see `flows.documents.objective.Step`."""

    @property
    def time(self) -> str:
        """The time of its day, `HH:MM`, or empty."""

    @property
    def place(self) -> str:
        """Where it is."""

    @property
    def companion(self) -> str:
        """Who comes along."""


class StepShape(AppointmentShape, Protocol):
    """A step; see `flows.documents.objective.Step`."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def state(self) -> str:
        """One of `StepState`."""

    @property
    def text(self) -> str:
        """What is done, in the person's words."""

    @property
    def milestone(self) -> bool:
        """Whether it is a marker on the way."""

    @property
    def planned(self) -> date | None:
        """The day it is planned for."""

    @property
    def effort(self) -> int | None:
        """How much effort it takes, 1 to 3."""

    @property
    def impact(self) -> int | None:
        """How far it moves the objective, 1 to 3."""

    @property
    def reward(self) -> str:
        """How the person will mark it."""


class WeighedShape(Protocol):
    """An objective as far as its place in the order goes."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def significance(self) -> int | None:
        """How much it matters, 1 to 5."""

    @property
    def urgency(self) -> int | None:
        """How soon it is needed, 1 to 5."""

    @property
    def rank(self) -> int | None:
        """Own order, 1 first; equal ranks are ties."""

    @property
    def due(self) -> date | None:
        """By when, roughly."""


class ObjectiveShape(WeighedShape, Protocol):
    """An objective; see `flows.documents.objective.Objective`."""

    @property
    def wish(self) -> str:
        """What the person wants, in a few words."""

    @property
    def state(self) -> str:
        """One of `ObjectiveState`."""

    @property
    def measure(self) -> str:
        """What is counted or noticed, in the person's words."""
        ...

    @property
    def unit(self) -> str:
        """The unit of the measure."""

    @property
    def direction(self) -> str:
        """One of `Direction`."""

    @property
    def counted(self) -> str | None:
        """One of `Counted`, or none where the measure is rated by hand."""

    @property
    def episode(self) -> str:
        """The name under which its episodes are logged."""

    @property
    def baseline(self) -> float | None:
        """Where the measure stood at the start."""

    @property
    def target(self) -> float | None:
        """Where the person would like it to be."""

    @property
    def closeness(self) -> int | None:
        """How close it felt when the plan was made, 0 to 10."""

    @property
    def started(self) -> date | None:
        """The day work on it began."""

    @property
    def steps(self) -> Sequence[StepShape]:
        """Small steps, in own order."""


class ComparisonShape(Protocol):
    """An answered pairwise question; see `flows.documents.plan.Comparison`."""

    @property
    def left(self) -> str:
        """The id of one objective."""

    @property
    def right(self) -> str:
        """The id of the other."""

    @property
    def preferred(self) -> str | None:
        """The one that comes first, or none when they are about equal."""


class EntryShape(Protocol):
    """What became of a habit or a step on a day; see `flows.documents.entries.Entry`."""

    @property
    def date(self) -> date:
        """The local day."""

    @property
    def habit(self) -> str | None:
        """The habit, or none when it is about a step."""

    @property
    def step(self) -> str | None:
        """The step, or none when it is about a habit."""

    @property
    def state(self) -> str:
        """One of `EntryState`."""


class RatingShape(Protocol):
    """A number given on a day; see `flows.documents.entries.Rating`."""

    @property
    def date(self) -> date:
        """The local day."""

    @property
    def kind(self) -> str:
        """One of `RatingKind`."""

    @property
    def objective(self) -> str | None:
        """The objective, for closeness, measure and confidence."""

    @property
    def name(self) -> str:
        """The life area, or the person's own scale."""

    @property
    def value(self) -> float:
        """The number."""


class LevelsShape(Protocol):
    """The level that fits today; see `flows.documents.objective.OutcomeLevels`."""

    @property
    def current(self) -> int | None:
        """−2 to +2, or none when nobody has said."""

    @property
    def much_less(self) -> str:
        """Level −2."""

    @property
    def less(self) -> str:
        """Level −1."""

    @property
    def expected(self) -> str:
        """Level 0."""

    @property
    def more(self) -> str:
        """Level +1."""

    @property
    def much_more(self) -> str:
        """Level +2."""


class ContactShape(Protocol):
    """Somebody who supports the plan; see `flows.documents.support.Contact`."""

    @property
    def rhythm(self) -> ScheduleShape | None:
        """How often to be in touch."""

    @property
    def last_contact(self) -> date | None:
        """The last day they were in touch."""


class SignShape(Protocol):
    """Something that a hard day is known by, with kind words for it."""

    @property
    def what(self) -> str:
        """What it is, in the person's words."""
        ...

    @property
    def kind_words(self) -> str:
        """What the person would say to a friend, or says to themselves."""
        ...


class StrategyShape(Protocol):
    """Something that helps; see `flows.documents.coping_plan.Strategy`."""

    @property
    def kind(self) -> str | None:
        """One of `StrategyKind`, if the person said what kind of thing it is."""

    @property
    def effort(self) -> int | None:
        """How much effort it takes, 1 to 3."""

    @property
    def company(self) -> str | None:
        """One of `Company`, if the person said whether it is done alone."""

    @property
    def helped(self) -> int | None:
        """How much it helped the last time, 0 to 3."""


class OwnAnswerShape(Protocol):
    """An answer without a field of its own; see `flows.documents.plan.ExtraAnswer`."""

    @property
    def path(self) -> str:
        """The path of the question, with the ids of repeats."""

    @property
    def label(self) -> str:
        """The question as it was asked."""

    @property
    def heading(self) -> str:
        """What the answer stands under; empty for the question itself."""

    @property
    def value(self) -> object:
        """The answer."""


class ReviewedShape(Protocol):
    """A plan as far as looking at it again goes; see `flows.documents.plan.Plan`."""

    @property
    def review(self) -> ScheduleShape | None:
        """How often to look at it again."""

    @property
    def next_review(self) -> date | None:
        """The day that was chosen for the next time."""
