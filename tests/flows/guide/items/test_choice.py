"""One of several answers, or any number of them: what is taken, told and offered."""

from typing import Any

import pytest
from pydantic import ValidationError

from flows.documents.errors import UnacceptableError
from flows.guide.items.choice import OWN_WORDS
from flows.guide.items.item_parts import Choice
from tests.flows.guide.items.item_samples import AB, CONTEXT, finder, item

CHOICES = [{"value": each.value, "label": each.label} for each in AB]
ONE = item("select", choices=CHOICES)
OPEN = item("select", choices=CHOICES, other=True)
MANY = item("multi_select", choices=CHOICES, max_choices=2)
MANY_OPEN = item("multi_select", choices=CHOICES, other=True)


@pytest.mark.parametrize(
    ("asked", "value", "kept"),
    [
        (ONE, "a", "a"),
        (ONE, "", None),
        (OPEN, "Cheese", "Cheese"),
        (MANY, ["b", "a", "b"], ["b", "a"]),
        (MANY, [], None),
        (MANY_OPEN, ["Cheese", "a"], ["Cheese", "a"]),
    ],
)
def test_a_choice_is_kept(asked: Any, value: object, kept: object) -> None:
    assert asked.validate_answer(value, CONTEXT) == kept


@pytest.mark.parametrize(
    ("asked", "value", "said"),
    [
        (ONE, "c", "'c' is not one of the choices: a, b."),
        (ONE, 7, "This has to be text"),
        (OPEN, " ", "is not one of the choices"),
        (MANY, "a", "This has to be a list of choices."),
        (MANY, ["c"], "'c' is not one of the choices"),
        (MANY_OPEN, ["two\nlines"], "one line"),
    ],
)
def test_what_is_no_choice_is_refused(asked: Any, value: object, said: str) -> None:
    with pytest.raises(UnacceptableError, match=said):
        asked.validate_answer(value, CONTEXT)


def test_no_more_than_so_many_can_be_chosen() -> None:
    one = item("multi_select", choices=CHOICES, max_choices=1)
    assert one.validate_answer(["a"], CONTEXT) == ["a"]
    with pytest.raises(UnacceptableError, match="At most 1 can be chosen here"):
        one.validate_answer(["a", "b"], CONTEXT)


def test_where_there_is_nothing_to_choose_that_is_said() -> None:
    with pytest.raises(UnacceptableError, match="There is nothing yet"):
        ONE.validate_answer("a", CONTEXT._replace(choices=()))


def test_choices_are_told_by_their_labels_and_own_words_stand_for_themselves() -> None:
    assert ONE.format_answer("a", CONTEXT) == ONE.format_title("a", AB) == "Apple pie"
    assert OPEN.format_answer("Cheese", CONTEXT) == "Cheese"
    assert MANY.format_answer(["b", "x"], CONTEXT) == "Bread and butter, x"
    assert MANY.format_title(["a"], AB) == ""


@pytest.mark.parametrize(
    ("line", "value", "words"),
    [
        ("walk, apple pie", "a", "walk"),
        ("walk, B", "b", "walk"),
        ("walk, butter", "b", "walk"),
        ("walk, and", None, ""),
        ("walk, pie", None, ""),
        ("one, two, bread", "b", "one, two"),
        ("butter", None, ""),
        (", butter", None, ""),
        ("walk,", None, ""),
        ("walk, cheese", None, ""),
    ],
)
def test_a_choice_is_read_after_the_last_comma(line: str, value: str | None, words: str) -> None:
    tail = ONE.read_tail(line, CONTEXT)
    assert (tail and (tail.value, tail.words)) == (value and (value, words))


def test_a_word_of_two_choices_means_neither() -> None:
    both = (Choice(value="a", label="Fresh bread"), Choice(value="b", label="Old bread"))
    assert ONE.read_tail("buy, bread", CONTEXT._replace(choices=both)) is None
    whole = (Choice(value="a", label="Bread"), Choice(value="b", label="Old bread"))
    tail = ONE.read_tail("buy, bread", CONTEXT._replace(choices=whole))
    assert tail is not None
    assert tail.value == "a"


@pytest.mark.parametrize(
    ("answers", "inferred"),
    [([1, 2], "a"), ([2, 1], "b"), ([2, 2], None), ([None, 2], None), ([2, None], None)],
)
def test_two_numbers_tell_which_way_it_goes(answers: list[Any], inferred: str | None) -> None:
    asked = item("select", choices=CHOICES, compares=["s.x", "s.y"])
    assert asked.inferred_from == ("s.x", "s.y")
    assert asked.infer(answers, AB) == inferred
    third = (*AB, Choice(value="c", label="Same"))
    assert asked.infer(answers, third) == ("c" if answers == [2, 2] else inferred)
    assert asked.infer(answers, AB[:1]) is None


