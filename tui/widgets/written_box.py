"""A box that writes lines of its own above and below what stands in it."""

from collections.abc import Sequence
from functools import lru_cache

from textual.content import Content
from textual.geometry import Offset, Size
from textual.layout import DockArrangeResult, WidgetPlacement

from tui.drawing.sanitize import sanitize
from tui.widgets.unscrolled import Column

Words = tuple[str, str]
"""A text that is written, and the style it is written in."""


class WrittenBox(Column):
    """A box that writes lines of its own, wrapped in the room there is.

    A widget for each text would be laid out, styled and painted for itself.
    """

    _least_above = 0

    def above(self) -> Sequence[Words]:
        """Return what is written above all that stands in the box."""
        return ()

    def below(self) -> Sequence[Words]:
        """Return what is written below it."""
        return ()

    def reserve_above(self, lines: int) -> None:
        """Have what is written above take so many lines at least; free ones come first."""
        if lines != self._least_above:
            self._least_above = lines
            self.refresh(layout=True)

    def lines_above(self, width: int) -> list[Content]:
        """Return the lines above, as they are written in so many cells."""
        return _wrapped(tuple(self.above()), width)

    def lines_below(self, width: int) -> list[Content]:
        """Return the lines below, as they are written in so many cells."""
        return _wrapped(tuple(self.below()), width)

    def _height_above(self, width: int) -> int:
        return max(self._least_above, len(self.lines_above(width)))

    def arrange(self, size: Size, optimal: bool = False) -> DockArrangeResult:
        """Arrange what stands in the box below the lines above it."""
        held = super().arrange(size, optimal)
        down = Offset(0, self._height_above(size.width))
        placements = WidgetPlacement.translate(held.placements, down)
        return DockArrangeResult(placements, held.widgets, held.scroll_spacing)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines of all of it."""
        held = super().get_content_height(container, viewport, width)
        return max(held, self._height_above(width)) + len(self.lines_below(width))

    def render(self) -> Content:
        """Draw what is written, and nothing where something stands."""
        width, height = self.size
        above, below = self.lines_above(width), self.lines_below(width)
        free = Content("")
        before = [free] * (self._least_above - len(above))
        between = [free] * (height - len(before) - len(above) - len(below))
        return Content("\n").join([*before, *above, *between, *below])


@lru_cache(maxsize=64)
def _wrapped(texts: tuple[Words, ...], width: int) -> list[Content]:
    return [
        line
        for text, style in texts
        for line in Content.styled(sanitize(text), style).wrap(max(1, width))
    ]
