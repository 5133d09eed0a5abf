"""The picture of a session of two: both terminals of the real programs, as each shows it."""

import io
import re
import tempfile
from itertools import groupby
from pathlib import Path

import pyte
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from flows.documents.clock import SystemClock
from flows.lookup.plans import current_plan
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.terminal.shared_home import kill_host, let_in
from tests.terminal.terminal import Terminal

NAMES = ("two-own", "two-facilitator")
"""What the two pictures are called: the participant's, and the facilitator's."""

SIZES = ((24, 80), (24, 116))
"""Rows and columns of the two windows."""

GROUND = TerminalTheme((26, 27, 30), (208, 208, 208), [(0, 0, 0)] * 8, [(128, 128, 128)] * 8)
"""What a terminal looks like where nothing is painted."""

MOMENT = re.compile(r"saved(&#160;| )\d\d:\d\d")


def shared_pictures() -> dict[str, str]:
    """Return both pictures as SVG, by name."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        home = Path(place) / "home"
        fill_demo(Store.open(home, SystemClock()))
        try:
            return _both(home)
        finally:
            kill_host(home)


def _both(home: Path) -> dict[str, str]:
    plan = current_plan(Store.open(home, SystemClock()))
    assert plan is not None
    arguments = ("host", "--as", "Sam", "--at", f"change:{plan.id}")
    (rows, columns), (their_rows, their_columns) = SIZES
    with Terminal(home, arguments, rows=rows, columns=columns, COLORTERM="truecolor") as own:
        own.wait("page 1 of", "Only you see this")
        words = ("join", "--role", "facilitator", "--as", "Ben")
        with Terminal(
            home, words, rows=their_rows, columns=their_columns, COLORTERM="truecolor"
        ) as ben:
            let_in(own, ben, "Ben (facilitator)", owner="Sam")
            while "How will you know" not in own.text() and "In a few words" not in own.text():
                own.press("pagedown")
                for terminal in (own, ben):  # Both are read, or the one that is not would wait.
                    terminal.settle(1.5)
            ben.press("\t", "More evenings with the phone in the hall", "enter")
            ben.wait("Ben suggests")
            own.wait("Ben suggests")
            ben.press("\t", "Sam smiles at that")
            for terminal in (own, ben):
                terminal.settle(7)
            screens = zip(NAMES, (own, ben), ("Sam", "Ben, who helps"), strict=True)
            return {name: _svg(name, each.screen, title) for name, each, title in screens}


def _svg(name: str, screen: pyte.Screen, title: str) -> str:
    console = Console(
        file=io.StringIO(),
        record=True,
        width=screen.columns,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    for row in range(screen.lines):
        line = Text(no_wrap=True, overflow="crop")
        cells = [screen.buffer[row][column] for column in range(screen.columns)]
        for style, run in groupby(cells, _style):
            line.append("".join(cell.data for cell in run), style)
        console.print(line)
    picture = console.export_svg(title=title, theme=GROUND, unique_id=f"terminal-{name}")
    return MOMENT.sub(r"saved\g<1>18:30", picture)


def _style(cell: pyte.screens.Char) -> Style:
    front, back = (None if each == "default" else _colour(each) for each in (cell.fg, cell.bg))
    return Style(color=front, bgcolor=back, bold=cell.bold, reverse=cell.reverse)


def _colour(name: str) -> str:
    return f"#{name}" if re.fullmatch("[0-9a-f]{6}", name) else name
