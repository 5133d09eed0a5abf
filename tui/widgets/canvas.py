"""A picture made of lines, with a cursor that goes from spot to spot in it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.drawing.cursor import cursor_cell, first_in_sight, with_cursor
from tui.drawing.layout import EMPTY, Drawing, Spot
from tui.drawing.lines import Line
from tui.drawing.roles import PRIVATE
from tui.textual_private import render_options
from tui.widgets.drawn import content_of
from tui.widgets.drawn_text import marked_cells
from tui.widgets.private_words import PrivateWords


class Canvas(PrivateWords, ScrollView, can_focus=True):
    """Shows a drawing; only the lines that differ from the last one are painted anew.

    The terminal's own cursor stands where the cursor of the drawing is, for screen readers,
    braille displays and input methods.
    """

    DEFAULT_CSS = """
    Canvas {
        height: 1fr; padding: 0 0 0 1; scrollbar-size: 1 1; scrollbar-gutter: stable;
        overflow-x: hidden;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go('up')", show=False),
        Binding("down", "go('down')", show=False),
        Binding("left", "go('left')", show=False),
        Binding("right", "go('right')", show=False),
        Binding("tab", "panel(1)", show=False),
        Binding("shift+tab", "panel(-1)", show=False),
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

    def __init__(self, shown: Drawing = EMPTY) -> None:
        super().__init__()
        self._drawing = shown
        self._painted = shown
        """The drawing with the cursor in it, as far as it has one."""

        self._cursor = ""

    @property
    def cursor(self) -> str:
        """The id of the current spot; empty when there is none."""
        return self._cursor

    def show(self, shown: Drawing, cursor: str = "") -> None:
        """Show another drawing, with the cursor where it was.

        Where its spot is gone, the cursor goes to the one that is now in its place. At first it
        is on the first spot, unless that lies out of sight: then one reads from the top.

        Args:
            shown: What to show.
            cursor: The spot to go to, if it is there.
        """
        before, self._drawing = self._drawing, shown
        place = next((n for n, each in enumerate(before.spots) if each.id == self._cursor), 0)
        known = {each.id for each in shown.spots}
        here = next((each for each in (cursor, self._cursor) if each in known), "")
        if not here and shown.spots:
            last = len(shown.spots) - 1
            here = shown.spots[min(place, last)].id if self._cursor else self._beginning()
        old, spot = before.spot(self._cursor), shown.spot(here)
        self._take_height(max(before.height, shown.height) > self.size.height)
        if here != self._cursor or spot != old:
            self._put_cursor(here)
        else:
            self._paint()

    def _take_height(self, is_scrolled: bool) -> None:
        """Have room for the drawing; where nothing is out of sight, that paints nothing anew."""
        needed = Size(self._width, self._drawing.height)
        if is_scrolled:
            self.virtual_size = needed
        else:
            self.set_reactive(Canvas.virtual_size, needed)

    def _beginning(self) -> str:
        return first_in_sight(self._drawing, self.size.height)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _paint(self) -> None:
        """Paint the lines that differ from what was painted last."""
        before = self._painted.lines
        self._painted = with_cursor(self._drawing, self._cursor if self.has_focus else "")
        after = self._painted.lines
        for y in range(max(len(before), len(after))):
            if y >= min(len(before), len(after)) or before[y] != after[y]:
                region = Region(0, y - self.scroll_offset.y, self.size.width, 1)
                self.refresh(region.intersection(self.size.region))

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the current spot in which the terminal's cursor stands.

        On a page that is only read it is the first cell, where whoever follows the cursor begins;
        of a spot that is out of sight, the cell that is nearest to it.
        """
        spot = self._drawing.spot(self._cursor)
        x, y = cursor_cell(spot) if spot is not None else (0, self.scroll_offset.y)
        region = self.scrollable_content_region
        row = max(0, min(y - self.scroll_offset.y, region.height - 1))
        return self.content_region.offset + Offset(max(0, min(x, region.width - 1)), row)

    def _put_cursor(self, identity: str) -> None:
        """Put the cursor on a spot, and bring it into sight."""
        moved = identity != self._cursor
        self._cursor = identity
        spot = self._drawing.spot(identity)
        if spot is None:
            self._paint()
            return
        bottom = spot.y + spot.height
        is_first = spot == self._drawing.spots[0]
        top = 0 if is_first and bottom <= self.size.height else spot.y
        self._into_sight(top, bottom)
        self._paint()
        if moved:
            self.post_message(self.Moved(identity))

    def _into_sight(self, top: int, bottom: int) -> None:
        y, height = self.scroll_offset.y, self.size.height
        if bottom > y + height:
            y = bottom - height
        self.scroll_to(y=max(0, min(y, top)), animate=False, immediate=True)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self._width, self._drawing.height)
        self._put_cursor(self._cursor or self._beginning())

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        base = self.get_visual_style()
        if row >= self._painted.height:
            return Strip.blank(width, base.rich_style)
        content = _content(self._painted.lines[row])
        options = render_options(self)
        strips = content.render_strips(max(width, content.cell_length) or 1, 1, base, options)
        strip = strips[0] if strips else Strip([])
        return strip.adjust_cell_length(width, base.rich_style)

    @property
    def is_on_private(self) -> bool:
        """Whether what the cursor is on is marked as private, or all of it where there is none."""
        spot, lines = self._drawing.spot(self._cursor), self._drawing.lines
        if spot is not None:
            lines = lines[spot.y : spot.y + 1]
        return any(PRIVATE in style for each in lines for _, style in each)

    def private_cells(self) -> Iterator[Region]:
        """Yield the cells of the screen in which words stand that are marked as private."""
        yield from marked_cells(self.content_region, self._painted.lines[self.scroll_offset.y :])

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the cursor while this has the focus, and at no other time."""
        super().watch_has_focus(has_focus)
        self._paint()

    def go_to(self, spot: str) -> None:
        """Put the cursor on a spot, where there is one of that id."""
        if self._drawing.spot(spot) is not None:
            self._put_cursor(spot)

    def action_go(self, way: str) -> None:
        """Go to the nearest spot in a direction; where there is none in sight, scroll."""
        here = self._drawing.spot(self._cursor)
        if here is None and way != "up" and self._drawing.spots:
            self._put_cursor(self._drawing.spots[0].id)
            return
        found = _nearest(self._drawing.spots, here, way) if here else None
        y, height = self.scroll_offset.y, self.size.height
        if way == "down" and (found is None or found.y >= y + height + 3):
            self.scroll_to(y=y + 3, animate=False, immediate=True)
        elif way == "up" and (found is None or found.y + found.height <= y - 3):
            self.scroll_to(y=y - 3, animate=False, immediate=True)
        elif found is not None:
            self._put_cursor(found.id)

    def action_panel(self, way: int) -> None:
        """Go to the panel after or before the one one is in; without panels, to another field."""
        drawn, spots = self._drawing, self._drawing.spots
        panels = [each for each in drawn.frames if any(drawn.frame(spot) == each for spot in spots)]
        if len(panels) < 2:
            (self.screen.focus_next if way > 0 else self.screen.focus_previous)()
            return
        here = drawn.spot(self._cursor)
        own = drawn.frame(here) if here else None
        # Between panels, such as on a single line, the next one is the first that begins below.
        at = panels.index(own) if own in panels else self._panel_before(panels, here)
        if own is None and way < 0:
            at += 1
        wanted = panels[(at + way) % len(panels)]
        first = next(spot for spot in spots if drawn.frame(spot) == wanted)
        self._put_cursor(first.id)

    def _panel_before(self, panels: list[Spot], here: Spot | None) -> int:
        """Return the place of the last panel that begins above a spot, −1 where none does."""
        above = [n for n, each in enumerate(panels) if here is not None and each.y <= here.y]
        return max(above, default=-1)

    def action_first(self) -> None:
        """Go to the beginning."""
        if self._drawing.spots:
            self._put_cursor(self._drawing.spots[0].id)
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_last(self) -> None:
        """Go to the end."""
        if self._drawing.spots:
            self._put_cursor(self._drawing.spots[-1].id)
        self.scroll_to(y=self._drawing.height, animate=False, immediate=True)

    def action_open(self) -> None:
        """Open the current spot."""
        if self._cursor:
            self.post_message(self.Opened(self._cursor))

    def on_click(self, event: events.Click) -> None:
        """Go to the spot that is pointed at; open it when one is there already."""
        at = event.get_content_offset(self)
        if at is None:
            return
        found = [
            each for each in self._drawing.spots if each.holds(at.x, at.y + self.scroll_offset.y)
        ]
        if found and found[-1].id == self._cursor:
            self.action_open()
        elif found:
            self._put_cursor(found[-1].id)


def _nearest(spots: tuple[Spot, ...], here: Spot, way: str) -> Spot | None:
    """Return the nearest spot in a direction: up and down in its column, or beside it."""
    match way:
        case "up":
            there = [each for each in spots if each.y < here.y and _share_column(here, each)]
        case "down":
            there = [each for each in spots if each.y > here.y and _share_column(here, each)]
        case "left":
            there = [each for each in spots if each.x + each.width <= here.x]
        case _:
            there = [each for each in spots if each.x >= here.x + here.width]
    return min(
        there,
        key=lambda each: abs(each.x - here.x) + 2 * abs(each.y - here.y),
        default=None,
    )


def _share_column(one: Spot, other: Spot) -> bool:
    return one.x < other.x + other.width and other.x < one.x + one.width


@lru_cache(maxsize=512)
def _content(spans: Line) -> Content:
    """Return a line as content; most lines of a picture stay while one moves in it."""
    return content_of(spans)
