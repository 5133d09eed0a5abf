"""The words for how a day felt."""

from collections.abc import Sequence
from datetime import date

from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.validators import check_wording
from flows.lookup.days import check_come
from flows.store.codec import SCHEMA
from flows.store.file_names import JOURNAL
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.change_words import on_day
from flows.text.moments import format_moment
from flows.text.rhythms import join_words

FEELINGS = "feelings"
"""The table of the words for days."""


def choose_feelings(store: Store, words: Sequence[str], *, on: date, who: str = "") -> ChangeResult:
    """Say how a day felt, in words that replace those there are; none of them take all away.

    Raises:
        UnacceptableError: a word says nothing, or the day is still to come; nothing was changed.
    """
    with record(store, JOURNAL, who=who) as recording:
        check_come(on, store.clock)
        chosen = apply_feelings(store, recording, words, on)
        when = on_day(on, store.clock.today())
        told = join_words(chosen)
        recording.words = f"felt {told}{when}" if told else f"words for feelings taken away{when}"
    return recording.recorded


def apply_feelings(
    store: Store, recording: ChangeRecorder, words: Sequence[str], on: date
) -> list[str]:
    """Keep the words for a day as a part of another action; return them as they are kept.

    Raises:
        UnacceptableError: a word says nothing.
    """
    chosen = list(dict.fromkeys(check_wording(" ".join(each.split())) for each in words))
    day = on.isoformat()
    there = store.read_since(JOURNAL, on).get(FEELINGS, {}).values()
    known = next((dict(each) for each in there if each["date"] == day), None)
    if not chosen:
        if known is not None:
            recording.remove(JOURNAL, FEELINGS, known["id"])
    elif known is None or known["words"] != chosen:
        blank = {"id": new_id(), "schema_version": SCHEMA, "date": day}
        document = {**(known or blank), "words": chosen, "at": format_moment(store.clock.now())}
        recording.put(JOURNAL, FEELINGS, document)
    return chosen
