"""`if_then`: a plan for a situation, with its sentence below."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from flows.guide.items.if_then import IfThenItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import sanitize
from tui.fields.parts import PartsField
from tui.widgets.private_words import seen_cells


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

    @property
    def _situation(self) -> str:
        """What the plan is for where nobody says it anew; hidden while somebody looks along."""
        return "" if self.is_watched else sanitize(self.question.situation)

    def editor(self) -> ComposeResult:
        """Yield the halves and the sentence they make."""
        yield from super().editor()
        self._lines["if"].placeholder = self._situation  # Whoever leaves it blank means that.
        self._sentence = Static(self._said_in_words(), classes="sentence", markup=False)
        yield self._sentence

    def private_cells(self) -> Iterator[Region]:
        """Yield as well what the plan is for: the sign is nobody else's business."""
        yield from super().private_cells()
        if self._is_drawn and self._situation and not self._lines["if"].value:
            yield from seen_cells(self._lines["if"])
            yield from seen_cells(self._sentence)

    def way_in(self) -> Widget | None:
        """Return the line of what is done then, where it is said already what the plan is for."""
        is_said = self._situation and not self._lines["if"].value
        return self._lines["then"] if is_said else super().way_in()

    def refresh_question(self, question: Question) -> None:
        """Take over the answer, and what it is for, which may be called something else now."""
        super().refresh_question(question)
        self._show_situation()

    def show_mask(self) -> None:
        """Mask what is private, what the plan is for as well."""
        super().show_mask()
        self._show_situation()

    def _show_situation(self) -> None:
        if self._lines["if"].placeholder != self._situation:
            self._lines["if"].placeholder = self._situation
            self.preview()

    def preview(self) -> None:
        """Show the sentence."""
        self._sentence.update(self._said_in_words())

    def _said_in_words(self) -> str:
        written = self.written()
        if not written:
            return ""
        whole = {"if": self._situation, **written} if self._situation else written
        return sanitize(self.question.item_as(IfThenItem).format_sentence(whole))
