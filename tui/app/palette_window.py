"""The palette: a line to type in, and below it what has the words, group by group."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app.palette import Entry, find
from tui.screens.base.window import AskWindow
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

BESIDE = 8
"""Cells of the window that are not its rows: the frame, the edges, the sign and the scrollbar."""

WIDEST = 76
"""Cells of the window, where there is room for it."""

NOTHING = "Nothing has these words."
"""What is said where nothing is found."""


class Palette(AskWindow[Callable[[], Any]]):
    """Asks what to do; it answers with what does it."""

    DEFAULT_CSS = """
    Palette { align: center top; }
    Palette > Vertical { width: 76; padding: 0 2 0 2; margin-top: 1; }
    Palette CalmList, Palette CalmList:focus { margin-top: 1; }
    Palette .none { color: $muted; display: none; margin-top: 1; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("", "up", "move(-1)", "choose"),
        Command("", "down", "move(1)", joined=True),
        widget_key("enter", "do it"),
    )

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = tuple(entries)
        self._shown: dict[str, Entry] = {}

    def compose(self) -> ComposeResult:
        """Draw the line and the list."""
        with Vertical():
            yield Static("Everything by its name", classes="title", markup=False)
            yield Line("", "undo, theme, export, a name: what would you like to do?")
            yield CalmList(markup=False)
            yield Static(NOTHING, classes="none")
            yield self.key_bar()

    def on_mount(self) -> None:
        """Offer what can be done, and let one type."""
        self.query_one(CalmList).can_focus = False
        self.query_one(Line).focus()
        self._show("")

    def on_resize(self) -> None:
        """Draw the rows for the room there is."""
        super().on_resize()
        rows = self.query_one(CalmList)
        rows.styles.max_height = max(3, self.app.size.height - 9)
        self._show(self.query_one(Line).value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what has the words so far."""
        event.stop()
        self._show(event.value)

    def _show(self, query: str) -> None:
        found = find(self._entries, query)
        self._shown = {f"entry-{n}": each for n, each in enumerate(found)}
        width, group = min(WIDEST, self.app.size.width * 96 // 100) - BESIDE, ""
        options: list[Option] = []
        for identity, each in self._shown.items():
            if each.group != group:
                group = each.group
                title = Content.styled(f"{group}", "bold $primary")
                options.append(Option(title, disabled=True))
            options.append(Option(_drawn(each, width), id=identity))
        rows = self.query_one(CalmList)
        rows.clear_options()
        rows.add_options(options)
        rows.highlighted = 1 if options else None
        rows.scroll_home(animate=False)
        self.query_one(".none").display = not options

    def action_move(self, by: int) -> None:
        """Go to the row above or below."""
        rows = self.query_one(CalmList)
        if by > 0:
            rows.action_cursor_down()
        else:
            rows.action_cursor_up()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what one is on."""
        event.stop()
        here = self.query_one(CalmList).highlighted_option
        if here is not None:
            self._take(here.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what was pointed at."""
        event.stop()
        self._take(event.option_id)

    def _take(self, identity: str | None) -> None:
        entry = self._shown.get(identity or "")
        if entry is not None:
            self.dismiss(entry.run)


def _drawn(entry: Entry, width: int) -> Content:
    """Return a row: what it is called, and its key at the right."""
    room = width - len(entry.aside) - 2
    title = Content(f"  {entry.title}").truncate(max(8, room), ellipsis=True)
    gap = " " * max(2, width - title.cell_length - len(entry.aside))
    return Content.assemble(title, gap, (entry.aside, "bold" if len(entry.aside) < 7 else "$muted"))
