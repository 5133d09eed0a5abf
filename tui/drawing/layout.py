"""Drawings: lines below each other, with spots in them that a cursor can be on."""

from collections.abc import Iterable, Sequence

from tui.drawing.lines import PLAIN, Line, cut_line, fill, line, width_of
from tui.drawing.roles import PRIVATE


class Spot:
    """A place in a drawing that the cursor can be on."""

    __slots__ = ("height", "id", "is_framed", "width", "x", "y")

    def __init__(
        self, id: str, x: int, y: int, width: int, height: int, *, is_framed: bool = False
    ) -> None:
        self.id = id
        """What is there."""

        self.x = x
        """Its first column, from 0."""

        self.y = y
        """Its first row, from 0."""

        self.width = width
        """Its cells in a row."""

        self.height = height
        """Its rows."""

        self.is_framed = is_framed
        """Whether it has a border, whose colour tells that the cursor is on it."""

    def moved(self, right: int, down: int) -> "Spot":
        """Return the same spot elsewhere."""
        x, y = self.x + right, self.y + down
        return Spot(self.id, x, y, self.width, self.height, is_framed=self.is_framed)

    def holds(self, x: int, y: int) -> bool:
        """Return whether a cell belongs to it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Spot) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        """Name the spot and where it is."""
        return "Spot({!r}, x={}, y={}, width={}, height={})".format(*self._values())

    def _values(self) -> tuple[str, int, int, int, int, bool]:
        return self.id, self.x, self.y, self.width, self.height, self.is_framed


class Drawing:
    """Lines below each other, and the spots in them. It is never changed, only put together."""

    __slots__ = ("frames", "height", "lines", "spots")

    def __init__(
        self,
        lines: Iterable[Line] = (),
        spots: Iterable[Spot] = (),
        frames: Iterable[Spot] = (),
    ) -> None:
        self.lines = tuple(lines)
        """The lines."""

        self.height = len(self.lines)
        """How many lines there are."""

        self.spots = tuple(spots)
        """The spots, in reading order."""

        self.frames = tuple(frames)
        """The panels, in reading order; the one that the cursor is in is told by its border."""

    @property
    def width(self) -> int:
        """How many cells the widest line takes."""
        return max(map(width_of, self.lines), default=0)

    def spot(self, identity: str) -> Spot | None:
        """Return a spot by its id, or None when it is not there."""
        return next((each for each in self.spots if each.id == identity), None)

    def frame(self, spot: Spot) -> Spot | None:
        """Return the innermost panel that holds a spot, or None when it stands by itself."""
        found = [each for each in self.frames if each.holds(spot.x, spot.y)]
        return min(found, key=lambda each: each.width * each.height, default=None)

    def __bool__(self) -> bool:
        return bool(self.lines)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Drawing):
            return False
        return (self.lines, self.spots, self.frames) == (other.lines, other.spots, other.frames)

    def __hash__(self) -> int:
        return hash((self.lines, self.spots, self.frames))


EMPTY = Drawing()
"""Nothing at all."""

GAP = Drawing([()])
"""A blank line."""


def drawing(*lines: Line, spot: str = "", width: int = 0) -> Drawing:
    """Return lines as a drawing, all of which may be one spot.

    Args:
        lines: The lines.
        spot: What the cursor is on when it is here; nothing to go to when left out.
        width: Cells of the spot; those of the widest line when left out.
    """
    drawn = Drawing(lines)
    if not spot or not lines:
        return drawn
    return Drawing(lines, [Spot(spot, 0, 0, width or drawn.width, len(lines))])


def as_private(drawn: Drawing) -> Drawing:
    """Return a drawing whose words are nobody else's business."""
    lines = [tuple((text, f"{style} {PRIVATE}") for text, style in each) for each in drawn.lines]
    return Drawing(lines, drawn.spots, drawn.frames)


def stack(*drawings: Drawing, gap: int = 0) -> Drawing:
    """Return drawings below each other; empty ones are left out.

    Args:
        drawings: What to put below each other.
        gap: Blank lines between two of them.
    """
    lines: list[Line] = []
    spots: list[Spot] = []
    frames: list[Spot] = []
    for each in drawings:
        if not each:
            continue
        if lines:
            lines += [()] * gap
        if each.frames:
            frames += [own.moved(0, len(lines)) for own in each.frames]
        if each.spots:
            spots += [own.moved(0, len(lines)) for own in each.spots]
        lines += each.lines
    return Drawing(lines, spots, frames)


def beside(drawings: Sequence[Drawing], widths: Sequence[int], gap: int = 1) -> Drawing:
    """Return drawings beside each other, their first lines in one row.

    Args:
        drawings: From left to right.
        widths: How many cells each of them takes; longer lines are cut.
        gap: Cells between two of them.
    """
    height = max((each.height for each in drawings), default=0)
    rows: list[list[Line]] = [[] for _ in range(height)]
    spots: list[Spot] = []
    frames: list[Spot] = []
    left = 0
    for each, width in zip(drawings, widths, strict=True):
        spots += [own.moved(left, 0) for own in each.spots]
        frames += [own.moved(left, 0) for own in each.frames]
        for place, row in enumerate(rows):
            own_line = each.lines[place] if place < each.height else ()
            row.append(fill(own_line, width))
        left += width + gap
    between = " " * gap
    lines = (
        line(*(span for n, part in enumerate(row) for span in (*((between,) if n else ()), *part)))
        for row in rows
    )
    return Drawing(lines, spots, frames)


def inset(drawn: Drawing, left: int, width: int) -> Drawing:
    """Return a drawing further right, its lines cut to `width` cells."""
    lead = (" " * left, PLAIN)
    lines = [(lead, *cut_line(each, width)) if each else () for each in drawn.lines]
    spots = (each.moved(left, 0) for each in drawn.spots)
    return Drawing(lines, spots, (each.moved(left, 0) for each in drawn.frames))
