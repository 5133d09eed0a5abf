"""The real program in a real pseudo-terminal, line by line, killed and gone on with."""

import json
import signal
from pathlib import Path

import pytest

from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.sessions import begin_session
from flows.actions.settings import choose_accessible
from flows.documents.clock import SystemClock
from flows.store.draft_documents import draft_documents
from flows.store.store import Store
from tests.flows.samples import sample_store
from tests.terminal.terminal import Terminal


def reflection(home: Path) -> dict[str, object]:
    """Return what the only draft says in its first step."""
    (draft,) = draft_documents(Store.open(home, SystemClock()))
    answers: dict[str, object] = draft["answers"]["reflection"]
    return answers


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_a_killed_session_goes_on_where_it_was(home: Path, how: signal.Signals) -> None:
    with Terminal(home, ["new", "personal", "--plain"]) as terminal:
        terminal.wait("What would you like to call this plan?")
        terminal.press("A kinder spring", "enter")
        terminal.wait("takes up most of your energy")
        terminal.press("Long days", "enter")
        terminal.wait_written("Next line: ")
        terminal.press("and nights", "enter")
        terminal.wait_written("and nights\r\nNext line: ")
        assert terminal.kill(how) == -how
    assert reflection(home) == {"title": "A kinder spring"}
    with Terminal(home, ["resume", "--plain"]) as terminal:
        terminal.wait("You were writing:", "Long days", "and nights", "+ goes on with it")
        terminal.press("+", "enter", "still", "enter", ".", "enter")
        terminal.wait("If things went better")
        terminal.press("ctrl+d")
        assert terminal.wait_end() == 0
    assert reflection(home) == {
        "title": "A kinder spring",
        "situation": "Long days\nand nights\nstill",
    }


def test_a_dropped_line_keeps_everything(home: Path) -> None:
    with Terminal(home, ["new", "personal", "--plain"]) as terminal:
        terminal.wait("What would you like to call this plan?")
        terminal.press("A kinder spring", "enter")
        terminal.wait("takes up most of your energy")
        terminal.hang_up()
    assert reflection(home) == {"title": "A kinder spring"}


def test_ctrl_c_keeps_everything_and_says_so(home: Path) -> None:
    with Terminal(home, ["new", "personal", "--plain"]) as terminal:
        terminal.wait("What would you like to call this plan?")
        terminal.press("A kinder spring", "enter")
        terminal.wait("takes up most of your energy")
        terminal.press("ctrl+c")
        terminal.wait("Everything is kept.")
        assert terminal.wait_end() == 0


def test_a_dumb_terminal_gets_plain_lines(home: Path) -> None:
    with Terminal(home, ["new"], TERM="dumb") as terminal:
        terminal.wait("Which plan would you like to make?")
        terminal.press("1", "enter")
        terminal.wait("What would you like to call this plan?")
        terminal.press("save", "enter")
        assert terminal.wait_end() == 0
        assert b"\x1b" not in terminal.written


def test_answers_of_a_person_at_a_terminal_make_a_plan(home: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"objectives": {"objective": [{"wish": "Sleep"}]}}))
    with Terminal(home, ["new", "personal", "--answers", str(answers)]) as terminal:
        assert terminal.wait_end() == 0
    with Terminal(home, ["show"]) as terminal:
        terminal.wait("In focus", "  Sleep.")
        assert terminal.wait_end() == 0


def test_a_screen_goes_on_where_plain_lines_stopped(home: Path) -> None:
    with Terminal(home, ["new", "personal", "--plain"]) as terminal:
        terminal.wait("What would you like to call this plan?")
        terminal.press("A kinder spring", "enter", "save", "enter")
        assert terminal.wait_end() == 0
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("You have begun already:", "1. A kinder spring")
        terminal.press("1", "enter")
        terminal.wait("takes up most of your energy", "A kinder spring", gone=["begun already"])


def test_a_dumb_terminal_gets_plain_lines_from_the_program_by_itself(home: Path) -> None:
    with Terminal(home, TERM="dumb") as terminal:
        terminal.wait("There is no plan yet; new begins one.")
        terminal.press("new", "enter")
        terminal.wait("Which plan would you like to make?")
        terminal.press("quit", "enter")
        terminal.wait("Where to:")
        terminal.press("ctrl+d")
        assert terminal.wait_end() == 0
    sample_store(home, SystemClock())  # type: ignore[arg-type]
    with Terminal(home, TERM="dumb") as terminal:
        terminal.wait("Where to:")
        terminal.press("1", "enter")
        terminal.wait("Walk 20 min: not yet")
        terminal.press("save", "enter", "quit", "enter")
        assert terminal.wait_end() == 0
        assert b"\x1b" not in terminal.written


@pytest.mark.parametrize(
    "words",
    ["", "today", "board", "timeline", "support", "journal", "new", "change", "demo", "resume"],
)
def test_no_command_opens_a_screen_once_lines_are_chosen(home: Path, words: str) -> None:
    store = sample_store(home, SystemClock())  # type: ignore[arg-type]
    choose_accessible(store, True)
    save_draft(store, begin_session(store, "personal").to_draft())
    with Terminal(home, words.split()) as terminal:
        terminal.wait_written("Lines, no screens, as your settings say; 'handrail settings")
        terminal.press("ctrl+d")
        assert terminal.wait_end() == 0
        assert b"\x1b" not in terminal.written
        assert b"|" not in terminal.written


def test_the_screens_come_back_once_lines_are_not_wanted(home: Path) -> None:
    store = sample_store(home, SystemClock())  # type: ignore[arg-type]
    choose_accessible(store, True)
    with Terminal(home, [], HANDRAIL_ACCESSIBLE="no") as terminal:
        terminal.wait("Today ·")
    choose_accessible(store, False)
    with Terminal(home, []) as terminal:
        terminal.wait("Today ·")


@pytest.mark.parametrize("words", [["join"], ["attach", "--role", "facilitator"]])
def test_whoever_hears_lines_is_told_that_looking_along_needs_a_screen(
    home: Path, words: list[str]
) -> None:
    with Terminal(home, words, ACCESSIBLE="1") as terminal:
        terminal.wait("sees the screen of somebody else")
        assert terminal.wait_end() == 1
        assert b"\x1b[?1049h" not in terminal.written
