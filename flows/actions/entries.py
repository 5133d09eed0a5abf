"""What became of a habit or a step on a day: `tick`, `skip`, `untick`.

Where a step stands follows its entries: what was done on a later day wins over an earlier one,
whichever was entered first. A skip or an untick takes back what its own day had; then the last
other day on which something was done says where the step stands, and without one it is open.
"""

from datetime import date

from flows.actions.plan_editor import Editing, edit_plan
from flows.actions.record import ChangeResult
from flows.actions.rewards import format_reward
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.documents.validators import check_date, check_number, check_text
from flows.documents.vocabulary import Direction, EntryState, StepState
from flows.lookup.days import check_come
from flows.lookup.plans import plan_name
from flows.lookup.refusals import RefusedError
from flows.lookup.search import Found, unit_of
from flows.store.codec import SCHEMA, Tables
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.change_words import on_day
from flows.text.moments import format_moment
from flows.text.numbers import format_amount


def tick(
    store: Store,
    target: Found,
    *,
    on: date,
    amount: float | None = None,
    add: bool = False,
    part: bool = False,
    note: str | None = None,
    who: str = "",
) -> ChangeResult:
    """Mark a habit or a step done, or done in part.

    An amount that falls short of the habit's own counts as a part; so does more than it where
    less is wanted.

    Args:
        store: The open store.
        target: The habit or step.
        on: The day it belongs to.
        amount: How much, in the habit's unit.
        add: Add the amount to what is entered already, instead of setting it.
        part: A part of it was done.
        note: A note on it; the one there is stays when it is left out or blank.
        who: Who enters it.

    Raises:
        UnacceptableError: a value cannot be kept or the day is still to come; nothing was changed.
        RefusedError: a step has no amount; or it is 0, which says nothing of what was done.
        NotThereError: the habit or step is not there any more.
    """
    with edit_plan(store, target.plan, who=who, check=False) as edit:
        known = _known(store, edit, target, check_come(on, store.clock))
        entry = dict(known or _blank(target, on))
        thing = _thing(edit, target)
        if amount is not None:
            before = entry.get("amount") or 0.0 if add else 0.0
            entry["amount"] = check_number(before + check_number(amount, least=0), least=0)
            _check_amount(target, thing, entry["amount"])
        entry["state"] = _state(thing, entry["amount"] if amount is not None else None, part)
        if note:
            entry["note"] = check_text(note)
        if target.kind == "step":
            _mark(store, edit, thing, entry)
        _keep(store, edit, known, entry)
        edit.recording.words = _words(store, target, thing, entry, on)
        if target.kind == "step" and entry["state"] == EntryState.DONE:
            edit.recording.words += format_reward(thing, edit.plan)
    return edit.recording.recorded


def skip(
    store: Store, target: Found, *, on: date, note: str | None = None, who: str = ""
) -> ChangeResult:
    """Leave a habit or a step out for a day: then it is neither planned nor done.

    What a step had on that day is taken back; what was done on other days stays.

    Raises:
        UnacceptableError: the note cannot be kept or the day is still to come; nothing was changed.
        NotThereError: the habit or step is not there any more.
    """
    with edit_plan(store, target.plan, who=who, check=False) as edit:
        known = _known(store, edit, target, check_come(on, store.clock))
        entry = {**(known or _blank(target, on)), "state": EntryState.SKIP.value, "amount": None}
        thing = _thing(edit, target)
        if target.kind == "step":
            _take_back(store, edit, thing, on, known)
        if note:
            entry["note"] = check_text(note)
        _keep(store, edit, known, entry)
        edit.recording.words = _words(store, target, thing, entry, on)
    return edit.recording.recorded


def untick(store: Store, target: Found, *, on: date, who: str = "") -> ChangeResult:
    """Take the entry of a habit or a step away: the day is blank again.

    A step goes back to what other days say of it, or is open.

    Raises:
        NotThereError: the habit or step is not there any more.
    """
    with edit_plan(store, target.plan, who=who, check=False) as edit:
        entry = _known(store, edit, target, on)
        thing = _thing(edit, target)
        if entry is not None:
            edit.recording.remove(edit.name, "entries", entry["id"])
        if target.kind == "step":
            _take_back(store, edit, thing, on, entry)
        when = on_day(on, store.clock.today())
        edit.recording.words = f"{target.kind} {quoted(thing['text'])} is blank again{when}"
    return edit.recording.recorded


def note_entry(store: Store, target: Found, note: str, *, on: date, who: str = "") -> ChangeResult:
    """Put a note on what was entered for a day, or take it off with blank words.

    Raises:
        UnacceptableError: the note cannot be kept; nothing was changed.
        RefusedError: nothing is entered for that day yet.
        NotThereError: the habit or step is not there any more.
    """
    with edit_plan(store, target.plan, who=who, check=False) as edit:
        known = _known(store, edit, target, on)
        thing = _thing(edit, target)
        if known is None:
            raise RefusedError(
                "A note stands with an entry, and there is none for this day yet: "
                "mark it done, in part or skipped first."
            )
        _keep(store, edit, known, {**known, "note": check_text(note)})
        when = on_day(on, store.clock.today())
        does = "added to" if note else "taken off"
        edit.recording.words = f"note {does} {target.kind} {quoted(thing['text'])}{when}"
    return edit.recording.recorded


def apply_done(store: Store, edit: Editing, target: Found, on: date) -> None:
    """Mark a habit done as a part of another action; what is entered already stays.

    Raises:
        NotThereError: the habit is not there any more.
    """
    if _known(store, edit, target, on) is None:
        apply_tick(store, edit, target, on)


