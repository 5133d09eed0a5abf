"""What stands in a place where there is nothing yet: a sentence, and a row to begin with."""

from tui.drawing.layout import GAP, Drawing, drawing, stack
from tui.drawing.lines import line, wrap_line
from tui.drawing.places.spot_ids import BEGIN
from tui.drawing.sanitize import sanitize

NO_PLAN = "There is no plan yet."
"""What is said where a place shows a plan."""


def draw_empty(words: str, does: str, spot: str, width: int, above: Drawing = GAP) -> Drawing:
    """Return a sentence, and below it a row to open.

    Args:
        words: The sentence.
        does: What the row does.
        spot: The id of the row.
        width: Cells there are.
        above: What stands above the sentence.
    """
    row = drawing(line("  ", (does, "accent bold")), spot=spot, width=width)
    return stack(above, drawing(*wrap_line(words, min(width, 76))), row, gap=0)


def draw_no_plan(width: int, words: str = NO_PLAN, above: Drawing = GAP) -> Drawing:
    """Return what is said while there is no plan, and a row that leads to the plans."""
    return draw_empty(words, "go to the plans, where one begins", BEGIN, width, above)


def draw_unreadable(width: int, sentences: str) -> Drawing:
    """Return why a plan that is there cannot be shown, whole, and a row that leads to the plans.

    Args:
        width: Cells there are.
        sentences: Why, on as many lines as it takes.
    """
    # Hardly a plan is ever unreadable, and no other picture that is painted first wraps like this.
    from tui.drawing.paragraph import wrap

    row = drawing(line("  ", ("go to the plans", "accent bold")), spot=BEGIN, width=width)
    lines = [line(each) for part in sentences.split("\n") for each in wrap(sanitize(part), width)]
    return stack(drawing(*lines), GAP, row)
