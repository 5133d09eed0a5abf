"""What a short flow may choose from: the lists of the plan that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from flows.documents.light_types import NamedTuple
from flows.documents.vocabulary import ObjectiveState
from flows.guide.items.if_then import IfThenItem
from flows.guide.items.item_parts import Choice
from flows.guide.schema.functions import TOLD, LastTime, Rows
from flows.rules.helpfulness import most_helpful_first
from flows.rules.own_words import (
    NOT_HOW_IT_WAS,
    REFLECTION,
    STILL_OPEN,
    SUPPORT,
    TO_BRING,
    texts_asked_in,
)
from flows.text.support_words import format_helpfulness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.coping_plan import Sign, Strategy
    from flows.documents.plan import Plan
    from flows.documents.records.plan_records import PlanRecord
    from flows.documents.records.support_records import SignRecord, StrategyRecord


class PlanFacts(NamedTuple):
    """What is known about a plan beside what stands in it."""

    last: LastTime
    """How objectives and life areas were rated the last time."""

    areas: Mapping[str, str]
    """What the plan's own flow calls its life areas, by what is kept."""

    untouched: Rows = ()
    """Objectives that nothing has happened with for a while, by id and in words."""

    for_hard_days: Rows = ()
    """What was written for a hard day and has no list of its own: questions and answers."""

    agreed: Rows = ()
    """What was agreed and is still to come, by id and in words."""

    agreed_done: Rows = ()
    """What was agreed in the last session and is done already, by id and in words."""

    agenda: Rows = ()
    """What was noted for the next session, by id and in words."""

    last_time: Rows = ()
    """What was said the last time that the same flow was walked through, by path and in words."""

    hard_days: Rows = ()
    """What was said after hard days since then, by path and in words."""

    left_open: Rows = ()
    """What was not done yet when an earlier plan ended, by path and in words."""

    scales: Rows = ()
    """Scales of the person's own, by their names."""

    feelings: Rows = ()
    """Words for feelings, by themselves."""


_Row = tuple[str, str, str]
"""The id of something to choose, its words, and what stands beside them."""

MOST_CHARACTERS = 120
"""As many of what can be chosen stand in its row; what is only told is told whole."""

_OVER = (ObjectiveState.REACHED, ObjectiveState.SET_ASIDE)
"""Objectives whose closeness nobody asks for any more."""

NO_FACTS = PlanFacts(MappingProxyType({}), MappingProxyType({}))
"""Of a plan that is only just being made."""


def plan_lists(plan: Plan | PlanRecord | None, known: PlanFacts) -> dict[str, tuple[Choice, ...]]:
    """Return the lists of a plan that a short flow may choose from.

    Args:
        plan: The plan, if there is one.
        known: What is known about it beside what stands in it.
    """
    if plan is None and not known.left_open:
        return {}
    lists = _told(known)
    if plan is None:
        lists = {"plan.left_open": lists["plan.left_open"]}
    else:
        lists |= _written(plan, known)
    return {
        name: _choices(each, most=None if name in TOLD else MOST_CHARACTERS)
        for name, each in lists.items()
    }


def _told(known: PlanFacts) -> dict[str, list[_Row]]:
    """Return the lists of what is known beside a plan."""
    lists: dict[str, Rows] = {
        "plan.untouched": known.untouched,
        "plan.noted": known.agenda,
        "plan.last_time": known.last_time,
        "plan.hard_days": known.hard_days,
        "plan.left_open": known.left_open,
        "plan.agreed": known.agreed,
        "plan.agreed_done": known.agreed_done,
        "plan.scales": known.scales,
        "plan.feelings": known.feelings,
    }
    return {
        name: [(identity, words, "") for identity, words in rows] for name, rows in lists.items()
    }


def _written(plan: Plan | PlanRecord, known: PlanFacts) -> dict[str, list[_Row]]:
    """Return the lists of what stands in a plan."""
    strategies: tuple[Strategy | StrategyRecord, ...] = plan.strategies
    return {
        "plan.objectives": [(each.id, each.wish, "") for each in plan.objectives],
        "plan.open_objectives": [
            (each.id, each.wish, "") for each in plan.objectives if each.state not in _OVER
        ],
        "plan.habits": [(each.id, each.text, "") for each in plan.habits],
        "plan.contacts": [(each.id, each.name, each.ask) for each in plan.contacts],
        "plan.strategies": [
            (each.id, each.name, format_helpfulness(each))
            for each in most_helpful_first(strategies)
        ],
        "plan.areas": [
            (each.name, known.areas.get(each.name, each.name), "") for each in plan.areas
        ],
        "plan.for_hard_days": [
            (title, _under(title, words), "") for title, words in known.for_hard_days
        ],
        "plan.room": _room(plan),
        "plan.to_bring": [
            (each.title, _in_line(each.text), "")
            for each in texts_asked_in(plan.extra, SUPPORT, only=TO_BRING)
        ],
        "plan.beginning": _beginning(plan),
        "plan.topics": [
            *((identity, words, "") for identity, words in known.agenda),
            *((each.id, each.wish, "") for each in plan.objectives),
        ],
        "plan.signs": [(each.id, each.what, _if_then(each)) for each in plan.signs],
    }


def _choices(rows: list[_Row], most: int | None) -> tuple[Choice, ...]:
    return tuple(
        # A life area in the person's own words may be longer than a value of a flow.
        Choice(value=identity, label=title[:most], help=about)
        for identity, title, about in rows
    )


def _room(plan: Plan | PlanRecord) -> list[_Row]:
    """Return what the plan was to make room for, and what would make it more one's own."""
    told = [
        ("room", "To make room for", plan.reflection.allow_for),
        *((each.id, f"For “{each.wish}”", each.allow_for) for each in plan.objectives),
        ("change", "To make it more mine", plan.agreement.change),
        *(
            (each.title, each.title, each.text)
            for each in texts_asked_in(plan.extra, REFLECTION, only=(STILL_OPEN,))
        ),
    ]
    return [(identity, f"{title}: {_in_line(text)}", "") for identity, title, text in told if text]


def _beginning(plan: Plan | PlanRecord) -> list[_Row]:
    """Return how things were when the plan was written, in the words of then."""
    told = [
        ("situation", "How things were", plan.reflection.situation),
        ("good_day", "A good day", plan.vision),
        *(
            (each.title, each.title, each.text)
            for each in texts_asked_in(plan.extra, REFLECTION, without=NOT_HOW_IT_WAS)
        ),
    ]
    return [(identity, f"{title}: {_in_line(text)}", "") for identity, title, text in told if text]


def _under(title: str, words: str) -> str:
    """Return words behind what they stand under, which may be a question."""
    return f"{title} {words}" if title.endswith("?") else f"{title}: {words}"


def _in_line(text: str) -> str:
    return " ".join(text.split())


def _if_then(sign: Sign | SignRecord) -> str:
    """Return the person's own plan for a sign as one sentence; empty without one."""
    if not sign.then_part:
        return sign.kind_words
    plan = {"if": sign.if_part or sign.what, "then": sign.then_part}
    item = IfThenItem(id="plan", type="if_then", then_label="then I")
    return " ".join(part for part in (item.format_sentence(plan), sign.kind_words) if part)
