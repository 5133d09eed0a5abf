"""Which part of the picture a terminal shows."""

from collections.abc import Sequence

from flows.documents.light_types import NamedTuple


class Viewport(NamedTuple):
    """As many cells as a terminal has, and where in the picture they begin."""

    columns: int
    """Cells in a row of the terminal."""

    rows: int
    """Rows of the terminal."""

    left: int = 0
    """The column of the picture that stands at the left edge, from 0."""

    top: int = 0
    """The row of the picture that stands at the top, from 0."""


class Region(NamedTuple):
    """Cells of the picture that a terminal does not show."""

    left: int
    top: int
    columns: int
    rows: int

    def covers(self, row: int) -> range:
        """Return the columns of a row of the picture that it covers."""
        if not self.top <= row < self.top + self.rows:
            return range(0)
        return range(self.left, self.left + self.columns)


class PrivateParts(NamedTuple):
    """What of the picture is not for everybody."""

    regions: Sequence[Region] = ()
    """Where it is."""

    owners: frozenset[object] = frozenset()
    """What shows it. Whoever shows one of them on purpose has not shown another one."""
