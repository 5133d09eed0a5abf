"""`schedule`: a rhythm in words."""

from typing import Any, ClassVar

from flows.guide.items.schedule import ScheduleItem
from flows.text.rhythm_parser import EXAMPLES, parse_schedule
from flows.text.rhythms import format_typed_rhythm
from tui.fields.field import NEXT
from tui.fields.parsed_text import ParsedTextField
from tui.widgets.key_command import Command, widget_key


class ScheduleField(ParsedTextField):
    """A rhythm in words; arrows go through the kinds there are."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        NEXT,
        widget_key("up,down", "examples", "write examples of the rhythms there are"),
    )

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

    def suggestions(self) -> tuple[str, ...]:
        """Return an example of each kind of rhythm that can be typed."""
        return tuple(EXAMPLES[kind] for kind in self.question.item_as(ScheduleItem).allow)

    @property
    def can_browse(self) -> bool:
        """Whether arrows write the examples: always, as they take the place of one another."""
        return True
