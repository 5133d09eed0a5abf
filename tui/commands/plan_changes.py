"""`touch`, `move`, `use`, `change`: what the places can do to people, objectives and plans."""

import sys
from argparse import ArgumentParser

from flows.documents.vocabulary import ObjectiveState
from tui.commands.base.arguments import add_day, add_json, add_plan, day_of
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work

STATES = {state.value.replace("_", "-"): state for state in ObjectiveState}
"""Where an objective can stand, as it is typed."""


def _declare_touch(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="+", help="any part of their name")
    add_day(parser)
    add_json(parser)


def _touch(call: Call) -> int:
    from flows.actions.support import record_contact
    from flows.lookup.search import find_contact

    found = find_contact(call.store, " ".join(call.options.name))
    return report(call, record_contact(call.store, found.plan, found.id, day_of(call)))


def _declare_move(parser: ArgumentParser) -> None:
    parser.add_argument("state", metavar="STATE", choices=[*STATES], help=", ".join(STATES))
    parser.add_argument("title", metavar="OBJECTIVE", nargs="+", help="any part of its title")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why, if you like")
    add_json(parser)


def _move(call: Call) -> int:
    from flows.actions.objectives import move
    from flows.lookup.search import find_objective

    found = find_objective(call.store, " ".join(call.options.title))
    state, reason = STATES[call.options.state], call.options.reason
    return report(call, move(call.store, found.plan, found.id, state, reason=reason))


def _declare_use(parser: ArgumentParser) -> None:
    parser.add_argument("plan", metavar="PLAN", nargs="+", help="any part of its title")
    add_json(parser)


def _use(call: Call) -> int:
    from flows.actions.plans import set_current
    from flows.lookup.search import find_plan

    plan = find_plan(call.store, " ".join(call.options.plan))
    return report(call, set_current(call.store, plan))


def _declare_change(parser: ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument("--plain", action="store_true", help="ask line by line, without a screen")


def _change(call: Call) -> int:
    from flows.lookup.search import find_plan
    from tui.commands.sessions import walk

    plan = find_plan(call.store, call.options.plan)
    if not call.line_mode:
        from tui.commands.open_app import open_place

        return open_place(call, f"change:{plan}")
    from flows.actions.sessions import change_session

    if not sys.stdin.isatty():
        call.print_message("The answers are read from standard input, a line each.")
    return walk(call, change_session(call.store, plan), resumed=False)


WORK = {
    "touch": Work(_declare_touch, _touch),
    "move": Work(_declare_move, _move),
    "use": Work(_declare_use, _use),
    "change": Work(_declare_change, _change),
}
