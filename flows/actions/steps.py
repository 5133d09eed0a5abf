"""What a person can do to a small step: add it, plan it for a day, move it, set it aside."""

from __future__ import annotations

from datetime import date

from flows.actions.plan_editor import edit_plan
from flows.actions.reasons import with_reason
from flows.actions.record import ChangeResult
from flows.documents.errors import quoted
from flows.documents.vocabulary import StepState
from flows.store.store import Store
from flows.text.change_words import format_day_before
from flows.text.dates import format_date
from flows.text.step_words import IMPACT_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.objective import Step


def add_step(store: Store, plan: str, objective: str, step: Step, *, who: str = "") -> ChangeResult:
    """Add a step at the end of an objective.

    Raises:
        NotThereError: the objective is not there any more.
        UnacceptableError: there is one of that id already.
    """
    words = f"step {quoted(step.text)} added"
    with edit_plan(store, plan, words=words, who=who) as edit:
        edit.objective(objective)["steps"].append(step.model_dump(mode="json"))
    return edit.recording.recorded


def plan_step(
    store: Store, plan: str, step: str, day: date | None, reason: str = "", *, who: str = ""
) -> ChangeResult:
    """Plan a step for a day, or for no day in particular.

    Args:
        store: The open store.
        plan: The id of the plan.
        step: The id of the step.
        day: The day.
        reason: Why, when the person wants to say so; it stands in the words of the change.
        who: Who plans it.

    Raises:
        NotThereError: the step is not there any more.
        RefusedError: there is a reason, and nothing is different.
        UnacceptableError: the date is before 1900 or after 2199, or the reason is too long.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.step(step)
        before = part["planned"]
        part["planned"] = day.isoformat() if day else None
        when = format_date(day, store.clock.today()) if day else "no day in particular"
        was = format_day_before(before, store.clock.today())
        why = with_reason(reason, changed=before != part["planned"])
        edit.recording.words = f"step {quoted(part['text'])} planned for {when}{was}{why}"
    return edit.recording.recorded


def reword_step(store: Store, plan: str, step: str, text: str, *, who: str = "") -> ChangeResult:
    """Put a step in other words.

    Raises:
        NotThereError: the step is not there any more.
        UnacceptableError: the words say nothing or are too many.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.step(step)
        edit.recording.words = f"step {quoted(part['text'])} now reads {quoted(text)}"
        part["text"] = text
    return edit.recording.recorded


def set_impact(
    store: Store, plan: str, step: str, impact: int | None, *, who: str = ""
) -> ChangeResult:
    """Say how far a step moves its objective, 1 a little to 3 a lot, or leave it open.

    Raises:
        NotThereError: the step is not there any more.
        UnacceptableError: the number is none of the three.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.step(step)
        part["impact"] = impact
        words = IMPACT_WORDS.get(impact or 0)
        said = f"marked '{words}'" if words else "no longer marked by how far it moves things"
        edit.recording.words = f"step {quoted(part['text'])} {said}"
    return edit.recording.recorded


def set_step_aside(store: Store, plan: str, step: str, *, who: str = "") -> ChangeResult:
    """Set a step aside; it stays readable and can be taken up again.

    Raises:
        NotThereError: the step is not there any more.
    """
    return _set_state(store, plan, step, StepState.SET_ASIDE, "set aside", who)


def take_step_up(store: Store, plan: str, step: str, *, who: str = "") -> ChangeResult:
    """Take a step up again.

    Raises:
        NotThereError: the step is not there any more.
    """
    return _set_state(store, plan, step, StepState.OPEN, "taken up again", who)


def move_step(store: Store, plan: str, step: str, by: int, *, who: str = "") -> ChangeResult:
    """Move a step up (negative) or down among the steps of its objective.

    Raises:
        NotThereError: the step is not there any more.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.step(step)
        edit.recording.words = f"step {quoted(part['text'])} moved {'up' if by < 0 else 'down'}"
        steps = next(each["steps"] for each in edit.plan["objectives"] if part in each["steps"])
        place = steps.index(part)
        steps.insert(max(0, place + by), steps.pop(place))
    return edit.recording.recorded


def remove_step(store: Store, plan: str, step: str, *, who: str = "") -> ChangeResult:
    """Take a step out of its objective; undo brings it back.

    Raises:
        NotThereError: the step is not there any more.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.step(step)
        edit.recording.words = f"step {quoted(part['text'])} taken out"
        for objective in edit.plan["objectives"]:
            objective["steps"] = [each for each in objective["steps"] if each["id"] != step]
    return edit.recording.recorded


def _set_state(
    store: Store, plan: str, step: str, state: StepState, words: str, who: str
) -> ChangeResult:
    with edit_plan(store, plan, who=who) as edit:
        part = edit.step(step)
        part.update(state=state.value, done_on=None)
        edit.recording.words = f"step {quoted(part['text'])} {words}"
    return edit.recording.recorded
