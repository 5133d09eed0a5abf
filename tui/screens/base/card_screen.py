"""A list whose current row is told in full beside it, where the window is wide enough."""

from tui.screens.base.canvas_screen import CanvasScreen, View
from tui.widgets.canvas import Canvas


class CardScreen(CanvasScreen[View]):
    """A picture that depends on the spot one is on; it is drawn anew when the cursor moves."""

    def has_card(self) -> bool:
        """Return whether there is room for a card beside the list."""
        raise NotImplementedError

    @property
    def card(self) -> str:
        """The id of the spot that the card is about; blank where there is no room for one."""
        return self.canvas.cursor if self.has_card() else ""

    def looks(self) -> tuple[object, ...]:
        """Return everything the picture depends on; the spot that the card is about, too."""
        return *super().looks(), self.card

    def on_canvas_moved(self, event: Canvas.Moved) -> None:
        """Leaf through the cards."""
        if self._drawn is not None:
            self.redraw()
