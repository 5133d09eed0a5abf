"""`demo`: a throw-away home with a sample plan and three months of entries, to look around in."""

from argparse import ArgumentParser
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from tui.commands.call import Call
from tui.commands.command import Work


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--keep", action="store_true", help="fill a home and say where it is, without opening it"
    )
    parser.epilog = (
        "Your own home is never touched. With --home an empty folder of your choice is filled."
    )


def _demo(call: Call) -> int:
    from flows.sample.sample_home import fill_demo
    from flows.store.store import Store

    chosen = call.options.home
    home = call.home if chosen else Path(mkdtemp(prefix="handrail-demo-"))
    fill_demo(Store.open(home, call.clock))
    if call.options.keep or not call.has_terminal:
        call.say(f"A sample plan is in {home}", f"Look at it with: handrail --home {home}")
        return 0
    from tui.app.application import run_app

    try:
        return run_app(home, call.clock, ascii=call.ascii, color=call.color)
    finally:
        if not chosen:
            rmtree(home, ignore_errors=True)


WORK = {"demo": Work(_declare, _demo)}
