"""Words that were typed but not sent when a place or the program ended: none of them is lost."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import category

from flows.actions.journal import write_line
from flows.documents.validators import TEXT_LIMIT
from flows.lookup.plans import current_plan
from tui.screens.base.host import Host, host_of
from tui.terminal.editor import sweep_left_texts
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from flows.actions.record import ChangeResult
    from flows.store.store import Store

TAG = "unfinished"
"""The tag of a line of the journal that holds such words."""

LEFT = "Words that were open in your editor when the program ended stand in the journal now."
"""What is said when there were such words."""


def save_unfinished(screen: "Screen[Any]", lines: Iterable[Line]) -> None:
    """Keep what was typed in lines and not sent, as lines of the journal.

    What was meant to be done with the words is not done: the person had not said so yet.
    """
    for line in lines:
        if line.value.strip() not in ("", line.begun.strip()):
            host = host_of(screen)
            begun, line.begun = line.begun, line.value
            write = partial(_write, host.store, line.value.strip(), host.clock.today())
            host.save(partial(write, _plan(screen)), refused=partial(_refused, host, line, begun))


def _refused(host: Host, line: Line, begun: str, error: Exception) -> None:
    """Have the words kept another time, and tell why they were not."""
    line.begun = begun
    line.app.notify(str(error), markup=False)


def _write(store: "Store", text: str, day: date, plan: str | None) -> "ChangeResult":
    if plan is None:
        current = current_plan(store)
        plan = current.id if current else None
    return write_line(store, text, on=day, tags=(TAG,), plan=plan)


def save_left_texts(app: "App[Any]", home: Path) -> None:
    """Keep what a sudden end has left in the person's own editor, as lines of the journal."""
    host = host_of(app)

    def keep(text: str) -> bool:
        write = partial(write_line, host.store, on=host.clock.today(), tags=(TAG,), plan=None)
        return all(host.perform(write, piece) is not None for piece in keepable(text))

    if sweep_left_texts(home, keep):
        app.notify(LEFT, markup=False)


def keepable(text: str) -> list[str]:
    """Return a text without control characters, in pieces that are not too long to be kept."""
    plain = "".join(
        each if each in "\n\t" or category(each) not in ("Cc", "Cs") else " " for each in text
    )
    starts = range(0, len(plain), TEXT_LIMIT)
    pieces = (plain[start : start + TEXT_LIMIT].strip() for start in starts)
    return [piece for piece in pieces if piece]


def _plan(screen: "Screen[Any]") -> str | None:
    """Return the id of the plan one is looking at; None where that is the current one, if any."""
    shown = (getattr(each, "plan", None) for each in reversed(screen.app.screen_stack))
    return next((each for each in shown if isinstance(each, str)), None)
