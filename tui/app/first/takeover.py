"""What the app does while another picture stands for it, until it is there itself."""

from collections.abc import Callable
from functools import partial

from flows.store.store import Store
from tui.app.first.first_picture import FirstPicture
from tui.terminal.hang_up import EndingApp
from tui.terminal.picture_driver import reveal
from tui.textual_private import UnseenScreen


class Takeover:
    """Takes the terminal over, and what was opened for the picture that stands in it.

    Args:
        app: The application.
        first: The picture.
    """

    def __init__(self, app: EndingApp, first: FirstPicture) -> None:
        self._app = app
        self._delayed: Callable[[], None] | None = None
        self.is_over = False
        """Whether the app is seen itself."""

        app.begun = first.terminal
        self.store: Store = first.store
        """The open home."""

        self.place = first.place
        """The name of the place that is seen."""

    def delays(self, end: Callable[..., None], *arguments: object, **more: object) -> bool:
        """Return whether the end has to wait, and end then once the app is there.

        A place that is just being made cannot be taken down; it stands in a moment.
        """
        if self.is_over or not self._app.is_running:
            return False
        self._delayed = partial(end, *arguments, **more)
        return True

    def finish(self) -> None:
        """Show what the app has painted, and nothing else from now on."""
        if self.is_over:
            return
        self.is_over = True
        if isinstance(self._app.screen, UnseenScreen):
            self._app.screen.paint()
        reveal(self._app)
        if self._delayed is not None:
            self._delayed()
