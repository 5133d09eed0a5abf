"""What of a plan may leave in a summary: only the parts that the person chose."""

from collections.abc import Iterable

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import ContactRecord
from flows.documents.vocabulary import Share, SharedPart
from flows.rules.held_back import is_held_back

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

_GOING = (Share.DEFAULT, Share.ASK)
"""What is said of parts that may go out at all."""

_PLAN_KEPT = frozenset(
    {"id", "schema_version", "title", "flow", "flow_version", "state", "created"}
)
_PLAN_DAYS = frozenset({"started", "closed", "review", "next_review"})

_CONTACT_KEPT = frozenset({"id", "name", "kind", "roles", "share"})
_SIGN_KEPT = frozenset({"id", "what", "kind", "if_part", "then_part"})
_STRATEGY_KEPT = frozenset({"id", "name", "kind", "effort", "company"})

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


def chosen_sharing(plan: PlanRecord) -> Sharing:
    """Return what the person chose to share when the plan was made."""
    return Sharing(frozenset(plan.sharing))


def shared_part(plan: PlanRecord, sharing: Sharing | None = None) -> PlanRecord:
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
    document = plan.document
    going = [each for each in plan.objectives if _may_go(each, sharing)]
    objectives = _objectives(document, {each.id for each in going}, sharing)
    contacts = _only_ids(document, "contacts", {each.id for each in _named(plan, sharing)})
    reflection = document.get("reflection") or {}
    if sharing.is_whole:
        return PlanRecord(
            {
                **document,
                "reflection": {**reflection, "allow_for": ""},
                "objectives": objectives,
                "habits": _habits(plan, objectives, sharing),
                "contacts": contacts,
            }
        )
    with_days, coping = sharing.holds(SharedPart.TIMELINE), sharing.holds(SharedPart.COPING)
    about_me = _only({"about_me"}, reflection) if sharing.holds(SharedPart.ABOUT_ME) else {}
    return PlanRecord(
        {
            **_only(_PLAN_KEPT | (_PLAN_DAYS if with_days else set()), document),
            "reflection": about_me,
            "objectives": objectives,
            "focus": document.get("focus")
            if sharing.holds(SharedPart.OBJECTIVES) and objectives
            else None,
            "habits": _dated_habits(plan, objectives, sharing),
            "contacts": [_only(_CONTACT_KEPT, each) for each in contacts],
            "signs": [_only(_SIGN_KEPT, each) for each in _list(document, "signs") if coping],
            "strategies": [
                _only(_STRATEGY_KEPT, each) for each in _list(document, "strategies") if coping
            ],
            "sharing": [str(part) for part in SharedPart if part in sharing.parts],
        }
    )


def is_unnamed(objective: ObjectiveRecord) -> bool:
    """Return whether the name of an objective was left out of what is shared."""
    # The very object, not words like it: somebody may have worded a wish just so.
    return objective.wish is UNNAMED


def _objectives(plan: Json, going: set[str], sharing: Sharing) -> list[Json]:
    chosen = _only_ids(plan, "objectives", going)
    if sharing.is_whole:
        return chosen
    with_days = sharing.holds(SharedPart.TIMELINE)
    if sharing.holds(SharedPart.OBJECTIVES):
        kept = _OBJECTIVE_KEPT | (_OBJECTIVE_DAYS if with_days else set())
        kept |= {"why"} if sharing.holds(SharedPart.REASONS) else set()
        of_steps = _STEP_KEPT | (_STEP_DAYS if with_days else set())
        return [_with_steps(_only(kept, each), of_steps, _list(each, "steps")) for each in chosen]
    if not with_days:
        return []
    return [
        _with_steps(
            {**_only(_OBJECTIVE_DATED | _OBJECTIVE_DAYS, each), "wish": UNNAMED},
            _STEP_DATED | _STEP_DAYS,
            dated,
        )
        for each in chosen
        if (dated := list(filter(_has_day, _list(each, "steps")))) or each.get("due")
    ]


def _may_go(objective: ObjectiveRecord, sharing: Sharing) -> bool:
    """Return whether an objective may be in what goes out: never one that is only for the person.

    One that goes out with the whole plan alone also does when it is asked for by itself.
    """
    if is_held_back(objective):
        return False
    if sharing.objectives is not None:
        return objective.id in sharing.objectives
    return sharing.is_whole or objective.share == Share.DEFAULT


def _has_day(step: Json) -> bool:
    return bool(step.get("planned") or step.get("done_on"))


def _only(kept: Iterable[str], part: Json) -> Json:
    return {name: part[name] for name in kept if name in part}


def _with_steps(objective: Json, kept: Iterable[str], steps: Iterable[Json]) -> Json:
    return {**objective, "steps": [_only(kept, each) for each in steps]}


def _list(part: Json, field: str) -> list[Json]:
    return part.get(field) or []


def _only_ids(plan: Json, field: str, ids: set[str]) -> list[Json]:
    return [each for each in _list(plan, field) if each.get("id") in ids]


def _habits(plan: PlanRecord, objectives: list[Json], sharing: Sharing) -> list[Json]:
    """Return the habits; those of an objective that was not chosen or is held back stay with it."""
    left = {each.get("id") for each in objectives}
    known = {each.id for each in plan.objectives}
    held = {each.id for each in plan.objectives if not _may_go(each, sharing)}
    return [
        each if each.get("objective") in left else {**each, "objective": None}
        for each in _list(plan.document, "habits")
        if each.get("objective") in left
        or each.get("objective") not in known
        or (not left and each.get("objective") not in held)
    ]


def _dated_habits(plan: PlanRecord, objectives: list[Json], sharing: Sharing) -> list[Json]:
    """Return the habits of the timeline; without the objectives they do not say what they serve."""
    if not sharing.holds(SharedPart.TIMELINE):
        return []
    habits = _habits(plan, objectives, sharing)
    if sharing.holds(SharedPart.OBJECTIVES):
        return habits
    return [{**each, "objective": None} for each in habits]


def _named(plan: PlanRecord, sharing: Sharing) -> list[ContactRecord]:
    """Return who may be named: never somebody who is only for the person."""
    if not sharing.holds(SharedPart.SUPPORT) and sharing.contacts is None:
        return []
    named = [each for each in plan.contacts if each.share in _GOING]
    if sharing.contacts is not None:
        return [each for each in named if each.id in sharing.contacts]
    return [each for each in named if sharing.is_whole or each.share == Share.DEFAULT]
