"""Finding what is meant by any part of its title that is enough."""

from __future__ import annotations

from collections.abc import Sequence

from flows.documents.light_types import Literal, NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState, StepState
from flows.lookup.plans import (
    PlanSummary,
    current_document,
    has_agreements,
    misses_plans,
    plan_name,
    plans,
    shown_plan,
    view_plan,
)
from flows.lookup.refusals import NotThereError
from flows.lookup.titles import Titled, find_titled, matching, pick_one
from flows.store.store import Store

Kind = Literal["habit", "step", "objective", "contact", "strategy", "agreed", "scale"]


class Found(NamedTuple):
    """A part of a plan that was found by its title."""

    plan: str
    """The id of the plan."""

    kind: Kind
    """What it is."""

    id: str
    """Its id."""

    title: str
    """Its title."""

    rests: bool = False
    """Whether it has ended, is done or is set aside; others go before it."""


def find_plan(store: Store, words: str | None = None) -> str:
    """Return the id of the plan whose title has these words in it, or whose id they are.

    The day it was first saved, or the minute, tells plans of the same title apart.

    Args:
        store: The open store.
        words: Any part of the title, in any case; the current plan when left out.

    Raises:
        NotThereError: there is no current plan.
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    if words is None:
        if plan := current_document(store):
            identity: str = plan["id"]
            return identity
        if misses_plans(store):
            raise NotThereError("There is no other plan to show.")
        from flows.lookup.no_plan import describe_no_plan

        raise NotThereError(describe_no_plan(store))
    titled = [
        Titled(plan.title, plan.state == "closed", plan.id, plan.id, _first_saved(plan))
        for plan in plans(store)
    ]
    return find_titled(titled, words, "plan")


def find_habit_or_step(store: Store, words: str) -> Found:
    """Return the habit or step whose title has these words in it, or whose id they are.

    Words of the objective or the plan it belongs to may be added to words of its title. Open ones
    go before those that are done, ended or set aside, and the current plan goes before all others.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    return _find(store, words, ("habit", "step"), "habit or step")


def find_to_tick(store: Store, words: str, *, back: bool = False) -> Found:
    """Return what can be marked done: a habit, a step, or what somebody promised in a session.

    Args:
        store: The open store.
        words: A part of its title, or its id.
        back: Whether that is taken back: of promises, those are meant that were kept already.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    promised = _promises(store, back)
    if not promised:
        return find_habit_or_step(store, words)
    current = shown_plan(store)
    titled = [*_titled([current] if current else [], ("habit", "step")), *promised]
    matches = matching(titled, words)
    if not matches:
        titled = [*_titled(_open_plans(store), ("habit", "step")), *promised]
        matches = matching(titled, words)
    return pick_one(titled, matches, words, "habit, step or promise")


def _promises(store: Store, kept: bool) -> list[Titled[Found]]:
    """Return what others promised about the current plan: still to come, or kept already."""
    plan = shown_plan(store)
    if plan is None or not has_agreements(store.read(plan_name(plan.id))):
        return []
    from flows.lookup.agreements import read_agreed

    return [
        Titled(each.text, False, Found(plan.id, "agreed", each.id, each.text), each.id, (each.who,))
        for each in read_agreed(store, plan)
        if not each.is_mine and (each.is_kept if kept else each.is_open)
    ]


def unit_of(store: Store, found: Found) -> str:
    """Return what a habit or the measure of an objective is counted in; blank for all else.

    Raises:
        NotThereError: the plan is not there any more.
    """
    plan = view_plan(store, found.plan)
    if found.kind == "habit":
        return next((each.unit for each in plan.habits if each.id == found.id), "")
    if found.kind == "objective":
        return next((each.unit for each in plan.objectives if each.id == found.id), "")
    return ""


def find_objective(store: Store, words: str) -> Found:
    """Return the objective whose wish has these words in it, or whose id or number they are.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    return _find(store, words, ("objective",), "objective")


def find_habit(store: Store, words: str) -> Found:
    """Return the habit whose title has these words in it, or whose id they are.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    return _find(store, words, ("habit",), "habit")


def find_contact(store: Store, words: str) -> Found:
    """Return the contact whose name has these words in it, or whose id they are.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    return _find(store, words, ("contact",), "contact")


