"""What the small windows over a place have in common: how they look, and that esc leaves them."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from flows.documents.errors import HandrailError, UnacceptableError
from tui.screens.unfinished import keep_unfinished
from tui.widgets.calm_list import CalmList
from tui.widgets.line import Line
from tui.widgets.shown import shown

if TYPE_CHECKING:
    from flows.actions.recording import Recorded
    from tui.app import HandrailApp

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
    Window .remark { color: $warning; height: auto; min-height: 1; }
    Window CalmList, Window CalmList:focus { height: auto; padding: 0; }
    Window KeyBar { dock: none; border: none; height: 1; }
    """


class AskWindow(Window[Answer | None]):
    """A window that asks for something; leaving it answers nothing and changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave it", id="leave")]

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


class KeepWindow(AskWindow["Recorded"]):
    """A window that closes once its answer is kept, with the change that was made by that.

    While it cannot be kept, the words stay in the window, below them the reason.
    """

    if TYPE_CHECKING:

        @property
        def app(self) -> "HandrailApp":  # type: ignore[override]
            """The app."""

    def __init__(self, keep: "Callable[..., Recorded]") -> None:
        """Prepare to ask.

        Args:
            keep: Keeps what is answered; may raise `HandrailError` or `UnacceptableError`.
        """
        super().__init__()
        self._keep = keep
        self._is_answered = False

    def keep(self, *answer: Any) -> None:
        """Keep the answer and close, or say why it cannot be kept."""
        try:
            change = self._keep(*answer)
        except (HandrailError, UnacceptableError) as error:
            self.remark(str(error))
        else:
            self.dismiss(change)

    def dismiss(self, result: "Recorded | None" = None) -> AwaitComplete:
        """Close: the words were sent, or given up on purpose."""
        self._is_answered = True
        return super().dismiss(result)

    def keep_what_waits(self) -> None:
        """Keep words that were not sent, when the program ends or one is led elsewhere."""
        if not self._is_answered:
            keep_unfinished(self.app, self.query(Line))

    def remark(self, words: str) -> None:
        """Say something about what stands in the window."""
        self.query_one(".remark", Static).update(shown(words))


def number_keys(most: int) -> list[BindingType]:
    """Return the keys 1, 2, 3 … for as many rows, each of which calls `action_choose`."""
    return [Binding(str(n), f"choose({n - 1})", show=False) for n in range(1, most + 1)]


def numbered(names: Iterable[str]) -> CalmList:
    """Return a list whose rows begin with their keys."""
    return CalmList(*(Option(f"  {n}  {name}") for n, name in enumerate(names, 1)), markup=False)
