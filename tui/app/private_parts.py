"""What of the screen is not for everybody who looks along."""

from typing import Any

from textual.app import App
from textual.screen import Screen

from tui.terminal.paint.viewport import PrivateParts, Region
from tui.widgets.private_words import PrivateWords

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
    for screen in reversed(app.screen_stack):
        if is_private(screen):
            return PrivateParts([Region(0, 0, *app.size)], frozenset([screen]))
        for each in (screen, *screen.walk_children()):
            if isinstance(each, PrivateWords):
                found += [(each, Region(*part)) for part in each.private_cells()]
        if not screen.is_modal:
            break
    return PrivateParts([each for _, each in found], frozenset(each for each, _ in found))


def is_private(screen: Screen[Any]) -> bool:
    """Return whether a whole screen is one's own."""
    return type(screen).__module__.startswith(PRIVATE_ROOMS)
