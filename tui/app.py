"""The application: opens the home after the first paint, and leads from place to place."""

# Textual reads its settings from the environment when it is imported.
# ruff: noqa: E402
from tui.terminal.surroundings import prepare, wants_raw_terminal

prepare()

import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from tui.screens.opening import Opening
from tui.screens.place import PLACES
from tui.screens.ways import Ways, screen_of
from tui.terminal.ending import end_when_told
from tui.terminal.keymap import FILE, read_keymap
from tui.terminal.plain_text import PlainTextFilter
from tui.terminal.themes import DAYLIGHT, EVENING, OWN

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from flows.actions.recording import Recorded
    from flows.store.store import Store


def _jumps() -> "type[Provider]":
    from tui.screens.jumps import Jumps

    return Jumps


class HandrailApp(Ways):
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
        self._day = clock.today()
        self.last_words = ""
        """What is said after the screen is gone, such as why it could not be opened."""

        for theme in OWN:
            self.register_theme(theme)
        self.theme = EVENING.name
        self.animation_level = "none"
        self._filters.append(PlainTextFilter())
        self._wants_ascii = ascii
        self._start_at = ""
        self._draw_ascii(ascii)

    def get_driver_class(self) -> "type[Driver]":
        """Return what stands between this and the terminal: the painter, unless it is unwanted."""
        if wants_raw_terminal():
            return super().get_driver_class()
        from tui.terminal.driver import PaintingDriver

        return PaintingDriver

    def get_default_screen(self) -> Opening:
        """Return what is painted first, and lies below the places."""
        return Opening()

    def on_mount(self) -> None:
        """Paint first; then open the home beside the event loop."""
        if not self.is_headless:
            end_when_told(self.exit)
        # What is typed before there is a place to take it waits for that place.
        self.take_off()
        self.call_after_refresh(self._open_home)

    @work(thread=True, exit_on_error=False)
    def _open_home(self) -> None:
        # These imports cost more than the first paint, so they come after it.
        try:
            from flows.actions.opening import open_home

            store = open_home(self.home, self.clock)
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
        self._take_keys()
        Thread(target=self._watch, daemon=True, name="handrail-watch").start()
        for notice in store.notices:
            self.notify(notice, timeout=10, markup=False)
        self.go(self._start_at)
        verb, _, name = self.start.partition(":")
        if verb == "new" and name:
            self.begin(name)
        elif verb == "resume" and name:
            self.resume(name)
        self.land()
        self.call_after_refresh(_collect_garbage_again)

    def _place_to_start(self, store: "Store") -> str:
        """Return the name of the place to begin with: Today when there is a plan."""
        from flows.actions.looking import current_plan

        verb = self.start.partition(":")[0]
        if not verb:
            return "Today" if current_plan(store) is not None else "Plans"
        return next((each.name for each in PLACES if each.name.lower() == verb), "Plans")

    # What the person chose

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what themes that are not our own do not say: how quiet words are drawn."""
        return {"muted": (EVENING if self.current_theme.dark else DAYLIGHT).variables["muted"]}

    def theme_names(self) -> list[str]:
        """Return the themes there are, our own first; none that draws black on black."""
        own = [theme.name for theme in OWN]
        others = (each for each in self.available_themes if "ansi" not in each)
        return own + sorted(each for each in others if each not in own)

    def take_settings(self) -> None:
        """Look as the person chose, and let days end when they do."""
        from flows.actions.looking import settings
        from flows.actions.opening import keep_hours

        if self.store is None or (chosen := self.attempt(settings, self.store)) is None:
            return
        theme = chosen.get("theme") or EVENING.name
        if theme != self.theme and theme in self.theme_names():
            self.theme = theme
        self._draw_ascii(self._wants_ascii or bool(chosen.get("ascii")))
        keep_hours(self.store)

    def _draw_ascii(self, wanted: bool) -> None:
        from tui.terminal.ascii import AsciiFilter

        others = [each for each in self._filters if not isinstance(each, AsciiFilter)]
        if wanted != (len(others) < len(self._filters)):
            self._filters = [*others, AsciiFilter()] if wanted else others
            self.refresh_css(animate=False)

    def _take_keys(self) -> None:
        """Take the keys from the person's own file, where there is one."""
        if (self.home / FILE).exists():
            from tui.screens.known_keys import known_keys

            self.keys = self.attempt(read_keymap, self.home, known_keys(type(self))) or {}
            self.set_keymap(self.keys)

    def action_blank(self) -> None:
        """Show nothing, until a key is pressed."""
        from tui.screens.blank import Blank

        if not isinstance(self.screen, Blank):
            self.push_screen(Blank())

    # What works everywhere

    def action_undo(self) -> None:
        """Take the last change back, and say which one."""
        from flows.actions.history import undo

        self._tell_change(self.attempt(undo, self.store))

    def action_redo(self) -> None:
        """Bring back what was taken back last, and say what it was."""
        from flows.actions.history import redo

        self._tell_change(self.attempt(redo, self.store))

    def _tell_change(self, change: "Recorded | None") -> None:
        if change is not None:
            tell = getattr(self.screen, "tell", None)
            if tell is not None:
                tell(change.words)
            self._show_changes()

    def _watch(self) -> None:
        from flows.store.watch import LOOK_EVERY, HomeWatch

        watch = HomeWatch(self.home)
        while self.is_running:
            watch.wait()
            while self.is_running and self._has_changed():
                self.call_later(self._look_for_changes)
                time.sleep(LOOK_EVERY)
        watch.close()

    def _has_changed(self) -> bool:
        return self.store is not None and (self.store.changed() or self.clock.today() != self._day)

    def _look_for_changes(self) -> None:
        """Show what another process or midnight has changed; this looks at dates alone."""
        if self.store is not None and self._is_showing() and self._has_changed():
            self._day = self.clock.today()
            self._show_changes()
            # What this place does not show is read where it is shown; until then it may rest.
            self.store.let_go()

    def _is_showing(self) -> bool:
        # A screen that is just being drawn may have read what was before; it is told the next time.
        # While the app ends, there is none at all.
        return bool(self.screen_stack) and self.screen.is_mounted

    def _show_changes(self) -> None:
        self.take_settings()
        show = getattr(self.screen, "show", None)
        if show is not None:
            show()

    def action_help(self) -> None:
        """Show help for what one is looking at."""
        from tui.screens.notices import Notice

        text = getattr(self.screen, "help_text", lambda: "")()
        if text:
            self.push_screen(Notice("Help", text))

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """Offer what can be done here, and nothing that writes a picture of private words."""
        for binding in screen.active_bindings.values():
            about = binding.binding
            if about.tooltip:
                yield SystemCommand(
                    about.tooltip, f"key: {about.key}", self._doing(binding.node, about.action)
                )
        yield SystemCommand(
            "Where the ideas come from", "and what they do not promise", self.action_sources
        )
        yield SystemCommand("Quit", "Everything is kept", lambda: self.exit())

    def _doing(self, node: Any, action: str) -> Callable[[], None]:
        async def do() -> None:
            await self.run_action(action, default_namespace=node)

        def soon() -> None:
            self.call_later(do)

        return soon

    def _fatal_error(self) -> None:
        """End with a sentence. Textual's own report would print private words."""
        from tui.terminal.report import report_crash

        reference = uuid4().hex[:8]
        self.bell()
        self.last_words = report_crash(self.home, reference)
        self._return_code = 1
        self._close_messages_no_wait()


def _collect_garbage_again() -> None:
    """Look for garbage from now on, but never in what the start has made, which stays."""
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
    app = HandrailApp(home, clock, start=start, ascii=ascii)
    code = app.run(inline=inline)
    if app.last_words:
        import sys

        sys.stderr.write(app.last_words + "\n")
        return 1
    return code or 0
