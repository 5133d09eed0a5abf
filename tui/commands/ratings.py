"""`rate`: how close an objective is, or where its own measure stands."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.base.arguments import (
    add_day,
    add_json,
    amount_in,
    day_of,
    take_numbers_below_zero,
    words_and_amount,
)
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="OBJECTIVE NUMBER", nargs="+", help="a part of its title, then the number"
    )
    which = parser.add_mutually_exclusive_group()
    for kind, words in (
        ("measure", "the number is in the objective's own unit"),
        ("confidence", "the number is how confident you are, 0 to 10"),
    ):
        which.add_argument(f"--{kind}", action="store_const", dest="kind", const=kind, help=words)
    parser.set_defaults(kind="closeness")
    take_numbers_below_zero(parser)
    add_day(parser)
    add_json(parser)
    parser.epilog = (
        "Without an option the number is how close you are, 0 to 10, or how it is with a scale "
        "of your own, as in 'handrail rate mood 6'."
    )


def _rate(call: Call) -> int:
    from flows.actions.ratings import rate
    from flows.documents.vocabulary import RatingKind
    from flows.lookup.search import find_objective, unit_of

    title, amount = words_and_amount(call.options.name)
    if not amount:
        raise UsageError("A number belongs after the title, as in 'handrail rate sleep 6'.")
    kind = RatingKind(call.options.kind)
    if kind == RatingKind.CLOSENESS and (scale := _own_scale(call, title)):
        from flows.actions.ratings import rate_scale

        value, _ = amount_in(amount, "")
        return report(call, rate_scale(call.store, scale, value, on=day_of(call)))
    objective = find_objective(call.store, title)
    unit = unit_of(call.store, objective) if kind == RatingKind.MEASURE else ""
    value, _ = amount_in(amount, unit)
    return report(call, rate(call.store, objective, kind, value, on=day_of(call)))


def _own_scale(call: Call, title: str) -> str:
    """Return the scale of the person's own that has this very name; empty where there is none."""
    from flows.lookup.settings import profile
    from flows.text.comparison import comparable

    scales = profile(call.store).get("scales", ())
    wanted = comparable(title)
    return next((each["name"] for each in scales if comparable(each["name"]) == wanted), "")


WORK = {"rate": Work(_declare, _rate)}
