"""The journal as lines of text: what was written and managed, the latest first."""

from datetime import date

from flows.text.dates import format_date
from flows.views.journal import JournalView, LineView
from tui.drawing.sanitize import UNTOLD

EMPTY = "Nothing is written yet. 'handrail note' writes a line, 'handrail win' notes a win."
NOT_FOUND = "Nothing here has these words."


def journal_lines(view: JournalView, today: date, search: str = "") -> list[str]:
    """Return lines and wins, each after its day, with what was marked for sharing.

    Args:
        view: What is shown.
        today: The local calendar day.
        search: The words that were looked for; empty when nothing was.
    """
    if not view.lines:
        return [NOT_FOUND if search else EMPTY]
    lines = [f"Journal: {_count(view, search)}"]
    for each in view.lines:
        is_told = each.win or not view.is_watched
        lines += _told(each if is_told else each._replace(text=UNTOLD, excerpts=()), today)
    if view.found > len(view.lines):
        older = view.found - len(view.lines)
        lines.append(f"{older} older ones; 'handrail journal --all' reads them, too.")
    return lines


def _count(view: JournalView, search: str) -> str:
    noun = "entry" if view.found == 1 else "entries"
    return f"{view.found} {noun}" + (f" with “{search}”" if search else ", the latest first")


def _told(each: LineView, today: date) -> list[str]:
    kind = f", a win, {each.win}" if each.win else f", {each.author} wrote" if each.author else ""
    lead = f"{format_date(each.day, today)}{kind}: "
    first, *rest = each.text.split("\n")
    about = [f"tag {tag}" for tag in each.tags]
    about += [f"belongs to {each.objective}"] if each.objective else []
    end = f" ({', '.join(about)})" if about else ""
    lines = [f"  {lead}{first}", *(f"  {line}" for line in rest)]
    lines[-1] += end
    return [*lines, *(f"    marked for sharing: “{passage}”" for passage in each.excerpts)]
