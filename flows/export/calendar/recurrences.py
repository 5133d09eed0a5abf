"""Habits and reviews in a calendar: events that recur by their rhythm."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.documents.light_types import Any
from flows.documents.records.objective_records import HabitRecord, ScheduleRecord
from flows.documents.validators import LATEST
from flows.documents.vocabulary import ContactKind, PlanState, Rhythm
from flows.export.calendar.component import Component
from flows.export.calendar.components import (
    CalendarExport,
    ComponentText,
    build_day_event,
    each_day,
    plan_began,
)
from flows.export.state_words import labelled
from flows.rules.contact_rhythm import next_contact
from flows.rules.review_dates import next_look
from flows.rules.schedules import falls_on, is_planned, next_after
from flows.text.habit_words import format_anchor, says_amount
from flows.text.numbers import format_amount
from flows.text.rhythms import format_rhythm

A_DAY = timedelta(days=1)

_EVERY_WEEK = ScheduleRecord({"kind": Rhythm.EVERY_N_DAYS, "every": 7})

_BY_CALENDAR = (Rhythm.WEEKDAYS, Rhythm.MONTHLY)
"""Rhythms that have days of their own in the calendar."""


def build_habits(export: CalendarExport) -> Iterator[Component]:
    """Yield habits by the rhythm they have now, from the first day that it falls on."""
    for habit in export.plan.habits:
        last = _last_day(habit, export)
        first = _first_day(habit, last or LATEST, export)
        if first is None:
            continue
        event = build_day_event(export, habit.id, "habit", first, _habit_words(habit, export))
        if rule := _rule(habit.schedule, first):
            event.add("RRULE", {**rule, "UNTIL": last} if last else rule)
        if rested := _rested(habit, first, last or LATEST):
            event.add("EXDATE", rested)
        yield event


def _last_day(habit: HabitRecord, export: CalendarExport) -> date | None:
    """Return the last day there is, or none while it goes on.

    A pause that is still going on ends the series for now, since nobody knows which days of it to
    leave out; exported after it, the same series goes on. So does a plan that rests.
    """
    plan = export.plan
    ends = [each.first - A_DAY for each in habit.paused if each.last is None]
    if habit.ended:
        ends.append(habit.ended)
    if plan.state == PlanState.CLOSED and plan.closed:
        ends.append(plan.closed)
    elif plan.state in (PlanState.CLOSED, PlanState.PAUSED):
        ends.append(export.today - A_DAY)
    return min(ends, default=None)


def _first_day(habit: HabitRecord, last: date, export: CalendarExport) -> date | None:
    """Return the first day on which the rhythm of now is planned, or none when there is no day."""
    if habit.schedule.kind == Rhythm.ONCE:
        day = habit.schedule.on
        return day if day and day <= last and is_planned(habit, day) else None
    since = [each.until + A_DAY for each in habit.earlier]
    day = max([habit.started or plan_began(export), *since])
    return next((each for each in each_day(day, last) if is_planned(habit, each)), None)


def _rested(habit: HabitRecord, first: date, last: date) -> list[date]:
    """Return the days of the series on which the habit rests."""
    weekly = habit.schedule.kind == Rhythm.TIMES_PER_WEEK
    rhythm = _EVERY_WEEK if weekly else habit.schedule
    return sorted(
        {
            day
            for pause in habit.paused
            for day in each_day(max(first, pause.first), min(last, pause.last or last))
            if falls_on(rhythm, day, first)
        }
    )


def _rule(schedule: ScheduleRecord, first: date) -> dict[str, Any] | None:
    """Return how a rhythm recurs from its first day on; times a week are there once a week."""
    if schedule.kind == Rhythm.ONCE:
        return None
    if schedule.kind == Rhythm.WEEKDAYS:
        return {"FREQ": "WEEKLY", "BYDAY": [day[:2].upper() for day in schedule.days]}
    if schedule.kind == Rhythm.TIMES_PER_WEEK:
        return {"FREQ": "WEEKLY"}
    if schedule.kind == Rhythm.MONTHLY:
        return {"FREQ": "MONTHLY", **_day_of_month(schedule, first)}
    every = schedule.every or 1
    return {"FREQ": "DAILY", "INTERVAL": every} if every > 1 else {"FREQ": "DAILY"}


def _day_of_month(schedule: ScheduleRecord, first: date) -> dict[str, Any]:
    if schedule.nth is not None:
        return {"BYDAY": f"{schedule.nth}{schedule.days[0][:2].upper()}"}
    number = schedule.day or first.day
    if number <= 28:
        return {"BYMONTHDAY": number}
    # The last of these days that a month has: a rule with one day alone leaves short months out.
    return {"BYMONTHDAY": list(range(28, number + 1)), "BYSETPOS": -1}


def _habit_words(habit: HabitRecord, export: CalendarExport) -> ComponentText:
    objective = next((each for each in export.plan.objectives if each.id == habit.objective), None)
    often = habit.schedule.kind == Rhythm.TIMES_PER_WEEK
    amount = format_amount(habit.amount, habit.unit)
    details = (
        format_anchor(habit.anchor),
        "" if says_amount(habit.text, amount) else amount,
        f"For: {objective.wish}" if objective else "",
    )
    return ComponentText(
        f"{habit.text} ({format_rhythm(habit.schedule, export.today)})" if often else habit.text,
        details,
        (labelled(export.labels, "area", objective.area),) if objective else (),
    )


ONE_PERSON = (ContactKind.PERSONAL, ContactKind.PROFESSIONAL)
"""Kinds of support that are somebody one is with, and no group that meets."""


def build_contacts(export: CalendarExport) -> Iterator[Component]:
    """Yield when to be in touch with people who have a rhythm, from the next day it asks for."""
    if export.plan.state in (PlanState.PAUSED, PlanState.CLOSED):
        return
    for contact in export.plan.contacts:
        if contact.rhythm is None:
            continue
        day = next_contact(contact, plan_began(export))
        if day is not None and day < export.today:
            # A series has to begin on a day of its rhythm; what is late can be made up today.
            by_calendar = contact.rhythm.kind in _BY_CALENDAR
            late = next_after(contact.rhythm, export.today - A_DAY) if by_calendar else export.today
            day = None if contact.rhythm.kind == Rhythm.ONCE else late
        if day is None:
            continue
        at_a_time = "With" if contact.kind in ONE_PERSON else "Meeting:"
        title = f"{at_a_time if contact.time else 'In touch with'} {contact.name}"
        said = ComponentText(title, (contact.reach, contact.ask), time=contact.time)
        event = build_day_event(export, contact.id, "contact", day, said)
        if rule := _review_rule(contact.rhythm, day):
            event.add("RRULE", rule)
        yield event


def build_reviews(export: CalendarExport) -> Iterator[Component]:
    """Yield the next day to look at the plan again, and its rhythm from that day on.

    A series has to begin on a day of its rhythm. Where another day was chosen for the next time,
    that day stands by itself, and the rhythm begins after it.
    """
    plan = export.plan
    if plan.state in (PlanState.PAUSED, PlanState.CLOSED):
        return
    day = next_look(plan, plan_began(export), export.today)
    if day is None:
        return
    rhythm, said = plan.review, ComponentText("Look at the plan again", (plan.title,))
    if rhythm and rhythm.kind in _BY_CALENDAR and not falls_on(rhythm, day, day):
        yield build_day_event(export, f"{plan.id}-next", "review", day, said)
        day = next_after(rhythm, day) or day
    event = build_day_event(export, plan.id, "review", day, said)
    if rule := rhythm and _review_rule(rhythm, day):
        event.add("RRULE", rule)
    yield event


def _review_rule(rhythm: ScheduleRecord, day: date) -> dict[str, Any] | None:
    """Return how reviews recur; a number of times a week is spread evenly, as in the program."""
    following = next_after(rhythm, day)
    if following is None or rhythm.kind in (Rhythm.ONCE, *_BY_CALENDAR):
        return _rule(rhythm, day)
    return _rule(
        ScheduleRecord({"kind": Rhythm.EVERY_N_DAYS, "every": (following - day).days}), day
    )
