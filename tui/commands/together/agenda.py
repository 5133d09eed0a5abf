"""`bring`: note something for the next session of two, see what waits, let something go."""

from argparse import ArgumentParser

from flows.documents.errors import UsageError
from tui.commands.base.arguments import add_json
from tui.commands.base.call import Call
from tui.commands.base.change_report import report
from tui.commands.base.command import Work

NOTHING = "Nothing waits for the next session. 'handrail bring TEXT' notes something."


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "text", metavar="TEXT", nargs="*", help="what to talk about; without any, what waits"
    )
    parser.add_argument(
        "--let-go", metavar="WORDS", help="let something go that waits: any part of it"
    )
    add_json(parser)


def _bring(call: Call) -> int:
    from flows.lookup.search import find_plan

    options = call.options
    if options.text and options.let_go is not None:
        raise UsageError("Either note something, or let something go.")
    plan = find_plan(call.store)
    if options.let_go is not None:
        from flows.actions.reviews.agenda import let_agenda_go
        from flows.lookup.agenda import find_agenda_item

        found = find_agenda_item(call.store, plan, options.let_go)
        return report(call, let_agenda_go(call.store, plan, found.id))
    if options.text:
        from flows.actions.reviews.agenda import bring

        return report(call, bring(call.store, plan, " ".join(options.text)))
    return _list(call, plan)


def _list(call: Call, plan: str) -> int:
    from flows.lookup.agenda import waiting_agenda
    from flows.text.dates import format_date

    waiting, today = waiting_agenda(call.store, plan), call.clock.today()
    if call.options.json:
        call.data(waiting)
        return 0
    for each in waiting:
        about = ", ".join(part for part in (each.author, format_date(each.day, today)) if part)
        call.print_lines(f"{each.text}  ({about})")
    if not waiting:
        call.print_lines(NOTHING)
    return 0


WORK = {"bring": Work(_declare, _bring)}
