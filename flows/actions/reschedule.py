"""Moving what has a day: a step, the day an objective is aimed for, the next review.

The day before is told in the words of the change, and stands in the history.
"""

from datetime import date

from flows.actions.objectives import set_due
from flows.actions.plan_editor import edit_plan
from flows.actions.reasons import with_reason
from flows.actions.record import ChangeResult
from flows.actions.steps import plan_step
from flows.lookup.refusals import RefusedError
from flows.store.store import Store
from flows.text.change_words import format_day_before
from flows.text.dates import format_date


def move_day(
    store: Store, plan: str, row: str, day: date | None, reason: str = "", *, who: str = ""
) -> ChangeResult:
    """Give a row of the timeline another day, or none in particular.

    Args:
        store: The open store.
        plan: The id of the plan.
        row: The id of the row, as `RowView` has it.
        day: The new day.
        reason: Why, when the person wants to say so; it stands in the words of the change.
        who: Who moves it.

    Raises:
        RefusedError: the row is a habit, which has a rhythm; or there is a reason, and nothing is
            different.
        NotThereError: it is not there any more.
        UnacceptableError: the date is before 1900 or after 2199, or the reason is too long.
    """
    kind, _, identity = row.partition(":")
    match kind:
        case "step":
            return plan_step(store, plan, identity, day, reason, who=who)
        case "objective":
            return set_due(store, plan, identity, day, reason, who=who)
        case "review":
            return set_next_review(store, plan, day, reason, who=who)
    raise RefusedError("A habit has a rhythm rather than a day. It is changed in the plan itself.")


def set_next_review(
    store: Store, plan: str, day: date | None, reason: str = "", *, who: str = ""
) -> ChangeResult:
    """Say when the plan is looked at again, or that there is no day for it.

    Raises:
        NotThereError: the plan is not there any more.
        RefusedError: there is a reason, and nothing is different.
        UnacceptableError: the date is before 1900 or after 2199, or the reason is too long.
    """
    with edit_plan(store, plan, who=who) as edit:
        before = edit.plan["next_review"]
        edit.plan["next_review"] = day.isoformat() if day else None
        rhythm = "by its rhythm" if edit.plan.get("review") else "on no day in particular"
        when = f"on {format_date(day, store.clock.today())}" if day else rhythm
        was = format_day_before(before, store.clock.today(), "on")
        why = with_reason(reason, changed=before != edit.plan["next_review"])
        edit.recording.words = f"next review {when}{was}{why}"
    return edit.recording.recorded
