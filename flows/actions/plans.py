"""What a person can do to a whole plan: save, edit, pause, close, delete, choose."""

from __future__ import annotations

import re

from flows.actions.plan_editor import checked_plan, edit_plan
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.actions.settings import apply_settings
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.documents.validators import LINE_LIMIT
from flows.documents.vocabulary import PlanState
from flows.lookup.plans import current_plan, load_plan, plan_name, plans
from flows.lookup.refusals import NotThereError, RefusedError
from flows.rules.differences import apply_differences, differences, fits
from flows.store.file_names import PROFILE
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.plan import Plan

_NUMBERED = re.compile(r" \(\d+\)$")


def save_plan(store: Store, plan: Plan, *, who: str = "") -> ChangeResult:
    """Keep a new plan, which becomes the current one.

    Raises:
        RefusedError: there is a plan of that id already.
    """
    words = f"plan {quoted(plan.title)} saved"
    with record(store, plan_name(plan.id), PROFILE, words=words, who=who) as recording:
        apply_new_plan(recording, plan)
    return recording.recorded


def apply_new_plan(recording: ChangeRecorder, plan: Plan) -> None:
    """Keep a new plan and make it the current one, as a part of another action.

    Raises:
        RefusedError: there is a plan of that id already.
    """
    name = plan_name(plan.id)
    if recording.document(name, "plan", plan.id) is not None:
        raise RefusedError("This plan is saved already. Nothing was changed.")
    recording.put(name, "plan", plan.model_dump(mode="json"))
    apply_settings(recording, current_plan=plan.id)


def apply_edits(fresh: Json, before: Plan, after: Plan) -> Json:
    """Return a fresh stored plan with what is different between two states of it.

    Raises:
        RefusedError: a value was changed by somebody else meanwhile.
        UnfitError: somebody had made it no plan by hand.
    """
    found = differences(before.model_dump(mode="json"), after.model_dump(mode="json"))
    # What somebody else has already brought about is no reason to refuse.
    wanted = [each for each in found if not fits(fresh, each.inverse())]
    if not all(fits(fresh, each) for each in wanted):
        raise RefusedError(
            "Somebody has changed the same place of this plan meanwhile, so nothing was saved. "
            "Please look at the plan as it is now, and try again."
        )
    return checked_plan(plan_name(after.id), fresh, apply_differences(fresh, wanted))


def pause(store: Store, plan: str, *, who: str = "") -> ChangeResult:
    """Let a plan rest.

    Raises:
        NotThereError: the plan is not there any more.
    """
    return _move(store, plan, PlanState.PAUSED, "paused", who)


def resume(store: Store, plan: str, *, who: str = "") -> ChangeResult:
    """Take a plan up again that is paused or closed.

    Raises:
        NotThereError: the plan is not there any more.
    """
    return _move(store, plan, PlanState.ACTIVE, "taken up again", who)


def close(store: Store, plan: str, *, who: str = "") -> ChangeResult:
    """Close a plan; everything stays readable.

    Raises:
        NotThereError: the plan is not there any more.
    """
    return _move(store, plan, PlanState.CLOSED, "closed", who)


def set_state(store: Store, plan: Json, state: PlanState) -> None:
    """Set the state of a stored plan, and the day it was closed."""
    closed = state is PlanState.CLOSED
    if plan.get("state") != state:
        plan["closed"] = store.clock.today().isoformat() if closed else None
    plan["state"] = state.value


def duplicate_as_template(
    store: Store, plan: str, title: str | None = None, *, who: str = ""
) -> ChangeResult:
    """Begin a new plan with the words of another one, without its dates and its history.

    The new plan has ids and a name of its own. The plan in use stays in use.

    Args:
        store: The open store.
        plan: The plan to begin with.
        title: What to call the new one; the same title with a number behind it when left out.
        who: Who does it; empty for the person whose plan it is.

    Raises:
        NotThereError: the plan is not there any more.
        UnfitError: it was changed by hand and is no plan any more.
    """
    # It comes with the models, which nothing else here needs.
    from flows.actions.templates import template_of

    original = load_plan(store, plan)
    copy = template_of(original, store.clock, title or _free_title(store, original.title))
    words = f"plan {quoted(original.title)} duplicated as {quoted(copy.title)}"
    in_use = current_plan(store)
    with record(store, plan_name(copy.id), PROFILE, words=words, who=who) as recording:
        apply_new_plan(recording, copy)
        if in_use is not None:
            apply_settings(recording, current_plan=in_use.id)
    return recording.recorded


def _free_title(store: Store, title: str) -> str:
    """Return a title with the first number behind it that no plan has yet: `Spring (2)`."""
    bare = _NUMBERED.sub("", title)
    known = {each.title for each in plans(store)}
    number = 2
    while (named := f"{bare[: LINE_LIMIT - 8]} ({number})") in known:
        number += 1
    return named


def delete_plan(store: Store, plan: str, *, who: str = "") -> ChangeResult:
    """Take a plan away.

    Its entries and its history stay in its file, unseen, so that undo brings all of it back.

    Raises:
        NotThereError: the plan is not there any more.
    """
    with record(store, plan_name(plan), who=who) as recording:
        document = recording.document(plan_name(plan), "plan", plan)
        if document is None:
            raise NotThereError("This plan is not there any more.")
        recording.words = f"plan {quoted(document['title'])} deleted"
        recording.remove(plan_name(plan), "plan", plan)
    return recording.recorded


def set_current(store: Store, plan: str, *, who: str = "") -> ChangeResult:
    """Choose the plan that is open when nothing else is said.

    Raises:
        NotThereError: the plan is not there any more.
    """
    with record(store, plan_name(plan), PROFILE, who=who) as recording:
        document = recording.document(plan_name(plan), "plan", plan)
        if document is None:
            raise NotThereError("This plan is not there any more.")
        recording.words = f"plan {quoted(document['title'])} made the current one"
        apply_settings(recording, current_plan=plan)
    return recording.recorded


def _move(store: Store, plan: str, state: PlanState, words: str, who: str) -> ChangeResult:
    with edit_plan(store, plan, who=who) as edit:
        edit.recording.words = f"plan {quoted(edit.plan['title'])} {words}"
        set_state(store, edit.plan, state)
    return edit.recording.recorded
