"""Choosing from a list, one or several, with own words where the item takes them."""

from collections.abc import Mapping
from textwrap import wrap

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from flows.guide.items.choice import ChoosingItem, MultiSelectItem
from flows.guide.session.questions import Question
from flows.text.comparison import comparable
from tui.fields.field import Field
from tui.widgets.progress_bars import Key
from tui.widgets.sanitize import sanitize, shown_line
from tui.widgets.text_line import Line

OWN = "own"
"""What the line for own words is called while they are typed."""

TEXT_AT = 10
"""Cells beside the text of a choice: the cursor, its digit, its mark, and the edges."""


class ChoiceList(Widget, can_focus=True):
    """Choices below each other; space or a digit chooses, arrows move."""

    DEFAULT_CSS = """
    ChoiceList { height: auto; padding: 0 1; border-left: outer $foreground 20%; }
    ChoiceList:focus { border-left: outer $primary; }
    """

    class Toggled(Message):
        """A choice was taken or left."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    class Left(Message):
        """An arrow went beyond the last or the first choice."""

        def __init__(self, down: bool) -> None:
            super().__init__()
            self.down = down

    def __init__(
        self,
        choices: list[tuple[str, str]],
        chosen: list[str],
        several: bool,
        helps: Mapping[str, str],
    ) -> None:
        super().__init__()
        self._choices = choices
        self._helps = helps
        self._chosen = chosen
        self._several = several
        self._place = 0

    def show(self, choices: list[tuple[str, str]], chosen: list[str]) -> None:
        """Show other choices, or others of them chosen."""
        if (choices, chosen) != (self._choices, self._chosen):
            resized = len(choices) != len(self._choices)
            self._choices, self._chosen = choices, chosen
            self._place = min(self._place, max(0, len(choices) - 1))
            self.refresh(layout=resized)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one row for each choice, and those of what is said about it."""
        told = sum(len(self._about(value, width)) for value, _ in self._choices)
        return max(1, len(self._choices) + told)

    def _about(self, value: str, width: int) -> list[str]:
        """Return what is said about a choice, in lines."""
        return wrap(sanitize(self._helps.get(value, "")), max(10, width - TEXT_AT))

    def render(self) -> Content:
        """Draw the choices; several that were chosen in an order carry its numbers."""
        if not self._choices:
            return Content.styled("Nothing to choose from yet.", "$muted")
        rows = [self._row(place, *choice) for place, choice in enumerate(self._choices)]
        return Content("\n").join(rows)

    def _row(self, place: int, value: str, label: str) -> Content:
        on = value in self._chosen
        mark = ("[x]" if on else "[ ]") if self._several else ("(•)" if on else "( )")
        here = self.has_focus and place == self._place
        number = f"{place + 1} " if place < 9 else "  "
        about = "".join(
            f"\n{' ' * (TEXT_AT - 2)}{line}" for line in self._about(value, self.size.width)
        )
        return Content.assemble(
            ("> " if here else "  ", "bold $primary"),
            (number, "$muted"),
            (mark, "bold $primary" if on else "$muted"),
            " ",
            (shown_line(label, max(10, self.size.width - TEXT_AT)), "bold" if here or on else ""),
            (about, "$muted"),
        )

    def on_focus(self) -> None:
        """Draw the row one is on."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw no row as the one one is on."""
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Move and choose."""
        digit = event.character if event.character and event.character in "123456789" else ""
        if event.key in ("down", "up"):
            self._move(1 if event.key == "down" else -1)
        elif event.key == "space" and self._choices:
            self.post_message(self.Toggled(self._choices[self._place][0]))
        elif digit and int(digit) <= len(self._choices):
            self._place = int(digit) - 1
            self.post_message(self.Toggled(self._choices[self._place][0]))
        else:
            return
        event.stop()
        event.prevent_default()

    def _move(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < len(self._choices):
            self._place = place
            self.refresh()
        else:
            self.post_message(self.Left(by > 0))


class ChoosingField(Field):
    """A question that is answered from a list."""

    DEFAULT_CSS = """
    ChoosingField .own { margin-left: 0; }
    """

    KEYS_HELP = (
        "In the list, space or a digit chooses, and again leaves it; ↑ ↓ move.\n"
        "enter goes on to the next question and chooses nothing by itself."
    )

    @property
    def item(self) -> ChoosingItem:
        """What there is to choose."""
        return self.question.item_as(ChoosingItem)

    def keys(self) -> tuple[Key, ...]:
        """Return the keys of the list, or of the line for own words."""
        if not self._list.has_focus:
            words = self._own.value if self.item.other else ""
            return (Key("enter", "add these words" if words.strip() else "next question"),)
        most = min(9, len(self._offered()))
        digits = f"space 1–{most}" if most > 1 else "space"
        return Key(digits, "choose"), Key("enter", "next question")

    def editor(self) -> ComposeResult:
        """Yield the list, and a line for own words."""
        helps = {choice.value: choice.help for choice in self.question.choices}
        self._list = ChoiceList(self._offered(), self._chosen(), self._several, helps)
        yield self._list
        if self.item.other:
            typed = self.question.typed_parts.get(OWN, "")
            self._own = Line(typed, "something else, in your own words", classes="own")
            yield self._own
        self._show_list()

    @property
    def _several(self) -> bool:
        return isinstance(self.item, MultiSelectItem)

    def _chosen(self) -> list[str]:
        value = self.question.value
        if value is None:
            return []
        return list(value) if self._several else [value]

    def _offered(self) -> list[tuple[str, str]]:
        known = {choice.value: choice.label for choice in self.question.choices}
        own = [(each, each) for each in self._chosen() if each not in known]
        return [*known.items(), *own]

    def refresh_question(self, question: Question) -> None:
        """Take over what was chosen and what there is to choose from."""
        super().refresh_question(question)
        self._list.show(self._offered(), self._chosen())
        self._show_list()
        if self.item.other:
            self._take_own_words()

    def _take_own_words(self) -> None:
        """Clear the line once its words are among the answers; what waits still is kept."""
        words = self._own.value.strip()
        if words and self._meant(words) in self._chosen():
            self._own.value = ""
        elif words and not self._own.has_focus and not self.has_problem:
            self.commit()  # Something stood in the way, and does not any more.
        elif words:
            self.show_typing(self._own.value, OWN)

    def _meant(self, words: str) -> str:
        """Return the choice that is called like this, else the words themselves."""
        known = {comparable(label): value for value, label in self._offered()}
        return known.get(comparable(words), words)

    def _show_list(self) -> None:
        """Show the list, unless it is blank and own words are all there is to give."""
        self._list.display = bool(self._offered()) or not self.item.other

    def on_choice_list_toggled(self, event: ChoiceList.Toggled) -> None:
        """Take a choice, or leave it."""
        event.stop()
        chosen = self._chosen()
        if not self._several:
            self.say(None if chosen == [event.value] else event.value)
        elif event.value in chosen:
            self.say([each for each in chosen if each != event.value] or None)
        else:
            self.say([*chosen, event.value])

    def on_choice_list_left(self, event: ChoiceList.Left) -> None:
        """Go on to the own words, or to the next field."""
        event.stop()
        if event.down:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    @on(Input.Submitted)
    def _own_words(self, event: Input.Submitted) -> None:
        event.stop()
        if self._own.value.strip():
            self.commit()
        else:
            self.post_message(self.Done(self))

    @on(Input.Changed)
    def _typing_own(self, event: Input.Changed) -> None:
        event.stop()
        self.show_typing(event.value or None, OWN)

    @on(Input.Blurred)
    def _left_own(self, event: Input.Blurred) -> None:
        event.stop()
        self.commit()

    def commit(self) -> None:
        """Say the own words as a choice; they stay in the line until they are taken."""
        if not self.item.other:
            return
        words = self._own.value.strip()
        if not words:
            self.show_problem("")
            return
        value = self._meant(words)
        if value in self._chosen():
            self._own.value = ""
        elif self._several:
            self.say([*self._chosen(), value])
        else:
            self.say(value)

    def key_enter(self, event: events.Key) -> None:
        """Go on from the list; the line of own words hears the key by itself."""
        if not self._list.has_focus:
            return
        event.stop()
        self.post_message(self.Done(self))
