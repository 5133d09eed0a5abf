"""The plan as it grows, beside the questions on a wide screen."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from flows.guide.session.questions import Line, Outline
from tui.drawing.sanitize import masked, shown_line

WIDE = 110
"""Columns of a screen from which on there is room for it."""


class PlanSoFar(VerticalScroll, can_focus=False):
    """What was answered so far, read-only, following every answer."""

    DEFAULT_CSS = """
    PlanSoFar {
        width: 40; padding: 0 1; border-left: solid $foreground 25%; scrollbar-size: 1 1;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = Static("", markup=False)
        self._outline: Outline | None = None
        # A class for wide screens would have every widget of every page styled twice.
        self.takes_its_place()

    def compose(self) -> ComposeResult:
        """Hold one text, so that a change is one paint."""
        yield self._text

    def takes_its_place(self) -> bool:
        """Stand beside the questions when there is room now, and return whether there is."""
        self.display = self.app.size.width >= WIDE
        return self.display

    def show(self, outline: Outline) -> None:
        """Show the plan as it stands now."""
        if outline != self._outline:
            self._outline = outline
            self._text.update(draw(outline))


def draw(outline: Outline, width: int = 36) -> Content:
    """Return the plan so far as lines of at most `width` characters."""
    lines = [Content.styled("Your plan so far", "bold")]
    for section in outline.sections:
        lines += [Content(""), Content.styled(section.title, "$primary")]
        # There is no room for questions, without which such an answer says nothing.
        told = [line for line in section.lines if not line.is_bare]
        lines += [_line(line, width) for line in told]
    if not outline.sections:
        lines += [Content(""), Content.styled("It grows here as you answer.", "$muted")]
    return Content("\n").join(lines)


def _line(line: Line, width: int) -> Content:
    indent = "  " * line.depth
    text = masked(line.text) if line.sensitive else line.text
    told = shown_line(text, width - len(indent))
    return Content.styled(f"{indent}{told}", "bold" if line.is_title else "")
