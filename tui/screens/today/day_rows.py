"""The rows of a page of a day, and what the keys do with them."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events

from flows.actions.entries import note_entry, skip, tick, untick
from flows.actions.ratings import rate, rate_scale, unrate, unrate_scale
from flows.actions.reviews.agreements import mark_agreed
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import AgreedState, RatingKind
from flows.lookup.search import Found
from flows.views.today_models import (
    ContactRow,
    DayRow,
    DueRow,
    PromiseRow,
    RatingRow,
    ScaleRow,
)
from tui.drawing.frame import grid_width
from tui.drawing.places.spot_ids import BEGIN
from tui.drawing.places.today import REVIEW, spot_of
from tui.screens.base.size_up import QUESTION, SizeUp
from tui.screens.base.status_line import StatusLine
from tui.screens.today.day_page import DayPage
from tui.screens.today.number_entry import NumberEntry
from tui.screens.today.row_commands import ROW_COMMANDS
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import Command

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

REVIEW_FLOW = "weekly_review"
"""The flow that looks back at a week."""

IN_TOUCH = "You were in touch on this day already. Undo takes that back."
"""What is said where one was in touch, and a key would say so again."""

INSTEAD = ("part", "skip", "untick")
"""What may be said of a row instead of the amount that it is asked for."""


class DayRows(DayPage, SizeUp):
    """A page of rows, each with a letter. A letter marks its row done or asks for its number."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = ROW_COMMANDS

    def __init__(self) -> None:
        super().__init__()
        # Every hint asks where one is, and to look for it among all widgets takes longer than that.
        self._canvas = Canvas()
        self._was_taken = False  # The key before was a number's last one, and was taken at once.

    @property
    def _is_busy(self) -> bool:
        return self._asking is not None or self.query_one(StatusLine).is_writing

    def _draw(self, cursor: str = "") -> None:
        place, of, day = self.heading()
        self.set_title(of, day, place=place)
        shown = self.draw(grid_width(self.app.size.width))
        canvas = self.canvas
        canvas.show(shown, cursor)
        self.show_hints()
        if self.app.is_inline:
            canvas.refresh(layout=True)

    def put_message(self, words: str) -> None:
        """Say what was done, below the page."""
        for line in self.query(StatusLine):
            line.show_message(words)

    def after(self, change: "ChangeResult | None") -> None:
        """Say below the page what an action did; where it did nothing, the rows are read, too."""
        if change is not None and change.changed:
            self.show_change(change.words)
        self.show()

    @property
    def is_below_prompt(self) -> bool:
        """Whether it is shown in a few lines below the prompt of a shell."""
        return self.app.is_inline

    @property
    def canvas(self) -> Canvas:
        """Where it is drawn."""
        return self._canvas

    @property
    def spot(self) -> str:
        """The spot one is on, such as that of the review."""
        return self.canvas.cursor

    def on_key(self, event: events.Key) -> None:
        """Take a digit for the row that is asked, or the letter of a row."""
        self.let_offer_go(event)
        if self.query_one(StatusLine).is_writing or self.view is None:
            return
        spot = next((s for s, letter in self._letters.items() if letter == event.character), "")
        if self._takes(event) or (self.app.is_inline and event.key == "enter" and self._close()):
            event.stop()
            event.prevent_default()
        elif spot:
            event.stop()
            self._choose(spot)

    def _takes(self, event: events.Key) -> bool:
        """Take a key as a part of the number that is typed; say whether it was one."""
        asking, was_taken, self._was_taken = self._asking, self._was_taken, False
        if asking is None:
            # Whoever keeps each number with enter is not led away by it.
            return was_taken and event.key == "enter"
        longer = asking.after(event.character) if event.character else None
        if longer is not None:
            self._asking = longer
            if longer.is_settled:
                self._settle()
                self._was_taken = True
        elif event.key == "backspace":
            self._asking = asking.shorter()
        elif event.key == "escape":
            self._asking = None
            self.show_message("")
            self.show()
        else:
            bound = self.active_bindings.get(event.key)
            if not asking.text and bound is not None and bound.binding.action in INSTEAD:
                self._asking = None
            is_settled = self._settle()
            if event.key != "enter":
                self._draw()
                # While a number is asked about, no other row is taken up; all other keys go on.
                return not is_settled and event.character in self._letters.values()
        self._draw()
        return True

    def save_pending(self) -> None:
        """Keep the number that is being typed, as moving away does, and words below."""
        if not self._settle():
            self._asking = None
        super().save_pending()

    def _settle(self) -> bool:
        """Keep the number that was typed; without one, an amount counts as done.

        Returns:
            Whether nothing is asked any more: what can be read in two ways is asked about.
        """
        asking = self._asking
        try:
            number = asking.number if asking else None
        except UnacceptableError as error:
            self.show_message(str(error))
            return False
        self._asking = None
        row = self._row(asking.spot) if asking else None
        if asking is not None and row is not None and self.view is not None:
            self._enter(row, number, asking.adds, self.view.day)
        return True

    def _enter(self, row: DayRow, number: float | None, adds: bool, day: date) -> None:
        if isinstance(row, RatingRow):
            if number is not None:
                self.carry_out(rate, row.found, RatingKind.CLOSENESS, number, on=day)
        elif isinstance(row, ScaleRow):
            if number is not None:
                self.carry_out(rate_scale, row.found.id, number, on=day)
        elif isinstance(row, PromiseRow):
            self._keep_promise(row, AgreedState.DONE, day)
        elif isinstance(row, ContactRow):
            self._be_in_touch(row, day)
        elif number is not None:
            self.carry_out(tick, row.found, on=day, amount=number, add=adds)
        elif not row.state:
            self.carry_out(tick, row.found, on=day)

    def _choose(self, spot: str) -> None:
        """Mark a row done, or ask for its number."""
        row = self._row(spot)
        if spot == REVIEW:
            self.host.navigation.begin(REVIEW_FLOW)
        elif isinstance(row, RatingRow | ScaleRow):
            self._asking = NumberEntry(spot, "closeness")
        elif isinstance(row, PromiseRow) and self.view is not None:
            self._keep_promise(row, AgreedState.DONE, self.view.day)
        elif isinstance(row, ContactRow) and self.view is not None:
            self._be_in_touch(row, self.view.day)
        elif isinstance(row, DueRow) and row.has_amount:
            self._asking = NumberEntry(spot, "amount")
        elif isinstance(row, DueRow) and self.view is not None and row.state != "done":
            if row.found.kind == "step":
                self.mark_done(row.found, row.objective, self.view.day)
            else:
                self.carry_out(tick, row.found, on=self.view.day)
        elif isinstance(row, DueRow):
            blank = next(each for each in ROW_COMMANDS if each.id == "untick")
            self.show_message(f"This is done already. {self.key_of(blank)} makes it blank again.")
        elif (later := self._later(spot)) is not None and self.view is not None:
            step = Found(self.view.plan, "step", later.id, later.text)
            self.mark_done(step, later.objective, self.view.day)
        self._draw(spot)

    def _keep_promise(self, row: PromiseRow, state: AgreedState, day: date) -> None:
        """Say how it went with something that somebody promised."""
        self.carry_out(mark_agreed, row.found.plan, row.found.id, state, on=day)

    def _be_in_touch(self, row: ContactRow, day: date) -> None:
        """Note that one was in touch on the day, as on the page of those who support one."""
        from flows.actions.support import record_contact

        if row.state:
            self.show_message(IN_TOUCH)
        else:
            self.carry_out(record_contact, row.found.plan, row.found.id, day)

    def on_canvas_moved(self, event: Canvas.Moved) -> None:
        """Tell the keys that do something with the row one has come to."""
        event.stop()
        self.show_hints()

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Open the whole story of the row."""
        event.stop()
        row, view = self._row(event.spot), self.view
        if event.spot == BEGIN:
            self.host.navigation.go("Plans")
        elif view is not None and row is None and (later := self._later(event.spot)):
            self.host.navigation.open(
                "objective", plan=view.plan, objective=later.objective, step=later.id
            )
        elif row is None or view is None:
            self._choose(event.spot)
        elif isinstance(row, ContactRow | PromiseRow):
            self.host.navigation.go("Support", view.plan)
        elif isinstance(row, ScaleRow):
            self._choose(event.spot)
        elif row.found.kind == "habit":
            self.host.navigation.open("habit", plan=view.plan, habit=row.found.id)
        elif isinstance(row, DueRow):
            self.host.navigation.open(
                "objective", plan=view.plan, objective=row.objective, step=row.found.id
            )
        else:
            self.host.navigation.open("objective", plan=view.plan, objective=row.found.id)

    def ask_size_up(self, text: str, add: "Callable[[str], ChangeResult]") -> None:
        """Ask for the words of a step below the page."""

        def take(words: str) -> "Callable[[], ChangeResult] | None":
            return partial(add, words) if words else None

        self.query_one(StatusLine).ask(QUESTION, take, text, writes_on=True)

    def action_choose(self) -> None:
        """Do with the row one is on what its letter does."""
        self._choose(self.canvas.cursor)

    def action_part(self) -> None:
        """Mark the row done in part."""
        row = self.row
        if isinstance(row, DueRow) and self.view is not None:
            self.carry_out(tick, row.found, on=self.view.day, part=True)
        elif isinstance(row, PromiseRow) and self.view is not None:
            self._keep_promise(row, AgreedState.PART, self.view.day)

    def action_skip(self) -> None:
        """Leave the row out for this day."""
        row = self.row
        if isinstance(row, DueRow) and self.view is not None:
            self.carry_out(skip, row.found, on=self.view.day)

    def action_untick(self) -> None:
        """Make the row blank again."""
        row = self.row
        if self.view is None or row is None:
            return
        if isinstance(row, RatingRow):
            self.carry_out(unrate, row.found, RatingKind.CLOSENESS, on=self.view.day)
        elif isinstance(row, ScaleRow):
            self.carry_out(unrate_scale, row.found.id, on=self.view.day)
        elif isinstance(row, PromiseRow):
            self._keep_promise(row, AgreedState.OPEN, self.view.day)
        elif isinstance(row, ContactRow):
            self.show_message(IN_TOUCH if row.state else "Nothing is noted for this row yet.")
        else:
            self.carry_out(untick, row.found, on=self.view.day)

    def action_rate(self) -> None:
        """Ask how close the next objective feels that waits to be rated."""
        view = self.view
        rows: tuple[RatingRow | ScaleRow, ...] = (*view.ratings, *view.scales) if view else ()
        row = next((each for each in rows if each.value is None), next(iter(rows), None))
        if row is None:
            self.show_message("Nothing waits to be rated. On the board, r rates any objective.")
        else:
            self._choose(spot_of(row))

    def action_note(self) -> None:
        """Ask for a note on what was entered for the row."""
        row, view = self.row, self.view
        if not isinstance(row, DueRow) or view is None:
            return
        if not row.state:
            self.show_message(
                "A note stands with an entry: mark it done, in part or skipped first."
            )
            return
        take = partial(self._take_note, row, view.day)
        self.query_one(StatusLine).ask("Note", take, row.note)

    def _take_note(self, row: DueRow, day: date, text: str) -> "Callable[[], ChangeResult]":
        return self.on_store(note_entry, row.found, text, on=day)

    def _close(self) -> bool:
        self._settle()
        self.app.exit()
        return True
