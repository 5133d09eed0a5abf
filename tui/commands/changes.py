"""`history`, `undo`, `redo`: the last changes in words, taken back and brought back."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.base.arguments import add_json, add_plan, plan_named
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

SHOWN = 20
"""How many changes are listed unless more are asked for."""


def _declare_history(parser: ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--limit", "-n", metavar="NUMBER", default=str(SHOWN), help=f"how many; {SHOWN} if not said"
    )
    add_json(parser)


def _history(call: Call) -> int:
    from flows.views.history import history, stored_history

    limit = call.options.limit
    if not limit.isdecimal() or not int(limit):
        raise UsageError("How many changes? Put a number from 1 after --limit.")
    plan = plan_named(call)
    if call.options.json:
        call.data(stored_history(call.store, plan, int(limit)))
        return 0
    changes = history(call.store, plan, int(limit))
    for change in changes:
        when = change.at.astimezone().strftime("%a %d %b %Y %H:%M")
        who = f" ({change.who})" if change.who else ""
        call.print_lines(f"{when}  {change.words}{who}")
    if not changes:
        call.print_lines("Nothing was changed yet.")
    return 0


def _undo(call: Call) -> int:
    from flows.actions.history import undo

    return _report_covered(call, undo(call.store))


def _redo(call: Call) -> int:
    from flows.actions.history import redo

    return _report_covered(call, redo(call.store))


def _report_covered(call: Call, change: "ChangeResult") -> int:
    """Say what was changed; while someone is there, without words that are not typed just now."""
    from flows.lookup.settings import is_watched

    if is_watched(call.store):
        from flows.text.change_words import cover_words

        change = change._replace(words=cover_words(change.words))
    return report(call, change)


WORK = {
    "history": Work(_declare_history, _history),
    "undo": Work(add_json, _undo),
    "redo": Work(add_json, _redo),
}