def apply_tick(store: Store, edit: Editing, target: Found, on: date, *, part: bool = False) -> None:
    """Mark a habit or a step done, or done in part, as a part of another action.

    Raises:
        NotThereError: the habit or step is not there any more.
    """
    known, thing = _known(store, edit, target, on), _thing(edit, target)
    entry = {**(known or _blank(target, on)), "state": _state(thing, None, part)}
    if target.kind == "step":
        _mark(store, edit, thing, entry)
    _keep(store, edit, known, entry)


def _thing(edit: Editing, target: Found) -> Json:
    if target.kind == "step":
        return edit.step(target.id)
    return edit.part("habits", target.id)


def _known(store: Store, edit: Editing, target: Found, on: date) -> Json | None:
    """Return the entry there is for that day, never to be changed, or None."""
    day, own = check_date(on).isoformat(), target.id
    for entry in store.read_since(edit.name, on).get("entries", {}).values():
        if entry["date"] == day and own in (entry.get("habit"), entry.get("step")):
            return entry
    return None


def _blank(target: Found, on: date) -> Json:
    return {
        "id": new_id(),
        "schema_version": SCHEMA,
        "date": on.isoformat(),
        "habit": target.id if target.kind == "habit" else None,
        "step": target.id if target.kind == "step" else None,
        "state": "",
        "amount": None,
        "note": "",
        "at": "",
    }


def _keep(store: Store, edit: Editing, known: Json | None, entry: Json) -> None:
    """Keep an entry; one that says what was said before is left as it is, moment and all."""
    if entry != known:
        entry["at"] = format_moment(store.clock.now())
        edit.recording.put(edit.name, "entries", entry)


def _state(thing: Json, amount: float | None, part: bool) -> str:
    wanted = thing.get("amount")
    if amount is not None and wanted is not None:
        less = thing.get("direction") == Direction.DOWN
        part = part or (amount > wanted if less else amount < wanted)
    return (EntryState.PART if part else EntryState.DONE).value


def _check_amount(target: Found, thing: Json, amount: float) -> None:
    """See that an amount says something: none at all does so only where less is wanted."""
    if target.kind == "step":
        raise RefusedError("A step has no amount, so nothing was changed. Leave the number out.")
    if not amount and thing.get("direction") != Direction.DOWN:
        raise RefusedError(
            "With 0 there is nothing to mark, so nothing was changed. "
            "Leave the day blank, or skip it."
        )


def _mark(store: Store, edit: Editing, step: Json, entry: Json) -> None:
    """Put a step where an entry says that it stands, unless a later day says something else."""
    if not _is_told_later(store, edit, step, entry["date"]):
        _follow(step, entry)


def _is_told_later(store: Store, edit: Editing, step: Json, day: str) -> bool:
    """Say whether a step stands where it does because of a day after this one."""
    if step["state"] != StepState.PART:
        return step["state"] == StepState.DONE and (step["done_on"] or "") > day
    told = _told(store.read_since(edit.name, date.fromisoformat(day)), step["id"])
    return any(each["date"] > day and each["state"] == EntryState.PART for each in told)


def _take_back(store: Store, edit: Editing, step: Json, on: date, entry: Json | None) -> None:
    """Put a step where other days say that it stands, if this one had any part in it."""
    day = on.isoformat()
    if step["state"] not in _BEGUN or _is_told_later(store, edit, step, day):
        return
    told = _told(store.read_all(edit.name), step["id"])
    others = [each for each in told if each["date"] != day]
    entered = entry is not None and entry["state"] != EntryState.SKIP
    # What came from elsewhere, as a part of a plan, may be begun or done without any entry.
    if entered or step["done_on"] == day or not (told or step["done_on"]):
        _follow(step, max(others, key=lambda each: str(each["date"]), default=None))


_BEGUN = (StepState.PART, StepState.DONE)


def _told(tables: Tables, step: str) -> list[Json]:
    """Return the entries that say something was done for a step."""
    every = tables.get("entries", {}).values()
    return [e for e in every if e.get("step") == step and e["state"] != EntryState.SKIP]


def _follow(step: Json, entry: Json | None) -> None:
    done = entry is not None and entry["state"] == EntryState.DONE
    state = StepState.DONE if done else StepState.PART if entry else StepState.OPEN
    step["state"], step["done_on"] = state.value, entry["date"] if entry and done else None


_SAID = {
    EntryState.DONE: "marked done",
    EntryState.PART: "marked done in part",
    EntryState.SKIP: "skipped",
}


def describe_entry(store: Store, target: Found, on: date) -> str:
    """Return what is entered for a day, such as `done, 20 minutes`; empty where nothing is."""
    day, own = on.isoformat(), target.id
    for entry in store.read_since(plan_name(target.plan), on).get("entries", {}).values():
        if entry["date"] == day and own in (entry.get("habit"), entry.get("step")):
            said = _SAID[EntryState(entry["state"])].removeprefix("marked ")
            if entry.get("amount") is None:
                return said
            return f"{said}, {_amount(entry, unit_of(store, target), target.title)}"
    return ""


def _words(store: Store, target: Found, thing: Json, entry: Json, on: date) -> str:
    amount = ""
    if entry["amount"] is not None:
        amount = f", {_amount(entry, thing.get('unit', ''), thing['text'])}"
    said = _SAID[EntryState(entry["state"])]
    when = on_day(on, store.clock.today())
    return f"{target.kind} {quoted(thing['text'])} {said}{amount}{when}"


def _amount(entry: Json, unit: str, title: str) -> str:
    """Return the amount of an entry with its unit."""
    # Most entries have none, and how amounts are read costs the start of each.
    from flows.text.amounts import named_unit

    return format_amount(entry["amount"], named_unit(unit, title))
