"""`if_then`: a plan for a situation, with its sentence below."""

from textual.app import ComposeResult
from textual.widgets import Static

from flows.guide.items.if_then import IfThenItem
from tui.drawing.sanitize import sanitize
from tui.fields.parts import PartsField


class IfThenField(PartsField):
    """A plan for a situation, with its sentence below."""

    DEFAULT_CSS = """
    IfThenField .part { width: 9; }
    IfThenField > .sentence { height: auto; color: $success; }
    """

    def parts(self) -> list[tuple[str, str]]:
        """Return the two halves."""
        item = self.question.item_as(IfThenItem)
        return [("if", item.if_label), ("then", item.then_label)]

    def editor(self) -> ComposeResult:
        """Yield the halves and the sentence they make."""
        yield from super().editor()
        self._sentence = Static(self._said_in_words(), classes="sentence", markup=False)
        yield self._sentence

    def preview(self) -> None:
        """Show the sentence."""
        self._sentence.update(self._said_in_words())

    def _said_in_words(self) -> str:
        written = self.written()
        if not written:
            return ""
        return sanitize(self.question.item_as(IfThenItem).format_sentence(written))
