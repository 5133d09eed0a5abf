"""What of a plan may leave in a summary: only the parts that the person chose."""

from collections.abc import Iterable
from typing import NamedTuple

from flows.documents.coping_plan import Sign, Strategy
from flows.documents.habit import Habit
from flows.documents.objective import Objective, Step
from flows.documents.plan import Plan, Reflection
from flows.documents.support import Contact
from flows.documents.vocabulary import Share, SharedPart

_OBJECTIVE_KEPT = frozenset(
    {
        *("id", "wish", "specific", "measure", "unit", "baseline", "target", "direction"),
        *("value", "area", "closeness", "levels", "significance", "urgency", "rank", "state"),
        *("counted", "episode", "share"),
    }
)
"""What of an objective is shared; limits, rulers, notes and whose wish it is are not."""

_OBJECTIVE_DATED = frozenset({"id", "state"})
"""What is told of an objective where its days go out without it; not what it is called."""

UNNAMED = "One of my objectives"
"""What an objective is called where its days go out, but its name does not."""

_OBJECTIVE_DAYS = frozenset({"due", "started"})

_STEP_KEPT = frozenset({"id", "text", "effort", "impact", "state", "milestone"})
_STEP_DATED = frozenset({"id", "text", "state", "milestone"})
_STEP_DAYS = frozenset({"planned", "done_on", "time", "place"})
"""What is told with the day; who comes along stays, as people are shared for themselves."""


class Sharing(NamedTuple):
    """What somebody else may have of a plan."""

    parts: frozenset[str]
    """The parts of `SharedPart`."""

    is_whole: bool = False
    """Whether all of it goes out, but for what never does."""

    objectives: frozenset[str] | None = None
    """The ids of the only objectives that go out; none for all of them."""

    contacts: frozenset[str] | None = None
    """The ids of the only people and places that are named; none for those who always may be."""

    def holds(self, part: SharedPart) -> bool:
        """Return whether a part goes out."""
        return self.is_whole or part in self.parts


def chosen_sharing(plan: Plan) -> Sharing:
    """Return what the person chose to share when the plan was made."""
    return Sharing(frozenset(plan.sharing))


def shared_part(plan: Plan, sharing: Sharing | None = None) -> Plan:
    """Return a plan that holds only what may be in a summary.

    The title stays. Objectives, their reasons, dates and habits, people, what they may want to
    know, and coping stay when their part was chosen. Days without the objectives are those of
    objectives without a name. Of people only names, kinds and roles stay. What the plan allows
    for, health above all, is never shared, and neither is anybody who is only for the person;
    that holds for a whole plan, too. Of parts alone, situation, vision, values, areas, the crisis
    page, agreements and answers without a field stay as well.

    Args:
        plan: The plan.
        sharing: What may go out; without it, what was chosen when the plan was made.
    """
    sharing = sharing or chosen_sharing(plan)
    objectives = _objectives(plan, sharing)
    if sharing.is_whole:
        return plan.changed(
            reflection=plan.reflection.changed(allow_for=""),
            objectives=objectives,
            habits=_habits(plan, objectives, sharing),
            contacts=_named(plan, sharing),
        )
    with_days = sharing.holds(SharedPart.TIMELINE)
    coping = sharing.holds(SharedPart.COPING)
    about_me = plan.reflection.about_me if sharing.holds(SharedPart.ABOUT_ME) else ""
    return Plan(
        id=plan.id,
        title=plan.title,
        flow=plan.flow,
        flow_version=plan.flow_version,
        state=plan.state,
        created=plan.created,
        started=plan.started if with_days else None,
        closed=plan.closed if with_days else None,
        reflection=Reflection(about_me=about_me),
        objectives=objectives,
        focus=plan.focus if sharing.holds(SharedPart.OBJECTIVES) and objectives else None,
        habits=_dated_habits(plan, objectives, sharing),
        contacts=tuple(
            Contact(id=each.id, name=each.name, kind=each.kind, roles=each.roles, share=each.share)
            for each in _named(plan, sharing)
        ),
        signs=tuple(_sign(each) for each in plan.signs if coping),
        strategies=tuple(_strategy(each) for each in plan.strategies if coping),
        review=plan.review if with_days else None,
        next_review=plan.next_review if with_days else None,
        sharing=tuple(part for part in SharedPart if part in sharing.parts),
    )


