"""The timeline as lines of text, in the order of days where there are days."""

from flows.rules.weeks import start_of_week
from flows.text.dates import format_date
from flows.views.timeline import RowView, TimelineView


def timeline_lines(view: TimelineView) -> list[str]:
    """Return the whole timeline as lines: week by week, then what has no day, then the habits."""
    owners = _owners(view)
    dated = sorted((row for row in view.rows if row.day), key=lambda row: row.day or view.today)
    lines = [view.title, f"Today is {format_date(view.today, view.today)}."]
    week = None
    for row in dated:
        assert row.day is not None
        first = start_of_week(row.day, view.week_begins)
        if first != week:
            week = first
            this = " (this week)" if first == start_of_week(view.today, view.week_begins) else ""
            lines += ["", f"Week of {format_date(first, view.today)}{this}"]
        lines.append(f"  {_named(row, owners)}: {row.when}")
    undated = [row for row in view.rows if row.day is None and row.kind != "habit"]
    if undated:
        lines += ["", "Without a day"]
        lines += [f"  {_named(row, owners)}{_state(row)}" for row in undated]
    habits = [row for row in view.rows if row.kind == "habit"]
    if habits:
        lines += ["", "Habits", *(f"  {row.title}: {row.when}" for row in habits)]
    if view.remark:
        lines += ["", view.remark]
    return lines


def _owners(view: TimelineView) -> dict[str, str]:
    """Return the title of the objective that each step belongs to, by the id of the row."""
    owners, owner = {}, ""
    for row in view.rows:
        if row.kind == "objective":
            owner = row.title
        elif row.kind in ("step", "marker"):
            owners[row.id] = owner
    return owners


def _named(row: RowView, owners: dict[str, str]) -> str:
    marker = "marker: " if row.kind == "marker" else ""
    owner = owners.get(row.id, "")
    return f"{marker}{row.title}" + (f" ({owner})" if owner else "")


def _state(row: RowView) -> str:
    return f": {row.when}" if row.when != "no day yet" else ""
