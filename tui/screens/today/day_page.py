"""The page of a day as far as it is drawn and its keys are told, whoever shows it."""

from __future__ import annotations

from string import ascii_letters

from flows.views.hard_day import format_offer
from flows.views.today_models import (
    ComingView,
    DayRow,
    DueRow,
    PromiseRow,
    RatingRow,
    ScaleRow,
    TodayView,
)
from tui.drawing.key_hints import Key
from tui.drawing.layout import Drawing
from tui.drawing.places.empty import draw_unreadable
from tui.drawing.places.spot_ids import STEP
from tui.drawing.places.today import REVIEW, Asked, draw_today, heading, spot_of, spots
from tui.screens.base.place_commands import NO_PLAN_KEYS, PLACES_COMMANDS
from tui.screens.base.place_keys import PlaceKeys
from tui.screens.today.row_commands import ROW_COMMANDS, choose_word, keys_while
from tui.widgets.key_command import Command, hints, keys_now

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import ClassVar

    from tui.screens.today.number_entry import NumberEntry


class DayPage(PlaceKeys):
    """A page of rows, each with a letter: what it shows, and which keys do something on it."""

    NAME = "Today"

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = ROW_COMMANDS

    def __init__(self) -> None:
        super().__init__()
        self.view: TodayView | None = None
        """The day as it was read last; None while there is no plan."""

        self.problem = ""
        """Why a plan that is there cannot be shown, in sentences; blank where nothing is wrong."""

        self._day: date | None = None
        self._asking: NumberEntry | None = None
        self._letters: Mapping[str, str] = {}

    @property
    def spot(self) -> str:
        """The spot one is on, such as that of the review."""
        raise NotImplementedError

    @property
    def is_below_prompt(self) -> bool:
        """Whether it is shown in a few lines below the prompt of a shell."""
        return False

    @property
    def is_past(self) -> bool:
        """Whether the page is that of a day before today."""
        return self._day is not None

    # What is drawn

    def heading(self) -> tuple[str, str, str]:
        """Return the parts of the title line: the place, the title of the plan, and the day."""
        if self.view is None:
            return self.NAME, "", ""
        place, day = heading(self.view)
        return place, self.view.title, day

    def draw(self, width: int) -> Drawing:
        """Return the page in so many cells."""
        if self.problem:
            return draw_unreadable(width, self.problem)
        self._letters = dict(zip(spots(self.view), self._free_letters(), strict=False))
        asking = self._asking
        return draw_today(
            self.view,
            self._letters,
            width,
            Asked(asking.spot, asking.text) if asking else None,
            offer=self._hard_day_offer(),
            is_short=self.is_below_prompt,
        )

    def _hard_day_offer(self) -> str:
        """Return what is offered on a hard day, with the keys that lead there."""
        if self.view is None:
            return ""
        found = (*PLACES_COMMANDS, *self.app_commands())
        keys = {each.id: self.key_of(each) for each in found if each.id in ("why", "crisis")}
        return format_offer(self.view.hard_day, keys["why"], keys["crisis"])

    def _free_letters(self) -> list[str]:
        """Return the letters that are no key of this place or of the app, in their order."""
        every = (*self.commands(), *self.app_commands())
        taken = {key for each in every for key in keys_now(each, self.chosen_keys)}
        return [letter for letter in ascii_letters if letter not in taken]

    # The row one is on

    def _row(self, spot: str) -> DayRow | None:
        rows = self.view.rows if self.view else ()
        return next((row for row in rows if spot_of(row) == spot), None)

    def _later(self, spot: str) -> ComingView | None:
        """Return the step of a later day that a spot stands for, or None."""
        steps = (*self.view.coming, *self.view.anytime) if self.view else ()
        return next((each for each in steps if spot == STEP + each.id), None)

    @property
    def row(self) -> DayRow | None:
        """The row one is on."""
        return self._row(self.spot)

    @property
    def later(self) -> ComingView | None:
        """The step of a later day, or of any day, that one is on."""
        return self._later(self.spot)

    @property
    def can_choose(self) -> bool:
        """Whether the letter of the row one is on does something."""
        row = self.row
        if row is None:
            return self.spot == REVIEW or self.later is not None
        if isinstance(row, DueRow):
            return row.has_amount or row.state != "done"
        return isinstance(row, RatingRow | ScaleRow) or row.state != "done"

    @property
    def is_entered(self) -> bool:
        """Whether something is entered for the row one is on."""
        row = self.row
        if isinstance(row, RatingRow | ScaleRow):
            return row.value is not None
        return isinstance(row, DueRow | PromiseRow) and bool(row.state)

    def hints(self) -> tuple[Key, ...]:
        """Return the hints of the row one is on, or of the number one types."""
        if self._asking is not None:
            return hints(self, keys_while(self._asking), self.chosen_keys)
        if self.view is None:
            return NO_PLAN_KEYS
        letter, word = self._letters.get(self.spot, ""), choose_word(self)
        return tuple(
            each._replace(key=letter) if letter and each.does == word else each
            for each in super().hints()
        )
