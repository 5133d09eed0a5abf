"""What a session of two is asked about beside the plan: what was agreed, and what was noted."""

from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.session_records import AgendaItemRecord
from flows.documents.vocabulary import AgendaState, AgreedState
from flows.lookup.agreements import Agreed, read_agreed
from flows.lookup.plans import plan_name
from flows.store.store import Store
from flows.text.agreement_words import AGREED_STATES, format_by

Facts = tuple[tuple[str, str], ...]
"""What there is to choose from: ids, each with its words."""


def agreed_facts(store: Store, plan: PlanRecord, *, whole: bool = False) -> Facts:
    """Return what was agreed and is still to come, with who does it.

    Args:
        store: The open store.
        plan: The plan.
        whole: Whether what is over is told, too: a session of the past was asked about it.
    """
    today = store.clock.today()
    return tuple(
        (each.id, _in_words(each, format_by(each.due, today)))
        for each in read_agreed(store, plan)
        if whole or each.is_open
    )


def agreed_done_facts(store: Store, plan: PlanRecord) -> Facts:
    """Return what of the last session with an agreement is done already."""
    agreed = read_agreed(store, plan)
    last = agreed[0].session if agreed else ""
    return tuple(
        (each.id, _in_words(each, AGREED_STATES[each.state]))
        for each in agreed
        if each.session == last and each.state == AgreedState.DONE
    )


def agenda_facts(store: Store, plan: str, *, whole: bool = False) -> Facts:
    """Return what waits for the next session, with who noted it unless it was the person.

    Args:
        store: The open store.
        plan: The id of the plan.
        whole: Whether what was talked about or let go is told, too.
    """
    noted = store.read(plan_name(plan)).get("agenda", {}).values()
    found = sorted(map(AgendaItemRecord, noted), key=lambda each: each.at)
    return tuple(
        (each.id, f"{each.text} ({each.author})" if each.author else each.text)
        for each in found
        if whole or each.state == AgendaState.WAITING
    )


def _in_words(agreed: Agreed, more: str) -> str:
    """Return `Me: ring the practice, by Tue 1 Dec`."""
    who = f"{agreed.who[:1].upper()}{agreed.who[1:]}"
    return ", ".join(each for each in (f"{who}: {agreed.text}", more) if each)
