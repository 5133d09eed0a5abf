"""Starts of the program, from the first picture on: nothing changes when the app takes over.

`python -m tests.terminal.first_starts 200` makes that many starts at random: another home, place,
window, theme and keys each time, typed while the app is being loaded.
"""

import random
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from flows.actions.settings import choose_theme
from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.terminal.pictures import Picture, differences, picture
from tests.terminal.terminal import Terminal
from tui.drawing.roles import THEMES

LAST_WORD = "quit"
"""What the last row of a place ends with."""

KEYS = ("down", "up", "1", "2", "3", "4", "5", "6", "end", "tab")
"""What may be typed at any time and changes nothing that is kept."""

GONE_BY = 8.0
"""Seconds after which a key has had its effect, if it has one."""


class Start(NamedTuple):
    """One start of the program."""

    place: str
    """`""` for Today, or `board`."""

    rows: int
    """Rows of the window."""

    columns: int
    """Columns of the window."""

    theme: str = THEMES[0]
    """The colours."""

    keys: tuple[str, ...] = ()
    """What is typed."""

    delays: tuple[float, ...] = ()
    """Seconds before each of these keys; none stands for at once."""

    depth: str = "truecolor"
    """How many colours the terminal says to have."""


def open_terminal(home: Path, start: Start, **environment: str) -> Terminal:
    """Open a terminal with the program in it, started from nothing."""
    arguments = [start.place] if start.place else []
    return Terminal(
        home,
        arguments,
        rows=start.rows,
        columns=start.columns,
        cold=True,
        COLORTERM=start.depth,
        **environment,
    )


def wait_for_first(terminal: Terminal) -> Picture:
    """Wait for the first picture, and for the blanks at its end, which may come a little later."""
    terminal.wait(LAST_WORD)
    terminal.settle(0.1)
    return picture(terminal.screen)


def compare_start(home: Path, start: Start) -> None:
    """Start the program twice, once without a first picture, and compare what is seen.

    Raises:
        AssertionError: the first picture is another than that of the app, a cell of it was changed
            when the app took over, or a key that was typed meanwhile got lost.
    """
    with open_terminal(home, start, HANDRAIL_RAW_TERMINAL="1") as raw:
        raw.wait(LAST_WORD)
        with open_terminal(home, start) as painted:
            first = wait_for_first(painted)
            with suppress(AssertionError):
                raw.wait_until(lambda: picture(raw.screen) == first, GONE_BY)
            assert picture(raw.screen) == first, differences(painted.screen, raw.screen)
            if not start.keys:
                # A key that changes nothing at last shows that the app is there.
                start = start._replace(keys=("1", "2") if start.place else ("2", "1"))
            for number, key in enumerate(start.keys):
                for terminal in (raw, painted):
                    terminal.settle((*start.delays, *[0.0] * (number + 1))[number])
                    terminal.press(key)
            wait_until_same(raw, painted)


def compare_takeover(home: Path, start: Start) -> None:
    """Start the program, and see that nothing is written between its first picture and a key.

    Raises:
        AssertionError: something of the first picture was painted again.
    """
    with open_terminal(home, start) as painted:
        before = wait_for_first(painted)
        first = _press(painted, "down", before)
        _press(painted, "up", picture(painted.screen))
        painted.wait_until(lambda: picture(painted.screen) == before)
        again = _press(painted, "down", before)
        # What a key costs when nothing else is painted, and a little for where the pen stood.
        assert len(first) <= len(again) + 64, first


def _press(terminal: Terminal, key: str, before: Picture) -> bytes:
    """Press a key and return what was written until its effect was seen, and a little longer.

    Where there is nothing to go to, nothing at all may be written.
    """
    start = len(terminal.written)
    terminal.press(key)
    with suppress(AssertionError):
        terminal.wait_until(lambda: picture(terminal.screen) != before, GONE_BY)
    terminal.settle(0.3)
    return terminal.written[start:]


def wait_until_same(raw: Terminal, painted: Terminal) -> None:
    """Wait until the same words stand on both terminals, and go on doing so."""

    def is_same() -> bool:
        raw.settle(0.05)
        return raw.lines() == painted.lines()

    try:
        painted.wait_until(is_same)
        for terminal in (raw, painted):
            terminal.settle(0.4)
        painted.wait_until(is_same)
    except AssertionError:
        ended = [each.text() for each in (raw, painted) if each.has_ended()]
        told = "\n".join(["", *(f"the program has ended:\n{each}" for each in ended)])
        raise AssertionError(differences(raw.screen, painted.screen) + told) from None


def make_home(folder: Path, chance: random.Random, theme: str) -> Path:
    """Return a home with the sample plan as it was on some day, in some colours; a few are new."""
    home = folder / "home"
    clock = SystemClock()
    if not (is_new := chance.randrange(5) == 0):
        fill_demo(Store.open(home, clock))
    store = Store.open(home, clock)
    choose_theme(store, theme)
    if is_new:
        return home
    name = store.names("plans")[0]
    plan = dict(next(iter(store.read(name)["plan"].values())))
    words = ["", " – 日本 ✓", " " + "on and on " * 9, " e\u0301"]
    states = ["in_focus", "doing", "later", "reached", "paused"]
    plan["objectives"] = [
        {**each, "wish": each["wish"] + chance.choice(words), "state": chance.choice(states)}
        for each in plan["objectives"]
    ]
    plan["habits"] = chance.sample(plan["habits"], chance.randrange(3))
    plan["title"] = chance.choice([plan["title"], "Ein sehr langer Name " * 5, "家"])
    with store.transaction(name) as transaction:
        transaction.put(name, "plan", plan)
    return home


def start_at_random(chance: random.Random) -> Start:
    """Return any start."""
    keys = tuple(chance.choices(KEYS, k=chance.randrange(5)))
    return Start(
        chance.choice(["", "board"]),
        chance.randrange(15, 61),
        chance.randrange(50, 201),
        chance.choice(THEMES),
        keys,
        tuple(chance.choice([0.0, 0.02, 0.1, 0.3]) for _ in keys),
        chance.choice(["truecolor", ""]),
    )


def compare_at_random(seed: int) -> Start:
    """Make one start at random and compare it; see `compare_start`."""
    chance = random.Random(seed)
    start = start_at_random(chance)
    with tempfile.TemporaryDirectory() as folder:
        home = make_home(Path(folder), chance, start.theme)
        compare_start(home, start)
        compare_takeover(home, start)
    return start


def main(count: int, first: int = 0) -> int:
    """Make so many starts, tell of each that was not the same, and return what to end with."""
    told = 0
    for seed in range(first, first + count):
        try:
            compare_at_random(seed)
        except AssertionError as error:
            told += 1
            print(f"start {seed}: {start_at_random(random.Random(seed))}\n{str(error)[:2000]}")
        if (seed + 1) % 20 == 0:
            print(f"{seed + 1 - first} starts, {told} of them other than the app", flush=True)
    print(f"{count} starts at random, {told} of them other than the app")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:] or ["200"])))
