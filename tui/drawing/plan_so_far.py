"""The plan as it grows beside the questions: what was answered, with the present part in sight."""

from collections.abc import Iterator

from flows.guide.session.questions import Line as Answer
from flows.guide.session.questions import Outline
from tui.drawing.cursor import SIGN
from tui.drawing.layout import Drawing
from tui.drawing.lines import Line, line, wrap_line
from tui.drawing.panels import SIDES, panel
from tui.drawing.sanitize import masked, shown_line

TITLE = "Your plan so far"

EMPTY = "It grows here as you answer."
"""What stands there before anything was answered."""


def draw_plan_so_far(outline: Outline, width: int, height: int, here: str) -> Drawing:
    """Return the plan in a panel, moved so that the question one is at is in sight.

    Args:
        outline: What was answered so far.
        width: Cells of the panel.
        height: Rows of the panel.
        here: The instance path of the question one is at.
    """
    rows = [*_rows(outline, width - SIDES, here)] or [(line((EMPTY, "dim")), False)]
    room = max(1, height - 2)
    at = next((n for n, (_, is_here) in enumerate(rows) if is_here), 0)
    # A third of the panel stands above what one is at, so that one sees where it belongs.
    top = max(0, min(at - room // 3, len(rows) - room))
    shown = [each for each, _ in rows[top : top + room]]
    shown += [()] * (room - len(shown))
    above = (("more above", "dim"),) if top else ""
    return panel(TITLE, Drawing(shown), width, state=above)


def _rows(outline: Outline, width: int, here: str) -> Iterator[tuple[Line, bool]]:
    """Yield the lines of the plan, each with whether it is about the question one is at."""
    step = here.partition(".")[0]
    is_answered = any(each.path == here for part in outline.sections for each in part.lines)
    for number, section in enumerate(outline.sections):
        if number:
            yield (), False
        is_here = section.step == step
        style = "accent bold" if is_here else "dim bold"
        yield line((shown_line(section.title), style)), is_here and not is_answered
        for answer in section.lines:
            for row in _answer(answer, width, is_here=answer.path == here):
                yield row, answer.path == here


def _answer(answer: Answer, width: int, *, is_here: bool) -> Iterator[Line]:
    """Yield an answer in lines, with a word for its question where it says little without it."""
    words = masked(answer.text) if answer.sensitive else shown_line(answer.text)
    if answer.is_bare:
        words = f"{shown_line(answer.label)} {words}"
    style = "bold" if answer.is_title else "text"
    sign = line((SIGN, "accent bold")) if is_here else line("  ")
    indent = "  " * answer.depth
    lead = len(SIGN) + len(indent)
    for number, row in enumerate(wrap_line(words, max(8, width - lead), style)):
        yield line(*(sign if not number else line("  ")), indent, *row)
