"""Lets Textual's pilot wait for what an app still has to do, rather than for a quiet processor.

The pilot waits after every key until the process has slept for a while, which takes most of the
time of a test, and longer still beside other tests. All of an app runs in one event loop, though:
when nothing is ready there, nothing waits to be painted and no key is in flight, it has settled.

Nobody looks at the terminal of a pilot, so what stands there is painted when a test looks at it and
once more at the end, rather than every time that something on it has changed.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

from textual import app as textual_app
from textual import pilot as textual_pilot
from textual._compositor import Compositor
from textual._context import active_app, visible_screen_stack
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip

SOON = 0.003
"""Seconds: what is to go on within these is waited for."""

SHORTEST, LONGEST = 0.0005, 0.008
"""Seconds after which it is looked again whether a thread is done, the first time and later."""

PATIENCE = 5.0
"""Seconds after which an app that never settles is left to it."""


async def settle(app: App[Any]) -> None:
    """Wait until an app has done everything that was set off, and has painted it."""
    loop: Any = asyncio.get_running_loop()
    end = loop.time() + PATIENCE
    delay = SHORTEST
    while loop.time() < end and not app._exit and app._exception is None:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        if _waits_to_be_painted(app):
            app.screen._on_timer_update()
        elif _is_busy(app) or _goes_on_soon(loop):
            await asyncio.sleep(delay)
            delay = min(2 * delay, LONGEST)
        else:
            return


def _waits_to_be_painted(app: App[Any]) -> bool:
    return bool(app._running and app.screen_stack and app.screen._update_timer._active.is_set())


def _is_busy(app: App[Any]) -> bool:
    """Say whether a thread, an animation or a key is under way."""
    return (
        any(each.is_running and each._thread_worker for each in app.workers)
        or not app._animator._complete_event.is_set()
        or bool(getattr(app, "_in_flight", 0))
        or _is_saving(app)
    )


def _is_saving(app: App[Any]) -> bool:
    """Say whether something is being kept, however slow the disk is."""
    queue = getattr(app, "save_queue", None)
    return queue is not None and not queue.is_idle and not (_held_up and queue.is_slow)


@contextmanager
def held_up() -> Iterator[None]:
    """Have nobody wait meanwhile for what is being kept, once the screen does not either."""
    global _held_up
    _held_up = True
    try:
        yield
    finally:
        _held_up = False


_held_up = False
"""Whether a test keeps everything from being kept."""


def _goes_on_soon(loop: Any) -> bool:
    return any(
        not each.cancelled() and each.when() < loop.time() + SOON for each in loop._scheduled
    )


async def _wait_for_idle(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Stand in for Textual's own waiting between keys."""
    await settle(active_app.get())


async def _wait_for_screen(pilot: Pilot[Any], timeout: float = 30.0) -> bool:
    """Stand in for the pilot's waiting until all widgets have passed something on."""
    await settle(pilot.app)
    return pilot.app._exception is None


PAINT = Screen._compositor_refresh
"""A screen's own way to paint, for tests that are about it."""

_shut_down = App._shutdown


def _paint_later(screen: Screen[Any]) -> None:
    """Stand in for a screen's own painting: what has changed stays noted until then."""
    if screen.app.is_inline or not screen.app.is_headless or screen is not screen.app.screen:
        PAINT(screen)
        _pictures.pop(screen._compositor, None)
        return
    screen._dirty_widgets.clear()
    screen.app._update_mouse_over(screen)


def picture_of(screen: Screen[Any]) -> list[Strip]:
    """Return what is on a screen, line by line, painted once for each time that it changes.

    What lies below a window stays out of it, as if there were nothing.
    """
    compositor = screen._compositor
    known = _pictures.get(compositor)
    is_noted = Screen._compositor_refresh is _paint_later  # What has changed, until it is painted.
    if (
        is_noted
        and known is not None
        and not compositor._dirty_regions
        and not screen._dirty_widgets
    ):
        return known
    with screen._context():
        visible_screen_stack.set([])
        painted = compositor.render_strips()
    if is_noted and not screen._dirty_widgets:
        compositor._dirty_regions.clear()
        _pictures[compositor] = painted
    return painted


def _paint(app: App[Any]) -> None:
    """Paint what stands there, unless nothing has changed."""
    if app._running and app._exception is None and app.screen_stack:
        screen = app.screen
        if screen._compositor._dirty_regions and app._background_screens:
            with screen._context():
                PAINT(screen)
            _pictures.pop(screen._compositor, None)
        else:
            picture_of(screen)


async def _paint_and_shut_down(app: App[Any]) -> None:
    if app.is_headless:
        _paint(app)
    await _shut_down(app)


_pictures: WeakKeyDictionary[Compositor, list[Strip]] = WeakKeyDictionary()
"""What each screen looked like when it was painted last."""


def settle_at_once() -> None:
    """Have all pilots of this process wait like this."""
    textual_app.wait_for_idle = _wait_for_idle  # type: ignore[attr-defined]
    textual_pilot.wait_for_idle = _wait_for_idle  # type: ignore[attr-defined]
    Pilot._wait_for_screen = _wait_for_screen  # type: ignore[method-assign, assignment]
    Screen._compositor_refresh = _paint_later  # type: ignore[method-assign, assignment]
    App._shutdown = _paint_and_shut_down  # type: ignore[method-assign, assignment]


async def ends_growing(count: Callable[[], Awaitable[int]]) -> bool:
    """Say whether what is counted ends growing.

    A first time may be late, as when a message comes only once the disk is done; what is kept each
    time grows without an end.

    Args:
        count: Does something once more, and returns how much of it is kept.
    """
    before = await count()
    for _ in range(5):
        now = await count()
        if now <= before:
            return True
        before = now
    return False
