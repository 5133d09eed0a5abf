"""Today: the daily update, a few keys long. Any day before has its page too; none has to."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult

from flows.actions.journal import write_line, write_win
from flows.documents.errors import HandrailError, UnacceptableError
from flows.lookup.plans import describe_missing_files
from flows.text.date_parser import parse_date
from flows.text.dates import format_date
from flows.views.today import today
from tui.drawing.frame import grid_width
from tui.drawing.key_hints import Key
from tui.drawing.places.today import WIDE
from tui.screens.base.place_commands import UNDO
from tui.screens.base.status_line import StatusLine
from tui.screens.today.day_commands import DAY_COMMANDS
from tui.screens.today.day_rows import DayRows
from tui.widgets.key_command import hints

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

INLINE = ("done", "how much", "rate it", "begin", "part", "skip", "blank again", "journal", "win")
"""What is told below a shell prompt, where there are a few lines only."""

A_DAY = timedelta(days=1)


class Today(DayRows):
    """The page of a day. It follows the clock until another day is opened."""

    DEFAULT_CSS = """
    Today Canvas { padding: 0 0 0 1; }
    Today:inline Canvas { height: auto; max-height: 14; padding: 0 1; scrollbar-gutter: auto; }
    Today:inline PlacesBar { display: none; }
    """

    KEY_COMMANDS = DAY_COMMANDS

    HELP = (
        "A letter marks its row done; letters that are keys here are left out. Where an amount is "
        "counted, a number may follow: 3, or +2 to add to what is there. On a scale, 0 to 10 says "
        "how close it feels."
    )

    LEGEND = "A blank day is just that: nobody counts it."

    def __init__(self) -> None:
        super().__init__()
        self._is_read = False
        self._is_wide = False
        self._turned = ""

    def hints(self) -> tuple[Key, ...]:
        """Return the hints; below a shell prompt, what closes it comes first."""
        found = super().hints()
        if not self.app.is_inline or self._asking is not None or self.view is None:
            return found
        undo = hints(self, [UNDO[0]], self.host.keys)
        kept = [each for each in found if each.does in INLINE]
        return (Key("enter", "close"), *kept, *undo)

    def middle(self) -> ComposeResult:
        """Yield the page, and the line below it."""
        yield self.canvas
        yield StatusLine()

    def on_mount(self) -> None:
        """Go to the page."""
        self.canvas.focus()

    def on_screen_resume(self) -> None:
        """Show what has become of it meanwhile."""
        self.show()

    def on_screen_suspend(self) -> None:
        """Take the number that was typed, and say no more what was done."""
        if self._settle():
            self.show_message("")

    def on_resize(self) -> None:
        """Draw it for the room there is, once it was read."""
        if self._is_read:
            if self._is_wide != (grid_width(self.app.size.width) >= WIDE):
                self._read(self.host.store)
            self._draw()

    # Showing

    def show(self) -> None:
        """Read the day anew; while a row is asked or words are written, the day stays."""
        store, before = self.host.store, self.view
        if not self.is_mounted:
            return
        is_new_day = before is not None and before.today != store.clock.today()
        if not (is_new_day and self._is_busy):
            self._read(store)
            if is_new_day and self._day is None and self.view is not None:
                day = format_date(self.view.day, self.view.today)
                self._turned = f"A new day: {day}. The key [ goes back to the one before."
                self.show_message(self._turned)
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Tell of a new day no more once a key was pressed on it."""
        self._turned = ""

    def after(self, change: "ChangeResult | None") -> None:
        """Say what was done, unless the day has turned while that was being kept."""
        super().after(change)
        if self._turned:
            self.show_message(self._turned)

    def _read(self, store: "Store") -> None:
        try:
            self._is_wide = grid_width(self.app.size.width) >= WIDE
            self.view = today(store, self._day, with_week=self._is_wide)
            self._is_read = True
            self.problem = "" if self.view else describe_missing_files(store)
        except HandrailError as error:
            if self._is_busy:
                # What is being written is not taken from under somebody's hands.
                self.show_message(error.sentence)
            else:
                self.view, self._is_read, self.problem = None, True, error.sentence

    # Words

    def action_journal(self) -> None:
        """Ask for a line of journal."""
        self._ask_words("Journal", write_line)

    def action_win(self) -> None:
        """Ask for a win."""
        self._ask_words("Win", write_win, "no to a late shift, set a boundary")

    def _ask_words(
        self, label: str, action: Callable[..., "ChangeResult"], example: str = ""
    ) -> None:
        view = self.view
        if view is None:
            return

        def take(text: str) -> "Callable[[], ChangeResult] | None":
            return self.on_store(action, text, on=view.day, plan=view.plan) if text else None

        self.query_one(StatusLine).ask(label, take, example=example)

    def action_feelings(self) -> None:
        """Choose words for how the day felt."""
        # The fields bring pydantic along, which the first picture does without.
        from tui.screens.today.feelings_form import FeelingsForm

        if self.view is not None:
            self.app.push_screen(FeelingsForm(self.view.day))

    # Days

    def action_turn(self, by: int) -> None:
        """Go to the day before or after; after today there is none yet."""
        if self.view is not None:
            self._open_day(self.view.day + by * A_DAY)

    def action_day(self) -> None:
        """Ask for a day."""
        now = self.host.clock.today()
        self.query_one(StatusLine).ask(
            "Which day?",
            lambda text: self._open_day(parse_date(text, now, past=True)) if text else None,
            example="yesterday, last fri, 2026-10-01",
            is_words=False,
        )

    def _open_day(self, day: date) -> None:
        now = self.host.clock.today()
        if day > now:
            if self.query_one(StatusLine).is_writing:
                raise UnacceptableError("That day is still to come.")
            self.show_message("This is today. The days to come are on the timeline.")
            return
        self._day = None if day == now else day
        self.show_message("")
        self._read(self.host.store)
        self._draw()

    # Ways on

    def action_history(self) -> None:
        """Show what was changed in this plan."""
        if self.view is not None:
            self.host.navigation.open("history", plan=self.view.plan)

    def action_flows(self) -> None:
        """Offer the short sessions."""
        if self.view is not None:
            self.host.navigation.offer_sessions(self.view.plan)

    def action_back(self) -> None:
        """Go back to today; below a shell prompt, close."""
        if self._day is not None:
            self._open_day(self.host.clock.today())
        elif self.app.is_inline:
            self._close()
