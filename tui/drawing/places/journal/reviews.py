"""Earlier reviews and sessions with what they left behind, and the tags of each month."""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.text.dates import format_date
from flows.views.journal import MonthView
from flows.views.reviews import LookView
from tui.drawing.columns import Part, arrange, count_columns, is_boxed, paneled
from tui.drawing.layout import Drawing, beside, drawing, stack
from tui.drawing.lines import line
from tui.drawing.marks import progress_mark
from tui.drawing.places.journal.journal_lines import shows_card, split
from tui.drawing.rows import gutter_of
from tui.drawing.sanitize import shown_line
from tui.drawing.told_rows import labelled_rows, note, titled_row
from tui.drawing.widths import cell_width, pad

BAR = 12
"""Cells of the mark of a tag."""

TAG = 28
"""Cells of a tag, at most."""


def draw_reviews(
    looks: Sequence[LookView],
    titles: Mapping[str, str],
    width: int,
    today: date,
    *,
    here: str = "",
) -> Drawing:
    """Return earlier reviews, hard days and sessions, with what they left behind.

    Args:
        looks: The reviews, the latest first.
        titles: What each flow is called.
        width: Cells there are.
        today: The local calendar day.
        here: The review the cursor is on; it stands beside the list where there is room.
    """
    if not looks:
        return note(
            "Reviews, hard days and sessions stay here. On Today, f begins one: a look at the "
            "week, a hard day, a session of two.",
            width,
        )
    boxed, count = is_boxed(width), str(len(looks))

    def rows(room: int) -> Drawing:
        told = [_look(each, titles, today, room, whole=not shows_card(width)) for each in looks]
        return stack(*told, gap=0 if shows_card(width) else 1)

    listed = paneled("Reviews", rows, boxed=boxed, state=count)
    if not shows_card(width):
        return listed(width)
    left, right = split(width)
    shown = next((each for each in looks if each.id == here), looks[0])
    name = shown_line(titles.get(shown.flow, "A review"))

    def card(room: int) -> Drawing:
        told = _lines(shown, room)
        return stack(told, note("enter shows everything that was answered", room), gap=1)

    beside_it = paneled(name, card, boxed=boxed, state=format_date(shown.day, today))
    return beside([listed(left), beside_it(right)], [left, right])


def _look(
    look: LookView, titles: Mapping[str, str], today: date, width: int, *, whole: bool
) -> Drawing:
    head = titled_row(
        titles.get(look.flow, "A review"), format_date(look.day, today), width, style="bold"
    )
    told = _lines(look, width - 4).lines if whole else ()
    rows = [line("    ", *each) for each in told]
    return drawing(*head.lines, *rows, spot=look.id, width=width)


def _lines(look: LookView, width: int) -> Drawing:
    told = [(each.label, each.text) for each in look.lines]
    return labelled_rows(told, width, gutter_of([label for label, _ in told]))


def draw_tags(months: Sequence[MonthView], width: int) -> Drawing:
    """Return each month with its tags and the words for how days felt, the most used first."""
    if not months:
        return note(
            "Tags of your own gather here by month. At the end of a line, #evening is a tag.",
            width,
        )
    boxed = is_boxed(width)
    parts = [_month(each, boxed=boxed) for each in months]
    count = count_columns(width)
    return arrange([parts[place::count] for place in range(count)], width)


def _month(month: MonthView, *, boxed: bool) -> Part:
    counts = [f"{month.lines} line{'s' if month.lines != 1 else ''}"]
    counts += [f"{month.wins} win{'s' if month.wins != 1 else ''}"] if month.wins else []

    def draw(width: int) -> Drawing:
        told = [(f"#{shown_line(tag)}", count) for tag, count in month.tags]
        told += [(f"felt {shown_line(word)}", count) for word, count in month.feelings]
        if not told:
            return note("No tags this month.", width)
        most = max(count for _, count in told)
        names = [name for name, _ in told]
        gutter = min(TAG, max(map(cell_width, names)) + 2, width - BAR - 12)
        rows = []
        for name, count in told:
            times = "time" if count == 1 else "times"
            mark = progress_mark(count / most, BAR)
            rows.append(line(pad(name, gutter), *mark, f"  {count} {times}"))
        return drawing(*rows)

    return paneled(month.name, draw, boxed=boxed, state=" · ".join(counts))
