"""`select` and `multi_select`: choosing from a list, with own words where the item takes them."""

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input

from flows.guide.items.choice import ChoiceItem, MultiSelectItem
from flows.guide.items.item_parts import Choice
from flows.guide.session.questions import Question
from flows.text.comparison import comparable
from tui.fields.choice_list import ChoiceList, is_letter
from tui.fields.field import NEXT
from tui.fields.masked_choice import MaskedChoice
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

OWN = "own"
"""What the line for own words is called while they are typed."""


class ChoiceField(MaskedChoice):
    """A question that is answered from a list."""

    DEFAULT_CSS = """
    ChoiceField .own { margin-left: 0; }
    """

    @property
    def item(self) -> ChoiceItem:
        """What there is to choose."""
        return self.question.item_as(ChoiceItem)

    def commands(self) -> tuple[Command, ...]:
        """Return what keys do in the list, or in the line for own words."""
        if not self._list.has_focus:
            add = widget_key("enter", "add these words", "adds these words")
            return (add if self.item.other and self._own.value.strip() else NEXT,)
        most = min(9, len(self._offered()))
        choose = widget_key(
            f"space,1–{most}" if most > 1 else "space", "choose", "choose, and again leave it"
        )
        move = widget_key("up,down", "", "move in the list")
        go_on = widget_key("enter", "next question", "next question; it chooses nothing by itself")
        return (choose, move, go_on) if most else (go_on,)

    def editor(self) -> ComposeResult:
        """Yield the list, and a line for own words."""
        helps = {choice.value: choice.help for choice in self._known()}
        self._list = ChoiceList(self._offered(), self._chosen(), self._several, helps, self._toggle)
        yield self._list
        if self.item.other:
            typed = self.question.typed_parts.get(OWN, "")
            self._own = Line(typed, "something else, in your own words", classes="own")
            yield self._own
        self._show_list()

    def _known(self) -> tuple[Choice, ...]:
        """Return the choices that anybody may read: those of the flow, not those of a list."""
        is_named = self.question.is_private and not self.item.sensitive
        return () if is_named else self.question.choices

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

    def show_mask(self) -> None:
        """Mask what is private, own words that are being typed included."""
        super().show_mask()
        if self.question.is_private and self.item.other:
            self._own.password = self._list.is_hidden

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
            # Something stood in the way, and does not any more.
            self.call_later(self.commit)
        elif words:
            self.tell_typing(self._own.value, OWN)

    def _meant(self, words: str) -> str:
        """Return the choice that is called like this, else the words themselves."""
        known = {comparable(label): value for value, label in self._offered()}
        return known.get(comparable(words), words)

    def _show_list(self) -> None:
        """Show the list, unless it is blank and own words are all there is to give."""
        self._list.display = bool(self._offered()) or not self.item.other

    def _toggle(self, value: str) -> None:
        chosen = self._chosen()
        if not self._several:
            self.answer(None if chosen == [value] else value)
        elif value in chosen:
            self.answer([each for each in chosen if each != value] or None)
        else:
            self.answer([*chosen, value])

    def on_key(self, event: events.Key) -> None:
        """Write own words where somebody types them at the list."""
        if self.item.other and self._list.has_focus and is_letter(event):
            event.stop()
            self._own.focus()
            self._own.insert_text_at_cursor(event.character or "")

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
        self.tell_typing(event.value or None, OWN)

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
            self.answer([*self._chosen(), value])
        else:
            self.answer(value)

    def key_enter(self, event: events.Key) -> None:
        """Go on from the list; the line of own words hears the key by itself."""
        if not self._list.has_focus:
            return
        event.stop()
        self.post_message(self.Done(self))
