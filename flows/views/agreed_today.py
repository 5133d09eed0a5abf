"""What was agreed in sessions of two, as far as it is told on the page of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import AgreedState
from flows.lookup.agreements import Agreed, read_agreed
from flows.lookup.search import Found
from flows.rules.habits.entry_index import NO_DAYS, Days
from flows.store.store import Store
from flows.text.agreement_words import format_by
from flows.text.dates import format_date
from flows.views.today_models import DueRow, PromiseRow

_SHOWN: dict[str | None, str] = {AgreedState.DONE: "done", AgreedState.PART: "part"}


class AgreedToday(NamedTuple):
    """What was agreed and stands on the page of a day."""

    mine: tuple[Agreed, ...] = ()
    """What the person does themselves and is still to come, the soonest first."""

    promises: tuple[PromiseRow, ...] = ()
    """What others promised."""

    objectives: Mapping[str, str] = {}
    """The objective of each step of the plan."""


def agreed_today(store: Store, plan: PlanRecord, day: date, now: date) -> AgreedToday:
    """Return what was agreed: today all that is still to come, on other days what was said then.

    Args:
        store: The open store.
        plan: The plan.
        day: The day of the page.
        now: The local calendar day.
    """
    agreed = sorted(read_agreed(store, plan), key=lambda each: each.due or date.max)
    mine: list[Agreed] = []
    theirs: list[Agreed] = []
    for each in agreed:
        if day == now and each.is_open:
            (mine if each.is_mine else theirs).append(each)
        elif each.said_on == day and each.state in _SHOWN and not each.is_mine:
            theirs.append(each)
    promises = tuple(
        [
            PromiseRow(
                Found(plan.id, "agreed", each.id, each.text),
                _SHOWN.get(each.state, ""),
                each.who,
                format_by(each.due, day),
            )
            for each in theirs
        ]
    )
    if day != now:
        return AgreedToday(promises=promises)
    steps = {step.id: each.id for each in plan.objectives for step in each.steps}
    habits = {each.id for each in plan.habits}
    there = [each for each in mine if each.step in steps or each.step in habits]
    return AgreedToday(tuple(there), promises, steps)


def rows_beside(
    agreed: AgreedToday, plan: str, rows: tuple[DueRow, ...], entries: Mapping[str, Days], day: date
) -> tuple[DueRow, ...]:
    """Return what one agreed to do oneself, as far as it is not on the page of the day already.

    Args:
        agreed: What was agreed.
        plan: The id of the plan.
        rows: The habits and steps of the day.
        entries: The entries by habit and step, and by day.
        day: The day.
    """
    on_page = {row.found.id for row in rows}
    found = []
    for each in agreed.mine:
        if each.step in on_page:
            continue
        kind = "step" if each.step in agreed.objectives else "habit"
        entry = entries.get(each.step, NO_DAYS).get(day)
        told = f"agreed on {format_date(each.day, day)}"
        if each.due is not None:
            told = f"{told}, {format_by(each.due, day)}"
        found.append(
            DueRow(
                found=Found(plan, "step" if kind == "step" else "habit", each.step, each.text),
                state=str(entry.state) if entry else "",
                amount=None,
                wanted=None,
                unit="",
                note="",
                remark=told,
                anchor="",
                objective=agreed.objectives.get(each.step, ""),
            )
        )
    return tuple(found)
