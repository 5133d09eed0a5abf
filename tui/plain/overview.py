"""A list of things that repeat: read it, add one, open one, move it, take it away, go on."""

import re
from typing import TYPE_CHECKING

from flows.guide.session import Question
from tui.plain.words import Skip

if TYPE_CHECKING:
    from tui.plain.session import Walk

_ACTION = re.compile(r"(open|up|down|remove|add)?\s*(\d+)?")

HOW = "Type add, a number to open one, up 2 or down 2 to move it, remove 2, or enter to go on."
"""What can be typed below the list."""


def walk_list(walk: "Walk", question: Question) -> str | None:
    """Ask what to do with a list until the person goes on or opens something.

    Returns:
        The id of the instance to open, or None to go on.

    Raises:
        Turn: the person turns elsewhere.
    """
    removed = None
    while True:
        rows = walk.session.question(question.path).rows
        walk.console.say("", question.label)
        walk.console.say(*_rows(rows))
        walk.console.say(HOW if rows else "Type add, or enter to go on.")
        try:
            line = walk.console.ask().strip().lower()
        except Skip:
            return None
        if not line:
            return None
        if line == "undo" and removed is not None:
            walk.session.restore(removed)
            removed = None
            walk.keep()
            continue
        match = _ACTION.fullmatch(line)
        verb, number = (match[1] or "open", match[2]) if match else ("", None)
        if verb == "add":
            instance = walk.session.add(question.path)
            walk.keep()
            return instance
        place = int(number or 0) - 1
        if not 0 <= place < len(rows):
            walk.console.say(f"Please type add, or a number from 1 to {len(rows)}.")
            continue
        instance = rows[place][0]
        if verb == "open":
            return instance
        if verb == "remove":
            removed = walk.session.remove(question.path, instance)
            walk.console.say(f"Taken away: {rows[place][1]}. Type undo to have it back.")
        else:
            walk.session.move(question.path, instance, -1 if verb == "up" else 1)
        walk.keep()


def _rows(rows: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"  {place}. {title or 'not named yet'}" for place, (_, title) in enumerate(rows, 1)]
