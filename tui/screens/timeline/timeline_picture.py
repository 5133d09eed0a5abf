"""Weeks across, things down: the rows of the timeline as characters."""

from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content

from flows.rules.weeks import start_of_week
from flows.text.calendar_words import MONTHS
from flows.views.timeline import RowView, TimelineView
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import fill
from tui.widgets.block import Block, below, block

FAR, NEAR = 3, 7
"""Cells of a week: three show months ahead, seven show every day."""

DAY = 7
"""Cells of a short date, such as `27 Nov`."""

SIGNS = {
    "objective": ("■", "bold"),
    "step": ("•", ""),
    "marker": ("◆", "bold $primary"),
    "review": ("○", ""),
    "contact": ("○", ""),
}
"""What is drawn for the day of each kind of row, and in which style."""

DONE = ("✓", "$success")
TODAY = ("│", "$primary")
WORK, HABIT, REST = ("─", "$muted"), ("━", "$success"), ("·", "$muted")
BEFORE, AFTER = ("‹", "$muted"), ("›", "$muted")

LEGEND = "│ today  • step  ◆ marker  ■ aimed for  ○ review, in touch  ✓ done  ━ habit"
"""What the signs mean."""

Cell = tuple[str, str]
"""A character and its style."""


@dataclass(frozen=True)
class Weeks:
    """The stretch of time that is in sight."""

    first: date
    """The Monday it begins with."""

    per_week: int
    """Cells of a week."""

    width: int
    """Cells of the whole row, titles included."""

    @property
    def title(self) -> int:
        """Cells of a title, with the sign of the cursor before it."""
        return min(44, max(20, self.width // 3 + 2))

    @property
    def count(self) -> int:
        """How many weeks there is room for."""
        return max(4, (self.width - self.title - DAY - 1) // self.per_week)

    @property
    def cells(self) -> int:
        """Cells of all weeks."""
        return self.count * self.per_week

    def place(self, day: date) -> int:
        """Return the cell that a day is in; one that is not in sight is below 0 or too far."""
        away = (day - self.first).days
        return away // 7 * self.per_week + away % 7 * self.per_week // 7

    def shows(self, day: date) -> bool:
        """Say whether a day is in sight."""
        return 0 <= self.place(day) < self.cells

    def moved(self, weeks: int) -> "Weeks":
        """Return another stretch, so many weeks later; where the calendar ends, the same."""
        try:
            return Weeks(self.first + timedelta(weeks=weeks), self.per_week, self.width)
        except OverflowError:
            return self

    def with_day(self, day: date) -> "Weeks":
        """Return a stretch that a day is in: this one when it is, else one that begins near it."""
        if self.shows(day):
            return self
        ahead = 1 if day < self.first else self.count - 2
        return Weeks(
            start_of_week(day, self.first.weekday()) - timedelta(weeks=ahead),
            self.per_week,
            self.width,
        )


def heading(weeks: Weeks, view: TimelineView) -> Content:
    """Return the months, and below them the first day of each week; a full week is coloured."""
    lead = " " * (weeks.title + DAY + 1)
    months = [" "] * (weeks.cells + 8)
    days: list[Content] = []
    crowded, this = (
        {monday for monday, _ in view.crowded},
        start_of_week(view.today, view.week_begins),
    )
    free = 0
    for number in range(weeks.count):
        monday = weeks.moved(number).first
        at = number * weeks.per_week
        if (number == 0 or monday.day <= 7) and at >= free:
            name = MONTHS[monday.month - 1]
            if monday.year != view.today.year and (number == 0 or monday.month == 1):
                name = f"{name} {monday.year}"
            months[at : at + len(name)] = name
            free = at + len(name) + 1
        style = "$muted"
        if monday == this:
            style = "bold $primary"
        elif monday in crowded:
            style = "bold $warning"
        days.append(Content.styled(fill(str(monday.day), weeks.per_week), style))
    above = Content.styled(f"{lead}{''.join(months)[: weeks.cells]}", "$muted")
    return Content.assemble(above, "\n", lead, *days)


def picture(view: TimelineView, weeks: Weeks) -> Block:
    """Return all rows, each of them a spot; a blank line parts objectives, habits and review."""
    parts: list[Block] = []
    before = ""
    for row in view.rows:
        group = row.kind if row.kind in ("habit", "contact", "review") else "objective"
        if parts and group != before:
            at = weeks.place(view.today) if weeks.shows(view.today) else 0
            lead = " " * (weeks.title + DAY + 1 + at)
            parts.append(block([Content.assemble(lead, TODAY if at else "")]))
        before = group
        parts.append(block([_row(row, view.today, weeks)], row.id, weeks.width))
    return below(*parts)


def _row(row: RowView, today: date, weeks: Weeks) -> Content:
    indent = 4 if row.kind in ("step", "marker") else 2
    room = weeks.title - indent - 1
    title = Content(shown_line(row.title) or "not named yet").truncate(room, ellipsis=True)
    gap = " " * max(1, room - title.cell_length + 1)
    style = "bold" if row.kind == "objective" else ""
    day = f"{row.day.day} {MONTHS[row.day.month - 1]}" if row.day else ""
    return Content.assemble(
        " " * indent,
        title.stylize(style) if style else title,
        gap,
        (f"{day:>{DAY - 1}}  ", "$muted"),
        *_cells(row, today, weeks),
    )


def _cells(row: RowView, today: date, weeks: Weeks) -> list[Cell]:
    cells: list[Cell] = [(" ", "")] * weeks.cells
    if row.kind == "habit":
        _stretch(cells, weeks, row.first, row.last, HABIT)
        for first, last in row.rests:
            _stretch(cells, weeks, first, last, REST, within=HABIT)
    elif row.kind == "objective" and row.last is not None:
        _stretch(cells, weeks, row.first, row.last, WORK)
    if weeks.shows(today):
        at = weeks.place(today)
        cells[at] = TODAY if cells[at] == (" ", "") else (cells[at][0], TODAY[1])
    if row.day is not None:
        at = weeks.place(row.day)
        if at < 0:
            cells[0] = BEFORE
        elif at >= weeks.cells:
            cells[-1] = AFTER
        else:
            cells[at] = DONE if row.state == "done" else SIGNS[row.kind]
    return cells


def _stretch(
    cells: list[Cell],
    weeks: Weeks,
    first: date | None,
    last: date | None,
    sign: Cell,
    within: Cell | None = None,
) -> None:
    """Draw a sign from a first to a last day, open ends included, over what `within` has drawn."""
    begin = 0 if first is None else max(0, weeks.place(first))
    end = weeks.cells if last is None else min(weeks.cells, weeks.place(last) + 1)
    for at in range(begin, end):
        if within is None or cells[at] == within:
            cells[at] = sign
