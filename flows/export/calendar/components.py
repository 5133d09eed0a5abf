"""What all components of a calendar have: their identity, their number, their words."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.export.calendar.component import EVENT, Component
from flows.export.state_words import Labels


class CalendarExport(NamedTuple):
    """What all components are made from."""

    plan: PlanRecord
    """The plan, with only what may go out."""

    now: datetime
    """The moment, aware."""

    neutral: bool
    """Whether no words of the person go out."""

    labels: Labels
    """What the flow calls its own values."""

    @property
    def today(self) -> date:
        """The local day of the moment."""
        return self.now.date()


class ComponentText(NamedTuple):
    """What a component says in words; a neutral one says none of it."""

    summary: str
    """Its one line."""

    details: Sequence[str] = ()
    """Further lines; blank ones are left out."""

    categories: Sequence[str] = ()
    """The life area, and what else it is of; blank ones are left out."""

    place: str = ""
    """Where it is."""

    time: str = ""
    """The time of its day, `HH:MM`; without it, it takes no hour of the day."""


def build_component(
    form: str, export: CalendarExport, identity: str, kind: str, said: ComponentText
) -> Component:
    """Return a component with what all of them have."""
    component = Component(form)
    moment = export.now.astimezone(UTC)
    component.add("UID", component_uid(identity))
    component.add("DTSTAMP", moment)
    component.add("LAST-MODIFIED", moment)
    component.add("SEQUENCE", _sequence(export))
    component.add("CLASS", "PRIVATE")
    component.add("SUMMARY", f"Plan {kind}" if export.neutral else said.summary)
    if export.neutral:
        return component
    if said.place.strip():
        component.add("LOCATION", said.place)
    if details := [each for each in said.details if each.strip()]:
        component.add("DESCRIPTION", "\n".join(details))
    if categories := [each for each in said.categories if each.strip()]:
        component.add("CATEGORIES", categories)
    return component


def component_uid(identity: str) -> str:
    """Return the same name in every export, so that importing again updates."""
    return f"{identity}@handrail"


def _sequence(export: CalendarExport) -> int:
    """Return the minutes since the plan was first saved.

    A calendar keeps what it has unless the number grew. A plan does not count its changes, and
    minutes grow by themselves; seconds would be too large a number after 68 years.
    """
    return max(0, (export.now - export.plan.created) // timedelta(minutes=1))


def build_day_event(
    export: CalendarExport, identity: str, kind: str, day: date, said: ComponentText
) -> Component:
    """Return an event of a day: of an hour where its words say a time, else of the whole day.

    The whole day does not make anybody look busy. An hour is that of the place one is at: it bears
    no time zone. Nobody said how long it takes, so it has no end.
    """
    event = build_component(EVENT, export, identity, kind, said)
    if said.time:
        event.add("DTSTART", at_time(day, said.time))
    else:
        event.add("DTSTART", day)
        event.add("TRANSP", "TRANSPARENT")
    return event


def at_time(day: date, hour: str) -> datetime:
    """Return the moment of a day at a time `HH:MM`, in no time zone: that of where one is."""
    return datetime.combine(day, time.fromisoformat(hour))


def plan_began(export: CalendarExport) -> date:
    """Return the first day of the plan: the one it says, else the day it was first saved."""
    return export.plan.started or export.plan.created.astimezone(export.now.tzinfo).date()


def each_day(first: date, last: date) -> Iterator[date]:
    """Yield the days from one to another, both included."""
    return (first + timedelta(days=away) for away in range((last - first).days + 1))
