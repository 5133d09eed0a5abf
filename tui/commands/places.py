"""`journal`, `support`, `objective`, `habit`: what the places show, on a screen or as lines."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable

from flows.documents.light_types import TypeVar
from tui.commands.base.arguments import add_json, add_plan
from tui.commands.base.call import Call
from tui.commands.base.command import Work

Story = TypeVar("Story")


def _declare_journal(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="WORDS", nargs="*", help="only what has these words, printed as lines"
    )
    parser.add_argument("--all", action="store_true", help="read every line; else the newest")
    _declare_screen(parser)


def _declare_support(parser: ArgumentParser) -> None:
    add_plan(parser)
    _declare_screen(parser)


def _declare_screen(parser: ArgumentParser) -> None:
    add_json(parser)
    parser.add_argument("--plain", action="store_true", help="print it instead of opening a screen")


NEWEST = 12
"""How many entries of the journal are read as lines, unless all are asked for."""


def _journal(call: Call) -> int:
    options = call.options
    search = " ".join(options.words)
    if not (search or options.all or call.shows_lines):
        return _open(call, "journal")
    from flows.views.journal import journal_view
    from tui.plain.journal import journal_lines

    most = sys.maxsize if options.all or options.json else NEWEST
    view = journal_view(call.store, search, most)
    if options.json:
        call.data(view)
        return 0
    call.announce_lines()
    call.print_lines(*journal_lines(view, call.store.clock.today(), search))
    return 0


def _support(call: Call) -> int:
    if not (call.options.plan or call.shows_lines):
        return _open(call, "support")
    from flows.lookup.search import find_plan
    from flows.views.support import support_view
    from tui.plain.support import support_lines

    view = support_view(call.store, find_plan(call.store, call.options.plan))
    assert view is not None, "a plan that was found has a support network"
    if call.options.json:
        call.data(view)
        return 0
    call.announce_lines()
    call.print_lines(*support_lines(view))
    return 0


def _open(call: Call, place: str) -> int:
    # What is printed has no need of it.
    from tui.commands.open_app import open_place

    return open_place(call, place)


def _declare_title(parser: ArgumentParser) -> None:
    parser.add_argument("words", metavar="TITLE", nargs="+", help="any part of its title")
    add_json(parser)


def _objective(call: Call) -> int:
    from flows.lookup.search import find_objective
    from flows.views.objective import objective_story
    from tui.plain.stories import objective_lines

    found = find_objective(call.store, " ".join(call.options.words))
    return _print_story(call, objective_story(call.store, found.plan, found.id), objective_lines)


def _habit(call: Call) -> int:
    from flows.lookup.search import find_habit
    from flows.views.habit import habit_story
    from tui.plain.stories import habit_lines

    found = find_habit(call.store, " ".join(call.options.words))
    return _print_story(call, habit_story(call.store, found.plan, found.id), habit_lines)


def _print_story(call: Call, story: Story, lines: Callable[[Story], list[str]]) -> int:
    """Print all about one thing, as JSON or as the lines that tell it."""
    if call.options.json:
        call.data(story)
    else:
        call.print_lines(*lines(story))
    return 0


WORK = {
    "journal": Work(_declare_journal, _journal),
    "support": Work(_declare_support, _support),
    "objective": Work(_declare_title, _objective),
    "habit": Work(_declare_title, _habit),
}
