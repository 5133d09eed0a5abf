"""`repeat` of a single text: a plain list on a page."""

from datetime import date
from typing import ClassVar, Protocol, cast

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from flows.guide.items.contact import ContactItem
from flows.guide.items.item import Item, RepeatItem
from flows.guide.items.scale import ScaleItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import masked, sanitize
from tui.drawing.widths import cell_width
from tui.fields.field import Field
from tui.fields.private import names_are_private
from tui.fields.repeat import BRING_BACK, CARRY, TAKE_AWAY, RepeatField, on_row
from tui.widgets.key_command import Command, widget_key
from tui.widgets.row_list import Rows, added
from tui.widgets.text_line import Line

OFFER = "enter reads a rhythm: {offer}"
"""What is said of a line whose last words may be a rhythm."""

LONGEST_OFFER = 68
"""Cells of what a line offers at 80 × 24; an example that is longer is left to the help."""

TAKEN = frozenset("xzmae")
"""Letters that do something with a row of any list."""

EMPTIED = "  Nothing is in this list now. z brings back what was taken away."
"""What stands in the place of the lines once the only one was taken away."""

REWORD = widget_key("e", "reword", "words one anew", on_row)
"""Putting a row into other words."""


class Lines(Rows):
    """The lines of a list; where the only one was taken away, the way to have it back."""

    def render(self) -> Content:
        """Draw the lines, or what the list is kept in sight for."""
        return super().render() if self._count else Content.styled(EMPTIED, "$muted")

    def on_key(self, event: events.Key) -> None:
        """Leave letters to the field where there is no line that they could do something to."""
        if not self._count and begins_words(event):
            event.prevent_default()


def begins_words(event: events.Key) -> bool:
    """Say whether a key in a list that was emptied is the first of new words."""
    return event.key != "z" and (event.character or "").isalnum()


class LinePage(Protocol):
    """The page on which lists of lines stand, as they know it; see `Page`."""

    def take_line(self, field: "ListField", text: str, identity: str) -> None:
        """Take a line that was written: a new one, or another wording of an entry."""

    def set_on_row(self, path: str) -> None:
        """Say the next answer of an item that stands on a row; after the last one, none."""


