"""A screen that asks: its fields, the way from one to the next, and one's own editor."""

from collections.abc import Callable
from typing import Any

from textual import on
from textual.widget import Widget

from flows.documents.errors import HandrailError
from tui.fields.field import Field
from tui.fields.long_text import LongTextField
from tui.screens.place import Place
from tui.terminal.editor import edit
from tui.terminal.pacing import travelled


class AskingPlace(Place):
    """A place with questions below each other. What becomes of an answer is its own affair."""

    def fields(self) -> list[Field]:
        """Return the fields, in their order."""
        return list(self.query(Field))

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

    def commit_at_once(self, hears: Callable[[Field.Answered], None]) -> None:
        """Take every answer one is writing, when there is no time left to send it."""
        for field in self.fields():
            field.hears = hears
            field.commit()
            field.hears = None

    def commit_then(self, go_on: Callable[[], None]) -> None:
        """Take the answer one is writing, and go on when it was heard."""

        async def settle() -> None:
            if field := self.focused_field():
                field.commit()
                await travelled(field)
            self.call_later(go_on)

        self.run_worker(settle(), exclusive=True)

    def after_last(self) -> None:
        """Go where one goes from the last question."""

    def on_field_done(self, event: Field.Done) -> None:
        """Go to the next question, and from the last one on."""
        event.stop()
        ways, own = self.ways_in(), list(event.field.ways_in())
        place = ways.index(own[-1]) if own and own[-1] in ways else len(ways)
        if place + 1 < len(ways):
            ways[place + 1].focus()
        else:
            self.after_last()

    @on(LongTextField.EditorRequested)
    def _open_editor(self, event: LongTextField.EditorRequested) -> None:
        event.stop()
        self.keep_what_waits()
        try:
            with self.app.suspend():
                text, remark = edit(event.field.text)
        except HandrailError as error:
            self.notify(error.sentence, severity="warning", markup=False)
            return
        if remark:
            self.notify(remark, severity="warning", markup=False)
        event.field.replace(text)
