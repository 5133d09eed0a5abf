"""What was changed, by day, with the one the cursor is on in full beside the list."""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.documents.records.dated_records import ChangeRecord
from flows.text.dates import format_date
from tui.drawing.columns import (
    MEASURE,
    column_widths,
    count_columns,
    is_boxed,
    level_with,
    paneled,
    words,
)
from tui.drawing.layout import Drawing, beside, drawing, stack
from tui.drawing.lines import line
from tui.drawing.sanitize import WATCHED, shown_line
from tui.drawing.told_rows import labelled_rows, note
from tui.drawing.widths import cell_width, pad


def shows_card(width: int) -> bool:
    """Return whether the change one is on stands beside the list."""
    return count_columns(width) > 1


def draw_history(
    changes: Sequence[ChangeRecord],
    width: int,
    today: date,
    *,
    told: str = "",
    here: str = "",
    titles: Mapping[str, str] | None = None,
    is_watched: bool = False,
) -> Drawing:
    """Return the changes, the last one first, each day named once.

    Args:
        changes: What was changed.
        width: Cells there are.
        today: The local calendar day.
        told: What is said where there are none.
        here: The id of the change the cursor is on.
        titles: What each plan is called, by its id.
        is_watched: Whether lines of the journal are masked, as someone is with the person.
    """
    if not changes:
        return note(told, width)
    boxed, count = is_boxed(width), str(len(changes))
    listed = paneled(
        "Changes",
        lambda room: _rows(changes, room, today),
        boxed=boxed,
        state=f"{count} · {WATCHED}" if is_watched else count,
    )
    if not shows_card(width):
        return listed(width)
    shown = next((each for each in changes if each.id == here), changes[0])
    plan = (titles or {}).get(shown.plan or "", "")
    widths = column_widths(width, 2)
    beside_it = paneled("This change", lambda room: _card(shown, plan, room, today), boxed=boxed)
    drawn = listed(widths[0])
    return beside([drawn, level_with(beside_it(widths[1]), drawn, here)], widths)


def _card(change: ChangeRecord, plan: str, width: int, today: date) -> Drawing:
    """Return all about a change, with the title of its plan."""
    at = change.at.astimezone()
    about = [
        ("When", f"{format_date(at.date(), today)}, {at:%H:%M}"),
        ("Who", change.who or ""),
        ("Plan", plan),
    ]
    text = drawing(*words(change.words, min(MEASURE, width)))
    return stack(text, labelled_rows(about, width), gap=1)


def _rows(changes: Sequence[ChangeRecord], width: int, today: date) -> Drawing:
    days = [format_date(each.at.astimezone().date(), today) for each in changes]
    gutter = max(map(cell_width, days)) + 4
    rows = []
    before = ""
    for day, each in zip(days, changes, strict=True):
        at = each.at.astimezone()
        who = f"{each.who}: " if each.who else ""
        lead = "  " + pad(day if day != before else "", gutter - 2) + f"{at:%H:%M}  "
        room = max(20, min(MEASURE, width - cell_width(lead)))
        first, *rest = words(shown_line(f"{who}{each.words}"), room)
        lines = [line((lead, "dim"), *first)]
        lines += [line(" " * cell_width(lead), *one) for one in rest]
        rows.append(drawing(*lines, spot=each.id, width=width))
        before = day
    return stack(*rows)
