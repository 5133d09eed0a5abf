"""A field: one question as it stands on a page of the wizard."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol, cast

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from flows.guide.session.questions import Question
from tui.drawing.key_hints import Key
from tui.fields.private import PrivateLine, is_sensitive
from tui.widgets.key_command import Command, HasCommands, commands_of, hints, widget_key
from tui.widgets.private_words import PrivateWords, seen_cells
from tui.widgets.written_box import Words, WrittenBox

NEXT = widget_key("enter", "next question", "next question")
"""Going on, in a field that takes the key itself."""


BRING_ANSWER_BACK = widget_key(
    "escape",
    "bring it back",
    "brings back the answer that was written over",
    lambda field: field.replaced_line() is not None,
)
"""Having back what typing has replaced."""


class Page(Protocol):
    """The screen on which fields stand, as they know it.

    It is called, not sent messages: whatever is pressed next finds the answer taken, and nothing
    is on its way any more when the program ends.
    """

    def take_answer(self, field: "Field", value: object) -> None:
        """Take the answer of a field; None takes it away."""

    def take_typing(self, path: str, text: str | None) -> None:
        """Take what is being typed at a path and is no answer yet; None when it waits no longer."""


class Field(HasCommands, PrivateWords, WrittenBox):
    """One question: its label, a place to answer it, an example, and what is wrong in words.

    A field never changes a session: it tells its page what was answered, which asks the session.
    """

    DEFAULT_CSS = """
    Field { height: auto; margin-bottom: 1; }
    """

    class Done(Message):
        """The person is through with this field and wants the next one."""

        def __init__(self, field: "Field") -> None:
            super().__init__()
            self.field = field

    def __init__(self, question: Question, today: date) -> None:
        super().__init__()
        self.question = question
        self.today = today
        self.is_watched = False
        """Whether somebody looks along, so that what is private is masked while one writes, too."""

        self.helps = True
        """Whether what helps stands here while one is in it, rather than below a whole row."""

        self.problem = ""
        """What is wrong here, in words."""

        self.is_titled = False
        """Whether the page says already what is asked, so that it is not written here."""

        self._shows_help = False
        self._is_drawn = False
        self._being_typed = {*question.typed_parts}
        if question.typed is not None:
            self._being_typed.add("")

    @property
    def path(self) -> str:
        """The instance path of the item."""
        return self.question.path

    def private_cells(self) -> Iterator[Region]:
        """Yield all of it where its answer, or a part of that, is nobody else's business."""
        asked = self.question
        if asked.is_private or asked.is_held_back or is_sensitive(asked.item):
            yield from seen_cells(self)

    def compose(self) -> ComposeResult:
        """Draw the place for the answer; the question is written above it."""
        self._is_drawn = True
        yield from self.editor()

    def above(self) -> Sequence[Words]:
        """Return what is asked, and what helps with it while one is in it."""
        label = [] if self.is_titled else [(self.question.label, "bold")]
        text = self.question.item.help if self._shows_help else ""
        return [*label, (text, "$muted")] if text else label

    def below(self) -> Sequence[Words]:
        """Return an example while one is in it, and what is wrong."""
        text = self.example() if self._shows_help else ""
        example = [(text, "$muted")] if text else []
        return [*example, (self.problem, "$warning")] if self.problem else example

    def editor(self) -> ComposeResult:
        """Yield the widgets in which the question is answered."""
        yield from ()

    def example(self) -> str:
        """Return what stands below the field while one is in it.

        An example stands in the place for the answer, where there is one for words; heavy words
        are put before nobody.
        """
        example = "" if self.question.item.sensitive else self.question.item.example
        return f"For example: {example}" if example else ""

    def show_help(self, *, is_here: bool) -> None:
        """Show what helps while one is in it; a rule for the focus would style all of it anew."""
        shows = is_here and self.helps
        if shows is not self._shows_help:
            self._shows_help = shows
            if self.question.item.help or self.example():
                self.refresh(layout=True)

    def set_watched(self, *, is_watched: bool) -> None:
        """Mask what is private while one is in it, too, or show it there again."""
        self.is_watched = is_watched
        if self._is_drawn:
            self.show_mask()

    def show_mask(self) -> None:
        """Mask what is private, or show it, as things stand now."""

    def ways_in(self) -> Iterator[Widget]:
        """Yield the widgets of the field that can have the focus, first one first."""
        for widget in self.walk_children(Widget):
            if widget.focusable and widget.display:
                yield widget

    def commands(self) -> tuple[Command, ...]:
        """Return what keys do in this field, beyond what they do in every field."""
        return commands_of(type(self))

    def keys(self) -> tuple[Key, ...]:
        """Return the hints of what does something in the part of the field that has the focus."""
        return hints(self, self.commands(), getattr(self.app, "keys", {}))

    def way_in(self) -> Widget | None:
        """Return the widget to begin with; None where nothing takes keys."""
        return next(self.ways_in(), None)

    def commit(self) -> None:
        """Say what was answered, when that has not been said yet."""

    def take(self, question: Question) -> None:
        """Take over how the question stands now; a field that is not drawn yet just asks it."""
        if self._is_drawn:
            self.refresh_question(question)
        else:
            self.question = question

    def refresh_question(self, question: Question) -> None:
        """Take over how the question stands now, without moving the cursor."""
        is_other = question.label != self.question.label
        self.question = question
        if is_other:
            self.refresh(layout=True)

    def show_problem(self, sentence: str) -> None:
        """Say in words what is wrong; an empty sentence takes it away."""
        before, self.problem = self.problem, sentence
        if sentence != before:
            self.refresh(layout=True)
        if sentence:
            self.call_after_refresh(self.scroll_visible, animate=False)

    @property
    def has_problem(self) -> bool:
        """Whether something is wrong here."""
        return bool(self.problem)

    def replaced_line(self) -> PrivateLine | None:
        """Return the line in focus where something else was written over its answer."""
        return next((line for line in self.walk_children(PrivateLine) if line.is_replaced), None)

    def key_escape(self, event: events.Key) -> None:
        """Bring back an answer that was written over; where there is none, the page hears it."""
        if (line := self.replaced_line()) is not None:
            event.stop()
            line.bring_back()

    @property
    def _page(self) -> Page | None:
        return cast(Page, self.screen) if self.is_attached else None

    def tell_typing(self, text: str | None, part: str = "") -> None:
        """Tell what is being typed, so that it is kept before it is an answer.

        Args:
            text: What stands there; None when that is what was said already.
            part: The name of the line, in a field that has several.
        """
        if text is not None:
            self._being_typed.add(part)
        elif part in self._being_typed:
            self._being_typed.remove(part)
        else:
            return
        if (page := self._page) is not None:
            page.take_typing(f"{self.path}.{part}" if part else self.path, text)

    def answer(self, value: object) -> None:
        """Give an answer; None takes it away."""
        if (page := self._page) is not None:
            page.take_answer(self, value)
