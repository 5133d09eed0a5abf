"""Looking up what a day depends on, from as few files as possible."""

from collections.abc import Mapping
from datetime import date

from flows.documents.records.dated_records import EntryRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import EntryState
from flows.lookup.plans import plan_name
from flows.rules.habits.entry_index import Days, days_of
from flows.rules.habits.intervals import is_interval_in
from flows.rules.habits.single_occasions import is_once_in
from flows.rules.weeks import week_of
from flows.store.store import Store


def entries_around(store: Store, plan: PlanRecord, day: date) -> Mapping[str, Days]:
    """Return the entries of the week of a day, and of what waits to be done, whenever it was.

    What happens once is due until it has an entry, and every few days are counted from the last.
    Other entries are told by their date alone.
    """
    week = week_of(day, store.clock.week_begins)
    first, last = week[0].isoformat(), week[-1].isoformat()
    waiting = {
        habit.id for habit in plan.habits if is_once_in(habit, week) or is_interval_in(habit, week)
    }
    name = plan_name(plan.id)
    tables = store.read_all(name) if waiting else store.read_since(name, week[0])
    return days_of(
        [
            EntryRecord(each)
            for each in tables.get("entries", {}).values()
            if first <= each["date"] <= last or each.get("habit") in waiting
        ]
    )


def entries_since(store: Store, plan: PlanRecord, first: date) -> Mapping[str, Days]:
    """Return the entries of a plan from a day on, for a look back over some weeks."""
    begun = first.isoformat()
    entries = store.read_since(plan_name(plan.id), first).get("entries", {}).values()
    return days_of([EntryRecord(each) for each in entries if each["date"] >= begun])


def skipped_steps(store: Store, plan: str, on: date) -> frozenset[str]:
    """Return the ids of the steps that were skipped on a day."""
    entries = store.read_since(plan_name(plan), on).get("entries", {}).values()
    return frozenset(
        each["step"]
        for each in entries
        if each.get("step") and each["date"] == on.isoformat() and each["state"] == EntryState.SKIP
    )


def marked_habits(store: Store, plan: str, on: date) -> list[str]:
    """Return the ids of the habits that were done on a day, in part included."""
    entries = store.read_since(plan_name(plan), on).get("entries", {}).values()
    return [
        each["habit"]
        for each in entries
        if each["date"] == on.isoformat()
        and each.get("habit")
        and each["state"] in (EntryState.DONE, EntryState.PART)
    ]
