"""The story of one habit: its rhythm, its last weeks, how far it has settled, notes and pauses."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.documents.light_types import NamedTuple
from flows.documents.records.dated_records import EntryRecord
from flows.documents.records.objective_records import HabitRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import EntryState
from flows.lookup.plans import plan_name, view_plan
from flows.lookup.refusals import NotThereError
from flows.rules.habits.consistency import consistency, smooth_strength
from flows.rules.habits.entry_index import NO_DAYS, Days, days_of
from flows.rules.habits.occasions import occasions
from flows.rules.held_back import held_back
from flows.rules.schedules import is_resting
from flows.rules.weeks import Cell, week_cells, week_count, weeks_between
from flows.store.store import Store
from flows.text.calendar_words import MONTHS
from flows.text.dates import format_date
from flows.text.habit_words import format_anchor, format_strength, says_amount
from flows.text.numbers import format_amount
from flows.text.rhythms import format_rhythm
from flows.views.labelled_text import NEWEST, LabelledText

WEEKS = 12
"""How many weeks are told, the present one included."""

_STATES = {EntryState.DONE: "done", EntryState.PART: "part", EntryState.SKIP: "rest day"}


class HabitWeek(NamedTuple):
    """One week of a habit."""

    name: str
    """Its first day: `16 Nov`."""

    cells: tuple[Cell, ...]
    """Seven days, from the one that weeks begin with."""

    words: str
    """`3 of 5`, or what was done when nothing was planned."""


class HabitStory(NamedTuple):
    """Everything about one habit."""

    plan: str
    """The id of its plan."""

    plan_title: str
    """What the person calls the plan."""

    id: str
    """Its id."""

    title: str
    """What is done, in the person's words."""

    state: str
    """`paused`, `ended`, or nothing while it goes on."""

    rhythm: str
    """`every day · after breakfast · 20 minutes`."""

    texts: tuple[LabelledText, ...]
    """The objective it serves, when it began and ended, and rhythms it had before."""

    consistency: str
    """`18.5 of 24 in the last 28 days`."""

    strength: float | None
    """How far it has settled, 0 to 1; none before there was an occasion."""

    strength_words: str
    """The same in words."""

    weeks: tuple[HabitWeek, ...]
    """Its last weeks, oldest first."""

    notes: tuple[LabelledText, ...]
    """Notes on its entries, the latest first."""

    pauses: tuple[str, ...]
    """When it rested, the latest first: `Mon 2 Nov to Sun 8 Nov`, `since Sat 21 Nov`."""

    week_begins: int = 0
    """The day of the week that weeks begin with, 0 for Monday to 6 for Sunday."""

    is_held_back: bool = False
    """Whether it serves an objective that is only for the person."""


def habit_story(store: Store, plan_id: str, habit_id: str) -> HabitStory:
    """Return the story of a habit, closed years included.

    Raises:
        NotThereError: the plan or the habit is not there any more.
    """
    plan, today = view_plan(store, plan_id), store.clock.today()
    habit = next((each for each in plan.habits if each.id == habit_id), None)
    if habit is None:
        raise NotThereError("This habit is not in the plan any more.")
    entries = store.read_all(plan_name(plan_id)).get("entries", {}).values()
    own = (EntryRecord(each) for each in entries if each.get("habit") == habit_id)
    days = days_of(own).get(habit_id, NO_DAYS)
    begins = store.clock.week_begins
    values = tuple(occasions(habit, days, today, begins=begins))
    strength = smooth_strength(values) if values else None
    return HabitStory(
        plan=plan_id,
        plan_title=plan.title,
        id=habit_id,
        title=habit.text,
        state="ended" if habit.ended else "paused" if is_resting(habit, today) else "",
        rhythm=_rhythm(habit, today),
        texts=tuple(_texts(plan, habit, today)),
        consistency=consistency(habit, days, today, begins).words,
        strength=strength,
        strength_words="" if strength is None else format_strength(strength),
        weeks=tuple(_weeks(habit, days, today, begins)),
        notes=tuple(_notes(days, today)),
        pauses=tuple(_pauses(habit, today)),
        week_begins=begins,
        is_held_back=habit_id in held_back(plan),
    )


def _rhythm(habit: HabitRecord, today: date) -> str:
    amount = format_amount(habit.amount, habit.unit)
    told = "" if says_amount(habit.text, amount) else amount
    parts = (format_rhythm(habit.schedule, today), format_anchor(habit.anchor), told)
    return " · ".join(part for part in parts if part)


def _texts(plan: PlanRecord, habit: HabitRecord, today: date) -> Iterator[LabelledText]:
    wish = next((each.wish for each in plan.objectives if each.id == habit.objective), "")
    if wish:
        yield LabelledText("It serves", wish)
    if habit.started:
        yield LabelledText("Since", format_date(habit.started, today))
    if habit.ended:
        yield LabelledText("Until", format_date(habit.ended, today))
    for earlier in reversed(habit.earlier):
        rhythm = format_rhythm(earlier.schedule, today)
        yield LabelledText(f"Until {format_date(earlier.until, today)}", rhythm)


def _weeks(habit: HabitRecord, days: Days, today: date, begins: int) -> Iterator[HabitWeek]:
    """Yield the last weeks since it began; of a habit that has ended, its own last ones."""
    last = min(today, habit.ended or today)
    begun = min([habit.started or last, *days])
    first = max(min(begun, last), last - timedelta(weeks=WEEKS - 1))
    for start in weeks_between(first, last, begins):
        # The rhythm that a week ended with says how often it was planned.
        done, planned = week_count(habit, days, min(start + timedelta(days=6), last), begins)
        name = f"{start.day} {MONTHS[start.month - 1]}"
        words = f"{done:g} of {planned}" if planned else f"{done:g}" if done else ""
        yield HabitWeek(name, week_cells(habit, days, start, today, begins), words)


def _notes(days: Days, today: date) -> Iterator[LabelledText]:
    noted = [day for day, entry in days.items() if isinstance(entry, EntryRecord) and entry.note]
    for day in sorted(noted, reverse=True)[:NEWEST]:
        entry = days[day]
        assert isinstance(entry, EntryRecord)
        state = _STATES[EntryState(entry.state)]
        yield LabelledText(format_date(day, today), f"{entry.note} ({state})")


def _pauses(habit: HabitRecord, today: date) -> Iterator[str]:
    for rest in sorted(habit.paused, key=lambda each: each.first, reverse=True):
        first = format_date(rest.first, today)
        if rest.last is None:
            yield f"from {first} on" if rest.first > today else f"since {first}"
        elif rest.last == rest.first:
            yield first
        else:
            yield f"{first} to {format_date(rest.last, today)}"
