"""What the progress board shows of one plan: plain values, ready to be drawn or printed."""

from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.vocabulary import PlanState
from flows.rules.progress import Progress
from flows.rules.weeks import Cell


class StepView(NamedTuple):
    """A small step as the board shows it."""

    id: str
    """Its id."""

    text: str
    """What is done, in the person's words."""

    state: str
    """One of `StepState`."""

    when: str
    """`today`, `Sat`, `Fri 18 Dec`, `was planned for Mon 16 Nov`; empty without a day."""

    is_milestone: bool = False
    """Whether it is a marker on the way."""

    is_open: bool = True
    """Whether it is still to do."""

    done_on: date | None = None
    """The day on which it was done."""

    impact: int | None = None
    """How far it moves its objective, 1 to 3; none while nobody has said."""

    planned: date | None = None
    """The day it is planned for, while it is still to do."""

    effort: int | None = None
    """How much effort it takes, 1 to 3; none while nobody has said."""

    reward: str = ""
    """How the person will mark it."""


class ObjectiveView(NamedTuple):
    """An objective as the board shows it."""

    id: str
    """Its id."""

    title: str
    """What the person wants, in a few words."""

    state: str
    """One of `ObjectiveState`."""

    state_note: str
    """Why it was moved there, when the person wanted to say so."""

    place: int
    """Its place among all objectives of the plan, 1 first: own order, else the suggested one."""

    rank: int | None
    """The place the person gave it, 1 first; none before there is one."""

    value: str
    """The value it serves, as the plan keeps it."""

    come: Progress | None
    """How far it has come; none while nothing says so."""

    unit: str
    """The unit of its own measure."""

    has_measure: bool
    """Whether it has a measure with a beginning and an aim."""

    closeness: tuple[float, ...]
    """How close it felt, 0 to 10, oldest first; the plan's own start comes first."""

    measure: tuple[float, ...]
    """Where the measure stood, in `unit`, oldest first; the plan's own start comes first."""

    due: str
    """`by 31 Jan`, or empty."""

    pace: str
    """`a little ahead`, `on its way`, `worth a look`, or empty while it cannot be said."""

    steps: tuple[StepView, ...]
    """All small steps in own order."""

    next_step: StepView | None
    """The next small step."""

    steps_done: float
    """Steps done, part as ½."""

    steps_all: int
    """All steps that are not set aside."""

    target: float | None = None
    """Where the measure is to be, in `unit`."""

    is_held_back: bool = False
    """Whether it is only for the person, and never in what goes out."""

    @property
    def share(self) -> float | None:
        """How far it has come, 0 to 1; none while nothing says so."""
        return self.come.share if self.come else None

    @property
    def progress(self) -> str:
        """The same in words that name what it was taken from: `2 → 4 of 5 nights a week`."""
        return self.come.words if self.come else ""

    @property
    def basis(self) -> str:
        """What it was taken from: `measure`, `closeness`, `steps`, or empty."""
        return str(self.come.basis) if self.come else ""

    @property
    def open_steps(self) -> tuple[StepView, ...]:
        """The steps still to do, the next one first."""
        waiting = [step for step in self.steps if step.is_open]
        return tuple(sorted(waiting, key=lambda step: step != self.next_step))


class ColumnView(NamedTuple):
    """A column of the board."""

    state: str
    """The state of everything in it; one of `ObjectiveState`."""

    title: str
    """What stands above it: `In focus`."""

    objectives: tuple[ObjectiveView, ...]
    """What is in it, in own order."""


class HabitView(NamedTuple):
    """This week of a habit."""

    id: str
    """Its id."""

    title: str
    """What is done, in the person's words."""

    cells: tuple[Cell, ...]
    """Seven days, Monday first."""

    words: str
    """`3 of 5 this week`, `paused`, `ended`."""

    is_resting: bool = False
    """Whether it rests or has ended, and may be taken up again."""

    before: tuple[tuple[Cell, ...], ...] = ()
    """The weeks before this one, the oldest first, as many as were asked for."""

    often: str = ""
    """`3 of 5`: the words without what is said above all habits, where that shortens them."""

    is_held_back: bool = False
    """Whether it serves an objective that is only for the person."""


class WinView(NamedTuple):
    """A win of this week."""

    text: str
    """What was managed, in the person's words."""

    when: str
    """`today`, `yesterday`, `Thu`."""


class NextStepView(NamedTuple):
    """The next small step of all."""

    objective: str
    """The id of its objective."""

    objective_title: str
    """What it leads to."""

    step: StepView
    """The step."""


class BoardView(NamedTuple):
    """Everything the board shows."""

    plan: str
    """The id of the plan."""

    title: str
    """What the person calls it."""

    state: str
    """One of `PlanState`."""

    today: date
    """The day it was looked at."""

    vision: str
    """What a good day would look like."""

    day: int | None
    """Which day of the plan it is, the first being 1."""

    review: str
    """`review on Thu 26 Nov`, `review today`, `time for a review`; empty without a day."""

    columns: tuple[ColumnView, ...]
    """All columns, in the order in which they are looked at; they may be empty."""

    habits: tuple[HabitView, ...]
    """The habits that are done these days."""

    wins: tuple[WinView, ...]
    """The wins of this week, the latest first."""

    promises: tuple[tuple[str, str], ...]
    """Who keeps company, and what was promised to them or by them."""

    next_step: NextStepView | None
    """The next small step of all."""

    standing: str = ""
    """`paused`, `closed since Sat 21 Nov`; empty while the plan goes on."""

    counting: str = ""
    """`412 days since Sun 5 Oct 2025`, where the person wants that here."""

    week_begins: int = 0
    """The day of the week that weeks begin with, 0 for Monday to 6 for Sunday."""

    helpers: frozenset[str] = frozenset()
    """Those of `promises` who are people of Support: who helps is nobody else's business."""

    @property
    def is_closed(self) -> bool:
        """Whether the plan is closed: it can be read, and asks for nothing."""
        return self.state == PlanState.CLOSED

    @property
    def objectives(self) -> tuple[ObjectiveView, ...]:
        """All objectives, column after column."""
        found: list[ObjectiveView] = []
        for column in self.columns:
            found += column.objectives
        return tuple(found)

    def objective(self, identity: str) -> ObjectiveView | None:
        """Return an objective by its id, or None when it is not there."""
        for column in self.columns:
            for each in column.objectives:
                if each.id == identity:
                    return each
        return None

    def column(self, state: str) -> ColumnView:
        """Return the column of a state."""
        return next(each for each in self.columns if each.state == state)

    def owner_of(self, step: str) -> ObjectiveView | None:
        """Return the objective that a step belongs to, or None when it is not there."""
        return next(
            (each for each in self.objectives if any(own.id == step for own in each.steps)), None
        )
