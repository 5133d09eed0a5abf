"""What every place of the app has in common: the title above, the keys below, one step back."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.reactive import Reactive

from flows.documents.errors import HandrailError
from flows.lookup.refusals import NotThereError
from flows.text.change_words import NOTHING_NEW, cover_words
from tui.screens.base.answered_key import leave_with_notice
from tui.screens.base.host import Host, host_of
from tui.screens.base.place_keys import PlaceKeys
from tui.textual_private import UnseenScreen, forget_painted
from tui.widgets.key_command import Command, HasCommands, commands_of
from tui.widgets.places_bar import PlacesBar
from tui.widgets.progress_bars import KeyBar, TitleBar

if TYPE_CHECKING:
    from textual.widget import Widget

    from flows.actions.record import ChangeResult
    from tui.screens.base.windows.help_window import HelpSection

T = TypeVar("T")
"""What is read."""


class PlaceScreen(HasCommands, PlaceKeys, UnseenScreen):
    """A screen that is a place: it has a name, keys, and a way back."""

    KEY_COMMANDS = PlaceKeys.KEY_COMMANDS

    HELP_TITLE: ClassVar[str] = ""
    """What the help calls it, where it has no name."""

    HELP: ClassVar[str] = ""
    """What the help says about this place before its keys."""

    LEGEND: ClassVar[str] = ""
    """What the help says after them, such as what signs stand for."""

    focused: Reactive["Widget | None"] = Reactive(None, repaint=False)
    """What has the focus. It shows that itself, and nothing else is painted anew for it."""

    _tells_change = False
    """Whether what was said last is of a change."""

    _saving = ""
    """What was said last while something was being kept."""

    _covered = ""
    """What stood there before that; it is said again."""

    @property
    def host(self) -> Host:
        """The application that shows it."""
        return host_of(self)

    @property
    def chosen_keys(self) -> Mapping[str, str]:
        """Keys of the person's own, by the names of commands."""
        return self.host.keys

    def app_commands(self) -> tuple[Command, ...]:
        """Return what works wherever one is."""
        return commands_of(type(self.app))

    def compose(self) -> ComposeResult:
        """Draw the title, the middle and the keys."""
        yield TitleBar(self.NAME)
        yield from self.middle()
        yield KeyBar()
        if self.is_main:
            yield PlacesBar(self.places(), self.NAME, self.places_always())

    def middle(self) -> ComposeResult:
        """Yield what the place is for."""
        yield from ()

    def on_mount(self) -> None:
        """Tell the keys."""
        self.show_hints()

    def show_hints(self) -> None:
        """Tell the keys that do something now."""
        for bar in self.walk_children(KeyBar):
            bar.show(*self.hints(), always=self.always())

    def on_resize(self) -> None:
        """Let the title line say when there is too little room."""
        for bar in self.walk_children(TitleBar):
            bar.refresh()

    def on_unmount(self) -> None:
        """Keep what was being written, and leave nothing behind in memory."""
        self.save_pending()
        forget_painted()

    def save_pending(self) -> None:
        """Keep what is being written and was not kept yet, before this or the program ends."""
        # What this takes is imported after the first paint; before it nobody has written anything.
        from tui.screens.base.pending_words import save_unfinished
        from tui.widgets.text_line import Line

        save_unfinished(self, self.query("StatusLine.-words Line").results(Line))

    def action_back(self) -> None:
        """Go one step back; from a place, that is Today."""
        self.host.navigation.step_back()

    def show(self) -> None:
        """Show how things stand now; called whenever something was changed, here or elsewhere."""

    def carry_out(
        self, action: Callable[..., "ChangeResult"], *values: object, **more: object
    ) -> None:
        """Carry an action out on the open store; what stands in the way is told.

        Where words were typed for it, `KeepWindow` or `StatusLine` carry it out: they hold them.
        """
        self.save(self.on_store(action, *values, **more), self.after)

    def save(
        self,
        action: "Callable[[], ChangeResult]",
        then: "Callable[[ChangeResult], None]",
        refused: Callable[[Exception], None] | None = None,
        *,
        keys_wait: bool = False,
    ) -> None:
        """Have something kept; the screen that is shown then hears of it, this one or another."""

        def kept(change: "ChangeResult") -> None:
            if self.is_attached:
                then(change)
            if not self.is_current and change.changed:
                self.host.live_updates.show_changes()

        self.host.save(action, kept, refused, keys_wait=keys_wait)

    def show_saving(self, words: str, *, is_over: bool) -> None:
        """Say what is waited for while something is being kept, and that it is.

        Args:
            words: What is said; nothing when what was to be kept was refused.
            is_over: Whether nothing is waited for any more; then what was done may be said already.
        """
        # A screen that is just being made has no keys yet.
        for bar in self.walk_children(KeyBar):
            is_waiting = bool(self._saving) and bar.message == self._saving
            if not is_over:
                self._covered = self._covered if is_waiting else bar.message
                bar.show_message(words)
            elif is_waiting:
                bar.show_message(self._covered or words)
        self._saving = "" if is_over else words

    def on_store(
        self, action: Callable[..., "ChangeResult"], *values: object, **more: object
    ) -> "Callable[..., ChangeResult]":
        """Return an action that knows the open store, and these values."""
        return partial(action, self.host.store, *values, **more)

    def after(self, change: "ChangeResult | None") -> None:
        """Say what an action did, and show how things stand now; None stands for nothing done."""
        if change is None:
            return
        if change.changed:
            self.show_change(change.words)
            self.show()
        else:
            self.show_message(NOTHING_NEW)

    def action_company(self) -> None:
        """Say that somebody is there, or is there no more; it stays chosen."""
        from flows.actions.settings import choose_company
        from flows.lookup.settings import is_watched

        self.carry_out(choose_company, not self.host.perform(is_watched, self.host.store))

    def read_or_leave(self, read: Callable[[], T]) -> T | None:
        """Return what is read; None where it cannot be, which is said.

        Where it is not there any more, this place is left.

        Args:
            read: Reads it from the store.
        """
        try:
            return read()
        except NotThereError as error:
            leave_with_notice(self, error.sentence)
        except HandrailError as error:
            self.show_message(error.sentence)
        return None

    def set_title(self, of: str, remark: str = "", *, place: str = "") -> None:
        """Say in the title line what is open, with a remark on its right.

        Args:
            of: What it is about, such as the title of the plan.
            remark: How things stand.
            place: What the place is called now, where that is not its name.
        """
        bar = self.query_one(TitleBar)
        name = place or self.NAME or of
        bar.place, bar.of, bar.remark = name, "" if of == name else of, remark

    def show_message(self, words: str) -> None:
        """Say something; it stands until something else is said, or another screen covers this."""
        self._tells_change = False
        self.put_message(f"{words[:1].upper()}{words[1:]}")

    def show_change(self, words: str) -> None:
        """Say what was changed; that goes once something else changes.

        It names what it is about, and may come from another place: it is nobody else's business.
        """
        from flows.lookup.settings import is_watched

        is_covered = self.host.perform(is_watched, self.host.store)
        self.show_message(cover_words(words) if is_covered else words)
        self._tells_change = True
        for bar in self.query(KeyBar):
            bar.is_private = True

    def forget_change(self) -> None:
        """Say no more what was changed, as it need not be true any more."""
        if self._tells_change:
            self.show_message("")

    def put_message(self, words: str) -> None:
        """Put words where this place says something: in the rule above the keys."""
        # There is none while the screen is being taken down.
        for bar in self.query(KeyBar):
            bar.show_message(words)

    def on_screen_suspend(self) -> None:
        """Say no more what was done here, when another screen covers it."""
        for bar in self.query(KeyBar):
            bar.show_message("")

    def help_sections(self) -> "list[HelpSection]":
        """Return help for what one is looking at: its keys, the places, what works everywhere."""
        from tui.screens.base.windows.help_window import sections

        title = self.NAME or self.HELP_TITLE
        told = (*self.commands(), *self.app_commands())
        return sections(title, self.HELP, self.LEGEND, told, self.chosen_keys)
