"""Panels in columns: one in a narrow window, two or three where there is room."""

from collections.abc import Callable, Sequence

from tui.drawing.layout import EMPTY, Drawing, beside, stack
from tui.drawing.lines import PLAIN, Line, wrap_line
from tui.drawing.panels import BOXED_FROM, inner_width, panel
from tui.drawing.sanitize import sanitize

Part = Callable[[int], Drawing]
"""Draws something in so many cells; nothing at all where there is nothing to tell."""

EDGES = 3
"""Cells of a window beside what a place draws: its edges and the scrollbar."""

TWO_FROM, THREE_FROM = 105, 165
"""Cells from which on panels stand in two and in three columns."""

MEASURE = 76
"""Cells of a line of running text, at most; longer ones are hard to read."""


def is_boxed(width: int) -> bool:
    """Return whether panels are boxes in a place that is so many cells wide."""
    return width >= BOXED_FROM - EDGES


def count_columns(width: int) -> int:
    """Return in how many columns panels stand in so many cells."""
    return 3 if width >= THREE_FROM else 2 if width >= TWO_FROM else 1


def column_widths(width: int, count: int, gap: int = 1) -> list[int]:
    """Return the cells of each column, which fill the width together with the gaps."""
    each, more = divmod(width - gap * (count - 1), count)
    return [each + (1 if place < more else 0) for place in range(count)]


def arrange(groups: Sequence[Sequence[Part]], width: int) -> Drawing:
    """Return panels in as many columns as there is room for.

    Args:
        groups: The panels of each of the columns of a wide window, at most three. Where there
            are fewer columns, the last groups stand below each other in the last one.
        width: Cells of all columns together.
    """
    filled = [group for group in groups if group]
    count = min(count_columns(width), len(filled))
    if count < 2:
        return column([part for group in filled for part in group], width)
    held = [*filled[: count - 1], [part for group in filled[count - 1 :] for part in group]]
    widths = column_widths(width, count)
    drawn = [column(parts, own, width) for parts, own in zip(held, widths, strict=True)]
    return beside(drawn, widths)


def column(parts: Sequence[Part], width: int, whole: int = 0) -> Drawing:
    """Return panels below each other; those without a box have a blank line between them.

    Args:
        parts: The panels, from the top.
        width: Cells of the column.
        whole: Cells of all columns together, which tell whether panels are boxes.
    """
    return stack(*(part(width) for part in parts), gap=0 if is_boxed(whole or width) else 1)


def paneled(
    title: str,
    body: Part,
    *,
    boxed: bool,
    state: str | Line = "",
    measure: int = 0,
) -> Part:
    """Return a panel that is drawn once its width is known, and not at all when it is empty.

    Args:
        title: What the panel is.
        body: What is in it.
        boxed: Whether it is a box.
        state: How things stand, at the right end of its title.
        measure: The most cells of what is in it; all there are when left out.
    """

    def draw(width: int) -> Drawing:
        inside = inner_width(width, boxed=boxed)
        held = body(min(inside, measure) if measure else inside)
        return panel(title, held, width, state=state, boxed=boxed) if held else EMPTY

    return draw


def words(text: str, width: int, style: str = PLAIN, indent: str = "") -> tuple[Line, ...]:
    """Return a person's words in lines of at most `width` cells, with their own line ends."""
    return tuple(
        each
        for part in sanitize(text).split("\n")
        for each in wrap_line(part, width, style, indent=indent)
    )


def level_with(card: Drawing, listed: Drawing, here: str) -> Drawing:
    """Return a card as far down as the row it is about, so that both are in sight in a long list.

    Args:
        card: What stands beside the list.
        listed: The list.
        here: The id of the row.
    """
    spot = listed.spot(here)
    top = min(max(0, spot.y - 1), max(0, listed.height - card.height)) if spot else 0
    return stack(Drawing([()] * top), card)
