"""What helps, on the support place: its rows, and the window that asks how much something did."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from flows.actions.network import WayView
from flows.rules.helping import ANSWERS
from tui.screens.window import KeepWindow, Remark, number_keys, numbered
from tui.widgets.bars import Key, KeyBar
from tui.widgets.block import Block, below, block
from tui.widgets.calm_list import CalmList
from tui.widgets.shown import shown_line

if TYPE_CHECKING:
    from flows.actions.recording import Recorded

WAY = "way:"
"""What the spot of something that helps begins with."""


class HowItHelped(KeepWindow):
    """Asks how much something helped that was tried."""

    # The numbers that are kept are the keys as well.
    BINDINGS: ClassVar[list[BindingType]] = number_keys(len(ANSWERS), first=0)

    def __init__(self, way: WayView, keep: "Callable[[int], Recorded]") -> None:
        super().__init__(keep)
        self._way = way

    def compose(self) -> ComposeResult:
        """Draw the answers."""
        with Vertical():
            title = f"How much did “{shown_line(self._way.name, 60)}” help?"
            yield Static(title, classes="title", markup=False)
            yield numbered(ANSWERS, first=0)
            yield Remark()
            yield KeyBar(Key("enter", "keep"), Key("esc", "leave it"))

    def on_mount(self) -> None:
        """Begin at what was said the last time."""
        rows = self.query_one(CalmList)
        rows.highlighted = self._way.helped or 0
        rows.focus()

    def action_choose(self, place: int) -> None:
        """Go to an answer by its number."""
        self.query_one(CalmList).highlighted = place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the answer."""
        event.stop()
        self.keep(event.option_index)


def ways_block(ways: tuple[WayView, ...], width: int) -> Block:
    """Return what helps, what helped most first; nothing while nothing is written down."""
    if not ways:
        return Block()
    rows = [block(_way(each, width), f"{WAY}{each.id}", width) for each in ways]
    title = Content.styled("What helps", "bold $primary")
    return below(block([title]), *rows, block([Content("")]))


def _way(way: WayView, width: int) -> list[Content]:
    """Return the name of something and what is known of it, below it where there is no room."""
    name = Content.assemble("  ", (shown_line(way.name), "bold"))
    about = Content.styled(way.about, "$muted")
    lines = [Content.assemble(name, "  ", about)]
    if lines[0].cell_length > width and way.about:
        lines = [name, Content.assemble("    ", about)]
    return [line.truncate(width, ellipsis=True) for line in lines]
