"""What a terminal emulator shows, cell for cell, to be compared."""

from functools import cache

import pyte

Picture = tuple[list[list[pyte.screens.Char]], tuple[int, int]]
"""The cells row by row, with their colours and attributes, and where the cursor stands."""


@cache
def seen(cell: pyte.screens.Char) -> pyte.screens.Char:
    """Return a cell without what nobody sees of it: the colour and the weight of a blank."""
    if cell.data != " " or cell.underscore or cell.strikethrough or cell.reverse:
        return cell
    return pyte.screens.Char(" ", bg=cell.bg)


def picture(screen: pyte.Screen) -> Picture:
    """Return everything that is seen."""
    cells = [
        [seen(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)
    ]
    # After a full row the cursor stands in the last cell, whatever the emulator counts.
    return cells, (screen.cursor.y, min(screen.cursor.x, screen.columns - 1))


def is_covered(cell: pyte.screens.Char) -> bool:
    """Return whether something private was taken out of a cell that others see."""
    return (cell.fg, cell.bg, cell.bold) == ("default", "default", False)


def differences_seen(own: pyte.Screen, other: pyte.Screen, rows: int) -> list[str]:
    """Return the cells that somebody else sees otherwise than the one whose picture it is.

    Args:
        own: The picture of the participant.
        other: That of somebody else, with as many colours.
        rows: The rows of the shared picture; those below are each terminal's own.
    """
    (cells, _), (other_cells, _) = picture(own), picture(other)
    return [
        f"row {y}, column {x}: {cell} / {other_cells[y][x]}"
        for y, row in enumerate(cells[:rows])
        for x, cell in enumerate(row)
        if cell != other_cells[y][x] and not is_covered(other_cells[y][x])
    ]


def differences(one: pyte.Screen, other: pyte.Screen) -> str:
    """Return where two screens differ, a line for each cell, empty when they do not."""
    (cells, cursor), (other_cells, other_cursor) = picture(one), picture(other)
    found = [
        f"row {y}, column {x}: {cell} / {other_cells[y][x]}"
        for y, row in enumerate(cells)
        for x, cell in enumerate(row)
        if cell != other_cells[y][x]
    ]
    if cursor != other_cursor:
        found.append(f"cursor: {cursor} / {other_cursor}")
    return "\n".join(found)
