"""A written plan as it is read back: before it is saved, and whenever it is opened."""

from collections.abc import Iterator

from textual.geometry import Region

from flows.export.read_back.blocks import WrittenPlan
from tui.drawing.frame import grid_width
from tui.drawing.written_plan import draw_written, path_of
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import Command
from tui.widgets.plan_so_far import NOTHING, private_rows


class PlanLines(Canvas):
    """A plan to read, each row of which can be opened where it was asked."""

    DEFAULT_CSS = """
    PlanLines { padding: 1 0 0 1; }
    """

    def __init__(self, written: WrittenPlan = NOTHING, *, unmask: bool = False) -> None:
        super().__init__()
        self._written = written
        self._unmask = unmask
        self._drawn_for: tuple[WrittenPlan, int, bool] | None = None

    @property
    def path(self) -> str:
        """The instance path of the question of the current row; empty where there is none."""
        return path_of(self.cursor)

    def private_cells(self) -> Iterator[Region]:
        """Yield the cells of the screen in which words stand that are for the person alone."""
        yield from private_rows(self, self._drawing, self._written, unmask=self._unmask)

    def read(self, written: WrittenPlan, *, unmask: bool) -> None:
        """Show a plan as it stands now, with the cursor where it was."""
        self._written, self._unmask = written, unmask
        self._draw_anew()

    def on_resize(self) -> None:
        """Draw it for the room there is."""
        self._draw_anew()

    def _draw_anew(self) -> None:
        width = grid_width(self.app.size.width) if self._width else 0
        wanted = (self._written, width, self._unmask)
        if width and wanted != self._drawn_for:
            self._drawn_for = wanted
            self.show(draw_written(self._written, width, unmask=self._unmask))


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
