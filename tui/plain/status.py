"""Where a plan stands today, on one screen of text: due, done, the next small step."""

from flows.documents.light_types import NamedTuple
from flows.text.habit_words import ENTRY_WORDS
from flows.views.board_models import BoardView
from flows.views.hard_day import format_offer
from flows.views.today_models import ContactRow, TodayView
from tui.plain.board import heading, objective_line, step_line

SIGNS = {"done": "●", "part": "◐", "skip": "–", "": "○"}
"""What stands before a habit or a step, by what was entered for it."""

SHOWN = ("in_focus", "doing")
"""The states of the objectives that are told."""


class Due(NamedTuple):
    """A habit or a step on the page of a day."""

    id: str
    """Its id."""

    title: str
    """What it is."""

    state: str
    """What was entered for it: `done`, `part`, `skip`, or nothing yet."""

    remark: str
    """`3 of 5 this week`, or `was planned for Mon 16 Nov`."""


def due_on(page: TodayView) -> tuple[Due, ...]:
    """Return the habits and then the steps on the page of a day."""
    return tuple(
        Due(row.found.id, row.found.title, row.state, row.remark)
        for row in (*page.habits, *page.steps)
    )


def to_be_in_touch(page: TodayView) -> tuple[ContactRow, ...]:
    """Return those with whom it is time to be in touch by their rhythm."""
    return tuple(row for row in page.contacts if not row.state)


def promised(page: TodayView) -> tuple[Due, ...]:
    """Return what others promised in a session and is still to come, or was done on the day."""
    return tuple(
        Due(row.found.id, f"{row.who}: {row.found.title}", row.state, row.remark)
        for row in page.promises
    )


def hard_day_offer(page: TodayView) -> str:
    """Return which commands show what was written for a hard day; empty on every other day."""
    return format_offer(page.hard_day, "“handrail why”", "“handrail crisis --all”")


def status_lines(
    view: BoardView,
    due: tuple[Due, ...],
    in_touch: tuple[ContactRow, ...] = (),
    promises: tuple[Due, ...] = (),
    offer: str = "",
    *,
    has_signs: bool = True,
) -> list[str]:
    """Return where a plan stands as lines of text.

    Args:
        view: The board of the plan.
        due: What is due today.
        in_touch: With whom it is time to be in touch.
        promises: What others promised in a session.
        offer: What is there for a hard day, on one.
        has_signs: Begin what is due with a sign; without them words alone tell it.
    """
    lines = [view.title, heading(view, " · " if has_signs else ", ")]
    if offer:
        lines += ["", offer]
    if due or in_touch:
        sign = f"{SIGNS['']} " if has_signs else ""
        touch = (f"  {sign}in touch: {row.found.title}  ({row.remark})" for row in in_touch)
        lines += ["", "Today", *(_due_line(each, has_signs) for each in due), *touch]
    if promises:
        lines += ["", "Promised to me", *(_due_line(each, has_signs) for each in promises)]
    near = [each for each in view.objectives if each.state in SHOWN]
    if near:
        lines += ["", "In focus", *(objective_line(each, spoken=not has_signs) for each in near)]
    if view.wins:
        lines += ["", "Wins of this week", *(f"  {win.text}" for win in view.wins)]
    if view.next_step is not None:
        lines += ["", f"Next small step: {step_line(view.next_step.step)}"]
    return lines


def _due_line(due: Due, has_signs: bool) -> str:
    said = f", {ENTRY_WORDS[due.state]}" if due.state else "" if has_signs else ", not yet"
    remark = f"  ({due.remark})" if due.remark else ""
    sign = f"{SIGNS[due.state]} " if has_signs else ""
    return f"  {sign}{due.title}{said}{remark}"
