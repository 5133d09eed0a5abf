"""The progress board of a plan, read in one go; every document is looked at once."""

from __future__ import annotations

from datetime import date, timedelta

from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState, PlanState, Role
from flows.lookup.day_entries import entries_around, entries_since, skipped_steps
from flows.lookup.labels import plan_names
from flows.lookup.objectives import add_counted, in_order, read_ratings
from flows.lookup.plans import (
    first_day,
    has_agreements,
    plan_name,
    review_day,
    shown_plan,
    view_plan,
)
from flows.rules.due import impact_place
from flows.rules.habits.entry_index import NO_DAYS
from flows.rules.held_back import held_back
from flows.rules.own_count import BOARD, format_own_count
from flows.rules.pace import day_of_plan
from flows.rules.schedules import is_resting
from flows.rules.weeks import start_of_week, week_cells, week_of
from flows.store.codec import Tables
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.calendar_words import DAYS
from flows.text.dates import format_date
from flows.views.board_models import (
    BoardView,
    ColumnView,
    HabitView,
    NextStepView,
    ObjectiveView,
    StepView,
    WinView,
)
from flows.views.board_objective import view_objective
from flows.views.habit_week import format_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


COLUMNS = {
    ObjectiveState.IN_FOCUS: "In focus",
    ObjectiveState.DOING: "Doing",
    ObjectiveState.LATER: "Later",
    ObjectiveState.REACHED: "Reached",
    ObjectiveState.PAUSED: "Paused",
    ObjectiveState.SET_ASIDE: "Set aside",
}
"""The columns of the board, in the order in which they are looked at."""

NOW = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING)
"""What one is at; the next small step of all is looked for here first."""


