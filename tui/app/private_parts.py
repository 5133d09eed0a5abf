"""What of the screen is not for everybody who looks along."""

from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.screen import Screen

from tui.terminal.paint.viewport import PrivateParts, Region
from tui.widgets.canvas import Canvas
from tui.widgets.private_words import PrivateWords, seen_cells

PRIVATE_ROOMS = (
    "tui.screens.crisis",
    "tui.screens.journal",
    "tui.screens.today",
    "tui.screens.support",
    "tui.screens.plans.history",
)
"""Where all is one's own: the page for hard times, the journal, the day with what was
written on it, how to reach people, and what was changed, with the words before and after."""


def private_parts(app: App[Any]) -> PrivateParts:
    """Return the parts of what is shown now that are not for everybody.

    These are what widgets with `PrivateWords` tell of themselves, and all of `PRIVATE_ROOMS`.
    """
    found: list[tuple[object, Region]] = []
    windows: list[Screen[Any]] = []
    for screen in reversed(app.screen_stack):
        if is_private(screen):
            return PrivateParts([Region(0, 0, *app.size)], frozenset([screen]))
        for each in (screen, *screen.walk_children()):
            if isinstance(each, PrivateWords):
                found += [(each, Region(*part)) for part in each.private_cells()]
            if windows and isinstance(each, Canvas) and each.is_on_private:
                # A window over a thing is of that thing, and names it.
                found += [(above, part) for above in windows for part in _cells(above)]
        if not screen.is_modal:
            break
        windows.append(screen)
    return PrivateParts([each for _, each in found], frozenset(each for each, _ in found))


def _cells(window: Screen[Any]) -> Iterator[Region]:
    for each in window.children:
        yield from (Region(*part) for part in seen_cells(each))


def is_private(screen: Screen[Any]) -> bool:
    """Return whether a whole screen is one's own."""
    return type(screen).__module__.startswith(PRIVATE_ROOMS)
