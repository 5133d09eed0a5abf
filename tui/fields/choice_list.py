"""Choices below each other."""

from collections.abc import Callable, Mapping

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message

from tui.drawing.cursor import SIGN
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import masked, sanitize, shown_line
from tui.widgets.marked import MarkedWidget

TEXT_AT = 10
"""Cells beside the text of a choice: the cursor, its digit, its mark, and the edges."""


class ChoiceList(MarkedWidget, can_focus=True):
    """Choices below each other; space or a digit chooses, arrows move."""

    DEFAULT_CSS = """
    ChoiceList { height: auto; padding: 0 1; border-left: outer $edge; }
    ChoiceList:focus { border-left: outer $primary; }
    """

    class Left(Message):
        """An arrow went beyond the last or the first choice."""

        def __init__(self, down: bool) -> None:
            super().__init__()
            self.down = down

    def __init__(
        self,
        choices: list[tuple[str, str]],
        chosen: list[str],
        several: bool,
        helps: Mapping[str, str],
        toggle: Callable[[str], None],
    ) -> None:
        """Draw choices.

        Args:
            choices: The values there are, with their words.
            chosen: Those that are chosen.
            several: Whether more than one can be.
            helps: What is said about some of them.
            toggle: Is told a choice that was taken or left.
        """
        super().__init__()
        self._toggle = toggle
        self._choices = choices
        self._helps = helps
        self._chosen = chosen
        self._several = several
        self._place = 0
        self._was_letter = False

    def show(self, choices: list[tuple[str, str]], chosen: list[str]) -> None:
        """Show other choices, or others of them chosen."""
        if (choices, chosen) != (self._choices, self._chosen):
            resized = len(choices) != len(self._choices)
            self._choices, self._chosen = choices, chosen
            self._place = min(self._place, max(0, len(choices) - 1))
            self.refresh(layout=resized)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one row for each choice, and those of what is said about it."""
        told = sum(len(self._about(value, width)) for value, _ in self._choices)
        return max(1, len(self._choices) + told)

    def _about(self, value: str, width: int) -> list[str]:
        """Return what is said about a choice, in lines."""
        return wrap(sanitize(self._helps.get(value, "")), max(10, width - TEXT_AT))

    def render(self) -> Content:
        """Draw the choices; several that were chosen in an order carry its numbers."""
        if not self._choices:
            return Content.styled("Nothing to choose from yet.", "$muted")
        rows = [self._row(place, *choice) for place, choice in enumerate(self._choices)]
        return Content("\n").join(rows)

    def _row(self, place: int, value: str, label: str) -> Content:
        on = value in self._chosen and not self.is_hidden
        mark = ("[x]" if on else "[ ]") if self._several else ("(•)" if on else "( )")
        if self.is_hidden:
            # That something is chosen is told; which of them is nobody else's business.
            mark = "•••" if self._chosen else mark
            label = label if value in self._helps else masked(label)
        here = self.has_focus and place == self._place
        number = f"{place + 1} " if place < 9 else "  "
        about = "".join(
            f"\n{' ' * (TEXT_AT - 2)}{line}" for line in self._about(value, self.size.width)
        )
        return Content.assemble(
            (SIGN if here else "  ", "bold $primary"),
            (number, "$muted"),
            (mark, "bold $primary" if on else "$muted"),
            " ",
            (shown_line(label, max(10, self.size.width - TEXT_AT)), "bold" if here or on else ""),
            (about, "$muted"),
        )

    def on_focus(self) -> None:
        """Draw the row one is on."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw no row as the one one is on."""
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Move and choose; a space between words that are typed here chooses nothing."""
        was_letter, self._was_letter = self._was_letter, is_letter(event)
        digit = event.character if event.character and event.character in "123456789" else ""
        if event.key in ("down", "up"):
            self._move(1 if event.key == "down" else -1)
        elif event.key == "space" and was_letter:
            self._was_letter = True
        elif event.key == "space" and self._choices:
            self._toggle(self._choices[self._place][0])
        elif digit and int(digit) <= len(self._choices):
            self._place = int(digit) - 1
            self._toggle(self._choices[self._place][0])
        else:
            return
        event.stop()
        event.prevent_default()

    def _move(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < len(self._choices):
            self._place = place
            self.refresh()
        else:
            self.post_message(self.Left(by > 0))


def is_letter(event: events.Key) -> bool:
    """Return whether a key is a letter, which words begin with."""
    return bool(event.character) and str(event.character).isalpha()
