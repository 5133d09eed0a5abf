"""What a person can do to a habit: begin it, change its rhythm, let it rest, end it."""

from datetime import date, timedelta
from typing import Any

from flows.actions.editing import editing
from flows.actions.parts import add_part, edit_part, remove_part
from flows.actions.recording import Recorded
from flows.actions.saying import quoted, said_date
from flows.documents.habit import DayRange, Habit
from flows.documents.schedule import Schedule
from flows.store.store import Store


def add_habit(store: Store, plan: str, habit: Habit, *, who: str = "") -> Recorded:
    """Begin a habit, today unless it says another day.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: there is one of that id already.
    """
    begun = habit.changed(started=habit.started or store.clock.today())
    return add_part(store, plan, "habits", begun, who)


def edit_habit(store: Store, plan: str, habit: str, *, who: str = "", **values: Any) -> Recorded:
    """Change fields of a habit, as they are called in its document.

    Raises:
        NotThereError: the habit is not there any more.
        UnacceptableError: a field that there is not, or that cannot hold its value.
    """
    return edit_part(store, plan, "habits", habit, values, who)


def change_rhythm(
    store: Store, plan: str, habit: str, schedule: Schedule, *, who: str = ""
) -> Recorded:
    """Give a habit another rhythm from today on; earlier days are counted by the one of then.

    Raises:
        NotThereError: the habit is not there any more.
    """
    new, today = schedule.model_dump(mode="json"), store.clock.today()
    with editing(store, plan, who=who) as edit:
        part = edit.part("habits", habit)
        edit.recording.words = f"rhythm of habit {quoted(part['text'])} changed"
        yesterday = (today - timedelta(days=1)).isoformat()
        held = part["earlier"][-1]["until"] if part["earlier"] else part["started"] or ""
        if part["schedule"] != new and held < today.isoformat() and held != yesterday:
            part["earlier"].append({"until": yesterday, "schedule": part["schedule"]})
        part["schedule"] = new
    return edit.recording.recorded


def rest_habit(
    store: Store, plan: str, habit: str, first: date, last: date | None = None, *, who: str = ""
) -> Recorded:
    """Let a habit rest from a first to a last day, or until it is taken up again.

    Raises:
        NotThereError: the habit is not there any more.
        UnacceptableError: the last day comes before the first.
    """
    rest = DayRange.model_construct(first=first, last=last).model_dump(mode="json")
    with editing(store, plan, who=who) as edit:
        part = edit.part("habits", habit)
        if rest not in part["paused"]:
            part["paused"].append(rest)
        until = f" until {said_date(store, last)}" if last else ""
        edit.recording.words = f"habit {quoted(part['text'])} rests{until}"
    return edit.recording.recorded


def take_habit_up(store: Store, plan: str, habit: str, *, who: str = "") -> Recorded:
    """Take a habit up again today that rests or has ended.

    Raises:
        NotThereError: the habit is not there any more.
    """
    today = store.clock.today()
    with editing(store, plan, who=who) as edit:
        part = edit.part("habits", habit)
        edit.recording.words = f"habit {quoted(part['text'])} taken up again"
        yesterday = (today - timedelta(days=1)).isoformat()
        part["ended"] = None
        for rest in part["paused"]:
            if rest["last"] is None or rest["last"] >= today.isoformat():
                rest["last"] = yesterday
        part["paused"] = [rest for rest in part["paused"] if rest["first"] <= rest["last"]]
    return edit.recording.recorded


def end_habit(store: Store, plan: str, habit: str, *, who: str = "") -> Recorded:
    """End a habit with today; what was entered stays.

    Raises:
        NotThereError: the habit is not there any more.
    """
    with editing(store, plan, who=who) as edit:
        part = edit.part("habits", habit)
        part["ended"] = store.clock.today().isoformat()
        edit.recording.words = f"habit {quoted(part['text'])} ended"
    return edit.recording.recorded


def remove_habit(store: Store, plan: str, habit: str, *, who: str = "") -> Recorded:
    """Take a habit out of a plan; undo brings it back.

    Raises:
        NotThereError: the habit is not there any more.
    """
    return remove_part(store, plan, "habits", habit, who)
