"""What the page of a day shows, as plain values."""

from __future__ import annotations

from datetime import date

from flows.documents.light_types import NamedTuple
from flows.lookup.search import Found
from flows.rules.own_words import OwnText
from flows.views.board_models import HabitView
from flows.views.hard_day import HardDayOffer


class DueRow(NamedTuple):
    """A habit or a step on the page of a day."""

    found: Found
    """Which one it is, for the actions."""

    state: str
    """What was entered for it: `done`, `part`, `skip`, or nothing yet."""

    amount: float | None
    """How much was entered, in its unit."""

    wanted: float | None
    """How much one has set out to do, in its unit."""

    unit: str
    """What the amount is counted in; may be blank."""

    note: str
    """The note that stands with the entry."""

    remark: str
    """`3 of 5 this week`, `was planned for Mon 16 Nov`, or blank."""

    anchor: str
    """The routine it comes after; blank for a step."""

    objective: str = ""
    """The objective that a step belongs to."""

    @property
    def has_amount(self) -> bool:
        """Whether it is counted in an amount."""
        return self.wanted is not None or bool(self.unit)


class RatingRow(NamedTuple):
    """An objective whose closeness may be said on the page of a day."""

    found: Found
    """Which one it is, for the actions."""

    value: float | None
    """What was said on that day, 0 to 10."""

    last: float | None
    """What was said the time before, 0 to 10."""

    last_day: date | None
    """The day on which that was said."""


class ContactRow(NamedTuple):
    """Somebody with whom one wants to be in touch by a rhythm, once its day has come."""

    found: Found
    """Who it is, for the actions."""

    state: str
    """`done` where one was in touch on that day, or nothing yet."""

    remark: str
    """The rhythm in words: `every Saturday`."""


class PromiseRow(NamedTuple):
    """Something that somebody else promised in a session of two, until it is done."""

    found: Found
    """Which one it is, for the actions."""

    state: str
    """`done` where that was said on the day, `part` where a part of it is done, or nothing yet."""

    who: str
    """Who promised it: `Dr Weber`."""

    remark: str
    """`by Tue 24 Nov`, or blank."""


class ScaleRow(NamedTuple):
    """A scale of the person's own, which may be said on the page of a day."""

    found: Found
    """Its name, for the actions."""

    value: float | None
    """What was said on that day, 0 to 10."""

    ends: str
    """What its ends stand for: `0 none, 10 unbearable`; blank when nobody said."""


DayRow = DueRow | PromiseRow | ContactRow | RatingRow | ScaleRow
"""A row on the page of a day."""


class ComingView(NamedTuple):
    """A step for later, or for whenever one likes."""

    id: str
    """Its id."""

    objective: str
    """The id of its objective."""

    text: str
    """What is done, in the person's words."""

    when: str
    """`tomorrow`, `Sat`, `Fri 18 Dec`; empty without a day."""

    is_milestone: bool
    """Whether it is a marker on the way."""


class TodayView(NamedTuple):
    """The page of a day."""

    plan: str
    """The id of the plan."""

    title: str
    """What the person calls the plan."""

    state: str
    """One of `PlanState`; only a plan that is active asks for anything."""

    day: date
    """The day of the page."""

    today: date
    """The local calendar day."""

    is_welcome_back: bool
    """Whether nothing was written for a week or more before today."""

    habits: tuple[DueRow, ...]
    """Habits of the day, in own order."""

    steps: tuple[DueRow, ...]
    """Steps planned for the day, then those from earlier ones, oldest first."""

    ratings: tuple[RatingRow, ...]
    """Objectives in focus that were not rated for a week, and those rated on the day."""

    lines: tuple[str, ...]
    """What was written in the journal on that day, oldest first."""

    is_watched: bool
    """Whether someone is with the person, so that these lines stay masked."""

    wins: tuple[str, ...]
    """Wins of that day, oldest first."""

    hard_day: HardDayOffer
    """What is offered when the day is today and was rated low."""

    is_review_due: bool
    """Whether the day for a look back has come."""

    coming: tuple[ComingView, ...] = ()
    """The next steps that are planned for a later day, the soonest first."""

    anytime: tuple[ComingView, ...] = ()
    """The first step without a day of each objective at hand, and of those that wait."""

    week: tuple[HabitView, ...] = ()
    """This week of each habit, where it was asked for."""

    week_begins: int = 0
    """The day of the week that weeks begin with, 0 for Monday to 6 for Sunday."""

    about_habits: tuple[OwnText, ...] = ()
    """What the person wrote about doing things again and again, such as when it is enough."""

    counting: str = ""
    """`412 days since Sun 5 Oct 2025`, where the person wants that here."""

    chosen: tuple[str, ...] = ()
    """What the person chose for now after a hard day, on that day and the next one."""

    celebrate: str = ""
    """How the person marks a small win, once there is one on the day."""

    contacts: tuple[ContactRow, ...] = ()
    """Those with whom to be in touch by a rhythm; nothing is counted."""

    promises: tuple[PromiseRow, ...] = ()
    """What others promised in a session, the soonest first; nothing is counted."""

    scales: tuple[ScaleRow, ...] = ()
    """Scales of the person's own, in own order; nothing is counted."""

    feelings: tuple[str, ...] = ()
    """The words that were chosen for the day."""

    @property
    def rows(self) -> tuple[DayRow, ...]:
        """Everything on the page that something can be entered for, in its order."""
        return (
            *self.habits,
            *self.steps,
            *self.promises,
            *self.contacts,
            *self.ratings,
            *self.scales,
        )
