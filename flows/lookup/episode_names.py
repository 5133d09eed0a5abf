"""Episodes by name: the names under which they are logged, and the last one of a day."""

from __future__ import annotations

from datetime import date

from flows.documents.errors import quoted
from flows.documents.records.dated_records import EpisodeRecord
from flows.documents.vocabulary import Counted
from flows.lookup.plans import shown_plan
from flows.lookup.refusals import NotThereError, RefusedError
from flows.lookup.titles import Titled, matching, pick_one
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.measure_words import episode_name

_COUNTED = (Counted.EPISODES, Counted.STRENGTH)


def episode_names(store: Store) -> tuple[str, ...]:
    """Return the names that are known, each once: those of objectives, then those logged before."""
    plan = shown_plan(store)
    objectives = plan.objectives if plan is not None else ()
    own = [episode_name(each) for each in objectives if each.counted in _COUNTED]
    logged = [each["name"] for each in store.read_all(JOURNAL).get("episodes", {}).values()]
    found: dict[str, str] = {}
    for name in (*own, *logged):
        if name:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def find_episode_name(store: Store, words: str, *, begins: bool = False) -> str:
    """Return the name under which an episode is to be logged.

    A name that nobody used before begins by itself, unless it looks like a slip for a known one.

    Args:
        store: The open store.
        words: Any part of a known name, or a new name.
        begins: Whether it is surely a new name.

    Raises:
        AmbiguousName: several known names may be meant.
        RefusedError: it is nearly a known name.
    """
    known = episode_names(store)
    titled = [Titled(each, False, each, each, ()) for each in known]
    exact = next((each for each in known if each.casefold() == words.strip().casefold()), None)
    if exact is not None or begins:
        return exact or words.strip()
    if found := matching(titled, words):
        return pick_one(titled, found, words, "thing that is logged")
    from difflib import get_close_matches

    near = get_close_matches(words.casefold(), [each.casefold() for each in known], n=1)
    if near:
        meant = next(each for each in known if each.casefold() == near[0])
        raise RefusedError(
            f"There is '{meant}' already. Please type that, or add --new to begin '{words}'."
        )
    return words.strip()


def last_episode(store: Store, name: str, day: date) -> str:
    """Return the id of the episode of a name that was logged last for a day.

    Raises:
        NotThereError: none is logged for that day.
    """
    found = map(EpisodeRecord, store.read_since(JOURNAL, day).get("episodes", {}).values())
    of_day = [each for each in found if (each.name, each.date) == (name, day)]
    if not of_day:
        raise NotThereError(f"No {quoted(name)} is logged for that day.")
    return sorted(of_day, key=lambda each: each.at)[-1].id
