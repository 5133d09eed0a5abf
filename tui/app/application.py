"""The application: opens the home after the first paint, and leads from place to place."""

# Textual reads its settings from the environment when it is imported.
# ruff: noqa: E402
from tui.terminal.environment import prepare, wants_raw_terminal
from tui.textual_imports import import_textual

prepare()
import_textual()

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError, UnacceptableError
from flows.store.file_names import EDITING
from tui.app.app_commands import APP_COMMANDS, MOUSE_OFF, MOUSE_ON
from tui.app.app_windows import AppWindows
from tui.app.appearance import AppAppearance, own_variables
from tui.app.ending import LAST_WAIT, AppEnding
from tui.app.first.takeover import Takeover
from tui.app.garbage import collect_garbage_again
from tui.app.home_opener import HomeOpener
from tui.app.host_process import HOSTING
from tui.app.live_updates import AppLiveUpdates
from tui.app.navigation import AppNavigation
from tui.app.save_queue import SaveQueue
from tui.app.screen_table import screen_of
from tui.screens.base.place_names import PLACES
from tui.terminal.hang_up import end_on_signal
from tui.terminal.keys.keymap import FILE, read_keymap
from tui.terminal.own_editor import OwnEditor
from tui.terminal.pacing import PacedApp
from tui.textual_private import UnseenScreen, driver_of
from tui.widgets.key_command import Command, HasCommands

if TYPE_CHECKING:
    from textual.await_complete import AwaitComplete
    from textual.driver import Driver
    from textual.notifications import SeverityLevel

    from flows.store.store import Store
    from tui.app.first.first_picture import FirstPicture
    from tui.screens.base.host import Host
    from tui.widgets.text_line import Line


