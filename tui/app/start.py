"""Opening the app in the terminal of the program, until it ends."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from flows.documents.clock import Clock
from flows.lookup.settings import peek_settings
from tui.app.application import HandrailApp
from tui.app.host_process import HOSTING, HostAskedError
from tui.terminal.environment import heed_colour, wants_raw_terminal

if TYPE_CHECKING:
    from tui.app.first.first_picture import FirstPicture


def run_app(
    home: Path,
    clock: Clock,
    *,
    ascii: bool = False,
    color: bool = True,
    start: str = "",
    inline: bool = False,
    user: str = "",
    first: "FirstPicture | None" = None,
    can_host: bool = True,
) -> int:
    """Open the app and return what the process should end with.

    Args:
        home: Where everything is kept.
        clock: Says what day it is.
        ascii: Draw with ASCII characters alone.
        color: Whether colours are wanted.
        start: Where to begin: empty, `new:FLOW`, `resume:DRAFT` or `change:PLAN`, `board`, `plans`.
        inline: Take a few lines below the prompt instead of the whole terminal.
        user: Who uses it; empty for the person whose plans are in the home.
        first: The picture of that place, if it stands in the terminal already.
        can_host: Whether it may go on as a session that others can look at.

    Raises:
        HostAskedError: it is to go on like that.
    """
    heed_colour(color)
    app = HandrailApp(home, clock, start=start, ascii=ascii, user=user, first=first)
    chosen = peek_settings(home)
    app.appearance.wear(chosen.get("theme"))
    if chosen.get("mouse") is False:
        app.local_options.use_mouse(False)
    app.local_options.is_inline = inline and not wants_raw_terminal()
    app.can_host = can_host
    code = app.run(mouse=app.local_options.has_mouse)
    if app.last_words:
        with suppress(OSError):  # A line that was hung up hears nothing.
            sys.stderr.write(app.last_words + "\n")
            sys.stderr.flush()
        return code or 1
    if code == HOSTING:
        raise HostAskedError(app.start)
    return code or 0
