"""The changes of a home: take them back, bring them back.

An undo is a change too. It works on the documents as they are now, and is refused when a value is
no longer what the change left, so that nothing another process did is ever overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable

from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.records import Json
from flows.documents.shape_fit import surely_holds
from flows.lookup.changes import RecordedChange, read_changes
from flows.lookup.refusals import RefusedError
from flows.lookup.unfit_documents import fit_document
from flows.rules.differences import Difference, apply_differences, difference_of, fits
from flows.store.file_names import JOURNAL
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def undo(store: Store, change: str | None = None, *, who: str = "") -> ChangeResult:
    """Take a change back.

    Args:
        store: The open store.
        change: The id of the change; the last one that is not taken back yet when left out.
        who: Who takes it back.

    Raises:
        RefusedError: there is none, or something has changed since then that it would overwrite.
        UnfitError: what it would bring back cannot be kept.
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


def _reverse(store: Store, *, back: bool, change: str | None, who: str) -> ChangeResult:
    file, found = _wanted(store, back=back, change=change)
    files = (file, *(edit["file"] for edit in found["edits"]))
    words = f"undone: {_back_words(found)}" if back else f"done again: {found['words']}"
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


def _back_words(change: Json) -> str:
    """Return what is told of a change that is taken back."""
    words: str = change["words"]
    if ", was " not in words:
        return words
    # Most changes tell no day before, and are undone without how days are written.
    from flows.text.change_words import back_words

    return back_words(words)


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


def _apply(recording: ChangeRecorder, edits: Iterable[Json], *, back: bool) -> None:
    by_document: dict[tuple[str, str, str], list[Difference]] = {}
    for edit in edits:
        change = difference_of(edit)
        key = (edit["file"], edit["table"], edit["document"])
        by_document.setdefault(key, []).append(change.inverse() if back else change)
    for (file, table, identity), wanted in by_document.items():
        if table == "settings":
            # What is undone most, such as an entry, starts without it.
            from flows.actions.settings import reverse_settings

            is_done = reverse_settings(recording, wanted)
        else:
            is_done = _reverse_document(recording, file, table, identity, wanted)
        if not is_done:
            raise RefusedError(
                "What this change left has been changed again since, so nothing was done. "
                "Please change it by hand."
            )


def _reverse_document(
    recording: ChangeRecorder, file: str, table: str, identity: str, wanted: list[Difference]
) -> bool:
    """Change a document, and say whether it still was as the changes left it."""
    document: Any = recording.document(file, table, identity)
    if not all(fits(document, each) for each in wanted):
        return False
    document = apply_differences(document, wanted)
    if document is None:
        recording.remove(file, table, identity)
        return True
    # What a change says it replaced may have come from anywhere, as with an import. Of a
    # plan in which only steps are different, all else is as it was before.
    if table != "plan" or not all(map(_is_of_step, wanted)):
        fit_document(file, table, document)
    recording.put(file, table, document)
    return True


def _is_of_step(change: Difference) -> bool:
    """Return whether a value of a step is put back, which surely fits."""
    if len(change.path) != 5 or (change.path[0], change.path[2]) != ("objectives", "steps"):
        return False
    return surely_holds("flows.documents.objective:Step", change.path[4], change.after)


def _stacks(store: Store) -> tuple[list[RecordedChange], list[RecordedChange]]:
    """Return what can be undone and what can be redone, the next one last."""
    done: list[RecordedChange] = []
    undone: list[RecordedChange] = []
    for each in read_changes((JOURNAL, *store.names("plans")), store.read):
        if undoes := each.change.get("undoes"):
            _carry(undoes, done, undone)
        elif redoes := each.change.get("redoes"):
            _carry(redoes, undone, done)
        elif each.change.get("edits"):  # What only happened, such as a visit, stays.
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
