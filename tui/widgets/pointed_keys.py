"""Pointing at a hint does what its key does, so that a mouse gets through every window."""

from textual import events
from textual.widget import Widget

from tui.drawing.key_hints import key_at
from tui.drawing.lines import Line
from tui.widgets.key_command import key_name

USUAL = {"enter": "enter", "esc": "escape", "tab": "tab", "space": "space"}
"""Keys that what has the focus may take without a binding."""


def press_pointed(widget: Widget, hints: Line, cell: int) -> None:
    """Press the key of the hint that stands in a cell; nothing stands between two of them.

    Args:
        widget: What shows the hints.
        hints: The line of hints as it is drawn.
        cell: The cell that is pointed at, from 0.
    """
    shown = key_at(hints, cell)
    if not shown:
        return
    named = getattr(widget.app, "named", str)
    bound = {named(key_name(key)): key for key in widget.screen.active_bindings}
    # Of keys that are told together, such as those that lead there and back, the first is pressed.
    first = shown.split()[0]
    key = bound.get(shown) or bound.get(first) or USUAL.get(first, first)
    widget.app.post_message(events.Key(key, key if len(key) == 1 else None))
