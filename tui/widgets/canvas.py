"""A picture made of lines, with a cursor that goes from spot to spot in it."""

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

from tui.widgets.block import Block, Spot

SIGN = "> "
"""Drawn at the beginning of the current spot, whose first two cells are left blank for it."""


class Canvas(ScrollView, can_focus=True):
    """Shows a block; only the lines that differ from the last one are painted anew."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"canvas--cursor"}

    DEFAULT_CSS = """
    Canvas { height: 1fr; padding: 0 1; scrollbar-size: 1 1; overflow-x: hidden; }
    Canvas > .canvas--cursor { background: $primary 22%; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go('up')", show=False),
        Binding("down", "go('down')", show=False),
        Binding("left", "go('left')", show=False),
        Binding("right", "go('right')", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("enter", "open", "open", show=False),
    ]

    class Opened(Message):
        """The current spot was opened."""

        def __init__(self, spot: str) -> None:
            super().__init__()
            self.spot = spot

    class Moved(Message):
        """The cursor is on another spot."""

        def __init__(self, spot: str) -> None:
            super().__init__()
            self.spot = spot

    def __init__(self, shown: Block | None = None) -> None:
        super().__init__()
        self._block = shown or Block()
        self._cursor = ""

    @property
    def cursor(self) -> str:
        """The id of the current spot; empty when there is none."""
        return self._cursor

    def show(self, shown: Block, cursor: str = "") -> None:
        """Show another block, with the cursor where it was.

        Where its spot is gone, the cursor goes to the one that is now in its place. At first it
        is on the first spot, unless that lies out of sight: then one reads from the top.

        Args:
            shown: What to show.
            cursor: The spot to go to, if it is there.
        """
        before, self._block = self._block, shown
        place = next((n for n, each in enumerate(before.spots) if each.id == self._cursor), 0)
        known = {each.id for each in shown.spots}
        here = next((each for each in (cursor, self._cursor) if each in known), "")
        if not here and shown.spots:
            last = len(shown.spots) - 1
            here = shown.spots[min(place, last)].id if self._cursor else self._beginning()
        old = next((each for each in before.spots if each.id == self._cursor), None)
        self.virtual_size = Size(self._width, shown.height)
        for y in range(max(before.height, shown.height)):
            if y >= min(before.height, shown.height) or not before.lines[y].is_same(shown.lines[y]):
                self._paint(y, 1)
        spot = self._find(here)
        if here != self._cursor or (spot and old and spot.region != old.region):
            if old:
                self._paint(old.region.y, old.region.height)
            self._set(here)

    def _beginning(self) -> str:
        """Return the first spot if it is in sight from the top, else none."""
        first = self._block.spots[0] if self._block.spots else None
        return first.id if first and first.region.bottom <= self.size.height else ""

    def _find(self, identity: str) -> Spot | None:
        return next((each for each in self._block.spots if each.id == identity), None)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _paint(self, y: int, height: int) -> None:
        region = Region(0, y - self.scroll_offset.y, self.size.width, height)
        self.refresh(region.intersection(self.size.region))

    def _set(self, identity: str) -> None:
        """Put the cursor on a spot, and bring it into sight."""
        for own in filter(None, (self._find(self._cursor), self._find(identity))):
            self._paint(own.region.y, own.region.height)
        moved = identity != self._cursor
        self._cursor = identity
        spot = self._find(identity)
        if spot is None:
            return
        is_first = spot == self._block.spots[0]
        top = 0 if is_first and spot.region.bottom <= self.size.height else spot.region.y
        self._into_sight(top, spot.region.bottom)
        if moved:
            self.post_message(self.Moved(identity))

    def _into_sight(self, top: int, bottom: int) -> None:
        y, height = self.scroll_offset.y, self.size.height
        if bottom > y + height:
            y = bottom - height
        self.scroll_to(y=max(0, min(y, top)), animate=False, immediate=True)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self._width, self._block.height)
        self._set(self._cursor or self._beginning())

    def render_line(self, y: int) -> Strip:
        """Draw one line, with the sign and the colour of the cursor where it is."""
        row, width = y + self.scroll_offset.y, self._width
        base = self.get_visual_style()
        if row >= self._block.height:
            return Strip.blank(width, base.rich_style)
        line = self._block.lines[row]
        strip = self._draw(line, base, width)
        spot = self._find(self._cursor)
        if spot is None or not spot.region.y <= row < spot.region.bottom or not self.has_focus:
            return strip
        style = self.get_visual_style("canvas--cursor")
        x, right = spot.region.x, min(width, spot.region.right)
        lit = self._draw(line, style, width).crop(x, right)
        if row == spot.region.y:
            sign = Strip([Segment(SIGN, (style + Style(bold=True)).rich_style)], len(SIGN))
            lit = Strip.join([sign, lit.crop(len(SIGN), right - x)])
        return Strip.join([strip.crop(0, x), lit, strip.crop(right, width)])

    def _draw(self, line: Content, style: Style, width: int) -> Strip:
        options = RenderOptions(self._get_style, {})
        strips = line.render_strips(max(width, line.cell_length) or 1, 1, style, options)
        strip = strips[0] if strips else Strip([])
        return strip.adjust_cell_length(width, style.rich_style)

    def on_focus(self) -> None:
        """Show where the cursor is."""
        self.refresh()

    def on_blur(self) -> None:
        """Show no cursor."""
        self.refresh()

    def action_go(self, way: str) -> None:
        """Go to the nearest spot in a direction; where there is none in sight, scroll."""
        here = self._find(self._cursor)
        if here is None and way != "up" and self._block.spots:
            self._set(self._block.spots[0].id)
            return
        found = _nearest(self._block.spots, here, way) if here else None
        y, height = self.scroll_offset.y, self.size.height
        if way == "down" and (found is None or found.region.y >= y + height + 3):
            self.scroll_to(y=y + 3, animate=False, immediate=True)
        elif way == "up" and (found is None or found.region.bottom <= y - 3):
            self.scroll_to(y=y - 3, animate=False, immediate=True)
        elif found is not None:
            self._set(found.id)

    def action_first(self) -> None:
        """Go to the beginning."""
        if self._block.spots:
            self._set(self._block.spots[0].id)
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_last(self) -> None:
        """Go to the end."""
        if self._block.spots:
            self._set(self._block.spots[-1].id)
        self.scroll_to(y=self._block.height, animate=False, immediate=True)

    def action_open(self) -> None:
        """Open the current spot."""
        if self._cursor:
            self.post_message(self.Opened(self._cursor))

    def on_click(self, event: events.Click) -> None:
        """Go to the spot that is pointed at; open it when one is there already."""
        at = event.get_content_offset(self)
        if at is None:
            return
        point = (at.x, at.y + self.scroll_offset.y)
        found = [each for each in self._block.spots if each.region.contains_point(point)]
        if found and found[-1].id == self._cursor:
            self.action_open()
        elif found:
            self._set(found[-1].id)


def _nearest(spots: tuple[Spot, ...], here: Spot, way: str) -> Spot | None:
    """Return the nearest spot in a direction: up and down in its column, or beside it."""
    own = here.region
    match way:
        case "up":
            there = [e for e in spots if e.region.y < own.y and _share_column(own, e.region)]
        case "down":
            there = [e for e in spots if e.region.y > own.y and _share_column(own, e.region)]
        case "left":
            there = [e for e in spots if e.region.right <= own.x]
        case _:
            there = [e for e in spots if e.region.x >= own.right]
    return min(
        there,
        key=lambda e: abs(e.region.x - own.x) + 2 * abs(e.region.y - own.y),
        default=None,
    )


def _share_column(one: Region, other: Region) -> bool:
    return one.x < other.right and other.x < one.right
