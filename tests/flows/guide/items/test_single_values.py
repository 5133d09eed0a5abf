"""Answers of one value: days, numbers, scales, yes or no, plans for a situation; at their edges."""

from typing import Any

import pytest
from pydantic import ValidationError

from flows.documents.errors import UnacceptableError
from flows.guide.items.date import is_day
from tests.flows.guide.items.item_samples import CONTEXT, item

DAY = item("date", min="2026-11-20", max="2026-12-24")
PAST = item("date", max="today")
EXACT = item("date", relative=False)
NUMBER = item("number", min=0, max=10, unit="km")
SCALE = item("scale", min=0, max=10, step=2, low_label="none", high_label="most")
YES = item("yes_no")


@pytest.mark.parametrize(
    ("asked", "value", "kept"),
    [
        (DAY, "2026-11-20", "2026-11-20"),
        (DAY, "2026-12-24", "2026-12-24"),
        (DAY, "tomorrow", "2026-11-22"),
        (DAY, " ", None),
        (PAST, "fri", "2026-11-20"),
        (PAST, "today", "2026-11-21"),
        (EXACT, "2027-01-31", "2027-01-31"),
        (NUMBER, 0, 0),
        (NUMBER, 10, 10),
        (SCALE, 0, 0),
        (SCALE, 10, 10),
        (YES, True, True),
        (YES, False, False),
    ],
)
def test_the_last_value_on_either_side_is_kept(asked: Any, value: object, kept: object) -> None:
    assert asked.validate_answer(value, CONTEXT) == kept


@pytest.mark.parametrize(
    ("asked", "value", "said"),
    [
        (DAY, "2026-11-19", "This day is before 20 Nov 2026."),
        (DAY, "2026-12-25", "This day is after 24 Dec 2026."),
        (DAY, "1899-01-01", "before 1900 or after 2199"),
        (DAY, 20261120, "This has to be text"),
        (PAST, "2026-11-22", "This day is after 21 Nov 2026."),
        (EXACT, "tomorrow", "This has to be a date such as 2027-01-31."),
        (NUMBER, -0.5, "0"),
        (NUMBER, 10.5, "10"),
        (NUMBER, "many", "number"),
        (SCALE, 1, "0"),
        (SCALE, 12, "10"),
        (SCALE, 2.5, "whole"),
        (SCALE, True, "whole"),
        (YES, "maybe", "yes or no"),
        (YES, 1, "yes or no"),
    ],
)
def test_the_next_one_is_refused(asked: Any, value: object, said: str) -> None:
    with pytest.raises(UnacceptableError, match=said):
        asked.validate_answer(value, CONTEXT)


@pytest.mark.parametrize(
    ("asked", "value", "told"),
    [
        (DAY, "2026-11-27", "Fri 27 Nov"),
        (NUMBER, 2.5, "2.5 km"),
        (YES, True, "yes"),
        (YES, False, "no"),
    ],
)
def test_an_answer_is_told_in_words(asked: Any, value: object, told: str) -> None:
    assert asked.format_answer(value, CONTEXT).lower() == told.lower()


@pytest.mark.parametrize(
    ("line", "words", "said", "value"),
    [
        ("call Jo, fri", "call Jo", "fri", "2026-11-27"),
        ("call Jo, in 2 weeks", "call Jo", "in 2 weeks", "2026-12-05"),
        ("call Jo", None, None, None),
        ("call Jo, soon", None, None, None),
    ],
)
def test_a_day_is_read_after_the_last_comma(
    line: str, words: str | None, said: str | None, value: str | None
) -> None:
    tail = item("date").read_tail(line, CONTEXT)
    found = (tail.words, tail.said, tail.value) if tail else (None, None, None)
    assert found == (words, said, value)


def test_a_day_is_typed_as_it_is_read_again() -> None:
    for day in ("2026-11-21", "2026-11-27", "2027-11-21", "2025-01-01"):
        for asked in (item("date"), PAST):
            told = asked.format_tail(day, CONTEXT)
            tail = asked.read_tail(f"x, {told}", CONTEXT)
            assert tail is not None
            assert tail.value == day, (asked, told)


@pytest.mark.parametrize(
    ("value", "found"),
    [("2027-01-31", True), ("2027-W05-7", False), ("20270131", False), ("soon", False), (7, False)],
)
def test_a_day_as_it_is_kept_has_one_form(value: object, found: bool) -> None:
    assert is_day(value) is found


@pytest.mark.parametrize(
    ("keys", "value", "sentence"),
    [
        ({}, {"if": "I lie awake", "then": "get up"}, "If I lie awake, then I will get up."),
        (
            {"if_label": "Wenn", "then_label": "dann werde ich"},
            {"if": "Wenn ich wach liege,", "then": "ich aufstehen."},
            "Wenn ich wach liege, dann werde ich aufstehen.",
        ),
        ({"if_label": "When"}, {"then": "get up"}, "When …, then I will get up."),
        (
            {"if_label": "When"},
            {"if": "I lie awake"},
            "When I lie awake, then I will ….",
        ),
        ({"then_label": "I"}, {"if": "a", "then": "I b"}, "If a, I b."),
    ],
)
def test_a_plan_for_a_situation_is_one_sentence(
    keys: dict[str, str], value: dict[str, str], sentence: str
) -> None:
    plan = item("if_then", **keys)
    assert plan.format_sentence(value) == sentence
    assert plan.format_answer(value, CONTEXT) == sentence or not value.get("if")
    assert plan.format_title(value, ()) == value.get("if", "")


def test_a_plan_without_a_situation_of_its_own_says_what_is_done_then() -> None:
    plan = item("if_then", then_label="then I")
    assert plan.format_answer({"then": "ring Jo"}, CONTEXT) == "Then I ring Jo."
    assert item("if_then", if_label="When").format_answer({"then": "get up"}, CONTEXT) == (
        "Then I will get up."
    )
    assert plan.format_answer({"if": "I'm ill", "then": "rest"}, CONTEXT) == (
        "If I'm ill, then I rest."
    )


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("scale", {"min": 5, "max": 5}),
        ("scale", {"min": 0, "max": 10, "step": 0}),
        ("repeat", {"items": []}),
        ("repeat", {"items": [{"type": "text", "id": "w", "label": "W"}], "min": 3, "max": 2}),
    ],
)
def test_keys_that_do_not_hold_together_are_refused(kind: str, keys: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        item(kind, **keys)
