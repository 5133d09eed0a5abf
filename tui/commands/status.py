"""`status`: what is due, what is done, the next small step."""

from argparse import ArgumentParser

from tui.commands.arguments import add_json, add_plan
from tui.commands.call import Call
from tui.commands.command import Work


def _declare(parser: ArgumentParser) -> None:
    add_plan(parser)
    add_json(parser)


def print_status(call: Call) -> int:
    """Print where a plan stands today, as text or as JSON."""
    from flows.actions.dated import tables_on
    from flows.actions.finding import find_plan
    from flows.actions.looking import plan_name, view_plan
    from flows.rules.weeks import monday_of
    from tui.plain.status import status_lines, status_of

    plan = find_plan(call.store, call.options.plan).id
    today = call.clock.today()
    tables = tables_on(call.store, plan_name(plan), monday_of(today))
    status = status_of(view_plan(call.store, plan), tables, today)
    if call.options.json:
        named = {
            name: [each._asdict() for each in getattr(status, name)]
            for name in ("habits", "steps", "objectives")
        }
        call.data({"plan": plan, **status._asdict(), **named})
    else:
        call.say(*status_lines(status))
    return 0


WORK = {"status": Work(_declare, print_status)}
