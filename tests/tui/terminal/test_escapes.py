"""Escape and the key after it arrive together over a busy line, and are two keys all the same."""

import time

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from tui.terminal.escapes import apart, hear_both

PATIENCE = 0.15
"""Seconds after which an escape that nothing follows is a key of its own."""


def heard(text: str) -> list[tuple[str, str | None]]:
    """Return the keys that are heard when a terminal sends this at once."""
    hear_both()
    parser = XTermParser()
    found = list(parser.feed(text))
    time.sleep(PATIENCE)
    found += parser.tick()
    keys = [each for each in found if isinstance(each, events.Key)]
    return [(each.key, each.character) for key in keys for each in apart(key)]


@pytest.mark.parametrize(
    ("character", "name"),
    [("2", "2"), ("a", "a"), ("Q", "Q"), ("f", "f")],
)
def test_escape_and_a_letter_or_digit_are_two_keys(character: str, name: str) -> None:
    assert heard(f"\x1b{character}") == [("escape", "\x1b"), (name, character)]


@pytest.mark.parametrize("text", ["™", "å", "2", "\x1b[A", "\r"])
def test_all_other_keys_stay_what_they_are(text: str) -> None:
    assert len(heard(text)) == 1
    assert heard(text)[0][0] != "escape"
