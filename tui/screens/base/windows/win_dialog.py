"""A small window that asks for a win and its kind."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from flows.documents.vocabulary import WinKind
from flows.text.win_words import WIN_KINDS
from tui.screens.base.windows.window import KeepWindow, Remark, number_keys, numbered
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class AskWin(KeepWindow):
    """Asks for a win, then for its kind."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("enter", "on, then keep"),
        *number_keys(len(WIN_KINDS), footer="kind"),
    )

    def __init__(self, keep: "Callable[[str, WinKind], ChangeResult]") -> None:
        super().__init__(keep)

    def compose(self) -> ComposeResult:
        """Draw the line and the kinds."""
        with Vertical():
            yield Static("What counts today, however small?", classes="title")
            yield Line("", "trying, resting and asking for help count too")
            yield Static("What kind of win is it?", classes="label")
            yield numbered(WIN_KINDS.values())
            yield Remark()
            yield self.key_bar()

    def on_mount(self) -> None:
        """Begin with the line."""
        self.query_one(CalmList).highlighted = 0
        self.query_one(Line).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the kinds; an empty line notes nothing."""
        event.stop()
        if event.value.strip():
            self.query_one(CalmList).focus()
        else:
            self.dismiss(None)

    def action_choose(self, place: int) -> None:
        """Take a kind by its number."""
        self.query_one(CalmList).highlighted = place
        self._take()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the kind one is on."""
        event.stop()
        self._take()

    def _take(self) -> None:
        text = self.query_one(Line).value.strip()
        place = self.query_one(CalmList).highlighted or 0
        if text:
            self.keep(text, list(WinKind)[place])
        else:
            self.dismiss(None)
