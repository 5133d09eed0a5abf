"""What is noted for the next session of two."""

from __future__ import annotations

from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records.session_records import AgendaItemRecord
from flows.documents.vocabulary import AgendaState
from flows.lookup.plans import plan_name
from flows.lookup.titles import Titled, find_titled
from flows.store.store import Store


class AgendaView(NamedTuple):
    """Something that waits for the next session."""

    id: str
    """Its id."""

    text: str
    """What to talk about."""

    author: str
    """Who noted it; empty for the person whose plan it is."""

    day: date
    """The day it was noted."""


def waiting_agenda(store: Store, plan: str) -> tuple[AgendaView, ...]:
    """Return what waits for the next session about a plan, what was noted first at the top."""
    noted = store.read(plan_name(plan)).get("agenda", {}).values()
    found = [AgendaItemRecord(each) for each in noted if each["state"] == AgendaState.WAITING]
    found.sort(key=lambda each: each.at)
    return tuple(AgendaView(each.id, each.text, each.author, each.date) for each in found)


def find_agenda_item(store: Store, plan: str, words: str) -> AgendaView:
    """Return what waits for the next session and has these words in it.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    titled = [Titled(each.text, False, each, each.id, ()) for each in waiting_agenda(store, plan)]
    return find_titled(titled, words, "note for the next session")
