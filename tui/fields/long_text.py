"""Text of several lines."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import TextArea

from flows.guide.items.long_text import LongTextItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import sanitize
from tui.fields.field import Field
from tui.fields.private import hidden
from tui.textual_private import StyledByFocus
from tui.widgets.key_command import Command, HasCommands, widget_key

LINE_BREAKS = "A page break, or another sign that ends a line, became a plain line break."
"""What is said when a text comes back from an editor with such a sign."""


EDITOR = Command(
    "editor",
    "f3,ctrl+o",
    "open_editor",
    "own editor",
    tooltip="Your own editor",
    help="writes this in your own editor",
    synonyms="vim emacs nano external long",
)
"""Writing in one's own editor."""


WRITING: list[BindingType] = [
    each for each in TextArea.BINDINGS if isinstance(each, Binding) and each.key not in {"f6", "f7"}
]
"""Textual's keys for writing. Those for selecting lead to other pages here, as everywhere."""


class WritingArea(StyledByFocus, TextArea, inherit_bindings=False):
    """A text area that leaves the keys of the page around it alone."""

    BINDINGS: ClassVar[list[BindingType]] = WRITING


class Paragraphs(HasCommands, WritingArea):
    """A place for several lines that grows with them, up to eight."""

    DEFAULT_CSS = """
    Paragraphs, Paragraphs:focus {
        height: auto; min-height: 3; max-height: 8; border: none; padding: 0 0 0 1;
        border-left: outer $edge; background: $surface; scrollbar-size: 1 1;
    }
    Paragraphs:focus { border-left: outer $primary; }
    Paragraphs .text-area--placeholder { color: $muted; text-style: italic; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (EDITOR,)

    class EditorWanted(Message):
        """The person would like to write this in their own editor."""

    class Ended(Message):
        """The person wrote an empty last line, and goes on."""

    def __init__(self, text: str, *, masked: bool = False) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)
        self.cursor_blink = False
        self._masked = masked
        self.is_watched = False
        """Whether somebody looks along, so that what is private is masked."""

    def render_line(self, y: int) -> Strip:
        """Draw a line; what is nobody else's business is masked while somebody looks along."""
        if not (self._masked and self.is_watched and self.text):
            return super().render_line(y)
        if self.has_focus:
            return _masked_strip(super().render_line(y))
        dots = hidden(self.text) if y == 0 else ""
        drawn = Strip([Segment(dots, self.rich_style)])
        return drawn.adjust_cell_length(self.size.width, self.rich_style)

    def on_focus(self, event: events.Focus) -> None:
        """Go to the end: whoever comes here writes on."""
        if not event.from_app_focus:
            self.move_cursor(self.document.end)

    @on(TextArea.SelectionChanged)
    @on(events.Resize)
    def _cursor_moved(self) -> None:
        if self.has_focus:
            # The size that the text has grown to is known only then.
            self.call_after_refresh(self._show_cursor_line)

    def _show_cursor_line(self) -> None:
        """Scroll what is around this place until the line one writes in is seen."""
        if not (self.is_attached and self.has_focus):
            return
        line = self.cursor_screen_offset.y
        around = (each for each in self.ancestors if isinstance(each, Widget))
        page = next((each for each in around if each.allow_vertical_scroll), None)
        if page is None:
            return
        seen = page.scrollable_content_region
        beyond = min(0, line - seen.y) + max(0, line + 1 - seen.bottom)
        if beyond:
            page.scroll_relative(y=beyond, animate=False, immediate=True)

    @property
    def is_on_empty_last_line(self) -> bool:
        """Whether nothing stands in the last line, and one is in it."""
        row, _ = self.document.end
        return self.cursor_location == (row, 0) == self.document.end and self.selection.is_empty

    def on_key(self, event: events.Key) -> None:
        """Go on from an empty last line, which is taken away; else enter makes a new line."""
        if event.key != "enter" or not self.is_on_empty_last_line:
            return
        event.stop()
        event.prevent_default()
        row, _ = self.document.end
        if row:
            self.delete((row - 1, len(self.document.get_line(row - 1))), (row, 0))
        self.post_message(self.Ended())

    def action_open_editor(self) -> None:
        """Ask for the person's own editor."""
        self.post_message(self.EditorWanted())


