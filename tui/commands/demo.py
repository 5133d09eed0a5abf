"""`demo`: a throw-away home with a sample plan and three months of entries, to look around in."""

from argparse import ArgumentParser
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from tui.commands.base.call import Call
from tui.commands.base.command import Work


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--keep", action="store_true", help="fill a home and say where it is, without opening it"
    )
    parser.epilog = (
        "Your own home is never touched. With --home an empty folder of your choice is filled."
    )


def _demo(call: Call) -> int:
    chosen = call.options.home
    opens = not call.options.keep and (not call.line_mode or call.hears)
    if not chosen and opens:
        return open_sample(call)
    home = call.home if chosen else Path(mkdtemp(prefix="handrail-demo-"))
    _fill(home, call)
    if not opens:
        call.print_whole(f"A sample plan is in {home}", f"Look at it with: handrail --home {home}")
        return 0
    return _open(home, call)


def open_sample(call: Call) -> int:
    """Open a sample plan in a home that is thrown away afterwards, and return how that ended."""
    home = Path(mkdtemp(prefix="handrail-demo-"))
    try:
        _fill(home, call)
        return _open(home, call)
    finally:
        rmtree(home, ignore_errors=True)


def _fill(home: Path, call: Call) -> None:
    from flows.sample.sample_home import fill_demo
    from flows.store.store import Store

    fill_demo(Store.open(home, call.clock))


def _open(home: Path, call: Call) -> int:
    if call.line_mode:
        from tui.commands.line_menu import run_menu

        call.options.home = str(home)
        inside = Call(call.options, call.clock)
        inside.line_mode = call.line_mode
        return run_menu(inside)
    from tui.app.start import run_app

    # Where it is gone when one leaves, nobody else comes.
    return run_app(home, call.clock, ascii=call.ascii, color=call.color, can_host=False)


WORK = {"demo": Work(_declare, _demo)}
