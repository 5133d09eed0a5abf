"""Every action leaves one `Change`: who, when, what in words, and each value before and after.

The change stands in the file of the plan it is about; a change that is about no plan, or about
several, stands in the journal. The profile and drafts have no history of their own: what an
action does to them stands in the change of that action.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.validators import LINE_LIMIT, check_moment
from flows.rules.differences import differences
from flows.store.codec import SCHEMA
from flows.store.file_names import JOURNAL, plan_of
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.moments import format_moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.transaction import Touched, Transaction

_SECONDS = len("2026-11-21T19:02:00")
"""So much of a moment is text that can be compared as it stands."""

_last: dict[Path, datetime] = {}
"""When this process last changed a home, so that no two of its changes bear the same moment."""


class ChangeResult(NamedTuple):
    """A change as front ends tell it."""

    id: str
    """The id of the change; empty when everything was as wished already."""

    words: str
    """What it was, in words, beginning small: `step 'call Priya' marked done`."""

    plan: str | None = None
    """The plan it belongs to."""

    @property
    def changed(self) -> bool:
        """Whether anything is different now."""
        return bool(self.id)


class ChangeRecorder:
    """The documents an action may change, fresh, and the words that it is told in."""

    def __init__(self, transaction: Transaction, words: str, who: str, plan: str | None) -> None:
        self.transaction = transaction
        """The transaction of the store."""

        self.words = words
        """What the action does; may be set while it is carried out."""

        self.who = who
        """Who does it; empty for the person whose plan it is."""

        self.plan = plan
        """The plan it belongs to."""

        self.undoes: str | None = None
        """The change that this one takes back."""

        self.redoes: str | None = None
        """The change that this one brings back."""

        self.is_lasting = False
        """Whether no undo takes it back, as it says how things are around the person just now."""

        self.id = ""
        """The id of the change, once it is written."""

    @property
    def recorded(self) -> ChangeResult:
        """What front ends tell of it, once it is written."""
        return ChangeResult(self.id, self.words, self.plan)

    def document(self, name: str, table: str, identity: str) -> Json | None:
        """Return a fresh copy of a document, or None when there is none."""
        return self.transaction.document(name, table, identity)

    def put(self, name: str, table: str, document: Mapping[str, object]) -> None:
        """Keep a document under its own id."""
        self.transaction.put(name, table, dict(document))

    def remove(self, name: str, table: str, identity: str) -> None:
        """Take a document out."""
        self.transaction.remove(name, table, identity)


@contextmanager
def record(
    store: Store, *names: str, words: str = "", who: str = "", plan: str | None = None
) -> Iterator[ChangeRecorder]:
    """Carry out an action in one transaction and write its change beside it.

    When nothing is different in the end, nothing is written.

    Args:
        store: The open store.
        names: The files it may change. The change stands in the first of them that is a plan's or
            the journal.
        words: What it does, in words; may be set on the recording meanwhile.
        who: Who does it; whoever uses the home when left out.
        plan: The plan it belongs to; that of the first file when left out.

    Raises:
        NotSavedError: nothing was changed.
        UnconfirmedError: it was saved, but the disk did not confirm it.
    """
    history = next((name for name in names if plan_of(name) or name == JOURNAL), JOURNAL)
    with store.transaction(*dict.fromkeys((*names, history))) as transaction:
        recording = ChangeRecorder(transaction, words, who or store.user, plan or plan_of(history))
        yield recording
        touched = transaction.touched()
        if edits := _edits(touched):
            told = [] if recording.is_lasting else edits
            change = _change(recording, told, _moment(store, history, touched))
            transaction.put(history, "changes", change)
            recording.id = change["id"]


def record_event(store: Store, words: str, who: str = "") -> None:
    """Write into the history that something happened which changed nothing: no undo takes it back.

    Args:
        store: The open store.
        words: What it was.
        who: Who did it; whoever uses the home when left out.

    Raises:
        NotSavedError: it was not written.
    """
    with store.transaction(JOURNAL) as transaction:
        recording = ChangeRecorder(transaction, words, who or store.user, None)
        change = _change(recording, [], _moment(store, JOURNAL, ()))
        transaction.put(JOURNAL, "changes", change)


def _edits(touched: Iterable[Touched]) -> list[Json]:
    return [
        {
            "file": document.name,
            "table": document.table,
            "document": document.id,
            "path": list(each.path),
            "before": each.before,
            "after": each.after,
        }
        for document in touched
        for each in differences(document.before, document.after)
    ]


def _moment(store: Store, history: str, touched: Iterable[Touched]) -> datetime:
    """Return now, or a little after every change before it, also when the clock was set back.

    Changes that come in from another home count too: its clock may be ahead.
    """
    moment = store.clock.now()
    changes = store.read(history).get("changes", {}).values()
    earlier = [change.get("at") for change in changes]
    earlier += [each.after.get("at") for each in touched if each.table == "changes" and each.after]
    known = _last_of([at for at in earlier if isinstance(at, str)])
    if store.home in _last:
        known.append(_last[store.home])
    if known and moment <= max(known):
        moment = max(known) + timedelta(microseconds=1)
    _last[store.home] = moment
    return moment


def _last_of(written_moments: list[str]) -> list[datetime]:
    """Return the moments in the last second of all, those aside that no change can bear."""
    rest = written_moments
    while rest:
        last = max(at[:_SECONDS] for at in rest)
        found = []
        for at in rest:
            if at.startswith(last):
                with suppress(ValueError):
                    found.append(check_moment(datetime.fromisoformat(at)))
        if found:
            return found
        rest = [at for at in rest if not at.startswith(last)]
    return []


def _change(recording: ChangeRecorder, edits: list[Json], moment: datetime) -> Json:
    return {
        "id": new_id(),
        "schema_version": SCHEMA,
        "at": format_moment(moment),
        "who": recording.who,
        "words": _cut(recording.words),
        "plan": recording.plan,
        "edits": edits,
        "undoes": recording.undoes,
        "redoes": recording.redoes,
    }


def _cut(words: str) -> str:
    """Return words as long as they can be kept; what they tell of stands in the documents."""
    return words if len(words) <= LINE_LIMIT else f"{words[: LINE_LIMIT - 1]}…"
