"""What the timeline shows of a plan: one row for each thing, with the day or the days it has."""

from collections.abc import Iterator
from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records.objective_records import ObjectiveRecord, StepRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState, StepState
from flows.lookup.contact_days import contacts_since
from flows.lookup.objectives import in_order
from flows.lookup.plans import first_day, review_day, shown_plan
from flows.rules.contact_rhythm import next_contact
from flows.rules.crowded_weeks import CrowdedWeek
from flows.rules.held_back import held_back
from flows.rules.timeline import TightEnd, crowded_ahead, find_tight, timeline
from flows.rules.timeline_remark import format_remark
from flows.store.store import Store
from flows.text.dates import format_date, format_distance
from flows.text.habit_words import format_anchor
from flows.text.rhythms import format_meeting, format_rhythm
from flows.text.step_words import format_appointment

NO_DAY = "no day yet"
"""What is said of a thing without a day."""


class RowView(NamedTuple):
    """One row: an objective, a step or a marker of it, a habit, or the next review."""

    id: str
    """What it is and its id: `objective:3f…`, `step:…`, `habit:…`, `contact:…`, `review:`."""

    kind: str
    """`objective`, `step`, `marker`, `habit`, `contact` or `review`."""

    title: str
    """Its name, in the person's words."""

    state: str
    """Where an objective or a step stands, one of its states; empty for anything else."""

    day: date | None
    """Its day: aimed for, planned for, or done on."""

    when: str
    """The same in words: `by Sun 31 Jan 2027`, `was planned for Mon 16 Nov`, `every day`."""

    first: date | None = None
    """The first day of a habit or of the work on an objective."""

    last: date | None = None
    """The last day of it; none while it goes on."""

    rests: tuple[tuple[date, date | None], ...] = ()
    """First and last days on which a habit rests."""

    is_held_back: bool = False
    """Whether it is, or serves, an objective that is only for the person."""

    @property
    def can_move(self) -> bool:
        """Whether it has one day that may be moved; a habit has a rhythm, what is done is done."""
        return self.kind not in ("habit", "contact") and self.state != StepState.DONE


class TimelineView(NamedTuple):
    """Everything the timeline shows."""

    plan: str
    """The id of the plan."""

    title: str
    """What the person calls it."""

    today: date
    """The day it was looked at."""

    rows: tuple[RowView, ...]
    """Objectives in own order, each followed by its steps; then habits, contacts, the review."""

    crowded: tuple[CrowdedWeek, ...]
    """The weeks that hold a lot, from this one on."""

    week_begins: int = 0
    """The day of the week that weeks begin with, 0 for Monday to 6 for Sunday."""

    tight: TightEnd | None = None
    """The first objective whose last step leaves no room before the day it is aimed for."""

    @property
    def remark(self) -> str:
        """What may be said about weeks that hold a lot, or about a day without room before it."""
        return format_remark(self.crowded, self.tight, self.today)

    def row(self, identity: str) -> RowView | None:
        """Return a row by its id, or None when it is not there."""
        return next((each for each in self.rows if each.id == identity), None)


def timeline_view(store: Store, plan_id: str | None = None) -> TimelineView | None:
    """Return what lies behind and ahead in a plan, or None while there is no plan.

    What was set aside is left out.

    Args:
        store: The open store.
        plan_id: The plan; the current one when left out.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan = shown_plan(store, plan_id)
    if plan is None:
        return None
    today, begins = store.clock.today(), store.clock.week_begins
    own_alone = held_back(plan)
    rows = (
        *_objectives(plan, today),
        *_habits(plan, today),
        *_contacts(store, plan, today),
        *_review(plan, today),
    )
    if own_alone:
        rows = tuple(
            each._replace(is_held_back=each.id.partition(":")[2] in own_alone) for each in rows
        )
    ahead = timeline(plan.objectives, review_day(plan, today))
    return TimelineView(
        plan.id,
        plan.title,
        today,
        rows,
        crowded_ahead(ahead, today, begins),
        begins,
        find_tight(ahead, today),
    )


def _objectives(plan: PlanRecord, today: date) -> Iterator[RowView]:
    for objective in sorted(in_order(plan), key=lambda each: each.state == ObjectiveState.REACHED):
        if objective.state == ObjectiveState.SET_ASIDE:
            continue
        yield RowView(
            f"objective:{objective.id}",
            "objective",
            objective.wish,
            objective.state,
            objective.due,
            _format_due(objective, today),
            objective.started or first_day(plan),
            objective.due,
        )
        for step in objective.steps:
            if step.state != StepState.SET_ASIDE:
                yield _step(step, today)


def _format_due(objective: ObjectiveRecord, today: date) -> str:
    by = f"by {_format_far(objective.due, today)}" if objective.due else NO_DAY
    if objective.state in (ObjectiveState.REACHED, ObjectiveState.PAUSED):
        return f"{objective.state}, {by}" if objective.due else str(objective.state)
    return by


def _step(step: StepRecord, today: date) -> RowView:
    kind = "marker" if step.milestone else "step"
    day = step.done_on or step.planned if step.state == StepState.DONE else step.planned
    return RowView(
        f"step:{step.id}",
        kind,
        step.text,
        step.state,
        day,
        ", ".join(
            each
            for each in (_format_step_day(step.state, day, today), format_appointment(step))
            if each
        ),
    )


def _format_step_day(state: str, day: date | None, today: date) -> str:
    if state == StepState.DONE:
        return f"done, {format_date(day, today)}" if day else "done"
    part = "part of it done, " if state == StepState.PART else ""
    if day is None:
        return f"{part}{NO_DAY}"
    return f"{part}{'' if day >= today else 'was planned for '}{_format_far(day, today)}"


def _format_far(day: date, today: date) -> str:
    return f"{format_date(day, today)}, {format_distance(day, today)}"


def _habits(plan: PlanRecord, today: date) -> Iterator[RowView]:
    for habit in plan.habits:
        words = [format_rhythm(habit.schedule, today), format_anchor(habit.anchor)]
        words += [f"until {format_date(habit.ended, today)}"] if habit.ended else []
        yield RowView(
            f"habit:{habit.id}",
            "habit",
            habit.text,
            "",
            None,
            ", ".join(word for word in words if word),
            habit.started or first_day(plan),
            habit.ended,
            tuple((each.first, each.last) for each in habit.paused),
        )


def _contacts(store: Store, plan: PlanRecord, today: date) -> Iterator[RowView]:
    """Yield those with a rhythm, with the next day of it; one that has gone by is today's."""
    if all(each.rhythm is None for each in plan.contacts):
        return
    since = contacts_since(store, plan)
    for each in plan.contacts:
        day = next_contact(each, since[each.id])
        if each.rhythm is not None and day is not None:
            words = format_meeting(each.rhythm, each.time, today)
            yield RowView(f"contact:{each.id}", "contact", each.name, "", max(day, today), words)


def _review(plan: PlanRecord, today: date) -> Iterator[RowView]:
    day = review_day(plan, today)
    when = _format_far(day, today) if day else NO_DAY
    yield RowView("review:", "review", "Next review", "", day, when)