def board(store: Store, plan_id: str | None = None, weeks: int = 1) -> BoardView | None:
    """Return everything the board shows, or None while there is no plan.

    Args:
        store: The open store.
        plan_id: The plan; the current one when left out.
        weeks: How many weeks of each habit are read, this one included.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan = shown_plan(store, plan_id)
    if plan is None:
        return None
    today = store.clock.today()
    tables = store.read(plan_name(plan.id))
    rated = add_counted(store, plan, read_ratings(tables.get("ratings", {}).values()))
    asks, skipped = plan.state != PlanState.CLOSED, skipped_steps(store, plan.id, today)
    objectives = [
        view_objective(each, place, plan, rated, today, skipped)
        for place, each in enumerate(in_order(plan), 1)
    ]
    if not asks:
        objectives = [_at_rest(each) for each in objectives]
    columns = _columns(objectives)
    begins = store.clock.week_begins
    return BoardView(
        week_begins=begins,
        plan=plan.id,
        title=plan.title,
        state=plan.state,
        today=today,
        vision=plan.vision,
        day=day_of_plan(first_day(plan), today) if asks else None,
        review=_review(review_day(plan, today), today) if asks else "",
        columns=columns,
        habits=view_habits(store, plan, today, weeks) if asks else (),
        wins=_wins(store, plan.id, today),
        promises=_promises(store, plan, tables, today) if asks else (),
        next_step=_next_of_all(columns, today),
        standing=_standing(plan, today),
        helpers=frozenset(each.name for each in plan.contacts if each.promised),
        counting=format_own_count(plan.extra, BOARD, today) if asks else "",
    )


def _columns(objectives: list[ObjectiveView]) -> tuple[ColumnView, ...]:
    """Return the columns of the board, each with the objectives of its state."""
    return tuple(
        [
            ColumnView(state, title, tuple([each for each in objectives if each.state == state]))
            for state, title in COLUMNS.items()
        ]
    )


def _promises(
    store: Store, plan: PlanRecord, tables: Tables, today: date
) -> tuple[tuple[str, str], ...]:
    """Return who promised what: those who keep company, and what was agreed in sessions."""
    found = [
        (each.name, each.promised)
        for each in plan.contacts
        if each.promised and Role.ACCOUNTABILITY in each.roles
    ]
    if has_agreements(tables):
        from flows.lookup.agreements import open_agreements
        from flows.text.agreement_words import format_agreed

        found += [
            (each.who, format_agreed(each.text, each.due, each.state, each.note, today))
            for each in open_agreements(store, plan)
        ]
    return tuple(found)


def order_after_move(view: BoardView, objective: str, by: int) -> tuple[str, ...] | None:
    """Return the own order of all objectives after one was moved within its column.

    Args:
        view: The board.
        objective: The id of the one that moves.
        by: −1 up, 1 down.

    Returns:
        All ids, or None when it cannot go any further.
    """
    own = view.objective(objective)
    if own is None:
        return None
    column = [each.id for each in view.column(own.state).objectives]
    place = column.index(objective) + by
    if not 0 <= place < len(column):
        return None
    order = [each.id for each in sorted(view.objectives, key=lambda each: each.place)]
    order.remove(objective)
    order.insert(order.index(column[place]) + (1 if by > 0 else 0), objective)
    return tuple(order)


def _standing(plan: PlanRecord, today: date) -> str:
    if plan.state == PlanState.CLOSED and plan.closed is not None:
        return f"closed since {format_date(plan.closed, today)}"
    return "" if plan.state == PlanState.ACTIVE else str(plan.state)


def _at_rest(objective: ObjectiveView) -> ObjectiveView:
    """Return an objective of a closed plan: nothing in it is next, or due."""
    steps = tuple(each._replace(when="") for each in objective.steps)
    return objective._replace(steps=steps, next_step=None, pace="")


def _review(day: date | None, today: date) -> str:
    if day is None:
        return ""
    if day == today:
        return "review today"
    return f"review on {format_date(day, today)}" if day > today else "time for a review"


def view_habits(
    store: Store, plan: PlanRecord, today: date, weeks: int = 1
) -> tuple[HabitView, ...]:
    """Return the habits of the week of a day, and of as many weeks before as make `weeks`."""
    begins = store.clock.week_begins
    week = week_of(today, begins)
    entries = entries_around(store, plan, today)
    earlier = [week[0] - timedelta(weeks=away) for away in range(weeks - 1, 0, -1)]
    past = entries_since(store, plan, earlier[0]) if earlier else {}
    own_alone = held_back(plan)
    found = []
    for habit in plan.habits:
        days = entries.get(habit.id, NO_DAYS)
        over = habit.ended is not None and habit.ended < week[0]
        to_come = habit.started is not None and habit.started > week[-1]
        if days or not (over or to_come):
            cells = week_cells(habit, days, today, today, begins)
            rests = "ended" if habit.ended else "paused" if is_resting(habit, today) else ""
            words = rests or format_count(habit, days, today, begins)
            own = {**past.get(habit.id, NO_DAYS), **days}
            before = tuple(week_cells(habit, own, each, today, begins) for each in earlier)
            often = words.removesuffix(" this week")
            is_own = habit.id in own_alone
            found.append(
                HabitView(habit.id, habit.text, cells, words, bool(rests), before, often, is_own)
            )
    return tuple(found)


def _wins(store: Store, plan: str, today: date) -> tuple[WinView, ...]:
    first = start_of_week(today, store.clock.week_begins)
    # A clock that was ahead for a moment has moved them into the file of their year.
    wins = store.read_since(JOURNAL, first).get("wins", {}).values()
    begun, ends = first.isoformat(), today.isoformat()
    found = [
        each for each in wins if begun <= each["date"] <= ends and each.get("plan") in (None, plan)
    ]
    found.sort(key=lambda each: (each["date"], each["at"]), reverse=True)
    return tuple(
        [
            WinView(each["text"], _day_gone(date.fromisoformat(each["date"]), today))
            for each in found
        ]
    )


def _day_gone(day: date, today: date) -> str:
    """Return how a day of this week is called: `today`, `yesterday`, `Thu`."""
    return {0: "today", 1: "yesterday"}.get((today - day).days) or DAYS[day.weekday()]


def _next_of_all(columns: tuple[ColumnView, ...], today: date) -> NextStepView | None:
    """Return what could be done next of all that is at hand, else of what waits.

    What is planned for today comes first, then what was or will be planned first, then what has
    no day; markers on the way come after all steps. Of what is alike, it is what moves its
    objective most, else what stands first on the board.
    """
    by_state: dict[str, ColumnView] = {column.state: column for column in columns}

    def place(step: StepView) -> tuple[bool, bool, date, int]:
        day = step.planned or date.max
        return (day != today, step.is_milestone, day, impact_place(step.impact))

    for states in (NOW, (ObjectiveState.LATER,)):
        every = [each for state in states for each in by_state[state].objectives]
        waiting = [(each, each.next_step) for each in every if each.next_step is not None]
        if waiting:
            objective, step = min(waiting, key=lambda pair: place(pair[1]))
            return NextStepView(objective.id, objective.title, step)
    return None


def with_named_values(store: Store, view: BoardView) -> BoardView:
    """Return a board whose values are called what the person saw when choosing them.

    Raises:
        NotThereError: the plan is not there any more.
    """
    if not any(each.value for each in view.objectives):
        return view
    names = plan_names(store, view_plan(store, view.plan).flow).get("value", {})
    columns = (
        column._replace(
            objectives=tuple(
                each._replace(value=names.get(each.value, each.value)) for each in column.objectives
            )
        )
        for column in view.columns
    )
    return view._replace(columns=tuple(columns))
