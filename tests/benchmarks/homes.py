"""Homes to measure on: a plan with as many objectives, steps and entries as wanted."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.actions.plans import set_current
from flows.documents.clock import FixedClock, SystemClock
from flows.documents.coping_plan import Strategy
from flows.documents.entries import Entry
from flows.documents.habit import Habit
from flows.documents.objective import Objective, Step
from flows.documents.plan import Plan
from flows.documents.schedule import Schedule
from flows.documents.support import Contact
from flows.documents.vocabulary import EntryState, ObjectiveState, Rhythm
from flows.store.store import Store


def large_plan(name: str = "Sam's plan", objectives: int = 5, steps: int = 40) -> Plan:
    """Return a plan with that many objectives and, over all of them, that many steps."""
    return Plan(
        title=name,
        flow="personal",
        flow_version=1,
        created=datetime.now(UTC),
        vision="Enough patience in the morning to enjoy the children.",
        objectives=tuple(
            Objective(
                wish=f"Objective {number + 1} of {name}",
                state=ObjectiveState.IN_FOCUS if number < 2 else ObjectiveState.LATER,
                rank=number + 1,
                steps=tuple(
                    Step(text=f"Small step {step + 1} towards {number + 1}")
                    for step in range(steps // objectives)
                ),
            )
            for number in range(objectives)
        ),
        habits=(
            Habit(text="Walk 20 min", schedule=Schedule(kind=Rhythm.DAILY)),
            Habit(text="Screens off", schedule=Schedule(kind=Rhythm.DAILY)),
        ),
        contacts=(Contact(name="Priya"),),
        strategies=(Strategy(name="A cup of tea"),),
    )


def filled_home(home: Path, entries: int, plans: int = 1, a_day: int = 2) -> Plan:
    """Fill `home` with `plans` plans; the first one gets `entries` entries, `a_day` a day.

    Returns the first plan, which became the current one yesterday.
    """
    clock = SystemClock()
    store = Store.open(home, clock)
    first = large_plan()
    others = [large_plan(f"Plan {number}") for number in range(2, plans + 1)]
    for plan in (first, *others):
        name = f"plans/{plan.id}"
        with store.transaction(name) as transaction:
            transaction.put(name, "plan", plan.model_dump(mode="json"))
            for number in range(entries if plan is first else 0):
                entry = Entry(
                    date=clock.today() - timedelta(days=number // a_day),
                    habit=first.habits[number % 2].id,
                    state=EntryState.DONE,
                    at=clock.now(),
                )
                transaction.put(name, "entries", entry.model_dump(mode="json"))
    yesterday = FixedClock(clock.now() - timedelta(days=1))
    set_current(Store.open(home, yesterday), first.id)
    return first
