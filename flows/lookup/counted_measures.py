"""Measures that are counted from what is ticked and logged, beside those that are rated by hand."""

from collections.abc import Iterable
from datetime import date

from flows.documents.dated_records import EntryRecord, EpisodeRecord, RatingRecord
from flows.documents.light_types import Protocol
from flows.documents.protocols import CountedShape, ServingShape
from flows.documents.vocabulary import RatingKind
from flows.lookup.plans import plan_name
from flows.rules.counted_measure import count_measure
from flows.rules.rating_series import Rated
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.moments import written


class CountedPlan(Protocol):
    """A plan as far as counting its measures goes: a record or a model."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def objectives(self) -> Iterable[CountedShape]:
        """Its objectives."""

    @property
    def habits(self) -> Iterable[ServingShape]:
        """Its habits."""


def add_counted(store: Store, plan: CountedPlan, rated: Rated, on: date | None = None) -> Rated:
    """Return what was rated, with the measures of a plan that are counted in place of rated ones.

    Closed years are read only for a plan that has such a measure.

    Args:
        store: The open store.
        plan: The plan.
        rated: What was rated in it.
        on: The day up to which it is counted; today when left out.
    """
    counted = [each for each in plan.objectives if each.counted is not None]
    if not counted:
        return rated
    entries = store.read_all(plan_name(plan.id)).get("entries", {}).values()
    ticked = [EntryRecord(each) for each in entries if each.get("habit")]
    episodes = [EpisodeRecord(each) for each in _episodes(store)]
    day, begins = on or store.clock.today(), store.clock.week_begins
    found = dict(rated)
    for each in counted:
        found[str(RatingKind.MEASURE), each.id] = count_measure(
            each, plan.habits, ticked, episodes, day, begins
        )
    return found


def counted_ratings(store: Store, plan: CountedPlan) -> tuple[RatingRecord, ...]:
    """Return the counted measures of a plan as if they had been rated, with no id of their own."""
    return tuple(
        RatingRecord(
            {
                "date": day.isoformat(),
                "kind": kind,
                "objective": of,
                "value": value,
                "at": written(store.clock.now()),
            }
        )
        for (kind, of), series in add_counted(store, plan, {}).items()
        for day, value in series
    )


def _episodes(store: Store) -> Iterable[dict[str, object]]:
    return store.read_all(JOURNAL).get("episodes", {}).values()
