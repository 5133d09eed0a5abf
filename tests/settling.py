"""Lets Textual's pilot wait for what an app still has to do, rather than for a quiet processor.

The pilot waits after every key until the process has slept for a while, which takes most of the
time of a test, and longer still beside other tests. All of an app runs in one event loop, though:
when nothing is ready there, nothing waits to be painted and no key is in flight, it has settled.
"""

import asyncio
from typing import Any

from textual import app as textual_app
from textual import pilot as textual_pilot
from textual._context import active_app
from textual.app import App
from textual.pilot import Pilot

SOON = 0.003
"""Seconds: what is to go on within these is waited for."""

PATIENCE = 5.0
"""Seconds after which an app that never settles is left to it."""


async def settle(app: App[Any]) -> None:
    """Wait until an app has done everything that was set off, and has painted it."""
    loop: Any = asyncio.get_running_loop()
    end = loop.time() + PATIENCE
    while loop.time() < end and not app._exit and app._exception is None:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        if _waits_to_be_painted(app):
            app.screen._on_timer_update()
        elif _is_busy(app) or _goes_on_soon(loop):
            await asyncio.sleep(0.001)
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
    )


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


def settle_at_once() -> None:
    """Have all pilots of this process wait like this."""
    textual_app.wait_for_idle = _wait_for_idle  # type: ignore[attr-defined]
    textual_pilot.wait_for_idle = _wait_for_idle  # type: ignore[attr-defined]
    Pilot._wait_for_screen = _wait_for_screen  # type: ignore[method-assign, assignment]
