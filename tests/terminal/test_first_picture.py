"""A place is painted before the app is loaded, and the app takes over without a trace."""

import os
import signal
import sys
import termios
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.terminal.first_starts import (
    LAST_WORD,
    Start,
    compare_at_random,
    compare_start,
    compare_takeover,
    open_terminal,
)
from tests.terminal.terminal import ASKED_TO_END, Terminal
from tui.terminal.modes import CURSOR, ENTER, LEAVE


@pytest.fixture
def sample(home: Path) -> Path:
    """A home with the sample plan, as it is today."""
    fill_demo(Store.open(home, SystemClock()))
    return home


SIZES = [(24, 80), (15, 50), (40, 120), (60, 200)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("place", ["", "board"])
def test_the_app_takes_over_without_a_changed_cell(
    sample: Path, place: str, size: tuple[int, int]
) -> None:
    compare_takeover(sample, Start(place, *size))


@pytest.mark.parametrize(("place", "keys"), [("", ("down", "2", "down")), ("board", ("3", "1"))])
def test_it_is_the_picture_of_the_app_and_keys_typed_meanwhile_arrive(
    sample: Path, place: str, keys: tuple[str, ...]
) -> None:
    compare_start(sample, Start(place, 24, 80, keys=keys))


@pytest.mark.parametrize("seed", range(2))
def test_any_start_is_like_that(seed: int) -> None:
    compare_at_random(seed)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_so_it_is_with_the_welcome(home: Path, size: tuple[int, int]) -> None:
    start = Start("", *size, keys=("down",))
    compare_start(home, start)
    compare_takeover(home, start)


def test_what_is_typed_before_anything_is_seen_arrives(sample: Path) -> None:
    with open_terminal(sample, Start("", 24, 80)) as terminal:
        terminal.press("2")
        terminal.wait("Board ·", LAST_WORD)


def test_a_key_that_ends_it_gives_the_terminal_back(sample: Path) -> None:
    with open_terminal(sample, Start("", 24, 80)) as terminal:
        terminal.wait(LAST_WORD)
        terminal.press("ctrl+q")
        assert terminal.wait_end() == 0
        assert terminal.written.count(ENTER.encode()) == 1
        assert terminal.written.endswith(f"{LEAVE}{CURSOR}".encode())


@pytest.mark.parametrize("number", ASKED_TO_END)
def test_who_ends_it_meanwhile_gets_the_terminal_back(sample: Path, number: signal.Signals) -> None:
    with open_terminal(sample, Start("", 24, 80)) as terminal:
        terminal.wait(LAST_WORD)
        assert terminal.kill(number) == 128 + number
        assert f"{LEAVE}{CURSOR}".encode() in terminal.written


@pytest.mark.parametrize("number", ASKED_TO_END)
def test_who_ends_it_at_its_first_byte_gets_the_terminal_back(
    sample: Path, number: signal.Signals
) -> None:
    with open_terminal(sample, Start("", 24, 80)) as terminal:
        before = termios.tcgetattr(terminal.handle)
        terminal.wait_written(ENTER)
        assert terminal.kill(number) == 128 + number
        assert is_given_back(terminal, before)


def test_another_size_meanwhile_is_heeded(sample: Path) -> None:
    with open_terminal(sample, Start("", 40, 120)) as terminal:
        terminal.wait(LAST_WORD)
        terminal.resize(24, 80)
        terminal.press("down")
        terminal.wait_until(lambda: terminal.lines()[-1].endswith(LAST_WORD))


def test_it_shows_what_was_saved_just_before(sample: Path) -> None:
    with open_terminal(sample, Start("", 24, 80)) as terminal:
        terminal.wait(LAST_WORD)
    store = Store.open(sample, SystemClock())
    name = store.names("plans")[0]
    with store.transaction(name) as transaction:
        plan = dict(next(iter(store.read(name)["plan"].values())), title="Another name by now")
        transaction.put(name, "plan", plan)
    with open_terminal(sample, Start("", 24, 80)) as terminal:
        terminal.wait(LAST_WORD)
        assert "Another name by now" in terminal.text()


ENDED_AT_ONCE = """
import os, sys
from tui.cli import main
from tui.terminal.driver import TerminalDriver
number = int(sys.argv.pop())
take_over = TerminalDriver.start_application_mode
def end_meanwhile(driver):
    take_over(driver)
    os.kill(os.getpid(), number)
TerminalDriver.start_application_mode = end_meanwhile
sys.exit(main(sys.argv[1:]))
"""
"""The program, told to end just when the app has the terminal and is not there yet."""

NEVER_ENDS = """
from tui.app.ending import AppEnding
AppEnding.begin = lambda *arguments, **more: None
"""
"""The app as it is when something in it hangs."""


@pytest.mark.parametrize("number", ASKED_TO_END)
@pytest.mark.parametrize("place", ["board", "timeline"])
def test_who_ends_it_while_the_app_takes_over_gets_the_terminal_back(
    sample: Path, place: str, number: signal.Signals
) -> None:
    command = [sys.executable, "-c", ENDED_AT_ONCE]
    with Terminal(sample, [place, str(int(number))], command=command) as terminal:
        before = termios.tcgetattr(terminal.handle)
        assert terminal.wait_end() == 128 + number
        assert is_given_back(terminal, before)


def test_an_app_that_never_ends_gives_the_terminal_back_as_well(sample: Path) -> None:
    command = [sys.executable, "-c", NEVER_ENDS + ENDED_AT_ONCE]
    with Terminal(sample, ["board", str(int(signal.SIGTERM))], command=command) as terminal:
        before = termios.tcgetattr(terminal.handle)
        assert terminal.wait_end() == 128 + signal.SIGTERM
        assert is_given_back(terminal, before)


def is_given_back(terminal: Terminal, before: list[Any]) -> bool:
    """Return whether the prompt stands there again, with the attributes of before."""
    assert f"{LEAVE}{CURSOR[:6]}".encode() in terminal.written
    assert termios.tcgetattr(terminal.handle) == before
    return True


@pytest.mark.parametrize("place", ["", "board"])
def test_a_stop_waits_for_the_app_which_comes_back_from_it(sample: Path, place: str) -> None:
    with open_terminal(sample, Start(place, 24, 80)) as terminal:
        terminal.wait(LAST_WORD)
        os.kill(terminal.pid, signal.SIGTSTP)
        terminal.wait_until(partial(is_stopped, terminal))
        terminal.wait_written(LEAVE)
        left = len(terminal.written)
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_until(lambda: ENTER.encode() in terminal.written[left:])
        terminal.press("5")
        terminal.wait("Journal", "search")


def is_stopped(terminal: Terminal) -> bool:
    """Return whether the program has been stopped."""
    return os.waitpid(terminal.pid, os.WUNTRACED | os.WNOHANG)[0] != 0
