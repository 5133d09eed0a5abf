"""The page of a day, drawn: a letter, a sign and a title for each row, and what was written."""

from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple

from textual.content import Content

from flows.text.dates import format_date, format_distance
from flows.text.numbers import format_amount, format_number
from flows.views.hard_day import OFFER
from flows.views.today_models import ContactRow, DayRow, DueRow, RatingRow, TodayView
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width
from tui.screens.base.no_plan import no_plan
from tui.screens.today.number_entry import NumberEntry
from tui.widgets.block import Block, below, block

SIGNS = {"done": ("●", "$success"), "part": ("◐", "$success"), "skip": ("–", "$muted")}
"""What stands before a row, by what was entered for it; a blank one is `○`."""

WORDS = {"done": "done", "part": "in part", "skip": "skip", "": ""}
"""The same in words."""

LEFT = 7
"""Cells before a title: the cursor, the letter and the sign."""

DETAILS = 40
"""Cells that are kept free beside the titles."""

REVIEW = "review"
"""The spot that begins a look back."""

QUIET = {
    "paused": "This plan is paused, and asks for nothing. On Plans, p takes it up again.",
    "closed": "This plan is closed, and everything in it is kept. On Plans, p takes it up again.",
}
"""What is said of a plan that asks for nothing."""


def spot_of(row: DayRow) -> str:
    """Return the spot of a row."""
    return f"{row.found.kind}:{row.found.id}"


def spots(view: TodayView | None) -> tuple[str, ...]:
    """Return the spots of a page in their order, each of which gets a letter."""
    if view is None:
        return ()
    rows = tuple(spot_of(row) for row in view.rows)
    return (*rows, REVIEW) if view.is_review_due else rows


def picture(
    view: TodayView | None,
    letters: Mapping[str, str],
    width: int,
    asking: NumberEntry | None = None,
    *,
    why: str,
) -> Block:
    """Draw the page of a day.

    Args:
        view: The page; None while there is no plan.
        letters: The letter of each spot.
        width: Cells there are.
        asking: The number that is being typed, if one is.
        why: The key that shows why it matters.
    """
    if view is None:
        return no_plan(width, "There is no plan yet, and a day needs none.")
    drawing = _Drawing(view, letters, width, asking)
    parts = [
        _remarks(view, width, why),
        drawing.section("Habits", view.habits),
        drawing.section("Steps", view.steps),
        drawing.section("In touch", view.contacts),
        drawing.section("How close does it feel?   0 not yet · 10 there", view.ratings),
        drawing.review() if view.is_review_due else Block(),
        _written(view, width),
    ]
    gap = block([Content("")])
    there = [part for part in parts if part.height]
    return below(
        *chain.from_iterable((gap, part) if n else (part,) for n, part in enumerate(there))
    )


def _remarks(view: TodayView, width: int, why: str) -> Block:
    """Say what is to be said about the day as a whole; mostly nothing."""
    lines: list[Content] = []
    if view.is_welcome_back:
        lines.append(Content.styled("Welcome back. Today is all there is to do here.", "bold"))
    if view.offers_why:
        lines.append(Content(OFFER.format(why)))
    if view.state in QUIET:
        lines.append(Content(QUIET[view.state]))
    elif not view.rows:
        lines.append(Content("Nothing is planned for this day. It can stay as it is."))
    elif all(map(_is_entered, view.rows)) and view.day == view.today:
        lines.append(Content.styled("That is everything for today.", "$success"))
    return block([part for line in lines for part in line.wrap(width)])


def _is_entered(row: DayRow) -> bool:
    if isinstance(row, ContactRow):
        return True  # Nobody has to be in touch for a day to be whole.
    return bool(row.state) if isinstance(row, DueRow) else row.value is not None


def _written(view: TodayView, width: int) -> Block:
    lines = [("win: ", text) for text in view.wins] + [("", text) for text in view.lines]
    if not lines:
        return Block()
    title = Content.styled("Written on this day", "bold $primary")
    room = max(10, width - LEFT - 6)
    rows = [
        Content.assemble("  ", (kind, "$muted"), shown_line(text, room)) for kind, text in lines
    ]
    return block([title, *rows])


class _Told(NamedTuple):
    """What stands beside the title of a row."""

    entered: Content
    """What was entered, or how much is set out to be done."""

    remarks: tuple[str, ...]
    """Remarks, the one that matters most first; those there is no room for are left out."""


