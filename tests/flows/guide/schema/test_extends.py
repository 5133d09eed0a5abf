"""A flow laid over another one: what is left out, put in, moved and changed; neither is touched."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from flows.documents.errors import UnacceptableError
from flows.guide.schema.extends import DEPTH_LIMIT, apply_extends, merge


def item(name: str, **keys: Any) -> dict[str, Any]:
    return {"id": name, "type": "text", **keys}


BASE: dict[str, Any] = {
    "id": "base",
    "title": "Base",
    "libraries": {"colours": ["red"], "moods": ["calm"]},
    "steps": [
        {"id": "one", "title": "One", "items": [item("a"), item("b"), item("c")]},
        {"id": "two", "title": "Two", "items": [item("g", items=[item("x"), item("y")])]},
        {"id": "three", "title": "Three"},
    ],
}


def outline(flow: dict[str, Any]) -> list[str]:
    """Return the paths of everything in a flow."""

    def paths(things: list[dict[str, Any]], before: str) -> Iterator[str]:
        for each in things:
            yield before + each["id"]
            yield from paths(each.get("items", []), f"{before}{each['id']}.")

    return list(paths(flow["steps"], ""))


def over(own: dict[str, Any]) -> dict[str, Any]:
    """Lay a flow over the base, which stays as it was."""
    before, mine = deepcopy(BASE), deepcopy(own)
    merged = merge(BASE, own)
    assert (before, mine) == (BASE, own)
    return merged


def in_step(*items: dict[str, Any], step: str = "one") -> dict[str, Any]:
    return over({"steps": [{"id": step, "items": list(items)}]})


def test_keys_and_libraries_of_its_own_go_before() -> None:
    own = {"id": "own", "extends": "base", "drop": [], "libraries": {"colours": ["blue"]}}
    merged = over(own)
    assert (merged["id"], merged["title"]) == ("own", "Base")
    assert merged["libraries"] == {"colours": ["blue"], "moods": ["calm"]}
    assert "extends" not in merged
    assert "drop" not in merged


@pytest.mark.parametrize(
    ("own", "order"),
    [
        ([item("n")], ["a", "b", "c", "n"]),
        ([item("n", after="a")], ["a", "n", "b", "c"]),
        ([item("n", after="c")], ["a", "b", "c", "n"]),
        ([item("n", after="")], ["n", "a", "b", "c"]),
        ([item("a", after="b")], ["b", "a", "c"]),
        ([item("c", after="")], ["c", "a", "b"]),
        ([item("m"), item("n", after="a")], ["a", "n", "b", "c", "m"]),
    ],
)
def test_what_is_new_or_moved_stands_where_it_says(
    own: list[dict[str, Any]], order: list[str]
) -> None:
    assert [each["id"] for each in in_step(*own)["steps"][0]["items"]] == order


def test_what_is_there_is_changed_and_keeps_what_it_has() -> None:
    merged = in_step({"id": "b", "label": "B?"})
    assert merged["steps"][0]["items"][1] == {"id": "b", "type": "text", "label": "B?"}
    merged = in_step({"id": "b", "label": "B?", "after": ""})
    assert merged["steps"][0]["items"][0] == {"id": "b", "type": "text", "label": "B?"}


def test_what_goes_under_another_stands_inside_it() -> None:
    merged = in_step(item("n", under="g", after="x"), step="two")
    assert outline(merged)[4:] == ["two", "two.g", "two.g.x", "two.g.n", "two.g.y", "three"]
    merged = in_step(item("n", under="g.x"), step="two")
    assert "two.g.x.n" in outline(merged)
    merged = in_step({"id": "g", "items": [item("z")]}, step="two")
    assert outline(merged)[4:9] == ["two", "two.g", "two.g.x", "two.g.y", "two.g.z"]
    merged = in_step(item("n"), step="three")
    assert outline(merged)[-1] == "three.n"


@pytest.mark.parametrize(
    ("drop", "left"),
    [
        (["one"], ["two", "two.g", "two.g.x", "two.g.y", "three"]),
        (["one.a", "one.c", "two"], ["one", "one.b", "three"]),
        (["two.g.x", "one"], ["two", "two.g", "two.g.y", "three"]),
    ],
)
def test_what_is_dropped_is_left_out(drop: list[str], left: list[str]) -> None:
    assert outline(over({"drop": drop})) == left


@pytest.mark.parametrize("path", ["four", "one.z", "one.a.z", "four.a"])
def test_what_is_dropped_has_to_be_there(path: str) -> None:
    with pytest.raises(UnacceptableError, match=f"`drop` names {path}, which is not there"):
        over({"drop": [path]})


def test_a_circle_of_flows_is_named() -> None:
    links = {"a": "b", "b": "c", "c": "d", "d": "b"}
    flows = {name: {"id": name, "extends": base} for name, base in links.items()}
    with pytest.raises(UnacceptableError, match="as here: d → b → c → d"):
        apply_extends(flows["a"], flows.__getitem__)


def test_no_more_than_five_flows_extend_each_other() -> None:
    def chain(length: int) -> dict[str, dict[str, Any]]:
        links = {f"f{n}": {"id": f"f{n}", "extends": f"f{n + 1}"} for n in range(length)}
        return {**links, f"f{length}": {"id": f"f{length}", "steps": []}}

    def plain(raw: dict[str, Any]) -> dict[str, Any]:
        return raw

    longest = chain(DEPTH_LIMIT)
    assert apply_extends(longest["f0"], longest.__getitem__, plain)["id"] == "f0"
    too_long = chain(DEPTH_LIMIT + 1)
    with pytest.raises(UnacceptableError, match="More than 5 flows extend each other"):
        apply_extends(too_long["f0"], too_long.__getitem__, plain)
