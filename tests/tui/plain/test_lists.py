"""Lists line by line: entries on a page, and entries with pages of their own."""

import pytest

from flows.documents.clock import FixedClock
from tests.tui.plain.person import Conversation, begin

OBJECTIVES = "objectives.objective"
CHALLENGES = "reflection.challenge"


def at(clock: FixedClock, path: str, lines: list[str]) -> Conversation:
    """Return a conversation that begins at a question of the general plan and has come to an end.

    The first objective has a name, so that it stays apart from the others.
    """
    conversation = begin("personal", clock, lines)
    session = conversation.session
    (identity, _), *_ = session.question(OBJECTIVES).rows
    session.answer(f"{OBJECTIVES}.{identity}.wish", "Sleep")
    session.focus(path)
    conversation.walk.run()
    return conversation


def titles(conversation: Conversation, path: str) -> list[str]:
    """Return what the entries of a list are called."""
    return [title for _, title in conversation.session.question(path).rows]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Noise", "Night shifts", ""], ["Noise", "Night shifts"]),
        (["Noise", "Shifts", "up 2"], ["Shifts", "Noise"]),
        (["Noise", "Shifts", "down 1"], ["Shifts", "Noise"]),
        (["Noise", "Shifts", "remove 1"], ["Shifts"]),
        (["Noise", "Shifts", "remove 1", "undo"], ["Noise", "Shifts"]),
        (["Noise", "change 1", "The noise"], ["The noise"]),
        (["Noise", "change 1", "back", "Shifts"], ["Noise", "Shifts"]),
        (["2"], ["2"]),
        (["\x1b[2J", "Noise"], ["Noise"]),
        (["1", "2", "3", "4", "5", "6"], ["1", "2", "3", "4", "5"]),
    ],
)
def test_a_list_of_lines_is_typed_and_arranged(
    clock: FixedClock, lines: list[str], expected: list[str]
) -> None:
    assert titles(at(clock, CHALLENGES, lines), CHALLENGES) == expected


def test_a_number_that_is_not_in_the_list_is_told(clock: FixedClock) -> None:
    conversation = at(clock, CHALLENGES, ["Noise", "remove 4"])
    assert "There is no number 4 in this list." in conversation.told
    assert titles(conversation, CHALLENGES) == ["Noise"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["add", "Friends"], ["Sleep", "Friends"]),
        (["add", "Friends", "save"], ["Sleep", "Friends"]),
        (["1", "Rest"], ["Rest"]),
        (["add", "Friends", "back", "back", "remove 1", "undo"], ["Sleep", "Friends"]),
        (["remove 1"], [""]),
    ],
)
def test_an_entry_with_pages_is_added_opened_and_removed(
    clock: FixedClock, lines: list[str], expected: list[str]
) -> None:
    assert titles(at(clock, OBJECTIVES, lines), OBJECTIVES) == expected


def test_back_from_what_was_opened_leads_to_its_list(clock: FixedClock) -> None:
    conversation = at(clock, OBJECTIVES, ["1", "back", "add", "Friends", "back", "back", "up 2"])
    assert titles(conversation, OBJECTIVES) == ["Friends", "Sleep"]
    assert conversation.told.count("What you would like to work towards") == 4


def test_what_cannot_be_understood_below_a_list_is_told(clock: FixedClock) -> None:
    conversation = at(clock, OBJECTIVES, ["7", "perhaps"])
    assert conversation.told.count("Please type add, or a number from 1 to 1.") == 2
