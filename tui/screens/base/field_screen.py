"""A screen that asks: its fields, the way from one to the next, and one's own editor."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.css.query import QueryType
from textual.widget import Widget

from tui.drawing.key_hints import Key
from tui.fields.field import Field
from tui.fields.long_text import LongTextField
from tui.screens.base.place_screen import PlaceScreen
from tui.terminal.pacing import travelled
from tui.widgets.key_command import HERE, Command, hints, widget_key

if TYPE_CHECKING:
    from tui.screens.base.windows.help_window import HelpSection


QUESTION_COMMANDS = (
    widget_key("enter", "", "next question"),
    widget_key("tab", "", "next question"),
    widget_key("shift+tab", "", "question before"),
)
"""The way from question to question; a field may use one of these keys for something else."""


class FieldScreen(PlaceScreen):
    """A place with questions below each other. What becomes of an answer is its own affair."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = QUESTION_COMMANDS

    waits_for_answers: ClassVar[bool] = False
    """Whether one goes on only once what was answered is kept, or refused."""

    def hints(self) -> tuple[Key, ...]:
        """Return the hints of the field one is in, then those of the page."""
        field = self.focused_field()
        own = [each for each in self.commands() if each.group == HERE]
        return (*(field.keys() if field else ()), *hints(self, own, self.host.keys))

    def always(self) -> tuple[Key, ...]:
        """Return the hints that are told however little room there is: letters are words here."""
        help_hint, *rest = super().always()
        return (help_hint._replace(key=help_hint.key.replace("?", "F1")), *rest)

    def help_sections(self) -> "list[HelpSection]":
        """Return help for the question in focus, then for the page."""
        from tui.screens.base.windows.help_window import question_help

        field = self.focused_field()
        page = super().help_sections()
        return question_help(field, page, self.host.keys) if field is not None else page

    def fields(self) -> list[Field]:
        """Return the fields, in their order."""
        return self.walk_children(Field)

    def ways_in(self) -> list[Widget]:
        """Return everything that takes keys, field by field."""
        return [way for field in self.fields() for way in field.ways_in()]

    def focused_field(self) -> Field | None:
        """Return the field one is in."""
        focused: Any = self.focused
        while focused is not None and not isinstance(focused, Field):
            focused = focused.parent
        return focused

    def stuck_field(self) -> Field | None:
        """Return the first field whose answer cannot be kept."""
        return next((field for field in self.fields() if field.has_problem), None)

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Move the focus, and with it what helps: it stands at the question one is in."""
        before = self.focused_field()
        was = self.focused
        super().set_focus(widget, scroll_visible, from_app_focus)
        after = self.focused_field()
        if self.focused not in (was, None):
            self.paint_with_focus()
        if before is not after:
            for field in filter(None, (before, after)):
                field.show_help(is_here=field is after)

    async def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Have all painted that the focus has changed on its way here."""
        event.stop()
        await self.focus_came()

    def commit_then(self, go_on: Callable[[], object]) -> None:
        """Take the answer one is writing, and go on when it was heard."""
        self.host.hold_keys()  # What is typed meanwhile is meant for where one gets to.
        field, line = self.focused_field(), self.focused
        if field is None or line is None:
            self._go_on_from_here(go_on)
        elif line.message_queue_size:
            self.run_worker(self._go_on_once_written(field, line, go_on), exclusive=True)
        else:
            field.commit()
            if field.message_queue_size or self.waits_for_answers:
                self.run_worker(self._go_on_once_heard(field, go_on), exclusive=True)
            else:
                self._go_on_from_here(go_on)

    async def _go_on_once_written(
        self, field: Field, line: Widget, go_on: Callable[[], object]
    ) -> None:
        """Let the words that were typed ahead of a key come into the line before it."""
        await travelled(line)
        field.commit()
        await self._go_on_once_heard(field, go_on)

    async def _go_on_once_heard(self, field: Field, go_on: Callable[[], object]) -> None:
        await travelled(field)
        if self.waits_for_answers:
            await self.host.saved()
        self._go_on_from_here(go_on)

    def _go_on_from_here(self, go_on: Callable[[], object]) -> None:
        self.call_later(go_on)
        self.call_later(self.host.release_keys)

    def take_answer(self, field: Field, value: object) -> None:
        """Keep an answer; see `Page`."""
        raise NotImplementedError

    def take_typing(self, path: str, text: str | None) -> None:
        """Remember what is being typed, where that is kept before it is an answer; see `Page`."""

    def after_last(self) -> None:
        """Go where one goes from the last question."""

    async def on_field_done(self, event: Field.Done) -> None:
        """Go to the next question, one that the answer has opened included; then on."""
        event.stop()
        await self.all_drawn()
        following = self._after(event.field)
        if following is not None:
            following.focus()
        else:
            self.after_last()

    async def all_drawn(self) -> None:
        """Wait until the questions that an answer has opened can take keys."""
        while self.is_running and not all(each.is_mounted for each in self.walk_children(Widget)):
            await asyncio.sleep(0.002)

    def _after(self, field: Field) -> Widget | None:
        """Return where the question after this one begins, as the page stands now."""
        fields = self.fields()
        place = fields.index(field) if field in fields else len(fields)
        ways = (each.way_in() for each in fields[place + 1 :])
        return next((way for way in ways if way is not None), None)

    def way_beside(self, by: int) -> Widget | None:
        """Return what takes keys after (or, negative, before) the widget in focus."""
        ways, field = self.ways_in(), self.focused_field()
        place = next((n for n, way in enumerate(ways) if way.has_focus), -1) + by
        if field is None or not 0 <= place < len(ways):
            return None
        if by > 0 and ways[place] not in list(field.ways_in()):
            return self._after(field)
        return ways[place]

    def focus_next(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """Go to the next place that takes keys; from the last one, stay."""
        way = self.way_beside(1)
        return way.focus() if way is not None else self.focused

    def focus_previous(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """Go to the place before that takes keys; from the first one, stay."""
        way = self.way_beside(-1)
        return way.focus() if way is not None else self.focused

    @on(LongTextField.EditorRequested)
    def _open_editor(self, event: LongTextField.EditorRequested) -> None:
        event.stop()
        self.save_pending()
        field = event.field
        self.host.own_editor.open(field.text, partial(self._take_back, field))

    def _take_back(self, field: LongTextField, text: str) -> None:
        """Keep what was written in an editor, though the app may be about to end."""
        # Kept as it was typed, too: what cannot be an answer is not lost for that.
        self.take_typing(field.path, text)
        field.replace(text)
        self.save_pending()
