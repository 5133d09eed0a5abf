"""A number that is being typed for a row of the page of a day, key by key."""

import re
from typing import Literal, NamedTuple

from flows.text.numbers import parse_number

AT_MOST = 9
"""Characters of an amount that is typed."""

_AMOUNT_SO_FAR = re.compile(r"\+?[0-9]*[.,]?[0-9]*")
"""What an amount may look like while it is typed: `+`, `.`, `0,7`."""


class NumberEntry(NamedTuple):
    """Which row is asked, and what was typed so far."""

    spot: str
    """The row."""

    kind: Literal["amount", "closeness"]
    """What is asked for: an amount in the row's unit, or 0 to 10."""

    text: str = ""
    """What was typed."""

    def after(self, character: str) -> "NumberEntry | None":
        """Return what is typed after one more character, or None when it does not belong here."""
        longer = self.text + character
        if self.kind == "closeness":
            fits = longer in ("10", *"0123456789")
        else:
            fits = bool(_AMOUNT_SO_FAR.fullmatch(longer)) and len(longer) <= AT_MOST
        return self._replace(text=longer) if fits else None

    def shorter(self) -> "NumberEntry":
        """Return what is typed after the last character was taken back."""
        return self._replace(text=self.text[:-1])

    @property
    def is_settled(self) -> bool:
        """Whether no further key could belong to it; a 1 may still become a 10."""
        return self.kind == "closeness" and self.text not in ("", "1")

    @property
    def number(self) -> float | None:
        """The number that was typed, if there is one yet.

        Raises:
            UnacceptableError: it can be read in two ways.
        """
        return parse_number(self.text) if self.text.strip("+.,") else None

    @property
    def adds(self) -> bool:
        """Whether the number is added to what is entered already."""
        return self.text.startswith("+")
