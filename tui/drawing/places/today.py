"""The page of a day: a letter, a sign and a title for each row, what comes, what was written."""

from collections.abc import Callable, Mapping

from flows.documents.light_types import NamedTuple
from flows.text.dates import format_date, format_distance
from flows.text.habit_words import ENTRY_WORDS, says_amount
from flows.text.numbers import format_amount, format_number
from flows.views.hard_day import format_chosen
from flows.views.today_models import (
    ComingView,
    ContactRow,
    DayRow,
    DueRow,
    PromiseRow,
    RatingRow,
    ScaleRow,
    TodayView,
)
from tui.drawing.columns import is_boxed
from tui.drawing.layout import EMPTY, Drawing, beside, drawing, stack
from tui.drawing.lines import Line, Span, ends, line, width_of, wrap_line
from tui.drawing.marks import MILESTONE
from tui.drawing.panels import inner_width, panel
from tui.drawing.places.board.side import draw_week
from tui.drawing.places.empty import draw_no_plan
from tui.drawing.places.spot_ids import STEP
from tui.drawing.rows import entry
from tui.drawing.sanitize import WATCHED, masked, shown_line
from tui.drawing.widths import cell_width, cut, pad

SIGNS: dict[str, Span] = {"done": ("●", "done"), "part": ("◐", "done"), "skip": ("–", "dim")}
"""What stands before a row, by what was entered for it; a blank one is `○`."""

LEFT = 7
"""Cells before a title: the cursor, the letter and the sign."""

DETAILS = 40
"""Cells that are kept free beside the titles."""

WIDE = 120 - 3
"""Cells from which on the week and what was written stand beside the day."""

REVIEW = "review"
"""The spot that begins a review."""

QUIET = {
    "paused": "This plan is paused, and asks for nothing. On Plans, p takes it up again.",
    "closed": "This plan is closed, and everything in it is kept. On Plans, p takes it up again.",
}
"""What is said of a plan that asks for nothing."""


class Asked(NamedTuple):
    """A number that is being typed for a row."""

    spot: str
    """The row."""

    text: str
    """What was typed."""


def spot_of(row: DayRow) -> str:
    """Return the spot of a row."""
    return f"{row.found.kind}:{row.found.id}"


def spots(view: TodayView | None) -> tuple[str, ...]:
    """Return the spots of a page in their order, each of which gets a letter."""
    if view is None:
        return ()
    rows = tuple([spot_of(row) for row in view.rows])
    return (*rows, REVIEW) if view.is_review_due else rows


def heading(view: TodayView) -> tuple[str, str]:
    """Return what the place is called, and the day: `Today` and `Sat 21 Nov`.

    A day that has gone by is the place itself: `Fri 20 Nov · yesterday`.
    """
    day = format_date(view.day, view.today)
    if view.day == view.today:
        return "Today", day
    return f"{day} · {format_distance(view.day, view.today)}", ""


