"""A plan for a calendar: iCalendar (RFC 5545), as days to see or as tasks to tick.

Several popular calendars leave tasks out, so the days of a plan are all-day events unless tasks
are asked for. Habits and reviews are events in both forms, because tasks seldom repeat well.
"""

from datetime import datetime

from flows.documents.records.plan_records import PlanRecord
from flows.export.calendar.component import CALENDAR, Component
from flows.export.calendar.components import CalendarExport
from flows.export.calendar.objectives import build_days, build_tasks
from flows.export.calendar.recurrences import build_contacts, build_habits, build_reviews
from flows.export.state_words import Labels


def plan_as_calendar(
    plan: PlanRecord,
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
    export = CalendarExport(plan, now, neutral, labels or {})
    calendar = Component(CALENDAR)
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Handrail//Handrail//EN")
    calendar.add("X-WR-CALNAME", "Plan" if neutral else plan.title)
    chosen = build_tasks(export) if tasks else build_days(export)
    repeated = (*build_habits(export), *build_contacts(export), *build_reviews(export))
    calendar.inside += (*chosen, *repeated)
    return calendar.text()
