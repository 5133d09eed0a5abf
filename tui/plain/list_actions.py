"""What can be done with the entries of a list: move one, take one away, have it back."""

import re
from typing import NamedTuple

from flows.guide.answers.answers import Removed
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
            self._walk.console.say(f"Taken away: {title}. Type undo to have it back.")
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
