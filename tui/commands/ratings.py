"""`rate`: how close an objective is, or where its own measure stands."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.arguments import add_day, add_json, day_of, read_amount
from tui.commands.call import Call
from tui.commands.command import Work
from tui.commands.reporting import report


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="OBJECTIVE NUMBER", nargs="+", help="a part of its title, then the number"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--measure", action="store_true", help="the number is in the objective's own unit"
    )
    which.add_argument(
        "--confidence", action="store_true", help="the number is how confident you are, 0 to 10"
    )
    add_day(parser)
    add_json(parser)
    parser.epilog = "Without an option the number is how close you are, from 0 to 10."


def _rate(call: Call) -> int:
    from flows.actions.finding import find_objective
    from flows.actions.ratings import rate_closeness, rate_confidence, rate_measure

    *words, last = call.options.name
    value = read_amount(last)
    if value is None or not words:
        raise UsageError("A number belongs after the title, as in 'handrail rate sleep 6'.")
    objective = find_objective(call.store, " ".join(words))
    rate = rate_closeness
    if call.options.measure:
        rate = rate_measure
    elif call.options.confidence:
        rate = rate_confidence
    return report(call, rate(call.store, objective, value[0], on=day_of(call)))


WORK = {"rate": Work(_declare, _rate)}
