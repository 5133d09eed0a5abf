"""The program by itself, `today`, `board`, `timeline`: opens the app, or prints what it shows."""

import sys
from argparse import ArgumentParser

from tui.commands.base.arguments import add_json, add_plan
from tui.commands.base.call import Call
from tui.commands.base.command import Work

NO_TERMINAL = 64
"""What the program ends with when there is no terminal to open."""


def _declare_none(parser: ArgumentParser) -> None:
    """Take nothing but the options of every command."""


def _declare(parser: ArgumentParser) -> None:
    _declare_as(parser, "print it instead of opening a screen")


def _declare_today(parser: ArgumentParser) -> None:
    _declare_as(parser, "ask line by line; without a terminal, print it")


def _declare_as(parser: ArgumentParser, plain: str) -> None:
    add_plan(parser)
    add_json(parser)
    parser.add_argument("--plain", action="store_true", help=plain)


def _open(call: Call) -> int:
    if not call.has_terminal and sys.stdin.isatty() and sys.stdout.isatty():
        return _ask(call)
    if not call.has_terminal:
        call.print_message(
            "There is no terminal here to open. 'handrail status' prints where things stand, "
            "'handrail new --plain' asks line by line."
        )
        return NO_TERMINAL
    return _run(call, "")


def _ask(call: Call) -> int:
    """Ask line by line, where a terminal shows nothing else: about today, or for a plan."""
    from flows.lookup.plans import current_plan

    call.options.json = False
    if current_plan(call.store) is not None:
        return _ask_today(call)
    from tui.commands.sessions import ask_new

    return ask_new(call)


def _open_today(call: Call) -> int:
    if _can_be_asked(call):
        return _ask_today(call)
    if _wants_text(call):
        from tui.commands.status import print_status

        return print_status(call)
    return _run(call, "today", inline=True)


def _can_be_asked(call: Call) -> bool:
    """Return whether somebody sits there who wants lines, or whose terminal shows nothing else."""
    options, here = call.options, sys.stdin.isatty() and sys.stdout.isatty()
    wants_lines = options.plain or not call.has_terminal
    return here and wants_lines and not options.json and not options.plan


def _ask_today(call: Call) -> int:
    from tui.commands.crisis import page_lines
    from tui.plain.console import Console
    from tui.plain.day import walk_day

    console = Console(sys.stdin, call.write)
    console.asides["crisis"] = lambda: page_lines(call.store)
    if walk_day(call.store, console):
        return 0
    from tui.commands.status import print_status

    return print_status(call)


def _open_board(call: Call) -> int:
    if _wants_text(call):
        from tui.commands.status import print_board

        return print_board(call)
    return _run(call, "board")


def _open_timeline(call: Call) -> int:
    if _wants_text(call):
        from tui.commands.timeline import print_timeline

        return print_timeline(call)
    return _run(call, "timeline")


def _wants_text(call: Call) -> bool:
    options = call.options
    return options.plain or options.json or options.plan or not call.has_terminal


def _run(call: Call, start: str, *, inline: bool = False) -> int:
    from tui.app.application import run_app
    from tui.commands.demo import open_sample
    from tui.screens.plans.plans import LOOK_AROUND

    def run(start: str, *, inline: bool = False) -> int:
        return run_app(
            call.home, call.clock, ascii=call.ascii, color=call.color, start=start, inline=inline
        )

    code = run(start, inline=inline)
    while code == LOOK_AROUND:
        open_sample(call)
        code = run("plans")
    return code


WORK = {
    "": Work(_declare_none, _open),
    "today": Work(_declare_today, _open_today),
    "board": Work(_declare, _open_board),
    "timeline": Work(_declare, _open_timeline),
}
