"""A plan read back as lines of text."""

from tui.drawing.lines import text_of
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width
from tui.drawing.written_plan import draw_written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.export.read_back.blocks import WrittenPlan

WIDTH = 78
"""Columns that a line takes at most, as far as its words allow."""


def document_lines(written: "WrittenPlan") -> list[str]:
    """Return a plan as a document of text: its title, its stages, what was said."""
    title = shown_line(written.title)
    drawn = draw_written(written, WIDTH, unmask=True, underlined=True)
    lines = [title, "=" * min(cell_width(title), WIDTH)]
    if drawn:
        lines.append("")
    return [*lines, *(text_of(each).rstrip() for each in drawn.lines)]


def asked(label: str) -> str:
    """Return a question or a label as it stands before its answer."""
    return label if label.endswith(("?", ":")) else f"{label}:"
