"""Reading for front ends: plans in short, one plan in full, and which one is open."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json, RecordError
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.refusals import NotThereError
from flows.lookup.settings import settings
from flows.store.codec import Tables
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.plan import Plan

OPEN = frozenset({"draft", "active", "paused"})
"""States of a plan that is not closed."""


class PlanSummary(NamedTuple):
    """A plan as it stands in a list."""

    id: str
    """Its id."""

    title: str
    """What the person calls it."""

    flow: str
    """The id of the flow that built it."""

    state: str
    """Draft, active, paused or closed; one of `PlanState`."""

    created: datetime
    """When it was first saved."""

    active: datetime
    """When anything in it was last changed."""

    objectives: int
    """How many objectives it has."""

    reached: int
    """How many of them are reached."""

    habits: int
    """How many habits it has."""

    next_review: date | None
    """The day of the next review."""

    is_current: bool
    """Whether it is the one that is open when nothing else is said."""


def plan_name(identity: str) -> str:
    """Return the file of a plan."""
    return f"plans/{identity}"


def plans(store: Store) -> tuple[PlanSummary, ...]:
    """Return all plans in short: the one in use first, then the one changed last."""
    found = [
        summary
        for name in store.names("plans")
        for tables in [store.read_or_nothing(name)]
        for plan in tables.get("plan", {}).values()
        for summary in _readable(store, name, plan, tables)
    ]
    found.sort(key=lambda plan: (plan.active, plan.id), reverse=True)
    chosen = settings(store).get("current_plan")
    current = next((each.id for each in found if each.id == chosen), None) or next(
        (each.id for each in found if each.state == "active"),
        next((each.id for each in found if each.state in OPEN), None),
    )
    found.sort(key=lambda plan: plan.id != current)
    return tuple(each._replace(is_current=each.id == current) for each in found)


def misses_plans(store: Store) -> bool:
    """Return whether a plan was left out because its file is missing or cannot be read."""
    return bool(describe_missing_files(store))


def describe_missing_files(store: Store) -> str:
    """Return why plans were left out, each in a sentence; blank when none was."""
    left_out = store.left_out.items()
    return "\n".join(why for name, why in left_out if name.startswith("plans/") and "." not in name)


def current_plan(store: Store) -> PlanSummary | None:
    """Return the plan that is open when nothing else is said.

    The one the person chose; else the active one, or another that is not closed, that was changed
    last.
    """
    if found := _chosen_plan(store):
        return _summary(*found, store.clock.today())._replace(is_current=True)
    return _first_open(plans(store))


def current_document(store: Store) -> Json | None:
    """Return the plan that is open when nothing else is said, as it is kept; never to be changed.

    Nothing is told in short of it, as `current_plan` does, which most readers do without.
    """
    if found := _chosen_plan(store):
        return found[0]
    current = _first_open(plans(store))
    return stored_plan(store, current.id) if current is not None else None


def _chosen_plan(store: Store) -> tuple[Json, Tables] | None:
    """Return the plan the person chose with its file, or None where it is not there any more."""
    chosen = settings(store).get("current_plan")
    if chosen is None:
        return None
    tables = store.read_or_nothing(plan_name(chosen))
    plan = tables.get("plan", {}).get(chosen)
    return (plan, tables) if plan else None


def _first_open(every: Iterable[PlanSummary]) -> PlanSummary | None:
    return next((plan for plan in every if plan.is_current), None)


def stored_plan(store: Store, identity: str) -> Json:
    """Return a plan as it is kept; to be looked at, never to be changed.

    Raises:
        NotThereError: there is none of that id.
    """
    plan = store.read(plan_name(identity)).get("plan", {}).get(identity)
    if plan is None:
        raise NotThereError("This plan is not there any more.")
    return plan


def view_plan(store: Store, identity: str) -> PlanRecord:
    """Return a plan to be read by attribute, without pydantic.

    Raises:
        NotThereError: there is none of that id.
    """
    return PlanRecord(stored_plan(store, identity))


def shown_plan(store: Store, identity: str | None = None) -> PlanRecord | None:
    """Return the plan a view is about: the one that is named, else the current one if there is one.

    Raises:
        NotThereError: there is none of that id.
    """
    if identity is not None:
        return view_plan(store, identity)
    document = current_document(store)
    return PlanRecord(document) if document is not None else None


def first_day(plan: PlanRecord) -> date:
    """Return the first day of a plan: the one it says, else the local day it was first saved on."""
    return plan.started or plan.created.astimezone().date()


def review_day(plan: PlanRecord, today: date) -> date | None:
    """Return the day to look at a plan again: the one that was chosen, else by its rhythm."""
    # What names a plan or changes it has no need of its rhythm.
    from flows.rules.review_dates import next_look

    return next_look(plan, first_day(plan), today)


def load_plan(store: Store, identity: str) -> "Plan":
    """Return a plan as a model, to be edited.

    Raises:
        NotThereError: there is none of that id.
        UnfitError: it was changed by hand and is no plan any more.
    """
    # The models, and telling what does not fit them, are no part of reading.
    from flows.documents.plan import Plan
    from flows.lookup.unfit_documents import fit_model

    return fit_model(Plan, plan_name(identity), stored_plan(store, identity))


def _readable(store: Store, name: str, plan: Json, tables: Tables) -> list[PlanSummary]:
    """Return a plan in short, or nothing where it is none any more: the others are still shown."""
    try:
        return [_summary(plan, tables, store.clock.today())]
    except RecordError as error:
        sentence = f"{name}.json: {error.sentence} It is left out."
        if sentence not in store.notices:
            store.notices.append(sentence)
        store.left_out[name] = sentence
        return []


def _summary(plan: Json, tables: Mapping[str, Mapping[str, Json]], today: date) -> PlanSummary:
    # Only counted, so that a plan is listed whatever somebody wrote into one of its parts.
    view, objectives = PlanRecord(plan), _parts(plan, "objectives")
    changes = tables.get("changes")
    active = list(changes.values())[-1]["at"] if changes else plan["created"]
    return PlanSummary(
        id=view.id,
        title=view.title,
        flow=view.flow,
        state=view.state,
        created=view.created,
        active=datetime.fromisoformat(active),
        objectives=len(objectives),
        reached=[each.get("state") for each in objectives].count(ObjectiveState.REACHED),
        habits=len(_parts(plan, "habits")),
        next_review=review_day(view, today),
        is_current=False,
    )


def _parts(plan: Json, field: str) -> list[Json]:
    parts = plan.get(field)
    return [each for each in parts if isinstance(each, dict)] if isinstance(parts, list) else []


def has_agreements(tables: Tables) -> bool:
    """Say whether anything in the file of a plan was agreed that somebody asks about.

    Most plans were never talked about in a session, and what runs every day reads no further.
    """
    for session in tables.get("sessions", {}).values():
        for action in session.get("actions") or ():
            if action.get("state"):
                return True
    return False
