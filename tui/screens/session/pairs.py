"""Which of these two first? An order found by comparing two by two."""

from typing import Any, ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from flows.guide.session.questions import Question
from flows.rules.pairwise import next_pair, pairs_left, pairwise_order
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import wrap
from tui.screens.base.windows.window import AskWindow, numbered, numbered_row
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key

WIDTH = 72
"""Cells of the window, where there is room for them, as its style says."""

BEFORE = 5
"""Cells before the words of an answer."""

AROUND = 6 + BEFORE
"""Cells of the frame, and before the words."""

DIGITS = ("1", "2", "3")
"""The keys that are an answer at once."""

EQUAL = 2
"""The row that says that neither comes first."""


class Compared(NamedTuple):
    """One comparison that was made."""

    left: str
    """The id of one objective."""

    right: str
    """The id of the other."""

    preferred: str | None
    """The one that comes first, or none when they are about equal."""


class Pairs(AskWindow[dict[str, Any]]):
    """Asks which of two comes first until every pair was asked; ends with the order.

    A digit is the answer at once; ↑ ↓ go to one, and enter gives it.
    """

    DEFAULT_CSS = """
    Pairs > Vertical { width: 72; max-height: 100%; }
    Pairs CalmList { margin-bottom: 1; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("first", "1,left", "prefer(0)", "choose", tooltip="The first"),
        Command("second", "2,right", "prefer(1)", tooltip="The second", joined=True),
        Command("equal", "3,equals_sign,space", "prefer(-1)", tooltip="About equal", joined=True),
        Command(
            "again",
            "u,backspace",
            "again",
            "the pair before",
            tooltip="The pair before",
            when=lambda window: window.has_answers,
        ),
        widget_key("enter", "", "chooses the one you are on"),
    )

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._titles = dict(question.rows)
        self._ids = [identity for identity, _ in question.rows]
        self._made: list[Compared] = []
        self._was_digit = False

    def compose(self) -> ComposeResult:
        """Draw the pair."""
        with Vertical():
            yield Static(self._title(), classes="title", markup=False)
            yield numbered(["", "", "about equal"])
            yield self.key_bar()

    def on_mount(self) -> None:
        """Begin at the first one."""
        self._begin()

    def fit(self) -> None:
        """Wrap the two anew."""
        super().fit()
        self._show_pair()

    def _begin(self) -> None:
        rows = self.query_one(CalmList)
        rows.highlighted = 0
        rows.focus()

    def _show_pair(self) -> None:
        pair = next_pair(self._ids, self._made) or ("", "")
        room = min(WIDTH, self.app.size.width * 96 // 100) - AROUND
        rows = self.query_one(CalmList)
        for place, each in enumerate(pair):
            name = f"\n{' ' * BEFORE}".join(wrap(shown_line(self._titles.get(each, "")), room))
            rows.replace_option_prompt_at_index(place, numbered_row(place + 1, name))

    def _title(self) -> str:
        left = pairs_left(self._ids, self._made)
        count = len(self._made) + left
        return f"Which of these two first?   {len(self._made) + 1} of {count}"

    def on_key(self, event: events.Key) -> None:
        """Leave an enter alone that comes right after a digit: the pair was answered by that."""
        was_digit, self._was_digit = self._was_digit, event.key in DIGITS
        if was_digit and event.key == "enter":
            event.stop()
            event.prevent_default()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the one that one is on."""
        event.stop()
        self.action_prefer(event.option_index if event.option_index < EQUAL else -1)

    def action_prefer(self, which: int) -> None:
        """Take one comparison."""
        pair = next_pair(self._ids, self._made)
        if pair is None:
            return
        self._made.append(Compared(*pair, None if which < 0 else pair[which]))
        if next_pair(self._ids, self._made) is None:
            order = [list(place) for place in pairwise_order(self._ids, self._made)]
            comparisons = [each._asdict() for each in self._made]
            self.dismiss({"order": order, "comparisons": comparisons})
            return
        self._draw()

    def action_again(self) -> None:
        """Take the last comparison back."""
        if self._made:
            self._made.pop()
            self._draw()

    @property
    def has_answers(self) -> bool:
        """Whether a comparison was made that can be taken back."""
        return bool(self._made)

    def _draw(self) -> None:
        self.show_hints()
        self.query_one(".title", Static).update(self._title())
        self.put_title()
        self._show_pair()
        self._begin()
