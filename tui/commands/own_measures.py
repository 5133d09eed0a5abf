"""`log`, `feel`: single episodes with how strong they were, and words for how a day felt."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.base.arguments import (
    add_day,
    add_json,
    day_of,
    read_amount,
    take_numbers_below_zero,
)
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work

NOTHING_LOGGED = "Nothing was logged yet. 'handrail log panic 7' logs an episode."
NAME_MISSING = "What it was belongs first, as in 'handrail log panic 7'."
NAME_ALONE = "What is taken away needs its name alone, as in 'handrail log panic --none'."


def _declare_log(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name",
        metavar="NAME NUMBER",
        nargs="*",
        help="what it is, and how strong it was, 0 to 10; without any, all own measures by week",
    )
    parser.add_argument("--note", metavar="TEXT", default="", help="a note on it")
    parser.add_argument("--new", action="store_true", help="begin a new name like a known one")
    parser.add_argument("--none", action="store_true", help="take the last one of the day away")
    take_numbers_below_zero(parser)
    add_day(parser)
    add_json(parser)
    parser.epilog = (
        "Episodes are counted week by week, with how strong they were on average. They may be the "
        "measure of an objective. Without a name, they are told with how days were and with your "
        "own scales, as the journal tells them beside then and now."
    )


def _log(call: Call) -> int:
    from flows.actions.episodes import log_episode, remove_episode
    from flows.lookup.episode_names import find_episode_name, last_episode

    options = call.options
    if not options.name:
        if options.note or options.new or options.none or options.on is not None:
            raise UsageError(NAME_MISSING)
        return _list(call)
    name, strength = _strength_in(options.name)
    if strength is None and not options.new and len(options.name) == 1 and read_amount(name):
        raise UsageError(NAME_MISSING)
    if options.none and (strength is not None or options.note or options.new):
        raise UsageError(NAME_ALONE)
    found = find_episode_name(call.store, name, begins=options.new)
    day = day_of(call)
    if options.none:
        return report(call, remove_episode(call.store, last_episode(call.store, found, day)))
    return report(call, log_episode(call.store, found, strength, on=day, note=options.note))


def _strength_in(words: list[str]) -> tuple[str, int | None]:
    """Return the name, and how strong it was where the last word is a number."""
    *name, last = words
    value = read_amount(last) if name else None
    if value is None:
        return " ".join(words), None
    number = value[0]
    if not (0 <= number <= 10 and number.is_integer()):
        raise UsageError("How strong it was is a whole number from 0 to 10.")
    return " ".join(name), int(number)


def _list(call: Call) -> int:
    from flows.views.day_ratings import own_weeks

    found = own_weeks(call.store)
    if call.options.json:
        call.data(found)
        return 0
    for each in found:
        call.print_lines(each.title)
        call.print_lines(*(f"  {week.name}: {week.words}" for week in reversed(each.weeks)))
    if not found:
        call.print_lines(NOTHING_LOGGED)
    return 0


def _declare_feel(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="WORD", nargs="*", help="words for it; without any, what there is"
    )
    parser.add_argument("--none", action="store_true", help="take the words of the day away")
    add_day(parser)
    add_json(parser)
    parser.epilog = "The words replace those of that day. Words of several parts take commas."


def _feel(call: Call) -> int:
    from flows.actions.feelings import choose_feelings
    from flows.documents.validators import TEXT_LIMIT, check_wording

    options = call.options
    if options.words and options.none:
        raise UsageError("Either say how it felt, or take the words away.")
    if not options.words and not options.none:
        return _offer(call)
    typed = " ".join(options.words)
    words = [each.strip() for each in typed.split(",")] if "," in typed else options.words
    chosen = [each for each in words if each.strip()]
    if not options.none:
        check_wording(" ".join(chosen), TEXT_LIMIT)
    return report(call, choose_feelings(call.store, chosen, on=day_of(call)))


def _offer(call: Call) -> int:
    from flows.lookup.feelings import feelings_of, offered_feelings

    day = day_of(call)
    felt, offered = feelings_of(call.store, day), offered_feelings(call.store)
    if call.options.json:
        call.data({"day": day, "felt": felt, "offered": offered})
        return 0
    if felt:
        call.print_lines(f"Felt: {', '.join(felt)}.")
    call.print_lines(f"Words to choose from, or your own: {', '.join(offered)}.")
    return 0


WORK = {"log": Work(_declare_log, _log), "feel": Work(_declare_feel, _feel)}
