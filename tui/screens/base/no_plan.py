"""What a place shows while there is no plan: where one begins, and the key that leads there."""

from textual.content import Content

from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize
from tui.widgets.block import Block, below, block
from tui.widgets.progress_bars import Key

BEGIN = "begin"
"""The spot that leads to the plans."""

KEYS = (Key("enter", "go to the plans"),)
"""The one key that does something there."""

WORDS = "There is no plan yet."
"""What is said."""


def out_of_reach(width: int, sentence: str) -> Block:
    """Return why a plan that is there cannot be shown, whole, and a row that leads to the plans."""
    row = Content.assemble("  ", ("go to the plans", "bold $primary"))
    lines = [Content(line) for each in sentence.split("\n") for line in wrap(sanitize(each), width)]
    return below(block([*lines, Content("")]), block([row], BEGIN, width))


def no_plan(width: int, words: str = WORDS) -> Block:
    """Return what is said, and a row that leads to the plans."""
    row = Content.assemble("  ", ("go to the plans, where one begins", "bold $primary"))
    return below(block([Content(words), Content("")]), block([row], BEGIN, width))
