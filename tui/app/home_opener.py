"""Opens the home when the app begins, and knows with which place to begin."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from tui.app.first.takeover import Takeover
from tui.app.first_screen import FirstScreen
from tui.app.screen_table import place_to_start, screen_of
from tui.terminal.hang_up import EndingApp
from tui.textual_private import UnseenScreen, at_the_bottom

if TYPE_CHECKING:
    from flows.store.store import Store


class HomeOpener:
    """Opens the home of an application, unless a picture stands already: that was made of it.

    Args:
        app: The application.
        takeover: Takes over from the picture; None where there is none.
    """

    def __init__(self, app: EndingApp, takeover: Takeover | None) -> None:
        self._app = app
        self.store: Store | None = None
        """The store of the home, once it is open."""

        self.place = ""
        """The name of the place to begin with, once the home is open."""

        if takeover is not None:
            self.store, self.place = takeover.store, takeover.place

    def first_screen(self) -> UnseenScreen:
        """Return the place to begin with, or else a quiet line, until the home is open."""
        return at_the_bottom(screen_of(self.place)[1]() if self.place else FirstScreen())

    def begin(
        self, home: Path, clock: Clock, user: str, start: str, then: Callable[[], None]
    ) -> None:
        """Open the home beside the event loop, where it is not open.

        Args:
            home: Where everything is kept.
            clock: Says what day it is.
            user: Who uses it; empty for the person whose plans are in the home.
            start: Where to begin, see `run_app`.
            then: Is called once it is open.
        """
        if self.store is not None:
            then()
            return
        opens = partial(self._open_home, home, clock, user, start, then)
        self._app.run_worker(opens, thread=True)

    def _open_home(
        self, home: Path, clock: Clock, user: str, start: str, then: Callable[[], None]
    ) -> None:
        # These imports cost more than the first paint, so they come after it.
        try:
            from flows.lookup.open_home import open_home

            store = open_home(home, clock)
            store.user = user
            store.look_for_missing()
            place = place_to_start(store, start)
            screen_of(place)
        except HandrailError as error:
            self._app.call_from_thread(self._refuse, error.sentence)
        else:
            self._app.call_from_thread(self._opened, store, place, then)

    def _opened(self, store: "Store", place: str, then: Callable[[], None]) -> None:
        self.store, self.place = store, place
        then()

    def _refuse(self, sentence: str) -> None:
        self._app.last_words = sentence
        self._app.exit(1)