def find_strategy(store: Store, words: str) -> Found:
    """Return what helps whose name has these words in it, or whose id they are.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them.
    """
    return _find(store, words, ("strategy",), "thing that helps")


def candidates(store: Store, *kinds: Kind, resting: bool = False) -> tuple[Found, ...]:
    """Return all parts of these kinds in open plans, those of the current plan first.

    Args:
        store: The open store.
        kinds: What is looked for.
        resting: Whether what has ended, is reached, done or set aside is named as well.
    """
    every = (each for plan in _open_plans(store) for each in _parts(plan, kinds))
    return tuple(each for each in every if resting or not each.rests)


def _find(store: Store, words: str, kinds: Sequence[Kind], what: str) -> Found:
    current = shown_plan(store)
    # Other files need not be read for what is in the current plan.
    titled = _titled([current] if current else [], kinds)
    matches = matching(titled, words)
    if not matches:
        titled = _titled(_open_plans(store), kinds)
        matches = matching(titled, words)
    return pick_one(titled, matches, words, what)


def _open_plans(store: Store) -> list[PlanRecord]:
    """Return the current plan and then all others that are not closed."""
    every = [each for each in plans(store) if each.state != "closed" or each.is_current]
    every.sort(key=lambda each: not each.is_current)
    return [view_plan(store, each.id) for each in every]


def _parts(plan: PlanRecord, kinds: Sequence[Kind]) -> list[Found]:
    own, found = plan.id, list[Found]()
    if "habit" in kinds:
        found += [
            Found(own, "habit", each.id, each.text, each.ended is not None) for each in plan.habits
        ]
    for objective in plan.objectives if "objective" in kinds or "step" in kinds else ():
        if "objective" in kinds:
            rests = objective.state in _OVER
            found.append(Found(own, "objective", objective.id, objective.wish, rests))
        if "step" in kinds:
            found += [
                Found(own, "step", each.id, each.text, each.state in _DONE)
                for each in objective.steps
            ]
    if "contact" in kinds:
        found += [Found(own, "contact", each.id, each.name) for each in plan.contacts]
    if "strategy" in kinds:
        found += [Found(own, "strategy", each.id, each.name) for each in plan.strategies]
    return found


_OVER = (ObjectiveState.REACHED, ObjectiveState.SET_ASIDE)
_DONE = (StepState.DONE, StepState.SET_ASIDE)


def _titled(plans: Sequence[PlanRecord], kinds: Sequence[Kind]) -> list[Titled[Found]]:
    """Return what can be found, with the objective beside it, and the plan if there are several."""
    found = []
    for place, plan in enumerate(plans):
        # A number is one of the current plan, as it is read back or stands on the board.
        numbers = numbers_of(plan) if "objective" in kinds and not place else {}
        wishes = _wishes(plan)
        own = (plan.title,) if len(plans) > 1 else ()
        for each in _parts(plan, kinds):
            wish = (wishes[each.id],) if each.id in wishes else ()
            found.append(
                Titled(
                    each.title, each.rests, each, each.id, (*wish, *own), numbers.get(each.id, ())
                )
            )
    return found


def numbers_of(plan: PlanRecord) -> dict[str, tuple[str, ...]]:
    """Return the numbers that stand beside each objective, by its id: read back, and on the board.

    They are the same unless the person's own order is another one than that of the writing.
    """
    from flows.rules.priority import own_order

    written = [each.id for each in plan.objectives]
    ordered = [each for tie in own_order(plan.objectives) for each in tie]
    return {
        each: tuple(dict.fromkeys(str(1 + order.index(each)) for order in (written, ordered)))
        for each in written
    }


def _wishes(plan: PlanRecord) -> dict[str, str]:
    """Return the objective that each step and habit belongs to."""
    wishes = {each.id: each.wish for each in plan.objectives}
    steps = {step.id: each.wish for each in plan.objectives for step in each.steps}
    habits = {each.id: wishes[each.objective] for each in plan.habits if each.objective in wishes}
    return steps | habits


def _first_saved(plan: PlanSummary) -> tuple[str, str]:
    """Return the day a plan was first saved, and the minute, for two of one day."""
    saved = plan.created.astimezone()
    return f"{saved:%Y-%m-%d}", f"{saved:%Y-%m-%d %H:%M}"
