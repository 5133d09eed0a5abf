"""What every place of the app has in common: the title above, the keys below, one step back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.screens.base.host import Host, host_of
from tui.textual_private import forget_painted
from tui.widgets.places_bar import PlacesBar
from tui.widgets.progress_bars import Key, KeyBar, TitleBar

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


UNDO: list[BindingType] = [
    Binding("u", "app.undo", "undo", tooltip="Take the last change back", id="undo"),
    Binding("U", "app.redo", "redo", tooltip="Bring it back again", id="redo"),
]
"""The keys of undo, for places that show what is saved; a session has its own way back."""


class PlaceName(NamedTuple):
    """A place of the app, cheap to read: its screen is imported when one goes there."""

    key: str
    """The key that leads there."""

    name: str
    """What it is called."""

    tooltip: str
    """What it is for, in a few words."""

    screen: str
    """The module and the class of its screen."""

    shows_plan: bool = False
    """Whether its screen takes the id of a plan, or None for the current one."""


PLACES = (
    PlaceName("1", "Today", "The daily update", "tui.screens.today.today:Today"),
    PlaceName("2", "Board", "The progress board", "tui.screens.board.board:Board", True),
    PlaceName("3", "Timeline", "What comes when", "tui.screens.timeline.timeline:Timeline", True),
    PlaceName(
        "4", "Support", "People and places that help", "tui.screens.support.support:Support", True
    ),
    PlaceName("5", "Journal", "What you wrote, and wins", "tui.screens.journal.journal:Journal"),
    PlaceName("6", "Plans", "All plans", "tui.screens.plans.plans:Plans"),
)
"""The places, in their order. From all others, one step back leads to the first."""

PLACES_KEYS: list[BindingType] = [
    Binding(
        each.key, f"app.go('{each.name}')", each.name, tooltip=each.tooltip, id=each.name.lower()
    )
    for each in PLACES
]
PLACES_KEYS += [
    Binding("q", "app.quit", "quit", tooltip="Close the app", id="quit"),
    Binding("comma", "app.settings", "settings", tooltip="Settings", id="settings"),
    Binding("y", "app.why", "why", tooltip="Why it matters to you", id="why"),
]
"""The keys that lead from place to place."""


ALWAYS = (Key("u", "undo"), Key("?", "help"), Key("q", "quit"))
"""Keys of every place, shown as far as there is room."""

EVERYWHERE = (
    "F2  !    your page for very hard times\n"
    "F9       blanks the screen at once; any key brings it back\n"
    "y        why it matters to you, in your own words\n"
    "ctrl+p   everything by name; , opens the settings"
)
"""What the help of every place ends with."""

_OWN = "BINDINGS"


class PlaceScreen(Screen[None]):
    """A screen that is a place: it has a name, keys, and a way back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", tooltip="One step back", id="back"),
    ]

    NAME: ClassVar[str] = ""
    """What the title line says."""

    KEYS: ClassVar[tuple[Key, ...]] = (Key("esc", "back"),)
    """The keys that matter here."""

    HELP: ClassVar[str] = ""
    """What the help says about this place."""

    _saving = ""
    """What was said last while something was being kept."""

    @property
    def host(self) -> Host:
        """The application that shows it."""
        return host_of(self)

    def compose(self) -> ComposeResult:
        """Draw the title, the middle and the keys."""
        yield TitleBar(self.NAME)
        yield from self.middle()
        yield KeyBar(*self.own(self.KEYS))
        if any(each.name == self.NAME for each in PLACES):
            places = self.own([Key(each.key, each.name) for each in PLACES])
            yield PlacesBar(places, self.NAME, self.own(ALWAYS))

    def middle(self) -> ComposeResult:
        """Yield what the place is for."""
        yield from ()

    def on_resize(self) -> None:
        """Let the title line say when there is too little room."""
        for bar in self.query(TitleBar):
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

    def carry_out(self, action: Callable[..., "ChangeResult"], *values: Any, **more: Any) -> None:
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

    def show_saving(self, words: str) -> None:
        """Say what is waited for while something is being kept; nothing once it is."""
        # A screen that is just being made has no keys yet.
        for bar in self.query(KeyBar):
            if words or bar.said == self._saving:
                bar.say(words or "Saved.")
        self._saving = words

    def on_store(
        self, action: Callable[..., "ChangeResult"], *values: Any, **more: Any
    ) -> "Callable[..., ChangeResult]":
        """Return an action that knows the open store, and these values."""
        return partial(action, self.host.store, *values, **more)

    def after(self, change: "ChangeResult | None") -> None:
        """Say what an action did, and show how things stand now; None stands for nothing done."""
        if change is not None and change.changed:
            self.tell(change.words)
            self.show()

    def set_title(self, place: str, remark: str = "") -> None:
        """Say in the title line what is open, with a remark on its right."""
        bar = self.query_one(TitleBar)
        bar.place, bar.remark = place, remark

    def tell(self, words: str) -> None:
        """Say what was done, in the rule above the keys."""
        self.query_one(KeyBar).say(f"{words[:1].upper()}{words[1:]}")

    def on_screen_suspend(self) -> None:
        """Say no more what was done here, when another screen covers it."""
        self.query_one(KeyBar).say("")

    def own(self, keys: Sequence[Key]) -> tuple[Key, ...]:
        """Return keys as this person has them, who may have given things other keys."""
        chosen = self.host.keys
        if not chosen:
            return tuple(keys)
        bindings = [each for owner in type(self).__mro__ for each in owner.__dict__.get(_OWN, ())]
        others = {
            each.key.partition(",")[0]: chosen[each.id]
            for each in bindings
            if isinstance(each, Binding) and each.id is not None and each.id in chosen
        }
        return tuple(key._replace(key=others.get(key.key, key.key)) for key in keys)

    def help_text(self) -> str:
        """Return help for what one is looking at, and the keys that help everywhere."""
        return f"{self.HELP}\n\n{EVERYWHERE}" if self.HELP else ""