def test_what_was_taken_away_since_is_no_answer_any_more() -> None:
    assert (ONE.still_there("a", ["a"]), ONE.still_there("a", ["b"])) == ("a", None)
    assert OPEN.still_there("a", ["b"]) == "a"
    assert MANY.still_there(["a", "b"], ["b"]) == ["b"]
    assert MANY.still_there(["a"], ["b"]) is None
    assert MANY_OPEN.still_there(["a"], ["b"]) == ["a"]
    assert MANY.part_known(["a", "x"]) == (["a"], ["x"])
    assert MANY.part_known(["a"]) == (["a"], None)
    assert MANY_OPEN.part_known(["x"]) == (["x"], None)


def test_entries_are_found_by_their_names() -> None:
    find = finder(Sleep="r1", Trust="r2")
    assert ONE.with_ids("Sleep", find) == "r1"
    assert ONE.with_ids(["Sleep"], find) == ["r1"]
    assert MANY.with_ids(["Trust", "Sleep"], find) == ["r2", "r1"]
    assert OPEN.with_ids("Cheese", find) == "Cheese"
    assert MANY_OPEN.with_ids(["Cheese", "Sleep"], find) == ["Cheese", "r1"]
    with pytest.raises(UnacceptableError):
        ONE.with_ids("Cheese", find)


@pytest.mark.parametrize(
    ("keys", "needs", "lists", "only"),
    [
        ({"choices": CHOICES}, False, (), False),
        ({"choices_from": "one.list"}, True, (), False),
        ({"choices_from": "plan.habits"}, True, ("plan.habits",), False),
        ({"choices_from": "plan.habits", "other": True}, False, (), False),
        ({"choices_from": "plan.habits", "required": True}, True, ("plan.habits",), True),
        ({"choices_from": "plan.habits", "settled": True}, True, ("plan.habits",), True),
        ({"choices_from": "plan.habits", "settled": True, "other": True}, False, (), False),
    ],
)
def test_where_choices_come_from_says_what_is_needed(
    keys: dict[str, Any], needs: bool, lists: tuple[str, ...], only: bool
) -> None:
    asked = item("select", **keys)
    assert (asked.needs_choices, asked.needed_lists, asked.takes_the_only) == (needs, lists, only)
    source = keys.get("choices_from", "")
    assert asked.choices_source == source
    assert asked.named_sources() == ({"choices_from": source} if source else {})


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, "It has nothing to choose from."),
        ({"choices": CHOICES, "choices_from": "x"}, "`choices` or `choices_from`, not both"),
        ({"choices": [*CHOICES, CHOICES[0]]}, "Two choices have the same value."),
        ({"choices": CHOICES, "max_choices": 0}, "greater than or equal to 1"),
    ],
)
def test_keys_that_do_not_hold_together_are_refused(keys: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        item("multi_select", **keys)
    assert item("select", other=True).offered == ()


def test_choices_take_a_row_each_within_reason() -> None:
    assert [ONE.rows_on_page(each) for each in (0, 1, 8, 20)] == [4, 3, 10, 10]
    assert OPEN.rows_on_page(1) == 4


def test_samples_are_every_choice_and_own_words_where_they_can_be() -> None:
    assert ONE.samples() == ("a", "b")
    assert OPEN.samples() == ("a", "b", OWN_WORDS)
    assert MANY.samples() == (["a", "b"],)
    assert MANY_OPEN.samples() == (["a", "b", OWN_WORDS],)
    assert MANY.suggestion_of(["a", "b"]) == ["a", "b"]
    assert (ONE.suggestion_of(["a", "b"]), ONE.suggestion_of([])) == ("a", None)


def test_a_widened_question_takes_what_its_limits_kept_out() -> None:
    assert ONE.widened((), is_open=True).validate_answer("x", CONTEXT) == "x"
    with pytest.raises(UnacceptableError):
        ONE.widened((), is_open=False).validate_answer("x", CONTEXT)
    listed = item("select", choices_from="one.list")
    assert listed.widened((), is_open=False).validate_answer("x", CONTEXT) == "x"
    assert MANY.widened((), is_open=False).max_choices is None