class ListField(RepeatField):
    """A list of single lines: a line to write the next one, and the ones there are."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key(
            "type",
            "to add",
            "write one in the line",
            lambda field: not field.in_rows and not field.is_written and not field.has_rows,
        ),
        widget_key(
            "enter",
            lambda field: "add" if field.is_written else "go on",
            "adds what stands in the line; in an empty line, next question",
            lambda field: not field.in_rows,
        ),
        widget_key(
            "tab", "go on", "next question", lambda field: not field.in_rows and field.is_written
        ),
        widget_key(
            "shift+tab",
            "list",
            "leads to what was added",
            lambda field: not field.in_rows and not field.is_written and field.has_rows,
        ),
        REWORD,
        TAKE_AWAY,
        BRING_BACK,
        CARRY,
        widget_key("enter", "", "next question", lambda field: field.in_rows),
    )

    def commands(self) -> tuple[Command, ...]:
        """Return what keys do: its own alone, and those that set something on a row."""
        sets = [
            widget_key(letter, each.called, f"{each.label} Each press says another answer", on_row)
            for letter, each in self._letters.items()
        ]
        opens = [widget_key("enter", "open", "asks more about one", on_row)]
        return (*(opens if self.item.beyond else []), *sets, *self.KEY_COMMANDS)

    @property
    def _set_on_row(self) -> tuple[Item, ...]:
        """What a key sets on a row."""
        written = {each.id for each in self.item.written}
        return tuple(each for each in self.item.on_row if each.id not in written)

    @property
    def _letters(self) -> dict[str, Item]:
        """What each letter sets on a row: the first letter of its name that means nothing else."""
        letters: dict[str, Item] = {}
        for each in self._set_on_row:
            free = [letter for letter in each.id if letter.isalpha() and letter not in TAKEN]
            letter = next((letter for letter in free if letter not in letters), "")
            if letter:
                letters[letter] = each
        return letters

    @property
    def is_written(self) -> bool:
        """Whether something stands in the line."""
        return bool(self._line.value.strip())

    @property
    def has_rows(self) -> bool:
        """Whether lines were added already, or one was that can be brought back."""
        return bool(self.question.rows) or self.can_restore

    DEFAULT_CSS = """
    ListField > Line, ListField > Line:focus { padding-left: 3; }
    ListField > .reading { height: auto; color: $success; padding-left: 2; display: none; }
    ListField.with-reading > .reading { display: block; }
    """

    class LineTyped(Message):
        """A line is being typed that may say more than words, such as a day."""

        def __init__(self, field: "ListField", text: str) -> None:
            super().__init__()
            self.field = field
            self.text = text

    def editor(self) -> ComposeResult:
        """Yield the lines there are and a place for the next one, or for what was typed last."""
        self._edited, self._given, self._offer = "", "", ""
        self._read_as_words: set[str] = set()
        typed = self.question.typed or ""
        for (identity, _), lines in zip(self.question.rows, self.question.inside, strict=False):
            for line in lines:
                if line.typed:
                    self._edited, typed = identity, line.typed
                    self._being_typed.add(self._part)
        self._rows = Lines(self, self._shown_rows(), keys=("x", "delete", "z", "e", *self._letters))
        self._rows.display = bool(self.question.rows)
        self._line = Line(typed, added(sanitize(self._offered())))
        yield self._rows
        yield self._line
        yield Static("", classes="reading", markup=False)

    def on_descendant_focus(self) -> None:
        """Show the lines while one is in the list."""
        self._set_open(True)

    def on_descendant_blur(self) -> None:
        """Hide them again, where they are nobody else's business."""
        self._set_open(self._rows.has_focus or self._line.has_focus)

    def _set_open(self, is_open: bool) -> None:
        if is_open is not self.is_open:
            self.is_open = is_open
            self._rows.show([row for row in self._shown_rows() if row[1]])

    def way_in(self) -> Widget | None:
        """Return the line: whoever comes here writes, and letters are no commands."""
        return self._line

    def _shown_rows(self) -> list[tuple[str, str]]:
        """Return the lines, hidden where they are nobody else's business."""
        rows = zip(dict(self.question.rows), self._told_rows(), strict=True)
        if self.is_open or not names_are_private(self.item):
            return list(rows)
        return [(each, masked(line) if line else "") for each, line in rows]

    def _told_rows(self) -> list[str]:
        """Return each line, after it what was said of it by keys."""
        said = {each.id for each in self._set_on_row}
        told = []
        for line, inside in zip(self.question.lines, self.question.inside, strict=True):
            values = [
                f"{each.item.called}{_before(each.item)}"
                f"{each.format_answer(each.value, self.today)}"
                for each in inside
                if each.item.id in said and each.given
            ]
            told.append(" · ".join(filter(None, (line, *values))))
        return told

    def show_reading(self, words: str, offer: str = "") -> None:
        """Show what is read in the line beyond its words, before it is taken.

        Args:
            words: What is read, or what is odd about it.
            offer: What enter writes in place of the line, once for each line.
        """
        if offer and self._line.value.strip() not in self._read_as_words:
            self._offer, words = offer, OFFER.format(offer=offer)
        else:
            self._offer = ""
        self.set_class(bool(words), "with-reading")
        self.query_one(".reading", Static).update(sanitize(words))

    @property
    def _part(self) -> str:
        """What the line is called while it is typed: nothing yet, or the one it words anew."""
        return f"{self._edited}.{self.item.written[0].id}" if self._edited else ""

    def example(self) -> str:
        """Return the example where it is too long to stand in the line with what to add."""
        first = self.item.written[0]
        is_told = self._offered() != self.item.add_label
        is_heavy = first.sensitive or not first.example
        return "" if is_told or is_heavy else f"For example: {first.example}"

    def _offered(self) -> str:
        """Return what an empty line shows: what to add, and an example that is not too heavy."""
        first = self.item.written[0]
        whole = f"{self.item.add_label}, such as: {first.example}"
        is_told = first.example and not first.sensitive and cell_width(whole) <= LONGEST_OFFER
        return whole if is_told else self.item.add_label

    def refresh_question(self, question: Question) -> None:
        """Take over the lines."""
        Field.refresh_question(self, question)
        rows = [row for row in self._shown_rows() if row[1]]
        if self._edited and self._edited not in dict(question.rows):
            self._edited = ""  # It was taken away; the new words for it can be added anew.
            self.tell_typing(self._line.value or None)
        self._rows.show(rows)
        if self._rows.has_focus and not self.has_rows:
            self._line.focus()
        self._rows.display = self.has_rows

    def on_key(self, event: events.Key) -> None:
        """Write on in the line where the list was emptied."""
        if self._rows.has_focus and not self.question.rows and begins_words(event):
            event.stop()
            self._line.focus()
            self._line.insert_text_at_cursor(event.character or "")

    def press_row(self, key: str, identity: str) -> None:
        """Take a line away, bring it back, word it anew, or say something of it."""
        if key in self._letters:
            if identity and self.is_attached:
                path = f"{self.path}.{identity}.{self._letters[key].id}"
                cast(LinePage, self.screen).set_on_row(path)
        elif key != "e":
            super().press_row(key, identity)
        elif identity:
            # A line that could not be taken is not written over.
            if not self._line.value.strip():
                self._edited = identity
                lines = zip(dict(self.question.rows), self.question.lines, strict=True)
                self._line.value = dict(lines)[identity]
                self._line.cursor_position = len(self._line.value)
            self._line.focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._offer:
            self._read_as_words.add(self._line.value.strip())
            self._line.value, self._offer = self._offer, ""
            self._line.cursor_position = len(self._line.value)
        elif self._line.value.strip():
            self.commit()
        else:
            self.post_message(self.Done(self))

    @on(Input.Changed)
    def _typing_line(self, event: Input.Changed) -> None:
        event.stop()
        self.tell_typing(event.value or None, self._part)
        if len(self.item.written) > 1 or isinstance(self.item.written[0], ContactItem):
            self.post_message(self.LineTyped(self, event.value))

    @on(Input.Blurred)
    def _left_line(self, event: Input.Blurred) -> None:
        event.stop()
        self.commit()

    def commit(self) -> None:
        """Say the line that was written; it stays where it is until it is taken."""
        text = self._line.value
        if not text.strip():
            self._edited = ""
            self.show_problem("")
        elif text != self._given and self.is_attached:
            self._given = text
            cast(LinePage, self.screen).take_line(self, text, self._edited)

    def taken(self, text: str) -> None:
        """Clear the line, as its words stand in the list now; what was typed since stays."""
        self._given, self._edited = "", ""
        self._line.value = self._line.value.removeprefix(text)
        self.show_problem("")

    def refused(self, sentence: str) -> None:
        """Leave the words in the line, and say why they could not be taken."""
        self._given = ""
        self.show_problem(sentence)

    def key_enter(self, event: events.Key) -> None:
        """Go on from the list; the line hears the key by itself."""
        if not self._rows.has_focus:
            return
        event.stop()
        if self._rows.identity and self.item.beyond:
            self.ask("open", self._rows.identity)
        else:
            self.post_message(self.Done(self))


def _before(item: Item) -> str:
    """Return what stands before an answer on a row: a number goes on, words are told apart."""
    return " " if isinstance(item, ScaleItem) else ": "


def build_repeat_field(question: Question, today: date) -> RepeatField:
    """Return a list whose entries have pages of their own, or a plain list of lines."""
    kind = RepeatField if question.item_as(RepeatItem).is_paged else ListField
    return kind(question, today)
