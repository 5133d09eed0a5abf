"""What a screen may ask of the application it is shown by: this protocol, never its class."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from textual.app import App
    from textual.dom import DOMNode

    from flows.actions.record import ChangeResult
    from flows.documents.clock import Clock
    from flows.store.store import Store
    from tui.terminal.local_options import LocalOptions

LOOK_AROUND = 90
"""What the app ends with when a sample plan is to be opened, and then this again."""


class Navigation(Protocol):
    """The ways from one screen to the next. Screens are opened by their names."""

    def go(self, name: str, plan: str | None = None) -> None:
        """Go to a place; the one that was open is left.

        Args:
            name: The name of the place, as `PLACES` has it.
            plan: The plan it shows, where it shows one; the current one when left out.
        """

    def open(self, name: str, **values: object) -> None:
        """Open a screen over the one that is shown.

        Args:
            name: The name of the screen, such as `objective`.
            values: What the screen is made with, by the names of its parameters.
        """

    def replace(self, name: str, **values: object) -> None:
        """Show a screen in place of the one that is shown; the arguments are those of `open`."""

    def prepare(self, name: str) -> None:
        """Import a screen that is likely to be opened next; may be called from any thread."""

    def step_back(self) -> None:
        """Go back to what lies below, and from a place to Today."""

    def begin(self, flow: str, plan: str | None = None) -> None:
        """Begin a guided session, about a plan or the current one."""

    def resume(self, draft: str) -> None:
        """Go on with a draft, at the question where it was left."""

    def change(self, plan: str, path: str = "", part: str = "") -> None:
        """Take a plan up again, at one of its lines or parts, or from the beginning."""

    def offer_sessions(self, plan: str) -> None:
        """Offer the short sessions that are about a plan there is."""


class Appearance(Protocol):
    """How the application looks."""

    def theme_names(self) -> list[str]:
        """Return the themes there are, our own first."""

    def take_settings(self) -> None:
        """Look as the person chose, and let days end when they do."""

    def toggle_mouse(self) -> bool:
        """Hear the mouse, or leave it to the terminal; return which of both it is now."""

    def named(self, keys: str) -> str:
        """Return a text about keys as it is drawn: with ASCII alone, arrow keys have names."""


class LiveUpdates(Protocol):
    """What is shown when something was changed, here or elsewhere."""

    def show_changes(self) -> None:
        """Have the screen that is shown read anew, whatever has changed."""

    def tell_change(self, change: "ChangeResult") -> None:
        """Say what was changed, and show how things stand now."""

    def undo(self) -> None:
        """Take the last change back, and say which one."""

    def redo(self) -> None:
        """Bring back what was taken back last, and say what it was."""


class OwnEditor(Protocol):
    """The person's own editor."""

    def open(self, text: str, take: Callable[[str], None]) -> None:
        """Open a text, and hand over what was written once the editor has ended.

        Args:
            text: What the editor begins with.
            take: Is given what was written. It keeps it at once: there may be no time left.
        """


class Host(Protocol):
    """The application, as far as its screens know it.

    What Textual itself offers to every screen (`push_screen`, `notify`, `size`, …) is asked of
    `screen.app`; everything that is of this program is asked here.
    """

    @property
    def store(self) -> "Store":
        """The store of the home. Screens are made once it is open."""

    @property
    def clock(self) -> "Clock":
        """Says what day it is."""

    @property
    def keys(self) -> Mapping[str, str]:
        """Keys of the person's own, by the names of what they do."""

    @property
    def navigation(self) -> Navigation:
        """Leads from screen to screen."""

    @property
    def appearance(self) -> Appearance:
        """Says how the application looks."""

    @property
    def local_options(self) -> "LocalOptions":
        """What the person wants of the terminal they sit at."""

    @property
    def own_editor(self) -> OwnEditor:
        """Opens texts in the person's own editor."""

    @property
    def live_updates(self) -> LiveUpdates:
        """Shows what changes."""

    @property
    def is_hosted(self) -> bool:
        """Whether others can look along from terminals of their own."""

    def perform(self, action: Callable[..., Any], *values: object) -> Any:
        """Look something up; what stands in the way is told, and None returned.

        Whatever changes anything goes through `save`.
        """

    def save(
        self,
        action: Callable[[], object],
        then: Callable[[Any], None] | None = None,
        refused: Callable[[Exception], None] | None = None,
        *,
        keys_wait: bool = False,
    ) -> None:
        """Have something kept beside the event loop, after all that was to be kept before.

        The action runs in a thread: values that the person goes on changing, such as the answers
        of a session, are copied before (`partial(save_draft, store, session.to_draft())`), and
        no widget is asked in it. What is to become of the result is done in `then`, in the event
        loop, when the screen that asked may be gone already.

        Args:
            action: Keeps it; may raise `HandrailError` or `UnacceptableError`.
            then: Gets what the action returned.
            refused: Gets the error; when left out, its words are told.
            keys_wait: Whether what the next key means depends on the result, as in a window that
                closes then. Otherwise keys wait for a moment only.
        """

    async def saved(self, seconds: float | None = None) -> bool:
        """Wait until everything was kept, or refused, and the screens have heard of it.

        Args:
            seconds: How long to wait at most; None for as long as it takes.

        Returns:
            Whether it was.
        """

    def hold_keys(self) -> None:
        """Let keys wait for what is under way."""

    def release_keys(self) -> None:
        """Hand on the keys that waited, once what was set off is painted."""


def host_of(node: "DOMNode | App[Any]") -> Host:
    """Return the application that shows a screen or a widget, as its host."""
    return cast(Host, node.app)
