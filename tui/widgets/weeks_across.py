"""Weeks across, objectives down: what lies ahead, as a picture."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from textual.content import Content
from textual.geometry import Region, Size
from textual.widget import Widget

from flows.rules.timeline import TimelineRow, crowded_ahead, find_tight, in_weeks
from flows.rules.timeline_remark import format_remark
from flows.rules.weeks import start_of_week
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width, cut, wrap
from tui.widgets.private_words import PrivateWords, seen_cells

SIGNS = {"step": ("•", ""), "marker": ("◆", "$primary"), "due": ("■", "bold"), "review": ("○", "")}
"""What is drawn for each kind of thing, and in which style."""

LEGEND = ("▾ this week", "• step", "◆ marker", "■ aimed for", "○ next review")
"""What the signs mean."""

TITLE = 26
"""Cells of a title with its gap, where dates need the rest of the row."""

LEAST_WEEKS = 12
"""Weeks that are always shown where there is room for them."""


class WeeksAcross(PrivateWords, Widget):
    """The weeks from this one on, with what each objective has in them."""

    DEFAULT_CSS = """
    WeeksAcross { height: auto; margin-bottom: 1; }
    """

    def __init__(self, rows: tuple[TimelineRow, ...], today: date, begins: int = 0) -> None:
        super().__init__()
        self._begins = begins
        self._rows = rows
        self._today = today
        self.is_private = False
        """Whether something is named in it that is nobody else's business."""

    def private_cells(self) -> Iterator[Region]:
        """Yield all of it, where something is named in it that is nobody else's business."""
        if self.is_private:
            yield from seen_cells(self)

    def show(self, rows: tuple[TimelineRow, ...], *, is_private: bool) -> None:
        """Show other rows.

        Args:
            rows: The rows.
            is_private: Whether something is named in them that is nobody else's business.
        """
        self.is_private = is_private
        if rows != self._rows:
            before = self._height
            self._rows = rows
            self.refresh(layout=self._height != before)

    @property
    def _height(self) -> int:
        return self.get_content_height(self.size, self.size, self.size.width)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return two rows for the weeks, one for each objective, and what is said below them."""
        return len(self._rows) + 2 + len(_legend(width)) + len(self._remark(width))

    @property
    def _title(self) -> int:
        """The cells of the titles: as many as they need, as far as all dates stay in sight."""
        first = start_of_week(self._today, self._begins)
        days = [mark.day for row in self._rows for mark in row.marks]
        weeks = max([LEAST_WEEKS, *((day - first).days // 7 + 2 for day in days)])
        needed = max((cell_width(shown_line(row.title)) for row in self._rows), default=0) + 2
        return max(TITLE, min(needed, self.size.width - 2 - 2 * weeks))

    @property
    def _count(self) -> int:
        return max(4, (self.size.width - self._title - 2) // 2)

    def render(self) -> Content:
        """Draw the months, the weeks, and below them what lies in them."""
        lines = [self._months(), self._days()]
        lines += [self._row(row) for row in self._rows]
        width = self.size.width
        lines += [Content.styled(each, "$muted") for each in _legend(width)]
        lines += [Content.styled(each, "$warning") for each in self._remark(width)]
        return Content("\n").join(lines)

    def _weeks(self) -> list[date]:
        first = start_of_week(self._today, self._begins)
        return [first + timedelta(weeks=number) for number in range(self._count)]

    def _months(self) -> Content:
        cells = [" "] * (self._count * 2)
        last_end = -1
        for number, monday in enumerate(self._weeks()):
            begins = number == 0 or monday.day <= 7
            name = f"{monday:%b}"
            fits = number * 2 + len(name) <= self._count * 2
            if begins and fits and number * 2 > last_end:
                cells[number * 2 : number * 2 + len(name)] = name
                last_end = number * 2 + len(name)
        return Content.styled(f"{'':{self._title}}{''.join(cells)}", "$muted")

    def _days(self) -> Content:
        marks = ["▾" if number == 0 else "·" for number in range(self._count)]
        return Content.assemble((f"{'':{self._title}}", ""), (" ".join(marks), "$muted"))

    def _row(self, row: TimelineRow) -> Content:
        room = self._title
        title = cut(shown_line(row.title), room - 2) or "not named yet"
        gap = max(1, room - cell_width(title))
        parts: list[Any] = [title, " " * gap]
        for kind in in_weeks(row, self._today, self._count, self._begins):
            sign, style = SIGNS[kind] if kind else (" ", "")
            parts.append((f"{sign} ", style))
        return Content.assemble(*parts)

    def _remark(self, width: int) -> list[str]:
        crowded = crowded_ahead(self._rows, self._today, self._begins)
        told = format_remark(crowded, find_tight(self._rows, self._today), self._today)
        return wrap(shown_line(told), width)


def _legend(width: int) -> list[str]:
    """Return what the signs mean, each sign on one row with its meaning."""
    rows = [""]
    for each in LEGEND:
        longer = f"{rows[-1]}   {each}" if rows[-1] else each
        if cell_width(longer) > width and rows[-1]:
            rows.append(each)
        else:
            rows[-1] = longer
    return rows
