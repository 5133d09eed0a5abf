"""What ties answers to the parts of a document."""

from copy import deepcopy
from typing import Any

import pytest

from flows.guide.mapping.bindings import (
    Binding,
    ListBinding,
    MatrixBinding,
    NamesBinding,
    RankBinding,
    TableBinding,
    ValueBinding,
    compact,
)
from flows.guide.mapping.targets import DOCUMENTS, find_target

MILESTONES = ListBinding("objectives.steps", "", "", {"milestone": True}, ("text",))
STEPS = MILESTONES._replace(sets={"milestone": False})


@pytest.mark.parametrize(
    ("part", "is_milestone"),
    [({"milestone": True}, True), ({"milestone": False}, False), ({"text": "Ring Jo"}, False)],
)
def test_parts_of_one_list_are_told_apart_by_what_is_set(
    part: dict[str, object], is_milestone: bool
) -> None:
    assert MILESTONES.fits(part) is is_milestone
    assert STEPS.fits(part) is not is_milestone


def test_without_anything_set_every_part_is_one_of_them() -> None:
    assert MILESTONES._replace(sets={}).fits({"milestone": True})


Part = dict[str, Any]


def value(path: str) -> ValueBinding:
    return ValueBinding(find_target(DOCUMENTS["plan"], path))


def table() -> TableBinding:
    fields = {"now": "reflection.situation", "then": "vision"}
    return TableBinding({name: value(path) for name, path in fields.items()})


AREAS = NamesBinding("areas", "name")
ORDER = RankBinding("objectives", "rank")
WEIGHTS = MatrixBinding("objectives", "id", {"s": "significance", "u": "urgency"})
PAIRS = [{"left": "a", "right": "b", "preferred": "a"}]

WRITTEN: tuple[tuple[Binding, Part, object, Part], ...] = (
    (value("title"), {}, "Spring", {"title": "Spring"}),
    (value("reflection.situation"), {}, "busy", {"reflection": {"situation": "busy"}}),
    (
        value("reflection.situation"),
        {"reflection": {"strengths": "stubborn"}},
        "busy",
        {"reflection": {"strengths": "stubborn", "situation": "busy"}},
    ),
    (
        table(),
        {"title": "x"},
        {"now": "busy", "then": "calm"},
        {"title": "x", "reflection": {"situation": "busy"}, "vision": "calm"},
    ),
    (table(), {"vision": "old"}, {"now": "busy"}, {"reflection": {"situation": "busy"}}),
    (
        AREAS,
        {"areas": [{"name": "sleep", "satisfaction": 3}, {"name": "work"}]},
        ["money", "sleep"],
        {"areas": [{"name": "money"}, {"name": "sleep", "satisfaction": 3}]},
    ),
    (
        ORDER,
        {"objectives": [{"id": "a", "rank": 9}, {"id": "b"}, {"id": "c", "rank": 1}]},
        {"order": [["b"], ["a"]], "comparisons": PAIRS},
        {
            "objectives": [{"id": "a", "rank": 2}, {"id": "b", "rank": 1}, {"id": "c"}],
            "comparisons": PAIRS,
        },
    ),
    (
        WEIGHTS,
        {"objectives": [{"id": "a", "urgency": 1}, {"id": "b", "significance": 5}]},
        {"a": {"s": 4}},
        {"objectives": [{"id": "a", "significance": 4}, {"id": "b"}]},
    ),
)
"""A binding, a part, an answer, and the part with the answer in it."""

KINDS = [
    "value",
    "value inside",
    "value beside",
    "table",
    "less of a table",
    "names",
    "order",
    "matrix",
]


@pytest.mark.parametrize(("binding", "part", "answer", "expected"), WRITTEN, ids=KINDS)
def test_an_answer_is_written_and_read(
    binding: Binding, part: Part, answer: object, expected: Part
) -> None:
    part = deepcopy(part)
    binding.write(part, answer)
    assert part == expected
    assert binding.read(part) == answer
    before = deepcopy(part)
    binding.write(part, binding.read(part))
    assert part == before


@pytest.mark.parametrize(("binding", "part", "answer", "expected"), WRITTEN, ids=KINDS)
def test_a_blank_answer_takes_what_was_there_out(
    binding: Binding, part: Part, answer: object, expected: Part
) -> None:
    part = deepcopy(expected)
    binding.write(part, None)
    assert binding.read(part) is None
    assert binding.read({}) is None


def test_what_was_answered_is_copied() -> None:
    part, answer = dict[str, Any](), ["calm"]
    value("values").write(part, answer)
    answer.append("patience")
    read = value("values").read(part)
    assert read == ["calm"]
    read.append("honesty")
    assert part == {"values": ["calm"]}


def test_equal_ranks_are_ties() -> None:
    part = {"objectives": [{"id": "a", "rank": 2}, {"id": "b", "rank": 1}, {"id": "c", "rank": 2}]}
    assert ORDER.read(part) == {"order": [["b"], ["a", "c"]], "comparisons": []}
    assert ORDER.read({"comparisons": PAIRS}) == {"order": [], "comparisons": PAIRS}


@pytest.mark.parametrize(
    ("whole", "left"),
    [
        ({"a": "", "b": None, "c": [], "d": {}, "e": 0, "f": False}, {"e": 0, "f": False}),
        ({"a": ""}, None),
        ("", None),
        ([], None),
        (0, 0),
        ("x", "x"),
        ([""], [""]),
    ],
)
def test_what_is_blank_is_nothing(whole: object, left: object) -> None:
    assert compact(whole) == left
