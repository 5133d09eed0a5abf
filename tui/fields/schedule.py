"""`schedule`: a rhythm in words."""

from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult

from flows.guide.items.schedule import ScheduleItem
from flows.text.rhythms import EXAMPLES, format_typed_rhythm, parse_schedule
from tui.fields.field import NEXT
from tui.fields.parsed_text import ParsedTextField
from tui.widgets.key_command import Command, widget_key


class ScheduleField(ParsedTextField):
    """A rhythm in words; arrows go through the kinds there are."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        NEXT,
        widget_key("up,down", "examples", "write examples of the rhythms there are"),
    )

    def editor(self) -> ComposeResult:
        """Yield the line and what it means."""
        self._shown = -1
        yield from super().editor()

    def example(self) -> str:
        """Return the rhythms that can be typed."""
        told = ", ".join(EXAMPLES[kind] for kind in self.question.item_as(ScheduleItem).allow)
        return f"Such as: {told}"

    def offered(self) -> str:
        """Return a rhythm that can be typed."""
        return super().offered() or EXAMPLES[self.question.item_as(ScheduleItem).allow[0]]

    def written(self) -> str:
        """Return the rhythm in words that are understood again."""
        return "" if self.question.value is None else format_typed_rhythm(self.question.value)

    def read(self, text: str) -> dict[str, Any]:
        """Return the rhythm that is meant."""
        return parse_schedule(text, self.today, self.question.item_as(ScheduleItem).allow)

    def key_down(self, event: events.Key) -> None:
        """Write the next kind of rhythm."""
        event.stop()
        self._browse(1)

    def key_up(self, event: events.Key) -> None:
        """Write the kind of rhythm before."""
        event.stop()
        self._browse(-1)

    def _browse(self, by: int) -> None:
        kinds = self.question.item_as(ScheduleItem).allow
        self._shown = (self._shown + by) % len(kinds)
        self._line.value = EXAMPLES[kinds[self._shown]]
        self._line.cursor_position = len(self._line.value)
