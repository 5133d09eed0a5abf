"""The changes of a home: read them, take them back, bring them back.

An undo is a change too. It works on the documents as they are now, and is refused when a value is
no longer what the change left, so that nothing another process did is ever overwritten.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from flows.actions.differences import Difference, apply_differences, fits
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.records import Json, Record
from flows.lookup.days import day_of
from flows.lookup.plans import plan_name
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.codec import Tables
from flows.store.file_names import JOURNAL
from flows.store.store import Store

if TYPE_CHECKING:
    from flows.documents.plan import Plan


class _Written(NamedTuple):
    """A change and the file it stands in."""

    file: str
    change: Json


def history(store: Store, plan: str | None = None, limit: int | None = None) -> tuple[Record, ...]:
    """Return the changes, the last one first.

    Args:
        store: The open store.
        plan: Only those of this plan; all changes when left out.
        limit: How many at most; those of closed years are read only if they are asked for.
    """
    names = (JOURNAL, *store.names("plans"))
    shown = _shown(_changes(names, store.read_or_nothing), plan)
    if limit is None or len(shown) < limit:
        names = tuple(name for name in names if name not in store.left_out)
        shown = _shown(_changes(names, store.read_all), plan)
    return tuple(shown[:limit])


def _shown(changes: list[_Written], plan: str | None) -> list[Record]:
    found = (each.change for each in reversed(changes))
    return [Record(each) for each in found if plan in (None, each.get("plan"))]


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
    for _, change in reversed(_changes((JOURNAL, name), store.read_all)):
        if day_of(_at(change), store.clock) > on:
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


def _wanted(store: Store, *, back: bool, change: str | None) -> _Written:
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


def _stacks(store: Store) -> tuple[list[_Written], list[_Written]]:
    """Return what can be undone and what can be redone, the next one last."""
    done: list[_Written] = []
    undone: list[_Written] = []
    for each in _changes((JOURNAL, *store.names("plans")), store.read):
        if undoes := each.change.get("undoes"):
            _carry(undoes, done, undone)
        elif redoes := each.change.get("redoes"):
            _carry(redoes, undone, done)
        else:
            done.append(each)
            undone.clear()
    return done, undone


def _carry(identity: str, source: list[_Written], target: list[_Written]) -> None:
    for place in reversed(range(len(source))):
        if source[place].change["id"] == identity:
            target.append(source.pop(place))
            return


def _last(stack: list[_Written]) -> _Written | None:
    return stack[-1] if stack else None


def _changes(names: Iterable[str], read: Callable[[str], Tables]) -> list[_Written]:
    """Return the changes in some files, read in one of the ways of the store, the first first."""
    found = [
        _Written(name, change)
        for name in names
        for change in read(name).get("changes", {}).values()
    ]
    try:
        found.sort(key=lambda each: _at(each.change))
    except (KeyError, TypeError, ValueError):
        _tell_unfit(found)
        raise
    return found


def _tell_unfit(found: Iterable[_Written]) -> None:
    """Raise what is wrong with the first change that was changed by hand."""
    from flows.documents.change import Change
    from flows.lookup.unfit_documents import fit_model

    for file, change in found:
        fit_model(Change, file, change)


def _at(change: Json) -> datetime:
    return datetime.fromisoformat(change["at"])


def _difference(edit: Json) -> Difference:
    return Difference(tuple(edit["path"]), edit["before"], edit["after"])
