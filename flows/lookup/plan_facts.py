"""What a session knows beside the plan: what was said before, rated, agreed, and left untouched."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.documents.plan import Plan
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import RatingKind
from flows.guide.answers.plan_choices import NO_FACTS, PlanFacts
from flows.guide.items.computed import ComputedItem
from flows.guide.items.item_parts import AnswerContext
from flows.guide.schema.catalog import find_flow
from flows.guide.schema.flow import Flow
from flows.guide.schema.functions import SATISFACTION, LastTime, Rows
from flows.lookup.hard_day_words import own_texts
from flows.lookup.labels import plan_names
from flows.lookup.objectives import read_ratings
from flows.lookup.plans import plan_name
from flows.lookup.review_words import Look, looks_of, words_said
from flows.lookup.session_facts import agenda_facts, agreed_done_facts, agreed_facts
from flows.lookup.settings import chosen_wording, profile
from flows.lookup.untouched import untouched
from flows.store.store import Store

SETBACK = "setback"
"""The flow that is walked through after a hard day."""

LEFT_OPEN = {"closing": ("ahead.still_open",)}
"""Where it is asked what is not done yet when a plan ends."""


def facts_of_plan(store: Store, plan: Plan, flow: Flow) -> PlanFacts:
    """Return what a flow may tell or offer of a plan beside what stands in it.

    What costs a look at much else is looked up only where the flow has a function for it.

    Args:
        store: The open store.
        plan: The plan.
        flow: The flow that asks.
    """
    areas = plan_names(store, plan.flow).get("area", {}) if plan.areas else {}
    told = _functions_told(flow)
    quiet = untouched(store, plan.id) if "untouched" in told else ()
    written = own_texts(plan.extra) if "for_hard_days" in told else ()
    texts = [(title, " ".join(lines)) for title, lines in written]
    facts = PlanFacts(
        _rated_last_time(store, plan), areas, quiet, texts, **_own_words(profile(store), flow)
    )
    kept = PlanRecord(plan.model_dump(mode="json"))
    if "last_time" in told:
        facts = facts._replace(last_time=_said_last_time(store, kept, flow))
    if "hard_days" in told:
        after = find_flow(SETBACK, store.home, chosen_wording(store))
        facts = facts._replace(hard_days=_said_after_hard_days(store, kept, flow, after))
    if flow.records != "session":
        return facts
    return facts._replace(
        agreed=agreed_facts(store, kept),
        agreed_done=agreed_done_facts(store, kept),
        agenda=agenda_facts(store, plan.id),
    )


def facts_before_plan(store: Store, flow: Flow, earlier: Plan | None) -> PlanFacts:
    """Return what is known beside an earlier plan, where a new one is made."""
    if earlier is None or "left_open" not in _functions_told(flow):
        return NO_FACTS
    kept = PlanRecord(earlier.model_dump(mode="json"))
    return NO_FACTS._replace(left_open=_left_open(store, kept))


def _functions_told(flow: Flow) -> set[str]:
    """Return the functions that a flow tells something with."""
    return {each.function for each in flow.declared.values() if isinstance(each, ComputedItem)}


def _said_last_time(store: Store, plan: PlanRecord, flow: Flow) -> Rows:
    """Return what was said the last time that a flow was walked through, by path and in words."""
    walked = [each for each in looks_of(store, plan) if each.flow == flow.id]
    return _said_again(flow, walked[-1], store.clock.today()) if walked else ()


def _said_after_hard_days(store: Store, plan: PlanRecord, flow: Flow, after: Flow) -> Rows:
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


def _left_open(store: Store, plan: PlanRecord) -> Rows:
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


def _own_words(person: Mapping[str, Any], flow: Flow) -> dict[str, Rows]:
    """Return the person's scales and words for feelings; else the words of the flow."""
    offered = [each.label for each in flow.libraries.get("feelings", ())]
    scales = [each["name"] for each in person.get("scales", ())]
    feelings = person.get("feelings") or offered
    return {
        "scales": [(each, each) for each in scales],
        "feelings": [(each, each) for each in feelings],
    }


def _rated_last_time(store: Store, plan: Plan) -> LastTime:
    """Return how objectives and life areas of a plan were rated last, before today."""
    found: dict[str, dict[str, float]] = {
        area.name: {SATISFACTION: area.satisfaction}
        for area in plan.areas
        if area.satisfaction is not None
    }
    rated = read_ratings(store.read_all(plan_name(plan.id)).get("ratings", {}).values())
    for (kind, of), series in rated.items():
        earlier = [value for day, value in series if day < store.clock.today()]
        if earlier:
            name = SATISFACTION if kind == RatingKind.AREA else kind
            found.setdefault(of, {})[name] = earlier[-1]
    return found
