"""A plan read back as lines of text."""

from tui.drawing.lines import text_of
from tui.drawing.sanitize import UNTOLD, shown_line
from tui.drawing.widths import cell_width
from tui.drawing.written_plan import draw_written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from flows.export.read_back.blocks import Row, WrittenPlan

WIDTH = 76
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


def answer_lines(before: str, label: str, text: str) -> list[str]:
    """Return a label with its answer, an answer of several lines on lines of its own."""
    if "\n" not in text:
        return [f"{before}{asked(label)} {text}"]
    return [
        f"{before}{asked(label)}",
        *(f"{' ' * cell_width(before)}  {line}" for line in text.split("\n")),
    ]


def spoken_document(
    written: "WrittenPlan",
    lead: "Callable[[Row], str]" = lambda row: "  ",
    *,
    unmask: bool = True,
) -> list[str]:
    """Return the stages of a plan to be read aloud: no line is drawn, nothing stands apart.

    Args:
        written: The plan.
        lead: Says what stands before a row, such as its number.
        unmask: Whether private words are told.
    """
    lines: list[str] = []
    for section in written.sections:
        lines += ["", section.title]
        for block in section.blocks:
            if block.title:
                lines.append(f"{block.title}:")
            for row in block.rows:
                said = row.text if unmask or not row.is_masked else UNTOLD
                text = f"{said} ({row.end})" if row.end else said
                before = lead(row)
                if row.label:
                    lines += answer_lines(before, row.label, text)
                else:
                    first, *rest = text.split("\n")
                    lines += [
                        f"{before}{first}",
                        *(f"{' ' * cell_width(before)}{line}" for line in rest),
                    ]
    return lines