def draw_today(
    view: TodayView | None,
    letters: Mapping[str, str],
    width: int,
    asked: Asked | None = None,
    *,
    offer: str = "",
    is_short: bool = False,
) -> Drawing:
    """Return the page of a day.

    Args:
        view: The page; None while there is no plan.
        letters: The letter of each spot.
        width: Cells there are.
        asked: The number that is being typed, if one is.
        offer: What is offered on a hard day, in a sentence.
        is_short: Leave out what is not of that day, where there are a few lines only.
    """
    if view is None:
        return draw_no_plan(width, "There is no plan yet, and a day needs none.")
    boxed = is_boxed(width) and not is_short
    if width < WIDE or is_short:
        parts = [_remarks(view, width, offer), *_day(view, letters, width, asked, boxed)]
        parts.append(_written(view, width, boxed=boxed, hints=False))
        if not is_short:
            parts += [_coming(view, width, boxed=boxed), _anytime(view, width, boxed=boxed)]
        return stack(*parts, gap=0 if boxed or is_short else 1)
    # A column in which nothing stands leaves its room to the others.
    columns: list[_Column] = []
    if view.rows or view.is_review_due:
        columns.append(_Column(42, lambda room: stack(*_day(view, letters, room, asked, boxed))))
    if view.week or view.coming or view.anytime:
        columns.append(_Column(37, lambda room: _around(view, room)))
    columns.append(_Column(21, lambda room: _written(view, room, boxed=True, hints=True)))
    room, shares = width - len(columns) + 1, sum(each.share for each in columns)
    widths = [room * each.share // shares for each in columns[1:]]
    widths.insert(0, room - sum(widths))
    drawn = [each.draw(own) for each, own in zip(columns, widths, strict=True)]
    return stack(_remarks(view, width, offer), beside(drawn, widths))


class _Column(NamedTuple):
    """A column of the page in a wide window."""

    share: int
    """How wide it is, compared with the others."""

    draw: Callable[[int], Drawing]
    """Draws it, in so many cells."""


def _around(view: TodayView, width: int) -> Drawing:
    """Return the week, and what comes, for a wide window."""
    return stack(
        draw_week(view.week, view.week_begins, width, boxed=True),
        _coming(view, width, boxed=True),
        _anytime(view, width, boxed=True),
    )


def _remarks(view: TodayView, width: int, offer: str) -> Drawing:
    """Say what is to be said about the day as a whole; mostly nothing."""
    said: list[Span] = []
    if view.is_welcome_back:
        said.append(("Welcome back. Today is all there is to do here.", "bold"))
    if view.counting:
        said.append((f"{view.counting[:1].upper()}{view.counting[1:]}.", "text"))
    if offer:
        said.append((offer, "text"))
    if chosen := format_chosen(view.chosen):
        said.append((shown_line(chosen), "text"))
    if view.state in QUIET:
        said.append((QUIET[view.state], "text"))
    elif not view.rows:
        said.append(("Nothing is planned for this day. It can stay as it is.", "text"))
        if not (view.coming or view.anytime) and view.day == view.today:
            said.append(("On the board, a gives an objective a small step.", "dim"))
    elif all(map(_is_entered, view.rows)) and view.day == view.today:
        said.append(("That is everything for today.", "done"))
    return drawing(*(row for words, style in said for row in wrap_line(words, width, style)))


def _is_entered(row: DayRow) -> bool:
    """Say whether a row waits for nothing more: what is open in sight is not passed over."""
    return row.value is not None if isinstance(row, RatingRow | ScaleRow) else bool(row.state)


def _day(
    view: TodayView, letters: Mapping[str, str], width: int, asked: Asked | None, boxed: bool
) -> list[Drawing]:
    page = _Page(view, letters, width, asked, boxed)
    return [
        page.section("Habits", view.habits),
        page.about_habits() if view.habits else EMPTY,
        page.section("Steps", view.steps),
        page.section("Promised to me", view.promises),
        page.section("In touch", view.contacts),
        page.section("How close does it feel?", view.ratings, "0 not yet · 10 there"),
        page.section("How is it today?", view.scales, "0 to 10"),
        page.review() if view.is_review_due else EMPTY,
    ]


def _written(view: TodayView, width: int, *, boxed: bool, hints: bool) -> Drawing:
    """Return the wins and the lines of the day; where there is room, how they are written."""
    room = inner_width(width, boxed=boxed)
    rows = [
        entry(shown_line(text), room, lead=line((f"{MILESTONE} ", "now"), ("win: ", "dim")))
        for text in view.wins
    ]
    if view.celebrate:
        rows.append(drawing(*wrap_line(f"To mark it: {shown_line(view.celebrate)}", room, "now")))
    shown = masked if view.is_watched else shown_line
    rows += [entry(shown(text), room, lead=line(("· ", "dim"))) for text in view.lines]
    if view.feelings:
        felt = shown_line(", ".join(view.feelings))
        rows.append(entry(felt, room, lead=line(("felt: ", "dim"))))
    if not rows and not hints:
        return EMPTY
    if not rows:
        rows = [drawing(*wrap_line("j writes a line, w notes a win.", room, "dim"))]
    title = "Written today" if view.day == view.today else "Written on this day"
    state = WATCHED if view.is_watched and view.lines else ""
    return panel(title, stack(*rows), width, state=state, boxed=boxed)


def _coming(view: TodayView, width: int, *, boxed: bool) -> Drawing:
    return _later("Coming", view.coming, width, boxed=boxed)


def _anytime(view: TodayView, width: int, *, boxed: bool) -> Drawing:
    return _later("Whenever you like", view.anytime, width, boxed=boxed)


def _later(title: str, steps: tuple[ComingView, ...], width: int, *, boxed: bool) -> Drawing:
    """Return steps of later, each of which can be opened."""
    if not steps:
        return EMPTY
    room = inner_width(width, boxed=boxed)
    rows = [
        entry(
            shown_line(each.text),
            room,
            lead=line("  ", (f"{MILESTONE} ", "accent") if each.is_milestone else ("○ ", "dim")),
            end=line((each.when, "dim")),
            spot=STEP + each.id,
        )
        for each in steps
    ]
    return panel(title, stack(*rows), width, boxed=boxed)


class _Told(NamedTuple):
    """What stands beside the title of a row."""

    entered: Line
    """What was entered, or how much is set out to be done."""

    remarks: tuple[str, ...]
    """Remarks, the one that matters most first; those there is no room for stand below."""


def _entered_room(row: DayRow, told: _Told) -> int:
    """Return the cells that are kept free for what is entered, so that no row moves by it."""
    most = 0
    if isinstance(row, DueRow):
        amount = format_amount(row.wanted, shown_line(row.unit)) if row.wanted is not None else ""
        most = max(map(cell_width, ENTRY_WORDS.values())) + (3 + cell_width(amount)) * bool(amount)
    return max(most, width_of(told.entered))


class _Page:
    """The rows of one page, those of one kind in the same columns."""

    def __init__(
        self,
        view: TodayView,
        letters: Mapping[str, str],
        width: int,
        asked: Asked | None,
        boxed: bool,
    ) -> None:
        self._view = view
        self._letters = letters
        self._width = width
        self._inner = inner_width(width, boxed=boxed)
        self._asked = asked
        self._boxed = boxed
        self._room = self._inner - LEFT

    def section(self, title: str, rows: tuple[DayRow, ...], state: str = "") -> Drawing:
        """Draw rows below their title, or nothing when there are none."""
        if not rows:
            return EMPTY
        longest = max(cell_width(shown_line(row.found.title)) for row in rows)
        name = min(longest, max(12, self._room - DETAILS)) + 2
        told = [self._told(row) for row in rows]
        kept = 0
        if all(cell_width(shown_line(row.found.title)) <= name - 2 for row in rows):
            room = self._room - name - max(map(_entered_room, rows, told))
            remarks = max(cell_width(" · ".join(each.remarks)) for each in told)
            kept = name if remarks + 2 <= room else 0
        drawn = [self._row(*pair, kept) for pair in zip(rows, told, strict=True)]
        return panel(title, stack(*drawn), self._width, state=state, boxed=self._boxed)

    def about_habits(self) -> Drawing:
        """Draw what the person wrote about doing things again and again; mostly nothing."""
        rows = [
            line("  ", *part)
            for told in self._view.about_habits
            for words, style in ((told.title, "dim"), *((each, "text") for each in told.lines))
            for part in wrap_line(shown_line(words), self._inner - 4, style)
        ]
        return drawing(*rows)

    def review(self) -> Drawing:
        """Draw the row that begins a review."""
        before = self._before(REVIEW, ("○", "bold"))
        row = line(*before, "A look at the week   ", ("when you like", "dim"))
        body = drawing(row, spot=REVIEW, width=self._inner)
        return panel("Review", body, self._width, boxed=self._boxed)

    def _before(self, spot: str, sign: Span) -> Line:
        letter = self._letters.get(spot, " ")
        return line("  ", (letter, "accent bold"), "  ", sign, " ")

    def _row(self, row: DayRow, told: _Told, name_room: int) -> Drawing:
        """Draw a row: its title, what is told of it, and what was entered at the right end.

        Args:
            row: The row.
            told: What stands beside its title.
            name_room: Cells of the titles, where what is told fits beside each of them; 0 where
                it stands below.
        """
        spot, title = spot_of(row), shown_line(row.found.title)
        before = self._before(spot, _sign(row))
        words = " · ".join(told.remarks)
        lines: list[Line]
        if name_room:
            name = pad(title, name_room)
            lines = [ends(line(*before, name, (words, "dim")), told.entered, self._inner)]
        else:
            parts = entry(title, self._inner, lead=before, end=told.entered)
            lines = [*parts.lines]
            # What does not fit in one line has a line of its own.
            below = (words,) if cell_width(words) <= self._room else told.remarks
            for part in filter(None, below):
                lines += [line(" " * LEFT, *each) for each in wrap_line(part, self._room, "dim")]
        if isinstance(row, DueRow) and row.note:
            note = wrap_line(f"“{shown_line(row.note)}”", self._room, "dim italic")
            lines += [line(" " * LEFT, *each) for each in note]
        return drawing(*lines, spot=spot, width=self._inner)

    def _told(self, row: DayRow) -> _Told:
        if isinstance(row, ContactRow):
            return _Told(line((ENTRY_WORDS[row.state], "done")), (row.remark,))
        if isinstance(row, PromiseRow):
            told = tuple(each for each in (shown_line(row.who), row.remark) if each)
            return _Told(line((ENTRY_WORDS[row.state], "done")), told)
        if isinstance(row, ScaleRow):
            return self._scale(row)
        return self._due(row) if isinstance(row, DueRow) else self._rating(row)

    def _typed(self, spot: str) -> Line | None:
        """Return the number that is being typed for a row, with a place for the next digit."""
        if self._asked is None or self._asked.spot != spot:
            return None
        return line((f"[{self._asked.text}▌]", "accent bold"))

    def _due(self, row: DueRow) -> _Told:
        remarks = tuple([part for part in (row.remark, shown_line(row.anchor)) if part])
        unit = cut(shown_line(row.unit), 24)
        typed = self._typed(spot_of(row))
        if typed is not None:
            return _Told(line(*typed, f" {unit}"), remarks)
        words = " · ".join(part for part in (ENTRY_WORDS[row.state], _amount(row, unit)) if part)
        return _Told(line((words, SIGNS[row.state][1] if row.state else "dim")), remarks)

    def _scale(self, row: ScaleRow) -> _Told:
        typed = self._typed(spot_of(row))
        words = "" if row.value is None else f"{row.value:g} of 10"
        told = (shown_line(row.ends),) if row.ends else ()
        return _Told(line((words, "done")) if typed is None else typed, told)

    def _rating(self, row: RatingRow) -> _Told:
        remarks: tuple[str, ...] = ()
        if row.last is not None and row.last_day is not None:
            remarks = (f"{row.last:g} on {format_date(row.last_day, self._view.day)}",)
        typed = self._typed(spot_of(row))
        words = "" if row.value is None else f"{row.value:g} of 10"
        return _Told(line((words, "done")) if typed is None else typed, remarks)


def _sign(row: DayRow) -> Span:
    if isinstance(row, RatingRow | ScaleRow):
        return SIGNS["done"] if row.value is not None else ("○", "bold")
    return SIGNS.get(row.state, ("○", "bold"))


def _amount(row: DueRow, unit: str) -> str:
    """Return `20 minutes`, `12 of 20 minutes`, or nothing when no amount says anything new."""
    if row.amount is None:
        wanted = format_amount(row.wanted, unit)
        return "" if row.state or says_amount(row.found.title, wanted) else wanted
    if row.wanted is None or row.amount == row.wanted:
        return format_amount(row.amount, unit)
    return f"{format_number(row.amount)} of {format_amount(row.wanted, unit)}"
