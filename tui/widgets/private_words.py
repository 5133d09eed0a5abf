"""What widgets tell of words that are nobody else's business, where others look along."""

from collections.abc import Iterator

from textual.errors import NoWidget
from textual.geometry import Region
from textual.widget import Widget


class PrivateWords:
    """A widget in which words may stand that are not for everybody who looks along."""

    def private_cells(self) -> Iterator[Region]:
        """Yield the cells of the screen in which they stand now."""
        raise NotImplementedError


def seen_cells(widget: Widget) -> Iterator[Region]:
    """Yield the cells of the screen in which a widget is seen, if it is seen at all."""
    try:
        part = widget.screen.find_widget(widget).visible_region
    except NoWidget:
        return
    if part.area:
        yield part
