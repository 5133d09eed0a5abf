"""`crisis`: the person's own page for very hard times."""

from argparse import ArgumentParser

from flows.documents.errors import HandrailError
from tui.commands.base.arguments import add_json, add_plan, plan_named
from tui.commands.base.call import Call
from tui.commands.base.command import Work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.store import Store
    from flows.views.crisis import CrisisView


def _declare(parser: ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--all",
        action="store_true",
        help="with everything else that you wrote for a hard day",
    )
    add_json(parser)


def _print_page(call: Call) -> int:
    from flows.lookup.plans import misses_plans
    from flows.lookup.refusals import AmbiguousName, UnknownName
    from flows.views.crisis import PAGE_FOR_ANYBODY, crisis_page

    try:
        page = crisis_page(call.store, plan_named(call))
        lines = _lines(call.store, page, whole=call.options.all, spoken=bool(call.line_choice))
    except HandrailError as error:
        # Whatever has happened to the files: nobody who asks for this page goes without one.
        by_title = isinstance(error, UnknownName | AmbiguousName) and not misses_plans(call.store)
        if not by_title:
            _print_without_page(call)
        raise
    except Exception:
        # A file that somebody changed by hand may hold anything.
        _print_without_page(call)
        raise
    is_lost = _is_empty(page) and misses_plans(call.store)
    if call.options.json:
        call.data(PAGE_FOR_ANYBODY if is_lost else page)
    else:
        call.print_lines(*lines)
    return 1 if is_lost else 0


def _print_without_page(call: Call) -> None:
    """Print what helps anybody, in the shape of a page where a program reads it."""
    from flows.views.crisis import OUT_OF_REACH, PAGE_FOR_ANYBODY

    if call.options.json:
        call.data(PAGE_FOR_ANYBODY)
    else:
        call.print_lines(*OUT_OF_REACH.split("\n"), "")


def page_lines(store: "Store") -> list[str]:
    """Return all that was written for hard days, to be read aloud: what to do first, then who."""
    from flows.views.crisis import crisis_page

    return _lines(store, crisis_page(store), whole=True, spoken=True)


def _is_empty(page: "CrisisView | None") -> bool:
    return page is None or page.is_empty


def _lines(store: "Store", page: "CrisisView | None", *, whole: bool, spoken: bool) -> list[str]:
    from flows.views.crisis import general_page, sections

    if page is None or page.is_empty:
        lines = general_page(store, in_lines=True, spoken=spoken).split("\n")
    else:
        lines = ["For hard times"]
        for title, told in sections(page):
            lines += ["", title, *(f"  {line}" for line in told)]
    more = page.hard_day if page else ()
    if whole:
        for title, told in more:
            lines += ["", title, *(f"  {line}".rstrip() for line in told)]
    elif more:
        lines += ["", "There is more that you wrote for a hard day: handrail crisis --all"]
    return lines


WORK = {"crisis": Work(_declare, _print_page)}
