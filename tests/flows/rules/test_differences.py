"""Differences between documents: they lead there and back, and fit what others did meanwhile."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from flows.rules.differences import ORDER, Difference, apply_differences, differences, fits

SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2)


def parts(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Lists of parts with ids of their own."""
    part = st.builds(
        lambda id, a, b: {"id": id, "a": a, "b": b}, st.sampled_from("pqrst"), *[inner] * 2
    )
    return st.lists(part, max_size=4, unique_by=lambda each: each["id"])


VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
        | parts(inner)
    ),
    max_leaves=12,
)
DOCUMENTS = st.none() | st.fixed_dictionaries(
    {"id": st.just("d"), "x": VALUES, "steps": parts(parts(SCALARS)), "y": VALUES}
)


@given(DOCUMENTS, DOCUMENTS)
def test_differences_lead_there_and_back(before: Any, after: Any) -> None:
    found = differences(before, after)
    assert all(fits(before, each) for each in found)
    assert apply_differences(before, found) == after
    assert apply_differences(after, [each.inverse() for each in found]) == before


@given(DOCUMENTS)
def test_a_document_has_no_difference_from_itself(document: Any) -> None:
    assert differences(document, document) == ()


def test_a_value_is_named_by_fields_and_ids() -> None:
    before = {"id": "p", "objectives": [{"id": "o", "steps": [{"id": "s", "state": "open"}]}]}
    after = {"id": "p", "objectives": [{"id": "o", "steps": [{"id": "s", "state": "done"}]}]}
    path = ("objectives", "o", "steps", "s", "state")
    assert differences(before, after) == (Difference(path, "open", "done"),)


def listed(*ids: str) -> dict[str, Any]:
    """Return a document with a list of such parts."""
    return {"steps": [{"id": each} for each in ids]}


def test_a_part_comes_back_to_its_place_beside_a_newer_one() -> None:
    removed = differences(listed("a", "b", "c"), listed("a", "c"))
    back = [each.inverse() for each in removed]
    now = listed("a", "c", "new")
    assert all(fits(now, each) for each in back)
    assert apply_differences(now, back) == listed("a", "b", "c", "new")


def test_what_was_put_first_meanwhile_stays_first() -> None:
    moved = differences(listed("a", "b"), listed("b", "a"))
    back = [each.inverse() for each in moved]
    assert apply_differences(listed("new", "b", "a"), back) == listed("new", "a", "b")


def test_an_appended_part_says_nothing_about_the_order() -> None:
    found = differences(listed("a"), listed("a", "b"))
    assert [each.path for each in found] == [("steps", "b")]
    assert not any(ORDER in each.path for each in found)


def test_another_order_does_not_fit() -> None:
    moved = differences(listed("a", "b", "c"), listed("b", "a", "c"))
    assert not fits(listed("c", "b", "a"), moved[0].inverse())


def test_a_value_that_is_no_longer_there_does_not_fit() -> None:
    changed = Difference(("steps", "a", "text"), "one", "two")
    assert not fits(listed("b"), changed)
