"""What a person can do to an objective: move it, let it rest, order it, change words and date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flows.actions.plan_editor import Editing, edit_plan
from flows.actions.reasons import with_reason
from flows.actions.record import ChangeResult
from flows.actions.rewards import format_celebration
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.refusals import RefusedError
from flows.store.store import Store
from flows.text.change_words import format_day_before
from flows.text.dates import format_date
from flows.text.numbers import format_amount, format_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.objective import Objective

_BEGUN = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING)
_WORDS = {
    ObjectiveState.LATER: "kept for later",
    ObjectiveState.IN_FOCUS: "brought into focus",
    ObjectiveState.DOING: "moved to doing",
    ObjectiveState.PAUSED: "paused",
    ObjectiveState.REACHED: "marked reached",
    ObjectiveState.SET_ASIDE: "set aside",
}


def move(
    store: Store,
    plan: str,
    objective: str,
    state: ObjectiveState,
    reason: str = "",
    *,
    who: str = "",
) -> ChangeResult:
    """Move an objective to another state; moving is always open, in every direction.

    Args:
        store: The open store.
        plan: The id of the plan.
        objective: The id of the objective.
        state: Where it goes.
        reason: Why, when the person wants to say so.
        who: Who moves it.

    Raises:
        NotThereError: the objective is not there any more.
    """
    with edit_plan(store, plan, who=who) as edit:
        edit.recording.words = apply_state(store, edit.objective(objective), state, reason)
        if state is ObjectiveState.REACHED:
            edit.recording.words += format_celebration(edit.plan)
    return edit.recording.recorded


def apply_state(store: Store, part: Json, state: ObjectiveState, reason: str = "") -> str:
    """Move an objective as a part of another action, and return what was done, in words."""
    if part["state"] != state or reason:
        part.update(state=state.value, state_note=reason)
    if state in _BEGUN and part["started"] is None:
        part["started"] = store.clock.today().isoformat()
    return f"objective {quoted(part['wish'])} {_WORDS[state]}"


def reorder(
    store: Store, plan: str, order: Sequence[str | Sequence[str]], *, who: str = ""
) -> ChangeResult:
    """Give objectives an own order, which wins over every suggestion.

    Args:
        store: The open store.
        plan: The id of the plan.
        order: Ids of objectives, the first one first; an inner sequence is a tie. Those left out
            have no rank of their own.
        who: Who orders them.

    Raises:
        NotThereError: an objective is not there any more.
        RefusedError: an objective is named twice.
    """
    ties = [(each,) if isinstance(each, str) else tuple(each) for each in order]
    ranks = {identity: rank for rank, tie in enumerate(ties, 1) for identity in tie}
    if len(ranks) < sum(map(len, ties)):
        raise RefusedError("An objective can have only one place in the order.")
    with edit_plan(store, plan, words="objectives put in order", who=who) as edit:
        for identity in ranks:
            edit.objective(identity)
        for part in edit.plan["objectives"]:
            part["rank"] = ranks.get(part["id"])
    return edit.recording.recorded


def apply_focus_choice(store: Store, edit: Editing, objectives: Sequence[str]) -> str:
    """Choose the focus as a part of another action, and return what was done, in words.

    Raises:
        NotThereError: an objective is not there any more.
    """
    today = store.clock.today().isoformat()
    for identity in objectives:
        part = edit.objective(identity)
        if part["state"] != ObjectiveState.DOING:
            part.update(state=ObjectiveState.IN_FOCUS.value, started=part["started"] or today)
    for part in edit.plan["objectives"]:
        if part["id"] not in objectives and part["state"] == ObjectiveState.IN_FOCUS:
            part["state"] = ObjectiveState.LATER.value
    return "focus chosen"


def add_objective(store: Store, plan: str, objective: Objective, *, who: str = "") -> ChangeResult:
    """Add an objective at the end.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: there is one of that id already.
    """
    words = f"objective {quoted(objective.wish)} added"
    with edit_plan(store, plan, words=words, who=who) as edit:
        edit.plan["objectives"].append(objective.model_dump(mode="json"))
    return edit.recording.recorded


def apply_words(part: Json, wish: str) -> str:
    """Put an objective in other words as a part of another action; return what was done."""
    words = f"objective {quoted(part['wish'])} now reads {quoted(wish)}"
    part["wish"] = wish
    return words


def set_due(
    store: Store, plan: str, objective: str, due: date | None, reason: str = "", *, who: str = ""
) -> ChangeResult:
    """Say by when, roughly, or that there is no date.

    Args:
        store: The open store.
        plan: The id of the plan.
        objective: The id of the objective.
        due: By when.
        reason: Why, when the person wants to say so; it stands in the words of the change.
        who: Who says so.

    Raises:
        NotThereError: the objective is not there any more.
        RefusedError: there is a reason, and nothing is different.
        UnacceptableError: the date is before 1900 or after 2199, or the reason is too long.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.objective(objective)
        before, words = part["due"], apply_due(store, part, due)
        edit.recording.words = words + with_reason(reason, changed=before != part["due"])
    return edit.recording.recorded


