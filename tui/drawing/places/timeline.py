"""The timeline: weeks across, things down, each row an objective, a step, a habit or a review."""

from datetime import date, timedelta

from flows.documents.light_types import NamedTuple
from flows.rules.weeks import start_of_week
from flows.text.calendar_words import MONTHS
from flows.views.timeline import RowView, TimelineView
from tui.drawing.layout import Drawing, as_private, drawing, stack
from tui.drawing.lines import PLAIN, Line, Span, line, width_of, wrap_line
from tui.drawing.marks import MILESTONE
from tui.drawing.panels import panel
from tui.drawing.roles import PRIVATE, PRIVATE_TEXT
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width, pad, wrap

FAR, NEAR = 3, 7
"""Cells of a week: three show months ahead, seven show every day."""

SCALES = (7, 5, 4, 3, 2, 1)
"""Cells that a week may take, from near to far."""

DAY = 7
"""Cells of a short date, such as `27 Nov`."""

LABEL = 3
"""Cells of the day that a week begins with."""

MARGIN = 2
"""How many weeks before this one are in sight at first, once there is something in them."""

SIGNS: dict[str, Span] = {
    "objective": ("■", "bold"),
    "step": ("•", "text"),
    "marker": (MILESTONE, "accent bold"),
    "review": ("○", "text"),
    "contact": ("○", "text"),
}
"""What is drawn for the day of each kind of row, and in which style."""

GROUPS = {"habit": "Habits", "contact": "In touch", "review": "Review"}
"""What stands above the rows of a kind; all others are of objectives."""

DONE: Span = ("✓", "done")
TODAY: Span = ("│", "accent")
WORK: Span = ("─", "border")
HABIT: Span = ("━", "done")
REST: Span = ("·", "dim")
BEFORE: Span = ("‹", "dim")
AFTER: Span = ("›", "dim")
NOTHING: Span = (" ", "text")

LEGEND = (
    "│ today  • step  ◆ marker  ■ aimed for  ○ review, in touch  ✓ done  ━ habit  "
    "‹ › earlier, later"
)
"""What the signs mean."""


