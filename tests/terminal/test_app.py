"""The real program in a real pseudo-terminal at 80 × 24, by keys alone."""

import signal
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.store.draft_documents import draft_documents
from flows.store.store import Store
from flows.views.journal import journal_view
from tests.flows.samples import sample_store
from tests.terminal.terminal import Terminal

QUESTIONS = (
    "What matters to you, whatever else happens?",
    "What has helped before, even a little?",
    "Is there anything about health that the plan can allow for?",
    "what do you want?",
)
"""What is asked page by page, after the areas of life up to the first objective."""


def typed(home: Path) -> str:
    """Return what is kept of the long texts that are not answered yet."""
    return "\n".join(
        text
        for each in draft_documents(Store.open(home, SystemClock()))
        for text in each["typing"].values()
    )


def test_from_the_welcome_to_a_saved_plan_killed_once_on_the_way(home: Path) -> None:
    with Terminal(home) as terminal:
        terminal.wait("You are the author here", "Personal plan")
        terminal.press("enter")
        terminal.wait("Where things are now")
        terminal.press("A calmer spring", "enter")
        terminal.wait("saved")
        terminal.press("Long days and little sleep")
        terminal.press("pagedown")
        terminal.wait("Which parts of life")
        terminal.press("1", "3")
        terminal.wait("[x] People", "[x] Feelings")
        assert terminal.kill(signal.SIGKILL) == -signal.SIGKILL

    with Terminal(home) as terminal:
        terminal.wait("Go on where you left", "A calmer spring")
        terminal.press("enter")
        terminal.wait("[x] People", "[x] Feelings")
        terminal.press("pagedown")
        terminal.wait("How content are you")
        for question in QUESTIONS:
            terminal.press("pagedown")
            terminal.wait(question)
        terminal.press("Sleep through most nights", "enter", "Six hours, five nights", "enter")
        terminal.wait("Specific ✓")
        terminal.press("f5")
        terminal.wait("read back", "Sleep through most nights")
        terminal.press("s")
        terminal.wait("A calmer spring", "enter change this line")
        terminal.press("escape")
        terminal.wait("Your plans", "1 objective")
        terminal.press("q")
        assert terminal.wait_end() == 0


def test_a_key_that_comes_before_there_is_a_place_waits_for_it(home: Path) -> None:
    with Terminal(home) as terminal:
        terminal.wait("Handrail")
        terminal.press("4")
        terminal.wait("no plan yet")


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
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


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
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

    with Terminal(home) as terminal:
        terminal.wait("Go on where you left", "Spring")


def test_a_home_that_cannot_be_used_is_told_in_one_sentence(tmp_path: Path) -> None:
    place = tmp_path / "home"
    place.write_text("a file, not a folder")
    with Terminal(place) as terminal:
        assert terminal.wait_end() == 1
        told = terminal.text()
    assert "Traceback" not in told
    assert len([line for line in told.splitlines() if line.strip()]) <= 4


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_words_in_a_window_are_kept_by_who_is_asked_to_end(
    home: Path, number: signal.Signals
) -> None:
    sample_store(home, SystemClock())  # type: ignore[arg-type]
    with Terminal(home, ["board"]) as terminal:
        terminal.wait("IN FOCUS")
        terminal.press("n")
        terminal.wait("In a few words, what do you want?")
        terminal.press("half a wish")
        terminal.wait("half a wish")
        assert terminal.kill(number) == 128 + number
    (line,) = journal_view(Store.open(home, SystemClock())).lines
    assert (line.text, line.tags) == ("half a wish", ("unfinished",))
