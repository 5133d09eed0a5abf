"""`status`: what is due, what is done, the next small step. The board and the timeline as text."""

from argparse import ArgumentParser

from tui.commands.base.arguments import add_json, add_plan
from tui.commands.base.call import Call
from tui.commands.base.command import Work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.views.board_models import BoardView


def _declare(parser: ArgumentParser) -> None:
    add_plan(parser)
    add_json(parser)


def print_status(call: Call) -> int:
    """Print where a plan stands today, as text or as JSON."""
    from flows.views.today import today
    from tui.plain.status import due_on, hard_day_offer, promised, status_lines, to_be_in_touch

    view = _view(call)
    page = today(call.store, view.today, view.plan)
    due = due_on(page) if page is not None else ()
    in_touch = to_be_in_touch(page) if page is not None else ()
    promises = promised(page) if page is not None else ()
    if call.options.json:
        call.data(
            {
                "plan": view.plan,
                "title": view.title,
                "day": view.today,
                "due": due,
                "in_touch": [row.found.title for row in in_touch],
                "promised": promises,
                "objectives": view.objectives,
                "next_step": view.next_step,
            }
        )
    else:
        offer = hard_day_offer(page) if page is not None else ""
        told = status_lines(view, due, in_touch, promises, offer, has_signs=not call.line_choice)
        call.print_lines(*told)
    return 0


def print_board(call: Call) -> int:
    """Print the progress board, as text or as JSON."""
    from tui.plain.board import board_lines

    view = _view(call)
    if call.options.json:
        call.data(view)
    else:
        call.print_lines(*board_lines(view, spoken=bool(call.line_choice)))
    return 0


def _view(call: Call) -> "BoardView":
    from flows.lookup.search import find_plan
    from flows.views.board import board

    view = board(call.store, find_plan(call.store, call.options.plan))
    assert view is not None, "a plan that was found has a board"
    return view


WORK = {"status": Work(_declare, print_status)}


def print_timeline(call: Call) -> int:
    """Print the timeline of a plan, as text or as JSON."""
    from flows.lookup.search import find_plan
    from flows.views.timeline import timeline_view
    from tui.plain.timeline import timeline_lines

    view = timeline_view(call.store, find_plan(call.store, call.options.plan))
    assert view is not None, "a plan that was found has a timeline"
    if call.options.json:
        call.data(view)
    else:
        call.print_lines(*timeline_lines(view))
    return 0
