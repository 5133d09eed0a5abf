"""Small marks of how things stand: progress, days of a week, weeks of a habit.

Each stands beside its words: no mark says anything that is not written there too.
"""

from collections.abc import Iterable, Sequence

from flows.rules.weeks import Cell
from flows.text.calendar_words import DAYS as WEEKDAYS
from tui.drawing.lines import Line, Span, line

DONE, REST = "━", "─"
"""The two parts of a progress mark; they differ in weight, so that none needs a colour."""

DAYS: dict[Cell, Span] = {
    Cell.DONE: ("●", "done"),
    Cell.PART: ("◐", "done"),
    Cell.SKIP: ("–", "dim"),
    Cell.PAUSED: ("–", "dim"),
    Cell.OPEN: ("○", "now"),
    Cell.BLANK: ("·", "dim"),
    Cell.LATER: (".", "dim"),
    Cell.REST: (" ", "dim"),
}
"""What a day of a habit shows; the signs differ in shape."""

STEP_SIGNS = {"open": "○", "part": "◐", "done": "●", "set_aside": "–"}
"""What stands before a small step, by its state."""

STATE_SIGNS: dict[str, Span] = {
    "in_focus": ("●", "now"),
    "doing": ("●", "accent"),
    "later": ("○", "dim"),
    "paused": ("–", "dim"),
    "reached": ("✓", "done"),
    "set_aside": ("–", "dim"),
}
"""What stands before an objective in a list, by its state; the word stands beside it."""

MILESTONE = "◆"
"""What stands before a marker on the way."""


def progress_mark(share: float, width: int) -> Line:
    """Return a progress mark of `width` cells.

    Something shows as soon as there is something, and it is full only when it is all.

    Args:
        share: How far it has come, 0 to 1.
        width: Cells of the whole mark.
    """
    full = round(min(1.0, max(0.0, share)) * width)
    if share > 0:
        full = max(1, full)
    if share < 1:
        full = min(width - 1, full)
    return line(
        (DONE * full, "done" if share >= 1 else "accent"), (REST * (width - full), "border")
    )


def week_letters(begins: int) -> str:
    """Return what stands above the days of a week: `M T W T F S S`.

    Args:
        begins: The day of the week that it begins with, 0 for Monday to 6 for Sunday.
    """
    letters = [day[0] for day in WEEKDAYS]
    return " ".join(letters[begins:] + letters[:begins])


def day_signs(days: Iterable[Cell], between: str = " ") -> Line:
    """Return days of a habit, one sign each: `● ● – ● ○ . .`."""
    spans: list[Span] = []
    for number, day in enumerate(days):
        if number and between:
            spans.append((between, "dim"))
        spans.append(DAYS[day])
    return tuple(spans)


def week_strip(weeks: Sequence[Sequence[Cell]]) -> Line:
    """Return weeks of a habit, one cell a day and one between weeks, the latest at the right."""
    spans: list[Span] = []
    for number, week in enumerate(weeks):
        spans += [*([(" ", "dim")] if number else []), *day_signs(week, "")]
    return tuple(spans)
