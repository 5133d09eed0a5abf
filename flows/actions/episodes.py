"""Single episodes of something that comes over the person, each with how strong it was."""

from datetime import date

from flows.actions.record import ChangeResult, record
from flows.documents.errors import quoted
from flows.documents.validators import check_number, check_text, check_wording
from flows.lookup.days import check_come
from flows.lookup.refusals import NotThereError
from flows.store.codec import SCHEMA
from flows.store.file_names import JOURNAL
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.change_words import on_day
from flows.text.moments import format_moment

EPISODES = "episodes"
"""The table of episodes."""


def log_episode(
    store: Store,
    name: str,
    strength: int | None = None,
    *,
    on: date,
    note: str = "",
    who: str = "",
) -> ChangeResult:
    """Log an episode; there may be several on a day.

    Args:
        store: The open store.
        name: What the person calls it, such as `panic`.
        strength: How strong it was, 0 to 10; none when nobody says.
        on: The day it belongs to.
        note: A note on it.
        who: Who logs it.

    Raises:
        UnacceptableError: a value cannot be kept, or the day is still to come.
    """
    day = check_come(on, store.clock)
    name = check_wording(" ".join(name.split()))
    episode = {
        "id": new_id(),
        "schema_version": SCHEMA,
        "date": day.isoformat(),
        "at": format_moment(store.clock.now()),
        "name": name,
        "strength": None if strength is None else int(check_number(strength, 0, 10)),
        "note": check_text(note),
    }
    words = f"{quoted(name)} logged{_format_strength(strength)}{on_day(day, store.clock.today())}"
    with record(store, JOURNAL, words=words, who=who) as recording:
        recording.put(JOURNAL, EPISODES, episode)
    return recording.recorded


def remove_episode(store: Store, episode: str, *, who: str = "") -> ChangeResult:
    """Take an episode away again; undo brings it back.

    Raises:
        NotThereError: it is not there any more.
    """
    with record(store, JOURNAL, who=who) as recording:
        document = recording.document(JOURNAL, EPISODES, episode)
        if document is None:
            raise NotThereError("This is not logged any more.")
        strength, day = document["strength"], date.fromisoformat(document["date"])
        said = _format_strength(strength)
        words = f"{quoted(document['name'])}{said}{',' if said else ''} taken away"
        recording.words = words + on_day(day, store.clock.today())
        recording.remove(JOURNAL, EPISODES, episode)
    return recording.recorded


def _format_strength(strength: int | None) -> str:
    """Return `, 7 of 10`, or nothing where nobody said."""
    return "" if strength is None else f", {strength} of 10"
