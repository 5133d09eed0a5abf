"""What the small windows over a place have in common: how they look, and that esc leaves them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Offset, Region
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.drawing.frame import SMALLEST
from tui.drawing.key_hints import Key
from tui.drawing.sanitize import sanitize
from tui.drawing.widths import cell_width
from tui.screens.base.answered_key import show_answer
from tui.screens.base.host import Host, host_of
from tui.screens.base.pending_words import save_unfinished
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, HasCommands, commands_of, hints, widget_key
from tui.widgets.private_words import PrivateWords, seen_cells
from tui.widgets.progress_bars import KeyBar
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

AROUND = 4
"""Lines of a window around what scrolls in it: the frame, the edge above, the keys."""

BESIDE_TITLE = 6
"""Cells of the border that are not the title in it: the corners, a dash and a gap on each side."""

WHY = "Why, if you want to say so"
"""What stands above the line for a reason; it may stay empty."""

Answer = TypeVar("Answer")
"""What a window closes with."""


class Window(HasCommands, PrivateWords, ModalScreen[Answer]):
    """A frame in the middle of the screen; what is in it stands below each other."""

    DEFAULT_CSS = """
    Window { align: center middle; }
    Window > Vertical {
        width: 64; max-width: 96%; height: auto; max-height: 96%; padding: 1 2 0 2;
        border: round $primary; background: $background; overflow-y: auto; scrollbar-size: 1 1;
        border-title-color: $foreground; border-title-style: bold;
    }
    Window.-low > Vertical {
        width: 100%; max-width: 100%; max-height: 100%; padding: 0 1; border: none;
    }
    Window .title { text-style: bold; margin-bottom: 1; height: auto; }
    Window .label { color: $muted; height: auto; margin-top: 1; }
    Window Remark { color: $warning; height: auto; min-height: 1; }
    Window CalmList, Window CalmList:focus { height: auto; padding: 0; }
    Window KeyBar { dock: bottom; height: 1; padding: 0; }
    """

    is_private = False
    """Whether what stands in it is nobody else's business."""

    def private_cells(self) -> Iterator[Region]:
        """Yield all of it where it is nobody else's business."""
        if self.is_private:
            for each in self.children:
                yield from seen_cells(each)

    @property
    def host(self) -> Host:
        """The application that shows it."""
        return host_of(self)

    def key_bar(self) -> KeyBar:
        """Return the line that tells the keys."""
        return KeyBar(*self.hints())

    def hints(self) -> tuple[Key, ...]:
        """Return the hints of what does something now."""
        chosen = getattr(self.app, "keys", {})
        return hints(self, commands_of(type(self)), chosen)

    def show_hints(self) -> None:
        """Tell the keys that do something now."""
        self.query_one(KeyBar).show(*self.hints())

    def on_mount(self) -> None:
        """Look from the first frame on as after it, instead of moving once it is seen."""
        self.fit()

    def on_resize(self) -> None:
        """Take the room there is now."""
        self.fit()

    def fit(self) -> None:
        """Let what is in it scroll within the lines there are; the keys stay in sight."""
        self.set_class(self.app.size.height < SMALLEST[1], "-low")
        room = self.list_room()
        for rows in self.walk_children(CalmList):
            most = rows.styles.base.max_height
            own = max(1, room - rows.styles.margin.height)
            rows.styles.max_height = min(own, int(most.value)) if most else own
        self.put_title()
        self._look_soon()

    def list_room(self) -> int:
        """Return the lines that a list may take, so that nothing else scrolls beside it."""
        lines = self.app.size.height
        return max(1, lines - 1 if self.has_class("-low") else lines * 96 // 100 - AROUND)

    def put_title(self) -> None:
        """Put the title into the border, where there is one that has room for it."""
        frame = self.query_one(Vertical)
        has_border = not self.has_class("-low")
        for title in self.query(".title").results(Static):
            words = str(title.content)
            wanted = frame.styles.width
            widest = self.app.size.width * 96 // 100
            room = min(int(wanted.value) if wanted else widest, widest) - BESIDE_TITLE
            fits = has_border and "\n" not in words and cell_width(words) <= room
            title.display = not fits
            frame.border_title = Content(words) if fits else None
            break

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where a window begins that is only read: whoever follows the cursor begins there."""
        return self.query_one(Vertical).content_region.offset

    def on_descendant_focus(self) -> None:
        """Bring what one has come to into sight."""
        self._look_soon()

    def _look_soon(self) -> None:
        # Textual scrolls to what has the focus, too, after the next refresh: this is to be last.
        self.call_after_refresh(self.call_after_refresh, self._into_sight)

    def _into_sight(self) -> None:
        """Scroll what one is in above the keys, which Textual does not leave out."""
        if self.focused is not None and self.focused.is_attached:
            self.bring_up(self.focused)

    def show_remark(self, words: str) -> None:
        """Say something about what stands in the window."""
        remark = self.query_one(Remark)
        remark.update(sanitize(words))
        self.call_after_refresh(self.bring_up, remark)

    def bring_up(self, widget: Widget) -> None:
        """Scroll something in it above the keys."""
        frame, own = self.query_one(Vertical), widget.virtual_region
        height = self.query_one(KeyBar).region.y - frame.content_region.y
        y = min(max(frame.scroll_offset.y, own.bottom - height), own.y)
        frame.scroll_to(y=y, animate=False, immediate=True)


class Remark(Static):
    """What is said about an answer; blank until there is something to say."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_resize(self) -> None:
        """Come into sight as soon as the lines are known that the words need."""
        if self.content and isinstance(self.screen, Window):
            self.screen.bring_up(self)


LEAVE = Command("leave", "escape", "leave", "leave it", help="leaves everything as it is")
"""Leaving without an answer."""

REASON = widget_key("tab", "reason", "leads to the line for a reason")
"""Going on to the line for a reason."""


class AskWindow(Window[Answer | None]):
    """A window that asks for something; leaving it answers nothing and changes nothing."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (LEAVE,)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


class KeepWindow(AskWindow["ChangeResult"]):
    """A window that closes once its answer is kept, with the change that was made by that.

    While it cannot be kept, the words stay in the window, below them the reason.
    """

    ASKS_WORDS: ClassVar[bool] = True
    """Whether one writes words that must not be lost, rather than a day or a number."""

    def __init__(self, keep: "Callable[..., ChangeResult]") -> None:
        """Prepare to ask.

        Args:
            keep: Keeps what is answered; may raise `HandrailError` or `UnacceptableError`.
        """
        super().__init__()
        self._keep = keep
        self._is_answered = False
        self._change: ChangeResult | None = None

    def keep(self, *answer: object) -> None:
        """Keep the answer and close, or say why it cannot be kept."""
        if not self._is_answered:
            self._is_answered = True
            self.host.save(partial(self._keep, *answer), self._kept, self._refused, keys_wait=True)

    def _kept(self, change: "ChangeResult") -> None:
        """Close, unless one has left the window already."""
        if self.is_current:
            self.dismiss(change)
        elif self.is_attached:
            self._change = change  # It closes when it is shown again.
        else:
            self.host.live_updates.show_changes()

    def _refused(self, error: Exception) -> None:
        self._is_answered = False
        if self.is_attached:
            self.show_remark(str(error))
        else:
            show_answer(self.app, str(error))

    def on_screen_resume(self) -> None:
        """Close once what was answered is kept."""
        if self._change is not None:
            self.dismiss(self._change)

    def show_saving(self, words: str, *, is_over: bool) -> None:
        """Say what is waited for while the answer is being kept."""
        if not is_over:
            self.show_remark(words)

    def dismiss(self, result: "ChangeResult | None" = None) -> AwaitComplete:
        """Close: the words were sent, or given up on purpose."""
        self._is_answered = True
        return super().dismiss(result)

    def save_pending(self) -> None:
        """Keep words that were not sent, when the program ends or one is led elsewhere."""
        if self.ASKS_WORDS and not self._is_answered:
            save_unfinished(self, self.query(Line))


def number_keys(
    most: int, first: int = 1, footer: "str | Callable[[Any], str]" = ""
) -> tuple[Command, ...]:
    """Return commands for as many rows, from the digit `first` on; they call `action_choose`.

    Args:
        most: How many rows.
        first: The first digit.
        footer: The word of the hint that is told for all of them.
    """
    digits = tuple(
        Command("", str(first + n), f"choose({n})", help="goes to a row by its digit", joined=n > 0)
        for n in range(most)
    )
    return (*digits, widget_key(f"{first}–{first + most - 1}", footer)) if footer else digits


def numbered(names: Iterable[str], first: int = 1) -> CalmList:
    """Return a list whose rows begin with their keys, from the digit `first` on."""
    rows = (numbered_row(n, name) for n, name in enumerate(names, first))
    return CalmList(*map(Option, rows), markup=False)


def numbered_row(key: int, name: str) -> str:
    """Return a row of such a list."""
    return f"  {key}  {name}"
