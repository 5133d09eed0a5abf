"""The plan as it grows beside the questions: as it is read back, with the present part in sight."""

from functools import lru_cache
from itertools import takewhile

from flows.export.read_back.blocks import WrittenPlan
from tui.drawing.cursor import SIGN
from tui.drawing.layout import Drawing, Spot
from tui.drawing.lines import Line, line, slice_line, width_of
from tui.drawing.panels import SIDES, panel
from tui.drawing.written_plan import draw_written, path_of

TITLE = "Your plan so far"

SAID = "What you said so far"
"""What stands over it in a session that makes no plan."""

EMPTY = "It grows here as you answer."
"""What stands there before anything was answered."""


ROOMY = 40
"""Cells from which on the state of the panel is told in full."""


def draw_plan_so_far(
    written: WrittenPlan,
    width: int,
    height: int,
    here: str,
    *,
    title: str = TITLE,
    unmask: bool = False,
) -> Drawing:
    """Return the plan in a panel, moved so that the question one is at is in sight.

    Args:
        written: What was answered so far.
        width: Cells of the panel.
        height: Rows of the panel.
        here: The instance path of the question one is at.
        title: What stands over it.
        unmask: Whether private words are shown, as nobody looks along.
    """
    drawn = _drawn(written, width - SIDES, unmask)
    rows = [*drawn.lines] or [line((EMPTY, "dim"))]
    at = _nearest(drawn, here)
    if at is not None and path_of(at.id) == here:
        rows[at.y] = _marked(rows[at.y])
    room = max(1, height - 2)
    # A third of the panel stands above what one is at, so that one sees where it belongs; where
    # there is nothing of it yet, one sees what came last.
    wanted = len(rows) if at is None else at.y - room // 3
    top = max(0, min(wanted, len(rows) - room))
    shown = rows[top : top + room]
    shown += [()] * (room - len(shown))
    seen = [each for spot in drawn.spots if (each := _within(spot, top, room)) is not None]
    above = "more above" if width >= ROOMY else "more"
    return panel(title, Drawing(shown, seen), width, state=above if top else "")


@lru_cache(maxsize=2)
def _drawn(written: WrittenPlan, width: int, unmask: bool) -> Drawing:
    """Return the plan as it is read, without its name; pages are turned without any change."""
    return draw_written(written._replace(title_path=""), width, unmask=unmask)


def _nearest(drawn: Drawing, here: str) -> Spot | None:
    """Return what was answered at a question, else the last that belongs with it, if any does."""
    names = here.split(".")

    def closeness(spot: Spot) -> tuple[bool, int]:
        path = path_of(spot.id)
        pairs = zip(names, path.split("."), strict=False)
        return path == here, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    near = [spot for spot in reversed(drawn.spots) if closeness(spot)[1]]
    return max(near, key=closeness, default=None)


def _within(spot: Spot, top: int, rows: int) -> Spot | None:
    """Return a spot as far as it is among the rows that are shown; None where it is not."""
    first, last = max(spot.y, top), min(spot.y + spot.height, top + rows)
    return Spot(spot.id, spot.x, first - top, spot.width, last - first) if first < last else None


def _marked(row: Line) -> Line:
    """Return a line with the sign of where one is in the free cells that it begins with."""
    return line((SIGN, "accent bold"), *slice_line(row, len(SIGN), width_of(row)))
