"""`number`: a number, with its unit beside it."""

from textual.app import ComposeResult
from textual.widgets import Static

from flows.documents.errors import UnacceptableError
from flows.guide.items.number import NumberItem
from flows.text.amounts import parse_amount
from flows.text.numbers import format_amount, format_number
from tui.drawing.sanitize import sanitize
from tui.fields.text import TextField
from tui.widgets.unscrolled import Row


class NumberField(TextField):
    """A number, with its unit beside it."""

    DEFAULT_CSS = """
    NumberField > Row { height: 1; }
    NumberField Line { width: 18; }
    NumberField .unit { width: 1fr; padding-left: 1; color: $muted; }
    """

    def editor(self) -> ComposeResult:
        """Yield the line and the unit."""
        unit = self.question.item_as(NumberItem).unit
        with Row():
            yield from super().editor()
            yield Static(sanitize(unit), classes="unit", markup=False)

    def preview(self, text: str) -> None:
        """Show how much it is where the text says it in another way than digits in this unit."""
        unit = told = self.question.item_as(NumberItem).unit
        try:
            amount = self.read(text)
        except UnacceptableError:
            amount = None
        if amount is not None and not _is_plain_number(text):
            told = f"= {format_amount(amount, unit)}"
        self.query_one(".unit", Static).update(sanitize(told))

    def written(self) -> str:
        """Return the number without zeros that say nothing."""
        return "" if self.question.value is None else format_number(self.question.value)

    def read(self, text: str) -> float:
        """Return the amount in this unit: `2,5`, `1h`, `10k`."""
        item = self.question.item_as(NumberItem)
        return parse_amount(text, item.unit, item.min, item.max)


def _is_plain_number(text: str) -> bool:
    return text.strip().replace(",", ".", 1).lstrip("+-").replace(".", "", 1).isdecimal()
