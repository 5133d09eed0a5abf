"""A plan line by line, as it is read back before it is saved and whenever it is opened."""

from textual.content import Content
from textual.widgets.option_list import Option

from flows.guide.session.questions import Line, Outline
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import masked, sanitize
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command

WIDTH = 74
"""Characters of a line of the document."""


class PlanLines(CalmList):
    """The lines of a plan below each other, under the titles of its stages."""

    def __init__(self, outline: Outline) -> None:
        super().__init__(*_rows(outline, unmask=False), markup=False)

    def show(self, outline: Outline, *, unmask: bool) -> None:
        """Show the lines as they stand now, with the cursor where it was."""
        place = self.highlighted
        self.clear_options()
        self.add_options(_rows(outline, unmask))
        self.highlighted = place


def _rows(outline: Outline, unmask: bool) -> list[Option]:
    rows: list[Option] = []
    for section in outline.sections:
        title = Content.styled(f"\n{section.title}", "bold $primary")
        rows.append(Option(title, disabled=True))
        rows += [Option(draw(line, unmask), id=line.path) for line in section.lines]
    return rows


def masks(outline: Outline) -> bool:
    """Say whether a plan has words that are masked at first."""
    return any(line.sensitive and line.text for each in outline.sections for line in each.lines)


UNMASK = Command(
    "unmask",
    "m",
    "unmask",
    lambda place: "mask them again" if place.is_unmasked else "show masked words",
    tooltip="Show what is masked",
    help="shows words that are masked, and masks them again",
    synonyms="unmask reveal hide private sensitive",
    when=lambda place: place.has_masked,
)
"""Showing what is nobody else's business."""


def draw(line: Line, unmask: bool) -> Content:
    """Return one line of the plan: a name in bold, or the question and its answer.

    An answer that fits stands beside its question, a longer one below it.
    """
    indent = "  " * (line.depth + 1)
    text = sanitize(line.text) if unmask or not line.sensitive else masked(line.text)
    if line.is_title:
        return Content.assemble(indent, (_wrapped(text, indent), "bold"))
    label = sanitize(line.label)
    if "\n" not in text and len(indent) + len(label) + len(text) + 2 <= WIDTH:
        return Content.assemble(indent, (label, "$muted"), "  ", text)
    below = f"{indent}  "
    return Content.assemble(indent, (label, "$muted"), f"\n{below}", _wrapped(text, below))


def _wrapped(text: str, indent: str) -> str:
    lines = [
        part
        for line in text.split("\n")
        for part in wrap(line, WIDTH - len(indent), replace_whitespace=False) or [""]
    ]
    return f"\n{indent}".join(lines)
