"""One immutable picture of everything the app shows; a new one is taken after every change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from flows.actions.drafts import DraftSummary, drafts
from flows.actions.history import redoable, undoable
from flows.actions.looking import PlanSummary, plan_name, plans, profile, settings, view_plan
from flows.actions.recording import JOURNAL, Json, Recorded
from flows.documents.stored import Stored
from flows.rules.entry_days import NO_DAYS, Days, days_of
from flows.rules.rating_days import Rated, series_of
from flows.rules.weeks import monday_of
from flows.store.codec import Tables
from flows.store.store import Store


@dataclass(frozen=True)
class Snapshot:
    """What a home held at one moment, as far as one plan and the places of the app go."""

    today: date
    """The local day of the moment."""

    plans: tuple[PlanSummary, ...]
    """All plans in short, the one changed last first."""

    drafts: tuple[DraftSummary, ...]
    """All unfinished sessions, the one kept last first."""

    profile: Stored
    """What the person said about themselves."""

    settings: Stored
    """What they chose for the program."""

    plan: Stored | None
    """The plan that is shown, or none."""

    days: Mapping[str, Days]
    """Its entries by habit or step, and by day."""

    rated: Rated
    """Its ratings, by what they are of."""

    reviews: tuple[Stored, ...]
    """Looks back at it, oldest first."""

    sessions: tuple[Stored, ...]
    """Sessions of two people about it, oldest first."""

    journal: tuple[Stored, ...]
    """The journal, newest first, whatever plan it is about."""

    wins: tuple[Stored, ...]
    """All wins, newest first."""

    scales: Rated
    """Ratings on the person's own scales, and of life areas apart from plans."""

    undoable: Recorded | None
    """What undo would take back."""

    redoable: Recorded | None
    """What redo would bring back."""

    def entry(self, identity: str, day: date) -> Stored | None:
        """Return the entry of a habit or step on a day; a blank day has none."""
        found = self.days.get(identity, NO_DAYS).get(day)
        return found if isinstance(found, Stored) else None

    def wins_of_week(self) -> tuple[Stored, ...]:
        """Return the wins of this week, Monday first, newest first."""
        monday = monday_of(self.today)
        return tuple(each for each in self.wins if monday <= each.date <= self.today)

    def written_on(self, day: date) -> tuple[Stored, ...]:
        """Return the journal of a day, newest first."""
        return tuple(each for each in self.journal if each.date == day)


def snapshot(store: Store, plan: str | None = None, *, whole_past: bool = False) -> Snapshot:
    """Take a picture of a home.

    Args:
        store: The open store.
        plan: The id of the plan that is shown; the current one when left out.
        whole_past: Read closed years too, for looking back further than some months.

    Raises:
        NotThereError: there is no plan of that id.
        StoreError: a file of the home cannot be read.
    """
    every = plans(store)
    shown = plan or next((each.id for each in every if each.is_current), None)
    read: Callable[[str], Tables] = store.read_all if whole_past else store.read
    own: Tables = read(plan_name(shown)) if shown else {}
    written = read(JOURNAL)
    return Snapshot(
        today=store.clock.today(),
        plans=every,
        drafts=drafts(store),
        profile=Stored(profile(store)),
        settings=Stored(settings(store)),
        plan=view_plan(store, shown) if shown else None,
        days=days_of(_views(own, "entries")),
        rated=series_of(_views(own, "ratings")),
        reviews=_by_day(own, "reviews"),
        sessions=_by_day(own, "sessions"),
        journal=_by_day(written, "journal")[::-1],
        wins=_by_day(written, "wins")[::-1],
        scales=series_of(_views(written, "ratings")),
        undoable=undoable(store),
        redoable=redoable(store),
    )


def _views(tables: Tables, table: str) -> list[Stored]:
    return [Stored(document) for document in tables.get(table, {}).values()]


def _by_day(tables: Tables, table: str) -> tuple[Stored, ...]:
    """Return views of a table by day, and within a day in the order they were made."""
    documents: list[Json] = sorted(tables.get(table, {}).values(), key=lambda each: each["date"])
    return tuple(Stored(document) for document in documents)
