"""Every prompt: what it tells, what it understands, what it keeps on the way."""

from typing import Any

import pytest

from flows.documents.clock import FixedClock
from tests.tui.plain.person import Conversation, begin

FIRST = "objectives.objective"
WISHES = ("Sleep", "Friends", "Work")


def asked(clock: FixedClock, path: str, lines: list[str], value: Any = None) -> Conversation:
    """Return a conversation about one question that ends when the lines do.

    There are three objectives. `*` in the path stands for the only or first entry of a list.
    """
    conversation = begin("personal", clock, lines)
    session = conversation.session
    for _ in WISHES[1:]:
        session.add(FIRST)
    for (identity, _), wish in zip(session.question(FIRST).rows, WISHES, strict=True):
        session.answer(f"{FIRST}.{identity}.wish", wish)
        session.answer(f"{FIRST}.{identity}.use_levels", True)
    while "*" in path:
        repeat = path.split(".*", 1)[0]
        rows = session.question(repeat).rows
        path = path.replace("*", rows[0][0] if rows else session.add(repeat), 1)
    if value is not None:
        session.answer(path, value)
    session.focus(path)
    conversation.walk.run()
    return conversation


def answer(conversation: Conversation, path: str) -> Any:
    """Return the answer to the only question whose path ends like this."""
    found = [each for name, each in conversation.session.answers.values.items() if path in name]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("path", "lines", "expected"),
    [
        ("reflection.areas", ["2, 1, my own"], ["body", "connection", "my own"]),
        ("reflection.areas", ["home and"], ["home"]),
        ("objectives.objective.*.whose", ["mostly"], "mostly_mine"),
        ("objectives.objective.*.confidence", ["11", "six", "6"], 6),
        ("objectives.objective.*.by", ["someday", "2027-01-31"], "2027-01-31"),
        ("objectives.objective.*.use_levels", ["perhaps", "n"], False),
        ("priorities.focus", ["4", "2"], 2.0),
        ("timeline.review", ["now and then", "mon fri"], {"kind": "weekdays"}),
        ("timeline.habit.*.amount", ["0", "2,5"], 2.5),
        ("support.contact.*.who", ["Leo", "", "evenings"], {"name": "Leo", "note": "evenings"}),
        ("coping.sign.*.plan", ["late", "back", "it is late", "ring Leo"], {"if": "it is late"}),
        ("objectives.objective.*.levels", ["as now", "", "", "", "", "-3", "-1"], {"current": -1}),
    ],
)
def test_a_prompt_understands_and_asks_again(
    clock: FixedClock, path: str, lines: list[str], expected: Any
) -> None:
    given = answer(asked(clock, path, lines), path.rpartition("*")[2])
    if isinstance(expected, dict):
        assert expected.items() <= given.items()
    else:
        assert given == expected


def test_pieces_are_kept_although_the_input_ends_between_them(clock: FixedClock) -> None:
    conversation = asked(clock, "support.contact.*.who", ["Leo"])
    assert answer(conversation, ".who") == {"name": "Leo"}
    assert conversation.kept == 2


def test_a_piece_is_cleared_and_the_others_stay(clock: FixedClock) -> None:
    value = {"name": "Leo", "reach": "555"}
    conversation = asked(clock, "support.contact.*.who", ["", "clear", ""], value)
    assert "Enter keeps: 555\nHow to reach them: " in conversation.told
    assert answer(conversation, ".who") == {"name": "Leo"}


def test_an_order_is_typed_at_once_with_ties(clock: FixedClock) -> None:
    conversation = asked(clock, "priorities.order", ["4", "3 1=2"])
    order = answer(conversation, "priorities.order")["order"]
    titles = dict(conversation.session.question("priorities.order").rows)
    assert [[titles[each] for each in place] for place in order] == [["Work"], ["Sleep", "Friends"]]


def test_an_order_is_found_by_pairs_and_gone_on_with(clock: FixedClock) -> None:
    first = asked(clock, "priorities.order", ["pairs", "1"])
    value = answer(first, "priorities.order")
    assert len(value["comparisons"]) == 1
    assert "(3 pairs left)" in first.told
    second = asked(clock, "priorities.order", ["pairs", "1", "back", "2", "1", "3"])
    assert "(last pair)" in second.told
    value = answer(second, "priorities.order")
    titles = dict(second.session.question("priorities.order").rows)
    order = [[titles[each] for each in place] for place in value["order"]]
    assert order[0] == ["Friends"]
    assert len(value["comparisons"]) == 3


def test_back_before_the_first_pair_leads_to_the_order(clock: FixedClock) -> None:
    conversation = asked(clock, "priorities.order", ["pairs", "back", "2 1 3"])
    assert conversation.told.count("The numbers in your order") == 2
    assert answer(conversation, "priorities.order")["comparisons"] == []


def test_significance_and_urgency_are_asked_row_by_row(clock: FixedClock) -> None:
    conversation = asked(clock, "priorities.weights", ["5", "2", "back", "1", "3"])
    marks = list(answer(conversation, "priorities.weights").values())
    assert marks == [{"significance": 5, "urgency": 1}, {"significance": 3}]


def test_long_text_refuses_a_line_and_keeps_the_others(clock: FixedClock) -> None:
    lines = ["One", "\x07", "Two", "."]
    conversation = asked(clock, "reflection.situation", lines)
    assert answer(conversation, "situation") == "One\nTwo"
    assert "control character (U+0007)" in conversation.told


def test_words_that_act_keep_what_was_typed_before_them(clock: FixedClock) -> None:
    conversation = asked(clock, "reflection.situation", ["One", "save"])
    assert answer(conversation, "situation") == "One"


def test_what_was_understood_of_a_date_is_told(clock: FixedClock) -> None:
    conversation = asked(clock, "timeline.next_review", ["in 2 weeks"])
    assert "That is Sat 5 Dec." in conversation.told


def test_a_follow_up_names_the_number_it_is_about(clock: FixedClock) -> None:
    conversation = asked(clock, "objectives.objective.*.importance", ["8"])
    assert "What makes it 8 and not lower?" in conversation.told


def test_a_day_that_could_be_two_is_asked_about_before_it_is_taken(clock: FixedClock) -> None:
    path = "objectives.objective.*.by"
    conversation = asked(clock, path, ["next sun", ""])
    assert "That is Sun 29 Nov; it could be Sun 22 Nov as well." in conversation.told
    assert answer(conversation, ".by") == "2026-11-29"
    assert answer(asked(clock, path, ["next sun", "22 nov"]), ".by") == "2026-11-22"


def test_an_amount_is_typed_in_words(clock: FixedClock) -> None:
    assert answer(asked(clock, "timeline.habit.*.amount", ["10.000", "1 ½"]), ".amount") == 1.5


def test_how_a_long_text_is_written_is_said_once_and_again_when_asked_for(
    clock: FixedClock,
) -> None:
    told = "a line with a single full stop ends it."
    conversation = begin("personal", clock, ["", "One", ".", "Two", "."])
    conversation.walk.run()
    assert conversation.told.count(told) == 1
    conversation = begin("personal", clock, ["", "One", ".", "help", "Two", "."])
    conversation.walk.run()
    assert conversation.told.count(told) == 2