def _objectives(plan: Plan, sharing: Sharing) -> tuple[Objective, ...]:
    chosen = [each for each in plan.objectives if _may_go(each, sharing)]
    if sharing.is_whole:
        return tuple(chosen)
    with_days = sharing.holds(SharedPart.TIMELINE)
    if sharing.holds(SharedPart.OBJECTIVES):
        kept = _OBJECTIVE_KEPT | (_OBJECTIVE_DAYS if with_days else set())
        kept |= {"why"} if sharing.holds(SharedPart.REASONS) else set()
        steps = _STEP_KEPT | (_STEP_DAYS if with_days else set())
        return tuple(_fields(each, kept, steps, each.steps) for each in chosen)
    if not with_days:
        return ()
    return tuple(
        _fields(
            each.changed(wish=UNNAMED),
            _OBJECTIVE_DATED | _OBJECTIVE_DAYS | {"wish"},
            _STEP_DATED | _STEP_DAYS,
            dated,
        )
        for each in chosen
        if (dated := [step for step in each.steps if step.planned or step.done_on]) or each.due
    )


def _may_go(objective: Objective, sharing: Sharing) -> bool:
    """Return whether an objective may be in what goes out: never one that is only for the person.

    One that goes out with the whole plan alone also does when it is asked for by itself.
    """
    if objective.share is Share.NEVER:
        return False
    if sharing.objectives is not None:
        return objective.id in sharing.objectives
    return sharing.is_whole or objective.share is Share.DEFAULT


def _fields(
    objective: Objective, kept: Iterable[str], of_steps: Iterable[str], steps: Iterable[Step]
) -> Objective:
    shown = tuple(Step(**{name: getattr(each, name) for name in of_steps}) for each in steps)
    return Objective(**{name: getattr(objective, name) for name in kept}, steps=shown)


def _habits(plan: Plan, objectives: tuple[Objective, ...], sharing: Sharing) -> tuple[Habit, ...]:
    """Return the habits; those of an objective that was not chosen or is held back stay with it."""
    left = {each.id for each in objectives}
    known = {each.id for each in plan.objectives}
    held = {each.id for each in plan.objectives if not _may_go(each, sharing)}
    return tuple(
        each if each.objective in left else each.changed(objective=None)
        for each in plan.habits
        if each.objective in left
        or each.objective not in known
        or (not left and each.objective not in held)
    )


def _dated_habits(
    plan: Plan, objectives: tuple[Objective, ...], sharing: Sharing
) -> tuple[Habit, ...]:
    """Return the habits of the timeline; without the objectives they do not say what they serve."""
    if not sharing.holds(SharedPart.TIMELINE):
        return ()
    habits = _habits(plan, objectives, sharing)
    if sharing.holds(SharedPart.OBJECTIVES):
        return habits
    return tuple(each.changed(objective=None) for each in habits)


def _named(plan: Plan, sharing: Sharing) -> tuple[Contact, ...]:
    """Return who may be named: never somebody who is only for the person."""
    if not sharing.holds(SharedPart.SUPPORT) and sharing.contacts is None:
        return ()
    named = [each for each in plan.contacts if each.share is not Share.NEVER]
    if sharing.contacts is not None:
        return tuple(each for each in named if each.id in sharing.contacts)
    return tuple(each for each in named if sharing.is_whole or each.share is Share.DEFAULT)


def _sign(sign: Sign) -> Sign:
    return Sign(
        id=sign.id, what=sign.what, kind=sign.kind, if_part=sign.if_part, then_part=sign.then_part
    )


def _strategy(strategy: Strategy) -> Strategy:
    return Strategy(
        id=strategy.id,
        name=strategy.name,
        kind=strategy.kind,
        effort=strategy.effort,
        company=strategy.company,
    )
