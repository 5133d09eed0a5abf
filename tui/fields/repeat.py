"""`repeat`: the list of what has pages of its own: objectives, people, signs."""

from typing import ClassVar, Protocol, cast

from textual.app import ComposeResult
from textual.widgets import Static

from flows.guide.items.item import RepeatItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import masked
from tui.fields.field import Field
from tui.fields.private import names_are_private
from tui.widgets.key_command import Command, widget_key
from tui.widgets.row_list import Rows


def on_row(field: "RepeatField") -> bool:
    """Say whether one is on a row of the list."""
    return field.on_row


TAKE_AWAY = widget_key("x", "take away", "takes one away", on_row)
"""Taking a row away."""

BRING_BACK = widget_key(
    "z",
    "bring back",
    "brings back what was taken away",
    lambda field: field.can_restore and field.in_rows,
)
"""Bringing back what was taken away."""

CARRY = widget_key(
    "space",
    lambda field: "put down" if field.is_carrying else "move",
    "picks one up, so that ↑ ↓ carry it; space again puts it down",
    on_row,
)
"""Moving a row."""


class ListPage(Protocol):
    """The page on which lists stand, as they know it; see `Page`."""

    def change_list(self, field: "RepeatField", deed: str, identity: str = "", by: int = 0) -> None:
        """Change the list of a field.

        Args:
            field: Shows the list.
            deed: What is to be done: `add`, `open`, `remove`, `restore` or `move`.
            identity: The entry; blank where it is about none.
            by: So many places down, or up where negative.
        """


class RepeatField(Field):
    """The list of a repeat: add one, open one, move it, take it away and have it back."""

    DEFAULT_CSS = """
    RepeatField > .hidden-names { height: auto; color: $muted; margin-bottom: 1; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("enter", "open", "opens the one you are on", on_row),
        widget_key("enter", "add", "adds one", lambda field: field.adds_here),
        widget_key("enter", "go on", "next question", lambda field: field.is_at_end),
        widget_key("a", "add", "adds one from anywhere", lambda field: field.can_add_from_here),
        TAKE_AWAY,
        BRING_BACK,
        CARRY,
        widget_key(
            "m",
            lambda field: "hide names" if field.is_open else "show names",
            "shows names that are hidden, and hides them again",
            lambda field: field.hides_names,
        ),
        widget_key("tab", "go on", "next question", lambda field: not field.is_at_end),
    )

    is_open = False
    """Whether names are shown that are nobody else's business."""

    can_restore = False
    """Whether one was taken away that can be brought back."""

    @property
    def item(self) -> RepeatItem:
        """What repeats."""
        return self.question.item_as(RepeatItem)

    @property
    def on_row(self) -> bool:
        """Whether one is on a row of the list."""
        return self._rows.has_focus and bool(self._rows.identity)

    @property
    def in_rows(self) -> bool:
        """Whether the list has the focus, rather than a line to write in."""
        return self._rows.has_focus

    @property
    def is_carrying(self) -> bool:
        """Whether a row is picked up."""
        return self._rows.is_carrying

    @property
    def can_add(self) -> bool:
        """Whether there is room for one more."""
        return bool(self._add_label())

    @property
    def adds_here(self) -> bool:
        """Whether one is on the row that adds one."""
        return self._rows.has_focus and self._rows.adds_here

    @property
    def is_at_end(self) -> bool:
        """Whether one is on the row that leads on."""
        return self._rows.has_focus and self._rows.is_at_end

    @property
    def can_add_from_here(self) -> bool:
        """Whether a letter adds one, as one is on another row than the one that does."""
        return self._rows.has_focus and not self._rows.adds_here and self.can_add

    @property
    def hides_names(self) -> bool:
        """Whether the names are nobody else's business."""
        return names_are_private(self.item) and bool(self.question.rows)

    def editor(self) -> ComposeResult:
        """Yield the list."""
        self._rows = Rows(
            self, self._shown_rows(), add=self._add_label(), keys=("x", "delete", "z", "a", "m")
        )
        self._rows.goes_on = bool(self.question.rows)
        self._rows.go_to_end()  # Nobody opens what was just written, or adds one by going on.
        yield self._rows
        if names_are_private(self.item) and self.question.rows:
            yield Static("m shows names that are hidden", classes="hidden-names", markup=False)

    def _shown_rows(self) -> list[tuple[str, str]]:
        """Return the rows, their names hidden where they are nobody else's business."""
        if self.is_open or not names_are_private(self.item):
            return list(self.question.rows)
        return [(each, masked(name) if name else "") for each, name in self.question.rows]

    def _add_label(self) -> str:
        item = self.item
        return item.add_label if len(self.question.rows) < item.max else ""

    def refresh_question(self, question: Question) -> None:
        """Take over the list."""
        super().refresh_question(question)
        self._rows.add = self._add_label()
        self._rows.goes_on = bool(question.rows)
        self._rows.show(self._shown_rows())

    def ask(self, deed: str, identity: str = "", by: int = 0) -> None:
        """Have something done with the list."""
        if self.is_attached:
            cast(ListPage, self.screen).change_list(self, deed, identity, by)

    def open_row(self, identity: str) -> None:
        """Open an instance, add one, or go on."""
        if self._rows.is_at_end:
            self.post_message(self.Done(self))
            return
        self.ask("open" if identity else "add", identity)

    def move_row(self, identity: str, by: int) -> None:
        """Move an instance."""
        self.ask("move", identity, by)

    def press_row(self, key: str, identity: str) -> None:
        """Take one away, bring it back, add one."""
        match key:
            case "a":
                self.ask("add")
            case "z":
                self.ask("restore")
            case "m":
                self.is_open = not self.is_open
                self._rows.show(self._shown_rows())
            case _ if identity:
                self.ask("remove", identity)
