"""Escape and the key after it, told apart when a line delivers both at once.

A terminal sends alt with a key as escape and that key. No key of ours is alt with a letter or a
digit, so both arriving together are always escape first and then the key: a busy line bundles them.
"""

from collections.abc import Iterator
from typing import Any

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

ESCAPE = "\x1b"


def hear_both() -> None:
    """Have Textual hear escape and a character as alt with it, rather than as another character.

    Its table has `™` for escape and 2, as one terminal sends alt with 2; nobody means that here.
    """
    table: Any = ANSI_SEQUENCES_KEYS
    for sequence in list(table):
        if len(sequence) == 2 and sequence.startswith(ESCAPE) and sequence[1].isprintable():
            del table[sequence]


def apart(key: events.Key) -> Iterator[events.Key]:
    """Yield the key, or escape and the key after it when both came at once."""
    if key.key.startswith("alt+") and key.character is not None and key.is_printable:
        yield events.Key("escape", ESCAPE)
        yield events.Key(key.character, key.character)
    else:
        yield key
