"""Changing the parts of one plan on its fresh document, checked as a whole in the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flows.actions.record import ChangeRecorder, record
from flows.documents.records import Json
from flows.lookup.plans import plan_name, stored_plan
from flows.lookup.refusals import NotThereError
from flows.store.codec import copy_json
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Editing:
    """A plan as it is now, to be changed in place."""

    def __init__(self, recording: ChangeRecorder, plan: Json) -> None:
        self.recording = recording
        """The recording of the action; its words may be set meanwhile."""

        self.name = plan_name(plan["id"])
        """The file of the plan."""

        self.plan = plan
        """The stored plan, fresh."""

    def part(self, field: str, identity: str) -> Json:
        """Return a part of the plan to be changed in place, such as one of its `contacts`.

        Raises:
            NotThereError: it is not there any more.
        """
        return _one(self.plan.get(field, ()), identity)

    def objective(self, identity: str) -> Json:
        """Return an objective to be changed in place.

        Raises:
            NotThereError: it is not there any more.
        """
        return self.part("objectives", identity)

    def step(self, identity: str) -> Json:
        """Return a step, of whichever objective, to be changed in place.

        Raises:
            NotThereError: it is not there any more.
        """
        objectives = self.plan.get("objectives", ())
        return _one([step for each in objectives for step in each["steps"]], identity)


@contextmanager
def edit_plan(
    store: Store, plan: str, *names: str, words: str = "", who: str = "", check: bool = True
) -> Iterator[Editing]:
    """Change a plan in one recorded transaction.

    Args:
        store: The open store.
        plan: The id of the plan.
        names: Other files that may be changed with it.
        words: What is done, in words; may be set on the recording meanwhile.
        who: Who does it; empty for the person whose plan it is.
        check: Hold the whole plan against its model in the end. Actions that check their values
            themselves leave it out, and start faster.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: the plan cannot hold a value; nothing was changed.
        UnfitError: somebody had made it no plan by hand; nothing was changed.
    """
    name = plan_name(plan)
    with record(store, name, *names, words=words, who=who, plan=plan) as recording:
        before = stored_plan(store, plan)
        document = copy_json(before)
        yield Editing(recording, document)
        if check:
            document = checked_plan(name, before, document)
        if document != before:
            recording.put(name, "plan", document)


def checked_plan(name: str, before: Json, plan: Json) -> Json:
    """Return a changed plan as its model writes it.

    Args:
        name: The file of the plan.
        before: The plan as it is kept.
        plan: The plan as it is to be.

    Raises:
        UnacceptableError: the plan cannot hold a value, with the reason.
        UnfitError: it could not be held before either.
    """
    from flows.actions.model_builder import rebuild_document

    return rebuild_document("plan", name, before, plan)


def _one(parts: Any, identity: str) -> Json:
    for part in parts:
        if part["id"] == identity:
            found: Json = part
            return found
    raise NotThereError("This is not in the plan any more.")
