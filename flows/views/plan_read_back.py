"""A plan as it is read back: as it is now, or as it was at the end of a day."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from flows.documents.plan import Plan
from flows.documents.records import Json
from flows.guide.session.questions import Outline
from flows.guide.session.session import GuidedSession
from flows.lookup.changes import moment_of, read_changes
from flows.lookup.days import day_of
from flows.lookup.labels import flow_of
from flows.lookup.plans import load_plan, plan_name
from flows.lookup.refusals import NotThereError
from flows.lookup.unfit_documents import fit_model
from flows.rules.differences import Difference, apply_differences, difference_of
from flows.store.file_names import JOURNAL
from flows.store.store import Store


def read_plan(store: Store, plan: str) -> tuple[Plan, Outline]:
    """Return a plan and its lines as they are read back.

    Raises:
        NotThereError: there is no such plan.
    """
    document = load_plan(store, plan)
    return document, _outline(store, document)


def plan_on_day(store: Store, plan: str, day: date) -> tuple[Plan, Outline]:
    """Return a plan and its lines as they were at the end of a day.

    Raises:
        NotThereError: there was no such plan on that day.
    """
    document = plan_as_it_was(store, plan, day)
    return document, _outline(store, document)


def plan_as_it_was(store: Store, plan: str, on: date) -> Plan:
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
    return fit_model(Plan, name, document)


def _outline(store: Store, plan: Plan) -> Outline:
    return GuidedSession.start(flow_of(store, plan), store.clock, plan=plan).outline()


def _taken_back(edits: Iterable[Json], name: str, plan: str) -> list[Difference]:
    """Return what takes a plan back to before some edits."""
    return [
        difference_of(edit).inverse()
        for edit in edits
        if (edit["file"], edit["table"], edit["document"]) == (name, "plan", plan)
    ]
