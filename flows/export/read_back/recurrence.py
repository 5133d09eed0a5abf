"""Rhythms as they stand in a sentence: `every Thursday`, `on the first Monday of every month`."""

from datetime import date

from flows.documents.records.objective_records import ScheduleRecord
from flows.documents.vocabulary import Rhythm
from flows.text.rhythms import format_rhythm


def format_recurrence(schedule: ScheduleRecord, today: date) -> str:
    """Return a rhythm in words; nothing for something done once without a day."""
    if schedule.kind == Rhythm.ONCE and not schedule.on:
        return ""
    said = format_rhythm(schedule, today)
    if schedule.kind == Rhythm.WEEKDAYS:
        return f"every {said}"
    return f"on {said}" if said.startswith("the ") else said