class Weeks(NamedTuple):
    """The stretch of time that is in sight."""

    first: date
    """The day it begins with, the first one of a week."""

    per_week: int
    """Cells of a week."""

    width: int
    """Cells of the whole row, titles included."""

    titles: int = 0
    """Cells of a title, with the sign of the cursor before it; a third when nothing is said."""

    @property
    def title(self) -> int:
        """Cells of a title."""
        return self.titles or min(44, max(20, self.width // 3 + 2))

    @property
    def number(self) -> int:
        """How many weeks there is room for."""
        return max(4, (self.width - self.title - DAY - 1) // self.per_week)

    @property
    def cells(self) -> int:
        """Cells of all weeks."""
        return self.number * self.per_week

    def place(self, day: date) -> int:
        """Return the cell that a day is in; one that is not in sight is below 0 or too far."""
        away = (day - self.first).days
        return away // 7 * self.per_week + away % 7 * self.per_week // 7

    def shows(self, day: date) -> bool:
        """Return whether a day is in sight."""
        return 0 <= self.place(day) < self.cells

    def moved(self, weeks: int) -> "Weeks":
        """Return another stretch, so many weeks later; where the calendar ends, the same."""
        try:
            return self._replace(first=self.first + timedelta(weeks=weeks))
        except OverflowError:
            return self

    def with_day(self, day: date) -> "Weeks":
        """Return a stretch that a day is in: this one when it is, else one that begins near it."""
        if self.shows(day):
            return self
        ahead = 1 if day < self.first else self.number - 2
        first = start_of_week(day, self.first.weekday()) - timedelta(weeks=ahead)
        return self._replace(first=first)


def first_weeks(view: TimelineView | None, today: date, begins: int, width: int) -> Weeks:
    """Return the stretch that is looked at first: from about now up to the last day there is.

    It begins with this week while nothing lies before it, and its weeks are as wide as lets the
    last day be in sight.

    Args:
        view: What there is; None while there is no plan.
        today: The local calendar day.
        begins: The day of the week that weeks begin with, 0 for Monday.
        width: Cells of a row.
    """
    this = start_of_week(today, begins)
    rows = view.rows if view else ()
    days = [row.day for row in rows if row.day is not None]
    begun = [day for row in rows for day in (row.first, row.day) if day is not None]
    margin = MARGIN if any(day < this for day in begun) else 0
    first = this - timedelta(weeks=margin)
    titles = title_cells(rows, width)
    last = max(days, default=today)
    found = [Weeks(first, each, width, titles) for each in SCALES]
    wide = next((each for each in found if each.shows(max(last, today))), None)
    return wide or Weeks(first, FAR, width, titles)


def title_cells(rows: tuple[RowView, ...], width: int) -> int:
    """Return the cells of all titles: of the longest one, up to half of the row."""
    longest = max((cell_width(_title(row)) + _indent(row) + 2 for row in rows), default=0)
    return min(max(20, longest), max(20, width // 2))


def draw_heading(weeks: Weeks, view: TimelineView) -> Drawing:
    """Return the months, and below them the first day of each week; a full week is told apart."""
    lead = " " * (weeks.title + DAY + 1)
    room = min(weeks.cells, weeks.width - len(lead))
    months = [" "] * room
    days: list[Span] = []
    crowded = {week.first for week in view.crowded}
    this = start_of_week(view.today, view.week_begins)
    named_year = view.today.year
    free = free_day = 0
    for number in range(weeks.number):
        monday = weeks.moved(number).first
        at = number * weeks.per_week
        if (number == 0 or monday.day <= 7) and at >= free:
            name = MONTHS[monday.month - 1]
            if monday.year != named_year:
                name = _with_year(monday, weeks, name)
            if at + len(name) <= room:
                months[at : at + len(name)] = name
                free = at + len(name) + 1
                named_year = monday.year
        # A part of a day would be another day.
        if at < free_day or at + len(str(monday.day)) > room:
            continue
        style = "accent bold" if monday == this else "now bold" if monday in crowded else "dim"
        taken = max(LABEL, weeks.per_week)
        # Where weeks are narrow, the day of every second or third of them is told.
        while taken % weeks.per_week:
            taken += 1
        days.append((pad(str(monday.day), taken), style))
        free_day = at + taken
    above = line(lead, ("".join(months), "dim"))
    return drawing(above, _cut_cells(line(lead, *days), weeks.width))


def _with_year(day: date, weeks: Weeks, name: str) -> str:
    """Return the name of a month with its year; where weeks are narrow, the year for January.

    With both, the name of the next month would have no room.
    """
    told = (f"{name} {day.year}", str(day.year), f"'{day.year % 100:02}")
    if day.month > 1 or day == weeks.first:
        return told[0]
    room = 4 * weeks.per_week
    return next((each for each in told if len(each) < room), told[-1])


def _cut_cells(spans: Line, width: int) -> Line:
    """Return the beginning of a line of single cells."""
    kept: list[Span] = []
    for text, style in spans:
        kept.append((text[:width], style))
        width -= len(kept[-1][0])
    return line(*kept)


def draw_timeline(view: TimelineView, weeks: Weeks) -> Drawing:
    """Return all rows, each of them a spot, with what they are above them."""
    groups: dict[str, list[Drawing]] = {}
    for row in view.rows:
        rows = groups.setdefault(GROUPS.get(row.kind, "Objectives"), [])
        if row.kind == "objective" and rows:
            rows.append(drawing(_gap(view.today, weeks)))
        rows.append(_row(row, view.today, weeks))
    parts = []
    for title, rows in groups.items():
        parts += [panel(title, Drawing(), weeks.width, boxed=False), *rows]
    return stack(*parts)


def _gap(today: date, weeks: Weeks) -> Line:
    """Return a line between two objectives, in which only today is drawn."""
    return _only_today(today, weeks) or line(" ")


def _only_today(today: date, weeks: Weeks, *before: Span | str) -> Line:
    """Return a line that begins with something, and has nothing but today among its weeks."""
    start = line(*before)
    if not weeks.shows(today):
        return start
    at = weeks.title + DAY + 1 + weeks.place(today)
    return line(*start, " " * (at - width_of(start)), TODAY)


def _title(row: RowView) -> str:
    return shown_line(row.title) or "not named yet"


def _style_of(row: RowView) -> str:
    """Return how words are drawn: who helps, and what is held back, is nobody else's business."""
    return PRIVATE_TEXT if row.kind == "contact" or row.is_held_back else PLAIN


def _indent(row: RowView) -> int:
    return 4 if row.kind in ("step", "marker") else 2


def _row(row: RowView, today: date, weeks: Weeks) -> Drawing:
    indent = _indent(row)
    room = weeks.title - indent - 1
    first, *rest = wrap(_title(row), room)
    style = "bold" if row.kind == "objective" else _style_of(row)
    day = f"{row.day.day} {MONTHS[row.day.month - 1]}" if row.day else ""
    lead = " " * indent
    cells = _joined(_cells(row, today, weeks))
    name = line(lead, (pad(first, room + 1), style), (pad(day, DAY - 1, right=True), "dim"), "  ")
    lines = [line(*name, *cells)]
    lines += [_only_today(today, weeks, lead, (each, style)) for each in rest]
    drawn = drawing(*lines, spot=row.id, width=weeks.width)
    return as_private(drawn) if row.is_held_back else drawn


def _joined(cells: list[Span]) -> Line:
    """Return cells as a line, those of one style in one span."""
    spans: list[Span] = []
    for text, style in cells:
        if spans and spans[-1][1] == style:
            spans[-1] = (spans[-1][0] + text, style)
        else:
            spans.append((text, style))
    return tuple(spans)


def _cells(row: RowView, today: date, weeks: Weeks) -> list[Span]:
    cells: list[Span] = [NOTHING] * weeks.cells
    if row.kind == "habit":
        _stretch(cells, weeks, row.first, row.last, HABIT)
        for first, last in row.rests:
            _stretch(cells, weeks, first, last, REST, within=HABIT)
    elif row.kind == "objective" and row.last is not None:
        _stretch(cells, weeks, row.first, row.last, WORK)
    if weeks.shows(today):
        at = weeks.place(today)
        cells[at] = TODAY if cells[at] == NOTHING else (cells[at][0], TODAY[1])
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
    cells: list[Span],
    weeks: Weeks,
    first: date | None,
    last: date | None,
    sign: Span,
    within: Span | None = None,
) -> None:
    """Draw a sign from a first to a last day, open ends included, over what `within` has drawn."""
    begin = 0 if first is None else max(0, weeks.place(first))
    end = weeks.cells if last is None else min(weeks.cells, weeks.place(last) + 1)
    for at in range(begin, end):
        if within is None or cells[at] == within:
            cells[at] = sign


def draw_about(row: RowView | None, view: TimelineView, width: int, most: int = 6) -> Drawing:
    """Return in words what a row is and when, below that a remark, and what the signs mean.

    Args:
        row: The row one is on, if any.
        view: What there is.
        width: Cells of a line.
        most: Lines at most; a remark goes before the legend, and neither is cut inside of a line.
    """
    told: Line = ()
    if row is not None:
        when = line("  ", (row.when, "accent"))
        title = line((_title(row), _style_of(row)))
        # Where both do not fit, the day alone is told: the title stands in the row one is on.
        fits = width_of(title) + width_of(when) + 2 <= width
        told = line(("  ", "text"), *title, *when) if fits else when
    style = f"now {PRIVATE}" if any(each.is_held_back for each in view.rows) else "now"
    said = wrap_line(shown_line(view.remark), width, style) if view.remark else ()
    below = [*said, *_legend(width)]
    return drawing(told, *below[: max(1, most - 1)])


def _legend(width: int) -> list[Line]:
    """Return what the signs mean, each sign beside its word."""
    lines: list[str] = []
    for part in LEGEND.split("  "):
        joined = f"{lines[-1]}  {part}" if lines else part
        if lines and cell_width(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(part)
    return [line((each, "dim")) for each in lines]
