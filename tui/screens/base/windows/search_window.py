"""A window with a line to type in, and below it what has the words, group by group."""

from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.screens.base.windows.window import Answer, AskWindow
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

BESIDE = 8
"""Cells of the window that are not its rows: the frame, the edges, the sign and the scrollbar."""

ABOVE = 1
"""Lines above the list: the one that one types in."""

WIDEST = 76
"""Cells of the window, where there is room for it."""

NOTHING = "Nothing has these words."
"""What is said where nothing is found."""


class FoundRow(NamedTuple):
    """One row of what was found."""

    group: str
    """What it stands under."""

    title: str
    """What it is."""

    aside: str
    """What stands at its right."""

    below: str
    """What stands below it; empty for nothing."""

    answer: Any
    """What the window closes with."""


class SearchWindow(AskWindow[Answer]):
    """Asks for one of many things; it answers with the one that was chosen."""

    TITLE_WORDS: ClassVar[str]
    """What the window is about."""

    EMPTY_LINE: ClassVar[str]
    """What stands in the line before anything is typed."""

    DEFAULT_CSS = """
    SearchWindow { align: center top; }
    SearchWindow > Vertical { width: 76; padding: 0 2 0 2; margin-top: 1; }
    SearchWindow CalmList, SearchWindow CalmList:focus { margin-top: 1; }
    SearchWindow .none { color: $muted; display: none; margin-top: 1; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("", "up", "move(-1)", "choose"),
        Command("", "down", "move(1)", joined=True),
        widget_key("enter", lambda window: window.does),
    )

    does = "do it"
    """What enter does, in a few words."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, FoundRow] = {}

    def found(self, query: str) -> Sequence[FoundRow]:
        """Return what has the words of a query; everything that is offered for none."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Draw the line and the list."""
        with Vertical():
            yield Static(self.TITLE_WORDS, classes="title", markup=False)
            yield Line("", self.EMPTY_LINE)
            yield CalmList(markup=False)
            yield Static(NOTHING, classes="none")
            yield self.key_bar()

    def on_mount(self) -> None:
        """Offer what there is, and let one type."""
        self.query_one(CalmList).can_focus = False
        self.query_one(Line).focus()
        self._show("")

    def fit(self) -> None:
        """Draw the rows for the room there is."""
        super().fit()
        self._show(self.query_one(Line).value)

    def list_room(self) -> int:
        """Return the lines that are left beside the line one types in."""
        return max(3, super().list_room() - ABOVE)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what has the words so far."""
        event.stop()
        self._show(event.value)

    def _show(self, query: str) -> None:
        self._shown = {f"entry-{n}": each for n, each in enumerate(self.found(query))}
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
        """Take what one is on."""
        event.stop()
        here = self.query_one(CalmList).highlighted_option
        if here is not None:
            self._take(here.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was pointed at."""
        event.stop()
        self._take(event.option_id)

    def _take(self, identity: str | None) -> None:
        found = self._shown.get(identity or "")
        if found is not None:
            self.dismiss(found.answer)


def _drawn(row: FoundRow, width: int) -> Content:
    """Return a row: what it is, and at the right its key or what else there is to tell."""
    room = width - len(row.aside) - 2
    title = Content(f"  {row.title}").truncate(max(8, room), ellipsis=True)
    gap = " " * max(2, width - title.cell_length - len(row.aside))
    drawn = Content.assemble(title, gap, (row.aside, "bold" if len(row.aside) < 7 else "$muted"))
    if not row.below:
        return drawn
    below = Content.styled(f"    {row.below}", "$muted").truncate(width, ellipsis=True)
    return Content.assemble(title, "\n", below)
