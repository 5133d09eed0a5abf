"""Everything that a screen has kept, one after the other, beside the event loop."""

import asyncio
import os
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from queue import SimpleQueue
from threading import Thread
from typing import Any

from textual.app import App

from flows.documents.errors import HandrailError, UnacceptableError
from tui.screens.base.host import host_of

SLOW = 0.2
"""Seconds after which the screen says that something is still being kept."""

AGAIN = 0.5
"""Seconds between two looks at what is waited for."""

SAVING = "Saving …"
"""What is said while the disk takes its time."""

SAVED = "Saved."
"""What is said once it has, where nothing else is said."""


Refusal = HandrailError | UnacceptableError
"""Why something could not be kept, in words for the person."""


class _Job:
    """One thing to be kept."""

    def __init__(
        self,
        action: Callable[[], object],
        then: Callable[[Any], None],
        refused: Callable[[Refusal], None],
        keys_wait: bool,
    ) -> None:
        self.action = action
        """Keeps it; runs in the thread of the queue."""

        self.then = then
        """Gets what the action returned; runs in the event loop."""

        self.refused = refused
        """Gets why it could not be kept; runs in the event loop."""

        self.keys_wait = keys_wait
        """Whether what the next key means depends on the result."""

        self.context = copy_context()
        """Lets the action ask a screen for its application."""

        self.begun = time.monotonic()
        """When it was asked for."""


class SaveQueue:
    """Carries actions out in the order in which they were asked for, in a thread of its own.

    Whatever the disk or another process does meanwhile, the event loop goes on. An action that
    finds another process writing is tried again until it is through, unless keys wait for it:
    then the person is told, and the words stay where they were typed.

    All methods are for the thread of the event loop.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._jobs: SimpleQueue[_Job] = SimpleQueue()
        self._open: deque[_Job] = deque()
        self._moved = asyncio.Event()
        self._thread: Thread | None = None
        self._looking = False
        self._is_refused = False
        self.is_slow = False
        """Whether what is kept takes so long that the screen says so."""

    @property
    def is_idle(self) -> bool:
        """Whether everything was kept, and the screens have heard of it."""
        return not self._open

    @property
    def keys_wait(self) -> bool:
        """Whether what the next key means depends on something that is being kept."""
        return any(each.keys_wait for each in self._open)

    @property
    def unsaved(self) -> int:
        """How many things wait to be kept."""
        return len(self._open)

    def put(
        self,
        action: Callable[[], object],
        then: Callable[[Any], None] | None,
        refused: Callable[[Refusal], None],
        *,
        keys_wait: bool = False,
    ) -> None:
        """Have something kept.

        Args:
            action: Keeps it, in another thread: what it needs of a screen is bound to it before.
            then: Gets what the action returned, in the event loop; None where nobody needs it.
            refused: Gets why it could not be kept, in the event loop.
            keys_wait: Whether what the next key means depends on the result.
        """
        job = _Job(action, then or _nothing, refused, keys_wait)
        self._open.append(job)
        if self._thread is None:
            self._thread = Thread(target=self._work, daemon=True, name="handrail-saving")
            self._thread.start()
        if not self._looking:
            self._looking = True
            asyncio.get_running_loop().call_later(SLOW, self._look)
        self._jobs.put(job)

    async def settled(self, seconds: float | None = None) -> bool:
        """Wait until everything was kept, so many seconds at most; say whether it was."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._open:
                    await self._moves()
        return self.is_idle

    async def keys_may_go_on(self) -> None:
        """Wait until the next key may be handed on.

        Most keys mean something else once the one before has done its work: a second `p` takes up
        what the first has paused. So a key waits for it, but not for long.
        """
        while self.keys_wait or (self._open and not self.is_slow):
            await self._moves()

    async def _moves(self) -> None:
        """Wait until something was kept or refused, or takes long."""
        self._moved.clear()
        await self._moved.wait()

    # In the thread

    def _work(self) -> None:
        while True:
            job = self._jobs.get()
            answer = job.context.run(self._carry_out, job)
            self._app.call_later(self._finish, job, answer)

    def _carry_out(self, job: _Job) -> Callable[[], None]:
        """Carry an action out, and return what is to be done in the event loop then."""
        from flows.store.errors import LockedError

        while True:
            try:
                result = job.action()
            except LockedError as error:
                if job.keys_wait:
                    return self._refusal(job, error)
            except (HandrailError, UnacceptableError) as error:
                return self._refusal(job, error)
            except Exception as error:
                return _raising(error)
            else:
                return _call(job.then, result)

    def _refusal(self, job: _Job, error: Refusal) -> Callable[[], None]:
        def call() -> None:
            self._is_refused = True
            job.refused(error)

        return call

    # In the event loop

    def _finish(self, job: _Job, answer: Callable[[], None]) -> None:
        """Have the screens hear of it; only then it is done."""
        try:
            answer()
        finally:
            self._open.remove(job)
            self._moved.set()
            if not self._open:
                if self.is_slow:
                    self.is_slow = False
                    self._say("" if self._is_refused else SAVED, is_over=True)
                self._is_refused = False

    def _look(self) -> None:
        """Say what is waited for, as long as anything is."""
        self._looking = bool(self._open)
        if not self._open:
            return
        waited = time.monotonic() - self._open[0].begun
        if waited >= SLOW:
            self.is_slow = True
            self._moved.set()
            self._say(self._reason())
        loop = asyncio.get_running_loop()
        loop.call_later(AGAIN if self.is_slow else max(0.01, SLOW - waited), self._look)

    def _reason(self) -> str:
        """Return why it takes so long: the disk, or another process that writes here."""
        from flows.store.lock import lock_holder

        store = host_of(self._app).store
        holder = lock_holder(store.home, store.files)
        if holder is None or holder == os.getpid():
            return SAVING
        return (
            f"Waiting for another process (number {holder}) that is writing to this home. "
            "You can go on."
        )

    def _say(self, words: str, *, is_over: bool = False) -> None:
        if self._app.screen_stack:
            show = getattr(self._app.screen, "show_saving", None)
            if show is not None:
                show(words, is_over=is_over)


def _call(function: Callable[[Any], None], value: object) -> Callable[[], None]:
    def call() -> None:
        function(value)

    return call


def _raising(error: Exception) -> Callable[[], None]:
    def call() -> None:
        raise error

    return call


def _nothing(result: object) -> None:
    """Do nothing with what an action returned."""
