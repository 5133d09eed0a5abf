"""What the small windows over a place have in common: how they look, and that esc leaves them."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets.option_list import Option

from tui.widgets.calm_list import CalmList

Answer = TypeVar("Answer")
"""What a window closes with."""


class Window(ModalScreen[Answer]):
    """A frame in the middle of the screen; what is in it stands below each other."""

    DEFAULT_CSS = """
    Window { align: center middle; }
    Window > Vertical {
        width: 64; max-width: 96%; height: auto; max-height: 96%; padding: 1 2 0 2;
        border: round $primary; background: $background;
    }
    Window .title { text-style: bold; margin-bottom: 1; height: auto; }
    Window .label { color: $muted; height: auto; margin-top: 1; }
    Window .remark { color: $warning; height: 1; }
    Window CalmList, Window CalmList:focus { height: auto; padding: 0; }
    Window KeyBar { dock: none; border: none; height: 1; }
    """


class AskWindow(Window[Answer | None]):
    """A window that asks for something; leaving it answers nothing and changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave it", id="leave")]

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


def number_keys(most: int) -> list[BindingType]:
    """Return the keys 1, 2, 3 … for as many rows, each of which calls `action_choose`."""
    return [Binding(str(n), f"choose({n - 1})", show=False) for n in range(1, most + 1)]


def numbered(names: Iterable[str]) -> CalmList:
    """Return a list whose rows begin with their keys."""
    return CalmList(*(Option(f"  {n}  {name}") for n, name in enumerate(names, 1)), markup=False)
