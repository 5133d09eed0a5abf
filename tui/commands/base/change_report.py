"""Tells what a command changed."""

from tui.commands.base.call import Call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


def report(call: Call, change: "ChangeResult") -> int:
    """Say in words what was changed, or print it as JSON, and return 0.

    What was so already is said to be so: undo would take back something else.

    Args:
        call: The call of the command.
        change: What was changed.
    """
    words, call.saved = change.words, change.changed
    if call.options.json:
        words = words if change.changed else f"nothing was changed, it was so already: {words}"
        call.data({"change": change.id or None, "words": words, "plan": change.plan})
    elif change.changed:
        call.print_lines(f"{words[:1].upper()}{words[1:]}.")
    else:
        call.print_lines(f"It was so already, and nothing was changed: {words}.")
    return 0
