"""Items that are asked again for each of several things: where they stand, and what names them."""

from typing import Any

import pytest
from pydantic import ValidationError

from flows.guide.items.item import all_inside, inside
from flows.guide.schema.conditions import Compares
from tests.flows.guide.items.item_samples import item

WORD = {"type": "text", "id": "w", "label": "W"}
DAY = {"type": "date", "id": "d", "label": "D"}
WAY = {"type": "select", "id": "s", "label": "S", "choices": [{"value": "x", "label": "X"}]}
MARK = {"type": "scale", "id": "m", "label": "M"}
NOTE = {"type": "note", "id": "n", "label": "N"}
GROUP = {"type": "group", "id": "g", "label": "G", "items": [{**WORD, "id": "inner"}]}
WHO = {"type": "contact", "id": "c", "label": "C"}


def repeat(*items: dict[str, Any], **keys: Any) -> Any:
    return item("repeat", items=list(items), **keys)


def ids(items: Any) -> list[str]:
    return [each.id for each in items]


@pytest.mark.parametrize(
    ("asked", "written", "on_row", "beyond", "paged"),
    [
        (repeat(WORD), ["w"], ["w"], [], False),
        (repeat(WORD, DAY), [], [], ["w", "d"], True),
        (repeat(WORD, DAY, line=["w", "d"]), ["w", "d"], ["w", "d"], [], False),
        (repeat(WORD, WAY, NOTE, line=["w", "s"]), ["w", "s"], ["w", "s"], ["s", "n"], False),
        (repeat(WORD, MARK, DAY, line=["w"], row_keys=["m"]), ["w"], ["w", "m"], ["d"], False),
        (repeat(WHO, DAY, line=["c"]), ["c"], ["c"], ["c", "d"], False),
        (repeat(GROUP), [], [], ["g"], True),
    ],
)
def test_an_entry_stands_in_a_line_or_on_pages_of_its_own(
    asked: Any, written: list[str], on_row: list[str], beyond: list[str], paged: bool
) -> None:
    assert (ids(asked.written), ids(asked.on_row)) == (written, on_row)
    assert (ids(asked.beyond), asked.is_paged) == (beyond, paged)
    assert asked.rows_on_page(3) == (12 if paged else 5)


def test_what_names_an_entry_is_what_was_chosen_and_then_any_words() -> None:
    assert repeat(DAY, WORD, GROUP, title_from="d").naming == ("d", "w", "g.inner")
    assert repeat(NOTE, GROUP).naming == ("g.inner",)
    assert not repeat(WORD).has_private_names
    assert repeat({**WORD, "sensitive": True}).has_private_names
    assert not repeat(WORD, {**DAY, "sensitive": True}).has_private_names


def test_what_is_inside_is_told_with_its_path() -> None:
    asked = repeat(WORD, GROUP)
    assert [path for path, _ in asked.inner] == ["w", "g", "g.inner"]
    assert [path for path, _ in all_inside((asked,), "one")] == [
        *("one.it", "one.it.w", "one.it.g", "one.it.g.inner"),
    ]
    assert ids(inside(asked)) == ["w", "g"]
    assert inside(item("text")) == ()


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"title_from": "z"}, "`title_from` names z, which is not inside it."),
        ({"parent": "z"}, "`parent` names z, which is not inside it."),
        ({"line": ["d"]}, "`line` has to begin with a text or a contact inside it, not with d."),
        ({"line": ["w", "m"]}, "`line` names m, which is no date, schedule or choice inside it."),
        ({"line": ["w", "z"]}, "`line` names z, which is no date, schedule or choice inside it."),
        ({"line": ["w"], "row_keys": ["d"]}, "`row_keys` names d, which is no scale or choice"),
        ({"row_keys": ["m"]}, "`row_keys` needs a `line`."),
    ],
)
def test_keys_that_name_what_is_not_inside_are_told(keys: dict[str, Any], said: str) -> None:
    (problem,) = repeat(WORD, DAY, MARK, **keys).problems()
    assert problem.startswith(said)
    assert list(repeat(WORD, DAY, MARK, line=["w", "d"], row_keys=["m"]).problems()) == []


@pytest.mark.parametrize(
    ("op", "value", "fits"),
    [("ge", 2, True), ("lt", 1, True), ("ge", True, False), ("ge", "2", False), ("eq", 2, False)],
)
def test_a_condition_may_ask_how_many_there_are(op: Any, value: Any, fits: bool) -> None:
    problem = repeat(WORD).comparison_problem(Compares(item="a", op=op, value=value), value, set())
    assert (problem == "") is fits


def test_what_is_needed_inside_is_needed_by_the_whole() -> None:
    chosen = {"type": "select", "id": "h", "label": "H", "choices_from": "plan.habits"}
    assert repeat(WORD, {**chosen, "required": True}).needed_lists == ("plan.habits",)
    assert repeat(WORD, chosen).needed_lists == ()


def test_there_may_be_as_many_at_least_as_at_most() -> None:
    assert repeat(WORD, min=2, max=2).min == 2


@pytest.mark.parametrize(
    ("keys", "fits"),
    [
        ({"max": 1}, True),
        ({"max": 0}, False),
        ({"max": 100}, True),
        ({"max": 101}, False),
        ({"min": 20}, True),
        ({"min": 21, "max": 30}, False),
        ({"min": -1}, False),
        ({"each": "x" * 40}, True),
        ({"each": "x" * 41}, False),
    ],
)
def test_a_repeat_has_its_bounds(keys: dict[str, Any], fits: bool) -> None:
    if fits:
        assert repeat(WORD, **keys)
    else:
        with pytest.raises(ValidationError):
            repeat(WORD, **keys)
