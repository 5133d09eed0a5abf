"""What Textual holds of a running app and has no public name for, as tests ask for it."""

from typing import Any

import pytest
from textual.app import App
from textual.events import MouseScrollDown
from textual.notifications import Notification
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tests.settling import PAINT, picture_of


def notices_of(app: App[Any]) -> list[Notification]:
    """Return the notices over the screen, the oldest first."""
    return list(app._notifications)


def strips_of(app: App[Any]) -> list[Strip]:
    """Return what is on the screen, line by line."""
    return picture_of(app.screen)


def bound_keys(widget: Widget) -> set[str]:
    """Return the keys that do something in a widget by a binding, its own or inherited."""
    return set(widget._bindings.key_to_bindings)


def is_ending(app: App[Any]) -> bool:
    """Return whether the app was told to end."""
    return app._exit


def error_of(app: App[Any]) -> Exception | None:
    """Return what ended the app, where that was an error."""
    return app._exception


def screens_of(app: App[Any]) -> list[Screen[Any]]:
    """Return the screens that are open, as the app itself holds them."""
    return app._screen_stack


async def turn_wheel(pilot: Pilot[Any], widget: Widget) -> None:
    """Turn the wheel of the mouse down by one step over a widget."""
    await pilot._post_mouse_events([MouseScrollDown], widget, offset=(5, 5))


def paint_for_real(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have screens paint whenever they do so outside the tests."""
    monkeypatch.setattr(Screen, "_compositor_refresh", PAINT)


def lay_out(screen: Screen[Any]) -> None:
    """Lay a screen out at once, as after another size of the window."""
    screen._refresh_layout()


def tick(screen: Screen[Any]) -> None:
    """Have the clock of a screen say that it is time to paint."""
    screen._on_timer_update()
