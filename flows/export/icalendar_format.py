"""A plan for a calendar: iCalendar (RFC 5545), as days to see or as tasks to tick.

Several popular calendars leave tasks out, so the days of a plan are all-day events unless tasks
are asked for. Habits and reviews are events in both forms, because tasks seldom repeat well.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple, TypeVar

from icalendar import Calendar, Component, Event, Todo
from icalendar.prop import vCategory, vText

from flows.documents.habit import Habit
from flows.documents.objective import Objective, Step
from flows.documents.plan import Plan
from flows.documents.schedule import Schedule
from flows.documents.validators import LATEST
from flows.documents.vocabulary import ObjectiveState, PlanState, Rhythm, StepState
from flows.export.state_words import STATE_WORDS, Labels, labelled
from flows.rules.priority import own_order
from flows.rules.review_dates import next_look
from flows.rules.schedules import falls_on, is_planned, next_after
from flows.text.numbers import format_amount
from flows.text.rhythms import format_rhythm

A_DAY = timedelta(days=1)

_DONE, _CANCELLED, _WAITING, _BEGUN = "COMPLETED", "CANCELLED", "NEEDS-ACTION", "IN-PROCESS"
_OVER = (_DONE, _CANCELLED)

_OBJECTIVE_STATUS = {
    ObjectiveState.LATER: _WAITING,
    ObjectiveState.IN_FOCUS: _WAITING,
    ObjectiveState.DOING: _BEGUN,
    ObjectiveState.PAUSED: _WAITING,
    ObjectiveState.REACHED: _DONE,
    ObjectiveState.SET_ASIDE: _CANCELLED,
}

_STEP_STATUS = {
    StepState.OPEN: _WAITING,
    StepState.PART: _BEGUN,
    StepState.DONE: _DONE,
    StepState.SET_ASIDE: _CANCELLED,
}

_PRIORITIES = (1, 3, 5)
"""By place in one's own order; what comes after the third has the lowest."""

_LOWEST, _NO_PRIORITY = 9, 0

_EVERY_WEEK = Schedule(kind=Rhythm.EVERY_N_DAYS, every=7)

