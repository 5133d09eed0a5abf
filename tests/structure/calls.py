"""Counts what the program calls: `python -m tests.structure.calls` prints one row for each case.

Only functions of `flows` and `tui` count, each time one of them is entered. The home is that of
`handrail demo` on a fixed day, so that the figures are the same on every machine.
"""

import asyncio
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.settling import settle_at_once
from tui.terminal.environment import prepare

MOMENT = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
"""The moment at which everything takes place."""

ROOMS = ("flows", "tui")
"""The packages whose functions count."""

COMPREHENSIONS = ("<listcomp>", "<dictcomp>", "<setcomp>")
"""What is no function any more from Python 3.12 on, and counts nowhere."""

WATCH = "handrail-watch"
"""The thread that looks at the disk now and then; how often depends on the machine."""

Function = tuple[str, str]
"""The module of a function, and its qualified name."""


class Calls:
    """How often each function was called while something was done."""

    def __init__(self) -> None:
        self.counted: Counter[Function] = Counter()
        """How often each function was entered."""

    @property
    def total(self) -> int:
        """All calls."""
        return self.counted.total()

    @property
    def functions(self) -> int:
        """How many different functions were called."""
        return len(self.counted)

    @property
    def modules(self) -> int:
        """How many different modules they are in."""
        return len({module for module, _ in self.counted})

    def of(self, name: str) -> int:
        """Return how often functions of a qualified name were called."""
        return sum(count for (_, own), count in self.counted.items() if own == name)

    def note(self, frame: FrameType, event: str, argument: Any) -> None:
        """Count one call; this is what `sys.setprofile` is given."""
        if event != "call" or threading.current_thread().name == WATCH:
            return
        module = frame.f_globals.get("__name__", "")
        if module.partition(".")[0] in ROOMS and frame.f_code.co_name not in COMPREHENSIONS:
            self.counted[module, frame.f_code.co_qualname] += 1


@contextmanager
def counted() -> Iterator[Calls]:
    """Count the calls of all threads, those that begin meanwhile included."""
    calls = Calls()
    threading.setprofile(calls.note)
    sys.setprofile(calls.note)
    try:
        yield calls
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def sample_home(folder: Path) -> Store:
    """Fill a home in a folder with the sample plan, and return it open."""
    from flows.lookup.open_home import open_home
    from flows.sample.sample_home import fill_demo

    home = folder / "home"
    fill_demo(Store.open(home, FixedClock(MOMENT)))
    return open_home(home, FixedClock(MOMENT))


def of_tick(store: Store) -> Calls:
    """Count what marking a habit done calls, from its name to the file."""
    from flows.actions.entries import tick
    from flows.lookup.search import candidates, find_habit_or_step

    first, *_, last = candidates(store, "habit")
    # What is imported with the first one is not counted.
    tick(store, find_habit_or_step(store, first.title), on=store.clock.today())
    name = last.title
    with counted() as calls:
        tick(store, find_habit_or_step(store, name), on=store.clock.today())
    return calls


def of_view(store: Store, read: Callable[[Store], object]) -> Calls:
    """Count what reading a place calls, its files once read."""
    read(store)
    with counted() as calls:
        read(store)
    return calls


async def of_repaint(folder: Path) -> Calls:
    """Count what the open board calls from another process's change to the new picture."""
    from flows.actions.journal import add_win
    from tests.tui.wizard_walk import opened, text_of, until
    from tui.app.application import HandrailApp

    store = sample_home(folder)
    app = HandrailApp(store.home, FixedClock(MOMENT), start="board")
    async with app.run_test(size=(80, 48)) as pilot:
        await opened(pilot)
        await until(pilot, lambda: "Sam" in text_of(app))
        await pilot.pause(1)
        with counted() as calls:
            sys.setprofile(None)
            add_win(store, "rang somebody", on=MOMENT.date())
            sys.setprofile(calls.note)
            await until(pilot, lambda: "rang somebody" in text_of(app))
    return calls


async def of_answer(folder: Path) -> Calls:
    """Count what one answer on a page of a session calls, from its key to the file."""
    from tests.tui.wizard_walk import opened, until
    from tui.app.application import HandrailApp
    from tui.screens.session import wizard

    store = Store.open(folder / "home", FixedClock(MOMENT))
    app = HandrailApp(store.home, FixedClock(MOMENT), start="new:personal")
    drafts = store.home / "drafts"

    def is_saved() -> bool:
        return any(b"Enough sleep" in each.read_bytes() for each in drafts.glob("*.json"))

    # What is being typed is kept now and then, and whether the thread that looks sees one's own
    # file, too: how often depends on the machine.
    with patch.object(wizard, "KEEP_EVERY", 3_600), patch("tui.app.live_updates.Thread"):
        async with app.run_test(size=(80, 24)) as pilot:
            await opened(pilot)
            await until(pilot, lambda: isinstance(app.screen, wizard.Wizard))
            await pilot.press(*"Enough slee")
            await pilot.pause()
            with counted() as calls:
                await pilot.press("p", "enter")
                await until(pilot, is_saved)
    return calls


def main() -> None:
    """Print the figures."""
    from flows.views.board import board
    from flows.views.today import today

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = sample_home(Path(folder))
        rows = {
            "reading Today": of_view(store, today),
            "reading the board": of_view(store, board),
            "one tick": of_tick(store),
        }
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        rows["the board repainted"] = asyncio.run(of_repaint(Path(folder)))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        rows["one answer"] = asyncio.run(of_answer(Path(folder)))
    lines = [f"{'':22}{'calls':>8}{'functions':>11}{'modules':>9}"]
    for name, calls in rows.items():
        lines.append(f"{name:22}{calls.total:8}{calls.functions:11}{calls.modules:9}")
    for name, calls in rows.items() if "-v" in sys.argv else ():
        lines += ["", name]
        for (module, function), count in calls.counted.most_common(40):
            lines.append(f"{count:8}  {module}:{function}")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    prepare()
    settle_at_once()
    main()
