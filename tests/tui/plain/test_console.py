"""A conversation line by line: the words that act, and how to write them as an answer."""

from io import StringIO

import pytest

from flows.documents.validators import check_line
from tui.plain.console import Console
from tui.plain.prompt_words import Back, Blank, Clear, EndOfInput, Save, Skip, literally
from tui.plain.typed_input import yes_or_no


def conversation(*lines: str) -> tuple[Console, list[str]]:
    """Return a console that hears these lines, and all that it writes."""
    written: list[str] = []
    return Console(StringIO("".join(f"{line}\n" for line in lines)), written.append), written


@pytest.mark.parametrize(
    ("line", "turn"),
    [("back", Back), (" Back ", Back), ("SKIP", Skip), ("clear", Clear), ("save", Save)],
)
def test_a_word_turns_elsewhere(line: str, turn: type[Exception]) -> None:
    console, _ = conversation(line)
    with pytest.raises(turn):
        console.ask()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("\\back", "back"),
        ("\\\\back", "\\back"),
        ("\\?", "?"),
        ("\\o/", "\\o/"),
        ("back to work", "back to work"),
        ("", ""),
    ],
)
def test_a_backslash_keeps_a_word_from_acting(line: str, answer: str) -> None:
    assert literally(line) == answer
    console, _ = conversation(line)
    assert console.ask() == answer


def test_an_aside_tells_and_asks_again() -> None:
    console, written = conversation("?", "plan", "help", "yes")
    console.asides["plan"] = lambda: ["so far"]
    console.asides["help"] = lambda: ["more about it"]
    assert console.settle(yes_or_no)
    told = "".join(written)
    assert told.count("Answer: ") == 4
    assert "goes to the question before" in told
    assert "so far\n" in told
    assert "more about it\n" in told


def test_what_is_refused_says_why_and_asks_again() -> None:
    console, written = conversation("perhaps", "yes")
    assert console.settle(yes_or_no)
    assert "Please answer with yes or no.\n" in written


def test_control_characters_are_refused_with_a_reason() -> None:
    console, written = conversation("\x1b[2Jhello", "hello")
    assert console.settle(check_line) == "hello"
    assert "control character (U+001B)" in "".join(written)


def test_nothing_typed_takes_what_is_offered() -> None:
    console, _ = conversation("")
    with pytest.raises(Blank):
        console.settle(check_line)


def test_the_end_of_input_is_told_apart() -> None:
    console, _ = conversation()
    with pytest.raises(EndOfInput):
        console.ask()


class Terminal(StringIO):
    """Lines that come from a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_line_that_a_terminal_may_have_cut_is_asked_again() -> None:
    written: list[str] = []
    console = Console(Terminal("é" * 2048 + "\nshort\n"), written.append)
    assert console.ask() == "short"
    assert any("longer than the terminal passes on" in text for text in written)
