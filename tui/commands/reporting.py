"""Tells what a command changed."""

from typing import TYPE_CHECKING

from tui.commands.call import Call

if TYPE_CHECKING:
    from flows.actions.recording import Recorded


def report(call: Call, change: "Recorded", before: str = "") -> int:
    """Say in words what was changed, or print it as JSON, and return 0."""
    if getattr(call.options, "json", False):
        call.data({"change": change.id, "words": change.words, "plan": change.plan})
    else:
        call.say(f"{before}{change.words[:1].upper()}{change.words[1:]}.")
    return 0
