"""Blocks of lines that can be put below and beside each other, with places in them to go to."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Region


class Spot(NamedTuple):
    """A place in a block that the cursor can be on."""

    id: str
    """What is there."""

    region: Region
    """Where it is, in cells from the upper left corner of the block."""


class Block(NamedTuple):
    """Lines below each other, and the spots in them."""

    lines: tuple[Content, ...] = ()
    """The lines."""

    spots: tuple[Spot, ...] = ()
    """The spots, in reading order."""

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self.lines)


def block(lines: Iterable[Content], spot: str = "", width: int = 0) -> Block:
    """Return lines as a block, all of which may be one spot.

    Args:
        lines: The lines.
        spot: What the cursor is on when it is here; nothing to go to when left out.
        width: Cells of the spot.
    """
    held = tuple(lines)
    spots = (Spot(spot, Region(0, 0, width, len(held))),) if spot else ()
    return Block(held, spots)


def below(*blocks: Block) -> Block:
    """Return blocks below each other."""
    lines: list[Content] = []
    spots: list[Spot] = []
    for each in blocks:
        spots += [Spot(own.id, own.region.translate((0, len(lines)))) for own in each.spots]
        lines += each.lines
    return Block(tuple(lines), tuple(spots))


def beside(blocks: Sequence[Block], widths: Sequence[int], gap: int = 2) -> Block:
    """Return blocks beside each other.

    Args:
        blocks: The blocks, from left to right.
        widths: How many cells each of them takes; longer lines are cut.
        gap: Cells between two of them.
    """
    height = max((each.height for each in blocks), default=0)
    rows: list[list[Content]] = [[] for _ in range(height)]
    spots: list[Spot] = []
    left = 0
    for number, (each, width) in enumerate(zip(blocks, widths, strict=True)):
        here = each.height
        spots += [Spot(own.id, own.region.translate((left, 0))) for own in each.spots]
        for place, row in enumerate(rows):
            line = each.lines[place] if place < here else Content("")
            row.append(_wide(line, width + (gap if number < len(blocks) - 1 else 0), width))
        left += width + gap
    return Block(tuple([Content("").join(row) for row in rows]), tuple(spots))


def _wide(line: Content, width: int, most: int) -> Content:
    """Return a line of exactly `width` cells, of which the words take at most `most`."""
    if line.cell_length > most:
        line = line.truncate(most, ellipsis=True)
    return line.pad_right(width - line.cell_length)