_BY_CALENDAR = (Rhythm.WEEKDAYS, Rhythm.MONTHLY)
"""Rhythms that have days of their own in the calendar."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class _Words(vText):
    r"""Text that comes back as it was written.

    The library takes a capital `\N` in a text for a line break, as in `C:\New`, so the escaping is
    done here. Control characters have no form in iCalendar; a flow's own labels may hold some.
    """

    def to_ical(self) -> bytes:
        """Return the text with its marks escaped."""
        text = re.sub(r"([\\;,])", r"\\\1", str(self))
        text = re.sub(r"\r\n?|\n", r"\\n", text)
        return _CONTROL.sub("", text).encode()


class _Export(NamedTuple):
    """What all components are made from."""

    plan: Plan
    now: datetime
    neutral: bool
    labels: Labels

    @property
    def today(self) -> date:
        return self.now.date()


class _Said(NamedTuple):
    """What a component says in words; a neutral one says none of it."""

    summary: str
    details: Sequence[str] = ()
    categories: Sequence[str] = ()


def plan_as_calendar(
    plan: Plan,
    now: datetime,
    *,
    tasks: bool = False,
    neutral: bool = False,
    labels: Labels | None = None,
) -> str:
    """Return a plan as an iCalendar file; what has no day is left out, unless it is a task.

    Everything in the plan goes out, as far as a calendar has a place for it, so it comes from
    `shared_part`. Nothing reminds: a person sets an alarm in the calendar, or none.

    Args:
        plan: The plan, with only what may go out.
        now: The moment, aware; its own time zone decides what day it is.
        tasks: Objectives and steps as tasks, with or without a day, instead of days alone.
        neutral: Without any words of the person, because calendars sync to clouds.
        labels: What the flow calls its own values, by `area`, `value` and `limit`.
    """
    export = _Export(plan, now, neutral, labels or {})
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Handrail//Handrail//EN")
    calendar.add("X-WR-CALNAME", _Words("Plan" if neutral else plan.title))
    chosen = _tasks(export) if tasks else _days(export)
    for component in (*chosen, *_habits(export), *_reviews(export)):
        calendar.add_component(component)
    text: str = calendar.to_ical().decode()
    return text


_Kind = TypeVar("_Kind", bound=Component)


def _made(component: _Kind, export: _Export, identity: str, kind: str, said: _Said) -> _Kind:
    """Return a component with what all of them have."""
    moment = export.now.astimezone(UTC)
    component.add("UID", _uid(identity))
    component.add("DTSTAMP", moment)
    component.add("LAST-MODIFIED", moment)
    component.add("SEQUENCE", _sequence(export))
    component.add("CLASS", "PRIVATE")
    component.add("SUMMARY", _Words(f"Plan {kind}" if export.neutral else said.summary))
    if export.neutral:
        return component
    if details := [each for each in said.details if each.strip()]:
        component.add("DESCRIPTION", _Words("\n".join(details)))
    if categories := [each for each in said.categories if each.strip()]:
        listed = vCategory([])
        listed.cats = [_Words(each) for each in categories]
        component.add("CATEGORIES", listed)
    return component


def _uid(identity: str) -> str:
    """Return the same name in every export, so that importing again updates."""
    return f"{identity}@handrail"


def _sequence(export: _Export) -> int:
    """Return the minutes since the plan was first saved.

    A calendar keeps what it has unless the number grew. A plan does not count its changes, and
    minutes grow by themselves; seconds would be too large a number after 68 years.
    """
    return max(0, (export.now - export.plan.created) // timedelta(minutes=1))


def _day(export: _Export, identity: str, kind: str, day: date, said: _Said) -> Event:
    """Return an all-day event; it does not make anybody look busy."""
    event = _made(Event(), export, identity, kind, said)
    event.add("DTSTART", day)
    event.add("TRANSP", "TRANSPARENT")
    return event


def _days(export: _Export) -> Iterator[Event]:
    """Yield the days of objectives and steps that are not over."""
    for objective in export.plan.objectives:
        if objective.due and _status(objective, export.plan) not in _OVER:
            said = _objective_words(objective, export)
            yield _day(export, objective.id, "objective", objective.due, said)
        for step in objective.steps:
            if step.planned and _step_status(step, objective, export.plan) not in _OVER:
                said = _step_words(step, objective, export)
                yield _day(export, step.id, "step", step.planned, said)


def _tasks(export: _Export) -> Iterator[Todo]:
    """Yield a task for each objective, each followed by its steps."""
    places = enumerate(own_order(each for each in export.plan.objectives if each.rank is not None))
    priority = {
        identity: _PRIORITIES[place] if place < len(_PRIORITIES) else _LOWEST
        for place, tie in places
        for identity in tie
    }
    for objective in export.plan.objectives:
        yield _objective_task(objective, export, priority.get(objective.id, _NO_PRIORITY))
        for step in objective.steps:
            yield _step_task(step, objective, export)


def _objective_task(objective: Objective, export: _Export, priority: int) -> Todo:
    task = _made(Todo(), export, objective.id, "objective", _objective_words(objective, export))
    task.add("STATUS", _status(objective, export.plan))
    task.add("PRIORITY", priority)
    if objective.state is ObjectiveState.REACHED:
        # Beside COMPLETED a smaller number reads as if it were not reached after all.
        task.add("PERCENT-COMPLETE", 100)
    elif objective.closeness is not None:
        task.add("PERCENT-COMPLETE", objective.closeness * 10)
    if objective.started and not (objective.due and objective.due <= objective.started):
        # RFC 5545 wants DUE to be later; where it is not, the day it is due says more.
        task.add("DTSTART", objective.started)
    if objective.due:
        task.add("DUE", objective.due)
    return task


def _step_task(step: Step, objective: Objective, export: _Export) -> Todo:
    task = _made(Todo(), export, step.id, "step", _step_words(step, objective, export))
    task.add("RELATED-TO", _uid(objective.id), parameters={"RELTYPE": "PARENT"})
    task.add("STATUS", _step_status(step, objective, export.plan))
    if step.state is StepState.DONE and step.done_on:
        # Only the day is known, and noon in UTC is on that day nearly everywhere.
        task.add("COMPLETED", datetime.combine(step.done_on, time(12), UTC))
    if step.planned:
        task.add("DUE", step.planned)
    return task


def _status(objective: Objective, plan: Plan) -> str:
    status = _OBJECTIVE_STATUS[objective.state]
    if status != _DONE and plan.state is PlanState.CLOSED:
        return _CANCELLED
    return _WAITING if status == _BEGUN and _rests(objective, plan) else status


def _step_status(step: Step, objective: Objective, plan: Plan) -> str:
    """Return where a step stands; an objective that is over or rests asks for no step."""
    status = _STEP_STATUS[step.state]
    if status in _OVER:
        return status
    if _status(objective, plan) in _OVER:
        return _CANCELLED
    return _WAITING if _rests(objective, plan) else status


def _rests(objective: Objective, plan: Plan) -> bool:
    return objective.state is ObjectiveState.PAUSED or plan.state is PlanState.PAUSED


def _objective_words(objective: Objective, export: _Export) -> _Said:
    status = _status(objective, export.plan)
    target = format_amount(objective.target, objective.unit)
    aim = f"aiming for {target}" if target else ""
    details = (
        "By then, roughly." if objective.due else "",
        objective.specific,
        ", ".join(each.strip() for each in (objective.measure, aim) if each.strip()),
    )
    return _Said(objective.wish, details, _categories(objective, export, status))


def _step_words(step: Step, objective: Objective, export: _Export) -> _Said:
    status = _step_status(step, objective, export.plan)
    details = (f"For: {objective.wish}", f"To mark it: {step.reward}" if step.reward else "")
    marker = ("milestone",) if step.milestone else ()
    return _Said(step.text, details, (*_categories(objective, export, status), *marker))


def _categories(objective: Objective, export: _Export, status: str) -> tuple[str, ...]:
    """Return the life area, and that it rests; iCalendar has no status for that."""
    area = labelled(export.labels, "area", objective.area)
    resting = status not in _OVER and _rests(objective, export.plan)
    return (area, STATE_WORDS[ObjectiveState.PAUSED]) if resting else (area,)


def _habits(export: _Export) -> Iterator[Event]:
    """Yield habits by the rhythm they have now, from the first day that it falls on."""
    for habit in export.plan.habits:
        last = _last_day(habit, export)
        first = _first_day(habit, last or LATEST, export)
        if first is None:
            continue
        event = _day(export, habit.id, "habit", first, _habit_words(habit, export))
        if rule := _rule(habit.schedule, first):
            event.add("RRULE", {**rule, "UNTIL": last} if last else rule)
        if rested := _rested(habit, first, last or LATEST):
            event.add("EXDATE", rested)
        yield event


def _last_day(habit: Habit, export: _Export) -> date | None:
    """Return the last day there is, or none while it goes on.

    A pause that is still going on ends the series for now, since nobody knows which days of it to
    leave out; exported after it, the same series goes on. So does a plan that rests.
    """
    plan = export.plan
    ends = [each.first - A_DAY for each in habit.paused if each.last is None]
    if habit.ended:
        ends.append(habit.ended)
    if plan.state is PlanState.CLOSED and plan.closed:
        ends.append(plan.closed)
    elif plan.state in (PlanState.CLOSED, PlanState.PAUSED):
        ends.append(export.today - A_DAY)
    return min(ends, default=None)


def _first_day(habit: Habit, last: date, export: _Export) -> date | None:
    """Return the first day on which the rhythm of now is planned, or none when there is no day."""
    if habit.schedule.kind is Rhythm.ONCE:
        day = habit.schedule.on
        return day if day and day <= last and is_planned(habit, day) else None
    since = [each.until + A_DAY for each in habit.earlier]
    day = max([habit.started or _begun(export), *since])
    return next((each for each in _each_day(day, last) if is_planned(habit, each)), None)


def _rested(habit: Habit, first: date, last: date) -> list[date]:
    """Return the days of the series on which the habit rests."""
    weekly = habit.schedule.kind is Rhythm.TIMES_PER_WEEK
    rhythm = _EVERY_WEEK if weekly else habit.schedule
    return sorted(
        {
            day
            for pause in habit.paused
            for day in _each_day(max(first, pause.first), min(last, pause.last or last))
            if falls_on(rhythm, day, first)
        }
    )


def _rule(schedule: Schedule, first: date) -> dict[str, Any] | None:
    """Return how a rhythm recurs from its first day on; times a week are there once a week."""
    if schedule.kind is Rhythm.ONCE:
        return None
    if schedule.kind is Rhythm.WEEKDAYS:
        return {"FREQ": "WEEKLY", "BYDAY": [day.value[:2].upper() for day in schedule.days]}
    if schedule.kind is Rhythm.TIMES_PER_WEEK:
        return {"FREQ": "WEEKLY"}
    if schedule.kind is Rhythm.MONTHLY:
        return {"FREQ": "MONTHLY", **_day_of_month(schedule, first)}
    every = schedule.every or 1
    return {"FREQ": "DAILY", "INTERVAL": every} if every > 1 else {"FREQ": "DAILY"}


def _day_of_month(schedule: Schedule, first: date) -> dict[str, Any]:
    if schedule.nth is not None:
        return {"BYDAY": f"{schedule.nth}{schedule.days[0].value[:2].upper()}"}
    number = schedule.day or first.day
    if number <= 28:
        return {"BYMONTHDAY": number}
    # The last of these days that a month has: a rule with one day alone leaves short months out.
    return {"BYMONTHDAY": list(range(28, number + 1)), "BYSETPOS": -1}


def _habit_words(habit: Habit, export: _Export) -> _Said:
    objective = next((each for each in export.plan.objectives if each.id == habit.objective), None)
    often = habit.schedule.kind is Rhythm.TIMES_PER_WEEK
    details = (
        habit.anchor,
        format_amount(habit.amount, habit.unit),
        f"For: {objective.wish}" if objective else "",
    )
    return _Said(
        f"{habit.text} ({format_rhythm(habit.schedule, export.today)})" if often else habit.text,
        details,
        (labelled(export.labels, "area", objective.area),) if objective else (),
    )


def _reviews(export: _Export) -> Iterator[Event]:
    """Yield the next day to look at the plan again, and its rhythm from that day on.

    A series has to begin on a day of its rhythm. Where another day was chosen for the next time,
    that day stands by itself, and the rhythm begins after it.
    """
    plan = export.plan
    if plan.state in (PlanState.PAUSED, PlanState.CLOSED):
        return
    day = next_look(plan, _begun(export), export.today)
    if day is None:
        return
    rhythm, said = plan.review, _Said("Look at the plan again", (plan.title,))
    if rhythm and rhythm.kind in _BY_CALENDAR and not falls_on(rhythm, day, day):
        yield _day(export, f"{plan.id}-next", "review", day, said)
        day = next_after(rhythm, day) or day
    event = _day(export, plan.id, "review", day, said)
    if rule := rhythm and _review_rule(rhythm, day):
        event.add("RRULE", rule)
    yield event


def _review_rule(rhythm: Schedule, day: date) -> dict[str, Any] | None:
    """Return how reviews recur; a number of times a week is spread evenly, as in the program."""
    following = next_after(rhythm, day)
    if following is None or rhythm.kind in (Rhythm.ONCE, *_BY_CALENDAR):
        return _rule(rhythm, day)
    return _rule(Schedule(kind=Rhythm.EVERY_N_DAYS, every=(following - day).days), day)


def _begun(export: _Export) -> date:
    """Return the first day of the plan: the one it says, else the day it was first saved."""
    return export.plan.started or export.plan.created.astimezone(export.now.tzinfo).date()


def _each_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=away) for away in range((last - first).days + 1))
