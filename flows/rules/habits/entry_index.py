"""Entries by what they are about and by day, so that each is looked at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from flows.documents.vocabulary import EntryState

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import EntryShape, HabitShape

Days = Mapping[date, "EntryShape"]
"""The entries of one habit or one step by day; a day without one is blank."""

NO_DAYS: Days = {}
"""For a habit without entries."""

_VALUES: dict[str, float] = {EntryState.DONE: 1.0, EntryState.PART: 0.5}


def days_of(entries: Iterable[EntryShape]) -> dict[str, dict[date, EntryShape]]:
    """Return entries by the id of their habit or step, and by day."""
    found: dict[str, dict[date, EntryShape]] = {}
    for entry in entries:
        found.setdefault(entry.habit or entry.step or "", {})[entry.date] = entry
    return found


def own_days(habit: HabitShape, days: Days, day: date) -> list[date]:
    """Return the days with an entry while the rhythm of a day held; other rhythms count alone."""
    first, last = rhythm_span(habit, day)
    return [each for each in days if first <= each <= last]


def rhythm_span(habit: HabitShape, day: date) -> tuple[date, date]:
    """Return the first and the last day on which the rhythm that held on a day could hold."""
    if not habit.earlier:
        return date.min, date.max
    before = [earlier.until for earlier in habit.earlier if earlier.until < day]
    after = [earlier.until for earlier in habit.earlier if earlier.until >= day]
    first = max(before) + timedelta(days=1) if before else date.min
    return first, min(after, default=date.max)


def value_of(entry: EntryShape | None) -> float:
    """Return 1 for done, ½ for part, 0 for skip or a blank day."""
    return _VALUES.get(entry.state, 0.0) if entry is not None else 0.0


def is_skip(entry: EntryShape | None) -> bool:
    """Say whether a day was skipped: then it is neither planned nor done."""
    return entry is not None and entry.state == EntryState.SKIP
