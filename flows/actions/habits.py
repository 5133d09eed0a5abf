"""What a person can do to a habit by itself: let it rest, take it up again, end it.

Its words and its rhythm are changed in the wizard, with the plan that it belongs to.
"""

from datetime import date, timedelta

from flows.actions.plan_editor import edit_plan
from flows.actions.record import ChangeResult
from flows.documents.errors import quoted
from flows.documents.records.objective_records import HabitRecord
from flows.rules.schedules import is_resting
from flows.store.store import Store

A_DAY = timedelta(days=1)


def pause_habit(store: Store, plan: str, habit: str, *, who: str = "") -> ChangeResult:
    """Let a habit rest from today on, until it is taken up again.

    What was entered today still counts: then it rests from tomorrow on.

    Raises:
        NotThereError: the habit is not there any more.
    """
    today = store.clock.today()
    with edit_plan(store, plan, who=who) as edit:
        part = edit.part("habits", habit)
        edit.recording.words = f"habit {quoted(part['text'])} paused"
        if not is_resting(HabitRecord(part), today):
            first = today + A_DAY if _is_entered(store, edit.name, habit, today) else today
            part["paused"].append({"first": first.isoformat(), "last": None})
    return edit.recording.recorded


def take_habit_up(store: Store, plan: str, habit: str, *, who: str = "") -> ChangeResult:
    """Take a habit up again today that rests or has ended; the days between are not counted.

    Raises:
        NotThereError: the habit is not there any more.
    """
    today = store.clock.today()
    yesterday = (today - A_DAY).isoformat()
    with edit_plan(store, plan, who=who) as edit:
        part = edit.part("habits", habit)
        edit.recording.words = f"habit {quoted(part['text'])} taken up again"
        ended, part["ended"] = part["ended"], None
        for rest in part["paused"]:
            if rest["last"] is None or rest["last"] >= today.isoformat():
                rest["last"] = yesterday
        if ended is not None:
            # Nobody set out to do it in between, so these days are no blank ones.
            first = (date.fromisoformat(ended) + A_DAY).isoformat()
            part["paused"].append({"first": first, "last": yesterday})
        part["paused"] = [rest for rest in part["paused"] if rest["first"] <= rest["last"]]
    return edit.recording.recorded


def end_habit(store: Store, plan: str, habit: str, *, who: str = "") -> ChangeResult:
    """End a habit with today; what was entered stays.

    Raises:
        NotThereError: the habit is not there any more.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.part("habits", habit)
        part["ended"] = store.clock.today().isoformat()
        edit.recording.words = f"habit {quoted(part['text'])} ended"
    return edit.recording.recorded


def _is_entered(store: Store, name: str, habit: str, on: date) -> bool:
    day = on.isoformat()
    entries = store.read_since(name, on).get("entries", {}).values()
    return any(each["date"] == day and each.get("habit") == habit for each in entries)
