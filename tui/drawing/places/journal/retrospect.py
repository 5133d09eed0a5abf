"""What was managed so far, and then and now of everything that was rated."""

from collections.abc import Sequence

from flows.text.numbers import format_number
from flows.views.day_ratings import OwnWeeks
from flows.views.then_and_now import ChangeView, ManagedView, ThenAndNow
from tui.drawing.columns import (
    Part,
    arrange,
    column,
    column_widths,
    count_columns,
    is_boxed,
    paneled,
)
from tui.drawing.layout import Drawing, beside, drawing, stack
from tui.drawing.lines import Line, line
from tui.drawing.places.journal.journal_lines import WIN
from tui.drawing.sanitize import shown_line
from tui.drawing.series import tall_series
from tui.drawing.told_rows import dated_rows, note, progress_row, titled_row


def draw_managed(view: ManagedView, width: int) -> Drawing:
    """Return what was managed so far."""
    if view.is_empty:
        return note(
            "What you manage gathers here by itself: wins, steps, habits, objectives.", width
        )
    boxed = is_boxed(width)
    times = [(f"{count} time{'s' if count > 1 else ''}", each) for each, count in view.habits]
    kinds = " · ".join(f"{kind} {count}" for kind, count in view.kinds if kind)
    reached = [("✓", each) for each in view.reached]
    parts = [
        _listed("Reached", reached, boxed=boxed),
        _listed("Again and again", times, boxed=boxed),
        _listed("Steps", view.steps, boxed=boxed),
        _listed("Said in reviews", view.said, boxed=boxed),
    ]
    wins = _listed("Wins", view.wins, boxed=boxed, about=kinds, lead=WIN)
    head = drawing(line(("What I have managed so far", "bold")), ())
    return stack(head, arrange([parts, [wins]], width))


def draw_then_and_now(found: Sequence[ThenAndNow], own: Sequence[OwnWeeks], width: int) -> Drawing:
    """Return the first and the latest value of each objective, in words and as a picture.

    Below them stand how the days were, own scales and episodes, each week by week.
    """
    if not (found or own):
        return note(
            "Once something was rated a second time, then and now stand here side by side. "
            "On the board, r rates an objective.",
            width,
        )
    boxed, height = is_boxed(width), count_columns(width) + 1
    parts: list[Part] = [_changes(each, height, boxed=boxed) for each in found]
    parts += [_weeks(each, height, boxed=boxed) for each in own]
    count = min(count_columns(width), len(parts))
    # One after the other goes into the column that is shorter, so that both end near each other.
    widths = column_widths(width, count)
    columns: list[list[Part]] = [[] for _ in widths]
    heights = [0] * count
    for part in parts:
        place = heights.index(min(heights))
        columns[place].append(part)
        heights[place] += part(widths[place]).height
    drawn = [column(each, room, width) for each, room in zip(columns, widths, strict=True)]
    return beside(drawn, widths) if count > 1 else drawn[0]


def _listed(
    title: str, rows: Sequence[tuple[str, str]], *, boxed: bool, about: str = "", lead: Line = ()
) -> Part:
    def draw(width: int) -> Drawing:
        if not rows:
            return drawing()
        return stack(note(about, width) if about else drawing(), dated_rows(rows, width, lead))

    return paneled(title, draw, boxed=boxed, state=str(len(rows)))


def _changes(each: ThenAndNow, height: int, *, boxed: bool) -> Part:
    return paneled(
        shown_line(each.title),
        lambda width: stack(*(_change(one, width, height) for one in each.changes), gap=1),
        boxed=boxed,
    )


def _change(change: ChangeView, width: int, height: int) -> Drawing:
    """Return one number: what it is, its values between then and now, and both in words."""
    then, now = format_number(change.then), format_number(change.now)
    unit = f" {shown_line(change.unit)}" if change.unit else ""
    head = titled_row(change.name, f"then {then}, now {now}{unit}, {change.since}", width, lead=())
    if len(change.values) > 2:
        top = {"of 10": (0.0, 10.0), "of 7": (1.0, 7.0)}.get(change.unit)
        return stack(head, tall_series(change.values, (then, now), width, height, scale=top))
    if change.shares is None:
        return head
    gutter = 7
    was = progress_row(change.shares[0], f"{then}{unit}", width - 2, gutter, "  then")
    return stack(
        head, was, progress_row(change.shares[1], f"{now}{unit}", width - 2, gutter, "  now")
    )


def _weeks(own: OwnWeeks, height: int, *, boxed: bool) -> Part:
    """Return each week, the latest first, below a picture of all of them."""

    def draw(width: int) -> Drawing:
        values = [each.average for each in own.weeks]
        ends = (format_number(round(values[0], 1)), format_number(round(values[-1], 1)))
        picture = drawing()
        if len(values) > 2:
            top = max(1.0, *values) if own.top is None else own.top
            picture = tall_series(values, ends, width, height, scale=(0.0, top))
        rows = [(each.name, each.words) for each in reversed(own.weeks)]
        return stack(picture, dated_rows(rows, width), gap=1)

    return paneled(shown_line(own.title), draw, boxed=boxed, state=own.about)
