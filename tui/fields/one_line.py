"""Fields of one line: text, numbers, dates, rhythms."""

from datetime import date
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from flows.documents.errors import UnacceptableError
from flows.guide.items.date import DateItem
from flows.guide.items.number import NumberItem
from flows.guide.items.schedule import ScheduleItem
from flows.guide.items.text import TextItem
from flows.guide.session.questions import Question
from flows.text.amounts import parse_amount
from flows.text.dates import DayReading, format_date, read_day
from flows.text.numbers import format_amount, format_number
from flows.text.rhythms import EXAMPLES, format_typed_rhythm, parse_schedule
from tui.fields.field import Field
from tui.fields.private import PrivateLine
from tui.widgets.progress_bars import Key
from tui.widgets.sanitize import sanitize

TO_COME = frozenset({"due", "planned", "next_review"})
"""What a day is for that lies ahead, as a rule."""


class LineField(Field):
    """A question that is answered in one line."""

    KEYS: ClassVar[tuple[Key, ...]] = (Key("enter", "next question"),)

    def editor(self) -> ComposeResult:
        """Yield the line."""
        item = self.question.item
        suggestions = item.suggestions if isinstance(item, TextItem) else ()
        self._line = PrivateLine(
            self.question.typed if self.question.typed is not None else self.written(),
            self.offered(),
            suggester=SuggestFromList(suggestions, case_sensitive=False) if suggestions else None,
            # A shade longer than what can be kept, so that the refusal is seen and nothing is cut.
            max_length=item.max_length + 200 if isinstance(item, TextItem) else 2000,
        )
        self._line.password = bool(item.sensitive and self._line.value)
        self._said = self.written()
        yield self._line

    def written(self) -> str:
        """Return the answer as it is written in the line."""
        return "" if self.question.value is None else str(self.question.value)

    def offered(self) -> str:
        """Return what an empty line shows: the suggestion that one key accepts."""
        if self.question.suggestion is None:
            return ""
        told = self.question.format_answer(self.question.suggestion, self.today)
        return f"{sanitize(told)}   (right arrow takes it)"

    def read(self, text: str) -> Any:
        """Return the answer that a text means.

        Raises:
            UnacceptableError: it means none.
        """
        return text

    def commit(self) -> None:
        """Say the answer when the text has changed since."""
        text = self._line.value
        if text == self._said and self.question.typed is None:
            return
        self._said = text
        self.question = self.question._replace(typed=None)
        if not text.strip():
            self.show_problem("")
            self.say(None)
            return
        try:
            value = self.read(text)
        except UnacceptableError as error:
            self._said = ""
            self.show_problem(str(error))
            return
        self.show_problem("")
        self.say(value)

    def refresh_question(self, question: Question) -> None:
        """Take over a new answer, unless the person is writing here."""
        super().refresh_question(question)
        written = self.written()
        is_writing = self._line.has_focus and self._line.value != self._said
        if not is_writing and not self.has_problem and written != self._said:
            self._said = written
            self._line.value = written

    @on(Input.Changed)
    def _typing(self, event: Input.Changed) -> None:
        event.stop()
        if not self._line.has_focus:
            return
        self.show_typing(event.value if event.value != self._said else None)
        if event.value != self._said:
            self.preview(event.value)

    def preview(self, text: str) -> None:
        """Show what a text would mean while it is typed."""

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.commit()
        if not self.has_problem:
            self.post_message(self.Done(self))

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        event.stop()
        self.commit()

    def on_descendant_focus(self) -> None:
        """Unmask what is nobody else's business while one is in it."""
        self._line.password = False

    def on_descendant_blur(self) -> None:
        """Mask it again."""
        self._line.password = bool(self.question.item.sensitive and self._line.value)

    def key_right(self, event: events.Key) -> None:
        """Take the suggestion when the line is empty."""
        if not self._line.value and self.question.suggestion is not None:
            event.stop()
            self.say(self.question.suggestion)
            self._line.value = self._said = str(self.question.suggestion)


class NumberField(LineField):
    """A number, with its unit beside it."""

    DEFAULT_CSS = """
    NumberField > Horizontal { height: 1; }
    NumberField Line { width: 18; }
    NumberField .unit { width: 1fr; padding-left: 1; color: $muted; }
    """

    def editor(self) -> ComposeResult:
        """Yield the line and the unit."""
        unit = self.question.item_as(NumberItem).unit
        with Horizontal():
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


class MeantField(LineField):
    """A line in words, with what it is understood as beside it."""

    DEFAULT_CSS = """
    MeantField > Horizontal { height: 1; }
    MeantField Line { width: 26; }
    MeantField .meant { width: 1fr; padding-left: 2; color: $success; }
    """

    def editor(self) -> ComposeResult:
        """Yield the line and what it means."""
        with Horizontal():
            yield from super().editor()
            yield Static(self._meant(self.written()), classes="meant", markup=False)

    def show_meaning(self, value: Any) -> str:
        """Return an answer in words."""
        return self.question.format_answer(value, self.today)

    def preview(self, text: str) -> None:
        """Show what a text would mean."""
        self.query_one(".meant", Static).update(self._meant(text))

    def _meant(self, text: str) -> str:
        try:
            return f"→ {self.show_meaning(self.read(text))}" if text else ""
        except UnacceptableError:
            return ""


class DateField(MeantField):
    """A date in words, with the day that is meant beside it."""

    def offered(self) -> str:
        """Return how dates can be written."""
        return super().offered() or "fri, in 6 weeks, +10d"

    def show_meaning(self, value: Any) -> str:
        """Return the day in words; one to come that is gone by already is remarked on."""
        told = super().show_meaning(value)
        is_to_come = self.question.item.maps_to in TO_COME
        passed = is_to_come and date.fromisoformat(value) < self.today
        return f"{told} · this day has passed" if passed else told

    def read(self, text: str) -> str:
        """Return the day that is meant, as it is kept."""
        return self._reading(text).day.isoformat()

    def preview(self, text: str) -> None:
        """Show the day that is meant, and the others that the same words are used for."""
        told = self._meant(text)
        if told and (others := self._reading(text).others):
            days = " or ".join(format_date(day, self.today) for day in others)
            told = f"{told} (or {days}?)"
        self.query_one(".meant", Static).update(told)

    def _reading(self, text: str) -> DayReading:
        return read_day(text, self.today, past=self.question.item_as(DateItem).looks_back)

    def refresh_question(self, question: Question) -> None:
        """Take over the answer; what was typed stays as the person wrote it."""
        meant = question.value != self.question.value
        Field.refresh_question(self, question)
        if meant and question.value is not None:
            self.query_one(".meant", Static).update(f"→ {self.show_meaning(question.value)}")


class ScheduleField(MeantField):
    """A rhythm in words; arrows go through the kinds there are."""

    KEYS: ClassVar[tuple[Key, ...]] = (Key("enter", "next question"), Key("↑ ↓", "examples"))

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
