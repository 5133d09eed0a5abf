"""`tick`, `skip`, `untick`: what became of a habit or a step on a day."""

from argparse import ArgumentParser

from tui.commands.arguments import add_day, add_json, day_of, words_and_amount
from tui.commands.call import Call
from tui.commands.command import Work


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="HABIT-OR-STEP", nargs="+", help="any part of its title that is enough"
    )
    add_day(parser)
    add_json(parser)


def _declare_note(parser: ArgumentParser) -> None:
    _declare(parser)
    parser.add_argument("--note", metavar="TEXT", default="", help="a note on it")


def _declare_tick(parser: ArgumentParser) -> None:
    _declare_note(parser)
    parser.add_argument("--part", action="store_true", help="a part of it was done")
    parser.epilog = (
        "An amount may follow the title: 'handrail tick walk 20' sets it, "
        "'handrail tick walk +10' adds to it."
    )


def _tick(call: Call) -> int:
    from flows.actions.entries import tick

    title, amount, add = words_and_amount(call.options.name)
    target = _target(call, title)
    change = tick(
        call.store,
        target,
        on=day_of(call),
        amount=amount,
        add=add,
        part=call.options.part,
        note=call.options.note,
    )
    return report(call, change)
