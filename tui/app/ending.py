"""The end of the app: what is being written is kept first, as far as the time for it reaches."""

import asyncio

from tui.app.save_queue import SaveQueue
from tui.terminal.hang_up import GRACE
from tui.terminal.pacing import PacedApp

LAST_WAIT = GRACE * 0.75
"""Seconds for which the end waits for what is being kept; a hang-up leaves no more."""

LAST_ROUNDS = 3
"""How often what has waited for something else to be kept is kept after that, at the end."""

UNSAVED = (
    "Another process kept writing to this home, so the last change was not saved. "
    "“handrail history” shows what was."
)
"""What is said when the end could not wait any longer."""


class AppEnding:
    """Ends the app once every screen has kept what is being written, and the disk has it."""

    def __init__(self, app: PacedApp, save_queue: SaveQueue) -> None:
        self._app = app
        self._save_queue = save_queue
        self.is_begun = False
        """Whether the end waits for what is still being kept."""

    def begin(self, *arguments: object, **more: object) -> None:
        """End, at once when nothing is being kept; with what `App.exit` is given."""
        app = self._app
        # What is being kept settles first: an answer that comes meanwhile could be taken for older.
        if self._save_queue.is_idle:
            app.prepare_end()
        if self._save_queue.is_idle:
            app.end(*arguments, **more)
        elif not self.is_begun:
            self.is_begun = True
            app.run_worker(self._end_saved(*arguments, **more))

    async def _end_saved(self, *arguments: object, **more: object) -> None:
        app, unsaved = self._app, False
        for _ in range(LAST_ROUNDS):
            unsaved = not await self._save_queue.settled(LAST_WAIT)
            await asyncio.sleep(0)  # Screens hear of it; what has waited for that comes next.
            app.prepare_end()
            if unsaved or self._save_queue.is_idle:
                break
        app.end(*arguments, **more)
        if unsaved and not app.last_words:
            app.last_words = UNSAVED
