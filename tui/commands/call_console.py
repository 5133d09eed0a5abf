"""Who is asked line by line: the person at standard input, in the wording they chose."""

import sys

from tui.commands.base.call import Call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plain.console import Console


def console_of(call: Call) -> "Console":
    """Return a conversation with the person at standard input."""
    from flows.lookup.settings import settings
    from tui.commands.crisis import page_lines
    from tui.plain.console import Console

    is_brief = bool(settings(call.store).get("brief"))
    if call.shared is None:
        console = Console(sys.stdin, call.write, is_brief=is_brief)
    else:
        from tui.plain.shared_line import SharedConsole

        console = SharedConsole(sys.stdin, call.write, call.shared, is_brief=is_brief)
    console.asides["crisis"] = lambda: page_lines(call.store)
    return console
