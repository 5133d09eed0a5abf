"""A place that is a picture: read when something may have changed, drawn when it looks other."""

from typing import TYPE_CHECKING, Generic, TypeVar

from textual.app import ComposeResult

from flows.documents.errors import HandrailError
from flows.lookup.plans import describe_missing_files
from tui.drawing.key_hints import Key
from tui.drawing.places.empty import draw_unreadable
from tui.screens.base.answered_key import leave_with_notice
from tui.screens.base.place_commands import NO_PLAN_KEYS
from tui.screens.base.place_screen import PlaceScreen
from tui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from flows.store.store import Store

EDGES = 3
"""Cells beside a picture: one at each side of it, and the scrollbar."""

FEWEST = 24
"""Cells that a picture takes, however small the terminal is."""

View = TypeVar("View")
"""What is read of a plan or of the journal, to be shown."""


class CanvasScreen(PlaceScreen, Generic[View]):
    """A picture with a cursor in it; it follows every change, whoever makes it.

    A place of this kind says how it is read, and how that is drawn.
    """

    DEFAULT_CSS = """
    CanvasScreen Canvas { padding: 1 0 0 1; }
    """

    def __init__(self, plan: str | None = None) -> None:
        super().__init__()
        self._canvas: Canvas | None = None
        self.plan = plan
        """The id of the plan, or None for the one that is open."""

        self.view: View | None = None
        """What was read last; None while there is no plan."""

        self.problem = ""
        """Why a plan that is there cannot be shown, in sentences; blank where nothing is wrong."""

        self._drawn: tuple[object, ...] | None = None

    def middle(self) -> ComposeResult:
        """Yield the picture."""
        yield Canvas()

    def read(self, store: "Store") -> View | None:
        """Return what there is to show, or None while there is no plan.

        Raises:
            HandrailError: it is not there any more; then one is led back.
        """
        raise NotImplementedError

    def draw(self) -> None:
        """Draw what was read, for the room there is; the cursor stays where it can."""
        raise NotImplementedError

    def looks(self) -> tuple[object, ...]:
        """Return everything the picture depends on: while it is the same, nothing is drawn."""
        return self.view, self.room

    @property
    def canvas(self) -> Canvas:
        """Where it is drawn."""
        # Every key asks for it several times, and to look for it takes longer than to move.
        if self._canvas is None:
            self._canvas = self.query_one(Canvas)
        return self._canvas

    @property
    def room(self) -> int:
        """Cells of the longest line there is room for."""
        return max(FEWEST, self.app.size.width - EDGES)

    def on_mount(self) -> None:
        """Go to the picture; it is read when the screen resumes, which it does right after this."""
        self.canvas.focus()

    def on_screen_resume(self) -> None:
        """Show it, and what has become of it while another screen was open."""
        self.show()

    def on_resize(self) -> None:
        """Draw it for the room there is, once it was read."""
        if self._drawn is not None:
            self.redraw()

    def show(self) -> None:
        """Read it anew; when it is gone, go back."""
        if not self.is_mounted:
            return
        try:
            self.view = self.read(self.host.store)
            self.problem = "" if self.view else describe_missing_files(self.host.store)
        except HandrailError as error:
            leave_with_notice(self, error.sentence)
            return
        self.redraw()

    def redraw(self) -> None:
        """Draw it, unless that is what stands there already."""
        looks = (*self.looks(), self.problem)
        if looks != self._drawn:
            self._drawn = looks
            self.draw()
            if self.problem:
                self.canvas.show(draw_unreadable(self.room, self.problem))
        self.show_hints()

    def on_canvas_moved(self, event: Canvas.Moved) -> None:
        """Tell the keys that do something with what one has come to."""
        event.stop()
        self.show_hints()

    def hints(self) -> tuple[Key, ...]:
        """Return the hints of what was read; nothing is told before that."""
        if self._drawn is None:
            return ()
        return super().hints() if self.view is not None else NO_PLAN_KEYS
