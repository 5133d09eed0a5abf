"""Objectives at hand that nothing has happened with for a while; told neutrally, at a look back."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.documents.light_types import NamedTuple
from flows.documents.records.dated_records import ChangeRecord
from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState, PlanState
from flows.lookup.days import day_of
from flows.lookup.objectives import in_order
from flows.lookup.plans import first_day, plan_name, view_plan
from flows.store.codec import Tables
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.dates import format_date

A_WHILE = timedelta(weeks=3)
"""After so long without anything an objective is told."""

AT_HAND = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING)
"""The states of objectives that are told; all others wait or rest by choice."""

Touch = tuple[str, date]
"""The id of what was touched, an objective or a part of one, and the local day."""


class UntouchedView(NamedTuple):
    """An objective that nothing has happened with for a while."""

    id: str
    """Its id."""

    words: str
    """`Rebuild trust with my sister, last on Mon 26 Oct`."""


def untouched(store: Store, plan_id: str) -> tuple[UntouchedView, ...]:
    """Return the objectives at hand without anything for three weeks, in own order.

    An entry for one of its steps or habits counts, a rating, a line of the journal, a win, and any
    change of its own; so does the day on which it was begun.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan, today = view_plan(store, plan_id), store.clock.today()
    if plan.state in (PlanState.PAUSED, PlanState.CLOSED):
        return ()
    last: dict[str, date] = {}
    for identity, day in _touches(store, store.read_all(plan_name(plan_id))):
        last[identity] = max(last.get(identity, day), day)
    found = []
    for objective in in_order(plan):
        if objective.state not in AT_HAND:
            continue
        days = [last[each] for each in _parts(plan, objective) if each in last]
        days += [objective.started or first_day(plan)]
        days += [step.done_on for step in objective.steps if step.done_on]
        if today - max(days) >= A_WHILE:
            words = f"{objective.wish}, last on {format_date(max(days), today)}"
            found.append(UntouchedView(objective.id, words))
    return tuple(found)


def _parts(plan: PlanRecord, objective: ObjectiveRecord) -> Iterator[str]:
    """Yield the ids of an objective, of its steps and of the habits that serve it."""
    yield objective.id
    yield from (step.id for step in objective.steps)
    yield from (habit.id for habit in plan.habits if habit.objective == objective.id)


def _touches(store: Store, tables: Tables) -> Iterator[Touch]:
    for each in tables.get("ratings", {}).values():
        yield each.get("objective") or "", date.fromisoformat(each["date"])
    for each in tables.get("entries", {}).values():
        yield each.get("habit") or each.get("step") or "", date.fromisoformat(each["date"])
    written = store.read_all(JOURNAL)
    for table in ("journal", "wins"):
        for each in written.get(table, {}).values():
            yield each.get("objective") or "", date.fromisoformat(each["date"])
    for change in tables.get("changes", {}).values():
        day = day_of(ChangeRecord(change).at, store.clock)
        yield from ((name, day) for edit in change["edits"] for name in edit["path"])
