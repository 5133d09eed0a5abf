"""A small window of the journal: prompts, passages for sharing."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.drawing.sanitize import shown_line
from tui.screens.base.windows.window import AskWindow
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key


class ChooseLine(AskWindow[int]):
    """Shows texts below each other, and answers with the place of the one that was chosen."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (widget_key("enter", lambda window: window.does),)

    DEFAULT_CSS = """
    ChooseLine CalmList { max-height: 12; margin-bottom: 1; }
    """

    def __init__(self, title: str, texts: tuple[str, ...], does: str, at: int = 0) -> None:
        super().__init__()
        self._title = title
        self._texts = texts
        self.does = does
        """What enter does, in a few words."""

        self._at = at

    def compose(self) -> ComposeResult:
        """Draw the texts."""
        with Vertical():
            yield Static(self._title, classes="title", markup=False)
            yield CalmList(
                *(Option(f"  {shown_line(each, 200)}") for each in self._texts), markup=False
            )
            yield self.key_bar()

    def on_mount(self) -> None:
        """Begin where one was."""
        rows = self.query_one(CalmList)
        rows.highlighted = min(self._at, len(self._texts) - 1)
        rows.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the one one is on."""
        event.stop()
        self.dismiss(event.option_index)
