"""What a short flow tells again: what was said the last time, and after hard days since then."""

from datetime import date

from flows.documents.records.plan_records import PlanRecord
from flows.guide.items.item_parts import AnswerContext
from flows.guide.schema.flow import Flow
from flows.guide.schema.functions import Rows
from flows.lookup.review_words import Look, looks_of, words_said
from flows.store.store import Store

SETBACK = "setback"
"""The flow that is walked through after a hard day."""

LEFT_OPEN = {"closing": ("ahead.still_open",)}
"""Where it is asked what is not done yet when a plan ends."""


def last_time_facts(store: Store, plan: PlanRecord, flow: Flow) -> Rows:
    """Return what was said the last time that a flow was walked through, by path and in words."""
    walked = [each for each in looks_of(store, plan) if each.flow == flow.id]
    return _said_again(flow, walked[-1], store.clock.today()) if walked else ()


def hard_day_facts(store: Store, plan: PlanRecord, flow: Flow, after: Flow) -> Rows:
    """Return what was said after hard days since a flow was walked through the last time.

    Args:
        store: The open store.
        plan: The plan.
        flow: The flow that tells it.
        after: The flow that asked for it.
    """
    looks = looks_of(store, plan)
    since = max((place for place, each in enumerate(looks) if each.flow == flow.id), default=-1)
    today = store.clock.today()
    return [
        row
        for each in looks[since + 1 :]
        if each.flow == after.id
        for row in _said_again(after, each, today)
    ]


def left_open_facts(store: Store, plan: PlanRecord) -> Rows:
    """Return what was not done yet when a plan ended, or one before it."""
    return [(each.path, each.text) for each in words_said(store, plan, LEFT_OPEN)[-1:]]


def _said_again(flow: Flow, look: Look, today: date) -> Rows:
    """Return the answers that have a `heading` in their flow, each under it."""
    told = []
    for path, item in flow.declared.items():
        said = look.answer(path) if item.heading else None
        if said not in (None, "", []):
            words = " ".join(item.format_answer(said, AnswerContext(today, ())).split())
            told.append((f"{look.at} {path}", f"{item.heading}: {words}"))
    return told
