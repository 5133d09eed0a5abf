"""Tells what a command changed."""

from typing import TYPE_CHECKING

from tui.commands.call import Call

if TYPE_CHECKING:
    from flows.actions.recording import Recorded


def report(call: Call, change: "Recorded") -> int:
    """Say in words what was changed, or print it as JSON, and return 0.

    Args:
        call: The call of the command.
        change: What was changed.
    """
    if call.options.json:
        call.data({"change": change.id or None, "words": change.words, "plan": change.plan})
    else:
        call.say(f"{change.words[:1].upper()}{change.words[1:]}.")
    return 0
