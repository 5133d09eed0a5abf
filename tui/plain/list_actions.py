"""What can be done with the entries of a list: move one, take one away, have it back."""

import re
from typing import NamedTuple

from flows.guide.answers.answers import Removed
from flows.guide.items.item import RepeatItem
from tui.plain.conversation import Conversation

_ACTION = re.compile(r"(?:(open|change|up|down|remove)\s+)?(\d{1,3})", re.IGNORECASE)


class Action(NamedTuple):
    """Something to do with one entry of a list."""

    verb: str
    """`open`, `change`, `up`, `down`, `remove`, or nothing for a bare number."""

    place: int
    """Which entry, from 0."""


def action_in(line: str) -> Action | None:
    """Return the action that a line such as `up 2` or `2` stands for, if it does."""
    match = _ACTION.fullmatch(line.strip())
    return Action((match[1] or "").lower(), int(match[2]) - 1) if match else None


class Rating(NamedTuple):
    """What is to be set on the row of one entry."""

    item: str
    """The id of the item that is set."""

    place: int
    """Which entry, from 0."""

    said: str
    """What it is set to, as it was typed."""


def rating_in(line: str, repeat: RepeatItem) -> Rating | None:
    """Return what a line such as `effort 2 3` sets, when the rows of the list have such a key."""
    word, _, rest = line.strip().partition(" ")
    place, _, said = rest.strip().partition(" ")
    if word.lower() not in repeat.row_keys or not place.isdecimal() or not said.strip():
        return None
    return Rating(word.lower(), int(place) - 1, said.strip())


class Arranging:
    """Moves and removes the entries of one list, and brings back the last one removed."""

    def __init__(self, walk: Conversation, path: str) -> None:
        self._walk = walk
        self._path = path
        self._removed: Removed | None = None

    def act(self, verb: str, identity: str, title: str) -> None:
        """Move an entry `up` or `down`, or `remove` it."""
        session = self._walk.session
        if verb == "remove":
            self._removed = session.remove(self._path, identity)
            self._walk.console.print_lines(f"Taken away: {title}. Type undo to have it back.")
        else:
            session.move(self._path, identity, -1 if verb == "up" else 1)
        self._walk.keep()

    def undo(self) -> bool:
        """Bring back the entry that was removed last; False when there is none."""
        if self._removed is None:
            return False
        self._walk.session.restore(self._removed)
        self._removed = None
        self._walk.keep()
        return True
