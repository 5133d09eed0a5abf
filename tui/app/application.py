"""The application: opens the home after the first paint, and leads from place to place."""

# Textual reads its settings from the environment when it is imported.
# ruff: noqa: E402
from tui.terminal.environment import prepare, wants_raw_terminal

prepare()

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

from textual import work
from textual.app import App, SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.screen import Screen

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from tui.app.first_screen import FirstScreen
from tui.app.live_updates import LiveUpdates
from tui.app.navigation import screen_of
from tui.screens.base.place_screen import PLACES
from tui.terminal.hang_up import end_when_told

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from flows.store.store import Store


def _jumps() -> "type[Provider]":
    from tui.app.palette import PaletteProvider

    return PaletteProvider


class HandrailApp(LiveUpdates):
    """The app. Screens ask it to open things; it asks the actions."""

    TITLE = "Handrail"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "help", tooltip="Help for what you are looking at", id="help"),
        Binding("question_mark", "help", "help", show=False),
        Binding("f2", "crisis", "hard times", tooltip="Your page for hard times", id="crisis"),
        Binding("exclamation_mark", "crisis", "hard times", show=False),
        Binding("f9", "blank", "blank", tooltip="Blank the screen", priority=True, id="blank"),
    ]
    COMMANDS = App.COMMANDS | {_jumps}

    def __init__(self, home: Path, clock: Clock, *, start: str = "", ascii: bool = False) -> None:
        super().__init__()
        self.home = home
        self.clock = clock
        self.start = start
        self.last_words = ""
        """What is said after the screen is gone, such as why it could not be opened."""

        self._start_at = ""
        self.apply_look(ascii=ascii)

    def get_driver_class(self) -> "type[Driver]":
        """Return what stands between this and the terminal: the painter, unless it is unwanted."""
        if wants_raw_terminal():
            return super().get_driver_class()
        from tui.terminal.driver import PaintingDriver

        return PaintingDriver

    def get_default_screen(self) -> FirstScreen:
        """Return what is painted first, and lies below the places."""
        return FirstScreen()

    def on_mount(self) -> None:
        """Paint first; then open the home beside the event loop."""
        if not self.is_headless:
            end_when_told(self.exit)
        # What is typed before there is a place to take it waits for that place.
        self.hold_keys()
        # Not after a refresh: that would wait for the next tick of the screen's own clock.
        self.call_later(self._open_home)

    @work(thread=True)
    def _open_home(self) -> None:
        # These imports cost more than the first paint, so they come after it.
        try:
            from flows.lookup.open_home import open_home

            store = open_home(self.home, self.clock)
            store.names("plans")  # says at once when one is missing
            self._start_at = self._place_to_start(store)
            screen_of(self._start_at)
        except HandrailError as error:
            self.call_from_thread(self._refuse, error.sentence)
        else:
            self.call_from_thread(self._opened, store)

    def _refuse(self, sentence: str) -> None:
        self.last_words = sentence
        self.exit(1)

    def _opened(self, store: "Store") -> None:
        self.store = store
        self.take_settings()
        self.take_keys()
        self.follow()
        self.go(self._start_at)
        verb, _, name = self.start.partition(":")
        if verb == "new" and name:
            self.begin(name)
        elif verb == "resume" and name:
            self.resume(name)
        self.release_keys()
        self.call_after_refresh(_collect_garbage_again)

    def _place_to_start(self, store: "Store") -> str:
        """Return the name of the place to begin with: Today when there is a plan."""
        from flows.lookup.plans import current_plan

        verb = self.start.partition(":")[0]
        if verb:
            return next((each.name for each in PLACES if each.name.lower() == verb), "Plans")
        try:
            return "Today" if current_plan(store) is not None else "Plans"
        except HandrailError:
            # The plans tell what cannot be read; the page for hard times is a key away from there.
            return "Plans"

    # What works everywhere

    def action_blank(self) -> None:
        """Show nothing, until a key is pressed."""
        from tui.screens.base.blank import Blank

        if not isinstance(self.screen, Blank):
            self.push_screen(Blank())

    def action_help(self) -> None:
        """Show help for what one is looking at."""
        from tui.screens.base.dialogs import Notice

        text = getattr(self.screen, "help_text", lambda: "")()
        if text:
            self.push_screen(Notice("Help", self.named(text)))

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """Offer what can be done here, and nothing that writes a picture of private words."""
        for binding in self._bindings_on(screen):
            about = binding.binding
            if about.tooltip:
                yield SystemCommand(
                    about.tooltip, f"key: {about.key}", self._doing(binding.node, about.action)
                )
        yield SystemCommand(
            "Where the ideas come from", "and what they do not promise", self.action_sources
        )
        yield SystemCommand("Quit", "Everything is kept", lambda: self.exit())

    def _bindings_on(self, screen: Screen[Any]) -> list[ActiveBinding]:
        """Return what keys do there, those included that are words in the line one writes in."""
        found = dict(screen.active_bindings)
        for node in (screen,) if screen.is_modal else (screen, self):
            for key, binding in node._bindings:
                found.setdefault(key, ActiveBinding(node, binding, True, binding.tooltip))
        return list(found.values())

    def _doing(self, node: Any, action: str) -> Callable[[], None]:
        async def do() -> None:
            await self.run_action(action, default_namespace=node)

        def soon() -> None:
            self.call_later(do)

        return soon

    def _fatal_error(self) -> None:
        """End with a sentence. Textual's own report would print private words."""
        from tui.terminal.crash_report import report_crash

        reference = uuid4().hex[:8]
        self.bell()
        self.last_words = report_crash(self.home, reference)
        self._return_code = 1
        self._close_messages_no_wait()


def _collect_garbage_again() -> None:
    """Look for garbage from now on, but never in what the start has made, which stays."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def run_app(
    home: Path,
    clock: Clock,
    *,
    ascii: bool = False,
    color: bool = True,
    start: str = "",
    inline: bool = False,
) -> int:
    """Open the app and return what the process should end with.

    Args:
        home: Where everything is kept.
        clock: Says what day it is.
        ascii: Draw with ASCII characters alone.
        color: Whether colours are wanted.
        start: Where to begin: empty, `new:FLOW` or `resume:DRAFT`, `board`, `today`, `plans`.
        inline: Take a few lines below the prompt instead of the whole terminal.
    """
    if not color:
        os.environ["NO_COLOR"] = "1"
    else:
        # An empty one asks for nothing, but Textual heeds it.
        os.environ.pop("NO_COLOR", None)
    app = HandrailApp(home, clock, start=start, ascii=ascii)
    code = app.run(inline=inline)
    if app.last_words:
        import sys

        sys.stderr.write(app.last_words + "\n")
        return 1
    return code or 0
