"""A canvas on which left and right mean something other than another spot."""

from textual.message import Message

from tui.widgets.canvas import Canvas


class SidewaysCanvas(Canvas):
    """Shows a block; up and down go from spot to spot, left and right are told to the screen."""

    class Sideways(Message):
        """An arrow to the side was pressed."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def action_go(self, way: str) -> None:
        """Go up or down; tell of an arrow to the side, −1 for left and 1 for right."""
        if way in ("left", "right"):
            self.post_message(self.Sideways(1 if way == "right" else -1))
        else:
            super().action_go(way)
