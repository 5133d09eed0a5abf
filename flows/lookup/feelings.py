"""Words for feelings: those of a day, and those that are offered."""

from datetime import date

from flows.documents.records.dated_records import FeelingsRecord
from flows.lookup.settings import profile
from flows.store.file_names import JOURNAL
from flows.store.store import Store

DAILY = "daily"
"""The flow whose library holds words for feelings."""

LIBRARY = "feelings"
"""The name of that library."""


def feelings_of(store: Store, day: date) -> tuple[str, ...]:
    """Return the words that were chosen for a day."""
    found = store.read_since(JOURNAL, day).get("feelings", {}).values()
    return next((each.words for each in map(FeelingsRecord, found) if each.date == day), ())


def offered_feelings(store: Store) -> tuple[str, ...]:
    """Return the person's own words, else those that the daily flow offers.

    Raises:
        FlowError: the person has a daily flow of their own that cannot be used.
    """
    if own := profile(store).get("feelings"):
        return tuple(own)
    from flows.guide.schema.catalog import find_flow
    from flows.lookup.settings import chosen_wording

    flow = find_flow(DAILY, store.home, chosen_wording(store))
    return tuple(each.label for each in flow.libraries.get(LIBRARY, ()))
