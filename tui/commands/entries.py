"""`tick`, `skip`, `untick`: what became of a habit or a step on a day."""

from argparse import ArgumentParser

from tui.commands.arguments import add_day, add_json, day_of, words_and_amount
from tui.commands.call import Call
from tui.commands.command import Work
from tui.commands.reporting import report


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="HABIT-OR-STEP", nargs="+", help="any part of its title that is enough"
    )
    add_day(parser)
    add_json(parser)


def _declare_skip(parser: ArgumentParser) -> None:
    _declare(parser)
    parser.add_argument("--note", metavar="TEXT", help="a note on it")


def _declare_tick(parser: ArgumentParser) -> None:
    _declare_skip(parser)
    parser.add_argument("--part", action="store_true", help="a part of it was done")
    parser.epilog = (
        "An amount may follow the title: 'handrail tick walk 20' sets it, "
        "'handrail tick walk +10' adds to it."
    )


def _tick(call: Call) -> int:
    from flows.actions.entries import tick
    from flows.actions.errors import UnknownName
    from flows.actions.finding import find_habit_or_step

    title, amount, add = words_and_amount(call.options.name)
    try:
        target = find_habit_or_step(call.store, title)
    except UnknownName:
        if amount is None:
            raise
        # The last word may be a part of the title after all, as in `tick page 20`.
        target = find_habit_or_step(call.store, " ".join(call.options.name))
        amount = None
    options = call.options
    return report(
        call,
        tick(
            call.store,
            target,
            on=day_of(call),
            amount=amount,
            add=add,
            part=options.part,
            note=options.note,
        ),
    )


def _skip(call: Call) -> int:
    from flows.actions.entries import skip
    from flows.actions.finding import find_habit_or_step

    target = find_habit_or_step(call.store, " ".join(call.options.name))
    return report(call, skip(call.store, target, on=day_of(call), note=call.options.note))


def _untick(call: Call) -> int:
    from flows.actions.entries import untick
    from flows.actions.finding import find_habit_or_step

    target = find_habit_or_step(call.store, " ".join(call.options.name))
    return report(call, untick(call.store, target, on=day_of(call)))


WORK = {
    "tick": Work(_declare_tick, _tick),
    "skip": Work(_declare_skip, _skip),
    "untick": Work(_declare, _untick),
}
