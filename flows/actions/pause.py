"""Letting an objective rest, and taking it up again where it was."""

from flows.actions.objectives import move
from flows.actions.plan_editor import edit_plan
from flows.actions.record import ChangeResult
from flows.documents.errors import quoted
from flows.documents.vocabulary import ObjectiveState
from flows.store.store import Store


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
