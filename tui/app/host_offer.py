"""Asking, in the app at one terminal, whether others may come and look along."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App

from flows.store.file_names import SHARING
from tui.screens.base.answered_key import show_answer
from tui.screens.base.host import host_of
from tui.screens.base.place_names import PLACES
from tui.screens.base.windows.dialogs import Confirm
from tui.screens.session.draft_screen import DraftScreen

if TYPE_CHECKING:
    from textual.screen import Screen

ASKED = (
    "This goes on here as a session that others can come to, from a login of the same account: "
    "“handrail join --as NAME”, with “--role facilitator” for somebody who helps. They ask, and "
    "nobody sees anything before you say yes. The line at the bottom always says who sees it, and "
    "F12 ends that at once."
)
"""What is asked before it begins."""

OPEN_ALREADY = "A session is open here: “handrail join --role participant” leads there."
"""Why it does not begin."""


def offer_to_host(app: App[Any], begins: Callable[[str], None]) -> None:
    """Ask whether others may come.

    Args:
        app: The app.
        begins: Saves everything and goes on as their host, at the place it is given.
    """
    if _is_hosted(host_of(app).store.home):
        show_answer(app, OPEN_ALREADY)
        return

    def begin(does: bool | None) -> None:
        if does:
            begins(_place_of(app.screen_stack))

    if not isinstance(app.screen, Confirm):
        app.push_screen(Confirm("Let others look along?", ASKED, "begin"), begin)


def _is_hosted(home: Path) -> bool:
    from tui.terminal.shared.unix_socket import NobodyThereError, connect

    try:
        connect(home / SHARING).close()
    except (NobodyThereError, OSError):
        return False
    return True


def _place_of(screens: "list[Screen[Any]]") -> str:
    """Return where one is, as `run_app` has it: the question of a draft, or a place."""
    for screen in reversed(screens):
        if isinstance(screen, DraftScreen):
            screen.kept.hold()
            return f"resume:{screen.kept.draft().id}"
        kind = f"{type(screen).__module__}:{type(screen).__name__}"
        if names := [each.name for each in PLACES if each.screen == kind]:
            return names[0].lower()
    return ""
