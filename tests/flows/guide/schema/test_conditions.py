"""When a condition holds: each operator at its edges, and a blank answer meets `empty` alone."""

from typing import Any

import pytest

from flows.guide.schema.conditions import AllOf, AnyOf, Compares, NoneOf, comparisons, holds


def compares(op: str, value: Any = None, item: str = "one.a") -> Compares:
    return Compares(item=item, op=op, value=value)


CASES: tuple[tuple[str, object, object, bool], ...] = (
    ("answered", None, "x", True),
    ("answered", None, 0, True),
    ("answered", None, False, True),
    ("answered", None, None, False),
    ("empty", None, None, True),
    ("empty", None, "x", False),
    ("eq", "x", "x", True),
    ("eq", "x", "y", False),
    ("ne", "x", "y", True),
    ("ne", "x", "x", False),
    ("ne", "x", None, False),
    ("in", ["x", "y"], "y", True),
    ("in", ["x", "y"], "z", False),
    ("contains", "x", ["y", "x"], True),
    ("contains", "x", ["y"], False),
    ("contains", "ea", "tea", True),
    ("contains", "x", 7, False),
    ("gt", 3, 4, True),
    ("gt", 3, 3, False),
    ("ge", 3, 3, True),
    ("ge", 3, 2, False),
    ("lt", 3, 2, True),
    ("lt", 3, 3, False),
    ("le", 3, 3, True),
    ("le", 3, 4, False),
    ("gt", 3, None, False),
    ("gt", "2026-11-21", "2026-11-22", True),
    ("gt", "2026-11-21", "2026-11-21", False),
    ("gt", 3, "4", False),
    ("le", "4", 3, False),
    ("ge", 2, ["a", "b"], True),
    ("ge", 3, ["a", "b"], False),
    ("made_of", ["be", "well", "don't"], "Be well.", True),
    ("made_of", ["be", "well", "don't"], "Don’t be", True),
    ("made_of", ["be", "well"], "be very well", False),
    ("made_of", ["be", "well"], "…", False),
)


@pytest.mark.parametrize(("op", "value", "answer", "expected"), CASES)
def test_an_operator_holds(op: str, value: object, answer: object, expected: bool) -> None:
    assert holds(compares(op, value), lambda _: answer) is expected


ANSWERS: dict[str, object] = {"one.a": 1, "one.b": 2}
TRUE, FALSE = compares("eq", 1), compares("eq", 1, "one.b")


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (AllOf(all=(TRUE, TRUE)), True),
        (AllOf(all=(TRUE, FALSE)), False),
        (AnyOf(any=(FALSE, TRUE)), True),
        (AnyOf(any=(FALSE, FALSE)), False),
        (NoneOf(none=(FALSE, FALSE)), True),
        (NoneOf(none=(FALSE, TRUE)), False),
        (AllOf(all=(AnyOf(any=(FALSE, TRUE)), NoneOf(none=(FALSE,)))), True),
    ],
)
def test_several_conditions_hold_together(condition: Any, expected: bool) -> None:
    assert holds(condition, ANSWERS.get) is expected


def test_every_comparison_is_yielded_at_every_depth() -> None:
    nested = AllOf(all=(TRUE, AnyOf(any=(FALSE, NoneOf(none=(TRUE,))))))
    assert [each.item for each in comparisons(nested)] == ["one.a", "one.b", "one.a"]
    assert list(comparisons(None)) == []
    assert compares("in", ["x", "y"]).values() == ["x", "y"]
    assert compares("eq", "x").values() == ["x"]
    assert compares("answered").values() == []