class HandrailApp(HasCommands, PacedApp):
    """The app. It holds what leads on, how it looks, and what it follows; screens ask for these."""

    TITLE = "Handrail"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = APP_COMMANDS

    is_hosted = False
    """Whether others can look along from terminals of their own."""

    def __init__(
        self,
        home: Path,
        clock: Clock,
        *,
        start: str = "",
        ascii: bool = False,
        user: str = "",
        first: "FirstPicture | None" = None,
    ) -> None:
        super().__init__()
        self._takeover = Takeover(self, first) if first is not None else None
        self.home = home
        """Where everything is kept."""

        self.clock = clock
        """Says what day it is."""

        self.start = start
        """Where to begin, see `run_app`; where to go on, once it ends to be hosted."""

        self.can_host = False
        """Whether this may go on as a session that others can look at."""

        self.user = user
        """Who uses it; empty for the person whose plans are in the home."""

        self.keys: Mapping[str, str] = {}
        """Keys of the person's own, by the names of what they do."""

        self.navigation = AppNavigation(self)
        """Leads from screen to screen."""

        self.windows = AppWindows(self)
        """Opens what is read or asked from everywhere."""

        self.appearance = AppAppearance(self, ascii=ascii)
        """Says how it looks."""

        self.save_queue = SaveQueue(self)
        """Keeps what screens have kept, in order, beside the event loop."""

        self.ending = AppEnding(self, self.save_queue)
        """Ends it, once everything is kept."""

        self.live_updates = AppLiveUpdates(self)
        """Shows what changes."""

        self.own_editor = OwnEditor(self, home)
        """Opens texts in the person's own editor."""

        self.home_opener = HomeOpener(self, self._takeover)
        """Opens the home."""

    @property
    def is_open(self) -> bool:
        """Whether the home is open; until then, only the first screen is there."""
        return self.home_opener.store is not None

    @property
    def store(self) -> "Store":
        """The store of the home, once it is open.

        Raises:
            RuntimeError: it is not open yet; only the first screen may be there then.
        """
        if self.home_opener.store is None:
            raise RuntimeError("the home is not open yet")
        return self.home_opener.store

    def perform(self, action: Callable[..., Any], *values: object) -> Any:
        """Carry an action out; what stands in the way is told, and None returned."""
        try:
            return action(*values)
        except (HandrailError, UnacceptableError) as error:
            self._tell_refusal(error)
            return None

    # Keeping

    def save(
        self,
        action: Callable[[], object],
        then: Callable[[Any], None] | None = None,
        refused: Callable[[Exception], None] | None = None,
        *,
        keys_wait: bool = False,
    ) -> None:
        """Have something kept beside the event loop; see `Host.save`."""
        self.save_queue.put(action, then, refused or self._tell_refusal, keys_wait=keys_wait)

    async def saved(self, seconds: float | None = None) -> bool:
        """Wait until everything was kept, or refused; see `Host.saved`."""
        return await self.save_queue.settled(seconds)

    async def action_quit(self) -> None:
        """End, unless a screen has something to ask first; that is known once all is kept."""
        self.save_all_pending()
        self.run_worker(self._quit())  # The app itself has to hear of what is kept.

    async def _quit(self) -> None:
        await self.save_queue.settled(LAST_WAIT)
        await super().action_quit()

    @property
    def keys_wait(self) -> bool:
        """Whether what the next key means depends on something that is under way.

        It is being kept, or it is a place that is seen already and there in a moment.
        """
        return self.save_queue.keys_wait or self.is_unseen

    @property
    def is_unseen(self) -> bool:
        """Whether another picture still stands for what would be painted; see `UnseenScreen`."""
        return self._takeover is not None and not self._takeover.is_over

    def keys_landed(self) -> None:
        """Take over from the first picture, once the same place is painted behind it."""
        if self._takeover is not None:
            self._takeover.finish()

    async def keys_may_go_on(self) -> None:
        """Let the next key wait for what the one before has kept, but not for long."""
        await self.save_queue.keys_may_go_on()

    def _tell_refusal(self, error: Exception) -> None:
        from tui.screens.base.answered_key import show_answer

        show_answer(self, str(error))
        if self.ending.is_begun:
            self.last_words = str(error)

    def exit(self, *arguments: object, **more: object) -> None:
        """End, once every screen has kept what is being written, and the disk has it."""
        if self._takeover is not None and self._takeover.delays(self.exit, *arguments, **more):
            return
        self.ending.begin(*arguments, **more)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key of the app do anything while the screen is blank but close it.

        Any other brings back what was; a palette over a blank screen would tell what one does.
        """
        if action != "quit" and self.screen_stack and getattr(self.screen, "is_blank", False):
            return False
        return super().check_action(action, parameters)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: "SeverityLevel" = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something on the message line: there is one place for all that is said.

        What Textual says itself, by a title or from another thread, stays its own.
        """
        from tui.screens.base.answered_key import show_notice

        if title or not self.is_running or current_thread() is not main_thread():
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)
        else:
            show_notice(self, message)

    def on_line_remarked(self, event: "Line.Remarked") -> None:
        """Say where one writes what became of a paste."""
        from tui.screens.base.answered_key import show_answer

        show_answer(self, event.words)

    # Beginning

    def get_driver_class(self) -> "type[Driver]":
        """Return what stands between this and the terminal: the painter, unless it is unwanted."""
        if wants_raw_terminal():
            from tui.terminal.raw_driver import RawDriver

            return RawDriver
        from tui.terminal.driver import TerminalDriver

        return TerminalDriver

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what themes that are not our own do not say."""
        return own_variables(self.current_theme)

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours that are worn; before it is known which, nothing is drawn in any."""
        return super().get_css_variables() if hasattr(self, "appearance") else {}

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheets with the colours that are worn now, as Textual does.

        Before there is a screen none was read. They are read for the first one then, and not twice.
        """
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> UnseenScreen:
        """Return what is there first."""
        return self.home_opener.first_screen()

    def pop_screen(self) -> "AwaitComplete":
        """Leave the screen for what lies below it, and the last one for Today."""
        if len(self.screen_stack) > 1:
            return super().pop_screen()
        return self.switch_screen(screen_of(PLACES[0].name)[1]())

    def on_mount(self) -> None:
        """Paint first; then open the home beside the event loop."""
        if not self.is_headless and (driver := driver_of(self)) is not None:
            end_on_signal(driver, self.exit)
        # What is typed before there is a place to take it waits for that place.
        self.hold_keys()
        # Not after a refresh: that would wait for the next tick of the screen's own clock.
        self.call_later(
            self.home_opener.begin, self.home, self.clock, self.user, self.start, self._go_on
        )

    def _go_on(self) -> None:
        """Go on in the home that is open now, at the place to begin with."""
        self.appearance.take_settings()
        self.take_keys()
        self.live_updates.follow()
        self.navigation.go(self.home_opener.place)
        verb, _, name = self.start.partition(":")
        if name:
            self.navigation.open_session(verb, name)
        if (self.home / EDITING).exists():
            from tui.screens.base.pending_words import save_left_texts

            save_left_texts(self, self.home)
        self.release_keys()
        self.call_after_refresh(collect_garbage_again)

    def take_keys(self) -> None:
        """Take the keys from the person's own file, where there is one."""
        if (self.home / FILE).exists():
            from tui.app.known_keys import known_keys

            self.keys = self.perform(read_keymap, self.home, known_keys(type(self))) or {}
            self.set_keymap(self.keys)

    # What works everywhere

    def action_go(self, name: str) -> None:
        """Go to a place, with the plan one is looking at."""
        self.navigation.go(name, getattr(self.screen, "plan", None))

    def action_settings(self) -> None:
        """Open the settings."""
        self.navigation.open_once("settings")

    def action_crisis(self) -> None:
        """Open the page for hard times."""
        self.navigation.open_crisis(is_open=self.is_open)

    def action_window(self, name: str) -> None:
        """Open one of the windows that open over every screen, by its name."""
        self.windows.open(name)

    def action_mouse(self) -> None:
        """Use the mouse here, or leave it to the terminal, whose own way to mark text needs it."""
        from tui.screens.base.answered_key import show_answer

        show_answer(self, MOUSE_ON if self.appearance.toggle_mouse() else MOUSE_OFF)

    def action_blank(self) -> None:
        """Show nothing, until a key is pressed."""
        self.navigation.blank()

    def action_help(self) -> None:
        """Show help for what one is looking at."""
        self.navigation.open_help()

    def action_undo(self) -> None:
        """Take the last change back, and say which one."""
        self.live_updates.undo()

    def action_redo(self) -> None:
        """Bring back what was taken back last, and say what it was."""
        self.live_updates.redo()

    def named(self, keys: str) -> str:
        """Return a text about keys as it is drawn; the bars of keys ask for this."""
        return self.appearance.named(keys)

    def action_palette(self) -> None:
        """Offer everything by name."""
        self.navigation.open_palette()

    def action_host(self) -> None:
        """Ask whether others may come and look along."""
        self.navigation.offer_to_host(self._go_on_as_host)

    def _go_on_as_host(self, place: str) -> None:
        self.start = place
        self.exit(HOSTING)

    def action_theme(self) -> None:
        """Ask for the colours, and wear them."""
        self.navigation.open_themes()

    def report_error(self) -> None:
        """End with a sentence, which tells where the report is."""
        from tui.terminal.crash_report import report_crash

        self.last_words = report_crash(self.home, uuid4().hex[:8])


if TYPE_CHECKING:

    def _as_host(app: HandrailApp) -> Host:
        """Hold the application against what its screens know of it."""
        return app
