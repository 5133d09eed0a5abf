"""`why`, `sources`: the person's own reasons, and where the ideas of the program come from."""

from argparse import ArgumentParser

from tui.commands.base.arguments import add_json, add_plan, plan_named
from tui.commands.base.call import Call
from tui.commands.base.command import Work


def _declare(parser: ArgumentParser) -> None:
    add_plan(parser)
    add_json(parser)


def _why(call: Call) -> int:
    from flows.lookup.plans import misses_plans
    from flows.views.why import general_words, sections, why

    plan = plan_named(call)
    view = why(call.store, plan)
    if call.options.json:
        call.data(view)
        return 0
    told = sections(view)
    for title, text in told or [("Why", general_words(call.store))]:
        call.print_lines(title, *(f"  {line}".rstrip() for line in text.split("\n")))
    return 1 if not told and misses_plans(call.store) else 0


def _sources(call: Call) -> int:
    from flows.guide.sources import format_sources

    call.print_lines(format_sources())
    return 0


WORK = {"why": Work(_declare, _why), "sources": Work(lambda _: None, _sources)}