class _Drawing:
    """The rows of one page, all of them in the same columns."""

    def __init__(
        self,
        view: TodayView,
        letters: Mapping[str, str],
        width: int,
        asking: NumberEntry | None,
    ) -> None:
        self._view = view
        self._letters = letters
        self._width = width
        self._asking = asking
        self._room = width - LEFT
        longest = max((cell_width(row.found.title) for row in view.rows), default=0)
        self._title = min(longest, max(12, self._room - DETAILS)) + 2

    def section(self, title: str, rows: tuple[DayRow, ...]) -> Block:
        """Draw rows below their title, or nothing when there are none."""
        if not rows:
            return Block()
        told = [self._told(row) for row in rows]
        column = max(each.entered.cell_length for each in told)
        heading = block([Content.styled(title, "bold $primary").truncate(self._width)])
        drawn = (self._row(*pair, column) for pair in zip(rows, told, strict=True))
        return below(heading, *drawn)

    def _told(self, row: DayRow) -> _Told:
        if isinstance(row, ContactRow):
            return _Told(Content.styled(WORDS[row.state], "$success"), (row.remark,))
        return self._due(row) if isinstance(row, DueRow) else self._rating(row)

    def review(self) -> Block:
        """Draw the row that begins a look back."""
        before = self._before(REVIEW, "○", "bold")
        line = Content.assemble(before, "Look back at the week   ", ("when you like", "$muted"))
        return block([line], REVIEW, self._width)

    def _before(self, spot: str, sign: str, style: str) -> Content:
        letter = self._letters.get(spot, " ")
        return Content.assemble("  ", (letter, "bold $primary"), "  ", (sign, style), " ")

    def _row(self, row: DayRow, told: _Told, column: int) -> Block:
        spot = spot_of(row)
        before = self._before(spot, *_sign(row))
        name = Content(shown_line(row.found.title, self._room))
        entered = told.entered.pad_right(column - told.entered.cell_length)
        beside = self._details(entered, told.remarks, self._room - self._title)
        if name.cell_length <= self._title - 2 and beside is not None:
            name = name.pad_right(self._title - name.cell_length)
            lines = [Content.assemble(before, name, beside)]
        else:
            details = self._details(told.entered, told.remarks, self._room)
            lines = [Content.assemble(before, name)]
            if details:
                lines.append(Content.assemble(" " * LEFT, details))
        if isinstance(row, DueRow) and row.note:
            note = shown_line(row.note, self._room - 2)
            lines.append(Content.assemble(" " * LEFT, (f"“{note}”", "$muted italic")))
        cut = [line.truncate(self._width, ellipsis=True) for line in lines]
        return block(cut, spot, self._width)

    def _details(self, entered: Content, remarks: tuple[str, ...], room: int) -> Content | None:
        """Return what fits beside a title; None when not even the first remark does."""
        gap = "  " if entered else ""
        for count in range(len(remarks), -1, -1):
            words = " · ".join(remarks[:count])
            told = Content.assemble(entered, gap, (words, "$muted")) if words else entered
            if told.cell_length <= room and (count or not remarks):
                return told
        return None

    def _asked(self, spot: str) -> Content | None:
        """Return the number that is being typed for a row, with a place for the next digit."""
        if self._asking is None or self._asking.spot != spot:
            return None
        return Content.styled(f"[{self._asking.text}▌]", "bold $primary")

    def _due(self, row: DueRow) -> _Told:
        remarks = tuple(part for part in (row.remark, shown_line(row.anchor, 30)) if part)
        unit = shown_line(row.unit, 12)
        asked = self._asked(spot_of(row))
        if asked is not None:
            return _Told(Content.assemble(asked, " ", unit), remarks)
        words = " · ".join(part for part in (WORDS[row.state], _amount(row, unit)) if part)
        style = SIGNS[row.state][1] if row.state else "$muted"
        return _Told(Content.styled(words, style), remarks)

    def _rating(self, row: RatingRow) -> _Told:
        remarks: tuple[str, ...] = ()
        if row.last is not None and row.last_day is not None:
            remarks = (f"{row.last:g} on {format_date(row.last_day, self._view.day)}",)
        asked = self._asked(spot_of(row))
        if asked is None:
            words = "" if row.value is None else f"{row.value:g} of 10"
            asked = Content.styled(words, "$success")
        return _Told(asked, remarks)


def _sign(row: DayRow) -> tuple[str, str]:
    rated = isinstance(row, RatingRow) and row.value is not None
    state = "done" if rated else "" if isinstance(row, RatingRow) else row.state
    return SIGNS.get(state, ("○", "bold"))


def _amount(row: DueRow, unit: str) -> str:
    """Return `20 minutes`, `12 of 20 minutes`, or nothing when no amount says anything."""
    if row.amount is None:
        return "" if row.state else format_amount(row.wanted, unit)
    if row.wanted is None or row.amount == row.wanted:
        return format_amount(row.amount, unit)
    return f"{format_number(row.amount)} of {format_amount(row.wanted, unit)}"


def heading(view: TodayView | None) -> str:
    """Return which day it is: `Today · Sat 21 Nov`, `Fri 20 Nov · yesterday`."""
    if view is None:
        return "Today"
    day = format_date(view.day, view.today)
    if view.day == view.today:
        return f"Today · {day}"
    return f"{day} · {format_distance(view.day, view.today)}"
