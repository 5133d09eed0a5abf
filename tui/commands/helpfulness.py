"""`helped`: how much something helped, and the list of what did."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from flows.text.support_words import ANSWERS
from tui.commands.base.arguments import add_json, read_amount
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name",
        metavar="STRATEGY NUMBER",
        nargs="*",
        help="a part of what helps, then the number; without any the list is printed",
    )
    add_json(parser)
    parser.epilog = ", ".join(f"{number} {words}" for number, words in enumerate(ANSWERS)) + "."


def _helped(call: Call) -> int:
    if not call.options.name:
        return _list(call)
    from flows.actions.ratings import rate_helpfulness
    from flows.lookup.search import find_strategy

    *words, last = call.options.name
    value = read_amount(last)
    if value is None or not words:
        raise UsageError("A number from 0 to 3 belongs after it, as in 'handrail helped bath 3'.")
    found = find_strategy(call.store, " ".join(words))
    return report(call, rate_helpfulness(call.store, found.plan, found.id, value[0]))


def _list(call: Call) -> int:
    from flows.views.support import support_view

    view = support_view(call.store)
    ways = view.ways if view else ()
    if call.options.json:
        call.data(ways)
        return 0
    call.print_lines(
        *(f"{each.name}  ({each.about})" if each.about else each.name for each in ways)
    )
    if not ways:
        call.print_lines("Nothing that helps is written down yet. The guided session asks for it.")
    return 0


WORK = {"helped": Work(_declare, _helped)}
