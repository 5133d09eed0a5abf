"""Lines and wins by day, the passages marked for sharing, and one of them in full."""

from collections.abc import Sequence
from datetime import date

from flows.text.dates import format_date
from flows.views.journal import JournalView, LineView
from tui.drawing.columns import MEASURE, Part, column, is_boxed, level_with, paneled, words
from tui.drawing.layout import EMPTY, Drawing, beside, drawing, stack
from tui.drawing.lines import Line, cut_line, line, text_of, width_of
from tui.drawing.sanitize import WATCHED, masked, shown_line
from tui.drawing.told_rows import labelled_rows, note
from tui.drawing.widths import cell_width, pad

OLDER = "older"
"""The spot that shows older lines."""

LONGEST = 6
"""How many rows of a longer text are shown; enter shows all of it."""

CARD_FROM = 117
"""Cells from which on the line one is on stands in full beside the list."""

LIST = 76
"""Cells of the list beside it, where there is room for both."""

WIN: Line = (("◆ ", "now"),)
"""What stands before a win."""


def shows_card(width: int) -> bool:
    """Return whether the line one is on stands in full beside the list."""
    return width >= CARD_FROM


def split(width: int) -> tuple[int, int]:
    """Return the cells of a list, and of what stands beside it."""
    left = min(LIST + 4 + (width - CARD_FROM) // 4, width * 3 // 5)
    return left, width - left - 1


def draw_lines(
    view: JournalView, width: int, today: date, *, search: str = "", here: str = ""
) -> Drawing:
    """Return lines and wins by day, and beside them the one the cursor is on.

    Args:
        view: What is shown.
        width: Cells there are.
        today: The local calendar day.
        search: Words that were looked for; empty when nothing was.
        here: The id of the line the cursor is on.
    """
    boxed = is_boxed(width)
    if not view.lines:
        nothing = "Nothing here has these words."
        return note(nothing if search else "Nothing is written yet. n begins a line.", width)
    if view.is_watched:
        view = view._replace(lines=tuple(map(_masked, view.lines)))
    state = f"{view.found} found" if search else str(view.found)
    state = f"{state} · {WATCHED}" if view.is_watched else state
    lists = paneled(
        "Lines and wins",
        lambda room: _by_day(view, room, today, is_parted=boxed),
        boxed=boxed,
        state=state,
    )
    if not shows_card(width):
        return lists(width)
    left, right = split(width)
    shown = next((each for each in view.lines if each.id == here), None if here else view.lines[0])
    card = _card(shown, today) if shown else lambda room: EMPTY
    drawn = lists(left)
    return beside([drawn, level_with(card(right), drawn, here)], [left, right])


def draw_sharing(lines: Sequence[LineView], width: int, today: date) -> Drawing:
    """Return the passages that are marked for sharing, and nothing else of their lines."""
    if not lines:
        told = (
            "Nothing is marked for sharing. On a line of yours, s marks a passage; "
            "nothing else of it is ever shared."
        )
        return note(told, width)
    gutter = _gutter(lines, today)

    def draw(room: int) -> Drawing:
        return stack(
            *(
                _row(
                    format_date(each.day, today),
                    [row for one in each.excerpts for row in _text(f"“{one}”", room - gutter)],
                    room,
                    gutter,
                    each.id,
                )
                for each in lines
            ),
            gap=1,
        )

    title = "Marked for sharing, and nothing else"
    return paneled(title, draw, boxed=is_boxed(width))(width)


def _masked(each: LineView) -> LineView:
    """Return a line as it stands while someone is there; wins may be seen."""
    return each if each.win else each._replace(text=masked(each.text))


def _by_day(view: JournalView, width: int, today: date, *, is_parted: bool) -> Drawing:
    """Return the lines, the days in a gutter; blank lines part them where rows are not dear."""
    gutter = _gutter(view.lines, today)
    rows: list[Drawing] = []
    day = None
    for each in view.lines:
        named = "" if each.day == day else format_date(each.day, today)
        if named and rows and is_parted:
            rows.append(drawing(()))
        rows.append(_row(named, _told(each, width - gutter), width, gutter, each.id))
        day = each.day
    if view.found > len(view.lines):
        more = view.found - len(view.lines)
        older = line("  ", (f"show older lines ({more} more)", "accent"))
        rows += [drawing(()), drawing(older, spot=OLDER, width=width)]
    return stack(*rows)


def _gutter(lines: Sequence[LineView], today: date) -> int:
    """Return the cells of the days: room for the sign of the cursor, the day, and a gap."""
    return 4 + max(cell_width(format_date(each.day, today)) for each in lines)


def _row(day: str, told: Sequence[Line], width: int, gutter: int, spot: str) -> Drawing:
    first, *rest = told or [()]
    lines = [line(("  " + pad(day, gutter - 2), "dim"), *first)]
    lines += [line(" " * gutter, *each) for each in rest]
    return drawing(*lines, spot=spot, width=width)


def _told(each: LineView, room: int) -> list[Line]:
    """Return a line of the journal or a win, with what belongs to it below."""
    lead = WIN if each.win else ()
    before = width_of(lead)
    text = f"{each.win}: {each.text}" if each.win else each.text
    rows = list(_text(text, room - before))
    if len(rows) > LONGEST:
        rest = " ".join(text_of(row) for row in rows[LONGEST - 1 :])
        cut = cut_line(line(rest), max(8, room - before))
        rows = [*rows[: LONGEST - 1], cut]
    drawn = [line(*(lead if n == 0 else line(" " * before)), *row) for n, row in enumerate(rows)]
    for about in (_belongs(each), *(f"for sharing: “{one}”" for one in each.excerpts)):
        drawn += words(shown_line(about), min(MEASURE, room), "dim") if about else ()
    return drawn


def _belongs(each: LineView) -> str:
    about = [*(f"#{shown_line(tag)}" for tag in each.tags), shown_line(each.objective)]
    about.append(f"written by {shown_line(each.author)}" if each.author else "")
    return " · ".join(one for one in about if one)


def _text(text: str, room: int) -> tuple[Line, ...]:
    return words(text, max(8, min(MEASURE, room)))


def _card(each: LineView, today: date) -> Part:
    """Return one line in full, with everything that belongs to it."""
    about = [
        ("Kind", each.win),
        ("Tags", " ".join(f"#{tag}" for tag in each.tags)),
        ("Belongs to", each.objective),
        ("Written by", each.author),
        ("For sharing", "\n".join(f"“{one}”" for one in each.excerpts)),
    ]

    def draw(width: int) -> Drawing:
        text = drawing(*_text(each.text, width))
        return stack(text, labelled_rows(about, width), gap=1)

    day = format_date(each.day, today)
    return lambda width: column([paneled(day, draw, boxed=True)], width, width)