class LongTextField(Field):
    """A question that is answered in as many lines as one likes."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key(
            "enter",
            lambda field: "next question" if field.ends_here else "new line",
            "a new line here; on an empty last line, next question",
        ),
        widget_key("tab", lambda field: "" if field.ends_here else "go on", "next question"),
        EDITOR._replace(action=""),
        widget_key(
            "right",
            "",
            "takes what is suggested, where nothing stands yet",
            lambda field: field.takes_suggestion,
        ),
    )

    class EditorRequested(Message):
        """The text is to be written in the person's own editor."""

        def __init__(self, field: "LongTextField") -> None:
            super().__init__()
            self.field = field

    def editor(self) -> ComposeResult:
        """Yield the place for the text."""
        question = self.question
        text = question.typed if question.typed is not None else question.value or ""
        self._said = question.value or ""
        self._area = Paragraphs(text, masked=question.item.sensitive)
        self._area.is_watched = self.is_watched
        yield self._area

    def example(self) -> str:
        """Return the questions that help to begin; the example stands in the place for the text."""
        return " · ".join(self.question.item_as(LongTextItem).prompts)

    @property
    def ends_here(self) -> bool:
        """Whether enter goes on."""
        return self._area.is_on_empty_last_line

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._area.text

    def replace(self, text: str) -> None:
        """Put another text in, as it comes back from an editor."""
        self._area.text = text
        if self._area.text != text:
            self.notify(LINE_BREAKS, markup=False)
        self.commit()

    def on_mount(self) -> None:
        """Show the suggestion, or an example, where nothing stands yet."""
        item = self.question.item
        if self.takes_suggestion:
            self._area.placeholder = f"{sanitize(self.question.suggestion)}\n(right arrow takes it)"
        elif item.example and not item.sensitive:
            self._area.placeholder = sanitize(item.example)

    @property
    def takes_suggestion(self) -> bool:
        """Whether something is suggested that anybody may see, and nothing stands here."""
        is_offered = self.question.suggestion is not None and not self.question.item.sensitive
        return is_offered and not self._area.text

    def commit(self) -> None:
        """Say the answer when the text has changed since."""
        text = self._area.text
        if text == self._said and self.question.typed is None:
            return
        self._said = text
        self.question = self.question._replace(typed=None)
        self.answer(text)

    def refresh_question(self, question: Question) -> None:
        """Take over a new answer, unless the person is writing here."""
        super().refresh_question(question)
        value = question.value or ""
        if not self._area.has_focus and not self.has_problem and value != self._said:
            self._said = value
            self._area.text = value

    @on(TextArea.Changed)
    def _typing(self, event: TextArea.Changed) -> None:
        event.stop()
        self.tell_typing(self._area.text if self._area.text != self._said else None)

    def on_descendant_blur(self) -> None:
        """Say the answer when the person leaves."""
        self.commit()

    def show_mask(self) -> None:
        """Mask what is private unless one is in it and nobody looks along."""
        self._area.is_watched = self.is_watched
        self._area.refresh()

    @on(Paragraphs.Ended)
    def _ended(self, event: Paragraphs.Ended) -> None:
        event.stop()
        self.commit()
        self.post_message(self.Done(self))

    @on(Paragraphs.EditorWanted)
    def _editor_wanted(self, event: Paragraphs.EditorWanted) -> None:
        event.stop()
        self.post_message(self.EditorRequested(self))

    def key_right(self, event: events.Key) -> None:
        """Take the suggestion when nothing stands here."""
        if self.takes_suggestion:
            event.stop()
            self._area.text = self.question.suggestion
            self.commit()


def _masked_strip(drawn: Strip) -> Strip:
    """Return a line with a dot in every cell of its words."""
    masked = [
        Segment("".join(" " if cell == " " else "•" * cell_len(cell) for cell in text), style)
        for text, style, _ in drawn
    ]
    return Strip(masked, drawn.cell_length)
