"""`date`: a day in words, with the day that is meant beside it."""

from datetime import date
from typing import Any

from textual.widgets import Static

from flows.guide.items.date import DateItem
from flows.guide.session.questions import Question
from flows.text.date_parser import HINT_BACK, DayReading, read_day
from flows.text.dates import format_date
from tui.fields.field import Field
from tui.fields.parsed_text import ParsedTextField

TO_COME = frozenset({"due", "planned", "next_review"})
"""What a day is for that lies ahead, as a rule."""


class DateField(ParsedTextField):
    """A date in words, with the day that is meant beside it."""

    def offered(self) -> str:
        """Return how dates can be written."""
        looks_back = self.question.item_as(DateItem).looks_back
        return super().offered() or (HINT_BACK if looks_back else "fri, in 6 weeks, +10d")

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
