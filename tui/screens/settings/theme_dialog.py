"""A small window: which colours. They are worn while one looks through them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from flows.text.settings_words import format_theme
from tui.screens.base.windows.window import AskWindow
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key

ABOUT = {
    "handrail": "our own, and quiet",
    "handrail-light": "our own, for a bright room",
    "handrail-contrast": "our own, as clear as can be",
}
"""What our own themes are like."""


class Themes(AskWindow[str]):
    """Asks for a theme by its name."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("up,down", "look"),
        widget_key("enter", "keep"),
    )

    DEFAULT_CSS = """
    Themes > Vertical { width: 56; }
    Themes CalmList { max-height: 14; }
    Themes KeyBar { margin-top: 1; }
    """

    def __init__(self, themes: Sequence[str], worn: str) -> None:
        super().__init__()
        self._themes = tuple(themes)
        self._worn = worn

    def compose(self) -> ComposeResult:
        """Draw the names."""
        known = self.app.available_themes
        with Vertical():
            yield Static("Which colours?", classes="title")
            yield CalmList(
                *(Option(f"  {theme_title(name, known[name].dark)}") for name in self._themes),
                markup=False,
            )
            yield self.key_bar()

    def on_mount(self) -> None:
        """Begin with the one that is worn."""
        names = self.query_one(CalmList)
        names.highlighted = self._themes.index(self._worn) if self._worn in self._themes else 0
        names.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Wear it while one looks."""
        event.stop()
        self.app.theme = self._themes[event.option_index]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Keep it."""
        event.stop()
        self.dismiss(self._themes[event.option_index])

    def action_leave(self) -> None:
        """Wear what was worn before."""
        self.app.theme = self._worn
        super().action_leave()


def theme_title(name: str, is_dark: bool = True) -> str:
    """Return what a theme is called, and what it is like.

    Args:
        name: The name that it is kept under.
        is_dark: Whether its ground is dark, which is told where its name says nothing.
    """
    return f"{format_theme(name)}   {ABOUT.get(name, 'dark' if is_dark else 'light')}"
