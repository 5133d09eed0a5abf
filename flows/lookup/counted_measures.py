"""Measures that are counted from what is ticked and logged, beside those that are rated by hand."""

from collections.abc import Iterable
from datetime import date

from flows.documents.measure_protocols import CountedPlan
from flows.documents.records.dated_records import EntryRecord, EpisodeRecord, RatingRecord
from flows.documents.vocabulary import RatingKind
from flows.lookup.plans import plan_name
from flows.rules.counted_measure import count_measure
from flows.rules.rating_series import Rated
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.moments import format_moment


def count_measures(store: Store, plan: CountedPlan, on: date | None = None) -> Rated:
    """Return the measures of a plan that are counted, closed years included.

    Args:
        store: The open store.
        plan: The plan.
        on: The day up to which it is counted; today when left out.
    """
    entries = store.read_all(plan_name(plan.id)).get("entries", {}).values()
    ticked = [EntryRecord(each) for each in entries if each.get("habit")]
    episodes = [EpisodeRecord(each) for each in _episodes(store)]
    day, begins = on or store.clock.today(), store.clock.week_begins
    return {
        (str(RatingKind.MEASURE), each.id): count_measure(
            each, plan.habits, ticked, episodes, day, begins
        )
        for each in plan.objectives
        if each.counted is not None
    }


def counted_ratings(store: Store, plan: CountedPlan) -> tuple[RatingRecord, ...]:
    """Return the counted measures of a plan as if they had been rated, with no id of their own."""
    return tuple(
        RatingRecord(
            {
                "date": day.isoformat(),
                "kind": kind,
                "objective": of,
                "value": value,
                "at": format_moment(store.clock.now()),
            }
        )
        for (kind, of), series in count_measures(store, plan).items()
        for day, value in series
    )


def _episodes(store: Store) -> Iterable[dict[str, object]]:
    return store.read_all(JOURNAL).get("episodes", {}).values()
