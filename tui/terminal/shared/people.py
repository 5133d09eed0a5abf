"""The people at a shared session: their roles, what they may do, and how they leave."""

from typing import NamedTuple

from tui.terminal.shared.margin import Margin

PARTICIPANT, FACILITATOR, WATCH = "participant", "facilitator", "watch"
ROLES = (PARTICIPANT, FACILITATOR, WATCH)
"""Whose plan it is; who types while the participant lends the keys; who reads along."""

STEADY = 0.7
"""Seconds for which a question stands before a key answers it: the key may have been pressed for
something else."""


class Person:
    """Somebody whose terminal is attached."""

    def __init__(self, name: str, role: str, since: float) -> None:
        self.name = name
        """What they are called."""

        self.role = role
        """One of `ROLES`."""

        self.since = since
        """When they came, in seconds of the clock of the session."""

        self.is_in = role == PARTICIPANT
        """Whether they see the picture."""

        self.has_keys = role == PARTICIPANT
        """Whether what they type reaches the app."""

        self.margin = Margin() if role == FACILITATOR else None
        """What they see and write on their screen alone."""

        self.wrote_at = since - STEADY
        """When they wrote there last, in seconds of the clock of the session."""

    def writes_in_margin(self, *, has_room: bool) -> bool:
        """Return whether their keys go into their margin.

        Args:
            has_room: Whether their window has room for it beside the picture.
        """
        if self.margin is None or not self.is_in:
            return False
        return self.margin.keeps_keys if self.has_keys else has_room or self.margin.is_called


class Departure(NamedTuple):
    """Somebody who is to be given their terminal back."""

    person: Person
    code: int
    """What their relay ends with."""

    words: str
    """What they are told."""
