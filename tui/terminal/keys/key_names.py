"""Which keys a sequence of a terminal stands for."""

from textual import events
from textual.keys import Keys

from tui.textual_private import keys_of_sequence, mouse_event_of

ESCAPE = "\x1b"
"""What the key of that name sends, and what every sequence begins with."""


def keys_of(sequence: str) -> list[events.Key] | None:
    """Return the keys of a whole sequence, or of one character; None when it is not known.

    Escape and one character are two keys, never one: no key of ours is alt with another, and a
    busy line brings both at once.
    """
    if sequence == ESCAPE:
        return [events.Key("escape", ESCAPE)]
    if len(sequence) == 2 and sequence.startswith(ESCAPE):
        return None
    found = keys_of_sequence(sequence)
    return [key for key in found if key.key != Keys.Ignore] if found else None


def mouse_event(sequence: str) -> events.MouseEvent | None:
    """Return what a mouse did, at which cell from 0; None for any other sequence."""
    found = mouse_event_of(sequence) if sequence.startswith("\x1b[<") else None
    return found if isinstance(found, events.MouseEvent) else None
