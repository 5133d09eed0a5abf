"""What of the screen is not for everybody who looks along."""

from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.errors import NoWidget
from textual.screen import Screen
from textual.widget import Widget

from flows.guide.items.item import Item
from tui.fields.field import Field
from tui.screens.base.plan_lines import PlanLines
from tui.screens.base.status_line import StatusLine
from tui.terminal.paint.viewport import PrivateParts, Region
from tui.widgets.other_answer import OtherAnswer

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

    These are the questions whose answers are sensitive, lines in which words are written, rows of
    a plan in which masked words are shown, and all of `PRIVATE_ROOMS`.
    """
    found: list[tuple[object, Region]] = []
    for screen in reversed(app.screen_stack):
        if is_private(screen):
            return PrivateParts([Region(0, 0, *app.size)], frozenset([screen]))
        for each in _private_widgets(screen):
            if region := _shown(screen, each):
                found.append((each, region))
        for lines in screen.walk_children(PlanLines):
            found += [(lines, Region(*part)) for part in lines.masked_parts()]
        if not screen.is_modal:
            break
    return PrivateParts([each for _, each in found], frozenset(each for each, _ in found))


def is_private(screen: Screen[Any]) -> bool:
    """Return whether a whole screen is one's own."""
    return type(screen).__module__.startswith(PRIVATE_ROOMS)


def _private_widgets(screen: Screen[Any]) -> Iterator[Widget]:
    for field in screen.walk_children(Field):
        if field.question.is_private or is_sensitive(field.question.item):
            yield field
    for line in screen.walk_children(StatusLine):
        if line.is_writing and line.has_class("-words"):
            yield line
    for answer in screen.walk_children(OtherAnswer):
        if answer.is_private:
            yield answer


def is_sensitive(item: Item) -> bool:
    """Return whether an answer, or a part of it, is nobody else's business."""
    return item.sensitive or any(is_sensitive(each) for _, each in getattr(item, "inner", ()))


def _shown(screen: Screen[Any], widget: Widget) -> Region | None:
    """Return the cells in which a widget is seen; None when it is not."""
    try:
        part = screen.find_widget(widget).visible_region
    except NoWidget:
        return None
    return Region(part.x, part.y, part.width, part.height) if part.area else None
