"""The program by itself, `today`, `board`, `timeline`: opens the app, or prints what it shows."""

from argparse import ArgumentParser
from functools import partial

from tui.commands.base.arguments import add_json, add_plan
from tui.commands.base.call import Call
from tui.commands.base.command import Work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.app.first.first_picture import FirstPicture

NO_TERMINAL = 64
"""What the program ends with when there is no terminal to open."""


def _declare_places(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--plain", action="store_true", help="tell the places by number and ask line by line"
    )


def _declare(parser: ArgumentParser) -> None:
    _declare_as(parser, "print it instead of opening a screen")


def _declare_today(parser: ArgumentParser) -> None:
    _declare_as(parser, "ask line by line; without a terminal, print it")


def _declare_as(parser: ArgumentParser, plain: str) -> None:
    add_plan(parser)
    add_json(parser)
    parser.add_argument("--plain", action="store_true", help=plain)


def _open(call: Call) -> int:
    if not call.line_mode:
        return open_place(call, "")
    if call.hears:
        from tui.commands.line_menu import run_menu

        return run_menu(call)
    call.print_message(
        "There is no terminal here to open. 'handrail status' prints where things stand, "
        "'handrail new --plain' asks line by line."
    )
    return NO_TERMINAL


def _open_today(call: Call) -> int:
    options = call.options
    if call.line_mode and call.hears and not options.json and not options.plan:
        return ask_today(call)
    if call.shows_lines or options.plan:
        from tui.commands.status import print_status

        call.announce_lines()
        return print_status(call)
    return open_place(call, "today", inline=True)


def ask_today(call: Call) -> int:
    """Ask about today line by line; print where things stand while there is no plan."""
    from tui.commands.call_console import console_of
    from tui.plain.day import walk_day

    call.announce_lines()
    if walk_day(call.store, console_of(call)):
        return 0
    from tui.commands.status import print_status

    return print_status(call)


def _open_board(call: Call) -> int:
    if call.shows_lines or call.options.plan:
        from tui.commands.status import print_board

        call.announce_lines()
        return print_board(call)
    return open_place(call, "board")


def _open_timeline(call: Call) -> int:
    if call.shows_lines or call.options.plan:
        from tui.commands.status import print_timeline

        call.announce_lines()
        return print_timeline(call)
    return open_place(call, "timeline")


def open_place(call: Call, start: str, *, inline: bool = False) -> int:
    """Open the app, at a place where one is named, and return how that ended."""
    from tui.app.host_process import run_or_host

    run = partial(_open_painted, call, start, inline=inline)
    return run_or_host(run, call.home, ascii=call.ascii, color=call.color)


def _open_painted(call: Call, start: str, *, inline: bool) -> int:
    first = None if inline else _paint_first(call, start)
    try:
        return _run_app(call, start, first, inline=inline)
    finally:
        if first is not None:
            first.terminal.give_back()


def _paint_first(call: Call, start: str) -> "FirstPicture | None":
    """Paint what is opened before the app is loaded, where that can be."""
    from tui.app.first.first_picture import paint_first

    return paint_first(call.home, call.clock, start, ascii=call.ascii, color=call.color)


def _run_app(call: Call, start: str, first: "FirstPicture | None", *, inline: bool) -> int:
    from tui.app.start import run_app

    def run(start: str, first: "FirstPicture | None" = None, *, inline: bool = False) -> int:
        return run_app(
            call.home,
            call.clock,
            ascii=call.ascii,
            color=call.color,
            start=start,
            inline=inline,
            first=first,
            user=call.who,
        )

    code = run(start, first, inline=inline)

    # What nobody needs before the app, nor most people after it, comes last.
    from tui.commands.demo import open_sample
    from tui.screens.base.host import LOOK_AROUND

    while code == LOOK_AROUND:
        open_sample(call)
        code = run("plans")
    return code


WORK = {
    "": Work(_declare_places, _open),
    "today": Work(_declare_today, _open_today),
    "board": Work(_declare, _open_board),
    "timeline": Work(_declare, _open_timeline),
}