def apply_due(store: Store, part: Json, due: date | None) -> str:
    """Say by when, as a part of another action, and return what was done, in words."""
    before = part["due"]
    part["due"] = due.isoformat() if due else None
    when = f"by {format_date(due, store.clock.today())}" if due else "without a date"
    was = format_day_before(before, store.clock.today(), "by")
    return f"objective {quoted(part['wish'])} is {when}{was}"


def set_target(
    store: Store,
    plan: str,
    objective: str,
    target: float | None,
    reason: str = "",
    *,
    who: str = "",
) -> ChangeResult:
    """Say where the measure of an objective is to be, in its unit, or leave that open.

    Args:
        store: The open store.
        plan: The id of the plan.
        objective: The id of the objective.
        target: The number to aim for.
        reason: Why, when the person wants to say so; it stands in the words of the change.
        who: Who says so.

    Raises:
        NotThereError: the objective is not there any more.
        RefusedError: there is a reason, and nothing is different.
        UnacceptableError: it is no number that can be kept, or the reason is too long.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.objective(objective)
        before, part["target"] = part["target"], target
        aim = format_amount(target, part["unit"])
        aims = f"aims for {aim}" if aim else "has no aim in numbers"
        was = f", was {format_number(before)}" if before is not None else ""
        why = with_reason(reason, changed=before != target)
        edit.recording.words = f"objective {quoted(part['wish'])} {aims}{was}{why}"
    return edit.recording.recorded


def set_level(
    store: Store, plan: str, objective: str, level: int | None, *, who: str = ""
) -> ChangeResult:
    """Say which of the five outcome levels fits today, −2 to +2.

    Raises:
        NotThereError: the objective is not there any more.
        RefusedError: it has no levels.
        UnacceptableError: the level is not one of the five.
    """
    # Who moves an objective has no need of it.
    from flows.text.level_words import format_level

    with edit_plan(store, plan, who=who) as edit:
        part = edit.objective(objective)
        if part["levels"] is None:
            raise RefusedError("This objective has no outcome levels yet.")
        part["levels"]["current"] = level
        said = "has no level" if level is None else f"is at level {format_level(level)}"
        edit.recording.words = f"objective {quoted(part['wish'])} {said}"
    return edit.recording.recorded


def pause_objective(store: Store, plan: str, objective: str, *, who: str = "") -> ChangeResult:
    """Let an objective rest.

    Raises:
        NotThereError: the objective is not there any more.
    """
    return move(store, plan, objective, ObjectiveState.PAUSED, who=who)


def take_objective_up(store: Store, plan: str, objective: str, *, who: str = "") -> ChangeResult:
    """Take an objective up again that rests: it goes to where it was when it was paused.

    Raises:
        NotThereError: the objective is not there any more.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.objective(objective)
        state = _before_pause(store, edit.name, objective)
        if state is None:
            state = ObjectiveState.LATER if part["started"] is None else ObjectiveState.DOING
        if part["state"] == ObjectiveState.PAUSED:
            part.update(state=state.value, state_note="")
        edit.recording.words = f"objective {quoted(part['wish'])} taken up again"
    return edit.recording.recorded


def _before_pause(store: Store, name: str, objective: str) -> ObjectiveState | None:
    """Return where an objective was when it was paused last, as the history has it."""
    path = ["objectives", objective, "state"]
    for read in (store.read, store.read_all):  # After a long rest it lies in a closed year.
        for change in reversed(list(read(name).get("changes", {}).values())):
            for edit in change["edits"]:
                if edit["path"] == path and edit["after"] == ObjectiveState.PAUSED:
                    return ObjectiveState(edit["before"])
    return None
