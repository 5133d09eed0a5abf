"""The changes of a home: take them back, bring them back.

An undo is a change too. It works on the documents as they are now, and is refused when a value is
no longer what the change left, so that nothing another process did is ever overwritten.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from flows.actions.differences import Difference, apply_differences, fits
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.records import Json
from flows.lookup.changes import RecordedChange, moment_of, read_changes
from flows.lookup.days import day_of
from flows.lookup.plans import plan_name
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.file_names import JOURNAL
from flows.store.store import Store

if TYPE_CHECKING:
    from flows.documents.plan import Plan


def undo(store: Store, change: str | None = None, *, who: str = "") -> ChangeResult:
    """Take a change back.

    Args:
        store: The open store.
        change: The id of the change; the last one that is not taken back yet when left out.
        who: Who takes it back.

    Raises:
        RefusedError: there is none, or something has changed since then that it would overwrite.
    """
    return _reverse(store, back=True, change=change, who=who)


def redo(store: Store, change: str | None = None, *, who: str = "") -> ChangeResult:
    """Bring back a change that was taken back, unless something new was done since.

    Args:
        store: The open store.
        change: The id of the change; the one taken back last when left out.
        who: Who brings it back.

    Raises:
        RefusedError: there is none, or something has changed since then that it would overwrite.
    """
    return _reverse(store, back=False, change=change, who=who)


def next_in_plan(store: Store, plan: str, *, back: bool) -> str | None:
    """Return the id of the change of a plan that is next to be taken back, or brought back.

    Args:
        store: The open store.
        plan: The plan; what was changed elsewhere is passed over.
        back: Whether it is to be taken back.
    """
    stack = _stacks(store)[0 if back else 1]
    found = _last([each for each in stack if each.change.get("plan") == plan])
    return found.change["id"] if found else None


def plan_as_it_was(store: Store, plan: str, on: date) -> "Plan":
    """Return a plan as it stood at the end of a day, at the hour at which the person's days end.

    Raises:
        NotThereError: there was no such plan on that day.
    """
    from flows.documents.plan import Plan
    from flows.lookup.unfit_documents import fit_model

    name = plan_name(plan)
    document: Any = store.read_all(name).get("plan", {}).get(plan)
    if document is None:
        raise NotThereError("This plan is not there any more.")
    for _, change in reversed(read_changes((JOURNAL, name), store.read_all)):
        if day_of(moment_of(change), store.clock) > on:
            document = apply_differences(document, _back(change["edits"], name, plan))
    if document is None or day_of(datetime.fromisoformat(document["created"]), store.clock) > on:
        raise NotThereError("There was no such plan on that day.")
    return fit_model(Plan, name, document)


def _reverse(store: Store, *, back: bool, change: str | None, who: str) -> ChangeResult:
    file, found = _wanted(store, back=back, change=change)
    files = (file, *(edit["file"] for edit in found["edits"]))
    words = f"{'undone' if back else 'done again'}: {found['words']}"
    with record(store, *files, words=words, who=who, plan=found.get("plan")) as recording:
        # Looked at again under the lock: somebody else may have undone the very same change.
        if _wanted(store, back=back, change=change).change["id"] != found["id"]:
            raise RefusedError(
                "Somebody has changed something at this very moment, so nothing was done. "
                "Please look at it and try again."
            )
        _apply(recording, found["edits"], back=back)
        recording.undoes = found["id"] if back else None
        recording.redoes = None if back else found["id"]
    return recording.recorded


def _wanted(store: Store, *, back: bool, change: str | None) -> RecordedChange:
    """Return the change to take back or to bring back."""
    stack = _stacks(store)[0 if back else 1]
    found = _last(stack if change is None else [e for e in stack if e.change["id"] == change])
    if found is None:
        verb, done = ("undo", "taken back") if back else ("redo", "brought back")
        raise RefusedError(
            f"There is nothing to {verb}." if change is None else f"This is {done} already."
        )
    return found


def _back(edits: Iterable[Json], name: str, plan: str) -> list[Difference]:
    """Return what takes a plan back to before some edits."""
    return [
        _difference(edit).inverse()
        for edit in edits
        if (edit["file"], edit["table"], edit["document"]) == (name, "plan", plan)
    ]


def _apply(recording: ChangeRecorder, edits: Iterable[Json], *, back: bool) -> None:
    by_document: dict[tuple[str, str, str], list[Difference]] = {}
    for edit in edits:
        change = _difference(edit)
        key = (edit["file"], edit["table"], edit["document"])
        by_document.setdefault(key, []).append(change.inverse() if back else change)
    for (file, table, identity), wanted in by_document.items():
        document: Any = recording.document(file, table, identity)
        if not all(fits(document, each) for each in wanted):
            raise RefusedError(
                "What this change left has been changed again since, so nothing was done. "
                "Please change it by hand."
            )
        document = apply_differences(document, wanted)
        if document is None:
            recording.remove(file, table, identity)
        else:
            recording.put(file, table, document)


def _stacks(store: Store) -> tuple[list[RecordedChange], list[RecordedChange]]:
    """Return what can be undone and what can be redone, the next one last."""
    done: list[RecordedChange] = []
    undone: list[RecordedChange] = []
    for each in read_changes((JOURNAL, *store.names("plans")), store.read):
        if undoes := each.change.get("undoes"):
            _carry(undoes, done, undone)
        elif redoes := each.change.get("redoes"):
            _carry(redoes, undone, done)
        else:
            done.append(each)
            undone.clear()
    return done, undone


def _carry(identity: str, source: list[RecordedChange], target: list[RecordedChange]) -> None:
    for place in reversed(range(len(source))):
        if source[place].change["id"] == identity:
            target.append(source.pop(place))
            return


def _last(stack: list[RecordedChange]) -> RecordedChange | None:
    return stack[-1] if stack else None


def _difference(edit: Json) -> Difference:
    return Difference(tuple(edit["path"]), edit["before"], edit["after"])
