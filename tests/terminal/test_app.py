"""The real program in a real pseudo-terminal at 80 × 24, by keys alone."""

import re
import signal
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.draft_documents import draft_documents
from flows.store.store import Store
from flows.views.journal import journal_view
from tests.flows.samples import sample_store
from tests.terminal.terminal import ASKED_TO_END, Terminal


def typed(home: Path) -> str:
    """Return what is kept of the long texts that are not answered yet."""
    return "\n".join(
        text
        for each in draft_documents(Store.open(home, SystemClock()))
        for text in each["typing"].values()
    )


def page_number(terminal: Terminal) -> tuple[int, int]:
    """Return the number of the page that is shown, and how many there are."""
    found = re.search(r"page (\d+) of (\d+)", terminal.text())
    assert found is not None, terminal.text()
    return int(found[1]), int(found[2])


def test_the_essentials_from_the_welcome_to_the_end_killed_once_on_the_way(home: Path) -> None:
    with Terminal(home, cold=True) as terminal:
        terminal.wait("You are the author here", "Personal plan")
        terminal.press("enter")
        terminal.wait("Where things are now", "[the essentials", "ctrl+t")
        assert page_number(terminal)[0] == 1
        assert page_number(terminal)[1] <= 10
        terminal.press("A kinder spring", "enter")
        terminal.press("Long days and little sleep", "enter", "enter")
        terminal.press("Slow mornings", "enter", "enter")
        terminal.wait("what do you want?")
        terminal.press("Sleep longer most nights", "enter")
        terminal.press("Six hours, five nights")
        terminal.wait_until(lambda: "Six hours" in typed(home))
        assert terminal.kill(signal.SIGKILL) == -signal.SIGKILL

    with Terminal(home, cold=True) as terminal:
        terminal.wait("Go on where you left", "A kinder spring")
        terminal.press("enter")
        terminal.wait("Sleep longer most nights", "Six hours, five nights")
        assert page_number(terminal)[1] <= 10
        terminal.press("pagedown")
        terminal.wait("Small steps on the way")
        terminal.press("tab", "Ring Jo, tomorrow")
        terminal.wait("tomorrow →")
        terminal.press("enter")
        terminal.wait("1. Ring Jo")
        terminal.press("pagedown")
        terminal.wait("Add another objective")
        terminal.press("f6")
        terminal.wait("Contents", "answered")
        terminal.press("end", "enter")
        terminal.wait("Does this feel like your plan?")
        number, among = page_number(terminal)
        assert number == among
        terminal.press("pageup")
        terminal.wait("Read back", "leep longer most nights")
        terminal.press("s")
        terminal.wait("Does this feel like your plan?")
        terminal.press("1", "enter")
        terminal.wait("Your plan is saved", "Ring Jo", "F2", "1 Today", "2 Board", "p write a file")
        terminal.press("1")
        terminal.wait("Today", gone=["Your plan is saved"])
        terminal.press("q")
        assert terminal.wait_end() == 0


def test_a_key_that_comes_before_there_is_a_place_waits_for_it(home: Path) -> None:
    with Terminal(home) as terminal:
        terminal.wait_until(lambda: bool(terminal.written))
        terminal.press("4")
        terminal.wait("no plan yet")


@pytest.mark.parametrize("number", [*ASKED_TO_END, signal.SIGKILL])
def test_whatever_ends_it_the_draft_is_there(home: Path, number: signal.Signals) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        terminal.press("Spring", "enter")
        terminal.wait("saved")
        terminal.press("Half a sentence")
        terminal.wait_until(lambda: "Half a sentence" in typed(home))
        terminal.kill(number)

    with Terminal(home) as terminal:
        terminal.wait("Go on where you left", "Spring")
        terminal.press("enter")
        terminal.wait("Half a sentence")


@pytest.mark.parametrize("number", ASKED_TO_END)
def test_who_is_asked_to_end_keeps_the_last_word_and_gives_the_terminal_back(
    home: Path, number: signal.Signals
) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        terminal.press("Spring", "enter", "Not two seconds old")
        terminal.wait("Not two seconds old")
        code = terminal.kill(number)
        after = terminal.written.rpartition(b"old")[2]
    assert code == 128 + number
    assert b"\x1b[?1049l" in after
    assert b"\x1b[?25h" in after
    assert "Not two seconds old" in typed(home)


def test_a_dropped_line_ends_the_program_and_keeps_the_draft(home: Path) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        terminal.press("Spring", "enter")
        terminal.wait("saved")
        terminal.hang_up()

    with Terminal(home, cold=True) as terminal:
        terminal.wait("Go on where you left", "Spring")


def test_a_home_that_cannot_be_used_is_told_in_one_sentence(tmp_path: Path) -> None:
    place = tmp_path / "home"
    place.write_text("a file, not a folder")
    with Terminal(place) as terminal:
        assert terminal.wait_end() == 1
        told = terminal.text()
    assert "Traceback" not in told
    assert len([line for line in told.splitlines() if line.strip()]) <= 4


@pytest.mark.parametrize("number", ASKED_TO_END)
def test_words_in_a_window_are_kept_by_who_is_asked_to_end(
    home: Path, number: signal.Signals
) -> None:
    sample_store(home, SystemClock())  # type: ignore[arg-type]
    with Terminal(home, ["board"]) as terminal:
        terminal.wait("Board ·", "in focus")
        terminal.press("n")
        terminal.wait("In a few words, what do you want?")
        terminal.press("half a wish")
        terminal.wait("half a wish")
        assert terminal.kill(number) == 128 + number
    (line,) = journal_view(Store.open(home, SystemClock())).lines
    assert (line.text, line.tags) == ("half a wish", ("unfinished",))


@pytest.mark.parametrize("key", ["?", "f", "y", "B", "\x10", "f12"])
def test_a_window_is_painted_once_and_does_not_move(home: Path, key: str) -> None:
    fill_demo(Store.open(home, SystemClock()))
    with Terminal(home) as terminal:
        terminal.wait("Today ·", "quit")
        terminal.settle(0.3)
        before = len(terminal.written)
        terminal.press(key)
        terminal.wait("╭")
        terminal.settle(0.5)
        written = terminal.written[before:].decode()
        # Its title stands in its border from the beginning.
        assert written.count("╭") == 1
        assert "╭──" not in written
