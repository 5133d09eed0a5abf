"""What of a plan may leave in a summary: only the parts that the person chose."""

from flows.documents.coping import Sign, Strategy
from flows.documents.objective import Objective, Step
from flows.documents.plan import Plan
from flows.documents.support import Contact
from flows.documents.vocabulary import Share, SharedPart

_OBJECTIVE_KEPT = frozenset(
    {
        *("id", "wish", "specific", "measure", "unit", "baseline", "target", "direction"),
        *("value", "area", "closeness", "levels", "significance", "urgency", "rank", "state"),
    }
)
"""What of an objective is shared; reasons, limits, rulers, notes and whose wish it is are not."""

_STEP_KEPT = frozenset({"id", "text", "effort", "impact", "state", "milestone"})
_STEP_DAYS = frozenset({"planned", "done_on"})


def shared_part(plan: Plan) -> Plan:
    """Return a plan that holds only what may be in a summary.

    The title stays. Objectives, dates and habits, people and coping stay when their part is in
    `plan.sharing`. Of people only names, kinds and roles stay, and only of those who may be named.
    Situation, vision, values, areas, the crisis page, agreements and answers without a field of
    their own are never in a summary.
    """
    with_days = SharedPart.TIMELINE in plan.sharing
    objectives = plan.objectives if SharedPart.OBJECTIVES in plan.sharing else ()
    return Plan(
        id=plan.id,
        title=plan.title,
        flow=plan.flow,
        flow_version=plan.flow_version,
        state=plan.state,
        created=plan.created,
        started=plan.started if with_days else None,
        closed=plan.closed if with_days else None,
        objectives=tuple(_objective(each, with_days) for each in objectives),
        focus=plan.focus if objectives else None,
        habits=tuple(
            each.changed(objective=each.objective if objectives else None) for each in plan.habits
        )
        if with_days
        else (),
        contacts=tuple(
            Contact(id=each.id, name=each.name, kind=each.kind, roles=each.roles, share=each.share)
            for each in plan.contacts
            if SharedPart.SUPPORT in plan.sharing and each.share is Share.DEFAULT
        ),
        signs=tuple(
            Sign(
                id=each.id,
                what=each.what,
                kind=each.kind,
                if_part=each.if_part,
                then_part=each.then_part,
            )
            for each in plan.signs
            if SharedPart.COPING in plan.sharing
        ),
        strategies=tuple(
            Strategy(id=each.id, name=each.name, effort=each.effort, company=each.company)
            for each in plan.strategies
            if SharedPart.COPING in plan.sharing
        ),
        review=plan.review if with_days else None,
        next_review=plan.next_review if with_days else None,
        sharing=plan.sharing,
    )


def _objective(objective: Objective, with_days: bool) -> Objective:
    kept = _OBJECTIVE_KEPT | ({"due", "started"} if with_days else set())
    steps = tuple(_step(each, with_days) for each in objective.steps)
    return Objective(**{name: getattr(objective, name) for name in kept}, steps=steps)


def _step(step: Step, with_days: bool) -> Step:
    kept = _STEP_KEPT | (_STEP_DAYS if with_days else frozenset())
    return Step(**{name: getattr(step, name) for name in kept})
