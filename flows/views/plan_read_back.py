"""A plan as it is read back: as it is now, or as it was at the end of a day."""

from collections.abc import Iterable
from datetime import date, datetime

from flows.documents.light_types import Any
from flows.documents.records import Json
from flows.documents.records.plan_records import PlanRecord
from flows.export.read_back.blocks import WrittenPlan
from flows.export.shared_parts import Sharing
from flows.guide.session.saved_plan import read_saved_plan
from flows.lookup.changes import moment_of, read_changes
from flows.lookup.days import day_of
from flows.lookup.labels import flow_of
from flows.lookup.objectives import add_counted, read_ratings
from flows.lookup.plan_fit import fit_plan
from flows.lookup.plans import plan_name, stored_plan
from flows.lookup.refusals import NotThereError
from flows.rules.differences import Difference, apply_differences, difference_of
from flows.rules.rating_series import Rated
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.views.journal import marked_passages
from flows.views.written_plan import build_plan_text, build_shared_text


def read_plan(store: Store, plan: str) -> tuple[PlanRecord, WrittenPlan]:
    """Return a plan and the same plan written to be read.

    Raises:
        NotThereError: there is no such plan.
    """
    document = fit_plan(plan_name(plan), stored_plan(store, plan))
    return document, _written(store, document, _rated(store, document))


def read_plan_to_share(store: Store, plan: PlanRecord, sharing: Sharing | None) -> WrittenPlan:
    """Return a plan written for a file.

    Args:
        store: The open store.
        plan: The plan.
        sharing: What somebody else may have of it; without it, all of it for the person alone.
    """
    asked = read_saved_plan(flow_of(store, plan.flow), store.clock, plan)
    today, rated = store.clock.today(), _rated(store, plan)
    passages = marked_passages(store, plan.id)
    if sharing is None:
        return build_plan_text(plan, asked, today, rated=rated, passages=passages)
    return build_shared_text(plan, asked, today, sharing, rated=rated, passages=passages)


def plan_on_day(store: Store, plan: str, day: date) -> tuple[PlanRecord, WrittenPlan]:
    """Return a plan as it was at the end of a day, and written as it is read back.

    Raises:
        NotThereError: there was no such plan on that day.
    """
    document = plan_as_it_was(store, plan, day)
    return document, _written(store, document, _rated(store, document, day))


def plan_as_it_was(store: Store, plan: str, on: date) -> PlanRecord:
    """Return a plan as it stood at the end of a day, at the hour at which the person's days end.

    Raises:
        NotThereError: there was no such plan on that day.
    """
    name = plan_name(plan)
    document: Any = store.read_all(name).get("plan", {}).get(plan)
    if document is None:
        raise NotThereError("This plan is not there any more.")
    for _, change in reversed(read_changes((JOURNAL, name), store.read_all)):
        if day_of(moment_of(change), store.clock) > on:
            document = apply_differences(document, _taken_back(change["edits"], name, plan))
    if document is None or day_of(datetime.fromisoformat(document["created"]), store.clock) > on:
        raise NotThereError("There was no such plan on that day.")
    return fit_plan(name, document)


def _written(store: Store, plan: PlanRecord, rated: Rated) -> WrittenPlan:
    asked = read_saved_plan(flow_of(store, plan.flow), store.clock, plan)
    return build_plan_text(plan, asked, store.clock.today(), rated=rated)


def _rated(store: Store, plan: PlanRecord, until: date | None = None) -> Rated:
    """Return what was rated and counted in a plan, up to a day."""
    found = list(store.read_all(plan_name(plan.id)).get("ratings", {}).values())
    if until is not None:
        found = [each for each in found if each["date"] <= until.isoformat()]
    return add_counted(store, plan, read_ratings(found), until)


def _taken_back(edits: Iterable[Json], name: str, plan: str) -> list[Difference]:
    """Return what takes a plan back to before some edits."""
    return [
        difference_of(edit).inverse()
        for edit in edits
        if (edit["file"], edit["table"], edit["document"]) == (name, "plan", plan)
    ]
