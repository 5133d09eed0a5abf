"""The journal and the wins."""

from datetime import date

from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.documents.validators import check_date, check_line, check_text, check_wording
from flows.documents.vocabulary import WinKind
from flows.lookup.days import check_come
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.codec import SCHEMA
from flows.store.file_names import JOURNAL
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.change_words import on_day
from flows.text.moments import format_moment

NOTES = "journal"
WINS = "wins"


def split_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the `#tags` at its end, and the tags; a text of tags alone is kept."""
    words = text.rstrip().split(" ")
    tags: list[str] = []
    while words and len(words[-1]) > 1 and words[-1].startswith("#"):
        tags.append(words.pop().lstrip("#"))
        while words and not words[-1]:
            words.pop()
    rest = " ".join(words).rstrip()
    if not rest or not all(tags):
        return text, ()
    return rest, tuple(dict.fromkeys(reversed(tags)))


def write_line(
    store: Store,
    text: str,
    *,
    on: date,
    tags: tuple[str, ...] = (),
    plan: str | None = None,
    objective: str | None = None,
    who: str = "",
) -> ChangeResult:
    """Write a line in the journal as it was typed: words like #evening at its end are tags.

    Raises:
        UnacceptableError: the text cannot be kept or the day is still to come; nothing was changed.
    """
    words, own = split_tags(text)
    every = tuple(dict.fromkeys((*tags, *own)))
    return write_note(store, words, on=on, tags=every, plan=plan, objective=objective, who=who)


def write_note(
    store: Store,
    text: str,
    *,
    on: date,
    tags: tuple[str, ...] = (),
    plan: str | None = None,
    objective: str | None = None,
    author: str = "",
    who: str = "",
) -> ChangeResult:
    """Write an entry in the journal.

    Args:
        store: The open store.
        text: The words, of one line or several.
        on: The day it belongs to.
        tags: The person's own tags.
        plan: The plan it belongs to.
        objective: The objective it belongs to.
        author: Who wrote it, when it was not the person.
        who: Who enters it.

    Raises:
        UnacceptableError: the text cannot be kept or the day is still to come; nothing was changed.
    """
    check_come(on, store.clock)
    words = f"journal line {quoted(text)} written{on_day(on, store.clock.today())}"
    with record(store, JOURNAL, words=words, who=who, plan=plan) as recording:
        apply_note(
            store,
            recording,
            text,
            on=on,
            tags=tags,
            plan=plan,
            objective=objective,
            author=author or recording.who,
        )
    return recording.recorded


def apply_note(
    store: Store,
    recording: ChangeRecorder,
    text: str,
    *,
    on: date,
    tags: tuple[str, ...] = (),
    plan: str | None = None,
    objective: str | None = None,
    author: str = "",
) -> None:
    """Write an entry in the journal as a part of another action.

    Raises:
        UnacceptableError: the text cannot be kept.
    """
    note = {
        **_begun(store, on),
        "text": _said(text),
        "tags": [check_wording(tag) for tag in tags],
        "plan": plan,
        "objective": objective,
        "excerpts": [],
        "author": check_line(author),
    }
    recording.put(JOURNAL, NOTES, note)


def edit_note(
    store: Store, note: str, text: str, *, tags: tuple[str, ...] | None = None, who: str = ""
) -> ChangeResult:
    """Change the words of a journal entry, and its tags when they are given.

    Passages marked for sharing that are no longer in the text are marked no longer.

    Raises:
        UnacceptableError: the text cannot be kept; nothing was changed.
        NotThereError: the entry is not there any more.
    """
    with record(store, JOURNAL, words=f"journal line {quoted(text)} changed", who=who) as recording:
        document = entry_of(recording, NOTES, note)
        document["text"] = _said(text)
        document["excerpts"] = [each for each in document.get("excerpts", ()) if each in text]
        if tags is not None:
            document["tags"] = [check_wording(tag) for tag in tags]
        recording.put(JOURNAL, NOTES, document)
    return recording.recorded


def remove_note(store: Store, note: str, *, who: str = "") -> ChangeResult:
    """Take an entry out of the journal.

    Raises:
        NotThereError: the entry is not there any more.
    """
    return _remove(store, NOTES, note, "journal line", who)


def mark_excerpt(store: Store, note: str, passage: str, *, who: str = "") -> ChangeResult:
    """Mark a passage of a journal entry for sharing.

    Raises:
        RefusedError: the passage is not in the entry.
        NotThereError: the entry is not there any more.
    """
    with record(store, JOURNAL, words="passage marked for sharing", who=who) as recording:
        document = entry_of(recording, NOTES, note)
        if not passage.strip() or passage not in document["text"]:
            raise RefusedError("These words are not in the entry, so nothing was marked.")
        marked = document.get("excerpts", [])
        document["excerpts"] = marked if passage in marked else [*marked, passage]
        recording.put(JOURNAL, NOTES, document)
    return recording.recorded


def unmark_excerpt(store: Store, note: str, passage: str, *, who: str = "") -> ChangeResult:
    """Take the mark for sharing off a passage.

    Raises:
        NotThereError: the entry is not there any more.
    """
    with record(store, JOURNAL, words="passage no longer marked", who=who) as recording:
        document = entry_of(recording, NOTES, note)
        document["excerpts"] = [each for each in document.get("excerpts", ()) if each != passage]
        recording.put(JOURNAL, NOTES, document)
    return recording.recorded


def add_win(
    store: Store,
    text: str,
    *,
    on: date,
    kind: WinKind = WinKind.DID_IT,
    plan: str | None = None,
    objective: str | None = None,
    who: str = "",
) -> ChangeResult:
    """Note a win: something done, tried, rested, asked, coped with, or said no to.

    Raises:
        UnacceptableError: the text cannot be kept or the day is still to come; nothing was changed.
    """
    check_come(on, store.clock)
    words = f"win {quoted(text)} noted{on_day(on, store.clock.today())}"
    with record(store, JOURNAL, words=words, who=who, plan=plan) as recording:
        apply_win(store, recording, text, on=on, kind=kind, plan=plan, objective=objective)
    return recording.recorded


def write_win(
    store: Store,
    text: str,
    *,
    on: date,
    plan: str | None = None,
    objective: str | None = None,
    who: str = "",
) -> ChangeResult:
    """Note a win as it was typed: its kind may follow after the last comma.

    Raises:
        UnacceptableError: the text cannot be kept or the day is still to come; nothing was changed.
    """
    # Who writes a line has no need of it.
    from flows.text.win_words import split_win

    words, kind = split_win(text)
    return add_win(store, words, on=on, kind=kind, plan=plan, objective=objective, who=who)


def apply_win(
    store: Store,
    recording: ChangeRecorder,
    text: str,
    *,
    on: date,
    kind: WinKind = WinKind.DID_IT,
    plan: str | None = None,
    objective: str | None = None,
) -> None:
    """Note a win as a part of another action.

    Raises:
        UnacceptableError: the text cannot be kept.
    """
    win = {
        **_begun(store, on),
        "text": check_wording(text),
        "kind": WinKind(kind).value,
        "plan": plan,
        "objective": objective,
    }
    recording.put(JOURNAL, WINS, win)


def edit_win(
    store: Store, win: str, text: str, *, kind: WinKind | None = None, who: str = ""
) -> ChangeResult:
    """Change the words of a win, and its kind when it is given.

    Raises:
        UnacceptableError: the text cannot be kept; nothing was changed.
        NotThereError: the win is not there any more.
    """
    with record(store, JOURNAL, words=f"win {quoted(text)} changed", who=who) as recording:
        document = entry_of(recording, WINS, win)
        recording.plan = document.get("plan")
        document["text"] = check_wording(text)
        if kind is not None:
            document["kind"] = WinKind(kind).value
        recording.put(JOURNAL, WINS, document)
    return recording.recorded


def remove_win(store: Store, win: str, *, who: str = "") -> ChangeResult:
    """Take a win out again.

    Raises:
        NotThereError: the win is not there any more.
    """
    return _remove(store, WINS, win, "win", who)


def entry_of(recording: ChangeRecorder, table: str, identity: str) -> Json:
    """Return an entry of the journal, to be changed or taken out as a part of a recording.

    Raises:
        NotThereError: it is not there any more.
    """
    document = recording.document(JOURNAL, table, identity)
    if document is None:
        raise NotThereError("This is not in the journal any more.")
    return document


def _begun(store: Store, on: date) -> Json:
    return {
        "id": new_id(),
        "schema_version": SCHEMA,
        "date": check_date(on).isoformat(),
        "at": format_moment(store.clock.now()),
    }


def _said(text: str) -> str:
    """Accept text of several lines that says something."""
    check_wording(" ".join(text.split())[:1])
    return check_text(text)


def _remove(store: Store, table: str, identity: str, what: str, who: str) -> ChangeResult:
    with record(store, JOURNAL, who=who) as recording:
        document = entry_of(recording, table, identity)
        recording.words = f"{what} {quoted(document['text'])} taken out"
        recording.plan = document.get("plan")
        recording.remove(JOURNAL, table, identity)
    return recording.recorded
