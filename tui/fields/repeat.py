"""`repeat`: the list of what has pages of its own: objectives, people, signs."""

from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from flows.guide.items.item import RepeatItem
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.fields.private import names_are_private
from tui.widgets.progress_bars import Key
from tui.widgets.rows import Rows
from tui.widgets.sanitize import masked, sanitize


class RepeatField(Field):
    """The list of a repeat: add one, open one, move it, take it away and have it back."""

    DEFAULT_CSS = """
    RepeatField > .help { height: auto; color: $muted; margin-bottom: 1; }
    """

    KEYS = (Key("enter", "open"), Key("x", "take away"), Key("z", "bring back"))
    KEYS_HELP = (
        "In the list, enter opens one or adds one, and a adds one from anywhere.\n"
        "space picks one up, so that ↑ ↓ carry it. x takes one away, z brings it back.\n"
        "m shows names that are hidden, and hides them again. tab goes on."
    )

    _is_open = False
    """Whether names are shown that are nobody else's business."""

    class Requested(Message):
        """Something is to be done with the list."""

        def __init__(self, field: "Field", deed: str, identity: str = "", by: int = 0) -> None:
            super().__init__()
            self.field = field
            self.path = field.path
            self.deed = deed
            self.identity = identity
            self.by = by

    @property
    def item(self) -> RepeatItem:
        """What repeats."""
        return self.question.item_as(RepeatItem)

    def editor(self) -> ComposeResult:
        """Yield the list."""
        if self.question.item.help:
            yield Static(sanitize(self.question.item.help), classes="help", markup=False)
        self._rows = Rows(
            self._shown_rows(), add=self._add_label(), keys=("x", "delete", "z", "a", "m")
        )
        if self._rows.add:
            self._rows.place = len(self.question.rows)  # Nobody opens what was just written.
        yield self._rows
        if names_are_private(self.item) and self.question.rows:
            yield Static("m shows names that are hidden", classes="help", markup=False)

    def _shown_rows(self) -> list[tuple[str, str]]:
        """Return the rows, their names hidden where they are nobody else's business."""
        if self._is_open or not names_are_private(self.item):
            return list(self.question.rows)
        return [(each, masked(name) if name else "") for each, name in self.question.rows]

    def _add_label(self) -> str:
        item = self.item
        return item.add_label if len(self.question.rows) < item.max else ""

    def refresh_question(self, question: Question) -> None:
        """Take over the list."""
        super().refresh_question(question)
        self._rows.add = self._add_label()
        self._rows.show(self._shown_rows())

    def ask(self, deed: str, identity: str = "", by: int = 0) -> None:
        """Post what is to be done."""
        self.post_message(self.Requested(self, deed, identity, by))

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Open an instance, or add one."""
        event.stop()
        self.ask("open" if event.identity else "add", event.identity)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Move an instance."""
        event.stop()
        self.ask("move", event.identity, event.by)

    def on_rows_pressed(self, event: Rows.Pressed) -> None:
        """Do what the key says."""
        event.stop()
        self.pressed(event.key, event.identity)

    def pressed(self, key: str, identity: str) -> None:
        """Take one away, bring it back, add one."""
        match key:
            case "a":
                self.ask("add")
            case "z":
                self.ask("restore")
            case "m":
                self._is_open = not self._is_open
                self._rows.show(self._shown_rows())
            case _ if identity:
                self.ask("remove", identity)
